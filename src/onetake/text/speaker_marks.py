"""Find who is named at the beginning of a row of lyrics or subtitles, and what in the row is no words.

Kinds of marks, from subtitles for the deaf, diarization tools, karaoke files and lyrics sites:
``ANN: no``, ``[Ann]: no``, ``(ANN, shouting): no``, ``Ann (shouting): no``, ``>> ANN: no``, ``[ANN] no``,
``(ANN) no``, ``[SPEAKER_00]: no``, ``Speaker 1: no``, ``v1: no``, ``bg: no``, ``F: no``, ``[Verse 2: Ann]``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onetake.language.word_set import word_set

LONGEST_NAME = 30
"""Characters of a name, at most. Set by hand; no measured source."""
_NAME = r"[^\W\d_][\w.$'\u2019-]*(?:(?:\s|\s?[&+/]\s?)[\w.$'\u2019-]+){0,4}"
_COLON = r"\s*[:\uff1a](?![\d/])\s*"
_SECTIONS = word_set(
    "verse chorus hook bridge intro outro refrain interlude prechorus pre-chorus post-chorus postchorus",
    "breakdown skit part strophe refrão coro couplet",
)
_HEAD = rf"\s*\[\s*(?:{'|'.join(sorted(_SECTIONS))})\b[^\]:\uff1a]{{0,12}}"
_SECTION = re.compile(
    rf"{_HEAD}[:\uff1a]\s*({_NAME})\s*\]\s*(.*)",
    re.IGNORECASE,
)
_SECTION_ALONE = re.compile(rf"{_HEAD}\]\s*", re.IGNORECASE)
_BEFORE_COLON = re.compile(
    rf"\s*[\[(]?({_NAME})(?:,\s*([^)\]:\uff1a]{{1,30}}))?[\])]?"
    rf"(?:\s*[\[(][^)\]:\uff1a]{{1,30}}[\])])?{_COLON}(.*)"
)
_LABEL = re.compile(
    r"\s*[\[(]?((?:speaker|spk|voice|singer|person)[ _-]?\d{1,3}|v\d{1,4})[\])]?(\s*[:\uff1a])?\s*(.*)",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(rf"\s*\[({_NAME})\]\s*(\S.*)")
_IN_PARENTHESES = re.compile(r"\s*\(([^\W\d_][^\W\d_.'\u2019 -]{1,28})\)\s*(\S.*)")
_BACKGROUND = re.compile(r"\s*bg\s*[:\uff1a]\s*(.*)", re.IGNORECASE)
_TURN = re.compile(r"\s*>{2,3}\s*")
_DASH = re.compile(r"\s*[-\u2010-\u2015]\s*(?=[^\s\-\u2010-\u2015])")
_NOTES = re.compile(r"[\u2669-\u266f\u00b6]+|\U0001f3b5|\U0001f3b6")
_BRACKETED = re.compile(r"\[[^\[\]]{0,120}\]")
_PARENTHESES = re.compile(r"\(([^()]{0,120})\)|\*([^*]{1,60})\*")
_SOUNDS = word_set(
    "music instrumental applause laughter laughs laughing laugh cheering cheers crowd sighs sigh sobs",
    "sobbing crying screams screaming shouts gasps groans chuckles chuckling coughs whispers whispering",
    "singing humming inaudible indistinct silence noise playing rings ringing knocks knocking barking",
    "thunder door phone beep static",
)
"""Words by which a remark in parentheses is about a sound, not sung."""


@dataclass(frozen=True, slots=True)
class SpeakerMark:
    """A possible name at the beginning of a row."""

    name: str
    rest: str
    """The row without it."""
    sure: bool
    """Whether the form alone makes it a speaker, also where it comes once."""
    section: bool = False
    """Whether it heads a section: it holds until the next name."""
    manner: str = ""
    """What follows the name and a comma: how it is said, or who else says it."""


def find_mark(row: str) -> SpeakerMark | None:
    """Return the name at the beginning of a row, without deciding whether it is one.

    Examples
    --------
    >>> find_mark("(BO, shouting): Yes"), find_mark("[SPEAKER_00] no").sure
    (SpeakerMark(name='BO', rest='Yes', sure=False, section=False, manner='shouting'), True)
    """
    if m := _SECTION.fullmatch(row):
        return SpeakerMark(m[1].strip(), m[2], True, True)
    if (m := _LABEL.fullmatch(row)) and (m[2] or row.lstrip()[:1] in "[("):
        return SpeakerMark(m[1], m[3], True)
    if m := _BEFORE_COLON.fullmatch(row):
        return _mark(m[1], m[3], m[2] or "")
    if m := _IN_BRACKETS.fullmatch(row):
        return None if _is_sound(m[1]) or not m[1][0].isupper() else _mark(m[1], m[2])
    if (m := _IN_PARENTHESES.fullmatch(row)) and m[1].isupper() and not _is_sound(m[1]):
        return _mark(m[1], m[2])
    return None


def heads_section(row: str) -> bool:
    """Return whether a row is only the head of a section without a name, such as ``[Chorus]``."""
    return _SECTION_ALONE.fullmatch(row) is not None


def split_turn(row: str) -> tuple[str, bool]:
    """Return the row without ``>>``, and whether it had that mark of another speaker."""
    m = _TURN.match(row)
    return (row[m.end() :], True) if m else (row, False)


def split_dash(row: str) -> tuple[str, bool]:
    """Return the row without a leading dash, and whether it had one."""
    m = _DASH.match(row)
    return (row[m.end() :], True) if m else (row, False)


def split_background(row: str) -> tuple[str, bool]:
    """Return the row without ``bg:``, and whether it had that mark of background vocals."""
    m = _BACKGROUND.match(row)
    return (m[1], True) if m else (row, False)


def only_words(row: str) -> str:
    """Return a row without what is no words: remarks in brackets, remarks about sounds, signs of music.

    Examples
    --------
    >>> only_words("[MUSIC PLAYING]"), only_words("(sighs) no \u266a"), only_words("(oh yeah) no")
    ('', 'no', '(oh yeah) no')
    """
    row = _NOTES.sub(" ", _BRACKETED.sub(" ", row))
    row = _PARENTHESES.sub(lambda m: " " if _is_remark(m[1] or m[2] or "", m[2] is not None) else m[0], row)
    row = " ".join(row.split())
    return row if any(c.isalnum() for c in row) else ""


def _mark(name: str, rest: str, manner: str = "") -> SpeakerMark | None:
    name = " ".join(name.split()).rstrip(",")
    if len(name) > LONGEST_NAME or name.split()[0].casefold().rstrip(".") in _SECTIONS:
        return None
    digits = [word for word in name.split() if word[:1].isdecimal()]
    if digits and (digits != name.split()[-1:] or len(digits[0]) > 2):
        return None
    return SpeakerMark(name, rest, False, manner=manner.strip())


def _is_sound(text: str) -> bool:
    found = [word.strip(".,!?").casefold() for word in text.split()]
    return any(word in _SOUNDS or word in _SECTIONS for word in found) or found[-1:][0].endswith("ing")


def _is_remark(text: str, starred: bool) -> bool:
    found = [word.strip(".,!?'").casefold() for word in text.split()]
    capitals = text.isupper() and sum(c.isalpha() for c in text) >= 2
    return not found or capitals or any(w in _SOUNDS for w in (found if starred else (found[0], found[-1])))
