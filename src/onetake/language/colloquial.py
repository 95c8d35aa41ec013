# ruff: noqa: RUF001, RUF002 (the marks that look alike are the subject)
"""Write sung and spoken English as plain English, so that it can be parsed.

*You're gonna* is *you are going to*.

Every character of the plain text knows where it comes from, so that words are quoted as they were written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SHORT = {
    "gonna": "going to", "wanna": "want to", "gotta": "have to", "lemme": "let me", "gimme": "give me",
    "outta": "out of", "kinda": "kind of", "sorta": "sort of", "dunno": "do not know", "cuz": "because",
    "coz": "because", "'cause": "because", "'cos": "because", "'til": "until", "'em": "them", "em": "them",
    "ya": "you", "u": "you", "yo": "you", "ur": "your", "yer": "your", "y'all": "you all", "yall": "you all",
    "you's": "you are", "youse": "you", "thou": "you", "thee": "you", "thy": "your", "thine": "yours",
    "art": "are", "im": "i am", "ive": "i have", "youre": "you are", "youve": "you have", "thats": "that is",
    "lets": "let us", "let's": "let us",
    "i'ma": "i am going to", "imma": "i am going to", "ima": "i am going to",
    "won't": "will not", "wont": "will not", "can't": "can not", "cant": "can not",
    "ol'": "old", "d'you": "do you",
    "tryna": "trying to", "finna": "going to", "c'mon": "come on", "cmon": "come on", "'round": "around",
    "o": "oh", "nothin": "nothing", "somethin": "something", "nuthin": "nothing", "mama's": "mama is",
}  # fmt: skip
"""Spellings of the ear, and old forms of hymns."""
_ENDINGS = {"'re": " are", "'ll": " will", "'ve": " have", "'d": " would", "'m": " am"}
_IS = frozenset(
    [
        "it",
        "that",
        "he",
        "she",
        "what",
        "who",
        "where",
        "here",
        "there",
        "how",
        "when",
        "everything",
        "nobody",
        "everybody",
        "somebody",
    ]
)
"""Words after which *'s* is the verb; after others it is a genitive."""
_APOSTROPHES = str.maketrans("’‘‛ʼ′`´", "'''''''")
_WORD = re.compile(r"'?[a-z]+(?:'[a-z]+)*'?", re.IGNORECASE)
_KEEP_YO = re.compile(r"\s*[,!]|\s*$")
"""What follows a *yo* that calls and is not *your*."""


@dataclass(frozen=True, slots=True)
class PlainLine:
    """A line in plain English, and where its characters come from."""

    written: str
    """As it was written."""
    text: str
    """As it is parsed."""
    origin: tuple[tuple[int, int], ...]
    """For each character of `text` the [start, end) of the writing that it stands for."""

    def quote(self, start: int, end: int) -> str:
        """Return what was written for the characters [start, end) of `text`."""
        if end <= start:
            return ""
        return self.written[self.origin[start][0] : self.origin[end - 1][1]]


def plain_line(written: str) -> PlainLine:
    """Return a line in plain English.

    Examples
    --------
    >>> line = plain_line("You’re lyin' to me, ain't ya?")
    >>> line.text
    "You are lying to me, ain't you?"
    >>> line.quote(0, 13)
    "You’re lyin'"
    """
    straight = written.translate(_APOSTROPHES)
    text: list[str] = []
    origin: list[tuple[int, int]] = []
    last = 0
    for match in _WORD.finditer(straight):
        start, end = match.span()
        text.append(straight[last:start])
        origin += [(i, i + 1) for i in range(last, start)]
        word = match[0]
        new = _plain_word(word, straight[end:])
        if new == word:
            origin += [(i, i + 1) for i in range(start, end)]
        else:
            new = new.capitalize() if word[0].isupper() else new
            origin += [(start, end)] * len(new)
        text.append(new)
        last = end
    text.append(straight[last:])
    origin += [(i, i + 1) for i in range(last, len(straight))]
    return PlainLine(written, "".join(text), tuple(origin))


def _plain_word(word: str, rest: str) -> str:
    low = word.lower()
    if low == "yo" and not _KEEP_YO.match(rest):
        return "your"
    for key in (low, low.strip("'")):
        if key in _SHORT:
            return _SHORT[key]
    if low.endswith("in'") and len(low) > 4:
        return low[:-1] + "g"
    for ending, full in _ENDINGS.items():
        if low.endswith(ending):
            return low[: -len(ending)] + full
    if low.endswith("'s") and low[:-2] in _IS:
        return low[:-2] + " is"
    return word
