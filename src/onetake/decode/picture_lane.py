"""The picture side of the one pass: packets in, blocks of small frames out to the readers.

Packets are decoded in the thread that demuxes; decoded frames are scaled in a thread of their own.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

import av
import av.error
import numpy as np

from onetake.core.errors import MediaError
from onetake.decode.decoder_threads import THREADS
from onetake.decode.display_geometry import RGB_SIDE, Rotation, analysis_size, display_size, rotation_of
from onetake.decode.frame_queue import FrameQueue, SmallFrame
from onetake.decode.frame_rate import Rate, measure_rate
from onetake.decode.poster_sampling import SIDE
from onetake.decode.probe import restrain
from onetake.decode.scaler import Planes, Scaler, has_alpha, scaler_key
from onetake.decode.ycbcr_to_srgb import Colours, colours_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from av.packet import Packet
    from av.video.codeccontext import VideoCodecContext
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream
    from numpy.typing import NDArray

    from onetake.decode.damage import Damage
    from onetake.decode.frame_window import FrameWindow
    from onetake.decode.limits import Limits
    from onetake.decode.poster_sampling import Posters
    from onetake.decode.reader_protocol import BlockReader
    from onetake.decode.still_sampling import Stills
    from onetake.decode.stream_clock import StreamClock
    from onetake.decode.worker_thread import WorkerThread

AHEAD = 4
"""Decoded frames that may wait for scaling, so that the decoder's threads never wait for it; set by hand."""
_LONGEST_LAST_FRAME = 10.0
"""Seconds that the file may show its last frame for; more is a broken duration. Set by hand."""


class PictureLane:
    """Decodes one video stream."""

    def __init__(
        self,
        stream: VideoStream,
        readers: Sequence[BlockReader],
        scaling: WorkerThread,
        behind: WorkerThread,
        clock: StreamClock,
        damage: Damage,
        limits: Limits,
        stills: Stills,
        posters: Posters,
        window: FrameWindow | None = None,
        threads: int = THREADS,
    ) -> None:
        self.stream = stream
        self.readers, self.scaling, self.behind = readers, scaling, behind
        self.clock = clock
        self.damage = damage
        self.limits = limits
        self.stills, self.posters = stills, posters
        self.window = window
        """Which part of the film is read; None for all of it."""
        self.context = _decoder(stream, limits, damage, threads)
        self.queue = FrameQueue(clock.time_base, damage)
        self.rotation = Rotation()
        self.shown = (0, 0)
        """Width and height as displayed."""
        self.colours: Colours | None = None
        self.words = ""
        self._scaler: Scaler | None = None
        self._size = (0, 0)
        self._rgb_size = (0, 0)
        self._stored = (0, 0)
        self._ticks = array("q")
        self._sources = array("q")
        self._previous: int | None = None
        self._last_length = 0
        self._deinterlace = False
        self._unstamped = False

    @property
    def frames(self) -> int:
        """Frames passed on so far."""
        return len(self._ticks)

    @property
    def origin(self) -> Fraction | None:
        """Clock 0 in seconds of the file's spliced clock, once it is settled."""
        return None if self.queue.origin is None else self.queue.origin * self.clock.time_base

    @property
    def film_start(self) -> Fraction | None:
        """The film's first frame in seconds of the file's spliced clock; clock 0 unless a part is read."""
        if self.window is None:
            return self.origin
        return None if self.window.origin is None else self.window.origin * self.clock.time_base

    @property
    def part_start(self) -> float:
        """Clock 0 in seconds of the whole film."""
        if self.window is None or self.origin is None or self.film_start is None:
            return 0.0
        return float(self.origin - self.film_start)

    @property
    def last_time(self) -> float:
        """The film's time of the last frame passed on, s."""
        return self.queue.seconds(self._ticks[-1]) if self._ticks else 0.0

    def feed(self, packet: Packet[Any]) -> None:
        """Take a packet of the stream; a bad one is counted and skipped."""
        if packet.size:
            if packet.pts is None:
                self._unstamped = True
            self.clock.fix(packet)
        self._decode(packet)

    def finish(self) -> None:
        """Flush decoder, graph and queue."""
        self._decode(None)
        self.scaling.finish()
        for frame, tick in self.window.finish() if self.window is not None else []:
            self._scale(frame, tick)
        if self._scaler is not None:
            for facts, planes in self._scaler.finish():
                self._keep(facts, planes)
        self._pass_on(last=True)
        # AVI has no display times; FFmpeg makes them from the order of decoding.
        unstamped = self.stream.container.format.name == "avi" and self.context.has_b_frames
        if (self._unstamped or unstamped) and self.frames:
            self.damage.note("the file gives its frames no display times; they were inferred")

    def rate(self) -> Rate:
        """Measure the frame rate from what came."""
        claims = [self.stream.average_rate, getattr(self.stream, "guessed_rate", None), self.stream.base_rate]
        ticks = np.frombuffer(self._ticks, np.int64)
        return measure_rate(ticks, self.clock.time_base, claims, lossy=self.damage.bad_packets > 0)

    def end(self) -> float:
        """Return the end of the last frame on the film's clock, s."""
        if not self._ticks:
            return 0.0
        length = float(self._last_length * self.clock.time_base)
        usual = self.rate().step
        if not 0 < length <= max(_LONGEST_LAST_FRAME, 3 * usual):
            length = usual
        return self.last_time + length

    def times(self) -> NDArray[np.float64]:
        """Return the film's times of all frames, s, shape (frames,)."""
        ticks = np.frombuffer(self._ticks, np.int64) - (self.queue.origin or 0)
        base = self.clock.time_base
        return np.asarray(ticks * base.numerator / base.denominator, np.float64)

    def sources(self) -> NDArray[np.int64]:
        """Return the file's own time stamps of all frames, ticks, shape (frames,)."""
        return np.frombuffer(self._sources, np.int64)

    def _decode(self, packet: Packet[Any] | None) -> None:
        for frame in self.damage.decode(self.context, packet):
            self.scaling.give([self], frame)

    def push(self, frame: VideoFrame) -> None:
        """Take a decoded frame; this runs in the scaling thread."""
        if frame.is_corrupt:
            self.damage.damaged_frames += 1
        if frame.width * frame.height > self.limits.max_pixels:
            raise MediaError(
                f"{self.stream.container.name}: frames of {frame.width}x{frame.height}, wanted at most "
                f"{self.limits.max_pixels} pixels; make a smaller copy"
            )
        if frame.time_base is None:  # from a decoder of its own, as for images
            frame.time_base = self.clock.time_base
        tick = self._tick(frame)
        if self.window is None:
            self._scale(frame, tick)
            return
        for inside, its_tick in self.window.push(frame, tick):
            self._scale(inside, its_tick)

    def _scale(self, frame: VideoFrame, tick: int) -> None:
        self._deinterlace |= frame.interlaced_frame
        scaler = self._scaler
        if scaler is None or scaler.key != scaler_key(frame) or scaler.deinterlace != self._deinterlace:
            scaler = self._rebuild(frame)
        for facts, planes in scaler.push(frame, (tick, frame.duration, self.colours, frame)):
            self._keep(facts, planes)
        self._pass_on()

    def _tick(self, frame: VideoFrame) -> int:
        tick = frame.pts
        if tick is None:
            self._unstamped = True
            step = round(self.clock.step / self.clock.time_base)
            tick = 0 if self._previous is None else self._previous + max(1, step)
        self._previous = tick
        return tick

    def _rebuild(self, frame: VideoFrame) -> Scaler:
        if self._scaler is None:
            self._begin(frame)
        else:
            for facts, planes in self._scaler.finish():
                self._keep(facts, planes)
            if (frame.width, frame.height) != self._stored:
                self.damage.note(
                    f"the frames' size changes from {self._stored[0]}x{self._stored[1]} to "
                    f"{frame.width}x{frame.height}; all were brought to the first size"
                )
        if self._deinterlace:
            self.damage.note("the film is interlaced; its frames were deinterlaced (bwdif)")
        if has_alpha(frame):
            self.damage.note("the frames are partly transparent; they were laid over black")
        self.colours = colours_of(frame)
        if self.words and self.words != self.colours.words:
            self.damage.note(f"the colour description changes to: {self.colours.words}")
        self.words = self.words or self.colours.words
        self._scaler = Scaler(frame, *self._size, self._deinterlace)
        return self._scaler

    def _begin(self, frame: VideoFrame) -> None:
        self._stored = frame.width, frame.height
        aspect = self.stream.sample_aspect_ratio
        self.rotation, odd = rotation_of(frame)
        if odd:
            self.damage.note(odd)
        if self.rotation.is_mirrored:
            self.damage.note("the header asks for a mirrored picture; it was mirrored")
        self._size = analysis_size(*self._stored, aspect)
        self.shown = display_size(*self._stored, aspect)
        width, height = self._size
        if self.rotation.transpose:
            self.shown = self.shown[::-1]
            width, height = height, width
        self._rgb_size = analysis_size(width, height, None, RGB_SIDE)

    def _keep(self, facts: Any, planes: Planes) -> None:
        tick, duration, colours, frame = facts
        upright = tuple(self.rotation.apply(plane) for plane in planes)
        luma = colours.luma(upright[0])
        if not luma.flags.owndata or luma.base is not None:
            luma = luma.copy()  # the graph reuses its frame
        rgb = colours.rgb(upright, *self._rgb_size)
        self.queue.add(SmallFrame(tick, self.clock.source(tick), duration, luma, rgb))
        if tick >= (self.queue.origin or 0):
            seconds = self.queue.seconds(tick) if self.queue.origin is not None else 0.0
            self.stills.offer(seconds, lambda w, h: colours.rgb(upright, w, h), luma.shape[1], luma.shape[0])
            self.posters.offer(seconds, luma, lambda: self._large(frame, colours))

    def _large(self, frame: VideoFrame, colours: Colours) -> NDArray[np.uint8] | None:
        """Return a decoded frame upright in RGB, uint8, shape (h, w, 3), its longer side at most `SIDE`."""
        width, height = analysis_size(frame.width, frame.height, self.stream.sample_aspect_ratio, SIDE)
        scaler = Scaler(frame, width, height, self._deinterlace)
        for _, planes in (*scaler.push(frame, None), *scaler.finish()):
            upright = tuple(self.rotation.apply(plane) for plane in planes)
            return colours.rgb(upright, upright[0].shape[1], upright[0].shape[0])
        return None

    def _pass_on(self, last: bool = False) -> None:
        for smalls, block in self.queue.blocks(last):
            self._ticks.extend(small.tick for small in smalls)
            self._sources.extend(small.source for small in smalls)
            self._last_length = smalls[-1].duration
            self.behind.give(self.readers, block)


def _decoder(stream: VideoStream, limits: Limits, damage: Damage, threads: int) -> VideoCodecContext:
    context = stream.codec_context
    if stream.metadata.get("alpha_mode") == "1" and context.name in ("vp8", "vp9"):
        # FFmpeg's own decoders drop the transparency, libvpx keeps it.
        name = f"libvpx-{context.name}" if context.name == "vp9" else "libvpx"
        if name in av.codecs_available:
            other = av.CodecContext.create(name, "r")
            other.extradata = context.extradata
            context = other  # type: ignore[assignment]
        else:
            damage.note("the film's transparency was left out")
    restrain(context, limits)
    context.thread_type = "AUTO"
    context.thread_count = threads
    return context
