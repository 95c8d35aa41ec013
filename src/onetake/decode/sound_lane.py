"""The sound side of the one pass: packets in, blocks of float samples out, without holes."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import av
import av.error
import numpy as np

from onetake.core.blocks import Samples
from onetake.decode.channel_layouts import channel_names
from onetake.decode.pcm import silence_nonfinite, to_float
from onetake.decode.probe import restrain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.packet import Packet
    from numpy.typing import NDArray

    from onetake.decode.damage import Damage
    from onetake.decode.limits import Limits
    from onetake.decode.reader_protocol import BlockReader
    from onetake.decode.sample_window import SampleWindow
    from onetake.decode.stream_clock import StreamClock
    from onetake.decode.worker_thread import WorkerThread

BLOCK_SECONDS = 0.5
"""Seconds of sound in a block; set by hand."""
JITTER = 0.015
"""Seconds by which a time stamp may be off: less than the shortest lost packet of AAC or MP3, more than the
rounding to milliseconds of Matroska and Flash."""
_SURPLUS = 4096
"""Samples that an encoder may leave after the end that an MP4 header gives; they are cut."""
_AT_ONCE = Fraction(0)


class SoundLane:
    """Decodes one sound stream.

    Parameters
    ----------
    trim : bool
        Whether the header's end is exact, as in MP4 with its edit lists: an encoder's padding is cut.
    """

    def __init__(
        self,
        stream: AudioStream,
        readers: Sequence[BlockReader],
        behind: WorkerThread,
        clock: StreamClock,
        damage: Damage,
        limits: Limits,
        trim: bool,
        window: SampleWindow | None = None,
    ) -> None:
        self.stream = stream
        self.readers, self.behind = readers, behind
        self.clock = clock
        self.damage = damage
        self.limits = limits
        self.rate = 0
        self.layout: tuple[str, ...] = ()
        self.zero = Fraction(0)
        """Clock 0 in seconds of the file's spliced clock; set before the first packet is fed."""
        self._zero_here = False
        self._later = _AT_ONCE
        self._trim = trim
        self.window = window
        """Which part of the film is read; None for all of it."""
        self.holes: list[tuple[float, float]] = []
        """Where sound is missing and silence was put instead, s on the film's clock."""
        self._first = Fraction(0)
        self._origin = 0
        self._taken = 0
        self._slack = 0.0
        self._sent = 0
        self._filled = 0
        self._cut = 0
        self._waiting: list[NDArray[np.float32]] = []
        self._resampler: av.AudioResampler | None = None
        restrain(stream.codec_context, limits)

    @property
    def begins(self) -> float:
        """The film's time of the first sample passed on, s."""
        return self.window.begins if self.window is not None else self._first_time

    @property
    def ends(self) -> float:
        """The film's time after the last sample passed on, s."""
        return self.window.ends if self.window is not None else self._sent_until

    @property
    def is_over(self) -> bool:
        """Whether the end of the part that is read has been reached."""
        return self.window is not None and self.window.is_over

    @property
    def _first_time(self) -> float:
        return float(self._first - self.zero)

    @property
    def _sent_until(self) -> float:
        return self._first_time + (self._sent / self.rate if self.rate else 0.0)

    def start_clock(self, zero: Fraction | None, later: Fraction = _AT_ONCE) -> None:
        """Fix clock 0; None puts it at the first sample, or `later` seconds after it."""
        self._zero_here = zero is None
        self._later = later
        self.zero = zero or Fraction(0)

    def feed(self, packet: Packet[Any] | None) -> None:
        """Take a packet whose clock has been fixed; a bad one is counted; None drains the decoder."""
        for frame in self.damage.decode(self.stream.codec_context, packet):
            self._take(frame)

    def finish(self) -> None:
        """Flush decoder and buffer."""
        self.feed(None)
        self._cut_surplus()
        self._pass_on(last=True)
        if self._filled:
            self.damage.note(f"{self._filled / self.rate:.3f} s of missing sound were filled with silence")
        if self._cut:
            self.damage.note(
                f"{self._cut / self.rate:.3f} s of sound that overlaps what came before were cut"
            )

    def _take(self, frame: AudioFrame) -> None:
        if not frame.samples or not frame.sample_rate:
            return
        if not self.rate:
            self._begin(frame)
        for fitting in self._fitting(frame):
            data = to_float(fitting)
            if frame.pts is not None and frame.time_base is not None:
                base = frame.time_base
                data = self._place(data, round(frame.pts * base.numerator * self.rate / base.denominator))
            self._append(data)
        self._pass_on()

    def _begin(self, frame: AudioFrame) -> None:
        self.rate = frame.sample_rate
        self.layout, assumed = channel_names(frame.layout)
        if assumed and len(self.layout) > 2:
            self.damage.note(
                f"the file does not name its {len(self.layout)} sound channels; "
                f"taken as {' '.join(self.layout)}"
            )
        if frame.pts is not None and frame.time_base is not None:
            self._first = frame.pts * Fraction(frame.time_base)
        elif not self._zero_here:
            self._first = self.zero
        if self._zero_here:
            self.zero = self._first + self._later
        self._origin = round(self._first * self.rate)
        self._slack = max(JITTER, 2 * float(self.clock.time_base)) * self.rate

    def _fitting(self, frame: AudioFrame) -> list[AudioFrame]:
        if frame.sample_rate == self.rate and frame.layout.nb_channels == len(self.layout):
            return [frame]
        if self._resampler is None:
            self.damage.note(
                f"the sound changes to {frame.sample_rate} Hz, {frame.layout.nb_channels} channels; "
                f"it was brought back to {self.rate} Hz, {len(self.layout)} channels"
            )
            names = {1: "mono", 2: "stereo"}.get(len(self.layout), f"{len(self.layout)}c")
            self._resampler = av.AudioResampler("fltp", names, self.rate)
        try:
            return self._resampler.resample(frame)
        except (av.error.FFmpegError, ValueError) as err:
            self._resampler = None
            self.damage.bad_packet(err)
            return []

    def _place(self, data: NDArray[np.float32], at: int) -> NDArray[np.float32]:
        gap = at - self._origin - self._taken
        if abs(gap) <= self._slack:
            return data
        if abs(gap) > self.limits.max_hole * self.rate:
            self.damage.note("a time stamp of the sound cannot be right; the sound goes on without a break")
            self._origin += gap
            return data
        if gap > 0:
            self._fill(gap)
            return data
        self._cut += min(-gap, data.shape[1])
        return data[:, -gap:]

    def _fill(self, count: int) -> None:
        self._filled += count
        at = self._first_time + self._taken / self.rate
        self.holes.append((at, at + count / self.rate))
        while count > 0:
            size = min(count, self.rate)
            self._append(np.zeros((len(self.layout), size), np.float32))
            self._pass_on()
            count -= size

    def _append(self, data: NDArray[np.float32]) -> None:
        if data.shape[1]:
            self._waiting.append(data)
            self._taken += data.shape[1]

    def _cut_surplus(self) -> None:
        stream = self.stream
        if not (self._trim and self.rate and stream.duration and stream.duration > 0 and stream.time_base):
            return
        claimed = round(((stream.start_time or 0) + stream.duration) * stream.time_base * self.rate)
        surplus = self._origin + self._taken - claimed
        if 0 < surplus <= min(_SURPLUS, self._taken - self._sent):
            joined = np.concatenate(self._waiting, axis=1)
            self._waiting = [joined[:, :-surplus]]
            self._taken -= surplus

    def _pass_on(self, last: bool = False) -> None:
        block = max(1, round(BLOCK_SECONDS * self.rate)) if self.rate else 1
        ready = self._taken - self._sent
        if not (last and ready) and ready < block + _SURPLUS:
            return
        joined = silence_nonfinite(np.concatenate(self._waiting, axis=1))
        at = 0
        while joined.shape[1] - at >= block + _SURPLUS or (last and at < joined.shape[1]):
            data = joined[:, at : at + block]
            samples = Samples(self._sent_until, self.rate, np.ascontiguousarray(data), self.layout)
            wanted = samples if self.window is None else self.window.crop(samples)
            if wanted is not None:
                self.behind.give(self.readers, wanted)
            self._sent += data.shape[1]
            at += data.shape[1]
        self._waiting = [joined[:, at:].copy()] if at < joined.shape[1] else []
