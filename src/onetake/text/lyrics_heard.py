"""Whether the lines of the lyrics fit the voices that are heard, and a sentence where they do not."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onetake.core.facts import Facts


@dataclass(frozen=True, slots=True)
class LyricsHeard:
    """How well the lines agree with the voices heard."""

    used: bool
    """Whether they fit, and helped to hear the voices."""
    lines: int
    agreement: float
    """Correlation, -1 to 1."""
    by_chance: float
    """Highest correlation where all lines are shifted by more than 3 s."""
    shift: float
    """Seconds by which the lines would have to come later to agree best."""
    fit_elsewhere: bool
    """Whether they fit there, better than by chance."""
    judged: bool
    """Whether there were enough lines to judge."""

    def warning(self, source: str, offset: float) -> str:
        """Return a sentence where the lines of `source`, made `offset` s later, do not fit, else ''.

        Examples
        --------
        >>> LyricsHeard(False, 30, 0.1, 0.34, 0.0, False, True).warning("a.lrc", 0.0)[:45]
        'a.lrc: the lines do not fit the voices heard '
        """
        if self.used or not self.judged:
            return ""
        said = (
            f"{source}: the lines do not fit the voices heard (agreement {self.agreement:.2f}; shifted at "
            f"random up to {self.by_chance:.2f}), so they change nothing; "
        )
        if not self.fit_elsewhere:
            return f"{said}are they of another song?"
        way = "later" if self.shift > 0 else "earlier"
        moved = offset + self.shift
        return f"{said}they would fit {abs(self.shift):.1f} s {way}: --lyrics-offset={moved:.1f}"

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary."""
        return asdict(self)


def lyrics_heard(facts: Facts) -> LyricsHeard | None:
    """Return what the facts of `voices.activity` say of the lyrics; None where there were none."""
    if "lyrics-used" not in facts:
        return None
    return LyricsHeard(
        facts.flag("lyrics-used"),
        facts.count("lyrics-lines"),
        facts.number("lyrics-agreement", ""),
        facts.number("lyrics-by-chance", ""),
        facts.number("lyrics-shift", "s"),
        facts.flag("lyrics-fit-elsewhere"),
        facts.flag("lyrics-judged"),
    )
