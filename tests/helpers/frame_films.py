"""Frames made by a test, read by the reader of shots."""

import cv2
import numpy as np

from onetake.core.blocks import Frames
from onetake.readers.picture.shots.reader import Shots

WIDTH, HEIGHT = 240, 136
BLOCK = 24


def shots_of(pictures, fps=24.0, t=None, grain=0.8, seed=1):
    """Return the tracks of shots of RGB pictures, at `fps` or at the times `t`; grain in levels."""
    rng = np.random.default_rng(seed)
    times = np.arange(len(pictures)) / fps if t is None else np.asarray(t, float)
    reader, cache = Shots(), {}
    for i in range(0, len(pictures), BLOCK):
        part = []
        for picture in pictures[i : i + BLOCK]:
            # The same object again is a repeated frame: its grain is repeated, too.
            if id(picture) not in cache:
                noise = rng.normal(0, grain, picture.shape) if grain else 0
                cache[id(picture)] = np.clip(picture + noise, 0, 255).astype(np.uint8)
            part.append(cache[id(picture)])
        reader.push(
            Frames(
                t=times[i : i + BLOCK],
                luma=np.stack([cv2.cvtColor(p, cv2.COLOR_RGB2GRAY) for p in part]),
                rgb=np.stack([cv2.resize(p, (160, 90), interpolation=cv2.INTER_AREA) for p in part]),
                bars=np.zeros((len(part), 4), np.float32),
            )
        )
    return {track.name: track for track in reader.close()}


def cuts_of(tracks):
    """Return the s of each cut; every transition must be one."""
    track = tracks["shots.transitions"]
    assert track.labels == ["cut"] * len(track), track.labels
    return track.spans[:, 1].tolist()
