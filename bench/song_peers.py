"""Other programs on the same sound: webrtcvad for voices and librosa for beats, in their own environment."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

CODE = """
import sys
import numpy as np
sound = np.load(sys.argv[1])
found = {}
for key in sound.files:
    if key.startswith("v"):
        import webrtcvad
        rate, data = int(sound["r" + key[1:]]), sound[key]
        vad, size = webrtcvad.Vad(2), int(sound["r" + key[1:]]) * 30 // 1000
        pcm = (np.clip(data, -1, 1) * 32767).astype("<i2")
        found[key] = np.array([vad.is_speech(pcm[k : k + size].tobytes(), rate)
                               for k in range(0, len(pcm) - size + 1, size)])
    elif key.startswith("b"):
        import librosa
        found[key] = librosa.beat.beat_track(y=sound[key], sr=int(sound["r" + key[1:]]), units="time")[1]
np.savez(sys.argv[2], **found)
"""
"""Webrtcvad at aggressiveness 2, every 30 ms; librosa's beat_track with its defaults."""


@dataclass(frozen=True)
class PeerSound:
    """A sound for the peers."""

    name: str
    data: np.ndarray
    """Shape (n,)."""
    rate: int


def ask_peers(
    python: str | None, sounds: Sequence[PeerSound], *, voices: bool = False
) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """Return by name whether there is a voice every 30 ms, or the beats, s; nothing without a `python`."""
    if python is None or not sounds:
        return {}, {}
    kind = "v" if voices else "b"
    with tempfile.TemporaryDirectory() as folder:
        given, found = Path(folder) / "given.npz", Path(folder) / "found.npz"
        arrays = {f"{kind}{k}": sound.data for k, sound in enumerate(sounds)}
        arrays |= {f"r{k}": np.array(sound.rate) for k, sound in enumerate(sounds)}
        np.savez(given, **arrays)  # type: ignore[arg-type]
        done = subprocess.run(
            [python, "-c", CODE, str(given), str(found)], capture_output=True, text=True, check=False
        )
        if done.returncode:
            sys.exit(
                f"peers: {done.stderr.strip()[-300:]}, wanted a Python with librosa and webrtcvad; "
                "pip install -r bench/peers.txt there"
            )
        with np.load(found) as stored:
            answers = {sound.name: stored[f"{kind}{k}"] for k, sound in enumerate(sounds)}
    return (answers, {}) if voices else ({}, answers)
