import numpy as np
import pytest

from onetake.claims.editing import ONE_TAKE
from onetake.core.track import curve, spans


def tracks(links, transitions=(), suspects=(), even=0.0):
    t = np.arange(len(links) + 1) / 10
    rows = [list(column) for column in zip(*transitions, strict=True)] or [[], [], []]
    doubt = [list(column) for column in zip(*suspects, strict=True)] or [[], [], [], []]
    made = (
        spans("shots", [0.0], [t[-1] + 0.1], ["shot"], [1], "count", by="shots 1"),
        curve(
            "shots.link",
            t,
            [float("nan"), *links],
            "link",
            by="shots 1",
            columns={"even": [even] * (len(links) + 1)},
        ),
        spans("shots.transitions", rows[1], rows[2], rows[0], [1.0] * len(rows[0]), "share", by="shots 1"),
        spans("shots.suspect", doubt[1], doubt[2], doubt[0], doubt[3], "link", by="shots 1"),
    )
    return {track.name: track for track in made}


def test_holds_with_the_weakest_link_and_its_time():
    verdict = ONE_TAKE.decide(tracks([0.98, 0.9, 0.83, 0.97]))
    assert (verdict.outcome, verdict.measured) == ("holds", 0.83)
    assert (verdict.evidence[0].start, verdict.evidence[0].end) == (pytest.approx(0.2), pytest.approx(0.3))


def test_a_pair_that_was_not_compared_never_passes():
    verdict = ONE_TAKE.decide(tracks([0.98, float("nan"), 0.97]))
    assert verdict.outcome == "undecided"
    assert "1 pair of neighbouring frames could not be compared, the first at 0.20 s" in verdict.because
    assert (verdict.evidence[0].start, verdict.evidence[0].end) == (pytest.approx(0.1), pytest.approx(0.2))


def test_a_film_of_one_even_colour_shows_no_take():
    verdict = ONE_TAKE.decide(tracks([0.98, 0.97], even=0.6))
    assert verdict.outcome == "undecided"
    assert "60% of the frames have one even colour" in verdict.because
    assert ONE_TAKE.decide(tracks([0.98, 0.97], even=0.3)).outcome == "holds"


@pytest.mark.parametrize("label", ["cut", "dissolve", "fade-through", "wipe"])
def test_a_transition_fails_it_with_its_seconds(label):
    verdict = ONE_TAKE.decide(tracks([0.9, 0.9, 0.9, 0.9], [(label, 0.1, 0.2)]))
    assert verdict.outcome == "fails"
    assert verdict.measured <= verdict.limit
    first = verdict.evidence[0]
    assert (first.track, first.start, first.end, first.says) == ("shots.transitions", 0.1, 0.2, f"a {label}")


def test_a_fade_at_either_end_is_no_cut_but_one_in_the_middle_is():
    ends = [("fade-in", 0.0, 0.1), ("fade-out", 0.3, 0.5)]
    assert ONE_TAKE.decide(tracks([0.9] * 4, ends)).outcome == "holds"
    assert ONE_TAKE.decide(tracks([0.9] * 4, [("fade-out", 0.1, 0.2)])).outcome == "fails"
    assert ONE_TAKE.decide(tracks([0.9] * 4, [("fade-in", 0.1, 0.2)])).outcome == "fails"


def test_a_cut_from_black_that_cannot_be_compared_leaves_it_undecided():
    links = [0.9, float("nan"), 0.9]
    verdict = ONE_TAKE.decide(tracks(links, [("cut", 0.1, 0.2)]))
    assert verdict.outcome == "undecided"
    assert "the first at 0.20 s" in verdict.because
    assert ONE_TAKE.decide(tracks(links, [("cut", 0.0, 0.1)])).outcome == "fails"


def test_a_doubtful_link_leaves_it_undecided_and_names_the_hiding_place():
    verdict = ONE_TAKE.decide(tracks([0.9, 0.55, 0.9], suspects=[("whip", 0.1, 0.2, 0.55)]))
    assert verdict.outcome == "undecided"
    assert "0.55" in verdict.because
    assert verdict.evidence[-1].says == "a cut could hide in this whip"


def test_one_picture_cannot_be_judged():
    verdict = ONE_TAKE.decide(tracks([]))
    assert (verdict.outcome, verdict.measured) == ("undecided", None)


@pytest.mark.parametrize("missing", ["shots", "shots.transitions", "shots.link"])
def test_without_a_track_it_is_inapplicable(missing):
    some = tracks([0.9])
    del some[missing]
    assert ONE_TAKE.decide(some).outcome == "inapplicable"


def test_critics_have_many_words_for_it():
    assert len(ONE_TAKE.phrases) + len(ONE_TAKE.frames) >= 15
    assert not set(ONE_TAKE.phrases) & set(ONE_TAKE.opposites)
