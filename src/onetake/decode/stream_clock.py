"""One rising clock from the file's time stamps: jumps and restarts in broadcast streams are spliced."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from av.packet import Packet

    from onetake.decode.damage import Damage

JUMP = 10
"""Seconds. A larger step forward in a stream whose clock may jump is a new clock; FFmpeg's
-dts_delta_threshold."""
BACK = Fraction(1, 10)
"""Seconds. A step back of decoding times by more is a clock that restarts; the ffmpeg program's value."""
BACK_PTS = 2
"""Seconds back, where only display times are known: these go back a little in every film with B
frames. Set by hand."""
_REMEMBERED = 1000
"""Time stamps that are kept until their frames leave the decoder; set by hand, far more than any decoder
holds."""
CLOCK_MAY_JUMP = 0x200
"""FFmpeg's AVFMT_TS_DISCONT: MPEG streams, Ogg."""


@dataclass(slots=True)
class Splices:
    """The offsets of one file's clocks, s, shared by its streams so that they stay together after a jump."""

    offsets: list[Fraction] = field(default_factory=lambda: [Fraction(0)])


@dataclass
class StreamClock:
    """Puts the packets of one stream on the clock that never jumps.

    In a stream whose clock may jump (`jumps`), a step of more than 10 s forward or 0.1 s back is a splice:
    the clock goes on with one nominal step. Elsewhere a hole stays a hole, unless it is longer than
    `max_hole`, or longer than 10 s and ends after the file's own end: that is a broken time stamp.
    """

    splices: Splices
    time_base: Fraction
    jumps: bool
    max_hole: float
    damage: Damage
    what: str
    latest: Fraction | None = None
    """The end that the file claims, s on its own clock: a hole that ends far after it is a broken time stamp.
    None where the file does not tell."""
    step: Fraction = Fraction(1, 25)
    """Nominal length of a packet, s, where the packet does not say."""
    spliced: int = 0
    _segment: int = 0
    _offset: int = 0
    _due: int | None = None
    _source: dict[int, int] = field(default_factory=dict)
    _starts: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        # Whole ticks: this runs for every packet, and fractions are slow.
        self._step = max(1, round(self.step / self.time_base))
        self._jump = math.ceil(JUMP / self.time_base)
        self._forward = self._jump if self.jumps else math.ceil(Fraction(self.max_hole) / self.time_base)
        self._back = math.ceil(BACK / self.time_base)
        self._back_pts = math.ceil(BACK_PTS / self.time_base)
        self._latest = None if self.latest is None else math.floor((self.latest + JUMP) / self.time_base)

    def fix(self, packet: Packet[Any]) -> None:
        """Change the time stamps of `packet` where the clock was spliced."""
        stamp = packet.dts if packet.dts is not None else packet.pts
        if stamp is None:
            return
        if self._due is not None:
            ahead = stamp + self._offset - self._due
            back = self._back if packet.dts is not None else self._back_pts
            returns = self.spliced > 0 and ahead < -self._jump
            if ahead > self._most(stamp) or (self.jumps and ahead < -back) or returns:
                self._splice(stamp)
        self._due = stamp + self._offset + min(packet.duration or self._step, self._jump)
        if self._offset:
            self._shift(packet)

    def _most(self, stamp: int) -> int:
        if self.jumps or self._latest is None or stamp <= self._latest:
            return self._forward
        return min(self._forward, self._jump)

    def source(self, tick: int) -> int:
        """Return the file's own time stamp of a frame that came out with `tick`."""
        if not self._starts:
            return tick
        # Decoders are late: the clock may have been spliced since this frame went in.
        offset = next((offset for start, offset in reversed(self._starts) if start <= tick), 0)
        return self._source.pop(tick, tick - offset)

    def _splice(self, stamp: int) -> None:
        assert self._due is not None
        was = stamp + self._offset
        self._segment += 1
        known = self.splices.offsets
        # The other stream met this jump first: stay with it, if that puts this stream near its place.
        shared = round(known[self._segment] / self.time_base) if self._segment < len(known) else None
        if shared is not None and abs(stamp + shared - self._due) <= self._jump:
            self._offset = shared
        else:
            # A single broken time stamp is followed by good ones: back to the offset that fits them.
            earlier = [0, *(offset for _, offset in self._starts)] if not self.jumps else []
            fitting = [offset for offset in earlier if abs(stamp + offset - self._due) <= self._jump]
            self._offset = fitting[-1] if fitting else self._offset + self._due - was
            if shared is None:
                known.append(self._offset * self.time_base)
        self.spliced += 1
        self._starts.append((stamp + self._offset, self._offset))
        due, came = float(self._due * self.time_base), float(was * self.time_base)
        self.damage.note(
            f"the file's clock jumps from {due:.2f} s to {came:.2f} s in the {self.what}; "
            "the film's clock goes on without the jump"
        )

    def _shift(self, packet: Packet[Any]) -> None:
        if packet.pts is not None:
            if len(self._source) >= _REMEMBERED:
                self._source.clear()
            self._source[packet.pts + self._offset] = packet.pts
            packet.pts += self._offset
        if packet.dts is not None:
            packet.dts += self._offset
