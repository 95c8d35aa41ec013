"""The reader `space` on measured responses with dry speech: python bench/space_measured.py.

Needs the shared data; the Surrey responses need h5py.
"""

from __future__ import annotations

import av
import numpy as np

from onetake.readers.sound.space import Space
from onetake.stage.sound.room_response import decay_time
from shared_data import DATA
from sound_reading import tracks_of
from space_scenes import RATE, convolve, direct_over_room, load

SPEECH = ("cmu_arctic_us_aew_a0001.wav", "cmu_arctic_us_aew_a0002.wav", "cmu_arctic_us_aew_a0003.wav",
          "vctk_p286_011.wav")  # fmt: skip
FILES = ("audiomentations_rir48000.wav", "audiomentations_stereo_ir.wav")
ANGLES = (0, 30, 60, 90)


def speech() -> np.ndarray:
    """Return 24 s of dry speech of two people, with pauses of half a second."""
    gap = np.zeros(RATE // 2, np.float32)
    parts = [p for name in SPEECH for p in (load(DATA / "sound" / "room" / name), gap)]
    return np.concatenate(parts * 3)[: 24 * RATE]


def stereo(name: str) -> np.ndarray:
    """Return a response file's channels at `RATE`, shape (1 or 2, n)."""
    import soxr

    with av.open(str(DATA / "sound" / "room" / name)) as file:
        frames = [frame.to_ndarray() for frame in file.decode(audio=0)]
        rate, channels = file.streams.audio[0].rate, file.streams.audio[0].channels
    data = np.concatenate(frames, axis=1).astype(np.float64)
    data = data.reshape(-1, channels).T if len(data) == 1 else data
    return np.stack([soxr.resample(row, rate, RATE, quality="HQ") for row in data])


def surrey(name: str) -> list[np.ndarray]:
    """Return a dummy head's responses for `ANGLES` to the right."""
    import h5py
    import soxr

    with h5py.File(DATA / "sound" / "room" / name) as sofa:
        pairs, angle = sofa["Data.IR"][:], sofa["SourcePosition"][:, 0]
    at = [int(np.abs(angle - a).argmin()) for a in ANGLES]
    return [np.stack([soxr.resample(r, 16000, RATE, quality="HQ") for r in pairs[i]]) for i in at]


def main() -> None:
    """Print the table."""
    known = [(name, stereo(name)) for name in FILES]
    for room in ("UniS_Room_A_BRIR_16k.sofa", "UniS_Anechoic_BRIR_16k.sofa"):
        known += [
            (f"{room.split('_BRIR')[0]}, {a} degrees", p) for a, p in zip(ANGLES, surrey(room), strict=True)
        ]
    voice = speech()
    print(
        "| response | decay (T30) | direct | read: decay | interval | direct | class |\n"
        "|---|---|---|---|---|---|---|"
    )
    for name, response in known:
        decay = np.mean([decay_time(h[np.abs(h).argmax() :], RATE) for h in response])
        direct = np.mean([direct_over_room(h) for h in response])
        film = convolve(voice, response)
        tracks = tracks_of([Space()], 0.5 * film / np.abs(film).max(), RATE)
        found, low, high, over = (
            tracks[f"space.{n}"].values[0] for n in ("decay", "decay-low", "decay-high", "direct")
        )
        kinds = tracks["space.class"]
        print(
            f"| {name} | {decay:.2f} s | {direct:.0f} dB | {found:.2f} s | {low:.2f} to {high:.2f} s | "
            f"{over:.0f} dB | {' or '.join(kinds.label_lists[0])} {kinds.values[0]:.2f} |"
        )


if __name__ == "__main__":
    main()
