"""How critics speak of who is heard; the pattern language is that of `onetake.language.phrases`."""

_PEOPLE = "(people|voice|person|character|performer|actor|lover|rapper|speaker|vocalist|figure)"
_PLACE = "(room|place|location|set|apartment|flat|house|space|setting|kitchen)"

TWO_VOICES_PHRASES = (
    f"two {_PEOPLE} * (one|a|single|same) {_PLACE}",
    f"(one|a|single|same) {_PLACE} * two {_PEOPLE}",
    f"(only|just|nothing but) two {_PEOPLE}",
    f"(couple|duo|pair) * (one|single|same) {_PLACE}",
    "two voices",
    "two hander",
    "pas de deux",
    "duologue",
    "tete a tete",
    f"(man and woman|man and a woman|woman and a man) * (one|a|single|same) {_PLACE}",
    f"two of them * (one|a|single|same) {_PLACE}",
    "(just|only) the two of them",
    "no one but the two",
    "nobody but the two",
    f"nobody else * in the {_PLACE}",
    "cast of two",
    f"(couple|duo|pair) alone in (a|one|their|the) {_PLACE}",
    "two (actor|performer|player|lover) and (one|a|nothing)",
)
TWO_VOICES_OPPOSITES = (
    f"(three|four|five|many|several|dozen) {_PEOPLE}",
    f"(crowd|chorus|choir|ensemble) of {_PEOPLE}",
    f"(third|another) {_PEOPLE} * (join|enter|interrupt|appear)",
    "(monologue|soliloquy|one hander)",
    "(single|lone|sole|solitary) (voice|speaker|performer|figure)",
)
