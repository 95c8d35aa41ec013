"""Figures of the reader `space` on held-out scenes: python bench/space.py [count] [seed].

Needs pyroomacoustics.
"""

from __future__ import annotations

import sys

import numpy as np

from hear import tracks_of
from onetake.readers.sound.space import Space
from onetake.signal.decay import KINDS
from space_scenes import RATE, Scene, scene


def row(found: Scene) -> tuple[float, ...]:
    """Give the figures of one scene."""
    tracks = tracks_of([Space()], found.data, RATE)
    decay, direct = tracks["space.decay"].values[0], tracks["space.direct"].values[0]
    kind, echo = KINDS[found.kind], tracks["space.echo"].values
    told = "echo" if found.echo and kind in ("dry", "light") else kind
    named = tracks["space.class"]
    delay = float(echo[0]) if len(echo) else np.nan
    return (
        found.beat, found.decay, abs(decay - found.decay), abs(direct - found.direct),
        named.notes["room"] == kind, named.labels[0] == told, named.values[0], found.echo, found.level, delay,
    )  # fmt: skip


def main(count: int = 40, seed: int = 50000) -> None:
    """Print the table."""
    rows = np.array([row(scene("held out", seed + i)) for i in range(count)], float)
    beat, decay, off, direct, right, named, sure, echo, level, delay = rows.T
    for name, kept in (("without a beat", beat == 0), ("with a beat", beat == 1)):
        short = kept & (decay > 0.1) & (decay < 1)
        print(f"{name}: {kept.sum()} scenes, decay off by", *(
            f"{np.percentile(off[short], q):.3f} s ({q} %)" for q in (50, 90)
        ), end="; ")  # fmt: skip
        level_off = np.nanmedian(direct[kept & (decay > 0)])
        print(f"direct level by {level_off:.1f} dB; room right {right[kept].mean():.3f}, ", end="")
        print(f"class with echo {named[kept].mean():.3f}")
    for low, high in ((0.0, 0.6), (0.6, 0.9), (0.9, 1.01)):
        kept = (sure >= low) & (sure < high)
        print(f"said to be {low:.1f} to {high:.1f} likely: {kept.sum()}, right {right[kept].mean():.2f}")
    for name, kept in (("-12 dB or louder", level >= -12), ("lower", level < -12)):
        there = kept & (echo > 0)
        near = np.abs(delay - echo)[there] <= 5
        print(f"slapback, {name}: {near.sum()} of {there.sum()} within 5 ms")
    print(f"slapback where there is none: {np.isfinite(delay[echo == 0]).sum()} of {(echo == 0).sum()}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
