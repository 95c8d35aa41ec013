"""Song or skit: shares of what is sung, rapped and spoken."""

import numpy as np
import pytest

from onetake.claims.delivery import SONG_OR_SKIT
from onetake.core.track import spans


def kinds(rows):
    """Return `voices.kind` of rows (seconds, kind, confidence), one after the other."""
    ends = np.cumsum([row[0] for row in rows])
    starts = ends - [row[0] for row in rows]
    none = np.full(len(rows), np.nan)
    return {
        "voices.kind": spans(
            "voices.kind",
            starts,
            ends,
            [r[1] for r in rows],
            none,
            "",
            by="x 1",
            confidence=[r[2] for r in rows],
        )
    }


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        ([(30, "rapped", 0.95), (30, "spoken", 0.95)], "undecided"),  # no beat bears the rap out
        ([(30, "sung", 0.95), (12, "spoken", 0.95)], "holds"),
        ([(60, "sung", 0.95)], "fails"),
        ([(60, "spoken", 0.95)], "fails"),
        ([(40, "sung", 0.9), (20, "rapped", 0.9)], "fails"),
        ([(50, "sung", 0.95), (12, "spoken", 0.95)], "undecided"),  # 19 %, near the limit
        ([(30, "sung", 0.95), (30, "spoken", 0.6)], "undecided"),  # the spoken part is not sure
        ([(30, "sung", 0.95), (30, "unsure", 0.5)], "undecided"),
        ([(2, "sung", 0.95), (2, "spoken", 0.95)], "undecided"),  # too little
        ([], "inapplicable"),
    ],
)
def test_shares_decide(rows, outcome):
    verdict = SONG_OR_SKIT.decide(kinds(rows))
    assert verdict.outcome == outcome
    assert verdict.because.endswith(".")


def test_the_evidence_is_the_longest_of_each_kind():
    found = SONG_OR_SKIT.decide(kinds([(10, "sung", 0.9), (20, "spoken", 0.9), (30, "sung", 0.9)]))
    assert [(one.start, one.end) for one in found.evidence] == [(10, 30), (30, 60)]
    assert found.measured == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("rapped", "spoken", "outcome"),
    [
        ((0.7, 0.001), (0.1, 0.4), "holds"),
        ((0.35, 0.001), (0.1, 0.4), "undecided"),  # what is called rapped hardly locks
        ((0.7, 0.001), (0.3, 0.009), "undecided"),  # what is called spoken locks, too
    ],
)
def test_the_beat_is_another_witness(rapped, spoken, outcome):
    given = kinds([(30, "rapped", 0.6), (15, "spoken", 0.6)])
    strength, p = zip((0.5, 0.001), rapped, spoken, strict=True)
    given["flow.lock"] = spans(
        "flow.lock",
        [0.0] * 3,
        [45.0] * 3,
        ["all", "rapped", "spoken"],
        strength,
        "",
        by="x 1",
        columns={"chance": [0.2] * 3, "p": p},
    )
    assert SONG_OR_SKIT.decide(given).outcome == outcome
