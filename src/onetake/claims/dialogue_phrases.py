"""How critics speak of who is heard, in idioms; what is said plainly is in `dialogue_frames`."""

_PEOPLE = "(people|voice|person|character|performer|actor|lover|rapper|speaker|vocalist|figure)"
_PLACE = "(room|place|location|set|apartment|flat|house|space|setting|kitchen|bedroom|corridor)"

TWO_VOICES_PHRASES = (
    f"(no one|nobody|nothing) but (the|these|a|) two {_PEOPLE}",
    "(no one|nobody|nothing) * but the two",
    f"(couple|duo|pair) alone in (a|one|their|the) {_PLACE}",
    "(no one|nobody) * (heard|speaks|sings|talks) (apart from|besides|other than) the (two|couple|pair)",
    "two hander",
    "(a|the|true|real|proper) duet",
    "two (person|man|woman|people) (play|show|piece|drama|act)",
    "pas de deux",
    "duologue",
    "tete a tete",
    "(dialogue|duet|play|drama|argument|quarrel|piece|song) for two (voice|people|player|singer|actor|)",
    "(just|only) (him and her|her and him|he and she)",
    "cast of two",
    "cast numbers two",
    "two (actor|performer|player|lover) and (one|a|nothing)",
)
TWO_VOICES_OPPOSITES = (
    "one hander",
    "(one|a single) voice not (two|several|many)",
    "(sings|raps) (it|all of it|everything|the whole song|the song|) (alone|by himself|by herself)",
    "(solo|lone) (singer|vocalist|rapper|voice)",
)
