"""Where the upper end of the phases comes from: azimuths on a simulated head, python bench/stereo_head.py.

The head is a rigid sphere of 8.75 cm with ears at 100 degrees [1]_, in the open and in three rooms of image
sources. The measured heads of bench/stereo.py have no part in the choice. Needs scipy and pyroomacoustics.

.. [1] R. Duda and W. Martens, Range dependence of the response of a spherical head model, JASA 104, 1998.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import pyroomacoustics
from scipy import special

from onetake.readers.sound.stereo.reader import Stereo
from onetake.signal.stereo import channel_delay
from shared_data import DATA
from sound_reading import tracks_of
from space_scenes import convolve
from stereo import mono

SPEECH = ("cmu_arctic_us_aew_a0002.wav", "cmu_arctic_us_axb_a0005.wav")
RATE, EAR, LONG, FINE = 16000, 100.0, 512, 3
TOPS = (1050.0, 1200.0, 1350.0, 1500.0, 1650.0, 1800.0, 2000.0)
AZIMUTHS = range(-90, 91, 10)
ROOMS = ((5.0, 4.0, 2.6, 0.3), (6.6, 5.7, 2.9, 0.35), (8.0, 6.0, 3.2, 0.6))
"""Length, width, height in m, decay in s."""
FAR = 1.5


@cache
def sphere() -> np.ndarray:
    """Return what a place on a rigid sphere hears of a far source, by the angle between them.

    Shape (angles, LONG), `FINE` degrees from one to the next; the head's middle is a quarter of `LONG` late.
    """
    hz = np.fft.rfftfreq(LONG, 1 / RATE)
    ka = 2 * np.pi * np.maximum(hz, 20.0) * channel_delay.HEAD
    angles = np.cos(np.radians(np.arange(0, 181, FINE)))[:, None]
    out = np.zeros((len(angles), len(hz)), complex)
    for m in range(int(ka.max() * 1.3) + 12):
        slope = special.spherical_jn(m, ka, True) - 1j * special.spherical_yn(m, ka, True)
        out += 1j ** (m - 1) * (2 * m + 1) * special.eval_legendre(m, angles) / slope
    late = np.exp(-0.5j * np.pi * np.arange(len(hz)))
    return np.asarray(np.fft.irfft(out / ka**2 * late, axis=1))


def responses(azimuth: float, room: tuple[float, ...] | None) -> np.ndarray:
    """Return what both ears answer, shape (2, n); None is the open."""
    turned = np.radians(azimuth)
    towards = np.array([np.sin(turned), np.cos(turned), 0.0])
    ways, gains = FAR * towards[:, None], np.ones(1)
    if room is not None:
        size, head = np.array(room[:3]), np.array(room[:3]) * (0.47, 0.44, 0.5)
        absorbed, order = pyroomacoustics.inverse_sabine(room[3], size)
        box = pyroomacoustics.ShoeBox(
            size, fs=RATE, materials=pyroomacoustics.Material(absorbed), max_order=min(order, 12)
        )
        box.add_source(head + FAR * towards)
        box.add_microphone(head)
        box.image_source_model()
        ways, gains = box.sources[0].images - head[:, None], np.asarray(box.sources[0].damping).mean(axis=0)
    dist = np.linalg.norm(ways, axis=0)
    at = np.rint(dist / 343 * RATE).astype(int)
    out = np.zeros((2, int(at.max()) + LONG))
    for row, ear in zip(out, np.radians((-EAR, EAR)), strict=True):
        angle = np.degrees(np.arccos(np.clip(np.array([np.sin(ear), np.cos(ear), 0.0]) @ ways / dist, -1, 1)))
        heard = sphere()[np.rint(angle / FINE).astype(int)] * (gains / dist)[:, None]
        for start, one in zip(at.tolist(), heard, strict=True):
            row[start : start + LONG] += one
    return out


def main() -> None:
    """Print the errors for each upper end."""
    voice = np.concatenate([mono(DATA / "sound" / "room" / name) for name in SPEECH])
    films = [[convolve(voice, responses(a, room)) for a in AZIMUTHS] for room in (None, *ROOMS)]
    print("| upper end | open: median, worst | in rooms: median, worst | over 10 degrees | by delay |")
    print("|---|---|---|---|---|")
    for top in TOPS:
        channel_delay.TOP = top
        off: list[list[float]] = []
        for kind in films:
            off.append([])
            for azimuth, film in zip(AZIMUTHS, kind, strict=True):
                pan = tracks_of([Stereo()], 0.3 * film / np.abs(film).max(), RATE)["stereo.pan"]
                if pan.facts.text("method") == "delay":
                    off[-1].append(abs(90 * float(np.nanmedian(pan.values)) - azimuth))
        rooms = [e for kind in off[1:] for e in kind]
        decided = len(off[0]) + len(rooms)
        print(
            f"| {top:g} Hz | {np.median(off[0]):.1f}, {max(off[0]):.1f} deg | {np.median(rooms):.1f}, "
            f"{max(rooms):.1f} deg | {sum(e > 10 for e in off[0] + rooms)} | "
            f"{decided} of {len(films) * len(AZIMUTHS)} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
