"""Measuring a film: every reader of the registers hears and sees it once, and reads what follows from that.

Decoding is under way while this module, which imports all readers, is still being loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.readers import FRAME_READERS, SAMPLE_READERS, SPECTRUM_READERS, TRACK_READERS
from onetake.readers.sound.shared import Shared

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetake.core.track import Track
    from onetake.decode.apart import Apart
    from onetake.decode.played import Played


def measure(
    film: Apart, progress: Callable[[float, float | None], None] | None = None
) -> tuple[Played, dict[str, Track]]:
    """Give what the film is, and all tracks by name.

    Raises
    ------
    MediaError
        If the film breaks its decoder, a limit or a reader.
    """
    played = film.read(
        [make() for make in FRAME_READERS],
        [*(make() for make in SAMPLE_READERS), Shared([make() for make in SPECTRUM_READERS])],
        progress,
    )
    tracks: dict[str, Track] = {track.name: track for track in (played.frames, *played.tracks)}
    for make in TRACK_READERS:
        reader = make()
        if all(name in tracks for name in reader.needs):
            with film.guarded():
                tracks.update({track.name: track for track in reader.derive(tracks)})
    return played, tracks
