"""Say in a test what a film must be: `onetake.expect(reading, "one-take", "!dark-voids @ 0:10-0:30")`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from onetake.core.errors import ClaimError
from onetake.language.time_expression import seconds_of

if TYPE_CHECKING:
    from onetake.core.reading import Reading
    from onetake.core.verdict import Verdict

_WRITTEN = re.compile(
    r"\s*(?P<not>!?)\s*(?P<claim>[a-z]+(?:-[a-z]+)*)\s*(?:@\s*(?P<start>[\d:.]+)\s*-\s*(?P<end>[\d:.]+))?\s*"
)


class NotMet(AssertionError):
    """A film is not what was expected; the message has one sentence for each expectation that is not met."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One expectation, and what the film says to it."""

    written: str
    verdict: Verdict
    met: bool | None
    """None where it cannot be told."""
    film: str
    """The film's name."""

    @property
    def says(self) -> str:
        """One sentence: what was expected, what was found, and where to look."""
        how = {True: "met", False: "not met", None: "cannot be told"}[self.met]
        where = ", ".join(f"{e.start:.2f}-{e.end:.2f} s" for e in self.verdict.evidence[:3])
        return f"{self.written}: {how}. {self.verdict.because}" + (f" Look at {where}." if where else "")


def expect(film: Reading | Path | str, *expectations: str, open_is_met: bool = False) -> tuple[Expected, ...]:
    """Check that claims hold of a film, or with `!` that they fail, on the whole or on a part of it.

    Parameters
    ----------
    film : Reading or path
        A reading, the folder of a stored one, or a film, which is then read.
    *expectations : str
        ``claim``, ``!claim``, each with `` @ 0:10-0:30`` for a part of the film.
    open_is_met : bool, optional
        Whether what cannot be told counts as met; by default it does not: absence never passes.

    Returns
    -------
    tuple of Expected
        In the order of the expectations.

    Raises
    ------
    NotMet
        If one is not met; an AssertionError, so that pytest shows it as a failed test.
    ClaimError
        If an expectation is not well formed, or names an unknown claim.

    Examples
    --------
    >>> import onetake
    >>> [e.met for e in onetake.expect(onetake.read(film), "!one-take", "one-take @ 0:00-0:00.9")]
    [True, True]
    """
    made = compare(film, *expectations)
    unmet = [one.says for one in made if not one.met and not (open_is_met and one.met is None)]
    if unmet:
        raise NotMet(f"{made[0].film}:\n" + "\n".join(unmet))
    return made


def compare(film: Reading | Path | str, *expectations: str) -> tuple[Expected, ...]:
    """Return what the film says to each expectation, met or not; arguments and errors as in `expect`.

    Examples
    --------
    >>> import onetake
    >>> compare(onetake.read(film), "one-take")[0].met
    False
    """
    from onetake.clip_reading import clip

    reading = _reading_of(film)
    made = []
    for written in expectations:
        claim, denied, span = _parse(written, reading)
        part = reading if span is None else clip(reading, *span)
        verdict = part.verdicts[claim]
        decided = verdict.outcome in ("holds", "fails")
        met = (verdict.outcome == ("fails" if denied else "holds")) if decided else None
        made.append(Expected(" ".join(written.split()), verdict, met, reading.media.name))
    return tuple(made)


def _parse(written: str, reading: Reading) -> tuple[str, bool, tuple[float, float] | None]:
    from onetake.claims.in_force import claims_in_force

    found = _WRITTEN.fullmatch(written)
    if found is None:
        raise ClaimError(f"expectation {written!r}, wanted 'claim', '!claim' or 'claim @ 0:10-0:30'")
    known = [claim.id for claim in claims_in_force(reading.made.settings)]
    if found["claim"] not in known:
        near = get_close_matches(found["claim"], known)
        raise ClaimError(
            f"expectation {written!r}: no claim {found['claim']!r}, "
            f"wanted {' or '.join(near) if near else 'one of ' + ', '.join(known)}"
        )
    if found["start"] is None:
        return found["claim"], bool(found["not"]), None
    start, end = seconds_of(found["start"]), min(seconds_of(found["end"]), reading.media.duration)
    return found["claim"], bool(found["not"]), (start, end)


def _reading_of(film: Reading | Path | str) -> Reading:
    if not isinstance(film, Path | str):
        return film
    if Path(film).is_dir() and (Path(film) / "reading.json").exists():
        from onetake.core.store import open_reading

        return open_reading(Path(film))
    from onetake.pipeline import read

    return read(film)
