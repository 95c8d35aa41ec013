"""Measuring a film: every reader of the registers receives it once; then tracks are derived from tracks.

Decoding is under way while this module, which imports all readers, is still being loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.readers import FRAME_READERS, SAMPLE_READERS, SPECTRUM_READERS, TRACK_READERS
from onetake.readers.base import TakesGivenTracks
from onetake.readers.sound.shared_spectra import SharedSpectra

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onetake.core.track import Track
    from onetake.decode.play_result import PlayResult
    from onetake.decode.subprocess_player import SubprocessPlayer


def measure(
    film: SubprocessPlayer,
    given: Mapping[str, Track],
    progress: Callable[[float, float | None], None] | None = None,
) -> tuple[PlayResult, dict[str, Track]]:
    """Return what the film is, and all tracks by name.

    Parameters
    ----------
    film : SubprocessPlayer
        Decoding has begun already.
    given : mapping
        Tracks that come from people, such as who says which line; they are among the tracks returned.
    progress : callable, optional
        Called with the seconds of film read and the film's length (None while it is not known).

    Raises
    ------
    MediaError
        If the film cannot be decoded, or a limit is exceeded.
    """
    spectrum_readers = [make() for make in SPECTRUM_READERS]
    for reader in spectrum_readers:
        if isinstance(reader, TakesGivenTracks):
            reader.take_given(given)
    played = film.play(
        [make() for make in FRAME_READERS],
        [*(make() for make in SAMPLE_READERS), SharedSpectra(spectrum_readers)],
        progress,
    )
    tracks = {**given, **{track.name: track for track in (played.frames, *played.tracks)}}
    for make in TRACK_READERS:
        deriver = make()
        if all(name in tracks for name in deriver.needs):
            with film.explain_reader_errors():
                tracks.update({track.name: track for track in deriver.derive(tracks)})
    return played, tracks
