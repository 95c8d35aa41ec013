"""How critics speak of a steady beat, in idioms; what is said plainly is in `rhythm_frames`."""

_BEAT = "(beat|rhythm|groove|drum|drums|instrumental|percussion|loop|pulse|tempo)"

STEADY = (
    f"{_BEAT} * controlled variable",
    f"{_BEAT} is the (only|one) constant",
    f"{_BEAT} loops * (over|through|throughout|on)",
    f"looped {_BEAT}",
    "tempo holds",
    "metronomic precision of the (beat|drum|drums|rhythm)",
    f"{_BEAT} ticks (on|along)",
)
STEADY_OPPOSITES = (
    f"{_BEAT} switch up",
    f"(speeds|slows|shifts) the {_BEAT} (up|down)",
)
