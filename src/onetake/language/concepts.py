"""A concept: one idea that critics speak of, with all the words for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.phrase_set import PhraseSet

if TYPE_CHECKING:
    from collections.abc import KeysView, Sequence

    from onetake.language.phrases import PhraseMatch
    from onetake.language.tokens import Token

_EXCEPTION_WITHIN = 4
"""Words before a concept within which a phrase that means something else may begin. Set by hand."""


class Concept:
    """A name and its words in the pattern language of phrases.

    Parameters
    ----------
    name : str
        What frames call it: 'cut', 'come closer'.
    *words : str
        Phrases of `onetake.language.phrases`; each is one way to say it.
    roles : tuple of str, optional
        Roles of `onetake.language.tagging` that the last word must have one of: *shot* as a noun is a shot.
    unless : tuple of str, optional
        Phrases in which the words mean something else: *beat* in *a story beat*. What is found is dropped
        where such a phrase shares a word with it and is at least as long.
    not_as : tuple of str, optional
        Roles that it must not have: an image that *fades* is not faded.
    but_not : tuple of str, optional
        Words that have the stem of the last word and are none: *editing* is no edit.

    Examples
    --------
    >>> from onetake.language.sentence import parse
    >>> s = parse("A jump cut ends it.")
    >>> Concept("cut", "cut", "jump cut").find(s.tokens, s.tags)
    [PhraseMatch(named=(1, 2))]
    >>> s = parse("A story beat, then the beat.")
    >>> Concept("beat", "beat", unless=("story beat",)).find(s.tokens, s.tags)
    [PhraseMatch(named=(5,))]
    """

    def __init__(
        self,
        name: str,
        *words: str,
        roles: tuple[str, ...] = (),
        not_as: tuple[str, ...] = (),
        but_not: tuple[str, ...] = (),
        unless: tuple[str, ...] = (),
    ) -> None:
        self.name = name
        self.roles = frozenset(roles)
        self.but_not = frozenset(but_not)
        self.not_as = frozenset(not_as)
        self._words = PhraseSet(*words)
        self._unless = PhraseSet(*unless)

    @property
    def starts(self) -> KeysView[str]:
        """The stems that its words begin with."""
        return self._words.starts

    def find(self, found: list[Token], tags: Sequence[str]) -> list[PhraseMatch]:
        """Return where it is said, the longest words at each place, without overlaps, in order."""
        made: list[PhraseMatch] = []
        starts = self._words.starts
        after = 0  # the word after the last hit
        for at, token in enumerate(found):
            if token.stem not in starts or at < after:
                continue
            hit = self._words.at(found, at)
            if hit is not None and self._is_meant(found[hit.last].word, tags[hit.last]):
                made.append(hit)
                after = hit.last + 1
        return [hit for hit in made if not self._means_other(found, hit)]

    def _means_other(self, found: list[Token], hit: PhraseMatch) -> bool:
        """Return whether the words belong to a phrase that means something else."""
        for i in range(max(0, hit.first - _EXCEPTION_WITHIN), hit.last + 1):
            other = self._unless.at(found, i)
            if other and len(other.named) >= len(hit.named) and not set(other.named).isdisjoint(hit.named):
                return True
        return False

    def _is_meant(self, word: str, role: str) -> bool:
        """Return whether the last word has a role that is meant, and is none of those that are not."""
        return (not self.roles or role in self.roles) and role not in self.not_as and word not in self.but_not
