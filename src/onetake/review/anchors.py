"""Attach to each statement the part of the film that it speaks of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onetake.core.statement import Anchor

if TYPE_CHECKING:
    from onetake.core.statement import Statement
    from onetake.language.sentence import ParsedSentence
    from onetake.language.time_expression import TimeExpression


SOMEWHERE = frozenset(
    {
        ("one-take", True),
        ("hidden-cut", False),
        ("camera-spirals-in", False),
        ("camera-lurks", True),
        ("pull-out-reveal", False),
        ("vignettes", False),
        ("dark-voids", False),
        ("blanket-palette", True),
        ("steady-beat", True),
        ("two-voices", True),
    }
)
"""Claims, and denials (True), that a film bears out which does so anywhere: *at times it cuts*."""


def anchor_of(sentence: ParsedSentence, time: TimeExpression) -> Anchor:
    """Return the anchor that a time expression names, with its words as written."""
    found = sentence.tokens
    words = sentence.text[found[time.first_word].start : found[time.last_word].end]
    return Anchor(time.kind, words, time.first, time.last, time.side, time.label)


def place(statement: Statement, sentence: ParsedSentence, time: TimeExpression | None) -> list[Statement]:
    """Return the statement with its part of the film; two statements for *until*.

    *It never cuts until the last shot* says that it does not cut before it, and that it cuts in it.
    """
    if time is None:
        return [statement]
    if time.kind == "some" and (statement.claim, statement.denied) in SOMEWHERE:
        return [statement]
    anchor = anchor_of(sentence, time)
    if not time.until or statement.compared is not None:
        return [replace(statement, when=anchor)]
    then = replace(
        statement,
        when=replace(anchor, side="in"),
        denied=not statement.denied,
        start=sentence.tokens[time.first_word].start,
        end=sentence.tokens[time.last_word].end,
    )
    return [replace(statement, when=anchor), then]
