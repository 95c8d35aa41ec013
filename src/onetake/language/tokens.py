# ruff: noqa: RUF001, RUF002 (the marks that look alike are the subject)
"""Split a sentence into words with their stems, and find where one statement ends and the next begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onetake.language.stems import stem
from onetake.language.word_set import word_set

APOSTROPHES = "'’‘‛ʼʹ′＇`´"
"""The apostrophes that people type: U+0027 2019 2018 201B 02BC 02B9 2032 FF07, and both accents."""
_WORD = re.compile(rf"\d+(?:[.:]\d+)+|[^\W_]+(?:[{APOSTROPHES}][^\W_]+)*[{APOSTROPHES}]?")
_STRAIGHT = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_NOT = {"can't": "can", "cannot": "can", "won't": "will", "shan't": "shall", "ain't": "is"}
_BARE = {
    w.replace("'", ""): w
    for w in (
        *("doesn't", "isn't", "don't", "didn't", "wasn't", "aren't", "weren't", "couldn't", "hasn't"),
        *("can't", "won't", "wouldn't", "shouldn't", "haven't", "hadn't", "ain't"),
        *("they're", "you're", "that's", "there's", "what's", "everyone's", "everything's"),
    )
}
_JOINED = {"onetake": ("one", "take"), "oneshot": ("one", "shot"), "colourscheme": ("colour", "scheme")}

_IS = word_set(
    "it that this there here he she what who where everything everybody everyone nothing nobody one"
)
"""Words after which 's is *is*: 'it's grey'."""
_AFTER_IS = word_set(
    "already all always never not so too just still almost nearly practically basically literally really",
    "a an the in on at got been going gone everywhere nowhere only pretty very completely totally barely",
)
"""Words that follow *is* and no noun with 's: 'the camera's already gone'."""

_STRONG = re.compile(r"[;:.!?…()\[\]—–|·•‣►●▪→⇒]|--|[-=]>|\s/|/\s")
"""Marks between two statements. A slash is one only with a space: 'no cuts/edits' is one statement."""
_ELLIPSIS = re.compile(r"(?:\.{2,}|…)+")
_CONTRAST_WORDS = word_set("but yet although though whereas however while because except despite since")
"""Words that begin another statement."""
_NO_CONTRAST = {
    ("anything", "but"),
    ("anything", "except"),
    ("everything", "except"),
    ("nothing", "except"),
    ("nothing", "but"),
    ("all", "but"),
    ("nobody", "but"),
    ("one", "but"),
    ("little", "but"),
    ("none", "but"),
    ("anyone", "but"),
    ("anybody", "but"),
    ("as", "though"),
    ("not", "yet"),
    ("a", "while"),
    ("ever", "since"),
}
_UNFINISHED = word_set("not never no without a an the is are was were be its and or of to in very so")
"""Words that end no statement; an ellipsis after one is a pause: 'it never ... cuts'."""
_UNCOUNTED = word_set("a an the is are was were be been being it its not never no n't of")
"""Words that a gap of a phrase does not count."""


@dataclass(slots=True)
class Token:
    """One word. ``n't`` is a word of its own, 'not'; a hyphen separates words as a space does.

    It is not frozen because making a frozen one takes three times as long, and a review has many.
    """

    word: str
    """Lower case, with a straight apostrophe and no 's."""
    stem: str
    start: int
    end: int
    before: str
    """The marks between the word before and this one, without white space."""
    capital: bool
    """True where it begins with a capital letter."""
    breaks: bool = False
    """True where a new statement begins with it: after a strong mark or with a 'but'."""
    counted: bool = True
    """True where it counts as a word of a gap."""


def tokens(text: str) -> list[Token]:
    """Return the words of `text` in order.

    Examples
    --------
    >>> [(t.word, t.before) for t in tokens("It doesn’t cut; one-take film's.")]
    [('it', ''), ('does', ''), ('not', ''), ('cut', ''), ('one', ';'), ('take', '-'), ('film', '')]
    """
    found: list[Token] = []
    last = 0
    for m in _WORD.finditer(text):
        start, end = m.span()
        between = text[last:start]
        before = "" if between.isspace() else "".join(between.split())
        # Words in capitals are shouted, and no names: 'WITHOUT A SINGLE CUT'.
        capital = text[start].isupper() and not (end - start > 2 and m[0].isupper())
        first = True
        for word, root, counted in _words(m[0].lower()):
            begins = False
            if first and (before or word in _CONTRAST_WORDS):
                begins = _begins_statement(word, found[-1].word if found else "", between, before)
            found.append(Token(word, root, start, end, before if first else "", capital, begins, counted))
            first = False
        if found and len(found) > 1 and found[-1].word in _AFTER_IS:
            _add_is(found, text)
        last = end
    return found


def stems_of(word: str) -> tuple[str, ...]:
    """Return the stems of one lower-case word of letters alone; *dont* has two.

    Examples
    --------
    >>> (stems_of("cutting"), stems_of("dont"))
    (('cut',), ('do', 'not'))
    """
    return tuple(root for _, root, _ in _words(word))


def _add_is(found: list[Token], text: str) -> None:
    """Insert *is* before the last word where the one before ends in 's: 'the camera's already gone'."""
    noun = found[-2]
    if (
        noun.word != "is"
        and noun.end - noun.start == len(noun.word) + 2
        and text[noun.end - 1] in "sS"
        and not found[-1].breaks
    ):
        found.insert(len(found) - 1, Token("is", "is", noun.start, noun.end, "", False, False, False))


@lru_cache(maxsize=20_000)
def _words(low: str) -> tuple[tuple[str, str, bool], ...]:
    """Return the words that one written word is, with their stems and whether a gap counts them."""
    straight = low.translate(_STRAIGHT).rstrip("'")
    return tuple((word, stem(word), word not in _UNCOUNTED) for word in _parts(_BARE.get(straight, straight)))


def _begins_statement(word: str, previous: str, between: str, before: str) -> bool:
    if before and _STRONG.search(between):
        return not (_ELLIPSIS.fullmatch(before) and previous in _UNFINISHED)
    return word in _CONTRAST_WORDS and (previous, word) not in _NO_CONTRAST


def _parts(word: str) -> tuple[str, ...]:
    if word in _NOT:
        return (_NOT[word], "not")
    if word.endswith("n't"):
        return (word[:-3], "not")
    if word in _JOINED:
        return _JOINED[word]
    if word == "i'm":
        return ("i", "am")
    first, _, ending = word.partition("'")
    if (ending == "s" and first in _IS) or ending == "re":
        return (first, "is" if ending == "s" else "are")
    # 'we've', 'film's': the word is what precedes the apostrophe.
    return (first or word,)
