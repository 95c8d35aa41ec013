"""Judge claims of a user's own: all their questions go to one child process, once for each set of tracks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from onetake.claims.evidence import SHOWN
from onetake.claims.own.definition import Bound, with_unit
from onetake.core.claim import Claim
from onetake.core.frame import Frame
from onetake.core.verdict import Evidence
from onetake.sql.guarded import Answer, Refusal, ask
from onetake.sql.tables import tables_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.claims.own.definition import OwnClaim
    from onetake.core.claim import Tracks
    from onetake.core.verdict import Outcome, Verdict
    from onetake.sql.guarded import Value

_START, _END = ("start", "t"), ("end", "start", "t")
"""The columns of a row of evidence that say where it begins and ends; the first one that is there."""


def own_claims(definitions: Sequence[OwnClaim]) -> tuple[Claim, ...]:
    """Return claims that are judged by asking their questions.

    Raises
    ------
    ClaimError
        If an id, a unit or a frame is not well formed.
    """
    judge = _Judge(definitions)
    return tuple(
        Claim(
            id=one.id,
            says=one.says,
            needs=one.needs,
            limit=one.holds.value,
            unit=one.unit,
            source=one.source,
            phrases=one.phrases,
            opposites=one.opposites,
            frames=(
                *(Frame(group) for group in one.concepts),
                *(Frame(group, denies=True) for group in one.opposite_concepts),
            ),
            judge=judge,
        )
        for one in definitions
    )


class _Judge:
    """Judges claims; the answers for the tracks that were judged last are kept."""

    def __init__(self, definitions: Sequence[OwnClaim]) -> None:
        self._definitions = {one.id: one for one in definitions}
        self._kept: tuple[tuple[object, ...], dict[str, Answer | Refusal]] = ((), {})

    def __call__(self, claim: Claim, tracks: Tracks) -> Verdict:
        one = self._definitions[claim.id]
        answers = self._answers(tracks)
        measured, chance = _figures(answers[one.measure])
        if isinstance(measured, str):
            return claim.verdict("undecided", measured)
        evidence = _evidence(one, answers[one.evidence]) if one.evidence else ()
        says = f"The {one.figure} is {with_unit(measured, one.unit)}"
        if isinstance(evidence, str):
            return claim.verdict(
                "undecided", f"{says}, but its evidence cannot be shown: {evidence}", measured
            )
        holds = Bound(claim.limit, one.holds.upwards)  # the limit may be set otherwise by --limit
        outcome: Outcome = (
            "holds" if holds.has(measured) else "fails" if one.fails.has(measured) else "undecided"
        )
        limits = f"it holds with {holds.says(one.unit)}, and fails with {one.fails.says(one.unit)}"
        return claim.verdict(outcome, f"{says}: {limits}.", measured, chance=chance, evidence=evidence)

    def _answers(self, tracks: Tracks) -> dict[str, Answer | Refusal]:
        """Return the answer to every question whose tracks are there."""
        able = [one for one in self._definitions.values() if all(name in tracks for name in one.needs)]
        names = sorted({name for one in able for name in one.needs})
        # Whatever mapping they come in: tables are never changed, and the same tables give the same answers.
        tables = tuple(tracks[name].table for name in names)
        held, answers = self._kept
        if (
            len(held) != len(tables)
            or any(a is not b for a, b in zip(held, tables, strict=True))
            or not answers
        ):
            questions = list(dict.fromkeys(q for one in able for q in (one.measure, one.evidence) if q))
            found = ask(tables_of(tracks, names), questions)
            answers = dict(zip(questions, found, strict=True))
            self._kept = (tables, answers)
        return answers


def _figures(answer: Answer | Refusal) -> tuple[float | str, float | None]:
    """Return the figure and its chance level; in place of the figure the reason why there is none."""
    if isinstance(answer, Refusal):
        return f"Its question has no answer: {answer.because}.", None
    if len(answer.rows) != 1 or answer.more:
        return f"Its question gives {len(answer.rows)} rows, wanted one.", None
    figure, *others = answer.rows[0]
    if _number(figure) is None:
        return "Its figure is not known of this film.", None
    return _number(figure) or 0.0, _number(others[0]) if others else None


def _evidence(one: OwnClaim, answer: Answer | Refusal) -> tuple[Evidence, ...] | str:
    """Return the evidence, the best first; in its place the reason why there is none."""
    if isinstance(answer, Refusal):
        return f"{answer.because}."
    made = []
    for row in answer.rows[:SHOWN]:
        cells = dict(zip(answer.columns, row, strict=True))
        start, end = (
            _number(next((cells[c] for c in names if c in cells), None)) for names in (_START, _END)
        )
        if start is None or end is None or end < start:
            return f"a row of it has no times: {', '.join(f'{c} = {v}' for c, v in cells.items())}."
        value, says = _number(cells.get("value")), str(cells.get("says") or one.figure)
        made.append(Evidence(one.needs[0], start, end, value, one.unit if value is not None else "", says))
    return tuple(made)


def _number(cell: Value) -> float | None:
    if isinstance(cell, bool):
        return float(cell)
    return float(cell) if isinstance(cell, int | float) and math.isfinite(cell) else None
