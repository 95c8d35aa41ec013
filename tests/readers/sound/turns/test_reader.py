"""The floor, its transfers and its lock, on voices that are known."""

import numpy as np
import pytest

from onetake.core.track import LabelLists, marks, spans
from onetake.readers.sound.turns.reader import Turns


def who(*rows):
    rows = sorted(rows)
    start, end = [r[0] for r in rows], [r[1] for r in rows]
    none = np.full(len(rows), np.nan)
    voices = LabelLists([tuple(r[2].split("+")) for r in rows])
    sure = [r[3] if len(r) > 3 else 0.7 for r in rows]
    return spans("voices.who", start, end, voices, none, "", by="x 1", confidence=sure)


def read(*rows, **more):
    tracks = {"voices.who": who(*rows), **more}
    return {t.name: t for t in Turns().derive(tracks)}


def beat(tempo=90.0, bars=40, start=0.0):
    step = 60 / tempo
    t = start + step * np.arange(4 * bars)
    return {
        "beat.beats": marks("beat.beats", t, ["1"] * len(t), np.ones(len(t)), "count", by="x 1"),
        "beat.downbeats": marks("beat.downbeats", t[::4], ["1"] * bars, np.ones(bars), "count", by="x 1"),
    }


def test_gap_overlap_and_pause():
    got = read((0, 2, "A"), (2.5, 4, "B"), (3.7, 5, "A"), (5.6, 6, "A"), (8, 9, "A"))
    assert got["turns.floor"].labels == ["A", "B", "A", "A"]
    assert got["turns.floor"].spans.tolist() == [[0, 2], [2.5, 4], [3.7, 6], [8, 9]]
    assert got["turns.offset"].label_lists == [("A", "B"), ("B", "A")]
    assert got["turns.offset"].values.tolist() == pytest.approx([0.5, -0.3])
    assert got["turns.overlap"].label_lists == [("B", "A")]
    assert got["turns.overlap"].spans.tolist() == [[3.7, 4.0]]


def test_a_label_of_two_is_both_of_them():
    apart = read((0, 2.3, "A"), (2, 4, "B"))
    joined = read((0, 2, "A"), (2, 2.3, "A+B"), (2.3, 4, "B"))
    for name in ("turns.floor", "turns.offset", "turns.overlap"):
        assert joined[name].table.equals(apart[name].table)
    assert apart["turns.offset"].values.tolist() == pytest.approx([-0.3])


def test_who_is_drowned_takes_no_floor_and_who_outlasts_interrupts():
    got = read((0, 4, "A"), (1, 1.6, "B"), (3.2, 6, "B"))
    assert got["turns.floor"].labels == ["A", "B"]
    assert got["turns.interruption"].label_lists == [("B", "A"), ("B", "A")]
    assert got["turns.interruption"].column("takes-floor").tolist() == [0, 1]
    assert got["turns.interruption"].spans.tolist() == [[1, 1.6], [3.2, 4.0]]


def test_unsure_speech_is_the_voice_on_both_sides_or_nobody():
    within = read((0, 1, "A"), (1, 1.5, "unsure"), (1.5, 3, "A"), (3.4, 5, "B"))
    assert within["turns.floor"].labels == ["A", "B"]
    between = read((0, 1, "A"), (1, 1.5, "unsure"), (1.5, 3, "B"))
    assert between["turns.floor"].labels == ["A", "unsure", "B"]
    assert len(between["turns.offset"]) == 0


def test_the_ragged_end_of_one_voice_is_not_both():
    got = read((0, 2, "A"), (2, 2.3, "A+B"), (3, 3.3, "A+B"), (3.3, 5, "B"))
    assert got["turns.floor"].spans.tolist() == [[0, 2.3], [3, 5]]
    assert len(got["turns.overlap"]) == 0
    within = read((0, 2, "A"), (2, 2.5, "A+B"), (2.5, 5, "A"))
    assert within["turns.interruption"].label_lists == [("B", "A")]
    assert within["turns.interruption"].column("takes-floor").tolist() == [0]


def test_a_border_without_a_pause_is_no_onset():
    rows = [row for s, e, v in duel(0.02) for row in ((s, s + 0.7, v), (s + 0.7, e, "AB"[v == "A"]))]
    got = read(*rows, **beat())
    assert len(got["turns.floor"]) == 48 and got["turns.lock"].facts.count("turns") == 24
    assert got["turns.lock"].facts.number("scatter", "ms") < 40
    assert np.isnan(got["turns.early-late"].values).sum() == 24


def test_a_line_that_lyrics_give_to_both_is_both_even_next_to_silence():
    stated = read((0, 2, "A"), (2.1, 6, "A+B", 1.0), (7, 9, "B"))
    assert stated["turns.overlap"].label_lists == [("A", "B")]
    assert stated["turns.overlap"].spans.tolist() == [[2.1, 6]]
    heard = read((0, 2, "A"), (2.1, 6, "A+B", 0.7), (7, 9, "B"))
    assert len(heard["turns.overlap"]) == 0


def test_slips_and_stops_are_no_turns():
    got = read((0, 1, "A"), (1.0, 1.1, "B"), (1.15, 3, "A"), (3.5, 5, "B"))
    assert got["turns.floor"].spans.tolist() == [[0, 3], [3.5, 5]]


def test_offsets_in_beats_follow_the_tempo():
    got = read((0, 2, "A"), (3, 5, "B"), (4, 7, "A"), **beat(120.0))
    assert got["turns.offset-beats"].unit == "beats"
    assert got["turns.offset-beats"].values.tolist() == pytest.approx([2.0, -2.0])


def test_no_beat_gives_no_lock_and_too_few_turns_no_regularity():
    got = read((0, 2, "A"), (3, 5, "B"))
    assert not any(name.startswith(("turns.lock", "turns.early", "turns.offset-")) for name in got)
    assert not any("cv" in name or "npvi" in name or "gap" in name for name in got)
    empty = read()
    assert all(len(t) == 0 for t in empty.values())
    assert {"turns.floor", "turns.offset", "turns.overlap"} <= empty.keys()


def duel(scatter, seed=1, tempo=90.0, count=24, late=0.0):
    rng = np.random.default_rng(seed)
    bar = 240 / tempo
    starts = bar * (1 + np.arange(count)) + late + rng.normal(0, scatter, count)
    return [(float(s), float(s + 0.6 * bar), "AB"[i % 2]) for i, s in enumerate(starts)]


@pytest.mark.parametrize("scatter", [0.02, 0.07])
@pytest.mark.parametrize("late", [0.0, 0.3, 0.65])
def test_the_scatter_about_the_half_bar_is_measured_wherever_the_voices_sit(scatter, late):
    found = [
        read(*duel(scatter, s, late=late), **beat())["turns.lock"].facts.number("scatter", "ms")
        for s in range(20)
    ]
    assert np.mean(found) == pytest.approx(1000 * scatter, rel=0.15)


def test_locked_turns_are_stronger_than_chance_and_free_ones_are_not():
    locked = read(*duel(0.03), **beat())["turns.lock"]
    free = read(*duel(0.9), **beat())["turns.lock"]
    assert locked.values[0] > 0.95 > 0.6 > free.values[0]
    assert locked.column("confidence")[0] > 0.999 > free.column("confidence")[0]
    assert locked.facts.number("p-draws", "") < 0.01 < free.facts.number("p-draws", "")
    assert locked.values[0] > locked.facts.number("chance", "") > free.values[0]


def test_words_all_on_the_half_bar_make_turns_on_it_no_wonder():
    rows, grid = duel(0.02), beat()
    on = 4 / 3 * np.arange(2, 52) + np.random.default_rng(3).normal(0, 0.01, 50)
    words = spans("words", on, on + 0.1, ["aligned"] * len(on), np.full(len(on), np.nan), "", by="x 1")
    got = read(*rows, **grid, **{"words": words})["turns.lock"]
    assert got.facts.text("drawn-from") == "other words"
    assert got.facts.number("p-draws", "") > 0.5


def test_a_stretch_without_a_beat_counts_for_nothing():
    grid = beat(bars=8)
    got = read(*duel(0.02, count=24), **grid)
    assert got["turns.lock"].facts.count("turns") in (10, 11)  # the last bar at 18.7 s, four more are reached
    assert np.isnan(got["turns.early-late"].values[-1])


@pytest.mark.parametrize(("pause", "count"), [(0.75, 1), (0.95, 1), (1.05, 2)])
def test_a_voice_keeps_the_floor_over_a_pause_of_less_than_a_second(pause, count):
    assert read((0, 2, "A"), (2 + pause, 5, "A"))["turns.floor"].labels == ["A"] * count
