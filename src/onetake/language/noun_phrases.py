"""The noun phrase before or after a verb: its subject, or what it is done to."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from onetake.language.coordination import NOMINAL
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.tagging import Tag
    from onetake.language.tokens import Token

_ARTICLES = word_set("a an the its his her their")
"""Words that begin a noun phrase."""
_NEGATED_NOUNS = word_set("nothing nobody none no neither")
"""Words of negation that are, or belong to, a noun phrase."""
_ALONE = word_set("i you he she it we they this that these those there who which")
"""Subjects that take no word before them."""


class NounPhrases:
    """The noun phrases of a sentence.

    Examples
    --------
    >>> from onetake.language.tagging import tag
    >>> from onetake.language.tokens import tokens
    >>> found = tokens("In the first half the palette is grey.")
    >>> NounPhrases(found, tag(found)).before(list(range(8)), 6)
    (4, 6)
    """

    def __init__(self, found: Sequence[Token], tags: Sequence[Tag]) -> None:
        self._found, self._tags = found, tags

    def before(self, words: list[int], verb: int) -> tuple[int, int] | None:
        """Return the noun phrase before the verb, with what *of* adds; adverbs between are passed."""
        k = bisect_left(words, verb) - 1
        while (
            k >= 0
            and self._tags[words[k]] in ("adverb", "negation", "auxiliary")
            and self._found[words[k]].word not in _NEGATED_NOUNS
        ):
            k -= 1
        last = k
        if last >= 0 and self._found[words[last]].word in _ALONE:
            return words[last], words[last] + 1  # 'a one-take this is not'
        while k >= 0 and self.is_nominal(words[k]) and (k == last or words[k + 1] == words[k] + 1):
            if self._starts(words, k):
                k -= 1
                break
            k -= 1
            if k >= 1 and self._found[words[k]].word == "of" and self.is_nominal(words[k - 1]):
                k -= 1
        if k == last:
            return None
        return words[k + 1], words[last] + 1

    def _starts(self, words: list[int], k: int) -> bool:
        """Return whether an article begins a noun phrase after another: 'in the first half the palette'."""
        return (
            self._found[words[k]].word in _ARTICLES
            and k > 0
            and words[k - 1] == words[k] - 1
            and self._tags[words[k - 1]] in ("noun", "name", "number")
        )

    def after(self, words: list[int], verb: int) -> tuple[int, int] | None:
        """Return the noun phrase after an auxiliary: 'does the camera leave', and not what is seen."""
        if self._tags[verb] != "auxiliary":
            return None
        k = bisect_left(words, verb) + 1
        first = k
        while k < len(words) and self.is_nominal(words[k]):
            k += 1
        return (words[first], words[k - 1] + 1) if k > first else None

    def is_nominal(self, i: int) -> bool:
        """Return whether word `i` can be part of a noun phrase."""
        return self._tags[i] in NOMINAL or self._found[i].word in _NEGATED_NOUNS
