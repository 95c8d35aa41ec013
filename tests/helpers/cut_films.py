"""Tracks of films that are cut at known moments, without a picture."""

import numpy as np

from onetake.core.track import curve, marks, spans

RATE = 25.0


def cut_tracks(cuts, end, *, doubtful=(), kinds=None, even=0.0, links=None, rate=RATE):
    """Return `shots`, transitions, links and suspects of a film cut at `cuts` s; other links are 0.97.

    `doubtful` are moments with a link of 0.55; `kinds` the label of each change of shot; `links` their links.
    """
    t = np.arange(round(end * rate)) / rate
    link = np.full(len(t), 0.97)
    link[0] = np.nan
    kinds = ["cut"] * len(cuts) if kinds is None else kinds
    links = [0.05] * len(cuts) if links is None else links
    for at, value in zip(cuts, links, strict=True):
        link[np.searchsorted(t, at - 1e-6)] = value
    for at in doubtful:
        link[np.searchsorted(t, at - 1e-6)] = 0.55
    edges = [0.0, *cuts, end]
    starts = [at - (0.04 if kind == "cut" else 0.4) for at, kind in zip(cuts, kinds, strict=True)]
    stops = [at + (0.0 if kind == "cut" else 0.4) for at, kind in zip(cuts, kinds, strict=True)]
    n = len(edges) - 1
    made = (
        spans("shots", edges[:-1], edges[1:], ["shot"] * n, range(1, n + 1), "count", by="shots 1"),
        curve("shots.link", t, link, "link", by="shots 1", columns={"even": np.full(len(t), even)}),
        spans(
            "shots.transitions",
            starts,
            stops,
            kinds,
            [1.0] * len(cuts),
            "share",
            by="shots 1",
            confidence=[1 - one for one in links],
        ),
        spans("shots.suspect", [], [], [], [], "link", by="shots 1"),
    )
    return {track.name: track for track in made}


def beat_marks(times):
    """Return the track of beats at `times` s."""
    n = len(times)
    columns = {"number": np.arange(n) % 4 + 1.0, "clock": np.asarray(times, float)}
    return marks("beat.beats", times, ["beat"] * n, np.ones(n), "count", by="beat 1", columns=columns)
