"""How critics say that a quarrel at home is one of society."""

from __future__ import annotations

from onetake.core.frame import Frame

_WIDER = (
    "(society|social|politics|political|class|gender|race|racial|state|nation|capitalism|patriarchy|history)"
)
_HOME = "(personal|private|domestic|intimate|bedroom|kitchen|home|couple|marriage|relationship|lovers)"

SOCIETY_PHRASES = (
    "(behind|beneath|under|underneath|inside) (the|their|this|a|every) (row|quarrel|fight|argument|tiff"
    "|spat|squabble) * (country|nation|society|class|history|politics|patriarchy|world)",
    "(row|quarrel|fight|argument|tiff|spat|squabble) * (stands|stand|standing) (in|) for (the|a|) *"
    " (class|nation|society|country|politics|struggle|divide)",
    f"{_WIDER} (quarrel|conflict|tension|struggle|war|argument|fight|division|grievance) * "
    f"(become|becomes|turn|turns|made|played out|fought|enter|enters|spill|spills|seep|seeps|"
    f"bleed|bleeds|in|into) * {_HOME}",
    f"{_HOME} (quarrel|argument|fight|row|dispute|conflict) * "
    f"(about|stands for|mirror|mirrors|reflect|reflects|echo|echoes|"
    f"becomes|is also|as) * {_WIDER}",
    f"the {_HOME} (is|becomes) political",
    f"the political (is|becomes) {_HOME}",
    f"(bring|brings|drag|drags|smuggle|smuggles|carry|carries) {_WIDER} into * {_HOME}",
    "(battle|war) of the sexes",
    "(gender|class|race|culture) war at home",
    "society (speak|speaks|talk|talks|quarrels|argues|fights) through (them|the two|the couple|the pair)",
    f"they (argue|fight|quarrel) (over|about) * {_WIDER}",
    f"{_WIDER} (ills|wounds|pressures|expectations) * {_HOME}",
    "microcosm of (society|the nation|the country|a society|america)",
    "society in miniature",
)
SOCIETY_OPPOSITES = (
    "nothing (political|social|societal) (about|in) (the|their|this) * (row|quarrel|fight|argument|tiff"
    "|spat)",
    "(society|politics|the world) * (stay|stays|kept|left|remain|remains) (outside|at the door)",
    f"(purely|only|merely|entirely) {_HOME} (quarrel|argument|fight|row|affair|matter)",
    "(no|without) (trace|hint|word|mention) of (society|politics|the wider world|the outside world)",
)
SOCIETY_FRAMES = (
    Frame(
        ("society at large", "private quarrel", "to carry in"),
        lacks=("outside the film", "critic"),
        within=10,
    ),
    Frame(
        ("society at large", "to carry in"),
        subject=("exchange", "person", "line"),
        lacks=("outside the film", "critic"),
        within=6,
    ),
    Frame(("politics",), only_denied=True, within=3),
    Frame(("politics", "private quarrel"), only_denied=True, within=10),
)
