"""In which way a statement was found: some ways of reading are more often right than others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.review.doubtful_words import is_doubtful

if TYPE_CHECKING:
    from onetake.core.frame import Frame
    from onetake.core.statement import Way
    from onetake.language.phrases import PhraseMatch
    from onetake.language.sentence import ParsedSentence

LONG = 35
"""Words of a sentence above which it is long. Set by hand; no measured source."""


def way_of(
    sentence: ParsedSentence,
    hit: PhraseMatch,
    frame: Frame | None,
    *,
    hedged: bool = False,
    negated: bool = False,
    is_brief: bool = False,
) -> Way:
    """Return the way a statement was found; of several that apply the first in this order.

    Parameters
    ----------
    sentence : ParsedSentence
    hit : PhraseMatch
        The words that say it.
    frame : Frame or None
        The frame that was found; None for a phrase.
    hedged : bool
        Whether it is said with reserve.
    negated : bool
        Whether words of negation deny it.
    is_brief : bool
        Whether the sentence is an instruction of a brief.

    Examples
    --------
    >>> from onetake.language.phrases import PhraseMatch
    >>> from onetake.language.sentence import parse
    >>> way_of(parse("It is one take."), PhraseMatch((2, 3)), None)
    'phrase'
    """
    if len(sentence.tokens) > LONG:
        return "long sentence"
    if hedged:
        return "hedged"
    if is_doubtful(sentence, hit, is_brief=is_brief):
        return "doubtful words"
    is_across = sentence.clause_of[hit.first] != sentence.clause_of[hit.last] and _has_verb(sentence)
    if is_across and not (frame is not None and frame.across):
        return (
            "across clauses"  # a frame that is made to go on in the next clause is right as often as others
        )
    if negated:
        return "negated"
    if frame is None:
        return "phrase"
    return "frame with subject" if frame.subject else "frame"


def _has_verb(sentence: ParsedSentence) -> bool:
    """Return whether a sentence is more than a list of words: 'Vivid, saturated colours.' is none."""
    return any(clause.verb is not None for clause in sentence.clauses)
