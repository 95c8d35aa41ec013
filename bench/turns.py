"""Turns on staged talk: offsets and verdicts from true voices and from spoilt ones, a Markdown table.

    python bench/turns.py [--seeds 101 102] [--spoilt 3]

Only the sound's facts are staged. Each film is the quarrel or a duet of 60 s at a tempo of its own (62 to 184
beats a minute), its turns locked to the bar with 20 or 70 ms of scatter, free, or as the ablation makes them.
The reader gets the voices as they are, and with errors: boundaries moved, lines missed or split, short slips
of the other voice put in. With --heard the registered readers hear the mix as well. The limits were set on
seeds 1 to 9.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.turns import CLOCKWORK_TURNS
from onetake.core.track import LabelLists, Track, spans
from onetake.readers import SPECTRUM_READERS, TRACK_READERS
from onetake.readers.sound.turns.reader import Turns
from onetake.stage.programme import score_changes
from onetake.stage.programme.ablations import ablate
from onetake.stage.programme.artist_styles import ARTIST_STYLES
from onetake.stage.programme.duet import duet
from onetake.stage.programme.repertoire_films import score_of
from onetake.stage.sound.film_sound import Sound, make_sound
from onetake.stage.truth.claim_answers import StagedFilm
from onetake.stage.truth.sound_truth import clockwork_turns
from onetake.stage.truth.tracks_sound import sound_tracks
from sound_reading import tracks_of

if TYPE_CHECKING:
    from onetake.stage.score.score_document import Score

KINDS = ("locked 20 ms", "locked 70 ms", "free", "ablated")
SPOILT = {
    "true voices": (0.0, 0.0, 0.0, 0.0),
    "boundaries 20 ms": (0.02, 0.0, 0.0, 0.0),
    "boundaries 50 ms": (0.05, 0.0, 0.0, 0.0),
    "boundaries 80 ms": (0.08, 0.0, 0.0, 0.0),
    "50 ms, 5 % missed, 20 % split, 10 % slips": (0.05, 0.05, 0.2, 0.1),
}
"""Standard deviation of boundaries, s; shares of lines missed, split, and with a slip of the other voice."""
HEARD = ("voices heard in the mix, true beat", "voices and beat heard in the mix")
NEAR = 0.5
"""Seconds within which a transfer is the true one."""


def film(name: str, kind: str, seed: int) -> Score:
    """Return the quarrel or a duet at a tempo of its own, with its turns locked, free or ablated."""
    rng = np.random.default_rng([seed, 5])
    if name == "quarrel":
        score = replace(score_of("quarrel"), seed=seed)
    else:
        hand = replace(
            ARTIST_STYLES[name], tempo=round(float(np.exp(rng.uniform(np.log(62), np.log(184)))), 1)
        )
        score = duet("Bench", hand, seed, length=60.0)
    score = score_changes.sound(score, album=replace(score.sound.album, take="none"))
    if kind == "ablated":
        return ablate(score, without="clockwork-turns")
    if kind != "free":
        scatter = float(kind.split()[1])
        return score_changes.lines(score, lambda _, line: replace(line, scatter=scatter))
    half = 120.0 / score.sound.beat.tempo
    moved = rng.uniform(-half / 2, half / 2, len(score.sound.lines))
    return score_changes.lines(
        score,
        lambda i, line: replace(line, start=max(0.0, round(line.start + float(moved[i]), 3)), lock="free"),
    )


def spoil(who: Track, how: tuple[float, float, float, float], seed: int) -> Track:
    """Return who speaks as a reader might have heard it."""
    noise, missed, split, slips = how
    rng = np.random.default_rng(seed)
    names = sorted({voices[0] for voices in who.label_lists})
    rows: list[tuple[float, float, str]] = []
    for (start, end), (voice,) in zip(who.spans.tolist(), who.label_lists, strict=True):
        if rng.random() < missed:
            continue
        start, end = (max(0.0, x + rng.normal(0, noise)) for x in (start, end))
        end = max(end, start + 0.1)
        if rng.random() < split:
            at, hole = rng.uniform(start, end), rng.uniform(0.05, 0.4)
            rows += [(start, at, voice), (min(at + hole, end), end, voice)]
        else:
            rows.append((start, end, voice))
        if rng.random() < slips:
            at = rng.uniform(start, end)
            rows.append((at, at + rng.uniform(0.03, 0.25), names[names.index(voice) - 1]))
    rows = sorted(row for row in rows if row[1] > row[0])
    none = np.full(len(rows), np.nan)
    starts, ends = [r[0] for r in rows], [r[1] for r in rows]
    voices = LabelLists([(r[2],) for r in rows])
    return spans("voices.who", starts, ends, voices, none, "", by=who.by)


def read_tracks(sound: Sound) -> dict[str, Track]:
    """Return what the registered readers hear in the film's mix."""
    tracks = tracks_of([make() for make in SPECTRUM_READERS], sound.film, sound.rate)
    for make in TRACK_READERS:
        if all(need in tracks for need in make.needs):
            tracks |= {track.name: track for track in make().derive(tracks)}
    return tracks


def compare(truth: Track, found: Track) -> tuple[list[float], int, int]:
    """Return the errors of the offsets that are found, how many are not, and how many are none."""
    errors, left = [], list(range(len(found)))
    for at, value in zip(truth.t, truth.values, strict=True):
        near = [i for i in left if abs(found.t[i] - at) <= NEAR]
        if near:
            best = min(near, key=lambda i: abs(found.t[i] - at))
            left.remove(best)
            errors.append(abs(float(found.values[best] - value)))
    return errors, len(truth) - len(errors), len(left)


class Tally:
    """What one way to hear the voices comes to."""

    def __init__(self) -> None:
        self.errors: list[float] = []
        self.beats: list[float] = []
        self.missed = self.false = 0
        self.cells: dict[str, list[int]] = {kind: [0, 0, 0] for kind in KINDS}
        self.false_holds = 0
        self.scatter: dict[str, list[float]] = {kind: [] for kind in KINDS}

    def add(self, kind: str, truth: dict[str, Track], true: str, found: dict[str, Track]) -> None:
        """Count one film."""
        errors, missed, false = compare(truth["turns.offset"], found["turns.offset"])
        self.errors += errors
        self.missed, self.false = self.missed + missed, self.false + false
        verdict = CLOCKWORK_TURNS.decide(found)
        cell = self.cells[kind]
        cell[2] += 1
        cell[0] += verdict.outcome == true
        cell[1] += verdict.outcome == "undecided" != true
        self.false_holds += verdict.outcome == "holds" != true
        if verdict.measured is not None:
            self.scatter[kind].append(verdict.measured)

    def row(self, name: str) -> str:
        """Return a row of the table."""
        off = 1000 * np.array(self.errors or [np.nan])
        whole = len(self.errors) + self.missed
        cells = [f"{a}/{n}" + (f" ({u} undecided)" if u else "") for a, u, n in self.cells.values()]
        gone, false = self.missed / max(whole, 1), self.false / max(whole, 1)
        return (
            f"| {name} | {np.median(off):.0f} | {np.percentile(off, 90):.0f} | {gone:.1%} | {false:.1%} "
            f"| {' | '.join(cells)} | {self.false_holds} |"
        )


def main() -> None:
    """Stage the films, read the turns from each kind of voices, and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", nargs="+", type=int, default=[101, 102], help="use fresh ones")
    parser.add_argument("--spoilt", type=int, default=3, help="times that each film's voices are spoilt")
    parser.add_argument(
        "--heard", action="store_true", help="let the registered readers hear the mix as well"
    )
    parser.add_argument("--films", nargs="+", default=["quarrel", *ARTIST_STYLES])
    asked = parser.parse_args()
    tallies = {name: Tally() for name in (*SPOILT, *(HEARD if asked.heard else ()))}
    true: dict[str, list[float]] = {kind: [] for kind in KINDS}
    for name in asked.films:
        for seed in asked.seeds:
            for kind in KINDS:
                score = film(name, kind, seed)
                sound = make_sound(score.sound, score.length, score.seed, None)
                truth = {t.name: t for t in sound_tracks(score, sound.facts, sound.film, sound.rate)}
                answer = clockwork_turns(StagedFilm(score, truth))
                if answer.unit == "ms" and answer.measured is not None:
                    true[kind].append(answer.measured)
                for how, (voices, amounts) in enumerate(SPOILT.items()):
                    for again in range(asked.spoilt if how else 1):
                        who = spoil(truth["voices.who"], amounts, 1000 * seed + again)
                        given = truth | {"voices.who": who}
                        found = {t.name: t for t in Turns().derive(given)}
                        tallies[voices].add(kind, truth, answer.outcome, found)
                if asked.heard:
                    tracks = read_tracks(sound)
                    given = tracks | {k: t for k, t in truth.items() if k.startswith("beat.")}
                    derived = {t.name: t for t in Turns().derive(given)}
                    tallies[HEARD[0]].add(kind, truth, answer.outcome, derived)
                    tallies[HEARD[1]].add(kind, truth, answer.outcome, tracks)
    print("| voices | offset off by, ms: median | 90 % | transfers missed | false |", end=" ")
    print(" | ".join(f"{kind}: right" for kind in KINDS), "| false holds |")
    print("|" + "---|" * (6 + len(KINDS)))
    for voices, tally in tallies.items():
        print(tally.row(voices))
    print()
    for kind in KINDS:
        ends = [
            f"{min(x):.0f} to {max(x):.0f}" for x in (true[kind], tallies["true voices"].scatter[kind]) if x
        ]
        print(
            f"{kind}: truth's figure {ends[0] if ends else '-'} ms, measured {ends[-1] if ends else '-'} ms"
        )


if __name__ == "__main__":
    main()
