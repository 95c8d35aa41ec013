"""Instructions, which have no subject: *don't cut*; in a brief *keep it a oner*, *let the camera drift*."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.language.clause_splitter import Clause
    from onetake.language.sentence import ParsedSentence

_OBJECT_WITHIN = 5
"""Words after the verb of an instruction that name what is to be so. Set by hand; no measured source."""


def is_instruction(sentence: ParsedSentence, clause: Clause) -> bool:
    """Return whether a clause says what to do with the film: *don't cut*, *avoid cuts*, *never cut*."""
    first, *more = clause.words[:3]
    words = [sentence.tokens[i].word for i in (first, *more)]
    if words[0] == "avoid":
        return True
    return bool(more) and (
        words[:2] == ["do", "not"] or (words[0] == "never" and sentence.tags[more[0]] == "verb")
    )


def instructed_span(sentence: ParsedSentence, clause: Clause) -> tuple[int, int] | None:
    """Return [first, last) of the words that an order of a brief is about; None if the clause is no order.

    Examples
    --------
    >>> from onetake.language.sentence import parse
    >>> s = parse("Spiral the camera in.")
    >>> instructed_span(s, s.clauses[0])
    (1, 4)
    >>> s = parse("The camera drifts.")
    >>> instructed_span(s, s.clauses[0]) is None
    True
    """
    first = clause.words[0]
    if clause.subject is not None or clause.verb != first or sentence.tags[first] != "verb":
        return None
    return first + 1, min(first + 1 + _OBJECT_WITHIN, clause.words[-1] + 1)
