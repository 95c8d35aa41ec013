"""The words of comparisons: comparatives by what they compare, and the words that show the other side."""

from __future__ import annotations

from typing import Literal

from onetake.language.phrase_set import PhraseSet
from onetake.language.stems import stem
from onetake.language.word_set import word_set

Of = Literal["figure", "dark", "bright", "pace", "cuts"]

COMPARATIVES: dict[str, tuple[Of, bool]] = {
    **dict.fromkeys(("darker", "dimmer", "blacker"), ("dark", True)),
    **dict.fromkeys(("brighter", "sunnier"), ("bright", True)),
    **dict.fromkeys(("faster", "quicker", "choppier", "busier", "snappier", "brisker"), ("pace", True)),
    **dict.fromkeys(("slower", "calmer"), ("pace", False)),
    **dict.fromkeys(
        word_set(
            "duller drabber bleaker greyer grayer paler grimmer richer bolder warmer colder cooler softer",
            "tighter wider closer looser louder quieter drier dryer wetter rawer cleaner smoother rougher",
            "tauter stiller deeper thicker harsher smaller bigger larger sparser stricter",
        ),
        ("figure", True),
    ),
}
"""What a comparative compares, and whether it says that there is more of it."""
PROPERTIES: dict[str, Of] = {
    **{stem(w): "dark" for w in ("dark", "dim", "black", "shadowy", "gloomy")},
    **{stem(w): "bright" for w in ("bright", "light", "sunny", "luminous")},
    **{
        stem(w): "pace"
        for w in ("fast", "quick", "rapid", "frantic", "hectic", "choppy", "frenetic", "often")
    },
    **{stem(w): "cuts" for w in ("cut", "edit", "splice", "shot", "transition")},
}
"""What *more ...*, *less ...* or *as ... as* compares, by the stem of the word after it."""
NO_COMPARATIVES = word_set(
    "earlier frontier barrier carrier soldier atelier premier metier dossier croupier courier glacier pier",
    "tier supplier happier easier funnier angrier sexier prettier luckier busier choppier snappier",
)
"""Words in *-ier* that compare nothing that is measured here, or that are in the list above."""
ABSTRACT = word_set(
    "theme themes mood moods tone humour humor comedy side lyric lyrics story stories subject turn turns",
    "material undertone undertones meaning joke jokes times place places song songs sound sounds",
)
"""What is called darker or brighter without any light: *darker themes*."""
GROWING = word_set(
    "grow grows growing grew get gets getting got become becomes becoming became turn turns turning turned"
)
"""Verbs before a comparative that make it a change: *it grows darker*."""
PLAINLY = word_set("even still yet all")
"""Words before *more* after which the rest is said plainly: *even more muted*."""
FACTORS = word_set("twice thrice times half")
GENERIC = word_set("any anything ever usual normal most other others anyone nobody everything genre")
"""Words after *than* that mean films in general."""
FILMS = word_set(
    "video videos film films clip clips short shorts movie movies promo promos visual visuals predecessor",
    "predecessors sequel debut work works effort efforts outing outings single singles",
)
SHOT_NOUNS = word_set("take takes shot shots cut cuts film films video videos clip clips")
"""Nouns before which *single*, *short* and *debut* are adjectives."""
NO_SIMILES = FILMS | word_set("ago earlier before moment while video usual normal one promo would")
"""Words after *than a* that make it no figure of speech: *than a moment ago*, *than a video of its kind*."""
REST = PhraseSet(
    "(the|its|all the) (rest|remainder|others)",
    "(the|its|all the) (rest|remainder|balance) of (it|the (film|video|clip|song|piece|short|running time))",
    "(everything|anything|all|what|whatever) (that|which|) (came|comes|follows|followed|went|goes|has come"
    "|is to come) (before|after|afterwards|later|earlier|)",
    "(everything|anything|all) (else|before|after)",
)
"""What is left of the film."""
WHOSE = word_set(
    "his her their its the our my that this your last previous earlier debut first next other older early",
    "second recent latest former preceding prior original",
)
PART_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1, "opening": 1, "closing": -1,
}  # fmt: skip
"""Numbers of a part that is named by its number alone: *than the first*."""
