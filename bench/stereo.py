"""How right the stereo readers are: staged voices over the beat, coded, in rooms, and Surrey's dummy head.

    python bench/stereo.py [--seeds 301 302] [--shared DIR] [--quick]

Each line is a film of the stage whose seed no limit was set on. The reader is compared with two peers: the
balance of the power in each tenth of a second, and Avendano's panning index bin by bin, weighted by energy.
The Surrey responses need h5py, which onetake itself does not use.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from measures import Errors, curve_errors, pairs
from onetake.claims.stereo import PINBALL_MIX
from onetake.readers.sound.stereo.reader import JUMP, Stereo
from onetake.readers.sound.stereo.voice_places import VoicePlaces
from onetake.readers.sound.turns.reader import Turns
from onetake.readers.sound.voices.reader import Voices
from onetake.signal.common.stft import Stft, window_size
from onetake.signal.stereo.pan_tracking import pan_jumps
from onetake.stage import score_of
from onetake.stage.sound.film_sound import make_sound
from onetake.stage.sound.lossy_codec import lossy
from onetake.stage.truth.claim_answers import StagedFilm
from onetake.stage.truth.sound_truth import pinball_mix
from onetake.stage.truth.tracks_sound import sound_tracks
from shared_data import DATA
from sound_reading import tracks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.blocks import Spectra
    from onetake.core.track import Track
    from onetake.stage.score.score_document import Score

SPEECH = ("cmu_arctic_us_aew_a0001.wav", "cmu_arctic_us_axb_a0004.wav")
ROOMS = ("UniS_Anechoic_BRIR_16k.sofa", "UniS_Room_A_BRIR_16k.sofa")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", nargs="+", type=int, default=[301, 302])
    parser.add_argument("--shared", default=str(DATA), help="the folder of real media")
    parser.add_argument("--quick", action="store_true", help="the films of 20 s only")
    options = parser.parse_args()
    print(
        "| film | pan error, median | 90 % | known | balance | bin by bin | jumps true, found, hit | claim |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for name, score, codec in films(options.seeds, quick=options.quick):
        print(line(name, score, codec), flush=True)
    print(f"\nReader's time for 240 s of 44.1 kHz: {seconds():.2f} s CPU.\n")
    surrey(Path(options.shared) / "sound" / "room")


def films(seeds: list[int], *, quick: bool) -> Iterator[tuple[str, Score, tuple[str, int] | None]]:
    """Yield films with what is done to them: name, score, codec."""
    for seed in seeds:
        for name in ("kitchen", "platform", "parade", "harbour"):
            yield f"{name} {seed}", score_of(name, seed=seed), None
        base = move_lines(score_of("letters", seed=seed), seed)
        yield f"letters {seed}, other places", base, None
        for codec in (("aac", 64), ("aac", 128), ("mp3", 64)):
            yield f"letters {seed}, {codec[0]} {codec[1]}", base, codec
        for decay, direct in ((0.8, 6.0), (1.5, 3.0), (1.5, 0.0)):
            space = replace(base.sound.space, decay=decay, direct=direct)
            room = replace(base, sound=replace(base.sound, space=space))
            yield f"letters {seed}, room {decay:g} s, direct {direct:g} dB", room, None
        for over in (3.0, 0.0):
            mix = replace(base.sound.mix, voice_over_beat=over)
            yield (
                f"letters {seed}, voice {over:g} LU over the beat",
                replace(base, sound=replace(base.sound, mix=mix)),
                None,
            )
        yield f"kitchen {seed} without", score_of("kitchen", without="pinball-mix", seed=seed), None
        if not quick:
            for without in (None, "pinball-mix", "steady-beat", "two-voices", "clockwork-turns"):
                title = f"quarrel {seed}" + (f" without {without}" if without else "")
                yield title, score_of("quarrel", without=without, seed=seed), None


def move_lines(score: Score, seed: int) -> Score:
    """Return the voices other places."""
    places = np.round(np.random.default_rng(seed).uniform(0.35, 0.95, 2) * [-1, 1], 2)
    voices = tuple(replace(v, pan=float(p)) for v, p in zip(score.sound.voices, places, strict=True))
    return replace(score, sound=replace(score.sound, voices=voices))


def line(name: str, score: Score, codec: tuple[str, int] | None) -> str:
    """Return a film's line."""
    sound = make_sound(score.sound, score.length, score.seed, None)
    true = {t.name: t for t in sound_tracks(score, sound.facts, sound.film, sound.rate)}
    film = lossy(sound.film, sound.rate, *codec) if codec else sound.film
    found = read_tracks(film, sound.rate)
    pan = true["stereo.pan"]
    mine = _errors(pan, found["stereo.voice"].t, found["stereo.voice"].values)
    balance = _errors(pan, found["stereo.balance"].t, found["stereo.balance"].values)
    bins = _errors(pan, *bin_by_bin(film, sound.rate))
    truly, _ = pan_jumps(pan.t, pan.values, JUMP)
    seen, _ = pan_jumps(found["stereo.voice"].t, found["stereo.voice"].values, JUMP)
    hits = len(pairs(truly, seen, 0.3))
    is_so, said = pinball_mix(StagedFilm(score, true)), PINBALL_MIX.decide(found)
    return (
        f"| {name} | {mine.median:.3f} | {mine.p90:.3f} | {mine.known:.0%} | {balance.median:.3f} | "
        f"{bins.median:.3f} | {len(truly)}, {len(seen)}, {hits} | {is_so.outcome}: {said.outcome} |"
    )


def _errors(pan: Track, t: np.ndarray, values: np.ndarray) -> Errors:
    return curve_errors(pan.t, pan.values, t, values, near=0.06)


def read_tracks(film: np.ndarray, rate: int, *, voices: bool = True) -> dict[str, Track]:
    """Read the stereo tracks, and those of voices and turns."""
    tracks = tracks_of([Stereo(), Voices()] if voices else [Stereo()], film, rate)
    for reader in (Turns(), VoicePlaces()) if voices else ():
        tracks |= {t.name: t for t in reader.derive(tracks)}
    return tracks


def bin_by_bin(film: np.ndarray, rate: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the energy-weighted median of each bin's own place, by tenth of a second."""
    size = window_size(rate)
    stft = Stft(2, size, size // 4)
    both = np.concatenate([stft.push(film.astype(np.float32)), stft.close()], axis=1)
    left, right = np.abs(both[:, :, int(150 * size / rate) : int(5000 * size / rate)])
    place, energy = 4 / np.pi * np.arctan2(right, left) - 1, left**2 + right**2
    cell = np.arange(len(left)) * (size // 4) * 10 // rate
    out = []
    for k in range(cell[-1] + 1):
        p, w = place[cell == k].ravel(), energy[cell == k].ravel()
        order = np.argsort(p)
        heap = np.cumsum(w[order])
        out.append(p[order[np.searchsorted(heap, heap[-1] / 2)]])
    return (np.arange(len(out)) + 0.5) / 10, np.array(out)


def seconds() -> float:
    """Return the CPU seconds of the stereo reader for four minutes, spectra not counted."""
    noise = np.random.default_rng(0).normal(0, 0.1, (2, 240 * 44100)).astype(np.float32)

    class Timed(Stereo):
        spent = 0.0

        def push(self, spectra: Spectra) -> None:
            start = time.process_time()
            super().push(spectra)
            Timed.spent += time.process_time() - start

        def close(self) -> list[Track]:
            start = time.process_time()
            tracks = super().close()
            Timed.spent += time.process_time() - start
            return tracks

    tracks_of([Timed()], noise, 44100)
    return Timed.spent


def surrey(folder: Path) -> None:
    """Print how far the azimuth is off on measured dummy-head responses."""
    try:
        import h5py
    except ImportError:
        print("Surrey responses: h5py is missing, wanted to read SOFA files; pip install h5py")
        return
    if not folder.is_dir():
        print(f"Surrey responses: no folder {folder.name}, wanted the shared data; set ONETAKE_SHARED")
        return
    speech = np.concatenate([mono(folder / name) for name in SPEECH])
    print("| dummy head | directions | error, median | within 10 deg | worst | decided by delay |")
    print("|---|---|---|---|---|---|")
    for name in ROOMS:
        with h5py.File(folder / name) as sofa:
            responses = sofa["Data.IR"][:]
            # These files count clockwise: 270 degrees is the left.
            true = (sofa["SourcePosition"][:, 0] + 180) % 360 - 180
        off, by_delays = [], 0
        for azimuth, pair in zip(true, responses, strict=True):
            size = len(speech) + responses.shape[-1]
            heard = np.fft.irfft(np.fft.rfft(speech, size) * np.fft.rfft(pair, size, axis=1), size)
            tracks = read_tracks(0.3 * heard / np.abs(heard).max(), 16000, voices=False)
            by_delay = tracks["stereo.pan"].facts.text("method") == "delay"
            by_delays += by_delay
            # By level, loudspeakers at 45 degrees on either side are assumed.
            full = 90 if by_delay else 45
            off.append(abs(full * float(np.nanmedian(tracks["stereo.pan"].values)) - azimuth))
        head = name.removesuffix(".sofa")
        near = sum(error <= 10 for error in off)
        print(
            f"| {head} | {len(true)} | {np.median(off):.1f} deg | {near} | {max(off):.1f} deg | {by_delays} |"
        )


def mono(path: Path) -> np.ndarray:
    """Read a WAV file of 16-bit samples at 16 kHz."""
    import wave

    with wave.open(str(path)) as file:
        data = np.frombuffer(file.readframes(file.getnframes()), np.int16)
        return data[:: file.getnchannels()].astype(np.float64) / 32768


if __name__ == "__main__":
    main()
