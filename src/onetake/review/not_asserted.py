"""What is not stated of this film: questions, wishes, other people's words, other films, names, idioms."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from onetake.review.clauses import breaks, clause, segment
from onetake.review.wordings import IDIOMS, NOT_SO, OTHERS
from onetake.text.lists import words

if TYPE_CHECKING:
    from onetake.review.phrases import Hit
    from onetake.review.tokens import Token

_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|«[^»]*»|‘[^’]*’(?![^\W_])|(?<![^\W_])'[^']{3,}'(?![^\W_])")  # noqa: RUF001
_SAYING = words(
    "call calls called",
    "say says said saying tell tells told explain explains explained claim claims claimed insist",
    "insists insisted recall recalls recalled write writes wrote promise promises promised swear",
    "swears swore argue argues argued boast boasts boasted admit admits admitted reveal reveals",
    "revealed allege alleges alleged joke jokes joked quip quips quipped according billed marketed",
    "advertised touted rumoured rumored reportedly announce announced",
)
_OWN = words("i we let you one")
"""Who says so himself: 'I would say'."""
_NEAR = 15
"""Words within which a verb of saying belongs to a quotation."""
_MARKED = 8
"""Words that a critic may put in marks as a word of art; more is speech."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_KIND = words("videos films clips directors movies")
_FILM = words("video film clip short single")


def quotations(text: str) -> list[tuple[int, int]]:
    """Return [start, end) of what stands in quotation marks, marks included."""
    return [m.span() for m in _QUOTED.finditer(text)]


def spared(text: str, found: list[Token], hit: Hit, quoted: list[tuple[int, int]]) -> str | None:
    """Say why the phrase is not taken as a statement on this film; None where it is.

    Examples
    --------
    >>> from onetake.review.phrases import Hit
    >>> from onetake.review.tokens import tokens
    >>> text = "If only it were one take."
    >>> spared(text, tokens(text), Hit((4, 5)), [])
    'hypothetical'
    """
    start, end = found[hit.first].start, found[hit.last].end
    # The question mark may stand behind quotation marks or brackets.
    if text[-20:].rstrip(" \"'”’)]").endswith("?"):  # noqa: RUF001
        return "question"
    if _is_name(found, hit):
        return "name"
    at = bisect_right(quoted, (start, len(text))) - 1
    if at >= 0 and end <= quoted[at][1] and _is_speech(found, hit, quoted[at]):
        return "quoted"
    first, last = clause(found, hit.first)
    if IDIOMS.touches(found, max(0, hit.first - 4), hit.last + 1, hit):
        return "idiom"
    if _conditional(found, hit, first, last) or NOT_SO.within(found, first, hit.first):
        return "hypothetical"
    begin, stop = segment(found, hit.first)
    if _reported(found, begin, hit.first):
        return "reported"
    if _other_film(found, hit, first, last, begin, stop):
        return "another film"
    return None


def _is_name(found: list[Token], hit: Hit) -> bool:
    """Return whether the phrase is a title: 'Fade to Black', with capitals but for the little words."""
    named = [found[i] for i in hit.named if len(found[i].word) > 3 or i in (hit.first, hit.last)]
    at_start = hit.first == 0
    capitals = [t.capital for t in named]
    if all(t.capital for t in found):
        return False  # the whole sentence is in capitals
    return len(capitals) > 1 and all(capitals[1:]) and (capitals[0] or at_start)


def _is_speech(found: list[Token], hit: Hit, quotation: tuple[int, int]) -> bool:
    """Whether quoted words are another's speech or a title, not the critic's own marks round a word."""
    first, last = hit.first, hit.last + 1
    while first > 0 and found[first - 1].start >= quotation[0]:
        first -= 1
    while last < len(found) and found[last].end <= quotation[1]:
        last += 1
    inside = found[first:last]
    if any(t.word in _SAYING for t in (*found[max(0, first - _NEAR) : first], *found[last : last + _NEAR])):
        return True
    titled = all(t.capital for t in inside if len(t.word) > 3) and any(len(t.word) > 3 for t in inside)
    # A quotation that is the whole sentence is somebody's speech; one of many words is, too.
    return titled or len(inside) == len(found) or len(inside) > _MARKED


def _conditional(found: list[Token], hit: Hit, first: int, last: int) -> bool:
    begin, _ = segment(found, hit.first)
    for i in range(max(0, begin - 1), hit.first):
        if found[i].word not in ("if", "unless") or i < begin:
            continue
        before = found[i - 1].word if i > 0 else ""
        after = found[i + 1].word if i + 1 < len(found) else ""
        if before not in ("even", "as") and after not in ("anything", "you", "i"):
            return True
    # 'Cutting to it would be pointless.'
    if any(found[i].word == "would" for i in range(hit.last + 1, min(last, hit.last + 4))):
        return True
    return any(found[i].word == "would" for i in range(first, hit.first)) and any(
        found[i].word == "if" for i in range(first, min(last, len(found)))
    )


def _reported(found: list[Token], begin: int, end: int) -> bool:
    for i in range(begin, end):
        own = any(found[j].word in _OWN for j in range(max(begin, i - 3), i))
        if found[i].word in _SAYING and not own:
            return True
    return False


def _other_film(found: list[Token], hit: Hit, first: int, last: int, begin: int, stop: int) -> bool:
    """Return whether the statement's subject is another film: 'unlike X, which is one take, ...'."""
    if OTHERS.within(found, begin, hit.first):
        return True
    # 'One-take videos' are a kind, not this one.
    if hit.last + 1 < len(found) and found[hit.last + 1].word in _KIND:
        return True
    # ', which is one long take,' belongs to the words before the comma.
    if (
        found[begin].word in ("which", "who", "whose", "where", "that", "shot", "filmed", "made")
        and begin > first
    ):
        before = segment(found, begin - 1)[0]
        if OTHERS.within(found, before, begin) or _dated(found, before, begin):
            return True
    return _dated(found, begin, hit.first)


def _dated(found: list[Token], begin: int, end: int) -> bool:
    """Return whether a film of another year is spoken of: 'their 2019 video'."""
    for i in range(begin, max(begin, end - 1)):
        if (
            _YEAR.fullmatch(found[i].word)
            and any(t.word in _FILM for t in found[i + 1 : i + 3])
            and not breaks(found, i)
        ):
            return True
    return False
