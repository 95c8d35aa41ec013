"""What flows from the decoder to the readers: Frames and Samples, block by block, on the film's clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.core.errors import MediaError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Frames:
    """A block of neighbouring pictures, in order of display.

    The last block of a film may be shorter. Readers must not let their result depend on the block's length.
    """

    t: NDArray[np.float64]
    """Shape (n,), s from the first displayed picture, rising."""
    luma: NDArray[np.uint8]
    """Shape (n, h, w), 0 (black) to 255 (white), full range, longer side at most 480 pixels."""
    rgb: NDArray[np.uint8]
    """Shape (n, h', w', 3), sRGB, longer side 160 pixels or the source's if less."""
    bars: NDArray[np.float32]
    """Shape (n, 4), share of the height (top, bottom) and of the width (left, right) that is letterbox."""

    def __post_init__(self) -> None:
        lengths = {len(self.t), len(self.luma), len(self.rgb), len(self.bars)}
        if len(lengths) != 1:
            raise MediaError(
                f"Frames: lengths {sorted(lengths)}, wanted one length; check the decoder's block"
            )

    def __len__(self) -> int:
        return len(self.t)

    def picture_area(self, index: int, height: int, width: int) -> tuple[slice, slice]:
        """Give rows and columns of an image of `height` x `width` that are not letterbox in frame `index`."""
        top, bottom, left, right = (float(share) for share in self.bars[index])
        rows = slice(round(top * height), height - round(bottom * height))
        columns = slice(round(left * width), width - round(right * width))
        return rows, columns


@dataclass(frozen=True, slots=True)
class Samples:
    """A block of sound as it is in the file: native rate and channels.

    Blocks follow each other without a hole: what is missing in the file is silence here, and is noted in
    `Media.notes`.
    """

    t: float
    """Seconds of the first sample on the film's clock; may be negative where sound starts first."""
    rate: int
    """Samples a second, Hz."""
    data: NDArray[np.float32]
    """Shape (channels, n), -1 to 1."""
    layout: tuple[str, ...]
    """One name a channel, FFmpeg's: 'FL', 'FR', 'FC', 'LFE', ...; 'MONO' never, a single channel is 'FC'."""

    def __post_init__(self) -> None:
        if self.data.ndim != 2 or len(self.data) != len(self.layout):
            raise MediaError(
                f"Samples: shape {self.data.shape} with {len(self.layout)} channel names, "
                "wanted (channels, n); check the decoder's block"
            )
