import pytest

from onetake.claims import CLAIMS
from onetake.core.media import Media
from onetake.core.reading import Made, Reading
from onetake.core.verdict import Evidence, Verdict
from onetake.review.describe import SAYS_ALREADY, SENTENCES, describe, distinctiveness
from onetake.review.known_films import FEWEST, Known, known_films, known_of, to_lines

CLAIM = {claim.id: claim for claim in CLAIMS}
MADE = Made("0", "2026-01-01T00:00:00Z", {}, {})


def verdict(claim, outcome="holds", measured=None, *spans):
    evidence = tuple(Evidence("shots", a, b, None, "", "here") for a, b in spans)
    one = CLAIM[claim]
    return Verdict(claim, one.says, outcome, "Because.", measured, one.limit, one.unit, None, evidence)


def reading(*verdicts, duration=100.0):
    media = Media("f.mp4", "/f.mp4", "0" * 64, 1, duration)
    return Reading(media, {}, {one.claim: one for one in verdicts}, MADE)


def known(**holding):
    """Of ten films each: how many have the claim."""
    return {name.replace("_", "-"): Known(10, (0.0,) * count) for name, count in holding.items()}


def told(found):
    return [one.claim for one in found.sentences]


def test_only_what_holds_is_told_in_the_order_of_the_register():
    film = reading(
        verdict("climax"),
        verdict("steady-beat", "undecided"),
        verdict("one-take"),
        verdict("dark-voids", "fails"),
        verdict("pinball-mix", "inapplicable"),
        verdict("lightly-echoed"),
    )
    found = describe(film, known={})
    assert told(found) == ["one-take", "lightly-echoed", "climax"]
    assert found.sentences[0].bits == 1.0 and found.sentences[0].rarity() == "", "nothing is known of others"


def test_what_few_films_have_is_chosen_where_there_is_no_room():
    film = reading(verdict("dreary-palette"), verdict("camera-lurks"), verdict("climax"))
    others = known(dreary_palette=9, camera_lurks=1, climax=5)
    words = len(CLAIM["camera-lurks"].says.split())
    assert told(describe(film, known=others, words=words)) == ["camera-lurks"]
    assert told(describe(film, known=others, words=words + 5)) == ["camera-lurks", "climax"]
    assert describe(film, known=others, words=1).more == 2, "one sentence is always told"
    assert "holds of 1 of 10 other films" in describe(film, known=others).sentences[0].rarity()


def test_what_another_sentence_says_already_is_left_out():
    film = reading(verdict("camera-spirals-in"), verdict("one-take"), verdict("hidden-cut"))
    assert told(describe(film, known={})) == ["one-take", "camera-spirals-in"]
    assert all(less not in SAYS_ALREADY.get(more, ()) for more in SAYS_ALREADY for less in (more,))


def test_what_a_review_has_said_is_left_out_with_what_it_implies():
    film = reading(verdict("one-take"), verdict("hidden-cut"), verdict("climax"))
    assert told(describe(film, known={}, without={"one-take"})) == ["climax"]


@pytest.mark.parametrize(
    ("spans", "when"),
    [
        ([(0.0, 95.0)], "throughout"),
        ([(12.4, 13.0)], "0:12"),
        ([(50.0, 60.2), (12.0, 14.0)], "0:12 and 0:50 to 1:01"),
        ([(10.0, 20.0), (12.0, 21.0), (30.0, 30.0)], "0:10 to 0:20 and 0:30"),
        ([(10.0, 10.04), (20.0, 20.04)], ""),
        ([], ""),
    ],
)
def test_moments_are_those_that_can_be_watched_in_the_order_of_the_film(spans, when):
    found = describe(reading(verdict("climax", "holds", None, *spans)), known={})
    assert found.sentences[0].when(100.0) == when
    assert found.text == (f"It leads to a climax ({when})." if when else "It leads to a climax.")


def test_a_clear_margin_counts_only_among_claims_about_as_rare():
    plain = Known(20, (0.1, 0.2, 0.3, 0.4))
    weak, strong = (verdict("one-take", "holds", 0.5 + m) for m in (0.05, 0.45))
    assert distinctiveness(weak, plain) == pytest.approx(2.138, abs=1e-3)  # log2 of 22 / 5
    assert distinctiveness(strong, plain) == pytest.approx(2.638, abs=1e-3)
    rarer = distinctiveness(weak, Known(20, (0.1, 0.2)))
    assert rarer > distinctiveness(strong, plain)


def test_a_description_is_not_a_list():
    ids = [claim.id for claim in CLAIMS][: SENTENCES + 4]
    found = describe(reading(*(verdict(one) for one in ids)), known={}, words=1000)
    assert len(found.sentences) == SENTENCES


def test_a_film_of_which_nothing_holds_has_no_sentence():
    found = describe(reading(verdict("one-take", "fails")))
    assert (found.text, found.more, found.to_json()["sentences"]) == ("", 0, [])


def test_a_library_is_known_by_its_verdicts():
    films = [reading(verdict("one-take", "holds", 0.9), verdict("climax", "inapplicable"))] * 2
    films += [reading(verdict("one-take", "fails", 0.1)), reading(verdict("one-take", "undecided", 0.5))]
    found = known_of(films)
    assert found == {"one-take": Known(4, (0.4, 0.4))}
    assert to_lines(found) == ["one-take\t4\t0.4\t0.4"]


def test_the_numbers_that_ship_are_of_claims_that_there_are_and_rise():
    shipped = known_films()
    assert set(shipped) <= set(CLAIM) and len(shipped) > 20
    for one in shipped.values():
        assert list(one.margins) == sorted(one.margins) and one.holds <= one.judged
    assert sum(one.judged >= FEWEST for one in shipped.values()) > 15


def test_two_films_that_differ_in_one_claim_are_told_differently():
    whole = reading(verdict("one-take"), verdict("climax"))
    cut = reading(verdict("one-take", "fails"), verdict("climax"))
    assert set(told(describe(whole))) - set(told(describe(cut))) == {"one-take"}


def test_each_claims_own_sentence_is_a_sentence():
    for claim in CLAIMS:
        says = claim.told or claim.says
        assert says.endswith(".") and says[0].isupper() and len(says.split()) <= 16, claim.id


QUARREL = (
    *("one-take", "camera-spirals-in", "camera-lurks", "camera-follows", "pull-out-reveal", "dreary-palette"),
    *("blanket-palette", "low-key", "claustrophobic", "close-ups", "one-place", "clockwork-turns"),
    *("scene-goes-on", "pinball-mix", "steady-beat", "quiet-loud", "not-dubbed", "lightly-echoed"),
    *("raw-vocals", "two-voices", "insults-fly", "society", "song-or-skit", "climax", "theatrical"),
)
"""What holds of the staged quarrel."""


def test_the_quarrel_is_told_by_what_its_review_is_about():
    found = told(describe(reading(*(verdict(claim) for claim in QUARREL))))
    wanted = {"one-take", "camera-spirals-in", "dreary-palette", "clockwork-turns", "lightly-echoed"}
    assert wanted | {"pull-out-reveal"} <= set(found[:10]), found


def test_no_sense_has_all_the_room():
    picture = [
        "one-take",
        "camera-spirals-in",
        "pull-out-reveal",
        "dreary-palette",
        "dark-voids",
        "vignettes",
    ]
    others = {one: Known(20, (0.0,)) for one in picture} | {"climax": Known(20, (0.0,) * 2)}
    words = sum(len(CLAIM[one].says.split()) for one in picture[:3]) + 5
    found = told(
        describe(reading(*(verdict(one) for one in [*picture, "climax"])), known=others, words=words)
    )
    assert "climax" in found
