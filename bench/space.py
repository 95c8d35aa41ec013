"""Figures of the reader `space` on held-out scenes: python bench/space.py [count] [seed].

Needs pyroomacoustics.
"""

from __future__ import annotations

import sys
from dataclasses import replace

import numpy as np

from onetake.readers.sound.space import Space
from onetake.signal.room.reverberation import KINDS
from sound_reading import tracks_of
from space_scenes import RATE, Scene, scene


def row(found: Scene) -> tuple[float, ...]:
    """Return the figures of one scene."""
    tracks = tracks_of([Space()], found.data, RATE)
    decay, direct = tracks["space.decay"].values[0], tracks["space.direct"].values[0]
    kind, echo = KINDS[found.kind], tracks["space.echo"].values
    facts = tracks["space.class"].facts
    words = [facts.text(name) for name in ("room", "room-or") if name in facts]
    delay = float(echo[0]) if len(echo) else np.nan
    return (
        found.beat, found.decay, abs(decay - found.decay), abs(direct - found.direct),
        kind in words, len(words), near_an_edge(found), found.echo, found.level, delay,
    )  # fmt: skip


def near_an_edge(found: Scene) -> bool:
    """Return whether a room is within a quarter of the decay, or 2 dB, of being another kind."""
    turned = [replace(found, decay=found.decay * by, direct=found.direct + on)
              for by in (0.8, 1.0, 1.25) for on in (-2, 0, 2)]  # fmt: skip
    return len({one.kind for one in turned}) > 1


def main(count: int = 40, seed: int = 50000) -> None:
    """Print the table."""
    rows = np.array([row(scene("held out", seed + i)) for i in range(count)], float)
    beat, decay, off, direct, right, words, edge, echo, level, delay = rows.T
    for name, kept in (("without a beat", beat == 0), ("with a beat", beat == 1)):
        short = kept & (decay > 0.1) & (decay < 1)
        print(f"{name}: {kept.sum()} scenes, decay off by", *(
            f"{np.percentile(off[short], q):.3f} s ({q} %)" for q in (50, 90)
        ), end="; ")  # fmt: skip
        level_off = np.nanmedian(direct[kept & (decay > 0)])
        print(f"direct level by {level_off:.1f} dB")
    for name, kept in (("all", beat >= 0), ("without a beat", beat == 0), ("with a beat", beat == 1)):
        one, two = kept & (words == 1), kept & (words == 2)
        print(
            f"room, {name}: named by one word in {one.sum()} of {kept.sum()}, right {right[one].mean():.2f}; "
            f"by two, right {right[two].mean():.2f}; {(one & (edge == 0)).sum()} away from the edges by one "
            f"word, right {right[one & (edge == 0)].mean():.2f}"
        )
    for name, kept in (("-12 dB or louder", level >= -12), ("lower", level < -12)):
        there = kept & (echo > 0)
        near = np.abs(delay - echo)[there] <= 5
        print(f"slapback, {name}: {near.sum()} of {there.sum()} within 5 ms")
    print(f"slapback where there is none: {np.isfinite(delay[echo == 0]).sum()} of {(echo == 0).sum()}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
