"""Find of whom a phrase is said: of this film, another, films in general, or how it was made.

A critic who praises the dark of an earlier video says nothing of this one. Where that cannot be told, the
more careful reading is taken: a sentence that is not judged accuses nobody.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from onetake.language.clauses import clause, segment
from onetake.language.films_in_general import is_of_films_in_general
from onetake.language.idioms import IDIOMS
from onetake.language.other_films import is_of_another_film
from onetake.language.stance_phrases import IRONY, MAKING, MOTTO, REPORTING
from onetake.language.unreal import is_asked, is_wished
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from onetake.language.phrases import PhraseMatch
    from onetake.language.resolutions import Resolution
    from onetake.language.sentence import ParsedSentence
    from onetake.language.tokens import Token

Stance = Literal[
    "this film",
    "another film",
    "films in general",
    "its making",
    "reported",
    "question",
    "wish",
    "irony",
    "name",
    "idiom",
]
"""`name` and `idiom`: the words say no claim at all."""

_SAYING = word_set(
    "call calls called",
    "say says said saying tell tells told telling explain explains explained claim claims claimed insist",
    "claiming insisting swearing boasting insists insisted recall recalls recalled write writes wrote",
    "promise promises promised swear swears swore argue argues argued boast boasts boasted",
    "admit admits admitted reveal reveals",
    "revealed allege alleges alleged joke jokes joked quip quips quipped according billed marketed",
    "advertised touted rumoured rumored reportedly announce announced described",
)
_VOICING = _SAYING | word_set(
    "add adds added note notes noted reply replies replied ask asks asked shout shouts shouted whisper",
    "whispers whispered sing sings sang sung rap raps rapped chorus hook lyric lyrics verse line lines",
    "title words word",
)
"""Words near a quotation that show it to be speech or a lyric."""
_TOLD_HOW = word_set("in through with without as from over entirely wholly solely backwards")
_OWN = word_set("i we let you one")
"""Subjects whose saying is the critic's own: 'I would say'."""
_SAYING_WITHIN = 15
"""Words around a quotation within which a verb of saying belongs to it. Set by hand; no measured source."""
_SAID_WITHIN = 4
"""Words after a comma within which a verb of saying reports what was said before it. Set by hand."""
_ACCORDING_WITHIN = 8
"""Words before a clause within which *according to* reports it. Set by hand; no measured source."""
_REPORTED_WITHIN = 30
"""Words before a phrase within which *rumour has it* reports it. Set by hand; no measured source."""
_MOTTO_WITHIN = 9
"""Words after a phrase within which it is called a motto. Set by hand; no measured source."""
_CONCEDING = word_set("whatever despite regardless notwithstanding")
"""A one-take, *whatever the label says*: the writer stands by it."""
_NOBODY = word_set("nobody none no never or")
_MADE = word_set("took take takes needed needs required after tried shot attempted nailed ruined")
_MADE_WITHIN = 6
"""Words before *takes* within which one of these says that they were made. Set by hand."""
_LONGEST_TERM = 4
"""Words of a term that a critic puts in quotation marks, at most; more words are speech or a lyric.

Set by hand; no measured source."""
_IDIOM_BEFORE = 4
"""Words before a phrase within which an idiom that shares its words may begin. Set by hand."""
_CAPITALS_WITHIN = 60
"""Words around a phrase that show whether the sentence is in capitals. Set by hand; no measured source."""


@dataclass(frozen=True, slots=True)
class Context:
    """What is known outside of a sentence."""

    titles: tuple[str, ...] = ()
    """What this film is called, in lower case: a title that is none of these names another work."""
    emphasised: tuple[tuple[int, int], ...] = ()
    """Spans of the sentence in italics or bold, where a title may stand."""
    antecedent: tuple[str, ...] = ()
    """Concepts that 'it' and 'they' may stand for, from the sentence before; none: the film, or people."""
    of_another: bool = False
    """Whether the sentence before was about another film, so that 'it' may be that one."""
    is_brief: bool = False
    """Whether it is a brief, in which wishes and conditions say what the film should be."""


THIS = Context()
"""Nothing is known."""


def stance(
    sentence: ParsedSentence,
    hit: PhraseMatch,
    context: Context = THIS,
    named_only: Resolution | None = None,
) -> Stance:
    """Return of whom the phrase is said.

    What the sentence first only names (`named_only`) is said of this film where it is affirmed or denied.

    Examples
    --------
    >>> from onetake.language.phrases import PhraseMatch
    >>> from onetake.language.sentence import parse
    >>> stance(parse("If only it were one take."), PhraseMatch((4, 5)))
    'wish'
    >>> stance(parse("In “Alright”, it is one take."), PhraseMatch((4, 5)))
    'another film'
    """
    found, text = sentence.tokens, sentence.text
    start, end = found[hit.first].start, found[hit.last].end
    if is_asked(sentence, hit):
        return "question"
    if _is_name(found, hit, text):
        return "name"
    at = bisect_right(sentence.quoted, (start, len(text))) - 1
    if at >= 0 and end <= sentence.quoted[at][1] and _is_speech(found, hit, sentence.quoted[at]):
        return "reported"
    first, last = clause(found, hit.first)
    if IDIOMS.touches(found, max(0, hit.first - _IDIOM_BEFORE), hit.last + 1, hit):
        return "idiom"
    if IRONY.within(found, first, last) or IRONY.within(found, 0, min(len(found), 3)):
        return "irony"
    if MOTTO.within(found, hit.last + 1, min(last, hit.last + _MOTTO_WITHIN)):
        return "reported"  # '"No cuts" was the director's motto'
    begin, _ = segment(found, hit.first)
    settled = named_only is not None and named_only.outcome != "open"
    if not settled:
        reported = _is_reported(found, begin, hit, last)
        if not context.is_brief and (named_only is not None or is_wished(sentence, hit, first, last)):
            return "reported" if reported and named_only is not None else "wish"
        if reported:
            return "reported"
    if is_of_another_film(sentence, hit, context.titles, context.emphasised, context.of_another):
        return "another film"
    if is_of_films_in_general(sentence, hit):
        return "films in general"
    if MAKING.within(found, begin, last) or _is_work_done(sentence, hit) or _is_count_of_takes(sentence, hit):
        return "its making"
    return "this film"


def _is_name(found: list[Token], hit: PhraseMatch, text: str) -> bool:
    """Return whether the phrase is a title: 'Fade to Black', with capitals except in short words."""
    named = [
        found[i]
        for i in hit.named
        if (len(found[i].word) > 3 or i in (hit.first, hit.last))
        and text[max(0, found[i].start - 1)] != "-"  # 'Auto-Tune'
    ]
    at_start = hit.first == 0
    capitals = [t.capital for t in named]
    near = found[max(0, hit.first - _CAPITALS_WITHIN) : hit.last + _CAPITALS_WITHIN]
    if all(t.capital or not t.word.isalpha() for t in near):
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


def _is_reported(found: list[Token], begin: int, hit: PhraseMatch, last: int) -> bool:
    opening = (*found[:_SAID_WITHIN], *found[max(0, begin - _ACCORDING_WITHIN) : begin])
    if any(t.word == "according" for t in opening) or _is_told(found, hit):
        return True
    for i in range(begin, hit.first):
        own = any(found[j].word in _OWN for j in range(max(begin, i - 3), i))
        # 'The story is told in one shot' reports nothing.
        told = found[i].word == "told" and i + 1 < len(found) and found[i + 1].word in _TOLD_HOW
        so_called = found[i].word == "called" and i > 0 and found[i - 1].word == "so"
        if found[i].word in _SAYING and not own and not told and not so_called:
            return True
    # '..., according to the label', '..., the label says'.
    for i in range(hit.last + 1, min(last, len(found))):
        if found[i].word == "according":
            return True
        if "," in found[i].before:
            after = [t.word for t in found[i : i + _SAID_WITHIN]]
            if (
                any(word in _SAYING for word in after)
                and not _NOBODY.intersection(after)
                and after[0] not in _OWN
                and after[0] not in _CONCEDING
            ):
                return True
    return False


def _is_told(found: list[Token], hit: PhraseMatch) -> bool:
    """Return whether words before the phrase report it; not 'I would describe it as'."""
    for i in range(max(0, hit.first - _REPORTED_WITHIN), hit.first):
        said = REPORTING.at(found, i) if REPORTING.begins(found[i]) else None
        if said is not None and not (i > 0 and found[i - 1].word in _OWN and found[i].word not in _OWN):
            return True
    return False


def _is_work_done(sentence: ParsedSentence, hit: PhraseMatch) -> bool:
    """Return whether it is told where or by whom it was cut: 'it was cut in London by a friend'."""
    found, tags = sentence.tokens, sentence.tags
    after = hit.last + 1
    if found[hit.last].word not in ("cut", "edited") or after + 1 >= len(found) or found[after].breaks:
        return False
    passive = any(found[i].word in ("was", "were", "been") for i in range(max(0, hit.last - 3), hit.last))
    return passive and (
        found[after].word == "by" or (found[after].word in ("in", "at") and tags[after + 1] == "name")
    )


def _is_count_of_takes(sentence: ParsedSentence, hit: PhraseMatch) -> bool:
    """Return whether takes are counted that were made: 'it took them nineteen takes'."""
    found = sentence.tokens
    if found[hit.last].word != "takes":
        return False
    first = max(0, hit.first - _MADE_WITHIN)
    return any(found[i].word in _MADE for i in range(first, hit.last))
