"""Find whether a phrase is said of another film."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from onetake.language.clauses import segment
from onetake.language.stance_phrases import EARLIER, OTHERS
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.phrases import PhraseMatch
    from onetake.language.sentence import ParsedSentence
    from onetake.language.tokens import Token

_EARLIER_WITHIN = 7
"""Words after a phrase within which *two years ago* places it. Set by hand; no measured source."""
_LONGEST_EARLIER = 30
"""Words before a phrase within which *two years ago* places it. Set by hand; no measured source."""
_PARTS = word_set("minute minutes second seconds half third quarter shot shots frame frames scene scenes")
"""Parts of a film: 'its first minute' names no other film."""
_SECTIONS = word_set("chorus choruses verse verses bridge hook intro outro first second last ending opening")
"""Words after *whereas* that make it another part of this film."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_FILM = word_set("video film clip short single")
_NEW = word_set("new latest newest current present this")
"""Words before *video* that make it this one."""
_BEFORE_TITLE = word_set(
    "in for on with of from than like to and or video film clip short song single unlike"
)
"""Words before a title that show it to be one."""
_HERE = word_set("here now this")
"""Words that lead back to this film."""
_LEADING = word_set("it its there he she they the")
"""First words of a sentence that go on about what the sentence before was about."""
_LONGEST_TITLE = 8
"""Words of a title, at most. Set by hand; no measured source."""
_PLACING = word_set("in on for with throughout across")
"""Prepositions that open a sentence about another film: *in her previous work, ...*."""
_MEASURING = word_set("contrast comparison")
"""Words after one of these that lead back to this film."""
_LONGEST_OPENING = 9
"""Words of such an opening, at most. Set by hand; no measured source."""
_OWNED_WITHIN = 4
"""Words after *of* within which another film owns what is said. Set by hand; no measured source."""
_ALIKE = word_set("unlike like as compared measured set beside next alongside against")
"""First words of an opening that only compares: *like "Alright"*."""
_COMPARING = word_set(
    "twice half double than as like unlike compared measured beside next alongside against contrast",
    "comparison",
)


def is_of_another_film(
    sentence: ParsedSentence,
    hit: PhraseMatch,
    titles: Sequence[str] = (),
    emphasised: Sequence[tuple[int, int]] = (),
    of_another: bool = False,
) -> bool:
    """Return whether the statement's subject is another film: 'unlike X, which is one take, ...'.

    Parameters
    ----------
    sentence : ParsedSentence
        The sentence.
    hit : PhraseMatch
        The phrase.
    titles : sequence of str, optional
        What this film is called, in lower case.
    emphasised : sequence of (int, int), optional
        Spans in italics or bold.
    of_another : bool, optional
        Whether the sentence before was about another film.
    """
    found = sentence.tokens
    begin, end = segment(found, hit.first)
    first = sentence.clause(hit.first).words[0]
    if _is_the_new_one(sentence, hit):
        return False
    if _names_other(found, begin, hit.first) or _belongs_to_another(sentence, hit):
        return True
    # ', which is one long take,' belongs to the words before the comma.
    follows = ("which", "who", "whose", "where", "that", "shot", "filmed", "made")
    # ', a one-take affair,' is an apposition to them.
    apposed = found[begin].word in ("a", "an", "the") and not any(
        sentence.tags[i] in ("verb", "auxiliary") for i in range(begin, end)
    )
    if (found[begin].word in follows or apposed) and begin > 0:
        before = segment(found, begin - 1)[0]
        if _names_other(found, before, begin) or _names_other_year(found, before, begin):
            return True
        if _titles_in(sentence, before, begin, titles, emphasised):
            return True
    if _names_other_year(found, begin, hit.first) or _is_of_another_time(sentence, hit, begin):
        return True
    # '"Paper Moon" was one shot as well': a title in front, of the past.
    opened = next((b for a, b in (*sentence.quoted, *emphasised) if a <= found[0].start), 0)
    front = found[: _LONGEST_TITLE + 1] if opened else []
    inside = [t.word for t in front if t.end <= opened]
    if inside and " ".join(inside) not in titles and found[0].capital and len(inside) <= _LONGEST_TITLE:
        then = found[len(inside)].word if len(inside) < len(found) else ""
        if then in ("was", "were", "had", "did") and len(inside) <= hit.first:
            return True
    if any(found[i].word in _HERE for i in range(begin, min(end, hit.last + 4))):
        return False
    # 'In "Alright", the camera never cuts': the title opens the clause, or stands in the same segment.
    opening = min(sentence.clauses[c].words[0] for c in sentence.beside(sentence.clause_of[hit.first]))
    if _titles_in(sentence, opening, hit.first, titles, emphasised):
        return not (found[opening].word in _ALIKE or found[opening + 1].word in _MEASURING)
    if _opens_with_name(sentence, opening, titles):
        return True
    if _titles_in(sentence, hit.last + 1, end, titles, emphasised):
        return not _is_compared(sentence, hit.last + 1, end)
    # 'It', after a sentence about another film.
    return of_another and found[first].word in _LEADING and first == 0


def _is_the_new_one(sentence: ParsedSentence, hit: PhraseMatch) -> bool:
    """Read 'after "Doors", the new clip is cut fast': what is said of the new clip is said of this one."""
    span = sentence.subject(sentence.clause_of[hit.first])
    if span is None or span[1] - span[0] < 2 or hit.first < span[1]:
        return False
    subject = [t.word for t in sentence.tokens[span[0] : span[1]]]
    return subject[-2] in _NEW and subject[-1] in _FILM


def _belongs_to_another(sentence: ParsedSentence, hit: PhraseMatch) -> bool:
    """Return whether another film is the clause's subject, or opens it, or owns what is said.

    *His debut was, famously, a single shot*; *in her previous work, the set is shown*; *the colours of
    her debut*.
    """
    found = sentence.tokens
    number = sentence.clause_of[hit.first]
    span = sentence.subject(number)
    if span is not None and _names_other(found, *span):
        return True
    clause = sentence.clauses[number]
    before = sentence.clauses[clause.parent] if clause.opener == "," and clause.parent is not None else clause
    opening = (before if before.verb is None else clause).words[0]
    if found[opening].word in _PLACING and opening + 1 < len(found):
        last = min(hit.first, opening + _LONGEST_OPENING)
        if found[opening + 1].word not in _MEASURING and (
            _names_other(found, opening, last) or _names_other_year(found, opening, last)
        ):
            return True
    after = hit.last + 1
    owned = after < len(found) and found[after].word in ("of", "from") and not found[after].breaks
    return owned and _names_other(found, after, min(len(found), after + _OWNED_WITHIN))


def is_about_another_film(
    sentence: ParsedSentence, titles: Sequence[str] = (), emphasised: Sequence[tuple[int, int]] = ()
) -> bool:
    """Return whether the sentence as a whole is about another film, so that 'it' in the next may be that one.

    Examples
    --------
    >>> from onetake.language.sentence import parse
    >>> is_about_another_film(parse("His last video was shot in Paris."))
    True
    >>> is_about_another_film(parse("It was shot in Paris, unlike his last video."))
    False
    """
    if not sentence.clauses:
        return False
    span = sentence.subject(0)
    end = span[1] if span else min(len(sentence.tokens), _LONGEST_TITLE)
    if sentence.tokens[0].word == "unlike":
        return False
    return _names_other(sentence.tokens, 0, end) or _titles_in(sentence, 0, end, titles, emphasised)


def _opens_with_name(sentence: ParsedSentence, first: int, titles: Sequence[str]) -> bool:
    """Return whether 'In Alright, ...' opens the clause: a title without marks, or a place."""
    found, tags = sentence.tokens, sentence.tags
    if found[first].word not in ("in", "for", "on"):
        return False
    last = first + 1
    while last < len(found) and tags[last] == "name":
        last += 1
    comma = last < len(found) and "," in found[last].before
    return last > first + 1 and comma and " ".join(t.word for t in found[first + 1 : last]) not in titles


def _titles_in(
    sentence: ParsedSentence,
    first: int,
    last: int,
    titles: Sequence[str],
    emphasised: Sequence[tuple[int, int]],
) -> bool:
    """Return whether a title of another work stands among the words [first, last)."""
    if last <= first:
        return False
    found = sentence.tokens
    start, end = found[first].start, found[last - 1].end
    for a, b in (*sentence.quoted, *emphasised):
        if a < start - 1 or b > end + 2:
            continue
        inside = range(
            bisect_left(found, a, first, last, key=lambda token: token.start),
            bisect_right(found, b, first, last, key=lambda token: token.end),
        )
        if not 0 < len(inside) <= _LONGEST_TITLE:
            continue
        words = " ".join(found[i].word for i in inside)
        titled = found[inside[0]].capital and all(found[i].capital for i in inside if len(found[i].word) > 4)
        before = found[inside[0] - 1].word if inside[0] > 0 else ""
        if titled and before in _BEFORE_TITLE and words not in titles:
            return True
    return False


def _is_compared(sentence: ParsedSentence, first: int, last: int) -> bool:
    """Return whether the words only compare: 'it never cuts, unlike "Alright"', 'darker than "Alright"'."""
    return any(sentence.tokens[i].word in _COMPARING for i in range(first, last))


def _names_other(found: list[Token], first: int, last: int) -> bool:
    """Return whether words that begin in [first, last) name another film, up to the next comma.

    *For its first two minutes, the film* names a part of this one.
    """
    for i in range(first, min(last, len(found))):
        if not OTHERS.begins(found[i]):
            continue
        if found[i].word == "whereas" and any(t.word in _SECTIONS for t in found[i + 1 : i + 4]):
            continue  # 'dull in the verses, whereas the choruses are bright'
        near = found[i : segment(found, i)[1]]  # no copy of all words: it would take quadratic time
        other = OTHERS.at(near, 0)
        if other is not None and not any(t.word in _PARTS for t in near[: other.last + 1]):
            return True
    return False


def _is_of_another_time(sentence: ParsedSentence, hit: PhraseMatch, begin: int) -> bool:
    """Return whether it was done at another time: 'two years ago she gave us a single take'."""
    found = sentence.tokens
    first = max(sentence.clause(hit.first).words[0], hit.first - _LONGEST_EARLIER)
    if any(t.word in _HERE for t in found[begin : hit.first]):
        return False
    if EARLIER.within(found, min(begin, first), min(len(found), hit.last + _EARLIER_WITHIN)):
        return True
    # 'In 2013 he filmed one in a single take'; 'released in 2013, it ...' is about this film.
    year = 1 if found[0].word == "in" else 2 if found[0].word == "back" else 0
    if not year or year + 1 >= len(found) or not _YEAR.fullmatch(found[year].word):
        return False
    return found[year + 1].word in ("he", "she", "they", "the") and year < hit.first


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
