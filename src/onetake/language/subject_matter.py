"""Find what a phrase is said of: 'the lyrics are dark' says nothing of the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.frames import SentenceConcepts
    from onetake.language.phrases import PhraseMatch

_BELONGING = frozenset({"of", "in", "about", "behind"})
"""Words that join what a phrase is said of: 'a darkness in her voice'."""
_INSIDE = frozenset({"adjective", "determiner", "name", "noun", "number", "participle", "pronoun"})
"""Roles of the words between them."""
_LONGEST = 4
"""Words between 'of' and its noun, at most. Set by hand; no measured source."""
_PICTURE = "the picture"
"""The concept of what is surely of the picture: 'the song's video' is."""


def is_said_of(concepts: SentenceConcepts, hit: PhraseMatch, names: Sequence[str]) -> bool:
    """Return whether the phrase is said of one of the concepts: the clause's subject, or what *of* adds.

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
    named = set(hit.named)
    others = [h for name in names for h in concepts.find(name) if named.isdisjoint(h.named)]
    if not others:
        return False
    sentence = concepts.sentence
    picture = {i for h in concepts.find(_PICTURE) for i in h.named}
    span = sentence.subject(sentence.clause_of[hit.last])
    if span is not None and picture.isdisjoint(range(*span)):
        spoken_of = range(*span)
        if any(h.last in spoken_of for h in others):
            return True
    for h in others:
        after = h.last + 1
        if after in picture:
            continue  # 'the song's video'
        joined = after in named and "," not in sentence.tokens[after].before
        if joined and not sentence.tokens[after].breaks:
            return True  # 'guitar tone'
        if _belongs(concepts, named, h.first):
            return True
    return False


def _belongs(concepts: SentenceConcepts, named: set[int], first: int) -> bool:
    """Return whether *of* or *in* joins the noun at `first` to one of the words `named`."""
    found, tags = concepts.sentence.tokens, concepts.sentence.tags
    for i in range(first - 1, max(0, first - 1 - _LONGEST), -1):
        if found[i + 1].breaks or "," in found[i + 1].before:
            return False
        if found[i].word in _BELONGING:
            return i - 1 in named
        if tags[i] not in _INSIDE:
            return False
    return False
