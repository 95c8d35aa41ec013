"""The sound of a word's end, by its letters: words that rhyme in English have the same key.

Letters tell the sound of English only roughly; the rules are our own. A key is the vowel and what follows it;
where the last syllable has no stress (*-ing*, *-er*, *-y* ...) the syllable before it is in the key, too. How
often they are right: docs/explanation/flow.md.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SOUNDS = {
    "oo": "you do to who two shoe through too into",
    "un": "one done none son",
    "on": "gone swan",
    "um": "come some",
    "uv": "love above glove of shove dove",
    "ild": "build",
    "in": "been",
    "ee": "key",
    "ie": "goodbye bye i my eye",
    "oov": "move prove",
    "ooz": "lose whose",
    "ed": "said dead head bread instead red",
    "en": "again",
    "end": "friend",
    "av": "have",
    "ar": "are",
    "er": "were",
    "uz": "was does",
    "ez": "says",
    "u": "the a",
    "iez": "eyes",
    "ay": "they prey grey",
    "ayt": "great straight eight weight",
    "ayk": "break steak",
    "art": "heart",
    "erd": "word heard",
    "erld": "world",
    "erk": "work",
    "erth": "worth earth",
    "ern": "learn",
    "ud": "blood flood",
    "uud": "good could would should wood",
    "uut": "put foot",
    "oh": "know show low slow grow blow snow flow throw though go no so",
    "ohn": "own grown known shown thrown",
    "iv": "give live",
    "ont": "want",
    "ut": "what",
    "uf": "enough rough tough",
    "oom": "tomb",
    "iem": "climb",
    "iend": "find mind kind blind behind",
    "ield": "child wild",
    "ohld": "old cold gold hold told",
    "ohst": "most ghost",
    "ohth": "both",
    "ohl": "roll soul",
    "or": "war door floor poor your four",
    "eer": "tear here",
    "air": "there where wear bear",
    "eth": "death breath",
    "et": "sweat",
    "eev": "believe",
    "eepl": "people",
    "uny": "money honey",
    "eny": "any many",
    "imin": "women",
    "af": "laugh half",
    "om": "calm palm",
    "awk": "walk talk",
    "awl": "fall call all small wall tall ball",
    "och": "watch",
    "osh": "wash",
    "ier": "fire liar higher desire",
    "ierd": "tired",
    "owr": "hour our power flower shower",
    "ow": "bow now how",
    "own": "down town brown crown",
    "iet": "tonight height",
    "land": "island",
    "us": "us",
}
"""Common words whose letters mislead, by the sound of their end."""
_WHOLE = {word: sound for sound, words in _SOUNDS.items() for word in words.split()}
_UNSTRESSED = re.compile(
    r"(?<=[aeiouy])([^aeiouy]+)(ing|ers?|ed|es|y|ies|le|les|en|on|ion|ment|ness|less|ful|ly)$"
)
_VOWELS = (
    ("eigh", "ay"), ("igh", "ie"), ("ough", "aw"), ("augh", "aw"), ("air", "air"), ("are", "air"),
    ("ear", "eer"), ("eer", "eer"), ("ere", "eer"), ("oor", "or"), ("oar", "or"), ("ore", "or"),
    ("our", "owr"), ("ire", "ier"), ("ure", "oor"), ("er", "er"), ("ir", "er"), ("ur", "er"),
    ("ar", "ar"), ("or", "or"), ("ee", "ee"), ("ea", "ee"), ("ie", "ee"), ("ei", "ee"), ("ai", "ay"),
    ("ay", "ay"), ("ey", "ee"), ("oa", "oh"), ("oe", "oh"), ("oo", "oo"), ("ou", "ow"), ("ow", "ow"),
    ("oi", "oy"), ("oy", "oy"), ("au", "aw"), ("aw", "aw"), ("ew", "oo"), ("ue", "oo"), ("ui", "oo"),
    ("eu", "oo"),
)  # fmt: skip
_LONG = {"a": "ay", "e": "ee", "i": "ie", "o": "oh", "u": "oo", "y": "ie"}
_CODAS = (
    ("tch", "ch"), ("dge", "j"), ("ght", "t"), ("gh", ""), ("ck", "k"), ("ph", "f"), ("mb", "m"),
    ("mn", "m"), ("gn", "n"), ("ll", "l"), ("ss", "s"), ("ff", "f"), ("zz", "z"), ("tt", "t"),
    ("nn", "n"), ("rr", "r"), ("dd", "d"), ("gg", "g"), ("pp", "p"), ("bb", "b"), ("mm", "m"),
    ("x", "ks"), ("q", "k"),
)  # fmt: skip


@lru_cache(maxsize=20_000)
def rhyme_key(word: str) -> str:
    """Return the key of a word's end; '' for what has no vowel.

    Examples
    --------
    >>> rhyme_key("night") == rhyme_key("white") == rhyme_key("tonight")
    True
    >>> rhyme_key("running") == rhyme_key("gunning"), rhyme_key("running") == rhyme_key("going")
    (True, False)
    >>> rhyme_key("stone") == rhyme_key("alone"), rhyme_key("love") == rhyme_key("move")
    (True, False)
    """
    low = re.sub(r"[^a-z]", "", word.lower().removesuffix("'s"))
    if low in _WHOLE:
        return _WHOLE[low]
    for prefix in range(1, max(1, len(low) - 2)):
        # 'Outside' ends as 'side' does: a common word at the end.
        if low[prefix:] in _WHOLE and len(low) - prefix >= 4:
            return _WHOLE[low[prefix:]]
    unstressed = _UNSTRESSED.search(low)
    if unstressed and unstressed[2] not in ("ed", "es"):
        stem = low[: unstressed.start(2)]
        return (
            _tail(stem + ("" if len(unstressed[1]) > 1 else "e"))
            + "-"
            + _SUFFIX.get(unstressed[2], unstressed[2])
        )
    if low.endswith("ed") and len(low) > 4:
        base = rhyme_key(low[:-1] if low[-3] in "lrvszcgu" and low[-4] != low[-3] else low[:-2])
        return f"{base}-ed" if low[-3] in "dt" else base + ("t" if low[-3] in "ptkfs" else "d")
    if low.endswith("es") and len(low) > 3 and low[-3] in "sxz":
        return rhyme_key(low[:-1]) + "-z"
    if low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 2:
        return rhyme_key(low[:-1]) + ("s" if low[-2] in "ptkf" else "z")
    if low.endswith("a") and len(low) > 3:
        return _tail(low[:-1] + "e") + "-a"
    return _tail(low)


_SUFFIX = {"ies": "y", "les": "le", "ers": "er"}


def _tail(low: str) -> str:
    """Return the vowel of the last syllable that is heard, and what follows."""
    several = len(re.findall("[aeiouy]+", low)) > 1
    for letters, alone, among in (
        ("ow", "ow", "oh"),
        ("ey", "ay", "ee"),
        ("ie", "ie", "ee"),
        ("uy", "ie", "ie"),
    ):
        if low.endswith(letters):
            return among if several else alone
    if re.search("[aeiou]re$", low):
        return dict(_VOWELS)[low[-3:]]
    silent = (
        len(low) > 2
        and low.endswith("e")
        and low[-2] not in "aeiouy"
        and bool(re.search("[aeiouy]", low[:-2]))
    )
    body = low[:-1] if silent else low
    match = re.search(r"([aeiouy]+[rw]?e?|[aeiouy]+gh)([^aeiouy]*)$", body)
    if match is None:
        return ""
    start = match.start()
    while start > 0 and body[start - 1] in "aeiouy":
        start -= 1
    tail = body[start:]
    for letters, sound in _VOWELS:
        if tail.startswith(letters):
            rest = tail[len(letters) :]
            return sound + _coda(rest, soft=silent)
    vowel, rest = tail[0], re.sub("^[aeiouy]*", "", tail[1:])
    long = (silent and len(rest) == 1) or not rest
    sound = _LONG[vowel] if long else vowel
    if not rest and vowel == "y":
        sound = "ie" if len(body) <= 3 else "ee"
    return sound + _coda(rest, soft=silent)


def _coda(rest: str, *, soft: bool) -> str:
    """Return the sound of the consonants at the end; a silent e makes c and g soft."""
    if soft and rest.endswith("c"):
        rest = rest[:-1] + "s"
    elif soft and rest.endswith("g"):
        rest = rest[:-1] + "j"
    elif soft and rest == "s":
        rest = "z"
    elif rest.endswith("c"):
        rest = rest[:-1] + "k"
    for letters, sound in _CODAS:
        rest = rest.replace(letters, sound)
    return rest
