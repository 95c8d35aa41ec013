"""How critics speak of the space round voices, in idioms; what is said plainly is in `space_frames`."""

_VOICE = "(voice|vocal|vocals|singing|words|lines)"

LIGHTLY_ECHOED_PHRASES = (
    f"{_VOICE} * (bounce|reflect) * (wall|tile)",
    f"{_VOICE} with the (room|kitchen) still on",
    f"some (echo|reverb) (on|around|in|to|behind|over) (the|his|her|their|both|all|) {_VOICE}",
)
LIGHTLY_ECHOED_OPPOSITES = (f"{_VOICE} (drown|lost|buried|swim) in the (echo|reverb)",)
