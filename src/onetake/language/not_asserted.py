"""Find phrases that state nothing about this film: questions, wishes, speech, other films, names, idioms."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from onetake.language.clauses import clause, segment
from onetake.language.not_asserted_phrases import IDIOMS, NOT_SO, OTHERS
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from onetake.language.phrases import PhraseMatch
    from onetake.language.tokens import Token

_SAYING = word_set(
    "call calls called",
    "say says said saying tell tells told explain explains explained claim claims claimed insist",
    "insists insisted recall recalls recalled write writes wrote promise promises promised swear",
    "swears swore argue argues argued boast boasts boasted admit admits admitted reveal reveals",
    "revealed allege alleges alleged joke jokes joked quip quips quipped according billed marketed",
    "advertised touted rumoured rumored reportedly announce announced",
)
_VOICING = _SAYING | word_set(
    "add adds added note notes noted reply replies replied ask asks asked shout shouts shouted whisper",
    "whispers whispered sing sings sang sung rap raps rapped chorus hook lyric lyrics verse line lines title",
)
"""Words near a quotation that show it to be speech or a lyric."""
_OWN = word_set("i we let you one")
"""Subjects whose saying is the critic's own: 'I would say'."""
_SAYING_WITHIN = 15
"""Words around a quotation within which a verb of saying belongs to it. Set by hand; no measured source."""
_LONGEST_TERM = 4
"""Words of a term that a critic puts in quotation marks, at most; more words are speech or a lyric.

Set by hand; no measured source."""
_IDIOM_BEFORE = 4
"""Words before a phrase within which an idiom that shares its words may begin. Set by hand."""
_QUESTION_TAIL = 20
"""Characters at the end of a sentence in which closing marks after '?' are skipped. Set by hand."""
_CAPITALS_WITHIN = 60
"""Words around a phrase that show whether the sentence is in capitals. Set by hand; no measured source."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_KIND = word_set("videos films clips directors movies")
_FILM = word_set("video film clip short single")


def reason_not_asserted(
    text: str, found: list[Token], hit: PhraseMatch, quoted: list[tuple[int, int]]
) -> str | None:
    """Return why the phrase is not a statement about this film; None if it is one.

    Examples
    --------
    >>> from onetake.language.phrases import PhraseMatch
    >>> from onetake.language.tokens import tokens
    >>> text = "If only it were one take."
    >>> reason_not_asserted(text, tokens(text), PhraseMatch((4, 5)), [])
    'hypothetical'
    """
    start, end = found[hit.first].start, found[hit.last].end
    # Quotation marks or brackets may follow the question mark.
    if text[-_QUESTION_TAIL:].rstrip(" \"'”’)]").endswith("?"):  # noqa: RUF001
        return "question"
    if _is_name(found, hit):
        return "name"
    at = bisect_right(quoted, (start, len(text))) - 1
    if at >= 0 and end <= quoted[at][1] and _is_speech(found, hit, quoted[at]):
        return "quoted"
    first, last = clause(found, hit.first)
    if IDIOMS.touches(found, max(0, hit.first - _IDIOM_BEFORE), hit.last + 1, hit):
        return "idiom"
    if _is_conditional(found, hit, first, last) or NOT_SO.within(found, first, hit.first):
        return "hypothetical"
    begin, _ = segment(found, hit.first)
    if _is_reported(found, begin, hit.first):
        return "reported"
    if _is_other_film(found, hit, first, begin):
        return "another film"
    return None


def _is_name(found: list[Token], hit: PhraseMatch) -> bool:
    """Return whether the phrase is a title: 'Fade to Black', with capitals except in short words."""
    named = [found[i] for i in hit.named if len(found[i].word) > 3 or i in (hit.first, hit.last)]
    at_start = hit.first == 0
    capitals = [t.capital for t in named]
    if all(t.capital for t in found[max(0, hit.first - _CAPITALS_WITHIN) : hit.last + _CAPITALS_WITHIN]):
        return False  # the sentence is in capitals
    return len(capitals) > 1 and all(capitals[1:]) and (capitals[0] or at_start)


def _is_speech(found: list[Token], hit: PhraseMatch, quotation: tuple[int, int]) -> bool:
    """Return whether quoted words are somebody's speech or a title, not a term in quotation marks."""
    first, last = hit.first, hit.last + 1
    while first > 0 and found[first - 1].start >= quotation[0] and last - first <= _LONGEST_TERM:
        first -= 1
    while last < len(found) and found[last].end <= quotation[1] and last - first <= _LONGEST_TERM:
        last += 1
    if last - first > _LONGEST_TERM:
        return True
    inside = found[first:last]
    if any(
        t.word in _VOICING
        for t in (*found[max(0, first - _SAYING_WITHIN) : first], *found[last : last + _SAYING_WITHIN])
    ):
        return True
    if first == 0 and last < len(found) and any(c in found[last].before for c in ",!?."):
        return True  # '"It never cuts," he ...'
    # What a colon or a comma introduces is speech or a lyric, and so is what has a stop or a comma in it.
    if any(c in inside[0].before for c in ",:") or any(t.breaks or "," in t.before for t in inside[1:]):
        return True
    titled = all(t.capital for t in inside if len(t.word) > 3) and any(len(t.word) > 3 for t in inside)
    # A quotation that is the whole sentence is somebody's speech.
    return titled or len(inside) == len(found)


def _is_conditional(found: list[Token], hit: PhraseMatch, first: int, last: int) -> bool:
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


def _is_reported(found: list[Token], begin: int, end: int) -> bool:
    for i in range(begin, end):
        own = any(found[j].word in _OWN for j in range(max(begin, i - 3), i))
        if found[i].word in _SAYING and not own:
            return True
    return False


def _is_other_film(found: list[Token], hit: PhraseMatch, first: int, begin: int) -> bool:
    """Return whether the statement's subject is another film: 'unlike X, which is one take, ...'."""
    if OTHERS.within(found, begin, hit.first):
        return True
    # 'One-take videos' are a kind of film, not this film.
    if hit.last + 1 < len(found) and found[hit.last + 1].word in _KIND:
        return True
    # ', which is one long take,' belongs to the words before the comma.
    if (
        found[begin].word in ("which", "who", "whose", "where", "that", "shot", "filmed", "made")
        and begin > first
    ):
        before = segment(found, begin - 1)[0]
        if OTHERS.within(found, before, begin) or _names_other_year(found, before, begin):
            return True
    return _names_other_year(found, begin, hit.first)


def _names_other_year(found: list[Token], begin: int, end: int) -> bool:
    """Return whether the words are about a film of another year: 'their 2019 video'."""
    for i in range(begin, max(begin, end - 1)):
        if (
            _YEAR.fullmatch(found[i].word)
            and any(t.word in _FILM for t in found[i + 1 : i + 3])
            and not found[i].breaks
        ):
            return True
    return False
