"""What went wrong while a film was played: counts, and sentences in the order in which they were noted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import av.error

from onetake.core.partial import Partial


@dataclass(slots=True)
class Damage:
    """Counts and notes that the lanes of picture and sound share."""

    bad_packets: int = 0
    damaged_frames: int = 0
    late_frames: int = 0
    """Frames dropped because later frames had been passed on already."""
    repeated_frames: int = 0
    """Frames dropped because another has the same time."""
    bad_frame_packets: int = 0
    """Damaged packets of the picture."""
    _lost: Partial | None = None
    _notes: dict[str, None] = field(default_factory=dict)
    _last_error: str = ""

    def note(self, sentence: str) -> None:
        """Keep a sentence, once."""
        self._notes.setdefault(sentence)

    def lose(self, lost: Partial) -> None:
        """Keep the first reason why only a part of the film can be read; each sentence is also a note."""
        self.note(lost.says)
        self._lost = self._lost or lost

    def partial(self, step: float) -> Partial | None:
        """Return what is missing of the film; `step` is the usual time between two frames, s."""
        if self._lost is not None or not (self.bad_packets or self.late_frames):
            return self._lost
        frames = self.bad_frame_packets + self.late_frames
        bad = _count(self.bad_packets, "damaged packet")
        says = f"Parts of the film are damaged: {bad} could not be decoded"
        if self.late_frames:
            says += f", {_count(self.late_frames, 'frame')} came too late to be put in order"
        return Partial("damage", says + ".", frames * step if frames else None, picture=frames > 0)

    def bad_packet(self, err: BaseException, picture: bool = False) -> None:
        """Count a packet that its decoder refused."""
        self.bad_packets += 1
        self.bad_frame_packets += picture
        self._last_error = getattr(err, "strerror", None) or type(err).__name__

    def decode(self, context: Any, packet: Any) -> list[Any]:
        """Decode one packet of a stream, None to drain it; a bad packet is counted and gives no frames.

        Raises
        ------
        MemoryError
            If the decoder ran out of memory.
        """
        try:
            return list(context.decode(packet))
        except av.error.EOFError:
            return []
        except av.error.MemoryError as err:
            raise MemoryError from err
        except av.error.FFmpegError as err:
            self.bad_packet(err, picture=context.type == "video")
            return []

    @property
    def last_error(self) -> str:
        """The decoder's words for the last bad packet, '' where there was none."""
        return self._last_error

    def sentences(self) -> tuple[str, ...]:
        """Return all notes, the counts among them."""
        counted = (
            (self.bad_packets, "damaged packet", "skipped"),
            (self.damaged_frames, "frame", "marked as damaged by the decoder"),
            (self.late_frames, "frame", "left out because they came too late to be put in order"),
            (self.repeated_frames, "frame", "left out because another has the same time"),
        )
        counts = [f"{n} {what}{'s' if n > 1 else ''} {how}" for n, what, how in counted if n]
        return (*self._notes, *counts)


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'s' if number != 1 else ''}"
