"""Reduce English words to stems by removing inflection: 'cutting' and 'cuts' both become 'cut'.

The rules are our own and deliberately weak. A stem need not be a word; it must only be the same for all forms
of one word. Words that critics distinguish ('light' and 'lighting', 'shot' and 'shoot') keep different stems.
"""

from __future__ import annotations

import re
from functools import lru_cache

from onetake.language.word_set import word_set

_IRREGULAR = {
    "took": "take", "taken": "take", "held": "hold", "kept": "keep", "fell": "fall", "fallen": "fall",
    "went": "go", "gone": "go", "goes": "go", "hid": "hide", "drew": "draw", "drawn": "draw", "sank": "sink",
    "sunk": "sink", "drowned": "drown", "bled": "bleed", "spun": "spin", "swung": "swing", "shook": "shake",
    "shaken": "shake", "sang": "sing", "sung": "sing", "began": "begin", "begun": "begin", "swept": "sweep",
    "crept": "creep", "lurks": "lurk", "left": "leave", "threw": "throw", "thrown": "throw", "flew": "fly",
    "flown": "fly", "broke": "break", "spoke": "speak", "spoken": "speak", "swore": "swear", "sworn": "swear",
    "rang": "ring", "grew": "grow", "grown": "grow", "came": "come", "became": "become", "men": "man",
    "women": "woman", "hues": "hue", "color": "colour", "gray": "grey", "somber": "sombre",
    "withdrew": "withdraw", "withdrawn": "withdraw",
    "center": "centre", "lit": "lit", "1": "one", "2": "two", "3": "three", "film's": "film", "ups": "up",
    "outs": "out", "echoes": "echo", "echoed": "echo",
}  # fmt: skip
"""Strong verbs, and American spelling to British."""

_WHOLE = word_set(
    "this his has was is us its as thus always perhaps across yes less unless bus lens series news",
    "chaos gas king ring sing thing nothing something anything everything during evening morning",
    "string spring bring wing swing ceiling sibling red bed shed need speed indeed feed seed bleed",
    "weed breed exceed hundred sacred naked only early family fly sly ugly holy reply apply supply",
    "july italy witness business harness lighting building lurking painting feeling wedding being",
    "going doing is are nearly mostly largely virtually practically essentially basically apparently",
    "possibly probably presumably seemingly supposedly allegedly arguably hardly barely scarcely",
    "finally previously formerly honestly",
    "simply merely surprisingly closely lately shortly one none done gone those these whose",
)
"""Words whose ending looks like an inflection but is none, or whose form critics use as a word of its own."""

_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the stem of one lower-case word.

    Examples
    --------
    >>> [stem(w) for w in ("cut", "cuts", "cutting")]
    ['cut', 'cut', 'cut']
    >>> stem("takes") == stem("took") == stem("taking")
    True
    >>> stem("dreariness") == stem("dreary") == stem("drearily") == stem("drearier")
    True
    >>> stem("color") == stem("colours") == stem("coloured")
    True
    """
    if word in _WHOLE:
        return word
    base = _british_spelling(_IRREGULAR.get(word, word))
    for ending, put in (("iness", "y"), ("ness", ""), ("ily", "y"), ("iest", "y"), ("ier", "y")):
        if base.endswith(ending) and len(base) - len(ending) >= 3:
            return _strip_silent_e(base[: -len(ending)] + put)
    if base.endswith("ly") and len(base) > 5:
        base = base[:-2]
    return _strip_silent_e(_strip_verb_ending(_strip_plural(base)))


def _british_spelling(word: str) -> str:
    """Return the British spelling of words about colour and light: color, gray, somber."""
    for american, british in (("color", "colour"), ("gray", "grey"), ("somber", "sombre")):
        if word.startswith(american):
            return british + word[len(american) :]
    return word


def _strip_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def _strip_verb_ending(word: str) -> str:
    if word in _WHOLE:
        return word
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        base = word[: -len(ending)]
        if word.endswith(ending) and len(base) >= 2 and _VOWELS & set(base) and not word.endswith("eed"):
            return _repair_base(base)
    return word


def _repair_base(base: str) -> str:
    """Repair what is left without -ing or -ed: cutt to cut, tak to take; fall, look and edit stay."""
    short = _count_vowel_runs(base) == 1
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "aeiousz":
        return base if short and base[-1] == "l" else base[:-1]
    # English doubles the consonant of a short word that has no e (cutting), so this one had it (taking).
    one_vowel = base[-2] in _VOWELS and (len(base) == 2 or base[-3] not in _VOWELS)
    return base + "e" if short and one_vowel and base[-1] not in "aeiouwxy" else base


def _strip_silent_e(word: str) -> str:
    """Drop a silent e that -ing removes: 'dance' and 'dancing' are one. 'Note' keeps it ('not' differs)."""
    if not word.endswith("e") or len(word) < 4 or word[-2] in "eo":
        return word
    body = word[:-1]
    keeps_e = (
        _count_vowel_runs(body) == 1
        and body[-1] not in _VOWELS
        and body[-2] in _VOWELS
        and body[-3] not in _VOWELS
    )
    return word if keeps_e else body


def _count_vowel_runs(word: str) -> int:
    """Return the number of runs of vowels."""
    return len(re.findall(r"[aeiouy]+", word))
