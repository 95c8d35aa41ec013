"""Concepts of people: who is there, how many, and who is not."""

from __future__ import annotations

from onetake.language.concepts import Concept

PEOPLE = (
    "(people|ppl|folk|person|character|performer|actor|lover|rapper|singer|speaker|vocalist|figure|player"
    "|partner"
    "|spouse"
    "|adult|voice|human|protagonist|soul)"
)
"""Nouns for those who are heard."""
VOICES = "(voice|rapper|singer|speaker|vocalist)"
MANY = "(three|four|five|six|seven|eight|nine|ten|several|many|numerous)"
_HE = "(man|husband|boyfriend|he|him|his|groom|boy|male|actor|guy|father|son)"
_SHE = "(woman|wife|girlfriend|she|her|hers|bride|girl|female|actress|mother|daughter)"
_PAIR = f"({_HE} and (a|one|his|the|) {_SHE}|{_SHE} and (a|one|her|the|) {_HE})"
_NOT_NEW = "(the|these|those|both|his|her|their|its|our|my|of the|between the)"
_OTHER_PAIRS = (
    "(couple|pair|duo) of (shot|second|minute|scene|year|friend|shoe|time|week|day|cut|frame|line|song|eye)",
    "(two|2) (million|thousand|hundred|decade|generation|director|producer|writer|critic|camera|halves|year)",
    "(two|2) people (who|in the (comment|audience|cinema|row))",
    "with two people who",
    "(a|one) (couple|duo|pair) of",
)

CONCEPTS = (
    Concept(
        "person",
        "(people|ppl|person|man|woman|lover|figure|ex|exes|stranger|sister|brother|friend|performer|actor"
        "|character|couple|pair|duo|partner|singer|rapper)",
        "(husband|wife|spouse|vocalist|protagonist|lead|star|actress|men|women)",
        f"two {PEOPLE}",
        "the two",
        "two of them",
        "(neither|both|either) of them",
        "the two of them",
        roles=("noun", "number", "pronoun", "participle"),
        unless=("the two (film|video|side|shot|half|halves|room|director)", *_OTHER_PAIRS),
    ),
    Concept("viewer", "(we|us|viewer|audience|you)"),
    Concept(
        "two people",
        f"(two|2) (different|distinct|lone|single|) {PEOPLE}",
        "(the|) two of them",
        "(a|one) (couple|duo|pair)",
        f"(a|one) (couple|duo|pair) of (lover|{PEOPLE})",
        f"one {_SHE} one {_HE}",
        f"one {_HE} one {_SHE}",
        f"(a|one|the|) {_PAIR}",
        f"one {_HE} and one {_SHE}",
        f"(a|one) {_HE} (a|one) {_SHE}",
        f"(a|one) {_SHE} (a|one) {_HE}",
        "(two|2) (ex|exes|stranger|sister|brother|friend|men|women|man|woman|rival|kid)",
        unless=(f"{_NOT_NEW} two {PEOPLE}", *_OTHER_PAIRS),
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
        "(only|just|merely|solely)",
        "nothing (but|more than|except|more|else)",
        "(no one|nobody|none) (but|except|save|other than|besides)",
        "(never|not) (hear|see|meet) (anyone|anybody|anything|more) (but|except|than|other than)",
        "by themselves",
        "(and|with) (nobody|no one|no others|none) (else|)",
        "(and|with) no (others|other)",
        unless=("not (only|just|merely)", "just (as|like|when|before|after|enough)", "only (when|if|after)"),
    ),
    Concept(
        "alone",
        "(alone|nobody else|no one else|no others)",
        "by themselves",
        "(entirely|all) on their own",
        "that is (all|it)",
        "and that is (all|it)",
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
        "(one|single) (unbroken|long|) (take|shot|room|scene|microphone|mic|camera|place|location|set|flat"
        "|apartment|kitchen)",
    ),
    Concept("not just", "not (just|only|merely) (the|) two", "not (just|only|merely) a (couple|duo|pair)"),
    Concept("on someone", "on (her|him|them|either|both|it|anyone|anything)"),
    Concept(
        "one voice only",
        "(only|just) (one|a single) (voice|speaker|singer|person)",
        "(one|a) (lone|single|solitary|sole) (voice|speaker|singer|vocalist)",
        "(he|she) is the (only|sole) (voice|speaker|singer|person)",
        "the (only|sole) voice",
        unless=(
            "the only voice of",
            "(are|were) the only voice",
            "(single|lone) voice * (argue|criticism|dissent)",
        ),
    ),
    Concept("monologue", "(monologue|soliloquy)", "one (hander|man show|woman show|person show)"),
    Concept(
        "one room",
        "(one|a|single|same|sole) (small|bare|tiny|cramped|dark|hotel|empty|) "
        "(room|place|location|set|apartment|flat|house|space|kitchen|bedroom|corridor|car|basement|lift"
        "|elevator)",
    ),
    Concept("cast", "(cast|ensemble|personnel)", roles=("noun",)),
    Concept(
        "third voice",
        "(third|fourth|second|another|additional|further) (voice|person|singer|rapper|speaker|vocalist"
        "|character)",
        "(a|some) (stranger|intruder|newcomer|neighbour|neighbor)",
        unless=("second (voice|person|singer|rapper|speaker|vocalist|character)", "third person (narr|view)"),
    ),
    Concept(
        "second voice",
        "second (voice|person|singer|rapper|speaker|vocalist)",
    ),
    Concept(
        "more than two voices",
        f"(more|many more) than (two|2) {VOICES}",
        f"{MANY} (different|distinct|other|) {VOICES}",
        f"(dozen|hundred|plenty|lots) (of|) {VOICES}",
        unless=(
            "many (voices|singers) (say|agree|think)",
            "voices in (parliament|congress|the (press|industry))",
        ),
    ),
    Concept(
        "more than two",
        f"(more|many more) than (two|2) {PEOPLE}",
        f"{MANY} (different|distinct|other|) {PEOPLE}",
        f"(dozen|hundred|plenty|lots) (of|) {PEOPLE}",
    ),
    Concept(
        "to sound",
        "(shout|speak|talk|argue|sing|rap|yell|scream|quarrel|heard|answer|reply)",
        "(is|are|was|were|be) heard",
    ),
    Concept(
        "the hall",
        "(my|our|your|mine|i|audience|cinema|theatre|theater|comment|online|screening|row|twitter|internet)",
        "(book|parliament|street|next door|jury|poet|prophet)",
    ),
    Concept(
        "choir",
        "(choir|chorale)",
        "(gospel|backing|whole|full) (choir|ensemble)",
        "(chorus|choir|ensemble|crowd|gang|group|horde) of (voice|singer|people|rapper|vocalist|neighbour"
        "|friend|child|kid|women|men)",
        "backing (singer|vocal)",
        unless=("choir (boy|like)", "choir of", "in (a|the|his|her|my) choir", "to the choir"),
    ),
    Concept(
        "to join in",
        "(join|enter|interrupt|intrude|appear|answer|speak|sing|rap|respond|emerge|intervene|talk|reply"
        "|butt)",
        "(chime|cut|break|step|come|drop) in",
        "take over",
        "(be|is|are|was|were) heard",
        "(we|you) * hear",
        "(share|fill|swell)",
        roles=(),
    ),
    Concept(
        "to be heard",
        "(speak|sing|rap|talk|heard|hear|appear|answer|listen|utter)",
        "(is|are|was|were) (ever|) (there|here|present|seen|heard|in it)",
    ),
    Concept(
        "made it",
        "(wrote|write|written|made|make|produce|produced|directed|direct|credit|comment|watch|inspire|consider|audition|hire|vote|buy|bought)",
    ),
)
