"""The pairs of films: what their table counts, and that what they are made of is as they say."""

from __future__ import annotations

import numpy as np

from helpers.bench_module import BENCH, load
from onetake.claims import CLAIMS

films = load("pairs_films")
for path in sorted(BENCH.glob("pairs_*.py")):
    load(path.stem)
editing, pairs = load("pairs_editing"), load("claim_pairs")


def cell(claim, true, outcome):
    return {"film": f"{claim} 1 256x144", "claim": claim, "true": true, "read": outcome, "because": ""}


def test_the_table_counts_what_is_held_and_refused_wrongly():
    cells = [
        cell("freezes", True, "holds"),
        cell("freezes", False, "holds"),
        cell("freezes", True, "fails"),
        cell("freezes", False, "undecided"),
    ]
    assert pairs.table(cells).splitlines()[2:] == [
        "| freezes | 4 | 1 (25 %) | 1 | 1 | 1 |",
        "| all | 4 | 1 (25 %) | 1 | 1 | 1 |",
    ]


def test_pairs_are_of_claims_that_there_are():
    assert set(editing.PAIRS) <= set(pairs.PAIRS) <= {claim.id for claim in CLAIMS}


def test_a_film_shows_one_place_after_another():
    rng = np.random.default_rng(4)
    scenes = films.places(rng, 3, (64, 36), ("handheld",))
    picture = films.cut_between(scenes, [1.0, 2.5])
    for t, shot, since in ((0.5, 0, 0.5), (1.0, 1, 0.0), (2.4, 1, 1.4), (2.5, 2, 0.0)):
        np.testing.assert_allclose(picture(t), scenes[shot].picture(since))
    assert np.abs(picture(0.99) - picture(1.0)).mean() > 10


def test_the_loop_hits_on_its_beats():
    sound = films.drum_loop(np.random.default_rng(1), 120.0, 0.25, 4.0)
    assert sound.shape == (2, 4 * films.SOUND_RATE)
    level = np.abs(sound[0]).reshape(-1, films.SOUND_RATE // 100).max(axis=1)
    assert level[:24].max() < 0.01
    assert all(level[round(100 * (0.25 + 0.5 * k)) :][:5].max() > 0.3 for k in range(7))
