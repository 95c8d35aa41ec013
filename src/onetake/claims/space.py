"""Claims about the space round the voices: whether they carry a light echo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from onetake.claims import space_frames
from onetake.claims.dominance import too_covered
from onetake.claims.figure_words import decibels_beside
from onetake.claims.space_phrases import LIGHTLY_ECHOED_OPPOSITES, LIGHTLY_ECHOED_PHRASES
from onetake.claims.voice_doubt import may_be_instruments
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence, Verdict
from onetake.signal.voice.background import ENOUGH_ALONE

if TYPE_CHECKING:
    from onetake.core.track import Track

SHORTEST_DECAY = 0.15
"""s (RT60) from which a room is heard at all; docs/explanation/space.md."""
LONGEST_DECAY = 0.7
"""s (RT60) up to which a room is small: DIN 18041 (2016)."""
LIGHT_DIRECT = 3.0
"""dB of the direct voice over its room, at least, in a light echo; docs/explanation/space.md."""
DIRECT_DOUBT = 1.5
"""dB: three quarters of the median error of the direct level; docs/explanation/space.md."""
DIRECT_DOUBT_WITH_ECHO = -0.5
"""dB: the same where a slapback is found; it counts as part of the room, so the direct level is measured too
low."""
ECHO_IN_ROOM = 5.0
"""dB by which the direct level is measured too low where a slapback counts as part of the room: 4 to 6 on
staged quarrels, 8 where the voices are squeezed; docs/explanation/space.md."""
FAINTEST_ECHO = -26.0
"""dB of a slapback from which it is heard: H. Haas, 1951."""
LOUDEST_ECHO = -8.0
"""dB of a slapback up to which it is heard as behind the voice: H. Haas, 1951."""
ECHO_DOUBT = 3.0
"""dB: undecided from half of this below `LOUDEST_ECHO` to this above it; set by hand, no measured source."""

ADDED_DOUBT = 0.12
"""s by which the decay of a room that is measured against the album may be off; docs/explanation/take.md."""
ADDED_DIRECT_DOUBT = 3.5
"""dB by which the direct level over such a room may be off, with music under it; docs/explanation/take.md."""
ADDED_ECHO_DOUBT = 2.5
"""dB by which the level of an echo that is measured against the album may be too low, with music under it;
docs/explanation/take.md."""
_ADDED = "take.room"
"""The room that the film adds to the album's recording: measured, where `space` is a blind estimate."""
_ADDED_ECHO = "take.echo"
"""The slapback that it adds: measured, too."""

_Size = Literal["none", "light", "heavy", "doubtful"]


@dataclass(frozen=True, slots=True)
class _Room:
    decay: float
    low: float
    high: float
    direct: float
    is_measured: bool = False
    """Whether it was measured against the album, and not estimated from the mix alone."""

    def size(self, doubt: float, too_low: float) -> _Size:
        """Return how large it is; `doubt` and `too_low`, dB, are of the direct level."""
        if np.isnan(self.decay):
            return "doubtful"
        if self.decay == 0:
            return "none"
        least = LIGHT_DIRECT - too_low - (ADDED_DIRECT_DOUBT if self.is_measured else DIRECT_DOUBT)
        doubt = ADDED_DIRECT_DOUBT if self.is_measured else doubt
        if self.low > LONGEST_DECAY or (np.isfinite(self.direct) and self.direct < least):
            return "heavy"
        if self.high > LONGEST_DECAY or self.direct < LIGHT_DIRECT + doubt:
            return "doubtful"
        return "light" if self.decay >= SHORTEST_DECAY else "none"


def _lightly_echoed(claim: Claim, tracks: Tracks) -> Verdict:
    if "voices.who" in tracks and not len(tracks["voices.who"]):
        return claim.verdict("inapplicable", "There are no voices.")
    if why := may_be_instruments(tracks):
        return claim.verdict("undecided", why)
    if "voices.who" in tracks:
        seconds = float(np.diff(tracks["voices.who"].spans, axis=1).sum())
        if seconds < ENOUGH_ALONE:
            because = f"There are {seconds:.1f} s of voices, too little to measure a room."
            return claim.verdict("undecided", because)
    room = _room(tracks)
    is_blind = not room.is_measured and "voices.over-background" in tracks
    if is_blind and (why := too_covered(tracks)):
        return claim.verdict("undecided", f"{why}, too little to measure their room.")
    echo, _ = _slapback(tracks)
    doubted = tracks["space.decay"].facts.flag("echo-doubtful")
    because = f"{_room_words(room, claim.limit)}; {_echo_words(tracks, doubted=doubted)}."
    measured = None if np.isnan(room.decay) else room.decay
    shown = _evidence(tracks)
    if np.isnan(room.decay):
        why = tracks["space.decay"].facts.text("why", default="no reason is stored")
        return claim.verdict("undecided", f"The room is unknown: {why}.", evidence=shown)
    # Against the album the slapback is measured apart from the room.
    is_in_room = echo == "light" and not room.is_measured
    doubts = (DIRECT_DOUBT_WITH_ECHO, ECHO_IN_ROOM) if is_in_room else (DIRECT_DOUBT, 0.0)
    size = room.size(*doubts)
    if size == "heavy":
        return claim.verdict("fails", f"{because} That is more than light.", measured, evidence=shown)
    if size == "doubtful":
        because += " It could be a light one or a larger one."
        return claim.verdict("undecided", because, measured, evidence=shown)
    if size == "light" or echo == "light":
        return claim.verdict("holds", because, measured, evidence=shown)
    if echo == "doubtful" or doubted:
        return claim.verdict("undecided", because, measured, evidence=shown)
    if echo == "heavy":
        because += " So loud an echo is heard beside the voice, not behind it."
    return claim.verdict("fails", because, measured, evidence=shown)


def _room(tracks: Tracks) -> _Room:
    if _ADDED in tracks and len(tracks[_ADDED]):
        decay = float(tracks[_ADDED].values[0])
        direct = float(tracks[_ADDED].column("direct")[0])
        return _Room(decay, max(0.0, decay - ADDED_DOUBT), decay + ADDED_DOUBT, direct, is_measured=True)
    found = [tracks[f"space.{name}"].values for name in ("decay", "decay-low", "decay-high", "direct")]
    decay, low, high, direct = (float(v[0]) if len(v) else float("nan") for v in found)
    return _Room(decay, low, high, direct)


def _slapback(tracks: Tracks) -> tuple[_Size, float]:
    track = _echo_track(tracks)
    if not len(track):
        return "none", float("nan")
    level = float(track.column("level")[0])
    below = ADDED_ECHO_DOUBT if track.name == _ADDED_ECHO else ECHO_DOUBT / 2
    if level > LOUDEST_ECHO + ECHO_DOUBT:
        return "heavy", level
    if level > LOUDEST_ECHO - below:
        return "doubtful", level
    return ("light" if level >= FAINTEST_ECHO else "doubtful"), level


def _echo_track(tracks: Tracks) -> Track:
    """Return the slapback that was measured against the album, or else the one that was estimated."""
    added = tracks.get(_ADDED_ECHO)
    return added if added is not None and len(added) else tracks["space.echo"]


def _room_words(room: _Room, limit: float) -> str:
    if not room.decay > 0:
        return "No room is heard round the voices"
    if room.is_measured:
        return (
            f"The film adds a room to the album's voices whose sound dies away in {room.decay:.2f} s "
            f"({room.low:.2f} to {room.high:.2f} s), where up to {limit:g} s is light, and is "
            f"{decibels_beside(-room.direct, 'the voice itself')}"
        )
    return (
        f"The sound of the room dies away in {room.decay:.2f} s ({room.low:.2f} to {room.high:.2f} s), where "
        f"up to {limit:g} s is light, and is {decibels_beside(-room.direct, 'the voice itself')}"
    )


def _echo_words(tracks: Tracks, *, doubted: bool) -> str:
    track = _echo_track(tracks)
    if track.name == _ADDED_ECHO:
        return (
            f"the film adds an echo to them that comes {track.values[0]:.0f} ms after, about "
            f"{decibels_beside(track.column('level')[0], 'the voice')}"
        )
    if len(track):
        level = decibels_beside(float(track.column("level")[0]), "the voice")
        return f"an echo comes {track.values[0]:.0f} ms after, about {level}"
    return "an echo may be there, too faint to be sure" if doubted else "no echo apart from that"


def _evidence(tracks: Tracks) -> tuple[Evidence, ...]:
    out = []
    for name, says in (
        (_ADDED, "the room that the film adds to the album's voices"),
        (_ADDED_ECHO, "the slapback that the film adds to the album's voices"),
        ("space.decay", "the voices' decay, over the whole film"),
        ("space.echo", "a slapback, over the whole film"),
    ):
        track = tracks.get(name)
        if track is None:
            continue
        for (start, end), value in zip(track.spans.tolist(), track.values.tolist(), strict=True):
            if np.isfinite(value):
                out.append(Evidence(name, start, end, value, track.unit, says))
    return tuple(out)


LIGHTLY_ECHOED = Claim(
    id="lightly-echoed",
    says="The vocals carry a light echo.",
    needs=("space.decay", "space.decay-low", "space.decay-high", "space.direct", "space.echo"),
    limit=LONGEST_DECAY,
    unit="s",
    source=(
        "0.7 s is the longest decay that DIN 18041 (2016) wants in a small room for speech; 3 dB: the voice "
        "in front of its room; a slapback of -26 to -8 dB is heard and does not disturb (H. Haas, 1951): "
        "docs/explanation/space.md"
    ),
    phrases=LIGHTLY_ECHOED_PHRASES,
    opposites=LIGHTLY_ECHOED_OPPOSITES,
    cites=("H. Haas, Acustica 1, 1951", "DIN 18041:2016"),
    frames=space_frames.LIGHTLY_ECHOED,
    judge=_lightly_echoed,
)
