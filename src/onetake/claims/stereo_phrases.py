"""How critics speak of voices that change sides; the language is that of `onetake.language.phrases`."""

_VOICE = "(line|voice|vocal|verse|word|lyric|insult|bar|argument|quarrel|dialogue|rapper|singer)"
_BOUNCE = "(bounce|ricochet|ping pong|pinball|ricocheting|careen|carom|volley)"
_SIDES = "(side to side|ear to ear|left to right|right to left|speaker to speaker|channel to channel)"
_FIELD = "(mix|stereo field|stereo image|stereo|speakers|headphones|channels|soundstage|panorama)"

PINBALL = (
    f"{_VOICE} * {_BOUNCE} * {_FIELD}",
    f"{_BOUNCE} * (around|round|about|across|through|between|off) * {_FIELD}",
    f"{_VOICE} * {_BOUNCE} * from {_SIDES}",
    f"{_BOUNCE} (from |){_SIDES}",
    f"{_VOICE} * (jump|leap|dart|flit|hop|switch|swap|flip|shift) * (from |){_SIDES}",
    f"{_VOICE} * (jump|leap|dart|flit|hop) (around|round|about|across) * {_FIELD}",
    f"{_VOICE} * (switch|swap|change|trade) (sides|channels|ears|speakers)",
    f"{_VOICE} * (panned|panning) * (back and forth|from {_SIDES}|left and right|hard left)",
    "panned (hard |)left and (hard |)right",
    "(one|his) voice * left (ear|speaker|channel) * (other|her) * right",
    "pinball (mix|machine|of voices)",
    "ping pong (stereo|panning|mix|vocals)",
    f"like a pinball * {_FIELD}",
    f"{_FIELD} * like a pinball",
    f"(thrown|tossed|hurled|flung|batted|slung) * (across|around|round|about) * {_FIELD}",
    f"{_VOICE} * (whip|fly|zip|dance|skitter|zigzag) (across|around|round|about) * {_FIELD}",
    f"{_VOICE} * (in|from) (alternating|opposite|both) (ears|channels|speakers|sides)",
    "(dizzying|restless|frantic|playful|hyperactive) (panning|stereo panning|stereo mix)",
    f"trade {_SIDES}",
)
PINBALL_OPPOSITES = (
    "(mono|monophonic|monaural) (mix|recording|vocals|voices)",
    f"(mix|sound|track|recording|{_VOICE}) (is|are) (in |)(mono|monophonic|monaural)",
    f"{_VOICE} * (stay|sit|remain|stand) * (in the (middle|centre|center)|dead centre|dead center)",
    "vocals (dead|firmly|fixed|locked) * (centre|center|middle)",
    f"{_VOICE} * (stay|remain) put * {_FIELD}",
    "(static|narrow|flat|motionless) (mix|stereo image|stereo field)",
)
