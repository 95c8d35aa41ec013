"""One film being played: packets go to the lanes of picture and sound, on one clock."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import av.error

from onetake.core.errors import MediaError
from onetake.core.partial import Partial
from onetake.core.track import Fact, curve
from onetake.decode.damage import Damage
from onetake.decode.decoder_threads import decoder_threads
from onetake.decode.frame_window import FrameWindow
from onetake.decode.image_sequence import DEFAULT_RATE, ImageSequence
from onetake.decode.picture_lane import PictureLane
from onetake.decode.poster_sampling import Posters
from onetake.decode.probe import MOV, check_size, claimed_duration, count_frames, explain
from onetake.decode.sample_window import SampleWindow
from onetake.decode.selection import Selection
from onetake.decode.sound_lane import SoundLane
from onetake.decode.still_sampling import Stills
from onetake.decode.stream_choice import choose_streams
from onetake.decode.stream_clock import CLOCK_MAY_JUMP, Splices, StreamClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.packet import Packet
    from av.video.stream import VideoStream

    from onetake.core.media import Media
    from onetake.core.track import Track
    from onetake.decode.limits import Limits
    from onetake.decode.reader_protocol import BlockReader
    from onetake.decode.worker_thread import WorkerThread

    Progress = Callable[[float, float | None], None]

BY = "decode 1"
"""What made the track `frames`."""
_REPORT_EVERY = 0.25
"""Seconds between two reports of progress; set by hand, so that a progress bar moves smoothly."""
_LOOK_EVERY = 32
"""Packets between two looks at how far the film has come; set by hand, for speed."""
_WARM_UP = 2
"""Seconds of sound before the part that is read which are decoded, so that the decoder has settled; set by
hand."""


class Player:
    """One film being played."""

    def __init__(
        self,
        path: Path,
        container: InputContainer,
        frame_readers: Sequence[BlockReader],
        sample_readers: Sequence[BlockReader],
        scaling: WorkerThread,
        behind: WorkerThread,
        limits: Limits,
        progress: Progress | None,
        selection: Selection | None = None,
        *,
        sound_only: bool = False,
        beside_readers: bool = False,
    ) -> None:
        self.path, self.container, self.limits, self.progress = path, container, limits, progress
        self.selection = selection or Selection()
        self._beside_readers = beside_readers
        self.damage = Damage()
        self.choice = choose_streams(container, self.selection, lambda: count_frames(path, limits))
        if sound_only:
            self.choice = replace(self.choice, picture=None)
            if self.choice.sound is None:
                raise MediaError(f"{path}: no sound that can be read, wanted sound; is it the right file?")
        self.claimed = claimed_duration(container, self.choice)
        self.stills = Stills(self._claimed_part())
        self.posters = Posters(self._claimed_part())
        self.held: deque[Packet[Any]] = deque()
        self.held_bytes = 0
        self.stopped = ""
        self._reported = time.monotonic()
        self._packet_count = 0
        self._splices = Splices()
        self.picture: PictureLane | None = None
        self.sound: SoundLane | None = None
        if (picture := self.choice.picture) is not None:
            check_size(path, picture, limits)
            self.picture = self._picture_lane(picture, frame_readers, scaling, behind)
        if (sound := self.choice.sound) is not None:
            self.sound = self._sound_lane(sound, sample_readers, behind)
            if self.picture is None:
                self.sound.start_clock(None, Fraction(self.selection.start))
        self.waiting_for_picture = self.picture is not None and self.sound is not None
        self._note_choice()

    def _picture_lane(
        self,
        stream: VideoStream,
        readers: Sequence[BlockReader],
        scaling: WorkerThread,
        behind: WorkerThread,
    ) -> PictureLane:
        rate = stream.average_rate or stream.base_rate
        clock = self._clock(stream, "picture", 1 / Fraction(rate) if rate else Fraction(1, 25))
        window = None
        if self.selection.is_part:
            window = FrameWindow(self.selection.start, self.selection.end, clock.time_base)
        threads = decoder_threads(stream, beside_readers=self._beside_readers)
        return PictureLane(
            stream,
            readers,
            scaling,
            behind,
            clock,
            self.damage,
            self.limits,
            self.stills,
            self.posters,
            window,
            threads,
        )

    def _sound_lane(
        self, stream: AudioStream, readers: Sequence[BlockReader], behind: WorkerThread
    ) -> SoundLane:
        context, chosen = stream.codec_context, self.selection
        step = Fraction(context.frame_size or 1024, context.sample_rate or 48000)
        clock = self._clock(stream, "sound", step)
        window = None
        if chosen.is_part:
            length = None if chosen.end is None else chosen.end - chosen.start
            window = SampleWindow(chosen.start > 0, length)
        trim = self.container.format.name.startswith(MOV)
        return SoundLane(stream, readers, behind, clock, self.damage, self.limits, trim, window)

    def _clock(self, stream: VideoStream | AudioStream, what: str, step: Fraction) -> StreamClock:
        base = Fraction(stream.time_base or Fraction(1, 90000))
        jumps = bool(int(self.container.format.flags) & CLOCK_MAY_JUMP)
        latest = None
        if self.claimed is not None:
            latest = Fraction(self.claimed) + (stream.start_time or 0) * base
        return StreamClock(
            self._splices, base, jumps, self.limits.max_hole, self.damage, what, latest=latest, step=step
        )

    def _claimed_part(self) -> float | None:
        """Return how long the part that is read should be by the header, s."""
        start, end = self.selection.start, self.selection.end
        whole = self.claimed if end is None else min(end, self.claimed or end)
        return None if whole is None else max(0.0, whole - start)

    @property
    def position(self) -> float:
        """Seconds of film that were passed on so far."""
        ends = [self.picture.last_time if self.picture else 0.0, self.sound.ends if self.sound else 0.0]
        return max(ends)

    def run(self) -> None:
        """Play it to the end."""
        for packet in self._packets():
            if self.picture is not None and (self.sound is None or packet.stream is self.picture.stream):
                self.picture.feed(packet)
                self._release()
            elif self.sound is not None and packet.size:
                self.sound.clock.fix(packet)
                self._take_sound(packet)
            self._report()
            if self._is_over():
                break
        if self.picture is not None:
            self.picture.finish()
        self._release(last=True)
        if self.sound is not None:
            self.sound.finish()
        if self.stopped:
            missing = None if self.claimed is None else max(0.0, self.claimed - self.position)
            self.damage.lose(Partial("limit", self.stopped, missing or None))

    def frames_track(self, media: Media) -> Track:
        """Return the track `frames`; its facts hold time base, frame size, and what is missing."""
        facts = {"partial": Fact(media.partial is not None)}
        if media.partial is not None:
            facts |= {"why": Fact(media.partial.says), "read": Fact(media.duration, "s")}
            facts["picture-missing"] = Fact(media.partial.picture)
            if media.partial.missing is not None:
                facts["missing"] = Fact(media.partial.missing, "s")
        if self.picture is None:
            return curve("frames", [], [], "tick", by=BY, facts=facts)
        base = self.picture.clock.time_base
        facts["time-base-numerator"] = Fact(base.numerator, "count")
        facts["time-base-denominator"] = Fact(base.denominator, "count")
        facts["width"], facts["height"] = (Fact(side, "count") for side in self.picture.shown)
        times, ticks = self.picture.times(), self.picture.sources()
        return curve("frames", times, ticks, "tick", by=BY, facts=facts)

    def _packets(self) -> Iterator[Packet[Any]]:
        lanes = [lane.stream for lane in (self.picture, self.sound) if lane is not None]
        try:
            yield from self.container.demux(lanes)
        except av.error.EOFError:
            return
        except av.error.MemoryError as err:
            raise MemoryError from err
        except av.error.FFmpegError as err:
            # The container itself is broken here; what came before is kept.
            self.damage.bad_packet(err)
            says = f"the file cannot be followed beyond {self.position:.2f} s: {explain(err)}"
            missing = None if self.claimed is None else max(0.0, self.claimed - self.position)
            self.damage.lose(Partial("damage", says, missing))

    def _take_sound(self, packet: Packet[Any]) -> None:
        assert self.sound is not None
        if self._is_before_part(packet):
            return
        if not self.waiting_for_picture:
            self.sound.feed(packet)
            return
        self.held.append(packet)
        self.held_bytes += packet.size
        if self.held_bytes > self.limits.held_sound:
            assert self.picture is not None
            start = self._part_origin()
            if start is None:
                stream = self.picture.stream
                start = (stream.start_time or 0) * self.picture.clock.time_base
                self.damage.note(
                    "the picture starts very late; the sound was placed by the header's start time"
                )
            self._start_sound(start)

    def _part_origin(self) -> Fraction | None:
        """Return clock 0 in seconds of the file's spliced clock as asked for; None while that is unknown."""
        start = self.picture.film_start if self.picture is not None else None
        return None if start is None else start + Fraction(self.selection.start)

    def _is_before_part(self, packet: Packet[Any]) -> bool:
        if not self.selection.start or packet.pts is None or packet.time_base is None:
            return False
        origin = self._part_origin()
        return origin is not None and packet.pts * Fraction(packet.time_base) < origin - _WARM_UP

    def _release(self, last: bool = False) -> None:
        if not self.waiting_for_picture or self.picture is None:
            return
        origin = self.picture.origin
        if origin is None and last:
            origin = self._part_origin()
        if origin is not None or last:
            self._start_sound(origin)

    def _start_sound(self, zero: Fraction | None) -> None:
        assert self.sound is not None
        self.waiting_for_picture = False
        self.sound.start_clock(zero)
        while self.held:
            self.sound.feed(self.held.popleft())
        self.held_bytes = 0

    def _report(self) -> None:
        now = time.monotonic()
        if now - self._reported >= _REPORT_EVERY:
            self._reported = now
            if self.progress is not None:
                self.progress(self.position, self.claimed)

    def _is_over(self) -> bool:
        self._packet_count += 1
        if self.selection.end is not None and self._part_is_over():
            return True
        if self._packet_count % _LOOK_EVERY == 0 and self.position > self.limits.max_duration:
            self.stopped = f"stopped at {self.limits.max_duration:.0f} s, the longest film that is read"
        elif self.picture is not None and self.picture.frames >= self.limits.max_frames:
            self.stopped = f"stopped after {self.picture.frames} frames, the most that are read"
        return bool(self.stopped)

    def _part_is_over(self) -> bool:
        window = self.picture.window if self.picture is not None else None
        return (window is None or window.is_over) and (self.sound is None or self.sound.is_over)

    def _note_choice(self) -> None:
        if len(self.container.streams) >= self.limits.max_streams:
            self.damage.note(f"only the first {self.limits.max_streams} streams of the file were looked at")
        for note in self.choice.notes:
            self.damage.note(note)
        if isinstance(self.container, ImageSequence):
            if self.selection.rate is None:
                self.damage.note(f"the images give no frame rate; {DEFAULT_RATE} a second was assumed")
            if not self.container.images.is_even:
                self.damage.note("the images' numbers leave large gaps; they were put one after another")
