"""The arc on films with a known climax and turn: how often it is found, and how often where there is none.

    python bench/arc.py [--films quarrel] [--seeds 901 902] [--changes climax theatrical ...] [--drawn 100]

Drawn arcs are strands of noise with a joint rise at a known moment, with none, and with loudness alone that
rises. Staged films have their sound synthesised and read; the camera is the truth's, and what each line does
is taken from the score, so that the arc is measured and not the reading of words.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.claims.arc import CLIMAX, EGO_TO_REKINDLING, THEATRICAL
from onetake.core.curves import smooth
from onetake.core.track import curve, spans
from onetake.readers.arc.reader import Arc
from onetake.readers.sound.beat.reader import Beat
from onetake.readers.sound.loudness.reader import Loudness
from onetake.readers.sound.turns.reader import Turns
from onetake.readers.sound.voices.reader import Voices
from onetake.stage.programme.ablate_sound import ATTACKS, REPAIRS
from onetake.stage.programme.ablations import ablate
from onetake.stage.programme.repertoire_films import score_of
from onetake.stage.sound.film_sound import make_sound
from onetake.stage.truth.claim_answers import StagedFilm
from onetake.stage.truth.picture_truth import theatrical
from onetake.stage.truth.tracks_sound import sound_tracks
from onetake.stage.truth.words_truth import climax, ego_to_rekindling
from sound_claims import camera
from sound_reading import blocks_of, tracks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.track import Track

CLAIMS = ((CLIMAX, climax), (THEATRICAL, theatrical), (EGO_TO_REKINDLING, ego_to_rekindling))
CHANGES = ("climax", "theatrical", "ego-to-rekindling")
LENGTH, NEAR = 180.0, 2.0
"""Seconds of a drawn arc, and to each side of its true moment within which it is found."""
RISE = 4.0
"""How high the joint rise is, in standard deviations of the noise."""


def drawn(kind: str, seed: int) -> tuple[dict[str, Track], float]:
    """Return the tracks of a drawn arc and its true moment, s: 'climax', 'flat' or 'louder'."""
    rng = np.random.default_rng(seed)
    t = np.arange(0.2, LENGTH, 0.1)
    moment = float(rng.uniform(30, LENGTH - 30))
    bump = np.exp(-(((t - moment) / 5) ** 2) / 2)

    def noise() -> Any:
        rough = smooth(t, rng.normal(size=len(t)), 6.0)
        return (rough - rough.mean()) / rough.std()

    made = {name: noise() for name in ("loudness", "onsets", "pan", "subjects", "closeness")}
    if kind == "climax":
        made = {name: values + RISE * bump for name, values in made.items()}
    elif kind == "louder":
        made["loudness"] = made["loudness"] * 0.3 + 4 * t / LENGTH
    level = -30 + 2 * made["loudness"]
    tracks = [
        curve("loudness.momentary", t, level, "LUFS", by="drawn 1"),
        curve("beat.onsets", t, np.maximum(0, 1 + 0.2 * made["onsets"]), "", by="drawn 1"),
        curve("camera.pan", t, np.maximum(0.001, 0.1 + 0.03 * made["pan"]), "width/s", by="drawn 1"),
        *(curve(f"camera.{axis}", t, 0 * t, unit, by="drawn 1")
          for axis, unit in (("tilt", "height/s"), ("roll", "deg/s"), ("scale", "1/s"))),
        curve("picture.motion", t, 0.1 + 0.02 * made["subjects"], "width/s", by="drawn 1"),
        curve("framing.scale", t, 0.3 + 0.05 * made["closeness"], "height", by="drawn 1"),
    ]  # fmt: skip
    return {track.name: track for track in tracks}, moment


def judged(tracks: dict[str, Track]) -> dict[str, Track]:
    """Return the tracks with those of the arc."""
    return tracks | {track.name: track for track in Arc().derive(tracks)}


def print_drawn(count: int) -> None:
    """Print how drawn arcs are judged."""
    for kind in ("climax", "flat", "louder"):
        outcomes: dict[str, int] = {}
        near = 0
        for seed in range(count):
            tracks, moment = drawn(kind, seed)
            found = judged(tracks)
            outcome = CLIMAX.decide(found).outcome
            outcomes[outcome] = outcomes.get(outcome, 0) + 1
            near += outcome == "holds" and abs(float(found["arc.climax"].t[0]) - moment) <= NEAR
        print(f"{kind:8s} {outcomes} held within {NEAR:g} s of the moment: {near}", flush=True)


def said(true: dict[str, Track]) -> list[Track]:
    """Return what each line does, and the words, as the score has them."""
    lines, words = true["words.lines"], true["words"]
    labels = [set(label.split()) for label in lines.labels]
    does = [
        "attack" if one & ATTACKS else "tenderness" if "tender" in one else "repair" if one & REPAIRS
        else "neutral" for one in labels
    ]  # fmt: skip
    numbers = list(range(1, len(does) + 1))
    starts, ends = lines.spans.T
    ends = np.maximum(ends, starts + 0.1)
    given = ["given"] * len(words)
    return [
        spans("rhetoric.stance", starts, ends, does, numbers, "count", by="score 1"),
        spans("words.lines", starts, ends, ["given"] * len(does), numbers, "count", by="score 1"),
        spans("words", words.t, words.t + 0.1, given, np.ones(len(words)), "count", by="score 1"),
    ]


def cells(name: str, seed: int, change: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield claim, true outcome, outcome and reason of a staged film."""
    score = score_of(name, seed=seed)
    score = ablate(score, without=change) if change else score
    moves = camera(score)
    sound = make_sound(score.sound, score.length, score.seed, None)
    true = {t.name: t for t in sound_tracks(score, sound.facts, sound.film, sound.rate)} | moves
    found = tracks_of([Beat(), Voices()], sound.film, sound.rate) | moves
    loudness = Loudness()
    for block in blocks_of(sound.film, sound.rate):
        loudness.push(block)
    found |= {t.name: t for t in loudness.close()}
    found |= {t.name: t for t in Turns().derive(found)} | {t.name: t for t in said(true)}
    tracks = judged(found)
    for claim, answer in CLAIMS:
        verdict = claim.decide(tracks)
        yield claim.id, answer(StagedFilm(score, true)).outcome, verdict.outcome, verdict.because


def main() -> None:
    """Print drawn arcs, then every cell of the staged films."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--films", nargs="*", default=["quarrel"])
    parser.add_argument("--seeds", nargs="*", type=int, default=[901, 902])
    parser.add_argument("--changes", nargs="*", default=CHANGES)
    parser.add_argument("--drawn", type=int, default=100)
    options = parser.parse_args()
    print_drawn(options.drawn)
    right = total = wrong = 0
    for name in options.films:
        for seed in options.seeds:
            for change in ("", *options.changes):
                for claim, true, read, because in cells(name, seed, change):
                    total, right = total + 1, right + (true == read)
                    wrong += read == "holds" and true == "fails"
                    if true != read:
                        film = f"{name} {seed} without {change or 'nothing'}"
                        print(f"{film}, {claim}: {read} for {true}. {because}")
    print(f"{right} of {total} cells right, {wrong} held wrongly")


if __name__ == "__main__":
    main()
