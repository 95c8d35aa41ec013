"""Print how well voices are heard, separated and left out: held-out seeds and speakers.

Run: python bench/voices.py [dev]
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import numpy as np

from measures import der, der_parts
from onetake.readers.sound.voices.reader import Voices
from score_readers import turns_of
from sound_reading import tracks_of
from voice_films import DEV_PAIRS, HELD_PAIRS, VoiceFilm, conversations, mix_speakers, music, stage_voices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.track import Track
    from onetake.readers.base import Gives

RATE = 44100
_FILMS = ("kitchen", "parade", "harbour", "platform", "stairs", "rooftop")


def read(data: np.ndarray, rate: int = RATE) -> dict[str, Track]:
    """Read the voices of a sound, shape (channels, n)."""
    return tracks_of([Voices()], data, rate)


def sets(held: bool) -> Iterator[tuple[str, VoiceFilm]]:
    """Yield every sound with the row it belongs to."""
    first = 100 if held else 0
    yield "staged duels", stage_voices("quarrel", first + 1)
    for k, name in enumerate(_FILMS):
        yield "staged duels", stage_voices(name, first + 10 + k)
        yield "staged, beat as loud as the voices", stage_voices(name, first + 20 + k, 0.0)
        yield "staged, beat 6 LU louder", stage_voices(name, first + 30 + k, -6.0)
        yield "staged, no voices", stage_voices(name, first + 40 + k, voices=False)
    for k, pair in enumerate(HELD_PAIRS if held else DEV_PAIRS):
        yield "real voices, dry", mix_speakers(pair, first + 50 + k, beat=None)
        yield "real voices, beat at -6 dB, apart", mix_speakers(pair, first + 60 + k, beat=-6, pan=0.6)
        yield "real voices, beat at 0 dB, centre", mix_speakers(pair, first + 70 + k, beat=0)
    yield from conversations()
    yield "jazz instrumental", music("Kevin")


def figures(heard: VoiceFilm, tracks: dict[str, Track]) -> tuple[float, float, float, int]:
    """Return F of activity, share of the sound that is false voice, DER, and how many voices were found."""
    t = np.arange(0, heard.data.shape[1] / RATE, 0.005)
    true, found = np.zeros(len(t), bool), np.zeros(len(t), bool)
    for a, b, _ in heard.turns:
        true |= (t >= a) & (t < b)
    who = tracks["voices.who"]
    for a, b in who.spans:
        found |= (t >= a) & (t < b)
    both = true.sum() + found.sum()
    f = 2 * (true & found).sum() / both if both else 1.0
    names = {voices[0] for voices in who.label_lists if len(voices) == 1 and voices[0].startswith("voice")}
    rate = der(list(heard.turns), turns_of(who)) if heard.turns else np.nan
    return float(f), float((found & ~true).mean()), rate, len(names)


def _print_parts(heard: VoiceFilm, who: Track) -> None:
    """Print what a conversation's error is made of."""
    parts = der_parts(list(heard.turns), turns_of(who))
    print(
        f"    missed {100 * parts.missed:.1f} %, false {100 * parts.false:.1f} %, "
        f"confused {100 * parts.confused:.1f} %"
    )


def main() -> None:
    """Print the table."""
    held = "dev" not in sys.argv[1:]
    rows: dict[str, list[tuple[float, ...]]] = {}
    for row, heard in sets(held):
        wanted = len({who for *_, who in heard.turns})
        tracks = read(heard.data)
        f, false, rate, count = figures(heard, tracks)
        if row in ("AMI meeting", "AMI meeting of four", "telephone call"):
            _print_parts(heard, tracks["voices.who"])
        rows.setdefault(row, []).append((f, false, rate, count == wanted))
        said = f"F {f:.3f}, false {100 * false:.1f} %, DER {100 * rate:.1f} %, voices {count} of {wanted}"
        print(f"  {row}: {heard.name}: {said}", flush=True)
    print("held-out seeds and speakers" if held else "development seeds and speakers")
    print(f"{'':40} {'n':>3} {'F':>6} {'false':>6} {'DER':>6} {'worst':>6} {'count right':>11}")
    for row, found in rows.items():
        f, false, rate, right = np.array(found).T
        some = np.isfinite(rate)
        separation = (
            f"{100 * rate[some].mean():5.1f}% {100 * rate[some].max():5.1f}%"
            if some.any()
            else f"{'-':>6} {'-':>6}"
        )
        seen = f"{f.mean():6.3f}" if some.any() else f"{'-':>6}"
        print(
            f"{row:40} {len(found):3} {seen} {100 * false.mean():5.1f}% {separation} "
            f"{int(right.sum()):>8}/{len(found)}"
        )
    data = np.tile(stage_voices("kitchen", 1).data, (1, 12))
    for name, readers in (("spectra alone", []), ("with voices", [Voices()])):
        begun = time.process_time()
        tracks_of(readers or [_Nothing()], data, RATE)
        print(f"4 minutes of 44.1 kHz stereo, {name}: {time.process_time() - begun:.2f} s of CPU")


class _Nothing:
    """A reader that reads nothing: the cost of the spectra alone."""

    name, version = "nothing", 1
    gives: tuple[Gives, ...] = ()
    cites: tuple[str, ...] = ()

    def push(self, spectra: object) -> None:
        """Take spectra."""

    def close(self) -> list[Track]:
        """Return nothing."""
        return []


if __name__ == "__main__":
    main()
