"""Split a sentence into words with their stems, and keep the marks between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onetake.review.stems import stem

_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*['’ʼ]?")  # noqa: RUF001 (the apostrophes that people type)
_APOSTROPHES = str.maketrans("’ʼ", "''")  # noqa: RUF001
_NOT = {"can't": "can", "cannot": "can", "won't": "will", "shan't": "shall", "ain't": "is"}
_BARE = {
    w.replace("'", ""): w
    for w in ["doesn't", "isn't", "don't", "didn't", "wasn't", "aren't", "weren't", "couldn't", "hasn't"]
}
_JOINED = {"onetake": ("one", "take"), "oneshot": ("one", "shot"), "colourscheme": ("colour", "scheme")}


@dataclass(frozen=True, slots=True)
class Token:
    """One word. ``n't`` is a word of its own, 'not'; a hyphen separates words as a space does."""

    word: str
    """Lower case, with a straight apostrophe and no 's."""
    stem: str
    start: int
    end: int
    before: str
    """The marks between the word before and this one, without white space."""
    capital: bool
    """True where it begins with a capital letter."""


def tokens(text: str) -> list[Token]:
    """Return the words of `text` in order.

    Examples
    --------
    >>> [(t.word, t.before) for t in tokens("It doesn’t cut; one-take film's.")]
    [('it', ''), ('does', ''), ('not', ''), ('cut', ''), ('one', ';'), ('take', '-'), ('film', '')]
    """  # noqa: RUF002
    found: list[Token] = []
    last = 0
    for m in _WORD.finditer(text):
        before = "".join(text[last : m.start()].split())
        low = m[0].lower().translate(_APOSTROPHES).rstrip("'")
        parts = _parts(_BARE.get(low, low))
        capital = m[0][0].isupper()
        for n, word in enumerate(parts):
            found.append(Token(word, stem(word), m.start(), m.end(), before if n == 0 else "", capital))
        last = m.end()
    return found


def _parts(word: str) -> tuple[str, ...]:
    if word in _NOT:
        return (_NOT[word], "not")
    if word.endswith("n't"):
        return (word[:-3], "not")
    if word in _JOINED:
        return _JOINED[word]
    # 'it's', 'they're', 'film's': the word is what precedes the apostrophe.
    return (word.split("'")[0] or word,)
