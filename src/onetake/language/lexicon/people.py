"""Concepts of people: who is there, how many, and who is not."""

from __future__ import annotations

from onetake.language.concepts import Concept

PEOPLE = (
    "(people|ppl|folk|person|individual|interlocutor|character|performer|actor|lover|rapper|singer"
    "|speaker|vocalist|figure|player|partner|spouse|adult|voice|human|protagonist|soul)"
)
"""Nouns for those who are heard."""
_HE = "(man|husband|boyfriend|he|him|his|groom|boy|male|actor|guy|father|son)"
_SHE = "(woman|wife|girlfriend|she|her|hers|bride|girl|female|actress|mother|daughter)"
_PAIR = f"({_HE} and (a|one|his|the|) {_SHE}|{_SHE} and (a|one|her|the|) {_HE})"
_NOT_NEW = "(the|these|those|both|his|her|their|its|our|my|of the|between the)"
_OTHER_PAIRS = (
    "(couple|pair|duo) of (shot|second|minute|scene|year|friend|shoe|time|week|day|cut|frame|line|song|eye)",
    "two (million|thousand|hundred|decade|generation|director|producer|writer|critic|camera|halves|year)",
    "two people (who|in the (comment|audience|cinema|row))",
    "with two people who",
    "(a|one) (couple|duo|pair) of",
)

CONCEPTS = (
    Concept(
        "person",
        "(speaker|individual|interlocutor|persons)",
        "each one",
        "each of them",
        "(boy|girl|groom|bride|mother|father|parent|rivals|actors|performers|players|partners|sweethearts"
        "|spouses|newlyweds|exes|leads|antagonists|opponents|combatants|sparring partners|human"
        "|human beings|adults|kids|teenagers|youngsters|boyfriend|girlfriend)",
        "(people|ppl|person|man|woman|lover|figure|ex|stranger|sister|brother|friend|performer|actor"
        "|character|couple|pair|duo|partner|singer|rapper)",
        "(husband|wife|spouse|vocalist|protagonist|lead|star|actress|men|women)",
        f"two {PEOPLE}",
        "the two",
        "two of them",
        "(neither|both|either) of them",
        "the two of them",
        roles=("noun", "number", "pronoun", "participle"),
        unless=(
            "(from|to|in|left|right|each|both|one|other|loud|opposite|the) speaker",
            "speaker (to|and)",
            "the two (film|video|side|shot|half|halves|room|director)",
            *_OTHER_PAIRS,
        ),
    ),
    Concept("viewer", "(we|us|viewer|audience|you)"),
    Concept(
        "two people",
        "(a|one|the|) (lone|single|) (couple|duo|pair) (alone|only|of lovers|of actors|of voices"
        "|of performers|of people|of singers|of rappers|in one|in a|on its own|by themselves|face to face"
        "|at war|at each other's)",
        "two (actors|performers|characters|people|voices|lovers|singers|rappers|players|adults|humans"
        "|figures|exes|rivals|speakers|protagonists|leads|souls|bodies|faces|partners)",
        "(just|only|merely|solely) (the|) two (of them|of us)",
        "(him|he) and (her|she)",
        "(her|she) and (him|he)",
        "(a|one|the|) (man|boy|husband|guy|groom|bloke|male|lad|actor) and (a|one|his|the|) (woman|girl"
        "|wife|girlfriend|bride|female|lady|actress|lass)",
        "(a|one|the|) (woman|girl|wife|bride|female|lady|actress) and (a|one|her|the|) (man|boy|husband"
        "|guy|groom|bloke|male|lad|actor|boyfriend)",
        "(wife and husband|husband and wife|man and wife|boy and girl|boyfriend and girlfriend)",
        "two (hander|handed)",
        f"two (different|distinct|lone|single|) {PEOPLE}",
        "(the|) two of them",
        "(a|one) (couple|duo|pair)",
        f"(a|one) (couple|duo|pair) of (lover|{PEOPLE})",
        f"one {_SHE} one {_HE}",
        f"one {_HE} one {_SHE}",
        f"(a|one|the|) {_PAIR}",
        f"one {_HE} and one {_SHE}",
        f"(a|one) {_HE} (a|one) {_SHE}",
        f"(a|one) {_SHE} (a|one) {_HE}",
        "two (ex|stranger|sister|brother|friend|men|women|rival|kid)",
        unless=(
            "(for|to|at|with|by|between|of|told) (him|her) and (her|him)",
            "(him|her) and (her|his) (work|band|career|life|music|label|team|family|friend)",
            "two (lovers|voices|people|players|leads) (in|of) (the|his|her) (charts|industry|label|crowd"
            "|audience)",
            f"{_NOT_NEW} two {PEOPLE}",
            *_OTHER_PAIRS,
        ),
    ),
    Concept(
        "the pair",
        "(the|this|that|their|these) (couple|pair|duo|two|lover)",
        f"(the|these) two {PEOPLE}",
        f"two {PEOPLE}",
        f"(a|one|the|) {_PAIR}",
        "(the|) two of them",
        "a (couple|pair|duo)",
        unless=_OTHER_PAIRS,
    ),
    Concept("two", "(two|couple|pair|duo|2)"),
    Concept(
        "nobody but",
        "(solely|exclusively|alone|no one else|nobody else|not a soul else|no others|none besides"
        "|that's it|that's all|not another soul|nothing beyond|full stop|no more than)",
        "(no one|nobody|not a soul|none) (besides|else|beyond|other|apart)",
        "(but|except|besides|beyond|other than|apart from|save|bar) (the|these|this|a|our|those) (two"
        "|couple|pair|duo|lovers)",
        "(entire|whole|complete|full|sum total) (cast|dramatis personae|personnel)",
        "(entire|whole) (drama|film|video|thing|action|story|show)",
        "(only|just|merely|solely)",
        "nothing (but|more than|except|more|else)",
        "(no one|nobody|none) (but|except|save|other than|besides)",
        "(never|not) (hear|see|meet) (anyone|anybody|anything|more) (but|except|than|other than)",
        "by themselves",
        "(and|with) (nobody|no one|no others|none) (else|)",
        "(and|with) no others",
        unless=("not (only|just|merely)", "just (as|like|when|before|after|enough)", "only (when|if|after)"),
    ),
    Concept(
        "alone",
        "(alone|nobody else|no one else|no others)",
        "by themselves",
        "(entirely|all) on their own",
        "that is (all|it)",
        "and that is (all|it)",
        unless=("alone in the world",),
    ),
    Concept(
        "nobody else",
        "(nobody|no one|none) else",
        "no one but",
        "nobody but",
        "no other (voice|person|speaker|singer|character)",
        "apart from (the|these) (pair|couple|two|duo) * (nobody|no one|none)",
    ),
    Concept(
        "the only ones",
        "the (only|sole) (person|people|voice|character|performer|singer|speaker|figure|human)",
    ),
    Concept(
        "one thing",
        "(one|single|a|same) (argument|quarrel|row|fight|chair|table|bed|bedsit|sofa|conversation|beat"
        "|camera|kitchen|flat|house|car|long night|night|song|motel room|hotel room|lift)",
        "(one|a|single|same) (long|endless|bitter|furious|ugly|terrible|almighty|) (argument|quarrel|row"
        "|fight|conversation|shouting match|slanging match)",
        "(one|single) (unbroken|long|) (take|shot|room|scene|microphone|mic|camera|place|location|set"
        "|flat|apartment|kitchen)",
        unless=("(one|a|single|same) set up",),
    ),
    Concept("not just", "not (just|only|merely) (the|) two", "not (just|only|merely) a (couple|duo|pair)"),
    Concept("on someone", "on (her|him|them|either|both|it|anyone|anything)"),
    Concept(
        "one room",
        "(one|a|single|same|sole) (small|bare|tiny|cramped|dark|hotel|empty|) (room|place|location|set"
        "|apartment|flat|house|space|kitchen|bedroom|corridor|car|basement|lift|elevator)",
        unless=("(one|a|single|same) set up",),
    ),
    Concept(
        "cast",
        "(cast|ensemble|company|dramatis personae|personnel|line up|lineup|roster|headcount|head count)",
        "(is|are|there|consists|made) (up|) (of|for|just|only) two",
        "(cast|ensemble|personnel)",
        roles=("noun",),
    ),
    Concept(
        "nobody at all",
        "(nobody|no one|none|nothing|not a soul|not another soul|not anyone|never * anyone|never * anybody)",
    ),
    Concept(
        "but the pair",
        "(but|except|besides|beyond|other than|apart from|save|bar|than) (for|) (the|these|this|a|our"
        "|those|) (two|couple|pair|duo|lovers|two of them|him and her|her and him|man and woman)",
    ),
    Concept(
        "two hander",
        "(dramatis personae|cast list|cast|characters|performers|voices|players) (number|total|comes to"
        "|amounts to|consists of|comprises|is|are) (just|only|exactly|precisely|) two",
        "(that is|that) (the|its|our|your) (whole|entire|) cast (list|)",
        "two (hander|handed)",
        "(duologue|duodrama|pas de deux)",
        unless=("two handed (backhand|grip|set|throw|sword|axe)",),
    ),
)
