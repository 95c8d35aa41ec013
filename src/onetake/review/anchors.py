"""Attach to each statement the part of the film that it speaks of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onetake.core.statement import Anchor

if TYPE_CHECKING:
    from collections.abc import Sequence

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


_ENDS = frozenset({"end", "close", "finish"})


def _is_to_the_end(sentence: ParsedSentence, time: TimeExpression) -> bool:
    """Return whether 'until the very end' is all of the film: no clause says what is so at the end."""
    found = sentence.tokens
    follows = [t.word for t in found[time.last_word + 1 : time.last_word + 2]]
    is_end = time.kind == "end" and found[time.last_word].word in _ENDS
    until = found[time.first_word].word in ("until", "till")
    return is_end and until and follows not in (["when"], ["where"], ["at"])


def anchor_of(sentence: ParsedSentence, time: TimeExpression) -> Anchor:
    """Return the anchor that a time expression names, with its words as written."""
    found = sentence.tokens
    words = sentence.text[found[time.first_word].start : found[time.last_word].end]
    return Anchor(time.kind, words, time.first, time.last, time.side, time.label)


def place(
    statement: Statement,
    sentence: ParsedSentence,
    time: TimeExpression | None,
    again: Sequence[TimeExpression] = (),
    *,
    negated: bool = True,
) -> list[Statement]:
    """Return the statement with its part of the film; two statements for *until*, one for each time *again*.

    *It never cuts until the last shot* says that it does not cut before it, and that it cuts in it. What
    lasts *until the end*, and is not `negated`, lasts for all of the film.
    """
    if time is None:
        return [statement]
    if again and statement.compared is None:
        return [
            replace(
                statement,
                when=anchor_of(sentence, one),
                start=statement.start if one is time else sentence.tokens[one.first_word].start,
                end=statement.end if one is time else sentence.tokens[one.last_word].end,
            )
            for one in (time, *again)
        ]
    if time.until and not negated and _is_to_the_end(sentence, time):
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
