"""Loudness and stereo place of a vocal stem, under names of their own beside those of the mix."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onetake.readers.sound.loudness.reader import Loudness
from onetake.readers.sound.shared_spectra import SharedSpectra
from onetake.readers.sound.stems.stem_track import BY, VOICE_CURVES
from onetake.readers.sound.stereo.reader import Stereo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.blocks import Samples
    from onetake.core.track import Track
    from onetake.readers.base import SpectrumReader


class StemReaders:
    """Reads a vocal stem: the voice readers, and the curves of `VOICE_CURVES`.

    Parameters
    ----------
    voice_readers : sequence of SpectrumReader
    """

    def __init__(self, voice_readers: Sequence[SpectrumReader]) -> None:
        self._loudness = Loudness()
        self._spectra = SharedSpectra([*voice_readers, Stereo()])

    def push(self, samples: Samples) -> None:
        """Take the next samples."""
        self._loudness.push(samples)
        self._spectra.push(samples)

    def close(self) -> list[Track]:
        """Return the tracks; those of loudness and stereo are renamed or left out."""
        kept = []
        for track in (*self._loudness.close(), *self._spectra.close()):
            if track.name in VOICE_CURVES:
                kept.append(replace(track, name=VOICE_CURVES[track.name].name, by=BY))
            elif not track.name.startswith(("loudness.", "stereo.")):
                kept.append(track)
        return kept
