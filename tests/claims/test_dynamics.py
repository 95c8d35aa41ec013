import numpy as np
import pytest

from onetake.claims.dynamics import BUILDS_UP, DROPS, QUIET_LOUD, kendall
from onetake.core.track import curve, spans


def loudness(name, *stretches, rate=10):
    values = np.concatenate([np.linspace(a, b, round(s * rate)) for s, a, b in stretches])
    return curve(f"loudness.{name}", np.arange(len(values)) / rate, values, "LUFS", by="loudness 1")


def flat(seconds, level):
    return seconds, level, level


@pytest.mark.parametrize(
    ("stretches", "outcome", "rises"),
    [
        ([flat(8, -30), flat(8, -16), flat(8, -28), flat(8, -15)], "holds", 2),
        ([flat(8, -16), flat(8, -30), flat(8, -16), flat(8, -30)], "fails", 1),
        ([flat(8, -23), flat(8, -16), flat(8, -23), flat(8, -16)], "undecided", 0),
        ([flat(8, -19), flat(8, -16), flat(8, -19), flat(8, -16)], "fails", 0),
        ([flat(8, -30), flat(2, -16), flat(8, -30), flat(1, -16), flat(8, -30)], "fails", 0),
        ([flat(40, -20)], "fails", 0),
    ],
)
def test_quiet_and_loud_in_turn(stretches, outcome, rises):
    verdict = QUIET_LOUD.decide({"loudness.short-term": loudness("short-term", *stretches)})
    assert (verdict.outcome, verdict.measured) == (outcome, rises), verdict.because


@pytest.mark.parametrize(
    ("stretches", "outcome"),
    [
        ([(60, -36, -16)], "holds"),
        ([flat(20, -30), flat(20, -24), flat(20, -16)], "holds"),
        ([(60, -16, -36)], "fails"),
        ([flat(60, -20)], "fails"),
        ([(60, -20.0, -19.0)], "fails"),
        ([(30, -36, -16), (30, -16, -36)], "fails"),
    ],
)
def test_building_up(stretches, outcome):
    verdict = BUILDS_UP.decide({"loudness.short-term": loudness("short-term", *stretches)})
    assert verdict.outcome == outcome, verdict.because


def test_a_short_film_does_not_build_up():
    short = loudness("short-term", (10, -36, -16))
    assert BUILDS_UP.decide({"loudness.short-term": short}).outcome == "inapplicable"


def test_kendalls_tau():
    assert kendall(np.arange(8.0)) == 1 and kendall(-np.arange(8.0)) == -1
    assert kendall(np.array([1.0, 3.0, 2.0, 4.0])) == pytest.approx(2 / 3)
    orders = [kendall(np.random.default_rng(i).permutation(8).astype(float)) for i in range(4000)]
    assert np.quantile(orders, 0.95) == pytest.approx(0.5, abs=0.08)


def blocks(bass, length=8.0, edges=None):
    edges = np.arange(len(bass) + 1) * length if edges is None else np.array(edges)
    count = np.ones(len(bass))
    columns = {
        "alike": count,
        "level": np.full(len(bass), -20.0),
        "bass": np.array(bass, float),
        "bars": 4 * count,
    }
    return spans(
        "sections.blocks", edges[:-1], edges[1:], ["block"] * len(bass), np.arange(len(bass)) + 1.0, "count",
        by="sections 1", columns=columns,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("bass", "level", "outcome"),
    [
        ([-40, -25], [flat(8, -25), flat(8, -18)], "holds"),
        ([-40, -33.5], [flat(8, -25), flat(8, -18)], "undecided"),
        ([-27, -25], [flat(8, -25), flat(8, -18)], "fails"),
        ([-40, -25], [(16, -25, -18)], "undecided"),
        ([-25, -40], [flat(8, -18), flat(8, -25)], "fails"),
    ],
)
def test_the_beat_drops_where_bass_comes_in_at_once(bass, level, outcome):
    tracks = {"sections.blocks": blocks(bass), "loudness.momentary": loudness("momentary", *level)}
    verdict = DROPS.decide(tracks)
    assert verdict.outcome == outcome, verdict.because
    if outcome == "holds":
        assert verdict.evidence[0].start == pytest.approx(8.0, abs=0.3)


def test_a_passage_of_two_bars_after_the_entry_of_the_bass_does_not_hide_it():
    entry = blocks([-75, -36, -34], edges=[0.0, 11.0, 13.0, 30.0])
    level = loudness("momentary", flat(11, -30), flat(19, -25))
    verdict = DROPS.decide({"sections.blocks": entry, "loudness.momentary": level})
    assert (verdict.outcome, verdict.evidence[0].start) == ("holds", pytest.approx(11, abs=1))


def test_bass_that_comes_in_at_the_end_of_a_passage_is_no_drop_at_its_beginning():
    # The mean of the middle passage owes 11 dB to its last bars; meanwhile the lead gets louder by chance.
    late = blocks([-43, -31, -12], edges=[0.0, 12.0, 24.0, 40.0])
    level = loudness("momentary", flat(12, -12), flat(28, -8))
    verdict = DROPS.decide({"sections.blocks": late, "loudness.momentary": level})
    assert verdict.outcome == "undecided", verdict.because


def test_without_passages_nothing_drops():
    tracks = {"sections.blocks": blocks([-20]), "loudness.momentary": loudness("momentary", flat(8, -18))}
    assert DROPS.decide(tracks).outcome == "inapplicable"
