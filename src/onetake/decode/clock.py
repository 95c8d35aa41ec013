"""The file's time stamps made into one rising clock: jumps and restarts in broadcast streams are spliced."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from av.packet import Packet

    from onetake.decode.damage import Damage

JUMP = 10
"""Seconds. A larger step forward in a stream whose clock may jump is a new clock, as in FFmpeg's own tool."""
BACK = Fraction(1, 10)
"""Seconds. A step back of decoding times by more is a clock that starts again (FFmpeg's own tool again)."""
BACK_PTS = 2
"""Seconds back, where only display times are known: these go back a little in every film with B pictures."""
_REMEMBERED = 1000
CLOCK_MAY_JUMP = 0x200
"""FFmpeg's AVFMT_TS_DISCONT: MPEG streams, Ogg."""


@dataclass(slots=True)
class Splices:
    """The offsets of one file's clocks, s, shared by its streams so that they stay together after a jump."""

    offsets: list[Fraction] = field(default_factory=lambda: [Fraction(0)])


@dataclass(slots=True)
class StreamClock:
    """Brings the packets of one stream onto the clock that never jumps.

    In a stream whose clock may jump (`jumps`), a step of more than 10 s forward or 0.1 s back is a splice: the
    clock goes on with one nominal step. Elsewhere a hole stays a hole, unless it is longer than `max_hole`.
    """

    splices: Splices
    time_base: Fraction
    jumps: bool
    max_hole: float
    damage: Damage
    what: str
    step: Fraction = Fraction(1, 25)
    """Nominal length of a packet, s, where the packet does not say."""
    spliced: int = 0
    _segment: int = 0
    _offset: Fraction = Fraction(0)
    _due: Fraction | None = None
    _source: dict[int, int] = field(default_factory=dict)

    def fix(self, packet: Packet) -> None:
        """Change the time stamps of `packet` where the clock was spliced."""
        stamp = packet.dts if packet.dts is not None else packet.pts
        if stamp is None:
            return
        time = stamp * self.time_base
        if self._due is not None:
            ahead = time + self._offset - self._due
            back = BACK if packet.dts is not None else Fraction(BACK_PTS)
            forward = JUMP if self.jumps else self.max_hole
            if ahead > forward or (self.jumps and ahead < -back):
                self._splice(time)
        length = packet.duration * self.time_base if packet.duration else self.step
        self._due = time + self._offset + min(length, Fraction(JUMP))
        if self._offset:
            self._shift(packet)

    def source(self, tick: int) -> int:
        """Give the file's own time stamp of a picture that came out with `tick`."""
        if not self._offset and not self._source:
            return tick
        return self._source.pop(tick, tick - round(self._offset / self.time_base))

    def _splice(self, time: Fraction) -> None:
        assert self._due is not None
        was = time + self._offset
        self._segment += 1
        known = self.splices.offsets
        # The other stream met this jump first: stay with it, if that puts this stream near its place.
        if self._segment < len(known) and abs(time + known[self._segment] - self._due) <= JUMP:
            self._offset = known[self._segment]
        else:
            self._offset += self._due - was
            if self._segment >= len(known):
                known.append(self._offset)
        self.spliced += 1
        self.damage.note(
            f"the file's clock jumps from {float(self._due):.2f} s to {float(was):.2f} s in the {self.what}; "
            "the film's clock goes on without the jump"
        )

    def _shift(self, packet: Packet) -> None:
        ticks = round(self._offset / self.time_base)
        if packet.pts is not None:
            if len(self._source) >= _REMEMBERED:
                self._source.clear()
            self._source[packet.pts + ticks] = packet.pts
            packet.pts += ticks
        if packet.dts is not None:
            packet.dts += ticks
