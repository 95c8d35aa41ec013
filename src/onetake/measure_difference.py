"""Measuring the voices on what is left of the film's sound when its instrumental is taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.blocks import Samples
from onetake.core.stem_used import LEAST_SUPPRESSION
from onetake.decode.subprocess_player import SubprocessPlayer
from onetake.readers.sound.shared_spectra import SharedSpectra
from onetake.readers.sound.stems.film_mix import HeldMix
from onetake.readers.sound.stems.stem_clock import StemOnFilmClock
from onetake.readers.sound.stems.stem_track import voice_left_track, with_suppression
from onetake.readers.sound.stems.voice_curves import StemReaders
from onetake.readers.sound.stems.voice_left import VoiceLeft, push_mix
from onetake.signal.stems.alignment import RATE
from onetake.signal.stems.padded_cut import cut

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from onetake.core.arrays import Floats16
    from onetake.core.track import Track
    from onetake.readers.base import SpectrumReader
    from onetake.readers.sound.stems.film_mix import MixFile
    from onetake.signal.stems.alignment import Alignment


def suppression(instrumental: Floats16, mix: Floats16, found: Alignment) -> float:
    """Return by how much the instrumental is suppressed where it is taken away from the mix, dB.

    It is measured up to 2 kHz, before the film is played: the readers of the voices must then hear the one or
    the other.

    Parameters
    ----------
    instrumental, mix : arrays, shape (n,) each
        At `RATE`.
    found : Alignment
        Where the one lies in the other.

    Returns
    -------
    float
        NaN where too little of the instrumental sounds.
    """
    left = VoiceLeft(HeldMix(mix, RATE), [])
    on_clock = StemOnFilmClock([left], found.offset, found.drift, found.begin, found.end, RATE)
    for first in range(0, len(instrumental), RATE):
        data = cut(instrumental, first, min(first + RATE, len(instrumental)))[None]
        on_clock.push(Samples(first / RATE, RATE, data, ("FC",)))
    on_clock.close()
    return left.suppression


def read_instrumental(
    path: Path,
    placed: Track,
    beat_readers: Sequence[SpectrumReader],
    mix: MixFile,
    make_voice_readers: Callable[[], Sequence[SpectrumReader]],
) -> tuple[list[Track], dict[str, Track]]:
    """Play an instrumental to the readers that hear it, and what the film has besides to those of the voices.

    Parameters
    ----------
    path : Path
    placed : Track
        `stems.instrumental`.
    beat_readers : sequence of SpectrumReader
        They hear the instrumental.
    mix : MixFile
        The film's sound.
    make_voice_readers : callable
        Makes the readers of the voices; once more if they must hear the mix after all.

    Returns
    -------
    list of Track
        What the readers found.
    dict
        `stems.instrumental` with its suppression over all frequencies, and `stems.vocals` where that is
        enough.
    """
    begin, end = placed.spans[0].tolist()
    offset, drift = placed.facts.number("offset", "s"), placed.facts.number("drift", "ppm") / 1e6
    left = VoiceLeft(mix, [StemReaders(make_voice_readers())])
    on_clocks = [
        StemOnFilmClock([SharedSpectra(beat_readers)], offset, drift, begin, end),
        StemOnFilmClock([left], offset, drift, begin, end, mix.rate),
    ]
    tracks = SubprocessPlayer(path, sound_only=True).play([], on_clocks).tracks
    is_enough = left.suppression >= LEAST_SUPPRESSION
    instrumental = with_suppression(placed, left.suppression, is_enough)
    if is_enough:
        vocals = voice_left_track(instrumental)
        return tracks, {track.name: track for track in (instrumental, vocals)}
    heard = SharedSpectra(make_voice_readers())
    push_mix(mix, mix.count, heard)
    of_beat = {name for reader in beat_readers for name in (gives.name for gives in reader.gives)}
    kept = [track for track in tracks if track.name in of_beat]
    return [*kept, *heard.close()], {instrumental.name: instrumental}
