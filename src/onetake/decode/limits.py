"""The resources that a film may use. Every limit is finite."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a film may cost before it is stopped: a feature film in 8K may pass. All are set by hand.

    Examples
    --------
    >>> Limits.from_json(Limits(stall_seconds=5).to_json()).stall_seconds
    5
    """

    max_pixels: int = 8192 * 4320
    """Pixels of one frame; a decoder allocates several such frames."""
    max_streams: int = 64
    max_frames: int = 5_000_000
    """Frames: 28 hours at 50 a second."""
    max_duration: float = 12 * 3600.0
    """Seconds on the film's clock; what comes later is not read."""
    max_hole: float = 3600.0
    """Seconds without picture or sound that are accepted; a longer step is a broken time stamp."""
    held_sound: int = 64 << 20
    """Bytes of undecoded sound that may wait for the first frame."""
    address_space: int = 1_200_000_000
    """Bytes that the decoding process may take in addition to what it uses once everything is imported."""
    cpu_seconds: float = 300.0
    """Processor seconds before the film's length is known, and in addition to `cpu_factor`."""
    cpu_factor: float = 60.0
    """Processor seconds a second of film."""
    wall_seconds: float = 12 * 3600.0
    """Seconds of real time, for everything."""
    stall_seconds: float = 15.0
    """Seconds of real time without any progress."""
    file_size: int = 64 << 20
    """Bytes that the decoding process may write into any one file."""
    programs: bool = False
    """Whether the process may start other programs: only what reads a whole film does, to decode it."""
    block_size: int = 64 << 20
    """Bytes of one block of pictures or sound: 64 channels at 384 kHz stay below."""
    answer_size: int = 1 << 30
    """Bytes of results that are accepted from the decoding process."""

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Limits:
        """Read what `to_json` gave."""
        return cls(**data)
