from __future__ import annotations

import numpy as np
import pytest

from onetake.claims.dreary import DREARY_PALETTE
from onetake.claims.palette import BLANKET_PALETTE, DARK_VOIDS
from onetake.core.blocks import Frames
from onetake.core.track import spans
from onetake.readers.picture.palette.reader import Palette

CLAIMS = (DREARY_PALETTE, BLANKET_PALETTE, DARK_VOIDS)
RATE = 12


def room(seconds, colour, gain=1.0, seed=0, dark=0.0):
    """A textured wall in `colour`, drifting and breathing a little; `dark` of its width is black."""
    rng = np.random.default_rng(seed)
    wall = np.asarray(colour) * rng.uniform(0.75, 1.25, (45, 160, 1)) * gain
    wall[:, : round(dark * 80)] = 3
    n = round(seconds * RATE)
    breath = 1 + 0.04 * np.sin(np.arange(n) / 5)
    return np.stack([np.clip(wall[:, :80] * b + rng.normal(0, 2, (45, 80, 3)), 0, 255) for b in breath])


DREARY, VIVID, PALE, NEON = (70, 66, 60), (220, 120, 40), (200, 200, 196), (110, 0, 60)


def tracks(*parts):
    pictures = np.concatenate(parts).astype(np.uint8)
    reader = Palette()
    t = np.arange(len(pictures)) / RATE
    reader.push(Frames(t, pictures[..., 1], pictures, np.zeros((len(t), 4), np.float32)))
    return {x.name: x for x in reader.close()}


def outcome(claim, *parts):
    return claim.decide(tracks(*parts)).outcome


@pytest.mark.parametrize("seed", range(3))
def test_dreary_is_dim_and_grey_both(seed):
    assert outcome(DREARY_PALETTE, room(6, DREARY, seed=seed)) == "holds"
    assert outcome(DREARY_PALETTE, room(6, VIVID, seed=seed)) == "fails"
    assert outcome(DREARY_PALETTE, room(6, PALE, seed=seed)) == "fails"
    assert outcome(DREARY_PALETTE, room(6, NEON, seed=seed)) == "fails"


def test_on_the_edge_of_dim_it_is_undecided():
    verdict = DREARY_PALETTE.decide(tracks(room(6, (90, 90, 88))))
    assert verdict.outcome == "undecided"
    assert "more strictly" in verdict.because


def test_dreary_says_both_medians_and_shows_where():
    verdict = DREARY_PALETTE.decide(tracks(room(6, DREARY), room(3, VIVID)))
    assert verdict.outcome == "holds"
    assert verdict.measured == pytest.approx(2 / 3, abs=0.02)
    assert "lightness under 38 of 100" in verdict.because and "Typical are lightness 29" in verdict.because
    assert verdict.evidence[0].start == 0 and verdict.evidence[0].end == pytest.approx(6, abs=0.2)
    assert verdict.evidence[-1].says == "bright"


def test_fades_and_black_at_the_ends_are_no_palette():
    """Half the film is black, fade and all; what is left is vivid."""
    picture = room(8, VIVID)
    ramp = np.linspace(0, 1, 2 * RATE)[:, None, None, None]
    black = np.zeros((3 * RATE, 45, 80, 3))
    head, tail = room(2, VIVID) * ramp, room(2, VIVID) * ramp[::-1]
    film = (black, head, picture, tail, black)
    dreary, blanket, voids = (claim.decide(tracks(*film)) for claim in CLAIMS)
    assert dreary.outcome == "fails" and dreary.measured == 0
    assert blanket.outcome == "holds"
    assert voids.outcome == "fails" and voids.measured < 0.1


def test_title_cards_are_no_palette_and_no_void_where_the_reading_knows_of_them():
    """A vivid film with a card twice as long, nine tenths of it black."""
    film = tracks(room(4, VIVID), room(8, DREARY, dark=0.9))
    before = [claim.decide(film).outcome for claim in CLAIMS]
    film["titles"] = spans("titles", [4], [12], ["card"], [0.1], "share", by="titles 1")
    assert before == ["holds", "fails", "holds"]
    assert [claim.decide(film).outcome for claim in CLAIMS] == ["fails", "holds", "fails"]
    film["titles"] = spans("titles", [4], [12], ["overlay"], [0.1], "share", by="titles 1")
    assert [claim.decide(film).outcome for claim in CLAIMS] == before


def test_blanket_is_any_palette_that_stays():
    assert outcome(BLANKET_PALETTE, room(8, VIVID)) == "holds"
    assert outcome(BLANKET_PALETTE, room(8, DREARY)) == "holds"
    assert outcome(BLANKET_PALETTE, room(6, DREARY), room(3, DREARY, 3)) == "fails"
    assert outcome(BLANKET_PALETTE, room(6, VIVID), room(3, (40, 120, 220))) == "fails"


def test_black_and_white_in_changing_light_is_undecided():
    dark, bright = (np.repeat(room(4, (60, 60, 60), gain)[..., :1], 3, axis=3) for gain in (1.0, 3.0))
    verdict = BLANKET_PALETTE.decide(tracks(dark, bright))
    assert verdict.outcome == "undecided"
    assert "black and white throughout" in verdict.because
    assert outcome(BLANKET_PALETTE, dark, room(4, VIVID)) == "fails"


def test_blanket_names_the_palette_and_how_far_it_reaches():
    because = BLANKET_PALETTE.decide(tracks(room(4, (40, 90, 200)))).because
    assert "typical one, blue (lightness 41 of 100, give or take 12" in because


def test_blanket_is_share_of_time_and_not_the_mean():
    verdict = BLANKET_PALETTE.decide(tracks(room(4, DREARY, 0.4), room(8, DREARY), room(4, DREARY, 2)))
    assert verdict.outcome == "fails"
    assert verdict.measured == pytest.approx(0.5, abs=0.1)
    assert any("another" in e.says for e in verdict.evidence)


def test_a_flash_does_not_break_a_blanket():
    assert outcome(BLANKET_PALETTE, room(6, DREARY), room(0.25, PALE), room(6, DREARY)) == "holds"


def test_dark_voids_are_near_black_area_over_time():
    assert outcome(DARK_VOIDS, room(6, VIVID, dark=0.7)) == "holds"
    assert outcome(DARK_VOIDS, room(6, VIVID, dark=0.1)) == "fails"
    assert outcome(DARK_VOIDS, room(6, VIVID, dark=0.4)) == "undecided"
    assert outcome(DARK_VOIDS, room(6, DREARY)) == "fails"


def test_black_in_the_middle_is_a_void():
    black = np.zeros((6 * RATE, 45, 80, 3))
    verdict = DARK_VOIDS.decide(tracks(room(3, VIVID), black, room(3, VIVID)))
    assert verdict.outcome == "holds"
    assert verdict.evidence[0].start == pytest.approx(3, abs=0.1)
    assert verdict.evidence[0].end == pytest.approx(9, abs=0.1)


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda c: c.id)
def test_too_little_picture_is_undecided_and_none_inapplicable(claim):
    assert claim.decide(tracks(np.zeros((40, 9, 16, 3)))).outcome == "undecided"
    assert claim.decide(tracks(room(0.1, VIVID))).outcome == "undecided"
    assert claim.decide({}).outcome == "inapplicable"
    assert len(claim.phrases) >= 15


def test_time_counts_not_pictures():
    """Variable frame rate: sixty bright pictures in one second, then nine dim ones for nine seconds."""
    pictures = np.concatenate([room(5, VIVID), room(0.75, DREARY)]).astype(np.uint8)
    t = np.r_[np.linspace(0, 0.98, 60), 1 + np.arange(9.0)]
    reader = Palette()
    reader.push(Frames(t, pictures[..., 1], pictures, np.zeros((69, 4), np.float32)))
    verdict = DREARY_PALETTE.decide({x.name: x for x in reader.close()})
    assert verdict.outcome == "holds"
    assert verdict.measured > 0.85
