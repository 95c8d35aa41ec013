"""Two people, one place: made-up turns and places."""

from dataclasses import replace

import pytest

from onetake.claims.dialogue import TWO_VOICES
from onetake.core.facts import Facts
from onetake.core.track import Fact, LabelLists, spans


def who(*turns, fewest=None, most=2):
    start, end, label = zip(*turns, strict=True) if turns else ((), (), ())
    voices = LabelLists([tuple(some.split("+")) for some in label])
    named = len({name for some in voices for name in some if name != "unsure"})
    if fewest is None:
        fewest, most = named, max(most, named) if named > 1 else named
    facts = {"fewest-voices": Fact(fewest, "count"), "most-voices": Fact(most, "count")}
    return spans("voices.who", start, end, voices, [float("nan")] * len(turns), "", by="t 1", facts=facts)


def places(*values, fewest=None, most=None):
    count = len(set(values))
    counts = {"places": count, "fewest": fewest or count, "most": most or count}
    facts = {name: Fact(value, "count") for name, value in counts.items()}
    n = len(values)
    names = [f"place {v}" for v in values]
    return spans("palette.place", range(n), range(1, n + 1), names, values, "count", by="t 1", facts=facts)


DUEL = ((0, 5, "voice A"), (5, 9, "voice B"), (9, 12, "voice A"))


def decide(turns, place=None):
    tracks = {"voices.who": who(*turns)}
    if place is not None:
        tracks["palette.place"] = place
    return TWO_VOICES.decide(tracks)


@pytest.mark.parametrize(
    ("turns", "place", "outcome", "measured"),
    [
        (DUEL, places(1, 1), "holds", 2),
        (DUEL, places(1, 2), "fails", 2),
        (DUEL, places(1, 1, most=2), "undecided", 2),
        (DUEL, None, "undecided", 2),
        (((0, 5, "voice A"),), places(1), "fails", 1),
        ((*DUEL, (12, 16, "voice C")), places(1), "fails", 3),
        ((*DUEL, (12, 12.5, "voice C")), places(1), "undecided", 2),
        ((*DUEL, (12, 20, "unsure")), places(1), "undecided", 2),
        (((0, 5, "voice A"), (5, 8, "voice A+voice B")), places(1), "holds", 2),
        ((), places(1), "fails", 0),
    ],
)
def test_two_people_in_one_place_and_nothing_else_hold(turns, place, outcome, measured):
    verdict = decide(turns, place)
    assert (verdict.outcome, verdict.measured) == (outcome, measured)


def test_a_voice_that_may_be_two_people_leaves_it_open():
    tracks = {"voices.who": who(*DUEL, most=3), "palette.place": places(1)}
    verdict = TWO_VOICES.decide(tracks)
    assert verdict.outcome == "undecided"
    assert "two people" in verdict.because


@pytest.mark.parametrize(
    ("turns", "fewest", "most", "outcome", "reason"),
    [
        (DUEL, 1, 2, "undecided", "may be one person"),
        (DUEL, 2, 2, "holds", "2 voices"),
        (((0, 5, "voice A"),), 1, 2, "undecided", "may be two people"),
        (((0, 5, "voice A"),), 1, 1, "fails", "1 voice"),
        (((0, 1.9, "voice A"),), 1, 2, "fails", "1 voice"),
        ((*DUEL, (12, 16, "voice C")), 2, 3, "undecided", "the same person"),
        ((*DUEL, (12, 16, "voice C")), 3, 3, "fails", "3 voices"),
    ],
)
def test_it_is_decided_only_where_the_number_of_people_is_sure(turns, fewest, most, outcome, reason):
    tracks = {"voices.who": who(*turns, fewest=fewest, most=most), "palette.place": places(1)}
    verdict = TWO_VOICES.decide(tracks)
    assert (verdict.outcome, reason in verdict.because) == (outcome, True)


def test_in_two_places_it_fails_however_many_voices_there_are():
    tracks = {"voices.who": who(*DUEL, fewest=1), "palette.place": places(1, 2)}
    assert TWO_VOICES.decide(tracks).outcome == "fails"


def test_a_line_of_both_is_no_third_voice():
    verdict = decide((*DUEL, (12, 30, "voice A+voice B")), places(1))
    assert (verdict.outcome, verdict.measured) == ("holds", 2)


def test_without_the_number_of_possible_voices_it_does_not_apply():
    tracks = {"voices.who": replace(who(*DUEL), facts=Facts("voices.who")), "palette.place": places(1)}
    verdict = TWO_VOICES.decide(tracks)
    assert verdict.outcome == "inapplicable"
    assert "fewest-voices" in verdict.because


def test_without_sound_it_does_not_apply():
    assert TWO_VOICES.decide({}).outcome == "inapplicable"


def test_the_evidence_is_each_voices_longest_turn():
    evidence = decide(DUEL, places(1)).evidence
    assert [(e.start, e.end) for e in evidence if e.track == "voices.who"] == [(0, 5), (5, 9)]
