"""Read the other side of a comparison: another film, another part of this one, films in general."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from onetake.language.clauses import segment
from onetake.language.comparative_words import FILMS, GENERIC, PART_ORDINALS, REST, SHOT_NOUNS, WHOSE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.sentence import ParsedSentence
    from onetake.language.time_expression import TimeExpression

To = Literal["another film", "another part", "what came before", "other films", "not said"]

_UNBOUNDED = ("whole", "some", "section")
"""Kinds of parts of which the rest of the film is not one stretch."""
_LONGEST = 12
"""Words after *than* that are looked at, at most. Set by hand; no measured source."""
_LONGEST_TITLE = 8
"""Words of a title, at most. Set by hand; no measured source."""


@dataclass(frozen=True, slots=True)
class Standard:
    """The other side of a comparison."""

    to: To
    last_word: int
    name: str = ""
    """Another film, as it is called."""
    time: TimeExpression | None = None
    """Another part."""


def standard_of(
    sentence: ParsedSentence,
    first: int,
    expressions: Sequence[TimeExpression],
    titles: Sequence[str],
    emphasised: Sequence[tuple[int, int]],
) -> Standard:
    """Return the other side that the words from `first` on name.

    Examples
    --------
    >>> from onetake.language.sentence import parse
    >>> from onetake.language.times import times
    >>> s = parse("The second half is darker than the first.")
    >>> standard_of(s, 6, times(s), (), ()).time.last
    0.5
    """
    found = sentence.tokens
    if first >= len(found):
        return Standard("not said", len(found) - 1)
    end = min(segment(found, first)[1], first + _LONGEST)
    title = _title(sentence, first, end, titles, emphasised)
    if title is not None:
        return title
    for time in expressions:
        if first - 1 <= time.first_word < end:
            return Standard("another part", time.last_word, time=time)
    rest = _the_rest(sentence, first, end, expressions)
    if rest is not None:
        return rest
    alike = _other_of_its_kind(sentence, first, expressions)
    if alike is not None:
        return alike
    words = [t.word for t in found[first:end]]
    generic = next((k for k, word in enumerate(words) if word in GENERIC), None)
    film = _film_noun(words)
    if film is not None and generic is None and any(w in WHOSE for w in words[:film]):
        start = next(k for k, word in enumerate(words) if word in WHOSE)
        if words[start:film] != ["this"]:
            last = _with_title_after(sentence, first + film, end)
            return Standard("another film", last, name=_text(sentence, first + start, last))
    if words[:2] in (["the", "last"], ["the", "first"]) or words[:2] in (["his", "last"], ["her", "last"]):
        last = first + 1 + (words[2:3] == ["one"])
        return Standard("another film", last, name=_text(sentence, first, last))
    if words[:1] == ["before"] and len(words) == 1:
        return Standard("what came before", first)
    if generic is not None and words[generic].startswith("other") and film is None and expressions:
        return Standard("not said", first + generic)  # 'the last verse is darker than the others'
    if generic is not None or (film is not None and words[film].endswith("s")):
        return Standard("other films", first + (generic if generic is not None else film or 0))
    return _name(sentence, first, end, titles)


def _film_noun(words: Sequence[str]) -> int | None:
    """Return the place of the noun that means a film: 'debut video' is one, 'single take' is none."""
    for k, word in enumerate(words):
        if word not in FILMS:
            continue
        after = words[k + 1] if k + 1 < len(words) else ""
        if after in FILMS:
            continue
        if word in ("single", "short", "debut", "visual") and after in SHOT_NOUNS:
            continue
        return k
    return None


def _title(
    sentence: ParsedSentence,
    first: int,
    end: int,
    titles: Sequence[str],
    emphasised: Sequence[tuple[int, int]],
) -> Standard | None:
    """Return a title in quotation marks or italics, unless it is this film's."""
    found = sentence.tokens
    for a, b in (*sentence.quoted, *emphasised):
        inside = [i for i in range(first, end) if a <= found[i].start and found[i].end <= b]
        if inside and len(inside) <= _LONGEST_TITLE and found[inside[0]].capital:
            words = " ".join(found[i].word for i in inside)
            if words not in titles:
                return Standard("another film", inside[-1], name=_text(sentence, inside[0], inside[-1]))
    return None


def _name(sentence: ParsedSentence, first: int, end: int, titles: Sequence[str]) -> Standard:
    """Return a title without marks: 'darker than Alright'."""
    tags, found = sentence.tags, sentence.tokens
    start = next((i for i in range(first, min(end, first + 3)) if tags[i] == "name"), None)
    if start is None:
        return Standard("not said", first)
    last = start
    while last + 1 < end and (tags[last + 1] == "name" or (found[last + 1].capital)):
        last += 1
    words = " ".join(t.word for t in found[start : last + 1])
    if words in titles:
        return Standard("not said", last)
    return Standard("another film", last, name=_text(sentence, start, last))


def _other_of_its_kind(
    sentence: ParsedSentence, first: int, expressions: Sequence[TimeExpression]
) -> Standard | None:
    """Return a part that is named by its number alone: 'the second half cuts faster than the first'."""
    found = sentence.tokens
    before = [e for e in expressions if e.last_word < first]
    at = first + (found[first].word == "in")
    at += at < len(found) and found[at].word == "the"
    number = PART_ORDINALS.get(found[at].word) if at < len(found) else None
    if not before or number is None:
        return None
    follows = found[at + 1] if at + 1 < len(found) else None
    if follows is not None and not (
        follows.breaks or follows.before or follows.word in ("one", "and", "did")
    ):
        return None
    kind = before[-1]
    if kind.kind == "share":
        parts = round(1 / (kind.last - kind.first))
        nth = number if number > 0 else parts + 1 + number
        time = replace(kind, first=(nth - 1) / parts, last=nth / parts)
    elif (kind.kind == "clock" and kind.first == 0 != kind.last) or (kind.kind == "clock" and kind.last == 0):
        length = abs(kind.last - kind.first)
        time = replace(kind, first=0.0, last=length) if number > 0 else replace(kind, first=-length, last=0.0)
    elif kind.kind in ("shot", "section"):
        time = replace(kind, first=number, last=number)
    elif kind.kind in ("start", "end"):
        time = replace(kind, kind="start" if number > 0 else "end")
    else:
        return None
    time = replace(time, first_word=first, last_word=at, side="in", until=False)
    return Standard("another part", at, time=time)


def _the_rest(
    sentence: ParsedSentence, first: int, end: int, expressions: Sequence[TimeExpression]
) -> Standard | None:
    """Return what is left of the film: 'than the rest', 'than in everything that comes after'."""
    found = sentence.tokens
    places = [i for i in (first, first + 1) if i < end and REST.begins(found[i])]
    at = next((i for i in places if REST.at(found, i)), None)
    if at is None or (at > first and found[first].word not in ("in", "during", "for", "over")):
        return None
    hit = REST.at(found, at)
    before = [e for e in expressions if e.last_word < first and e.side == "in" and e.kind not in _UNBOUNDED]
    if hit is None or not before:
        return None
    own = before[-1]
    opens = own.kind == "start" or (own.kind in ("share", "clock", "shot") and own.first in (0, 1))
    closes = own.kind == "end" or (own.kind == "share" and own.last == 1) or own.first < 0
    if not opens and not closes:
        return None
    time = replace(own, first_word=at, last_word=hit.last, side="after" if opens else "before", until=False)
    return Standard("another part", hit.last, time=time)


def _with_title_after(sentence: ParsedSentence, last: int, end: int) -> int:
    """Return the last word of 'his video for "X"' without marks: names that follow the noun."""
    found, tags = sentence.tokens, sentence.tags
    k = last + 1
    if k < end and found[k].word in ("for", "to", "of") and k + 1 < end and tags[k + 1] == "name":
        k += 1
    while k < end and tags[k] == "name":
        last = k
        k += 1
    return last


def _text(sentence: ParsedSentence, first: int, last: int) -> str:
    return sentence.text[sentence.tokens[first].start : sentence.tokens[last].end]
