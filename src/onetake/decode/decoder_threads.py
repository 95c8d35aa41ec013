"""How many threads decode the picture: one where it keeps ahead of readers that need the processors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.processors import processors

if TYPE_CHECKING:
    from av.video.stream import VideoStream

THREADS = 4
"""Frame threads; with 4 the decoder works ahead while a frame is being scaled (measured on two cores)."""
_HUGE = 9_000_000
"""Pixels above which only two threads are used, since each holds frames of its own; set by hand (4K is below
it)."""
FEW = 2
"""Processors up to which decoder and readers share them all the time."""
PIXELS_COST, BITS_COST = 1.4e-9, 12e-9
"""Seconds that one thread takes for a pixel and a bit of H.264: two films of 720p24, of 2.2 and 9.5 Mbit/s,
took 3.5 and 8.8 s a minute (docs/explanation/decoding.md)."""
READERS_COST = 4e-3
"""Seconds that the readers take for a frame, at least (the same table)."""
SLOWER = 0.7
"""Share of the readers' time up to which one thread surely keeps ahead of them. Set by hand; no measured
source."""


def decoder_threads(stream: VideoStream, *, beside_readers: bool) -> int:
    """Return the threads that decode a stream.

    Threads that decode several frames at once need more of the processors in all than one thread does.

    Parameters
    ----------
    stream : VideoStream
        The stream that is to be decoded.
    beside_readers : bool
        Whether all readers work meanwhile, in another process.
    """
    context = stream.codec_context
    pixels = (context.width or 0) * (context.height or 0)
    if pixels > _HUGE:
        return 2
    rate = float(stream.average_rate or 0)
    bits = stream.bit_rate or context.bit_rate
    if not (beside_readers and processors() <= FEW and context.name == "h264" and rate and bits):
        return THREADS
    one = PIXELS_COST * pixels * rate + BITS_COST * bits
    return 1 if one < SLOWER * READERS_COST * rate else THREADS
