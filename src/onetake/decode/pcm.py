"""Decoded sound as float32 in -1 to 1, whatever its sample format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from numpy.typing import NDArray


def to_float(frame: AudioFrame) -> NDArray[np.float32]:
    """Shape (channels, n); whole numbers are divided by their full scale, floats are kept even above 1.

    NaN and infinite samples are kept; `silence_nonfinite` sets them to zero.
    """
    if frame.format.name == "fltp":  # most decoders give this; one copy is enough
        planes: Any = frame.planes
        return np.array([np.frombuffer(plane, np.float32, frame.samples) for plane in planes])
    raw: NDArray[Any] = frame.to_ndarray()
    if not frame.format.is_planar:
        raw = raw.reshape(-1, frame.layout.nb_channels).T
    if raw.dtype == np.uint8:
        return np.asarray((raw.astype(np.float32) - 128) / 128, np.float32)
    if raw.dtype.kind == "i":
        full = 2.0 ** (8 * raw.dtype.itemsize - 1)
        # Scaled as doubles, so that 32-bit whole numbers lose nothing that float32 can hold.
        return np.asarray(raw / full, np.float32)
    return raw.astype(np.float32)


def silence_nonfinite(data: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return `data` with zero for NaN and infinite samples."""
    # The sum is not finite if one sample is not; large samples can overflow the sum, so then each is tested.
    if np.isfinite(data.sum()) or np.isfinite(data).all():
        return data
    return np.nan_to_num(data, nan=0.0, posinf=0.0, neginf=0.0)
