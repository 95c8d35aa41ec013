"""Flow on syllables and lines whose answer is known."""

import numpy as np
import pytest

from onetake.core.track import marks, spans
from onetake.language.rhyme import rhyme_key
from onetake.readers.words.flow.lock import syllable_lock
from onetake.readers.words.flow.reader import Flow
from onetake.readers.words.flow.rhymes import end_rhymes

BEAT = 0.6
BEATS = np.arange(0.0, 40.0, BEAT)


def rapped(seed, scatter, part=4, stretches=10):
    """Return syllables on the parts of the beat, eight a stretch, some left out, with an error each."""
    rng = np.random.default_rng(seed)
    found = []
    for i in range(stretches):
        places = np.sort(rng.choice(14, 9, replace=False)) + part * 5 * i
        found.append(np.sort(places * BEAT / part + rng.normal(0, scatter, 9)))
    return found


def spoken(seed, stretches=10):
    """Return free talk: about five syllables a second, each stretch where it likes."""
    rng = np.random.default_rng(seed)
    starts = 3.0 * np.arange(stretches) + rng.uniform(0, 0.6, stretches)
    return [start + np.cumsum(rng.gamma(12, 0.2 / 12, 9)) for start in starts]


@pytest.mark.parametrize("part", [4, 3])
@pytest.mark.parametrize("seed", range(3))
def test_rapped_syllables_lock_to_the_beat_and_late_ones_are_late(part, seed):
    found = syllable_lock(BEATS, [s + 0.012 for s in rapped(seed, 0.02, part)])
    assert found.division == part
    assert found.strength > found.chance
    assert found.p_draws < 0.02
    assert found.late == pytest.approx(0.012, abs=0.008)
    assert found.cycle == pytest.approx(BEAT / part)


def test_free_talk_locks_no_more_than_by_chance():
    beaten = sum(syllable_lock(BEATS, spoken(seed)).p_draws < 0.05 for seed in range(40))
    assert beaten <= 6


def test_without_a_beat_or_with_few_syllables_there_is_no_lock():
    assert syllable_lock(np.zeros(0), rapped(1, 0.01)) is None
    assert syllable_lock(BEATS, rapped(1, 0.01)[:1]) is None
    assert syllable_lock(BEATS, [np.array([])]) is None


@pytest.mark.parametrize(
    ("one", "other", "rhymes"),
    [
        ("night", "white", True),
        ("tonight", "fight", True),
        ("love", "above", True),
        ("love", "move", False),
        ("day", "weigh", True),
        ("money", "honey", True),
        ("running", "gunning", True),
        ("running", "going", False),
        ("walked", "talked", True),
        ("stone", "alone", True),
        ("window", "go", True),
        ("town", "alone", False),
        ("heart", "apart", True),
        ("heart", "ear", False),
    ],
)
def test_rhymes_by_letters(one, other, rhymes):
    assert (rhyme_key(one) == rhyme_key(other)) == rhymes


def test_rhymes_of_couplets_beat_those_of_the_same_lines_in_random_order():
    couplets = (("night", "light"), ("day", "stay"), ("stone", "bone"), ("gold", "cold"), ("tree", "free"))
    couplets += (("ship", "lip"), ("rain", "pain"), ("down", "town"), ("car", "star"))
    ends = [end for couplet in couplets for end in couplet]
    found = end_rhymes([f"so it goes to the {end}" for end in ends])
    assert found.density == pytest.approx(0.5)
    assert found.density > found.by_chance
    assert all(one.line - one.other == 1 for one in found.found)
    assert np.isnan(end_rhymes([]).density)
    assert end_rhymes(["the day", "the day"]).found == ()


def tracks(lines=()):
    """Return voices of ten stretches of eight syllables, two a beat, with a beat and bars."""
    stretches = np.array([[2.4 * i, 2.4 * i + 2.1] for i in range(10)])
    t = np.concatenate([start + 0.3 * np.arange(7) for start, _ in stretches])
    none = np.full(10, np.nan)
    made = [
        spans("voices.kind", *stretches.T, ["rapped"] * 10, none, "", by="x 1", confidence=np.ones(10)),
        marks("flow.syllables", t, ["rapped"] * len(t), np.full(len(t), np.nan), "s", by="x 1"),
        marks("beat.beats", BEATS, ["beat"] * len(BEATS), np.ones(len(BEATS)), "count", by="x 1"),
        marks(
            "beat.downbeats",
            BEATS[::4],
            ["bar"] * len(BEATS[::4]),
            np.ones(len(BEATS[::4])),
            "count",
            by="x 1",
        ),
    ]
    if lines:
        start = 2.4 * np.arange(len(lines))
        texts = {"text": list(lines), "name": [""] * len(lines)}
        number = np.arange(len(lines)) + 1.0
        made.append(
            spans(
                "words.lines",
                start,
                start + 2,
                ["given"] * len(lines),
                number,
                "count",
                by="x 1",
                texts=texts,
            )
        )
    return {track.name: track for track in made}


def flow(given):
    promised = {gives.name: gives for gives in Flow.gives}
    return {track.name: track.keep_promise(promised[track.name]) for track in Flow().derive(given)}


def test_the_reader_counts_syllables_pauses_lines_and_rhymes():
    lines = [
        "You came to me at night",
        "and I was in the light",
        "You went away today",
        "and I had come to stay",
    ]
    found = flow(tracks(lines * 2))
    rate = found["flow.rate"]
    assert rate.values[np.isfinite(rate.values)].mean() == pytest.approx(3.33, abs=0.35)
    assert found["flow.pauses"].values == pytest.approx([0.3] * 9)
    assert found["flow.lock"].labels == ["all", "rapped"]
    assert found["flow.lock"].values[0] > 0.99
    assert found["flow.lines-a-bar"].values[0] == pytest.approx(1.0)
    assert found["flow.rhymes"].texts("text")[0] == "light"
    assert found["flow.rhymes"].texts("rhymes-with")[0] == "night"


def test_without_beat_and_lines_there_are_rate_and_pauses_and_without_voices_nothing():
    given = tracks()
    bare = {name: given[name] for name in ("voices.kind", "flow.syllables")}
    assert set(flow(bare)) == {"flow.rate", "flow.pauses"}
    empty = {
        "voices.kind": spans("voices.kind", [], [], [], [], "", by="x 1", confidence=[]),
        "flow.syllables": marks("flow.syllables", [], [], [], "s", by="x 1"),
    }
    assert flow(empty) == {}
