"""The acoustic model of CMU Sphinx, read from its files: how likely each phone is, every 10 or 20 ms.

Only the parts of phones without their context are used (three states each): they are enough to find a known
text in sound, and take a fraction of the time. Source: CMU Sphinx, phonetically tied mixtures (Huggins-Daines
et al., *PocketSphinx*, ICASSP 2006); the files' layouts are documented in their own headers.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.errors import MediaError
from onetake.signal.speech.cepstra import COEFFICIENTS

if TYPE_CHECKING:
    from pathlib import Path

    from onetake.core.arrays import Floats32

STATES = 3
"""States of a phone: its beginning, middle and end."""
SILENCE = "SIL"
_STREAMS = 3
"""Cepstra, their first and their second differences."""
_LEAST_VARIANCE = 1e-4
"""Floor of the variances; pocketsphinx's own."""
_WEIGHT_STEP = 1024 * float(np.log(1.0001))
"""Natural logarithms in one step of a stored weight: base 1.0001, shifted by 10 bits, by the format."""
_PART = 256
"""Windows that are computed together; changes no result."""


@dataclass(frozen=True)
class AcousticModel:
    """Gaussians of each phone in three streams, and their weights in each state."""

    phones: tuple[str, ...]
    """Names: CMU's phones, `SILENCE`, and noises in plus signs."""
    forms: Floats32
    """Shape (streams, 2 * coefficients, phones * gaussians): log density = window @ form + offset."""
    offsets: Floats32
    """Shape (streams, phones * gaussians)."""
    weights: Floats32
    """Shape (streams, phones, gaussians, states)."""

    def log_likelihoods(self, cepstra: Floats32, every: int = 1) -> Floats32:
        """Return the log-likelihood of each state of each phone, shape (m, phones, states).

        Parameters
        ----------
        cepstra : array, shape (n, coefficients)
            Without their mean.
        every : int
            Windows from one row of the result to the next.
        """
        features = _with_differences(cepstra)[::every]
        count, gaussians = len(self.phones), self.weights.shape[2]
        out = np.zeros((len(features), count, STATES), np.float32)
        for at in range(0, len(features), _PART):
            part = features[at : at + _PART]
            for stream in range(_STREAMS):
                x = part[:, stream]
                density = np.concatenate([x * x, x], axis=1) @ self.forms[stream]
                density += self.offsets[stream]
                shaped = density.reshape(len(part), count, gaussians).transpose(1, 0, 2)
                top = shaped.max(axis=2, keepdims=True)
                mixed = np.exp(shaped - top) @ self.weights[stream]
                out[at : at + _PART] += (top + np.log(mixed + np.float32(1e-30))).transpose(1, 0, 2)
        return out


def load_acoustic_model(folder: Path) -> AcousticModel:
    """Read the model in a folder: `mdef`, `means`, `variances` and `sendump`.

    Raises
    ------
    MediaError
        If a file is missing or of another layout.
    """
    try:
        phones, senones = _phones((folder / "mdef").read_bytes())
        means = _gaussians((folder / "means").read_bytes())
        variances = np.maximum(_gaussians((folder / "variances").read_bytes()), _LEAST_VARIANCE)
        weights = _weights((folder / "sendump").read_bytes(), means.shape[2], senones)
    except (OSError, ValueError, struct.error, IndexError) as err:
        raise MediaError(f"{folder}: {err}, wanted an acoustic model of pocketsphinx") from err
    if means.shape[:2] != (len(phones), _STREAMS) or means.shape[3] != COEFFICIENTS:
        raise MediaError(f"{folder}: means of shape {means.shape}, wanted those of a model like en-us")
    precision = 1 / variances
    forms = np.concatenate([-0.5 * precision, means * precision], axis=3)
    offsets = -0.5 * (means**2 * precision + np.log(2 * np.pi * variances)).sum(axis=3)
    own = weights[:, :, : STATES * len(phones)].reshape(_STREAMS, -1, len(phones), STATES)
    return AcousticModel(
        phones,
        np.ascontiguousarray(forms.transpose(1, 3, 0, 2).reshape(_STREAMS, 2 * COEFFICIENTS, -1), np.float32),
        np.ascontiguousarray(offsets.transpose(1, 0, 2).reshape(_STREAMS, -1), np.float32),
        np.ascontiguousarray(own.transpose(0, 2, 1, 3), np.float32),
    )


def _with_differences(cepstra: Floats32) -> Floats32:
    """Return cepstra and their differences over 40 ms and twice over 20 ms, shape (n, streams, k)."""
    n = len(cepstra)
    padded = np.pad(cepstra, ((3, 3), (0, 0)), mode="edge") if n else np.zeros((6, COEFFICIENTS), np.float32)
    at = {k: padded[3 + k : 3 + k + n] for k in range(-3, 4)}
    first, second = at[2] - at[-2], (at[3] - at[-1]) - (at[1] - at[-3])
    return np.asarray(np.stack([at[0], first, second], axis=1), np.float32)


def _phones(data: bytes) -> tuple[tuple[str, ...], int]:
    """Return the names of the phones, and the number of all states, from a binary `mdef`."""
    if data[:4] != b"BMDF":
        raise ValueError("an mdef that is not binary")
    at = 12 + struct.unpack_from("<I", data, 8)[0]
    header = struct.unpack_from("<10i", data, at)
    if header[2] != STATES:
        raise ValueError(f"{header[2]} states a phone, wanted {STATES}")
    names = data[at + 40 :].split(b"\0", header[0])[: header[0]]
    return tuple(name.decode() for name in names), header[4]


def _gaussians(data: bytes) -> Floats32:
    """Return the numbers of a file of Gaussians, shape (phones, streams, gaussians, coefficients)."""
    at = data.index(b"endhdr\n") + len(b"endhdr\n")
    order, phones, streams, gaussians, *lengths = struct.unpack_from(f"<{4 + _STREAMS}I", data, at)
    if order != 0x11223344 or streams != _STREAMS or len(set(lengths)) != 1:
        raise ValueError("Gaussians in another order or number of streams")
    at += 4 * (4 + _STREAMS) + 4
    shape = (phones, streams, gaussians, lengths[0])
    found = np.frombuffer(data, "<f4", int(np.prod(shape)), at)
    return np.asarray(found.reshape(shape), np.float32)


def _weights(data: bytes, gaussians: int, senones: int) -> Floats32:
    """Return the weights of the Gaussians in each state, shape (streams, gaussians, states of all phones)."""
    at = 0
    while length := struct.unpack_from("<I", data, at)[0]:
        at += 4 + length
    rows, columns = struct.unpack_from("<2i", data, at + 4)
    if (rows, columns) != (gaussians, senones):
        raise ValueError(f"weights of {rows} x {columns}, wanted {gaussians} x {senones}")
    found = np.frombuffer(data, np.uint8, _STREAMS * gaussians * senones, at + 12)
    return np.asarray(np.exp(-_WEIGHT_STEP * found.reshape(_STREAMS, gaussians, senones)), np.float32)
