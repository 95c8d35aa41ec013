"""Say what changed between two readings of one film: inputs, tracks, verdicts, each with why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.claims.in_force import claims_in_force
from onetake.core.difference import Change, Difference
from onetake.core.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.reading import Reading
    from onetake.core.track import Track
    from onetake.core.verdict import Verdict

_FILM, _CLAIMS = "film", "claims"
"""The keys of `Made.inputs` that are no reader's."""
_HASH = 12
"""Digits of a hash that are shown; set by hand."""


def diff(before: Reading, after: Reading) -> Difference:
    """Return what changed from one reading to another of the same film, and why.

    Raises
    ------
    StoreError
        If they are of two films.
    """
    if before.media.sha256 != after.media.sha256 and before.media.name != after.media.name:
        raise StoreError(
            f"diff: readings of {before.media.name} and of {after.media.name}, wanted two of one film; "
            "for two films use: onetake compare"
        )
    inputs = _inputs(before, after)
    changed = {change.name: change for change in inputs}
    names = [*before.tracks, *(name for name in after.tracks if name not in before.tracks)]
    tracks = [_track(name, before.tracks, after.tracks, changed) for name in names]
    moved = {one.name for one in tracks if one is not None}
    needs = {claim.id: claim.needs for claim in (*_claims_of(before), *_claims_of(after))}
    claims = [*before.verdicts, *(name for name in after.verdicts if name not in before.verdicts)]
    verdicts = [
        _verdict(
            before.verdicts.get(claim),
            after.verdicts.get(claim),
            [name for name in needs.get(claim, ()) if name in moved],
            changed,
        )
        for claim in claims
    ]
    return Difference(
        tuple(inputs),
        tuple(one for one in tracks if one is not None),
        tuple(one for one in verdicts if one is not None),
        sum(one is None for one in tracks),
        sum(one is None for one in verdicts),
    )


def _claims_of(reading: Reading) -> tuple[Any, ...]:
    return claims_in_force(reading.made.settings)


def _inputs(before: Reading, after: Reading) -> list[Change]:
    older, newer = before.made, after.made
    made = []
    if before.media.sha256 != after.media.sha256:
        made.append(Change(_FILM, before.media.sha256[:_HASH], after.media.sha256[:_HASH], "another file"))
    if older.version != newer.version:
        made.append(Change("onetake", older.version, newer.version, ""))
    for name in sorted({*older.inputs, *newer.inputs} - {_FILM}):
        one, other = older.inputs.get(name, ""), newer.inputs.get(name, "")
        if one != other:
            why = "the claims' code or limits" if name == _CLAIMS else "the reader's version"
            made.append(Change(name, one, other, why))
    for name in sorted({*older.settings, *newer.settings}):
        held, given = older.settings.get(name), newer.settings.get(name)
        if held != given:
            made.append(Change(name, _shown(held), _shown(given), "a setting or a file that was given"))
    return made


def _shown(value: Any) -> str:
    text = "" if value is None else str(value)
    return text[:_HASH] if len(text) == 64 else text[:60]


def _track(
    name: str, before: Mapping[str, Track], after: Mapping[str, Track], inputs: Mapping[str, Change]
) -> Change | None:
    if name not in before:
        return Change(name, "", _rows(after[name]), _why_track(after[name].by, inputs))
    if name not in after:
        return Change(name, _rows(before[name]), "", _why_track(before[name].by, inputs))
    one, other = before[name], after[name]
    if one.table.equals(other.table) and one.facts == other.facts and one.unit == other.unit:
        return None
    because = _why_track(one.by, inputs) if one.by == other.by else f"{one.by} became {other.by}"
    return Change(name, _rows(one), _rows(other) + _how_much(one, other), because)


def _rows(track: Track) -> str:
    return f"{len(track)} row{'' if len(track) == 1 else 's'}"


def _how_much(one: Track, other: Track) -> str:
    """Say how far the values differ where their rows are of the same times, and which facts changed."""
    parts = []
    if len(one) == len(other) and len(one):
        gap = np.abs(one.values - other.values)
        if not np.isnan(gap).all() and (largest := float(np.nanmax(gap))) > 0:
            unit = f" {one.unit}" if one.unit else ""
            parts.append(f"values differ by up to {largest:.3g}{unit}")
    facts = sorted(n for n in {*one.facts, *other.facts} if one.facts.get(n) != other.facts.get(n))
    if facts:
        parts.append(f"facts {', '.join(facts)}")
    return f" ({'; '.join(parts)})" if parts else ""


def _why_track(by: str, inputs: Mapping[str, Change]) -> str:
    """Return why a reader of the same version gives another track."""
    reader = by.partition(" ")[0]
    if reader in inputs:
        return f"{reader} {inputs[reader].before or 'none'} became {inputs[reader].after or 'none'}"
    given = [name for name in inputs if name not in (_CLAIMS, "onetake")]
    return f"it may follow from {', '.join(given[:4])}" if given else ""


def _verdict(
    one: Verdict | None, other: Verdict | None, moved: list[str], inputs: Mapping[str, Change]
) -> Change | None:
    if one is None or other is None:
        there = other if one is None else one
        assert there is not None
        because = "the claim is new" if one is None else "there is no such claim any more"
        return Change(there.claim, _outcome(one), _outcome(other), because)
    if (one.outcome, one.measured, one.limit) == (other.outcome, other.measured, other.limit):
        return None
    reasons = []
    if one.limit != other.limit:
        reasons.append(f"the limit {one.limit} became {other.limit}")
    if moved:
        more = f" and {len(moved) - 3} more" if len(moved) > 3 else ""
        reasons.append(f"its tracks changed: {', '.join(moved[:3])}{more}")
    if not reasons and "library" in inputs:
        reasons.append("the library that it was judged on")
    if not reasons and _CLAIMS in inputs:
        reasons.append("the claim is judged in another way")
    return Change(one.claim, _outcome(one), _outcome(other), "; ".join(reasons))


def _outcome(verdict: Verdict | None) -> str:
    if verdict is None:
        return ""
    figure = "" if verdict.measured is None else f" ({verdict.measured:.4g} {verdict.unit}".rstrip() + ")"
    return f"{verdict.outcome}{figure}"
