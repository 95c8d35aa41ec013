"""Words of open classes whose role does not follow from their ending: adjectives and participles."""

from __future__ import annotations

import re

from onetake.language.word_set import word_set

ADJECTIVES = word_set(
    "slow fast quick long short bright dark dim pale deep high low wide close tight loose single same",
    "other different whole entire full empty black white grey red blue green yellow amber orange purple",
    "pink brown golden old new young good bad great big small large little early late last hard soft loud",
    "quiet live raw dry wet warm cold cool hot sharp flat plain simple smooth steady still constant",
    "continuous unbroken hidden calm clear heavy light strong weak own few bare visible",
)
_ADJECTIVE_ENDING = re.compile(r"(?:ful|ous|ive|ical|ic|less|ish|able|ible|ary|al|ant|(?<!m)ent|esque|y)$")
_NOUN_ENDING = re.compile(r"(?:[^t]ity|ncy|acy|phy|logy|omy|stry|ery|fusal|proval|versal|trieval|vival)$")
IRREGULAR_PARTICIPLES = word_set(
    "shot made done seen shown held kept cut set lit sung begun drawn taken given found lost left built",
    "gone come fallen risen worn torn frozen stolen chosen written driven spread split flung thrown slung",
    "brought told said thrown broken spoken hidden driven drowned bound caught stuck trapped bled spun",
)
NO_ADVERBS = word_set(
    "family only early reply fly rely supply ally rally belly bully jelly melancholy ugly homily"
)
"""Words in -ly that are no adverbs."""
AS_A = word_set("whole rule result matter film video piece unit kind sort")
"""'As a whole' opens no clause."""
FIGURES = re.compile(r"\d+(?:[.:]\d+)*(?:s|st|nd|rd|th|fps|min|sec)?$")
NUMBERS = word_set(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred",
    "thousand dozen half third quarter first second third fourth fifth sixth seventh eighth ninth tenth",
    "last final",
)


def is_adjective(word: str) -> bool:
    """Return whether a word is an adjective by the list or by its ending; *smaller* is one, too.

    Examples
    --------
    >>> [is_adjective(w) for w in ("small", "smaller", "cheerful", "camera")]
    [True, True, True, False]
    """
    if word in ADJECTIVES or word.removesuffix("er") in ADJECTIVES:
        return True
    return len(word) > 4 and _ADJECTIVE_ENDING.search(word) is not None and not _NOUN_ENDING.search(word)
