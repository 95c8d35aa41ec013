"""Check a film against the brief of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.engines.outcome import BriefOutcome, Instruction

if TYPE_CHECKING:
    from pathlib import Path

    from onetake.core.reading import Reading


def check_brief(brief: Path, reading: Reading) -> BriefOutcome:
    """Return what the film says to each instruction of a brief.

    Raises
    ------
    TextError
        If the brief cannot be read.
    """
    from onetake.claims.in_force import claims_in_force
    from onetake.review.check import check
    from onetake.text.prose import read_prose

    claims = claims_in_force(reading.made.settings)
    checked = check(read_prose(brief), reading, claims, source=brief.name, as_brief=True)
    instructions = tuple(
        Instruction(
            " ".join(sentence.text.split()),
            sentence.standing,
            next(m.verdict.because for m in sentence.matches if m.standing == sentence.standing),
        )
        for sentence in checked.sentences
        if sentence.standing is not None
    )
    return BriefOutcome(checked.summary, instructions)
