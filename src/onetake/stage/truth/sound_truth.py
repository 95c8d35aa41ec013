"""What is true of the sound: voices, turns, beat, room, mix, take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.spans import total
from onetake.stage.truth.claim_answers import StagedFilm, Truth, absent, truth_if

if TYPE_CHECKING:
    from numpy.typing import NDArray

# The limits that define the truth of staged films: set by hand, no measured source, unless one is named.
LIGHT_DECAY = (0.15, 0.7)
"""Seconds of decay time of a small room behind the voice."""
LIGHT_DIRECT = 3.0
"""dB of the direct sound over the room from which an echo is light."""
LIGHT_ECHO = (-26.0, -8.0)
"""dB of a slapback that is audible, and audible as behind the voice."""
RAW_RANGE = 6.0
"""dB between the 10th and 95th percentile of the voices' level, from which they are raw."""
JUMP = 0.6
"""Pan, -1 to 1: a change that large is a jump."""
JUMPS = 6.0
"""Jumps a minute from which the lines bounce."""
STEADY = 8.0
"""Milliseconds: standard deviation of the beats about a straight line, up to which the beat is steady."""
CLOCKWORK = 0.12
"""Seconds about one place in the half bar: 70 ms of scatter and consonants that come up to 93 ms early are
clockwork; free turns have 190 ms even at 180 bpm (measured on staged films)."""
TURNS = 10
"""Turns below which clockwork is undecided."""
BROADCAST, BROADCAST_OFF = -23.0, 0.5
"""LUFS that broadcasters ask for, and LU that a mix may be off (EBU R 128)."""
SILENT, SILENCE = -55.0, 0.6
"""dB of the mix's power below which there is silence, and seconds of it that are heard as a gap."""
BOTH = 0.2
"""Share of the voiced time that song and skit must each have."""


def not_dubbed(film: StagedFilm) -> Truth:
    """Whether the film's vocal take is not the record's."""
    takes = set(film.tracks["take.line"].labels) if "take.line" in film.tracks else set()
    if not takes:
        return absent("There is no record with these vocals.")
    same = "same" in takes
    because = "It is the record's own vocal take." if same else "It is another vocal take than the record's."
    return truth_if(not same, because)


def lightly_echoed(film: StagedFilm) -> Truth:
    """Whether room and slapback are there, and small."""
    if not film.score.sound.lines:
        return absent("There are no voices.")
    space = film.score.sound.space
    room = (
        space.decay > 0 and LIGHT_DECAY[0] <= space.decay <= LIGHT_DECAY[1] and space.direct >= LIGHT_DIRECT
    )
    echo = space.echo > 0 and LIGHT_ECHO[0] <= space.echo_level <= LIGHT_ECHO[1]
    heavy = space.decay > LIGHT_DECAY[1] or (space.decay > 0 and space.direct < LIGHT_DIRECT)
    because = (
        f"The room decays in {space.decay:g} s with the direct voice {space.direct:g} dB above it; "
        f"{f'an echo comes {space.echo:g} ms after at {space.echo_level:g} dB' if space.echo else 'no echo'}."
    )
    return truth_if((room or echo) and not heavy, because, space.decay, LIGHT_DECAY[1], "s")


def raw_vocals(film: StagedFilm) -> Truth:
    """Whether the voices keep their dynamics."""
    if "stage.voice-level" not in film.tracks:
        return absent("There are no voices.")
    levels = film.tracks["stage.voice-level"].values
    levels = levels[np.isfinite(levels)]
    if not len(levels):
        return absent("There are no voices.")
    width = float(np.percentile(levels, 95) - np.percentile(levels, 10))
    squeezed = film.score.sound.mix.compress != "none"
    because = (
        f"{'A compressor works on the voices' if squeezed else 'No compressor works on the voices'}; "
        f"the level they are performed at spans {width:.1f} dB."
    )
    return truth_if(not squeezed and width >= RAW_RANGE, because, width, RAW_RANGE, "dB")


def two_voices(film: StagedFilm) -> Truth:
    """Whether exactly two speak, and all in one place."""
    voices = sorted({name for some in film.tracks["voices.who"].label_lists for name in some})
    picture = film.score.picture
    places = {picture.place_of(shot).name for shot in range(len(picture.transitions) + 1)}
    because = f"{len(voices)} voices ({', '.join(voices) or 'none'}) in {len(places)} place(s)."
    return truth_if(len(voices) == 2 and len(places) == 1, because, len(voices), 2, "count")


def pinball_mix(film: StagedFilm) -> Truth:
    """Whether the voices jump from side to side, when the turn goes over.

    Only the jumps that come with a change of turn count for the rate: a voice that jumps about within its
    line moves by itself, and does not bounce between the two.
    """
    pan, floor = film.tracks["stereo.pan"], film.tracks["turns.floor"]
    known = np.isfinite(pan.values)
    if known.sum() < 2:
        return absent("There are no voices.")
    t, place = pan.t[known], pan.values[known]
    jumps = t[1:][np.abs(np.diff(place)) >= JUMP]
    starts = floor.t[1:]
    near = [float(np.abs(jumps - s).min()) <= 0.3 for s in starts] if len(jumps) else []
    tied = float(np.mean(near)) if near else 0.0
    rate = 60 * sum(near) / film.score.length
    because = f"{rate:.0f} changes of turn a minute have a jump of {JUMP:g} or more: {tied:.0%} of them."
    return truth_if(rate >= JUMPS and tied >= 0.5, because, rate, JUMPS, "1/min")


def beat_residual(beats: NDArray[np.float64]) -> float:
    """Return the standard deviation of beats about the best straight line, ms.

    Examples
    --------
    >>> round(beat_residual(np.array([0.0, 0.5, 1.0, 1.5])), 6)
    0.0
    """
    n = np.arange(len(beats))
    line = np.polyval(np.polyfit(n, beats, 1), n)
    return float(1000 * np.std(beats - line))


def steady_beat(film: StagedFilm) -> Truth:
    """Whether the beat is a loop, sample by sample, on an even clock."""
    if "beat.beats" not in film.tracks or len(film.tracks["beat.beats"]) < 8:
        return absent("There is no beat.")
    residual = beat_residual(film.tracks["beat.beats"].t)
    loop = film.score.sound.beat.loop
    because = f"The beats lie {residual:.1f} ms about a straight line, and the loop is {loop}."
    return truth_if(residual <= STEADY and loop == "sampled", because, residual, STEADY, "ms")


def clockwork_turns(film: StagedFilm) -> Truth:
    """Whether the turns begin on the half bars of the beat."""
    if "beat.downbeats" not in film.tracks or len(film.tracks["beat.downbeats"]) < 2:
        return absent("There is no beat to lock to.")
    starts, bars = film.tracks["turns.floor"].t, film.tracks["beat.downbeats"].t
    if len(starts) < TURNS:
        return Truth("undecided", f"{len(starts)} turns, too few to decide.", len(starts), TURNS, "count")
    grid = np.sort(np.r_[bars, (bars[1:] + bars[:-1]) / 2])
    off = np.array([np.abs(grid - s).min() for s in starts])
    # A last turn may begin after the last downbeat that has a successor.
    rms = float(np.sqrt(np.mean(np.minimum(off, float(np.median(np.diff(grid))) / 2) ** 2)))
    because = f"{len(starts)} turns begin {1000 * rms:.0f} ms from the nearest half bar (root mean square)."
    return truth_if(rms <= CLOCKWORK, because, 1000 * rms, 1000 * CLOCKWORK, "ms")


def song_or_skit(film: StagedFilm) -> Truth:
    """Whether it is both: a good part in time with the beat, and a good part spoken."""
    kinds = film.tracks["stage.delivery"]
    if len(kinds) == 0:
        return absent("There are no voices.")
    time = {
        kind: total([tuple(s) for s, k in zip(kinds.spans, kinds.labels, strict=True) if k == kind])
        for kind in ("spoken", "rapped", "sung")
    }
    whole = sum(time.values())
    spoken = time["spoken"] / whole
    because = (
        ", ".join(f"{kind} {seconds / whole:.0%}" for kind, seconds in time.items()) + " of the voiced time."
    )
    return truth_if(BOTH <= spoken <= 1 - BOTH, because, spoken, BOTH, "share")


def broadcast_loudness(film: StagedFilm) -> Truth:
    """Whether the mix has the loudness that broadcasters ask for."""
    if "stage.integrated" not in film.tracks:
        return absent("There is no sound.")
    loudness = float(film.tracks["stage.integrated"].values[0])
    off = abs(loudness - BROADCAST)
    because = f"The mix has {loudness:.1f} LUFS; broadcasters ask for {BROADCAST:g}."
    return truth_if(off <= BROADCAST_OFF, because, off, BROADCAST_OFF, "LU")


def falls_silent(film: StagedFilm) -> Truth:
    """Whether there is silence between two sounds."""
    if "stage.loudness" not in film.tracks:
        return absent("There is no sound.")
    level = film.tracks["stage.loudness"]
    heard = np.flatnonzero(level.values >= SILENT)
    if not len(heard):
        return absent("There is no sound.")
    longest = float(np.diff(level.t[heard]).max(initial=0.0))
    because = f"The longest silence between two sounds lasts {longest:.1f} s."
    return truth_if(longest >= SILENCE, because, longest, SILENCE, "s")
