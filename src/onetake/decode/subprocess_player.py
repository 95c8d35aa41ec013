"""Plays a film in a child process: decoding there, under limits, while the readers work here.

Decoder and readers then do not wait for one Python interpreter lock.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from onetake.core.blocks import Frames
from onetake.core.errors import OnetakeError
from onetake.core.freed_memory import return_freed_memory
from onetake.core.media import Media
from onetake.core.reading import Still
from onetake.decode import guard
from onetake.decode.block_codec import unpack
from onetake.decode.limits import Limits
from onetake.decode.play_result import PlayResult, PosterCandidate
from onetake.decode.worker_thread import WorkerThread, quick_thread_switches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from onetake.core.track import Track
    from onetake.decode.reader_protocol import BlockReader
    from onetake.decode.selection import Selection

FORWARD = "onetake.decode.child_sender:forward"


class SubprocessPlayer:
    """A film that a child process plays: decoding begins at once, `play` hands the blocks to the readers.

    Parameters
    ----------
    film : Path
        A local film or sound file.
    limits : Limits, optional
        What decoding may cost.
    selection : Selection, optional
        Which streams and which part of the film are read.
    sound_only : bool
        Whether the picture is left out; clock 0 is then the first sample.
    beside_readers : bool
        Whether all readers, not a few, work meanwhile: then fewer threads may decode.

    Raises
    ------
    MediaError
        If no process can be started.
    """

    def __init__(
        self,
        film: Path,
        limits: Limits | None = None,
        selection: Selection | None = None,
        *,
        sound_only: bool = False,
        beside_readers: bool = True,
    ) -> None:
        limits = limits or Limits()
        chosen = selection.to_json() if selection else {}
        job = {
            "film": str(film),
            "limits": limits.to_json(),
            "selection": chosen,
            "sound_only": sound_only,
            "beside_readers": beside_readers,
        }
        self._running = guard.start(FORWARD, job, limits)

    def play(
        self,
        frame_readers: Sequence[BlockReader],
        sample_readers: Sequence[BlockReader],
        progress: Callable[[float, float | None], None] | None = None,
    ) -> PlayResult:
        """Push every block to the readers, close them, and end the process; once only.

        Each reader is released once it is closed, unless the caller keeps it: after an hour it holds much.

        Raises
        ------
        MediaError
            If the film breaks its decoder, a limit or a reader; the sentence says how far it had come.
        """
        import cv2
        from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

        pictures, sounds = list(frame_readers), list(sample_readers)
        del frame_readers, sample_readers
        threads = cv2.getNumThreads()
        cv2.setNumThreads(1)  # the decoder has the other processors
        try:
            # One thread, too, so that sums are taken in the same order on every machine.
            with threadpool_limits(1, user_api="blas"), quick_thread_switches():
                return self._play(pictures, sounds, progress)
        finally:
            self.stop()
            cv2.setNumThreads(threads)

    def stop(self) -> None:
        """End the process, if it still runs."""
        self._running.stop()

    def _play(
        self,
        frame_readers: list[BlockReader],
        sample_readers: list[BlockReader],
        progress: Callable[[float, float | None], None] | None,
    ) -> PlayResult:
        def take(payload: bytes) -> None:
            block = unpack(payload)
            with self.explain_reader_errors():
                if isinstance(block, Frames):
                    for reader in frame_readers:
                        reader.push(block)
                else:
                    behind.give(sample_readers, block)

        def tell(message: dict[str, float | None]) -> None:
            if progress is not None:
                progress(message["done"] or 0.0, message["whole"])

        behind = WorkerThread("sound")  # much of what sound readers do needs no Python
        try:
            answer = self._running.result(tell, take)
            with self.explain_reader_errors():
                behind.finish()
        finally:
            behind.stop()
        facts = answer.facts
        media = Media.from_json(facts["media"])
        small, large = answer.blobs[: len(facts["stills"])], answer.blobs[len(facts["stills"]) :]
        stills = tuple(Still(one["t"], jpeg) for one, jpeg in zip(facts["stills"], small, strict=True))
        posters = tuple(
            PosterCandidate(Still(one["t"], jpeg), one["rating"])
            for one, jpeg in zip(facts["posters"], large, strict=True)
        )
        tracks: list[Track] = []
        while frame_readers or sample_readers:
            return_freed_memory()
            reader = (frame_readers or sample_readers).pop(0)
            with self.explain_reader_errors():
                tracks += reader.close()
            del reader
            tell({"done": media.duration, "whole": media.duration})
        return PlayResult(media, answer.tracks[0], tracks, stills, posters)

    @contextmanager
    def explain_reader_errors(self) -> Iterator[None]:
        """Turn what a reader raises into a sentence that says how far the film had come.

        Raises
        ------
        MediaError
            In place of any other exception.
        """
        try:
            yield
        except OnetakeError:
            raise
        except Exception as err:
            raise self._running.reader_error(err) from err


def play_in_subprocess(
    film: Path, frame_readers: Sequence[BlockReader] = (), sample_readers: Sequence[BlockReader] = ()
) -> PlayResult:
    """Play a film once in a child process, with readers here; see `onetake.decode.play.play`.

    Raises
    ------
    MediaError
        If the film cannot be played.
    """
    return SubprocessPlayer(film, beside_readers=False).play(frame_readers, sample_readers)
