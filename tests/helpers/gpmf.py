"""The gyroscope in a GoPro film: the GPMF track's GYRO samples, as the format's description has them."""

from __future__ import annotations

import struct

import av
import numpy as np


def gyro(path):
    """Return times, s of the film, shape (n,), and turns, rad/s, shape (n, 3), in the order z, x, y."""
    times, turns = [], []
    for start, length, data in _payloads(path):
        for stream in (s for key, _, s in _entries(data) if key == "DEVC"):
            for _, _, inner in (e for e in _entries(stream) if e[0] == "STRM"):
                scale = 1
                for key, size, value in _entries(inner):
                    if key == "SCAL":
                        scale = struct.unpack(">h" if size == 2 else ">i", value[:size])[0]
                    elif key == "GYRO":
                        samples = np.frombuffer(value, ">i2").reshape(-1, 3) / scale
                        turns.append(samples)
                        times.append(start + np.arange(len(samples)) / len(samples) * length)
    return np.concatenate(times), np.concatenate(turns)


def _payloads(path):
    with av.open(str(path)) as film:
        streams = [s for s in film.streams if s.type == "data"]
        for packet in film.demux(streams):
            data = bytes(packet)
            if data[:4] == b"DEVC":
                base = packet.time_base
                yield float(packet.pts * base), float((packet.duration or 0) * base), data


def _entries(data):
    at = 0
    while at + 8 <= len(data):
        key, size = data[at : at + 4].decode("latin1"), data[at + 5]
        length = size * struct.unpack(">H", data[at + 6 : at + 8])[0]
        yield key, size, data[at + 8 : at + 8 + length]
        at += 8 + (length + 3) // 4 * 4
