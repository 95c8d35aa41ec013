"""The blocks that the readers receive, on the film's clock: Frames, Samples, and Spectra."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.errors import MediaError

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Frames:
    """A block of consecutive frames, in order of display.

    The last block of a film may be shorter. A reader's result must not depend on the block's length.
    """

    t: NDArray[np.float64]
    """Shape (n,), s from the first displayed frame, rising."""
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
        """Rows and columns of an image of `height` x `width` that are not letterbox in frame `index`."""
        top, bottom, left, right = (float(share) for share in self.bars[index])
        rows = slice(round(top * height), height - round(bottom * height))
        columns = slice(round(left * width), width - round(right * width))
        return rows, columns


@dataclass(frozen=True, slots=True)
class Samples:
    """A block of sound as it is in the file: native rate and channels.

    Blocks follow each other without a gap: what is missing in the file is silence here, and is noted in
    `Media.notes`.
    """

    t: float
    """Seconds of the first sample on the film's clock; may be negative where sound starts first."""
    rate: int
    """Samples a second, Hz."""
    data: NDArray[np.float32]
    """Shape (channels, n), -1 to 1."""
    layout: tuple[str, ...]
    """One name a channel, FFmpeg's: 'FL', 'FR', 'FC', 'LFE', ...; a single channel is 'FC', never 'MONO'."""

    def __post_init__(self) -> None:
        if self.data.ndim != 2 or len(self.data) != len(self.layout):
            raise MediaError(
                f"Samples: shape {self.data.shape} with {len(self.layout)} channel names, "
                "wanted (channels, n); check the decoder's block"
            )


@dataclass(frozen=True, slots=True)
class Spectra:
    """A block of the sound's short-time spectra, and the same stretch at 16 kHz for the voice readers.

    More than two channels are mixed to two (ITU-R BS.775: centre and surrounds at -3 dB, no LFE). Blocks
    follow each other without a gap; `slow` lags behind or runs ahead of the spectra by less than a block.
    """

    t: NDArray[np.float64]
    """Shape (n,), s on the film's clock: the middle of each window."""
    rate: int
    """Samples a second of the film's sound, Hz; bin k is at k * rate / size Hz."""
    size: int
    """Samples of a window."""
    hop: int
    """Samples between two windows."""
    left: NDArray[np.complex64]
    """Shape (n, size / 2 + 1); a sine of amplitude 1 has magnitude 1."""
    right: NDArray[np.complex64]
    """The same; the identical array object where the sound has one channel."""
    slow: NDArray[np.float32]
    """Shape (2, m): left and right at 16 kHz, -1 to 1; rows may be shared where there is one channel."""
    slow_t: float
    """Seconds of the first sample of `slow` on the film's clock."""

    def __len__(self) -> int:
        return len(self.t)

    @property
    def mono(self) -> bool:
        """Whether the film's sound has one channel."""
        return self.left is self.right

    @property
    def hz(self) -> NDArray[np.float64]:
        """The bins' frequencies, shape (bins,)."""
        return np.asarray(np.arange(self.left.shape[1]) * (self.rate / self.size), np.float64)
