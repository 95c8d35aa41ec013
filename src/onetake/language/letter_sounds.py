# ruff: noqa: RUF001 (letters that look alike are the subject)
"""How words are said, from their letters, in CMU's phones: enough to find them in sound, not to teach them.

The phones are those of an English acoustic model, so that a sound that English lacks is given its nearest one
(the French *u* is UW). Set by hand after the languages' usual spelling rules; docs/explanation/words.md says
how well words are found with them.
"""

from __future__ import annotations

import unicodedata

_LETTERS = {
    **{"a": "AA", "e": "EH", "i": "IH", "o": "OW", "u": "UW", "y": "IY", "ä": "EH", "ö": "ER", "ü": "UW"},
    **{
        "œ": "ER",
        "æ": "AE",
        "ø": "ER",
        "å": "AO",
        "ı": "IH",
        "b": "B",
        "c": "K",
        "d": "D",
        "f": "F",
        "g": "G",
    },
    **{"h": "HH", "j": "JH", "k": "K", "l": "L", "m": "M", "n": "N", "p": "P", "q": "K", "r": "R", "s": "S"},
    **{"t": "T", "v": "V", "w": "W", "x": "K S", "z": "Z", "ç": "S", "ñ": "N Y", "ß": "S", "š": "SH"},
    **{"ž": "ZH", "č": "CH", "ğ": "", "ş": "SH", "ł": "W", "ð": "DH", "þ": "TH"},
    # Cyrillic
    **{"а": "AA", "б": "B", "в": "V", "г": "G", "д": "D", "е": "Y EH", "ё": "Y OW", "ж": "ZH", "з": "Z"},
    **{"и": "IY", "й": "Y", "к": "K", "л": "L", "м": "M", "н": "N", "о": "OW", "п": "P", "р": "R", "с": "S"},
    **{"т": "T", "у": "UW", "ф": "F", "х": "HH", "ц": "T S", "ч": "CH", "ш": "SH", "щ": "SH", "ъ": ""},
    **{"ы": "IH", "ь": "", "э": "EH", "ю": "Y UW", "я": "Y AA", "і": "IY", "ї": "Y IY", "є": "Y EH"},
    # Greek
    **{"α": "AA", "β": "V", "γ": "G", "δ": "DH", "ε": "EH", "ζ": "Z", "η": "IY", "θ": "TH", "ι": "IY"},
    **{"κ": "K", "λ": "L", "μ": "M", "ν": "N", "ξ": "K S", "ο": "OW", "π": "P", "ρ": "R", "σ": "S"},
    **{"ς": "S", "τ": "T", "υ": "IY", "φ": "F", "χ": "HH", "ψ": "P S", "ω": "OW"},
}
_GROUPS: dict[str, dict[str, str]] = {
    "English": {
        **{"tch": "CH", "ch": "CH", "sh": "SH", "th": "TH", "ph": "F", "ck": "K", "ng": "NG", "qu": "K W"},
        **{"wh": "W", "ee": "IY", "ea": "IY", "oo": "UW", "ou": "AW", "ow": "OW", "ai": "EY", "ay": "EY"},
        **{"oa": "OW", "igh": "AY", "ie": "IY", "kn": "N", "wr": "R", "gh": ""},
    },
    "French": {
        **{"eaux": "OW", "eau": "OW", "aux": "OW", "au": "OW", "ou": "UW", "oi": "W AA", "ain": "AE NG"},
        **{"ein": "AE NG", "in": "AE NG", "an": "AA NG", "en": "AA NG", "on": "OW NG", "un": "AH NG"},
        **{"ch": "SH", "gn": "N Y", "qu": "K", "ph": "F", "th": "T", "ai": "EH", "ei": "EH", "eu": "ER"},
        **{"œu": "ER", "j": "ZH", "h": "", "ille": "IY Y", "é": "EY", "è": "EH", "ê": "EH"},
    },
    "Spanish": {
        **{"ch": "CH", "ll": "Y", "rr": "R", "qu": "K", "gu": "G", "j": "HH", "h": "", "z": "S", "v": "B"},
        "y": "Y",
    },
    "German": {
        **{"tsch": "CH", "sch": "SH", "ch": "HH", "ie": "IY", "ei": "AY", "ai": "AY", "eu": "OY", "äu": "OY"},
        **{"au": "AW", "sp": "SH P", "st": "S T", "z": "T S", "w": "V", "v": "F", "j": "Y", "ck": "K"},
        **{"ng": "NG", "qu": "K V"},
    },
    "Italian": {
        **{"chi": "K IY", "che": "K EH", "ghi": "G IY", "ghe": "G EH", "gli": "L Y", "gn": "N Y"},
        **{
            "sci": "SH",
            "sce": "SH EH",
            "ci": "CH",
            "ce": "CH EH",
            "gi": "JH",
            "ge": "JH EH",
            "h": "",
            "qu": "K W",
        },
    },
    "Portuguese": {
        **{"ch": "SH", "lh": "L Y", "nh": "N Y", "rr": "HH", "qu": "K", "gu": "G", "j": "ZH", "h": ""},
        **{"ão": "AW NG", "õe": "OY NG", "x": "SH", "ou": "OW", "ei": "EY"},
    },
    "Dutch": {
        **{"oe": "UW", "ij": "AY", "ei": "AY", "ui": "OY", "ou": "AW", "au": "AW", "sch": "S HH", "ch": "HH"},
        **{"g": "HH", "j": "Y", "w": "V", "ie": "IY", "aa": "AA", "ee": "EY", "oo": "OW", "uu": "UW"},
    },
    "Swedish": {
        **{"sj": "SH", "skj": "SH", "tj": "SH", "j": "Y", "å": "AO", "ä": "EH", "ö": "ER", "ck": "K"},
    },
}
"""By language, groups of letters that are said otherwise than one by one; the longest that fits counts."""
_SOFT_C = {"Italian": "CH"}
_SOFT_G = {
    **{"French": "ZH", "Spanish": "HH", "Portuguese": "ZH", "German": "G", "Dutch": "HH", "Swedish": "Y"},
}
"""*c* and *g* before e, i and y; elsewhere S and JH."""
_SILENT_ENDS = ("ent", "es", "e", "s", "t", "d", "x", "z", "p")
"""Letters at the end of a French word that are not said."""
_SOFTENING = frozenset("eiy")
_VOWELS = frozenset("aeiouyäöüœæøå")


def letter_sounds(word: str, language: str = "") -> list[str]:
    """Return the phones of a word by its letters; none where it has no letter that is known.

    Parameters
    ----------
    word : str
        One word; case, digits and punctuation are passed over.
    language : str
        In English: 'French', or '' where it is not known.

    Examples
    --------
    >>> letter_sounds("toujours", "French"), letter_sounds("Stay")
    (['T', 'UW', 'ZH', 'UW', 'R'], ['S', 'T', 'AA', 'IY'])
    """
    letters = unicodedata.normalize("NFC", word).lower()
    if language == "French":
        letters = _without_silent_end(letters)
    groups = _GROUPS.get(language, {})
    longest = max((len(group) for group in groups), default=0)
    out: list[str] = []
    at = 0
    while at < len(letters):
        left = min(longest, len(letters) - at)
        size = next((n for n in range(left, 0, -1) if letters[at : at + n] in groups), 0)
        if size:
            out += groups[letters[at : at + size]].split()
            at += size
            continue
        if at == 0 or letters[at] != letters[at - 1] or letters[at] in _VOWELS:
            out += _one(letters, at, language).split()
        at += 1
    return out


def _one(letters: str, at: int, language: str) -> str:
    letter, following = letters[at], letters[at + 1 : at + 2]
    if letter in "cg" and following and _bare(following) in _SOFTENING:
        return _SOFT_C.get(language, "S") if letter == "c" else _SOFT_G.get(language, "JH")
    return _LETTERS.get(letter) or _LETTERS.get(_bare(letter), "")


def _bare(letter: str) -> str:
    """Return a letter without its accents."""
    return unicodedata.normalize("NFD", letter)[:1]


def _without_silent_end(word: str) -> str:
    for end in _SILENT_ENDS:
        if word.endswith(end):
            left = word[: -len(end)]
            return left if any(_bare(c) in _VOWELS for c in left) else word
    return word
