"""Find what a phrase is said of: 'the lyrics are dark' says nothing of the picture."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from onetake.language.frames import SentenceConcepts
    from onetake.language.phrases import PhraseMatch
    from onetake.language.sentence import ParsedSentence

_BELONGING = frozenset({"of", "in", "about", "behind"})
"""Words that join what a phrase is said of: 'a darkness in her voice'."""
_INSIDE = frozenset({"adjective", "determiner", "name", "noun", "number", "participle", "pronoun"})
"""Roles of the words between them."""
_SINGING = frozenset({"sing", "rap", "croon", "dream", "speak", "tell"})
"""Stems of verbs whose *of* and *about* name what is sung of, and not what is shown."""
_SUNG = frozenset(
    {"song", "lyric", "verse", "ballad", "tune", "track", "album", "poem", "write", "talk", "think"}
)
"""Stems of those of which only *about* does: 'a verse about neon', but 'a song of one take'."""
_SUNG_WITHIN = 3
"""Words before *about* within which one of them is: 'the song is about'. Set by hand."""
_LIST = frozenset({"and", "or"})
"""Words that go on with a list of nouns."""
_LONGEST = 4
"""Words between 'of' and its noun, at most. Set by hand; no measured source."""
_PICTURE = "the picture"
"""The concept of what is surely of the picture: 'the song's video' is."""


def is_said_of(
    concepts: SentenceConcepts,
    hit: PhraseMatch,
    names: Sequence[str],
    timed: AbstractSet[int] = frozenset(),
) -> bool:
    """Return whether the phrase is said of one of the concepts: the clause's subject, or what *of* adds.

    What is in the words `timed`, which say when, is not what *in* joins: 'quick cuts in the guitar solo'.

    Examples
    --------
    >>> from onetake.language.frames import SentenceConcepts
    >>> from onetake.language.phrases import PhraseMatch
    >>> from onetake.language.sentence import parse
    >>> is_said_of(SentenceConcepts(parse("The lyrics are dark.")), PhraseMatch((3,)), ["the song"])
    True
    >>> is_said_of(SentenceConcepts(parse("The song's video is dark.")), PhraseMatch((4,)), ["the song"])
    False
    """
    sentence = concepts.sentence
    span = _subject(sentence, sentence.clause_of[hit.last])
    if span is not None and _any(concepts, names, *span) and not _any(concepts, [_PICTURE], *span):
        return True
    named = set(hit.named)
    for h in _between(concepts, names, hit.first, hit.last + _LONGEST + 2):
        after = h.last + 1
        if not named.isdisjoint(h.named) or timed >= set(h.named):
            continue
        if _any(concepts, [_PICTURE], after, after + 1):
            continue  # 'the song's video'
        if after in named and not _is_apart(sentence, after):
            return True  # 'guitar tone'
        if h.first == hit.last + 1 and not _is_apart(sentence, h.first):
            return True  # 'colourful history'
        if _belongs(concepts, named, h.first):
            return True
    return False


def _subject(sentence: ParsedSentence, number: int) -> tuple[int, int] | None:
    """Return the subject of a clause; of *that there is no air left* the subject of the clause before it."""
    span = sentence.subject(number)
    clause = sentence.clauses[number]
    if (
        clause.opener == "that"
        and clause.parent is not None
        and span is not None
        and sentence.tokens[span[1] - 1].word == "there"
    ):
        return sentence.subject(clause.parent)
    return span


def _between(concepts: SentenceConcepts, names: Sequence[str], first: int, end: int) -> Iterator[PhraseMatch]:
    """Return where one of the concepts is said whose last word is in [first - 1, end)."""
    for name in names:
        hits = concepts.find(name)
        for k in range(bisect_left(hits, first - 1, key=attrgetter("last")), len(hits)):
            if hits[k].last >= end:
                break
            yield hits[k]


def _any(concepts: SentenceConcepts, names: Sequence[str], first: int, end: int) -> bool:
    """Return whether one of the concepts is said in [first, end)."""
    return any(h.last >= first for h in _between(concepts, names, first, end))


def _is_apart(sentence: ParsedSentence, i: int) -> bool:
    """Return whether a stop or a comma is before word `i`."""
    return sentence.tokens[i].breaks or "," in sentence.tokens[i].before


def _belongs(concepts: SentenceConcepts, named: set[int], first: int) -> bool:
    """Return whether *of* or *in* joins the noun at `first` to one of the words `named`."""
    found, tags = concepts.sentence.tokens, concepts.sentence.tags
    for i in range(first - 1, max(0, first - 1 - _LONGEST), -1):
        if _is_apart(concepts.sentence, i + 1):
            return False
        if found[i].word in _BELONGING:
            return i - 1 in named
        if tags[i] not in _INSIDE:
            return False
    return False


def is_sung_of(sentence: ParsedSentence, hit: PhraseMatch) -> bool:
    """Return whether the phrase names what a song is about: *she sings of neon and rain*.

    Examples
    --------
    >>> from onetake.language.phrases import PhraseMatch
    >>> from onetake.language.sentence import parse
    >>> is_sung_of(parse("She sings of neon and rain."), PhraseMatch((3,)))
    True
    >>> is_sung_of(parse("She sings about love in black and white."), PhraseMatch((5, 6, 7)))
    False
    """
    found, tags = sentence.tokens, sentence.tags
    for i in range(hit.first - 1, -1, -1):
        if found[i].word in ("of", "about"):
            among = _SINGING if found[i].word == "of" else _SINGING | _SUNG
            return any(found[k].stem in among for k in range(max(0, i - _SUNG_WITHIN), i))
        if found[i].breaks or not (tags[i] in _INSIDE or found[i].word in _LIST):
            return False
    return False
