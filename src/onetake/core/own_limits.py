"""Limits that a user sets in place of onetake's: `--limit climax=4`, or `[limits]` in onetake.toml."""

from __future__ import annotations

import math
import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from onetake.core.errors import ClaimError, TextError
from onetake.core.near_names import near_names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from onetake.core.claim import Claim, Tracks
    from onetake.core.verdict import Verdict

SETTING = "limits"
"""The key of `Made.settings` under which a reading keeps them."""


def parse_limits(texts: Sequence[str]) -> dict[str, float]:
    """Return the limits that `CLAIM=VALUE` texts set.

    Raises
    ------
    ClaimError
        If one is not of that form.

    Examples
    --------
    >>> parse_limits(["climax=4", "steady-beat = 12.5"])
    {'climax': 4.0, 'steady-beat': 12.5}
    """
    out = {}
    for text in texts:
        claim, _, value = (part.strip() for part in text.partition("="))
        try:
            out[claim] = _number(claim, float(value))
        except ValueError as err:
            raise ClaimError(f"--limit {text[:60]}: wanted CLAIM=VALUE, such as climax=4") from err
    return out


def read_limits(path: Path) -> dict[str, float]:
    """Return the table `[limits]` of a TOML file; nothing where there is no file or no such table.

    Raises
    ------
    TextError
        If it cannot be read, is no TOML, or a limit is no number.
    """
    if not path.exists():
        return {}
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8")).get("limits", {})
    except OSError as err:
        raise TextError(f"{path}: {err.strerror or err}, wanted a file with a table [limits]") from err
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as err:
        raise TextError(f"{path}: {err}, wanted TOML in UTF-8") from err
    if not isinstance(table, dict):
        raise TextError(f"{path}: limits is {table!r}, wanted a table [limits] with lines such as climax = 4")
    for claim, value in table.items():
        if type(value) not in (int, float):
            raise TextError(f"{path}: limit of {claim} is {value!r}, wanted a number")
    return {claim: _number(claim, float(value)) for claim, value in table.items()}


def with_own_limits(claims: Sequence[Claim], limits: Mapping[str, float]) -> tuple[Claim, ...]:
    """Return the claims with a user's limits; each verdict says so in its reason.

    Raises
    ------
    ClaimError
        If a limit is of a claim that there is not.
    """
    known = [claim.id for claim in claims]
    for name in limits:
        if name not in known:
            raise ClaimError(f"limit of {name[:60]}: no such claim, wanted {near_names(name, known)}")
    return tuple(_limited(claim, limits[claim.id]) if claim.id in limits else claim for claim in claims)


def limits_of(settings: Mapping[str, Any]) -> dict[str, float]:
    """Return the limits that a reading was judged by in place of onetake's, from its settings."""
    return dict(settings.get(SETTING, {}))


def _limited(claim: Claim, limit: float) -> Claim:
    own = f"set by the user in place of {claim.limit:g} {claim.unit}".rstrip()

    def judge(judged: Claim, tracks: Tracks) -> Verdict:
        verdict = claim.judge(judged, tracks)
        because = f"{verdict.because} The limit {limit:g} was {own}."
        return replace(verdict, because=because)

    return replace(claim, limit=limit, source=own, judge=judge)


def _number(claim: str, value: float) -> float:
    if not math.isfinite(value):
        raise ClaimError(f"limit of {claim}: {value}, wanted a finite number")
    return value
