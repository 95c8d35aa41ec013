"""The one pass: a film is demuxed once, and frames and samples go to every reader on one clock."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import cv2

from onetake.core.errors import MediaError
from onetake.decode.limits import Limits
from onetake.decode.media_facts import media_facts
from onetake.decode.picture_lane import AHEAD
from onetake.decode.play_result import PlayResult
from onetake.decode.player import Player
from onetake.decode.probe import open_film
from onetake.decode.worker_thread import WorkerThread, quick_thread_switches

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence

    from onetake.core.track import Track
    from onetake.decode.player import Progress
    from onetake.decode.reader_protocol import BlockReader
    from onetake.decode.selection import Selection


def play(
    path: str | os.PathLike[str],
    frame_readers: Sequence[BlockReader] = (),
    sample_readers: Sequence[BlockReader] = (),
    *,
    limits: Limits | None = None,
    selection: Selection | None = None,
    sound_only: bool = False,
    beside_readers: bool = False,
    sha256: str = "",
    progress: Progress | None = None,
) -> PlayResult:
    """Play a film once.

    Parameters
    ----------
    path : path
        A local film or sound file.
    frame_readers, sample_readers : sequence
        Readers; they get blocks as the film goes and are closed at the end.
    limits : Limits, optional
        What the film may cost.
    selection : Selection, optional
        Which streams and which part of the film are read.
    sound_only : bool
        Whether the picture is left out; clock 0 is then the first sample.
    beside_readers : bool
        Whether all readers work meanwhile in another process: then fewer threads may decode.
    sha256 : str
        The file's hash, kept in the result.
    progress : callable, optional
        Called about four times a second with the seconds played and the seconds that the header claims.

    Returns
    -------
    PlayResult
        Media facts as found, the track `frames`, the readers' tracks, stills, and large frames for a poster.

    Raises
    ------
    MediaError
        If the file cannot be opened, or neither picture nor sound comes out of it.
    """
    limits = limits or Limits()
    path = Path(path)
    cv2.setNumThreads(1)  # the frames are too small to share out
    rate = selection.rate if selection else None
    with open_film(path, limits, rate) as container, quick_thread_switches():
        scaling, behind = WorkerThread("scaling", AHEAD), WorkerThread("readers")
        try:
            player = Player(
                path,
                container,
                frame_readers,
                sample_readers,
                scaling,
                behind,
                limits,
                progress,
                selection,
                sound_only=sound_only,
                beside_readers=beside_readers,
            )
            player.run()
            behind.finish()
        except MemoryError as err:
            raise MediaError(
                f"{path}: ran out of memory while it was played, wanted less than the limit; "
                "make a smaller copy"
            ) from err
        finally:
            scaling.stop()
            behind.stop()
        media = media_facts(player, sha256)
        tracks: list[Track] = []
        for reader in (*frame_readers, *sample_readers):
            tracks += reader.close()
            if progress is not None:
                progress(media.duration, media.duration)
        stills, posters = player.stills.all(), player.posters.all()
        return PlayResult(media, player.frames_track(media), tracks, stills, posters)
