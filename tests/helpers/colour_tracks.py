"""Tracks of the palette made by hand: seconds of some colours, and the frames that go with them."""

import numpy as np

from onetake.core.track import curve, spans

RATE = 10


def palette_tracks(*parts, aside=()):
    """Return tracks of parts `(seconds, {'#rrggbb': share}, {curve: value})`, ten frames a second."""
    starts, ends, labels, shares = [], [], [], []
    values = {"lightness": [], "contrast": [], "dark": []}
    at = 0
    for seconds, colours, curves in parts:
        for second in range(at, at + seconds):
            for label, share in colours.items():
                starts.append(float(second))
                ends.append(second + 1.0)
                labels.append(label)
                shares.append(share)
        for name, usual in (("lightness", 50.0), ("contrast", 60.0), ("dark", 0.0)):
            values[name] += [curves.get(name, usual)] * (seconds * RATE)
        at += seconds
    t = np.arange(at * RATE) / RATE
    tracks = [
        spans("palette.slices", starts, ends, labels, shares, "share", by="palette 4"),
        curve("palette.lightness", t, values["lightness"], "L*", by="palette 4"),
        curve("palette.contrast", t, values["contrast"], "L*", by="palette 4"),
        curve("palette.dark", t, values["dark"], "share", by="palette 4"),
        spans(
            "palette.aside",
            [a for a, _ in aside],
            [b for _, b in aside],
            ["black"] * len(aside),
            [0.0] * len(aside),
            "L*",
            by="palette 4",
        ),
    ]
    return {track.name: track for track in tracks}
