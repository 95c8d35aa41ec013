"""Claim: a sentence that can be true or false of a film, with the tracks it needs and its limit."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from onetake.core import named_tracks
from onetake.core.errors import ClaimError, MissingData
from onetake.core.frame_size import small_frames
from onetake.core.partial_reading import PartialReading, partial_reading
from onetake.core.split_screens import split_screens
from onetake.core.stem_used import stems_used
from onetake.core.units import check_unit
from onetake.core.verdict import Evidence, Outcome, Verdict

if TYPE_CHECKING:
    from onetake.core.frame import Frame
    from onetake.core.statement import AnchorKind
    from onetake.core.stem_used import StemUsed
    from onetake.core.track import Track

Tracks = Mapping[str, "Track"]
Judge = Callable[["Claim", Tracks], Verdict]


@dataclass(frozen=True)
class Claim:
    """One sentence with its limit. `judge` decides; missing tracks are handled here, once for all claims.

    Raises
    ------
    ClaimError
        If the id or the unit is not well formed, or there are neither phrases nor frames.
    """

    id: str
    """Kebab-case, public and stable: 'one-take'."""
    says: str
    """The sentence as the page prints it."""
    needs: tuple[str, ...]
    """Tracks without which the claim is inapplicable."""
    limit: float
    unit: str
    """The unit of the limit and of the figure."""
    source: str
    """Where the limit comes from: a paper, a standard, or a distribution named in docs."""
    phrases: tuple[str, ...]
    """How critics say it; the pattern language is that of `onetake.language.phrases`."""
    judge: Judge
    opposites: tuple[str, ...] = ()
    """How critics say the contrary: 'cut to pieces' of a one-take."""
    frames: tuple[Frame, ...] = ()
    """Concepts that together in a clause say it or its contrary; phrases are for idioms only."""
    never_of: tuple[str, ...] = ()
    """Concepts of which nothing is said by it: a *dark song* has no dark picture."""
    cites: tuple[str, ...] = ()
    told: str = ""
    """What a description says where it holds, where `says` is no sentence of its own; '' for `says`."""
    holds_on_a_part: bool = False
    """Whether it holds for the film if it holds for a part: 'there is a place where a cut could hide'."""
    fails_on_a_part: bool = False
    """Whether it fails for the film if it fails for a part: one cut is enough against 'one take'."""
    leads_to: frozenset[AnchorKind] = frozenset()
    """Kinds of times that are in its own words and name no part that it is said of: *the film ends as it
    began* is said of the whole film."""

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z]+(-[a-z]+)*", self.id):
            raise ClaimError(f"claim id: {self.id!r}, wanted kebab-case such as 'one-take'")
        if not self.phrases and not self.frames:
            raise ClaimError(
                f"{self.id}: no phrases and no frames, wanted at least one; how would a critic say it?"
            )
        check_unit(self.unit, self.id)

    def decide(self, tracks: Tracks) -> Verdict:
        """Judge the claim; a missing track, column or fact makes it inapplicable, and the reason names it."""
        missing = [name for name in self.needs if name not in tracks]
        if missing:
            return self.verdict("inapplicable", _missing_words(missing, tracks))
        try:
            verdict = self.judge(self, DemandedTracks(tracks))
            outside = (stem for stem in stems_used(tracks) if not stem.is_minor)
            for part in (partial_reading(tracks), *outside):
                verdict = self._on_a_part(verdict, part)
            small, split = small_frames(tracks, self.needs), split_screens(tracks, self.needs)
            if small and verdict.outcome in ("holds", "fails"):
                verdict = replace(verdict, outcome="undecided", because=f"{verdict.because} {small}")
            if split and verdict.outcome != "inapplicable":
                verdict = replace(verdict, outcome="undecided", because=f"{verdict.because} {split}")
            return tracks.keep_within(verdict) if isinstance(tracks, PartOfTracks) else verdict
        except MissingData as err:
            if isinstance(tracks, PartOfTracks):
                return self.verdict("inapplicable", f"It needs the whole film: {err}.")
            return self.verdict("inapplicable", f"Something that this rests on is missing: {err}.")

    @property
    def whole(self) -> bool:
        """Whether it speaks of the whole film, so that it cannot hold where only a part was read."""
        return not self.holds_on_a_part

    def _on_a_part(self, verdict: Verdict, partial: PartialReading | StemUsed | None) -> Verdict:
        """Return the verdict as it is where a part of the film was not read, or lies outside of a stem."""
        if partial is None or verdict.outcome == "inapplicable" or not partial.concerns(self.needs):
            return verdict
        known = {"holds": self.holds_on_a_part, "fails": self.fails_on_a_part, "undecided": True}
        # A claim that any moment can refute or prove is open as long as a moment is missing.
        by_share = not (self.holds_on_a_part or self.fails_on_a_part)
        because = f"{verdict.because} {partial.says}"
        if known[verdict.outcome] or (by_share and partial.is_minor):
            return replace(verdict, because=because)
        because += " The rest may be otherwise, so this is undecided."
        return replace(verdict, outcome="undecided", because=because)

    def verdict(
        self,
        outcome: Outcome,
        because: str,
        measured: float | None = None,
        *,
        chance: float | None = None,
        evidence: tuple[Evidence, ...] = (),
    ) -> Verdict:
        """Make this claim's verdict: its own sentence, limit and unit with what was found."""
        return Verdict(
            claim=self.id,
            says=self.says,
            outcome=outcome,
            because=because,
            measured=measured,
            limit=self.limit,
            unit=self.unit,
            chance=chance,
            evidence=evidence,
        )


def _missing_words(missing: list[str], tracks: Tracks) -> str:
    """Say why a claim cannot be judged: no picture, no sound, only a part of the film, or missing tracks."""
    if isinstance(tracks, PartOfTracks):
        unmeasured = [name for name in missing if name not in tracks.whole]
        if not unmeasured:
            return f"It needs the whole film: {', '.join(missing)} cannot be measured on a part of it."
        missing, tracks = unmeasured, tracks.whole
    # A song has the track of frames, without any.
    picture = "frames" in tracks and len(tracks["frames"]) > 0
    sound = any(name.startswith("loudness.") for name in tracks)
    names = ", ".join(missing)
    if picture != sound:
        return f"There is no {'sound' if picture else 'picture'} to judge it by."
    return f"It was not measured: {names} {'is' if len(missing) == 1 else 'are'} missing."


class PartOfTracks(named_tracks.NamedTracks):
    """The tracks of a part of a film: what is missing there may be known of the whole."""

    whole: Tracks
    start: float
    end: float
    """The part, s."""

    def keep_within(self, verdict: Verdict) -> Verdict:
        """Return a verdict with its evidence trimmed to the part: its last frame lasts beyond it."""
        evidence = (
            replace(one, start=max(one.start, self.start), end=min(one.end, self.end))
            for one in verdict.evidence
            if one.start < self.end and one.end >= self.start
        )
        return replace(verdict, evidence=tuple(evidence))


class DemandedTracks(named_tracks.Tracks):
    """The tracks that a claim is judged on; one that is demanded and not there is `MissingData`."""

    def __getitem__(self, name: str) -> Track:
        if name not in self._tracks:
            raise MissingData(
                f"{name}: not in the reading, wanted this track; read the film again with --force"
            )
        return self._tracks[name]

    def get(self, name: str, default: Any = None) -> Any:
        """Return the track, or `default` where there is none."""
        return self._tracks.get(name, default)
