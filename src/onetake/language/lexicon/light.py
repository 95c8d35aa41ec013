"""Concepts of light and dark."""

from __future__ import annotations

from onetake.language.concepts import Concept

_DARK = "(darkness|blackness|shadow|black|gloom|murk|nothingness|obscurity|dark)"
_PART = (
    "(pool|area|patch|pocket|expanse|region|mass|sea|well|pit|ocean|abyss|swathe|stretch|wall|block|part"
    "|rest|half|void)"
)

CONCEPTS = (
    Concept("darkness", f"{_DARK}", "the dark", "pitch (black|dark)", roles=("noun", "adjective")),
    Concept("dark", "(dark|black|unlit|gloomy|underlit|shadowy|pitch black|pitch dark|lightless)"),
    Concept(
        "to swallow",
        "(swallow|engulf|devour|drown|consume|shroud|envelop|surround|claim|eat|fill|cover|bury|invade)",
        "(cloak|obscure)",
        "(lost|vanish|disappear|dissolve|melt|fade|sink|recede|plunge) (in|into|to)",
    ),
    Concept(
        "void",
        f"{_PART} of (deep|thick|pure|total|) {_DARK}",
        f"(large|great|vast|huge|deep|wide|big|whole) {_PART} * {_DARK}",
        "(dark|black|inky|empty|endless) void",
        "void of (darkness|black|blackness|shadow)",
        "(negative|black|dark) space",
        "(black|dark|unlit) (area|patch|hole|region|expanse|zone)",
        "(black|darkness|blackness|nothing|shadow) all (round|around)",
        "given over to * (black|blackness|darkness|shadow)",
        "(much|lots of|a lot of|plenty of|so much) (blackness|darkness|shadow)",
    ),
    Concept(
        "hard to see",
        "(hard|difficult|impossible|unable) to (see|make out|tell|discern)",
        "turn (up|the) * (brightness|screen|contrast)",
        "(squint|strain) (to|your|at)",
        "(barely|hardly|scarcely) (see|visible|make out|discern)",
        "(can|could) (barely|hardly|scarcely) (see|make out|tell)",
        "(can not|could not|can barely|can hardly) * (see|make out) * (a thing|anything|much"
        "|what|who|them|their|faces)",
        "(barely|hardly|scarcely) * (see|make out|visible|discern)",
    ),
    Concept("dark corner", "(dark|unlit|shadowy) (corner|spot|patch|area)"),
    Concept("deep", "(deep|heavy|thick|dense|impenetrable|total|utter|inky|crushed|pure)"),
    Concept(
        "much of it",
        "(most|much|half|part|large part|rest) of (the|every|each) (frame|picture|screen|image|shot)",
    ),
    Concept(
        "bright",
        "(bright|brightly|fully|evenly|harshly|flatly) lit",
        "(broad|full) daylight",
        "over lit",
        "(sunlit|floodlit|sunny|overexposed|shadowless|daylight)",
        "(flooded|filled|bathed|drenched) (with|in) (light|sunlight|daylight|sun)",
    ),
)
