"""Music without a voice, from scratch, for bench/voice_model.py: solos with vibrato and glides, bands.

Mono parts at 16 kHz, the rate of the speech network; everything is drawn from one generator of random
numbers, so that a seed always gives the same music.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.sound.instruments import bass, hat, hertz, kick, snare

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Floats

RATE = 16000
_CONTROL = 100
"""Values a second of the pitch and the level of a solo."""
_MAJOR, _MINOR = (0, 2, 4, 5, 7, 9, 11), (0, 2, 3, 5, 7, 8, 10)
LEADS = {
    "saxophone": (50, 80, 1.0),
    "violin": (55, 92, 1.1),
    "flute": (62, 95, 2.2),
    "sawtooth": (45, 88, 1.0),
    "square": (45, 88, 1.0),
    "trumpet": (54, 82, 0.8),
    "wah-wah": (45, 80, 1.0),
}
"""Lowest and highest note (MIDI), and by which power the partials fall."""
_BLOWN = ("saxophone", "trumpet", "violin", "flute")


def melody(
    rng: np.random.Generator, length: float, low: int, high: int, longest: float
) -> list[tuple[float, float, int]]:
    """Return notes (start s, end s, MIDI): steps in a scale, with rests."""
    scale = _MAJOR if rng.random() < 0.5 else _MINOR
    root = rng.integers(12)
    notes = [n for n in range(low, high) if (n - root) % 12 in scale]
    place, at, found = int(rng.integers(len(notes))), 0.1, []
    while at < length - 0.3:
        long = float(np.exp(rng.uniform(np.log(0.1), np.log(longest))))
        if rng.random() >= 0.15:
            place = int(np.clip(place + rng.integers(-3, 4), 0, len(notes) - 1))
            found.append((at, min(length, at + long), notes[place]))
        at += long + (rng.uniform(0.5, 3) if rng.random() < 0.08 else 0)
    return found


def lead(rng: np.random.Generator, length: float, kind: str | None = None) -> Floats:
    """Return a solo of one of `LEADS`, peak 1, shape (n,): vibrato, glides, breath, resonances."""
    kind = kind or str(rng.choice(list(LEADS)))
    low, high, fall = LEADS[kind]
    count = int(length * RATE)
    t = np.arange(count) / RATE
    pitch = np.full(int(length * _CONTROL) + 2, np.nan)
    level = np.zeros(len(pitch))
    speed, depth = rng.uniform(4.5, 7), rng.uniform(0, 0.6) * (kind != "square")
    for start, end, note in melody(rng, length, low, high, 1.2):
        i, j = int(start * _CONTROL), max(int(start * _CONTROL) + 1, int(end * _CONTROL))
        q = np.arange(j - i) / _CONTROL
        wave = np.sin(2 * np.pi * speed * q + rng.uniform(0, 6)) * np.clip((q - 0.15) / 0.2, 0, 1)
        pitch[i:j] = note + depth * wave
        swell = np.clip(q / rng.uniform(0.01, 0.08), 0, 1)
        swell *= np.clip((q[-1] - q + 0.02) / rng.uniform(0.02, 0.1), 0, 1)
        level[i:j] = swell * rng.uniform(0.6, 1) * np.exp(-q * rng.uniform(0, 2) * (rng.random() < 0.5))
    index, known = np.arange(len(pitch)), np.isfinite(pitch)
    pitch = np.interp(index, index[known], pitch[known])
    glide = max(1, int(rng.uniform(0.005, 0.12) * _CONTROL))
    pitch = np.convolve(np.pad(pitch, glide, mode="edge"), np.ones(glide) / glide, "same")[glide:-glide]
    f = np.interp(t * _CONTROL, index, 440 * 2 ** ((pitch - 69) / 12))
    loud = np.interp(t * _CONTROL, index, level)
    phase, out = 2 * np.pi * np.cumsum(f) / RATE, np.zeros(count)
    peaks = list(
        zip(rng.uniform(400, 3000, 3), rng.uniform(0.3, 3, 3), rng.uniform(100, 600, 3), strict=True)
    )
    sweep, centre = rng.uniform(0.2, 6), rng.uniform(500, 1500)
    for k in range(1, int(rng.integers(8, 24)) + 1):
        if kind == "square" and k % 2 == 0:
            continue
        gain = np.full(count, float(k) ** -fall)
        if kind in ("saxophone", "trumpet", "violin"):
            gain *= 1 + sum(g * np.exp(-(((f * k - c) / b) ** 2)) for c, g, b in peaks)
        if kind == "wah-wah":
            moving = centre * 2 ** np.sin(2 * np.pi * sweep * t)
            gain *= 0.1 + 2 * np.exp(-(((f * k - moving) / 300) ** 2))
        out += np.where(f * k < 0.45 * RATE, gain, 0) * np.sin(k * phase + rng.uniform(0, 6))
    if kind in _BLOWN:
        out += np.diff(rng.normal(0, 1, count + 1)) * rng.uniform(0.01, 0.15)
    out *= loud
    return _peak(np.tanh(out * rng.uniform(1, 6)) if rng.random() < 0.3 else out)


def _string(rng: np.random.Generator, note: float, length: float, damping: float) -> Floats:
    """Return a plucked string (Karplus and Strong, 1983), computed period by period."""
    period = int(RATE / hertz(note))
    rows, x = [], rng.normal(0, 1, period)
    for _ in range(int(length * RATE) // period + 1):
        rows.append(x)
        x = damping * 0.5 * (x + np.roll(x, 1))
    return np.concatenate(rows)[: int(length * RATE)]


def guitar(rng: np.random.Generator, length: float) -> Floats:
    """Return a guitar, peak 1, shape (n,): strummed, picked, distorted chords, or a melody."""
    style = rng.choice(["strummed", "picked", "distorted", "melody"])
    out, damping = np.zeros(int(length * RATE) + 3 * RATE), rng.uniform(0.985, 0.999)
    if style == "melody":
        for start, end, note in melody(rng, length, 45, 84, 0.9):
            _add(out, start, _string(rng, note, min(2, (end - start) * 1.5), damping))
    else:
        step, root = 30 / rng.uniform(70, 160), int(rng.integers(40, 52))
        chords, played = rng.choice([0, 2, 4, 5, 7, 9], 4), rng.random(8) < 0.7
        for k in range(int(length / step)):
            if not played[k % 8]:
                continue
            degree = chords[k // 8 % 4]
            base, third = root + degree, 3 if degree in (2, 4, 9) else 4
            notes = [base, base + 7, base + 12, base + 12 + third, base + 19, base + 24]
            if style == "distorted":
                notes = notes[:3]
            if style == "picked":
                notes = [notes[int(rng.integers(6))]]
            for n, note in enumerate(notes):
                string = _string(rng, note, min(1.2, 3 * step), damping)
                _add(out, k * step + n * rng.uniform(0.003, 0.012), string * rng.uniform(0.5, 1))
    out = _peak(out[: int(length * RATE)])
    return np.tanh(out * rng.uniform(5, 30)) if style == "distorted" else out


def piano(rng: np.random.Generator, length: float) -> Floats:
    """Return a piano or an electric one (frequency modulation), peak 1, shape (n,)."""
    out = np.zeros(int(length * RATE) + 3 * RATE)
    stiff, decay, modulated = rng.uniform(0, 4e-4), rng.uniform(1, 4), rng.random() < 0.3
    for _ in range(int(rng.integers(1, 4))):
        for start, end, note in melody(rng, length, 40, 90, 0.9):
            long = min(2.0, 0.3 + (end - start) * 1.3)
            t = np.arange(int(long * RATE)) / RATE
            turn = 2 * np.pi * hertz(note) * t
            if modulated:
                ratio = rng.choice([1, 2, 3, 3.5])
                strike = rng.uniform(1, 5) * np.exp(-6 * t) * np.sin(ratio * turn)
                tone = np.sin(turn + strike) * np.exp(-decay * t)
            else:
                tone = np.zeros(len(t))
                for k in range(1, 9):
                    bent = k * np.sqrt(1 + stiff * k * k)
                    tone += np.sin(bent * turn) / k**1.2 * np.exp(-t * (decay + 0.5 * k))
            _add(out, start, tone * np.minimum(t / 0.004, 1) * np.minimum((long - t) / 0.02, 1))
    return _peak(out[: int(length * RATE)])


def strings(rng: np.random.Generator, length: float) -> Floats:
    """Return a section of bowed strings, peak 1, shape (n,): held notes with slight vibrato."""
    count = int(length * RATE)
    t, out = np.arange(count) / RATE, np.zeros(count)
    root, held, glide = int(rng.integers(43, 60)), rng.uniform(1.5, 4), int(0.02 * RATE)
    for _ in range(int(rng.integers(2, 6))):
        notes = root + rng.choice([0, 3, 4, 7, 12, 16, 19], int(length / held) + 2)
        steps = np.pad(np.repeat(notes, int(held * RATE))[:count].astype(float), glide, mode="edge")
        smooth = np.convolve(steps, np.ones(glide) / glide, "same")[glide:-glide]
        wave = np.sin(2 * np.pi * rng.uniform(4.5, 6) * t + rng.uniform(0, 6))
        cents = rng.uniform(-8, 8) + rng.uniform(0, 20) * wave
        phase = 2 * np.pi * np.cumsum(440 * 2 ** ((smooth - 69 + cents / 100) / 12)) / RATE
        fall = rng.uniform(0.9, 1.6)
        out += sum(np.sin(k * phase + rng.uniform(0, 6)) / k**fall for k in range(1, 9))
    return _peak(out * (0.6 + 0.4 * np.sin(2 * np.pi * t / rng.uniform(3, 9))))


def drums(rng: np.random.Generator, length: float) -> Floats:
    """Return a loop of drums and bass, peak 1, shape (n,)."""
    out, step = np.zeros(int(length * RATE) + RATE), 15 / rng.uniform(70, 160)
    low, high = rng.random(16) < 0.25, rng.random(16) < 0.6
    parts = (
        (low, 0.9 * kick(RATE, rng)),
        (np.isin(np.arange(16), (4, 12)), 0.6 * snare(RATE, rng)),
        (high, 0.4 * hat(RATE, rng)),
        (low, 0.5 * bass(RATE, float(rng.integers(28, 45)), 0.4)),
    )
    for k in range(int(length / step)):
        for played, sound in parts:
            if played[k % 16]:
                _add(out, k * step, sound)
    return _peak(out[: int(length * RATE)])


_PARTS = {"lead": lead, "guitar": guitar, "piano": piano, "strings": strings, "drums": drums}


def band(rng: np.random.Generator, length: float) -> NDArray[np.float32]:
    """Return a solo, alone or with up to three others, in stereo at 16 kHz, -28 to -12 dB, shape (2, n)."""
    solo = str(rng.choice(list(_PARTS), p=[0.4, 0.2, 0.15, 0.15, 0.1]))
    out = _placed(_PARTS[solo](rng, length), rng.uniform(-0.3, 0.3))
    if rng.random() < 0.7:
        for other in rng.choice(list(_PARTS), int(rng.integers(1, 4)), replace=False):
            part = _placed(_PARTS[str(other)](rng, length), rng.uniform(-0.8, 0.8))
            out = out + part * 10 ** (rng.uniform(-12, 4) / 20)
    if rng.random() < 0.5:
        for _ in range(6):
            late = int(rng.uniform(0.01, 0.3) * RATE)
            out[:, late:] += out[:, :-late] * rng.uniform(0.05, 0.3) * rng.choice([-1, 1], (2, 1))
    return np.tanh(out / rms(out) * 10 ** (rng.uniform(-28, -12) / 20)).astype(np.float32)


def swept(rng: np.random.Generator, length: float) -> NDArray[np.float32]:
    """Return an instrument through a moving filter, alone or with a band, as `band` does, shape (2, n).

    Wah-wah pedals, automatic ones that follow the level, and slow or stepped sweeps: one or two resonances
    that move together, as those of a mouth do not.
    """
    kind = str(rng.choice(["sawtooth", "square", "guitar", "strings", "piano"]))
    dry = lead(rng, length, kind) if kind in LEADS else _PARTS[kind](rng, length)
    count, hop = len(dry), 128
    t = np.arange(count // hop + 2) * hop / RATE
    how, speed = str(rng.choice(["sine", "triangle", "level", "steps", "drift"])), rng.uniform(0.2, 6)
    if how == "sine":
        move = np.sin(2 * np.pi * speed * t)
    elif how == "triangle":
        move = 2 * np.abs(2 * ((speed * t) % 1) - 1) - 1
    elif how == "level":
        level = np.sqrt(np.convolve(np.square(dry), np.ones(800) / 800, "same"))
        level = np.interp(t, np.arange(count) / RATE, level)
        move = 2 * np.clip(level / (np.percentile(level, 95) + 1e-9), 0, 1) - 1
    else:
        steps = rng.uniform(-1, 1, int(length * speed) + 2)
        place = np.clip(t * speed, 0, len(steps) - 1.01)
        move = steps[place.astype(int)] if how == "steps" else np.interp(place, np.arange(len(steps)), steps)
    centre, reach, sharp = rng.uniform(450, 1500), rng.uniform(0.5, 1.4), rng.uniform(2, 12)
    places = [centre * 2 ** (reach * move)]
    if rng.random() < 0.4:
        places.append(places[0] * rng.uniform(1.8, 3.2))
    wet = _resonate(dry, places, sharp, hop)
    out = _placed(_peak(wet + dry * rng.uniform(0, 0.1)), rng.uniform(-0.3, 0.3))
    if rng.random() < 0.5:
        for other in rng.choice(["drums", "strings", "piano"], int(rng.integers(1, 3)), replace=False):
            part = _placed(_PARTS[str(other)](rng, length), rng.uniform(-0.8, 0.8))
            out = out + part * 10 ** (rng.uniform(-12, 2) / 20)
    return np.tanh(out / rms(out) * 10 ** (rng.uniform(-28, -12) / 20)).astype(np.float32)


def _resonate(wave: Floats, places: list[Floats], sharp: float, hop: int) -> Floats:
    """Return sound through resonances that move, by overlapped spectra of four hops, shape (n,)."""
    size = 4 * hop
    f = np.fft.rfftfreq(size, 1 / RATE)
    window = np.hanning(size + 1)[:-1]
    padded, out = np.pad(wave, size), np.zeros(len(wave) + 2 * size)
    for k in range(0, len(padded) - size, hop):
        now = min(k // hop, len(places[0]) - 1)
        gain = sum(1 / (1 + (sharp * (f / p[now] - p[now] / np.maximum(f, 1))) ** 2) for p in places)
        out[k : k + size] += window * np.fft.irfft(np.fft.rfft(window * padded[k : k + size]) * gain, size)
    return out[size : size + len(wave)]


def rms(wave: NDArray[np.floating]) -> float:
    """Return the root of the mean square, above 0."""
    return float(np.sqrt(np.square(wave, dtype=np.float64).mean())) + 1e-9


def _placed(wave: Floats, pan: float) -> Floats:
    """Return a part at a place between the channels, -1 to 1, with the power 1, shape (2, n)."""
    angle = (pan + 1) * np.pi / 4
    return np.stack([wave * np.cos(angle), wave * np.sin(angle)]) * (2**0.5 / rms(wave))


def _add(out: Floats, start: float, sound: Floats) -> None:
    first = int(start * RATE)
    out[first : first + len(sound)] += sound[: max(0, len(out) - first)]


def _peak(wave: Floats) -> Floats:
    return np.asarray(wave / (np.abs(wave).max() + 1e-9))
