"""Pairs of films about editing and form, for `claim_pairs`: the same places, differing in one thing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import cv2
import numpy as np

from pairs_films import RATE, cut_between, drum_loop, places, write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    from pairs_films import Maker, Size

WORDS = ("NOW WE BURN", "THE YEAR IS 1987", "tell me again", "NOTHING LEFT", "she was here", "CHAPTER TWO")


LINE_STARTS, LINE_STANDS = (6.5, 11.0), 3.0
"""s at which the lines of lettering come, and s for which each stands."""
LETTERS = cv2.FONT_HERSHEY_DUPLEX


def _rng(seed: int) -> np.random.Generator:
    return np.random.default_rng([seed, 20])


def _edges(rng: np.random.Generator, average: float, seconds: float) -> list[float]:
    """Return moments to cut at, so that shots last `average` s, each within a third of it."""
    count = max(2, round(seconds / average))
    lengths = rng.uniform(0.7, 1.3, count)
    return [float(t) for t in np.cumsum(lengths / lengths.sum() * seconds)[:-1]]


def _cut_film(path: Path, seed: int, size: Size, average: float, seconds: float) -> None:
    rng = _rng(seed)
    edges = _edges(rng, average, seconds)
    write(path, cut_between(places(rng, len(edges) + 1, size), edges), seconds, size, seed)


def fast_cutting(path: Path, seed: int, size: Size, true: bool) -> None:
    """Shots of 0.8 to 2 s, or of 4.5 to 6 s."""
    average = _rng(seed + 1).uniform(0.8, 2.0) if true else _rng(seed + 1).uniform(4.5, 6.0)
    _cut_film(path, seed, size, average, 20.0)


def slow_cutting(path: Path, seed: int, size: Size, true: bool) -> None:
    """Shots of 8 to 10 s, or of 1.5 to 4 s."""
    average = _rng(seed + 1).uniform(8.0, 10.0) if true else _rng(seed + 1).uniform(1.5, 4.0)
    _cut_film(path, seed, size, average, 30.0)


def long_takes(path: Path, seed: int, size: Size, true: bool) -> None:
    """Two shots of more than 12 s and some short ones, or none of more than 6 s."""
    rng = _rng(seed)
    edges = [12.5, 14.0, 15.5, 28.5] if true else [3.0, 8.0, 12.5, 14.0, 15.5, 20.5, 25.0, 28.5]
    edges = [t + float(rng.uniform(-0.3, 0.3)) for t in edges]
    write(path, cut_between(places(rng, len(edges) + 1, size), edges), 30.0, size, seed)


def pace_quickens(path: Path, seed: int, size: Size, true: bool) -> None:
    """Shots that become shorter, or the same lengths in an order without a trend."""
    rng = _rng(seed)
    lengths = np.geomspace(3.0, 0.7, 18) * rng.uniform(0.9, 1.1, 18)
    if not true:
        # Long and short ones in turn, so that both halves have the same of each.
        lengths = np.r_[lengths[0::4], lengths[1::4], lengths[2::4], lengths[3::4]]
        lengths = lengths[np.argsort(np.arange(len(lengths)) % 2, kind="stable")]
        order = [v for pair in zip(range(9), range(17, 8, -1), strict=True) for v in pair]
        lengths = np.sort(lengths)[order]
    edges = np.cumsum(lengths)
    write(
        path, cut_between(places(rng, len(lengths), size), edges[:-1].tolist()), float(edges[-1]), size, seed
    )


def cuts_on_the_beat(path: Path, seed: int, size: Size, true: bool) -> None:
    """Cuts at the frames next to beats of a drum loop, or each of them later by any part of a beat."""
    rng = _rng(seed)
    tempo, start, seconds = rng.uniform(78, 128), rng.uniform(0.1, 0.5), 30.0
    beat = 60 / tempo
    steps = rng.choice([2, 2, 3, 4], 40)
    at = start + beat * np.cumsum(steps)
    at = at[at < seconds - 1]
    if not true:
        at = at + beat * rng.uniform(0, 1, len(at))
        at = at[at < seconds - 0.7]
    edges = (np.round(at * RATE) / RATE).tolist()
    sound = drum_loop(rng, tempo, start, seconds)
    write(path, cut_between(places(rng, len(edges) + 1, size), edges), seconds, size, seed, sound)


def dissolves(path: Path, seed: int, size: Size, true: bool) -> None:
    """Four dissolves of 0.5 to 1.2 s, or cuts in their place."""
    rng = _rng(seed)
    edges = [3.0, 6.0, 9.0, 12.0]
    scenes = places(rng, 5, size)
    half = [float(rng.uniform(0.25, 0.6)) for _ in edges]

    def picture(t: float) -> NDArray[np.float32]:
        for k, (edge, reach) in enumerate(zip(edges, half, strict=True)):
            if true and abs(t - edge) < reach:
                share = (t - edge + reach) / (2 * reach)
                return np.asarray(
                    (1 - share) * scenes[k].picture(t) + share * scenes[k + 1].picture(t), np.float32
                )
        return np.asarray(scenes[int(np.searchsorted(edges, t + 1e-6))].picture(t), np.float32)

    write(path, picture, 15.0, size, seed)


def freezes(path: Path, seed: int, size: Size, true: bool) -> None:
    """A camera that moves all the time, and two moments held for 0.8 to 1.6 s, or none."""
    rng = _rng(seed)
    scenes = places(rng, 3, size, ("pan", "roll"))
    for scene in scenes:
        scene.pace = 0.3 * float(rng.choice([-1, 1]))
        scene.turn = 20.0
    at, length = rng.uniform([1.5, 8.0], [2.5, 8.6]), rng.uniform(0.8, 1.6, 2)

    def hold(k: int) -> int:
        held = k
        for start, long in zip(at, length, strict=True):
            first, last = round(start * RATE), round((start + long) * RATE)
            if true and first <= k < last:
                held = first
        return held

    write(path, cut_between(scenes, [4.0, 7.0]), 11.0, size, seed, hold=hold)


def split_screen(path: Path, seed: int, size: Size, true: bool) -> None:
    """For 5 of 10 s another place beside the first, each with its own camera, or the first alone."""
    rng = _rng(seed)
    left, right = places(rng, 2, size, ("pan",))
    left.pace, right.pace = 0.25, -0.2

    def picture(t: float) -> NDArray[np.float32]:
        whole = np.asarray(left.picture(t), np.float32)
        if true and 3.0 <= t < 8.0:
            half = whole.shape[1] // 2
            other = np.asarray(right.picture(t), np.float32)
            whole = np.concatenate(
                [whole[:, half // 2 : half // 2 + half], other[:, half // 2 : half // 2 + half]], 1
            )
        return whole

    write(path, picture, 10.0, size, seed)


def aspect_changes(path: Path, seed: int, size: Size, true: bool) -> None:
    """Black bars, above and below or at the sides, for the first half of the film or for all of it."""
    rng = _rng(seed)
    edges = [3.0, 6.0, 9.0]
    base = cut_between(places(rng, 4, size), edges)
    upright, share = bool(rng.integers(2)), float(rng.uniform(0.1, 0.15))

    def picture(t: float) -> NDArray[np.float32]:
        whole = base(t)
        height, width = whole.shape[:2]
        if not true or t < 6.0:
            if upright:
                whole[:, : round(share * width)] = whole[:, round((1 - share) * width) :] = 0
            else:
                whole[: round(share * height)] = whole[round((1 - share) * height) :] = 0
        return whole

    write(path, picture, 12.0, size, seed)


def on_screen_text(path: Path, seed: int, size: Size, true: bool) -> None:
    """Two lines of lettering with a dark edge over the picture, 3 s each, or none."""
    rng = _rng(seed)
    base = cut_between(places(rng, 5, size), _edges(rng, 4.0, 20.0))
    lines = [WORDS[int(k)] for k in rng.choice(len(WORDS), 2, replace=False)]
    heights, across, down = rng.uniform(0.09, 0.12, 2), rng.uniform(0.05, 0.15, 2), rng.uniform(0.25, 0.9, 2)

    def picture(t: float) -> NDArray[np.float32]:
        whole = base(t)
        height, width = whole.shape[:2]
        for k, start in enumerate(LINE_STARTS):
            if true and start <= t < start + LINE_STANDS:
                scale = cv2.getFontScaleFromHeight(LETTERS, round(heights[k] * height), 2)
                at = (round(across[k] * width), round(down[k] * height))
                for colour, thick in (((0, 0, 0), 5), ((255, 255, 255), 2)):
                    cv2.putText(whole, lines[k], at, LETTERS, scale, colour, thick, cv2.LINE_AA)
        return whole

    write(path, picture, 20.0, size, seed)


def ends_as_it_began(path: Path, seed: int, size: Size, true: bool) -> None:
    """Nine shots; the last one shows the first place again as it was, or another one."""
    rng = _rng(seed)
    scenes = places(rng, 9, size, ("handheld", "static"))
    edges = _edges(rng, 3.0, 27.0)
    if true:
        scenes[8] = scenes[0]
    write(path, cut_between(scenes, edges), 27.0, size, seed)


MAKERS = (
    fast_cutting,
    slow_cutting,
    long_takes,
    pace_quickens,
    cuts_on_the_beat,
    dissolves,
    freezes,
    split_screen,
    aspect_changes,
    on_screen_text,
    ends_as_it_began,
)
"""Each named after its claim; the claim is true of the film where the last argument is."""
PAIRS: Mapping[str, tuple[Maker, Maker]] = {
    make.__name__.replace("_", "-"): (partial(make, true=True), partial(make, true=False)) for make in MAKERS
}
"""Claim -> makers of the film of which it is true, and of the one of which it is false."""
