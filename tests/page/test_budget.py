"""How large a page is, and what it is made of."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import numpy as np

from onetake.core.reading import Still
from onetake.page import page_html


def test_page_stays_below_its_budget(plausible):
    stills = tuple(Still(i * 0.1, plausible.jpeg(i * 0.1) + bytes(18_000)) for i in range(240))
    text = page_html(plausible.reading(stills=stills), checked=plausible.review())
    assert len(text.encode()) < 750_000
    assert len(re.findall('id="still-', text)) <= 36


def test_a_film_of_six_minutes_in_which_much_happens_stays_below_the_budget(plausible):
    from onetake.core.track import curve, marks, spans

    rng = np.random.default_rng(6)
    t = np.arange(0, 360, 0.1)
    starts = np.arange(0, 360, 0.9)
    n = len(starts)
    made = [
        curve(
            f"{part}.c{i}", t, np.cumsum(rng.normal(0, 1, len(t))), "LUFS", by="reader 1", cites=("A paper.",)
        )
        for part in ("camera", "sound", "arc")
        for i in range(15)
    ]
    made += [
        spans(
            f"w.s{i}",
            starts,
            starts + 0.5,
            [f"word {k % 90}" for k in range(n)],
            rng.random(n),
            "s",
            by="w 1",
        )
        for i in range(12)
    ]
    made += [marks(f"b.m{i}", starts, ["beat"] * n, np.ones(n), "count", by="b 1") for i in range(10)]
    evidence = plausible.verdicts()["one-take"].evidence
    verdicts = {
        f"claim-{i}": replace(
            plausible.verdicts()["one-take"],
            claim=f"claim-{i}",
            because="So it is. " * 20,
            evidence=evidence * 3,
        )
        for i in range(70)
    }
    stills = tuple(Still(i * 6.0, plausible.jpeg(i * 0.1) + bytes(6_000)) for i in range(60))
    reading = plausible.reading(
        media=plausible.media(duration=360.0),
        tracks={track.name: track for track in made},
        verdicts=plausible.verdicts() | verdicts,
        stills=stills,
    )
    text = page_html(reading, checked=plausible.review())
    assert 300_000 < len(text.encode()) < 750_000


def test_package_holds_its_templates_and_static_files():
    package = Path(__import__("onetake.page", fromlist=["page"]).__file__).parent
    for kind, most in (("js", 42_000), ("css", 44_000)):
        assert 0 < sum(p.stat().st_size for p in (package / "static").glob(f"*.{kind}")) < most
