"""Match one phrase against words in linear time, as an automaton over its word positions.

The construction is Glushkov's (The abstract theory of automata, Russian Mathematical Surveys 16, 1961): each
word of the phrase is a state, and an edge leads to each word that can follow it, with the number of gaps
between them. No path is tried twice, so the time at one word of a text has a fixed bound.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onetake.language.tokens import Token

GAP = 3
"""Counted words that ``*`` matches, at most. Set by hand; no measured source."""
_LONGEST_GAP = 24
"""Words that ``*`` matches, at most, with the uncounted ones. Set by hand; no measured source."""


@dataclass(frozen=True, slots=True)
class Stem:
    """One word, matched by its stem."""

    stem: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to three words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several sequences."""

    among: tuple[Sequence, ...]


Sequence = tuple[Stem | Gap | Choice, ...]
_Edge = tuple[int, dict[str, list[int]]]
"""A number of gaps, and the states behind them by their stem."""


@dataclass(frozen=True, slots=True)
class Automaton:
    """The states of a phrase: where it can begin and end, and what can follow each word."""

    starts: dict[str, list[int]]
    ends: frozenset[int]
    edges: tuple[tuple[_Edge, ...], ...]

    def longest(self, found: list[Token], i: int) -> tuple[int, ...]:
        """Return the positions of the words of the longest match that begins with word `i`; empty if none.

        Of two matches with the same end, the one with more named words is returned.
        """
        begin = self.starts.get(found[i].stem)
        if begin is None:
            return ()
        for state in begin:
            if self._continues(state, found, i):
                break
        else:
            return ()
        best: tuple[int, ...] = ()
        pending: list[tuple[int, tuple[int, ...]]] = [(state, (i,)) for state in begin]
        longest: dict[tuple[int, int], int] = {}
        while pending:
            state, named = pending.pop()
            j, count = named[-1], len(named)
            if state in self.ends and (not best or (j, count) > (best[-1], len(best))):
                best = named
            for gaps, following in self.edges[state]:
                for k in _reachable(found, j + 1, gaps):
                    for after in following.get(found[k].stem, ()):
                        # A state is taken up again at a word only by a path with more words.
                        if longest.get((after, k), 0) <= count:
                            longest[after, k] = count + 1
                            pending.append((after, (*named, k)))
        return best

    def _continues(self, state: int, found: list[Token], i: int) -> bool:
        """Return whether a match can end at word `i`, or the next word may go on with it; a quick test."""
        if state in self.ends:
            return True
        after = found[i + 1].stem if i + 1 < len(found) else ""
        for gaps, following in self.edges[state]:  # noqa: SIM110 (twice as fast, and called for each word)
            if gaps or after in following:
                return True
        return False


def _reachable(found: list[Token], start: int, gaps: int) -> list[int]:
    """Return the positions from `start` on that `gaps` gaps can lead to, within one statement."""
    if start >= len(found) or found[start].breaks:
        return []
    reached = [start]
    if gaps == 0:
        return reached
    counted = 0
    for k in range(start + 1, min(start + gaps * _LONGEST_GAP + 1, len(found))):
        counted += found[k - 1].counted
        if found[k].breaks or counted > gaps * GAP:
            break
        reached.append(k)
    return reached


def compile_automaton(sequence: Sequence) -> Automaton:
    """Return the automaton of a sequence that has `starting_stems`."""
    builder = _Builder()
    part = builder.sequence(sequence)
    return Automaton(
        builder.by_stem(state for state, _ in part.first),
        frozenset(state for state, _ in part.last),
        tuple(builder.edges(state) for state in range(len(builder.stems))),
    )


def starting_stems(sequence: Sequence) -> frozenset[str]:
    """Return the stems that a match can begin with; none if it can match nothing, or have a gap at an end."""
    ends = _ends(sequence)
    if ends.empty or ends.before | ends.after != {0}:
        return frozenset()
    return frozenset(ends.starts)


def needed_stems(sequence: Sequence) -> tuple[frozenset[str], ...]:
    """Return sets of stems of which every match has a word of each."""
    found: list[frozenset[str]] = []
    for piece in sequence:
        if isinstance(piece, Stem):
            found.append(frozenset([piece.stem]))
        elif isinstance(piece, Choice):
            among = [needed_stems(one) for one in piece.among]
            if all(among):
                found.append(frozenset[str]().union(*(needs[0] for needs in among)))
    return tuple(found)


class _Ends(NamedTuple):
    """How a part of a phrase begins and ends: what its automaton would have there, without its states."""

    empty: set[int]
    """Numbers of gaps with which it can be passed without naming a word."""
    before: set[int]
    """Numbers of gaps before its first word."""
    after: set[int]
    """Numbers of gaps after its last word."""
    starts: set[str]


def _ends(sequence: Sequence) -> _Ends:
    whole = _Ends({0}, set(), set(), set())
    for piece in sequence:
        part = _piece_ends(piece)
        if whole.empty:
            whole.starts.update(part.starts)
        whole = _Ends(
            {a + b for a in whole.empty for b in part.empty},
            whole.before | {gaps + before for gaps in whole.empty for before in part.before},
            part.after | {after + gaps for gaps in part.empty for after in whole.after},
            whole.starts,
        )
    return whole


def _piece_ends(piece: Stem | Gap | Choice) -> _Ends:
    if isinstance(piece, Gap):
        return _Ends({1}, set(), set(), set())
    if isinstance(piece, Stem):
        return _Ends(set(), {0}, {0}, {piece.stem})
    whole = _Ends(set(), set(), set(), set())
    for one in piece.among:
        if len(one) == 1 and isinstance(one[0], Stem):  # most choices are of single words
            whole.before.add(0)
            whole.after.add(0)
            whole.starts.add(one[0].stem)
        else:
            own = _ends(one)
            whole.empty.update(own.empty)
            whole.before.update(own.before)
            whole.after.update(own.after)
            whole.starts.update(own.starts)
    return whole


@dataclass(slots=True)
class _Part:
    """A part of a phrase: its first and last states with the gaps before and after them."""

    empty: set[int]
    """Numbers of gaps with which it can be passed without naming a word."""
    first: set[tuple[int, int]]
    last: set[tuple[int, int]]


class _Builder:
    def __init__(self) -> None:
        self.stems: list[str] = []
        self._follow: list[set[tuple[int, int]]] = []

    def sequence(self, pieces: Sequence) -> _Part:
        whole = _Part({0}, set(), set())
        for piece in pieces:
            part = self._piece(piece)
            for state, after in whole.last:
                self._follow[state] |= {(following, after + before) for following, before in part.first}
            whole.first |= {(state, gaps + before) for gaps in whole.empty for state, before in part.first}
            passed = {(state, after + gaps) for gaps in part.empty for state, after in whole.last}
            whole.last = part.last | passed
            whole.empty = {a + b for a in whole.empty for b in part.empty}
        return whole

    def _piece(self, piece: Stem | Gap | Choice) -> _Part:
        if isinstance(piece, Gap):
            return _Part({1}, set(), set())
        if isinstance(piece, Stem):
            self.stems.append(piece.stem)
            self._follow.append(set())
            state = {(len(self.stems) - 1, 0)}
            return _Part(set(), state, set(state))
        parts = [self.sequence(one) for one in piece.among]
        return _Part(
            set[int]().union(*(p.empty for p in parts)),
            set[tuple[int, int]]().union(*(p.first for p in parts)),
            set[tuple[int, int]]().union(*(p.last for p in parts)),
        )

    def by_stem(self, states: Iterable[int]) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for state in sorted(states):
            found.setdefault(self.stems[state], []).append(state)
        return found

    def edges(self, state: int) -> tuple[_Edge, ...]:
        gaps = sorted({g for _, g in self._follow[state]})
        return tuple((g, self.by_stem(s for s, n in self._follow[state] if n == g)) for g in gaps)
