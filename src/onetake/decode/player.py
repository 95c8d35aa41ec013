"""One film being played: packets go to the lanes of picture and sound, on one clock."""

from __future__ import annotations

import time
from collections import deque
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import av.error

from onetake.core.track import curve
from onetake.decode.damage import Damage
from onetake.decode.picture_lane import PictureLane
from onetake.decode.probe import MOV, check_size, claimed_duration, explain
from onetake.decode.sound_lane import SoundLane
from onetake.decode.still_sampling import Stills
from onetake.decode.stream_choice import RULE_PICTURE, RULE_SOUND, choose_picture, choose_sound, is_cover
from onetake.decode.stream_clock import CLOCK_MAY_JUMP, Splices, StreamClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from av.container import InputContainer
    from av.packet import Packet

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
    ) -> None:
        self.path, self.container, self.limits, self.progress = path, container, limits, progress
        self.damage = Damage()
        self.claimed = claimed_duration(container)
        self.stills = Stills(self.claimed)
        self.held: deque[Packet[Any]] = deque()
        self.held_bytes = 0
        self.stopped = ""
        self._reported = time.monotonic()
        self._packet_count = 0
        picture, sound = choose_picture(container), choose_sound(container)
        splices = Splices()
        jumps = bool(int(container.format.flags) & CLOCK_MAY_JUMP)

        def clock(stream: Any, what: str, step: Fraction) -> StreamClock:
            base = Fraction(stream.time_base or Fraction(1, 90000))
            return StreamClock(splices, base, jumps, limits.max_hole, self.damage, what, step)

        self.picture: PictureLane | None = None
        self.sound: SoundLane | None = None
        if picture is not None:
            check_size(path, picture, limits)
            rate = picture.average_rate or picture.base_rate
            step = 1 / Fraction(rate) if rate else Fraction(1, 25)
            self.picture = PictureLane(
                picture,
                frame_readers,
                scaling,
                behind,
                clock(picture, "picture", step),
                self.damage,
                limits,
                self.stills,
            )
        if sound is not None:
            trim = container.format.name.startswith(MOV)
            step = Fraction(sound.codec_context.frame_size or 1024, sound.codec_context.sample_rate or 48000)
            self.sound = SoundLane(
                sound, sample_readers, behind, clock(sound, "sound", step), self.damage, limits, trim
            )
            if self.picture is None:
                self.sound.start_clock(None)
        self.waiting_for_picture = self.picture is not None and self.sound is not None
        self._note_choice()

    @property
    def position(self) -> float:
        """Seconds of film that were passed on so far."""
        ends = [self.picture.last_time if self.picture else 0.0, self.sound.ends if self.sound else 0.0]
        return max(ends)

    def run(self) -> None:
        """Play it to the end."""
        for packet in self._packets():
            if self.picture is not None and packet.stream is self.picture.stream:
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

    def frames_track(self) -> Track:
        """Return the track `frames`."""
        if self.picture is None:
            return curve("frames", [], [], "tick", by=BY)
        notes = {"time_base": str(self.picture.clock.time_base)}
        times, ticks = self.picture.times(), self.picture.sources()
        return curve("frames", times, ticks, "tick", by=BY, notes=notes)

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
            self.damage.note(f"the file cannot be followed beyond {self.position:.2f} s: {explain(err)}")

    def _take_sound(self, packet: Packet[Any]) -> None:
        assert self.sound is not None
        if not self.waiting_for_picture:
            self.sound.feed(packet)
            return
        self.held.append(packet)
        self.held_bytes += packet.size
        if self.held_bytes > self.limits.held_sound:
            assert self.picture is not None
            stream = self.picture.stream
            start = (stream.start_time or 0) * self.picture.clock.time_base
            self.damage.note("the picture starts very late; the sound was placed by the header's start time")
            self._start_sound(start)

    def _release(self, last: bool = False) -> None:
        if not self.waiting_for_picture or self.picture is None:
            return
        origin = self.picture.origin
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
        if self._packet_count % _LOOK_EVERY == 0 and self.position > self.limits.max_duration:
            self.stopped = f"stopped at {self.limits.max_duration:.0f} s, the longest film that is read"
        elif self.picture is not None and self.picture.frames >= self.limits.max_frames:
            self.stopped = f"stopped after {self.picture.frames} frames, the most that are read"
        if self.stopped:
            self.damage.note(self.stopped)
            self.damage.partial = True
        return bool(self.stopped)

    def _note_choice(self) -> None:
        streams = self.container.streams
        if len(streams) >= self.limits.max_streams:
            self.damage.note(f"only the first {self.limits.max_streams} streams of the file were looked at")
        if unknown := [s for s in (*streams.video, *streams.audio) if s.codec_context is None]:
            kinds = ", ".join(sorted({s.type for s in unknown}))
            self.damage.note(f"{len(unknown)} streams ({kinds}) have a codec that is not known or not let in")
            self.damage.partial = True
        for lane, found, rule in (
            (self.picture, streams.video, RULE_PICTURE),
            (self.sound, streams.audio, RULE_SOUND),
        ):
            films = [s for s in found if s.type == "audio" or not is_cover(s)]
            if lane is not None and len(films) > 1:
                which = films.index(lane.stream) + 1
                self.damage.note(f"{films[0].type} stream {which} of {len(films)} was read: {rule}")
