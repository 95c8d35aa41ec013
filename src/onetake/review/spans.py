"""Give each claim of a sentence words of its own: a longer phrase leaves the shorter one its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onetake.language.phrases import PhraseMatch
    from onetake.language.sentence import ParsedSentence
    from onetake.language.tokens import Token


def is_over_two(sentence: ParsedSentence, hit: PhraseMatch) -> bool:
    """Return whether a phrase begins in one statement and ends in another, each with subject and verb.

    Examples
    --------
    >>> from onetake.language.phrases import PhraseMatch
    >>> from onetake.language.sentence import parse
    >>> is_over_two(parse("While it is dreary, the chorus is in colour."), PhraseMatch((3, 8)))
    True
    """
    first, last = sentence.clause_of[hit.first], sentence.clause_of[hit.last]
    if first == last:
        return False
    one, other = sentence.clauses[first], sentence.clauses[last]
    if other.subject is not None and sentence.tags[other.subject[1] - 1] == "pronoun":
        return False  # 'the camera never rests, it is always drifting'
    if other.opener not in ("", ",", "and", "but") or other.verb is None or other.subject is None:
        return False
    if one.verb is None:  # 'by cinematographer Ann Lee, the clip follows'
        inside = range(*other.subject)
        return hit.last >= other.verb and not any(i in inside for i in hit.named)
    return one.subject is not None and hit.first > one.verb and hit.last > other.verb


def is_half_of_a_pair(sentence: ParsedSentence, hit: PhraseMatch) -> bool:
    """Return whether a phrase ends or begins within *black and white*, which says nothing of darkness.

    Examples
    --------
    >>> from onetake.language.phrases import PhraseMatch
    >>> from onetake.language.sentence import parse
    >>> is_half_of_a_pair(parse("The shots are black and white."), PhraseMatch((1, 2, 3)))
    True
    """
    words = [token.word for token in sentence.tokens[max(0, hit.first - 2) : hit.last + 3]]
    begin = hit.first - max(0, hit.first - 2)
    end = begin + hit.last - hit.first
    ends = words[end : end + 3] == ["black", "and", "white"]
    return ends or (begin == 2 and words[:3] == ["black", "and", "white"])


def separate_spans(
    hits: Iterable[tuple[PhraseMatch, bool]], found: list[Token]
) -> list[tuple[int, tuple[int, int]]]:
    """Return a separate span of characters for each of some hits that can have one.

    Parameters
    ----------
    hits : iterable of (PhraseMatch, bool)
        The shortest first, each with whether it may have words of another where it has none of its own.
    found : list of Token
        The sentence's words.

    Returns
    -------
    list of (int, (int, int))
        The number of the hit, and where its words begin and end. A hit without words is left out.

    Examples
    --------
    >>> from onetake.language.phrases import PhraseMatch
    >>> from onetake.language.tokens import tokens
    >>> separate_spans([(PhraseMatch((0, 1)), True), (PhraseMatch((0, 1, 2)), True)], tokens("one take only"))
    [(0, (0, 8)), (1, (9, 13))]
    """
    taken: set[int] = set()
    owned: list[list[int]] = []
    numbers: list[int] = []
    for number, (hit, may_share) in enumerate(hits):
        runs: list[list[int]] = []
        for i in range(hit.first, hit.last + 1):
            if i in taken:
                continue
            if runs and runs[-1][-1] == i - 1:
                runs[-1].append(i)
            else:
                runs.append([i])
        named = set(hit.named)
        # Its longest run of words of its own.
        core = max(([i for i in run if i in named] for run in runs), key=len, default=[])
        if not core and may_share:
            core = _given_up(owned, named)
        if core:
            taken.update(range(core[0], core[-1] + 1))
            owned.append(core)
            numbers.append(number)
    return [
        (number, (found[core[0]].start, found[core[-1]].end))
        for number, core in zip(numbers, owned, strict=True)
    ]


def _given_up(owned: list[list[int]], named: set[int]) -> list[int]:
    """Return words that another claim spares for one that has none of its own: 'two people, one room'.

    They are its last or its first words, half of them at most, or one more.
    """
    for core in owned:
        for count in range(min((len(core) + 1) // 2, len(core) - 1), 0, -1):
            last, first = core[-count:], core[:count]
            if named.issuperset(last):
                del core[-count:]
                return last
            if named.issuperset(first):
                del core[:count]
                return first
    return []
