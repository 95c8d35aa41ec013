"""How critics speak of a steady beat; the pattern language is that of `onetake.language.phrases`."""

_BEAT = "(beat|rhythm|groove|drum|drums|instrumental|percussion|loop|pulse)"

STEADY = (
    f"{_BEAT} never (wavers|changes|falters|varies|stops|lets up|wobbles|budges)",
    f"{_BEAT} * controlled variable",
    f"{_BEAT} is * (constant|steady|unwavering|relentless|metronomic|unchanging|even)",
    f"{_BEAT} (stays|remains|keeps) * (constant|steady|the same|even|unchanged)",
    f"(steady|constant|unwavering|relentless|metronomic|unchanging|unrelenting|insistent) {_BEAT}",
    f"{_BEAT} like a metronome",
    "metronomic precision",
    f"{_BEAT} * keeps (time|going)",
    f"{_BEAT} loops * (over|through|throughout|on)",
    f"looped {_BEAT}",
    "same loop * over and over",
    f"one {_BEAT} * (throughout|all the way|start to finish|from beginning to end)",
    f"{_BEAT} holds * (steady|constant|firm)",
    f"{_BEAT} is the (only|one) constant",
    f"over (a|the) (steady|constant|unchanging) {_BEAT}",
    f"{_BEAT} ticks (on|along)",
    f"{_BEAT} does not (waver|change|falter|vary|budge)",
    "in strict tempo",
)
STEADY_OPPOSITES = (
    f"{_BEAT} (wavers|falters|stumbles|staggers|wobbles|drifts)",
    f"(unsteady|wavering|loose|ragged|stumbling|erratic|shifting|drifting) {_BEAT}",
    f"{_BEAT} (speeds up|slows down|rushes|drags)",
    f"{_BEAT} * (switches|switch up)",
    "beat switch",
    "(speeds|slows) * tempo",
    "tempo (changes|shifts|drifts|wanders|fluctuates)",
)
