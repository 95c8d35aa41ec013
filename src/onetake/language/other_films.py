"""Find whether a phrase is said of another film, or of films in general."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from onetake.language.clauses import segment
from onetake.language.stance_phrases import OTHERS
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.phrases import PhraseMatch
    from onetake.language.sentence import ParsedSentence
    from onetake.language.tokens import Token

_YEAR = re.compile(r"(?:19|20)\d\d")
_KIND = word_set("videos films clips directors movies")
"""Nouns in the plural that make a phrase before them a kind of film: 'one-take videos'."""
_PLURAL_KINDS = word_set("takes shots oners")
_FILM = word_set("video film clip short single")
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
_GENERIC = word_set("need needs require requires demand demands tend tends rarely seldom usually often hard")
"""Words that say something of every film of a kind: *a one-take needs luck*."""
_GENERIC_WITHIN = 4
"""Words after a subject within which one of these is its predicate. Set by hand; no measured source."""
_COMPARING = word_set("than as like unlike")


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
    if OTHERS.within(found, begin, hit.first) or _belongs_to_another(sentence, hit):
        return True
    # ', which is one long take,' belongs to the words before the comma.
    follows = ("which", "who", "whose", "where", "that", "shot", "filmed", "made")
    # ', a one-take affair,' is an apposition to them.
    apposed = found[begin].word in ("a", "an", "the") and sentence.clause(begin).verb is not None
    apposed = apposed and not any(sentence.tags[i] in ("verb", "auxiliary") for i in range(begin, end))
    if (found[begin].word in follows or apposed) and begin > 0:
        before = segment(found, begin - 1)[0]
        if OTHERS.within(found, before, begin) or _names_other_year(found, before, begin):
            return True
        if _titles_in(sentence, before, begin, titles, emphasised):
            return True
    if _names_other_year(found, begin, hit.first):
        return True
    if any(found[i].word in _HERE for i in range(begin, min(end, hit.last + 4))):
        return False
    # 'In "Alright", the camera never cuts': the title opens the clause, or stands in the same segment.
    opening = min(sentence.clauses[c].words[0] for c in sentence.beside(sentence.clause_of[hit.first]))
    if _titles_in(sentence, opening, hit.first, titles, emphasised):
        return found[opening].word != "unlike"
    if _opens_with_name(sentence, opening, titles):
        return True
    if _titles_in(sentence, hit.last + 1, end, titles, emphasised):
        return not _is_compared(sentence, hit.last + 1, end)
    # 'It', after a sentence about another film.
    return of_another and found[first].word in _LEADING and first == 0


def _belongs_to_another(sentence: ParsedSentence, hit: PhraseMatch) -> bool:
    """Return whether another film is the clause's subject, or opens it, or owns what is said.

    *His debut was, famously, a single shot*; *in her previous work, the set is shown*; *the colours of
    her debut*.
    """
    found = sentence.tokens
    number = sentence.clause_of[hit.first]
    span = sentence.subject(number)
    if span is not None and OTHERS.within(found, *span):
        return True
    clause = sentence.clauses[number]
    before = sentence.clauses[clause.parent] if clause.opener == "," and clause.parent is not None else clause
    opening = (before if before.verb is None else clause).words[0]
    if found[opening].word in _PLACING and opening + 1 < len(found):
        last = min(hit.first, opening + _LONGEST_OPENING)
        if found[opening + 1].word not in _MEASURING and OTHERS.within(found, opening, last):
            return True
    after = hit.last + 1
    owned = after < len(found) and found[after].word in ("of", "from") and not found[after].breaks
    return owned and OTHERS.within(found, after, min(len(found), after + _OWNED_WITHIN))


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
    return OTHERS.within(sentence.tokens, 0, end) or _titles_in(sentence, 0, end, titles, emphasised)


def is_of_films_in_general(sentence: ParsedSentence, hit: PhraseMatch) -> bool:
    """Return whether the phrase is said of a kind of film: 'one-take videos are a fashion'."""
    found = sentence.tokens
    if hit.last + 1 < len(found) and found[hit.last + 1].word in _KIND:
        return True
    if found[hit.last].word in _PLURAL_KINDS and found[hit.first].word in ("one", "single"):
        return True  # 'one-takes are a fashion'
    if found[sentence.clause(hit.last).words[0]].word in _KIND:
        return True
    span = sentence.subject(sentence.clause_of[hit.last])
    if span is None:
        return False
    subject = [t.word for t in found[span[0] : span[1]]]
    # 'Any one-take needs luck', 'videos by this director always end so'.
    if subject[0] == "any" or any(word in _KIND for word in subject):
        return True
    # 'A good one-take is hard to plan', not 'a single shot carries the film'.
    within = subject[0] in ("a", "an", "every") and span[0] <= hit.first and hit.last < span[1]
    return within and any(t.word in _GENERIC for t in found[span[1] : span[1] + _GENERIC_WITHIN])


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
