"""How critics speak of voices that change sides, in idioms; what is said plainly is in `stereo_frames`."""

_VOICE = "(voice|vocal|vocals|line|lines|word|words|verse|verses)"

PINBALL = (
    "pinball (mix|of voices)",
    "(ping pong|dizzying|restless|hyperactive) (panning|stereo panning) of * voice",
    "argument * (becomes|as) a pinball machine",
    f"like a pinball * {_VOICE}",
    f"{_VOICE} * like a pinball",
)
PINBALL_OPPOSITES = (f"{_VOICE} (stay|remain) put in the (mix|middle)",)
