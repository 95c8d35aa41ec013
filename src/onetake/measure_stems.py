"""Measuring with stems: they are matched with the film's sound, and the readers of the voice hear them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.errors import MediaError
from onetake.core.names import printable
from onetake.core.stem_used import LEAST_SUPPRESSION
from onetake.decode.selection import Selection
from onetake.decode.subprocess_player import SubprocessPlayer
from onetake.measure_difference import suppression
from onetake.readers.sound.shared_spectra import SharedSpectra
from onetake.readers.sound.stems.slow_sound import SlowSound
from onetake.readers.sound.stems.stem_clock import StemOnFilmClock
from onetake.readers.sound.stems.stem_track import stem_track, with_suppression
from onetake.readers.sound.stems.voice_curves import StemReaders
from onetake.signal.stems.alignment import RATE, align
from onetake.stem_files import WANTED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from onetake.core.arrays import Floats16
    from onetake.core.stem_used import StemKind
    from onetake.core.track import Track
    from onetake.readers.base import SpectrumReader
    from onetake.signal.stems.alignment import Alignment
    from onetake.stem_files import StemFile

SILENT = 1e-4
"""Largest sample (-80 dB below full scale) up to which a stem is silent: dither and rounding; set by hand."""
SHORTEST = 1.0
"""Seconds of a stem, or of a film, that can be matched; set by hand."""
SAME = 0.97
"""Correlation of the least alike tenth of the pieces from which a stem is the film's whole sound. Measured:
docs/explanation/stems.md."""
_SOUNDS = 0.003
"""Level of a second against the film's loud ones (95th percentile) from which it sounds, -50 dB; set by
hand."""


@dataclass(frozen=True, slots=True)
class HeardStem:
    """A stem that was decoded once, for matching."""

    file: StemFile
    sound: Floats16
    """Shape (n,), at `RATE`."""
    suppression: float | None = None
    """By how much an instrumental is suppressed where it is taken away from the film's sound, dB; NaN where
    that cannot be measured; None for a vocal stem, and where there is one."""

    @property
    def is_taken_away(self) -> bool:
        """Whether the voices are to be measured on what is left of the film's sound without it."""
        return self.suppression is not None and self.suppression >= LEAST_SUPPRESSION

    @property
    def kind(self) -> StemKind:
        """Which stem it is."""
        return self.file.kind


def hear_stems(
    stems: Sequence[StemFile], film: Path, selection: Selection | None = None
) -> tuple[HeardStem, ...]:
    """Decode the stems and compare each with the film's sound, before the film's picture is decoded.

    Raises
    ------
    MediaError
        If a stem cannot be decoded, is silent, or does not fit the film's sound.
    """
    if not stems:
        return ()
    heard: list[HeardStem] = []
    for file in stems:
        slow = _play_slowly(file.path, None)
        if slow.peak <= SILENT:
            raise MediaError(
                f"{file.path}: silent throughout, wanted a file with {WANTED[file.kind]}; export it again"
            )
        heard.append(HeardStem(file, slow.take()))
    audio = None if selection is None else selection.audio
    mix = _play_slowly(film, None if audio is None else Selection(audio=audio)).take()
    found = [_align(stem, mix, film.name) for stem in heard]
    if [stem.kind for stem in heard] == ["instrumental"]:
        heard = [replace(heard[0], suppression=suppression(heard[0].sound, mix, found[0]))]
    return tuple(heard)


def place_stems(stems: Sequence[HeardStem], film: str, mix: SlowSound) -> dict[str, Track]:
    """Return a track for each stem that says where on the film's clock it lies.

    Parameters
    ----------
    stems : sequence of HeardStem
    film : str
        The film's name, for sentences.
    mix : SlowSound
        The sound of what was read of the film, on the film's clock.

    Raises
    ------
    MediaError
        If a stem does not fit what was read of the film.
    """
    start, sound = mix.start, mix.take()
    tracks = {}
    for stem in stems:
        found = _align(stem, sound, film)
        seconds = _sounding(sound)
        at = start + np.arange(len(seconds)) + 0.5
        begin, end = start + found.begin, start + found.end
        outside = seconds & ((at < begin) | (at >= end))
        track = stem_track(
            stem.kind,
            printable(stem.file.path.name),
            offset=start + found.offset,
            drift=found.drift * 1e6,
            checked=found.checked,
            matched=found.matched,
            ratio=found.ratio,
            start=begin,
            end=end,
            unknown=float(outside.sum()),
            sounding=float(seconds.sum()),
        )
        if stem.suppression is not None:
            track = with_suppression(track, stem.suppression, stem.is_taken_away)
        tracks[track.name] = track
    return tracks


def read_stem(stem: HeardStem, placed: Track, readers: Sequence[SpectrumReader]) -> list[Track]:
    """Play a stem once more, on the film's clock, to the readers that hear it; return their tracks.

    Parameters
    ----------
    stem : HeardStem
    placed : Track
        Of `place_stems`.
    readers : sequence of SpectrumReader
    """
    hear = StemReaders(readers) if stem.kind == "vocals" else SharedSpectra(readers)
    begin, end = placed.spans[0].tolist()
    offset, drift = placed.facts.number("offset", "s"), placed.facts.number("drift", "ppm") / 1e6
    on_clock = StemOnFilmClock([hear], offset, drift, begin, end)
    return SubprocessPlayer(stem.file.path, sound_only=True).play([], [on_clock]).tracks


def give_tracks(readers: Sequence[SpectrumReader], given: Mapping[str, Track]) -> None:
    """Give supplied tracks to those readers that take them."""
    from onetake.readers.base import TakesGivenTracks

    for reader in readers:
        if isinstance(reader, TakesGivenTracks):
            reader.take_given(given)


def _play_slowly(path: Path, selection: Selection | None) -> SlowSound:
    slow = SlowSound()
    SubprocessPlayer(path, selection=selection, sound_only=True).play([], [slow])
    return slow


def _align(stem: HeardStem, mix: Floats16, film: str) -> Alignment:
    """Return where the stem lies in the mix, or say why it does not."""
    path, kind = stem.file.path, stem.kind
    for what, sound in ((str(path), stem.sound), (film, mix)):
        if len(sound) < SHORTEST * RATE:
            raise MediaError(
                f"{what}: {len(sound) / RATE:.1f} s of sound, wanted {SHORTEST:g} s or more to match a stem "
                f"with the film; leave --{kind} out"
            )
    found = align(mix, stem.sound)
    if found is None or not found.is_same_recording:
        pieces = f"{found.matched} of {found.checked} pieces fit" if found else "no piece fits"
        raise MediaError(
            f"{path}: another recording than the sound of {film} ({pieces}), wanted {WANTED[kind]} of the "
            f"same recording for --{kind}; other takes, remixes and other speeds do not fit"
        )
    if found.likeness >= SAME:
        raise MediaError(
            f"{path}: the whole sound of {film}, wanted {WANTED[kind]} for --{kind}; leave --{kind} out"
        )
    return found


def _sounding(mix: Floats16) -> np.ndarray:
    """Return which seconds of a film sound, shape (seconds,)."""
    count = max(1, len(mix) // RATE)
    level = np.array(
        [np.sqrt(np.mean(mix[k * RATE : (k + 1) * RATE].astype(np.float32) ** 2)) for k in range(count)]
    )
    return np.asarray(level > _SOUNDS * np.percentile(level, 95))
