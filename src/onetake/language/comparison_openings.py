"""Read the other side of a whole sentence: 'compared with "Alright", the palette is dreary'."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.language.comparison_standards import Standard, standard_of
from onetake.language.time_expression import words_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.sentence import ParsedSentence
    from onetake.language.time_expression import TimeExpression

_LEADS = tuple(
    tuple(phrase.split())
    for phrase in (
        "compared with", "compared to", "in comparison with", "in comparison to", "by comparison with",
        "measured against", "set against", "set beside", "beside", "next to", "alongside", "as against",
        "in contrast to", "in contrast with", "by contrast with",
    )
)  # fmt: skip
"""Words that lead to another side without *than*."""
_FARTHEST = 4
"""Words before it in a sentence that it opens, at most. Set by hand; no measured source."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Another side, and its words."""

    first_word: int
    last_word: int
    standard: Standard


def opening_standard(
    sentence: ParsedSentence,
    expressions: Sequence[TimeExpression],
    titles: Sequence[str],
    emphasised: Sequence[tuple[int, int]],
) -> Opening | None:
    """Return the other film or part with which a whole sentence compares; None where it names none.

    Examples
    --------
    >>> from onetake.language.sentence import parse
    >>> s = parse("Compared with their debut video, it is dark.")
    >>> opening_standard(s, (), (), ()).standard.name
    'their debut video'
    >>> opening_standard(parse("It stands next to the window."), (), (), ())
    """
    found = sentence.tokens
    for at in range(len(found)):
        fronted = at <= _FARTHEST and (
            at == 0 or "," in found[at].before or found[at - 1].word in ("and", "but")
        )
        last = "," in found[at].before or found[at].word in ("compared", "measured", "set")
        if not fronted and not last:
            continue
        for lead in _LEADS:
            if words_at(found, at, len(lead)) != lead or at + len(lead) >= len(found):
                continue
            other = standard_of(sentence, at + len(lead), expressions, titles, emphasised)
            if other.to in ("another film", "another part"):
                return Opening(at, other.last_word, other)
    return None
