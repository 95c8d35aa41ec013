from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onetake.page.colours import AA, DARK, LIGHT, contrast, film_colours, readable, tones

colours = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")


def test_contrast_knows_the_published_pairs():
    # WCAG's own examples: #767676 is the lightest grey that passes on white, #777777 the first that fails.
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@given(colours)
def test_any_colour_can_be_made_readable_on_both_papers(colour):
    assert contrast(readable(colour, LIGHT), LIGHT) >= AA
    assert contrast(readable(colour, DARK), DARK) >= AA


@given(st.lists(st.tuples(colours, st.floats(0, 100)), max_size=8))
def test_tones_are_always_readable(found):
    chosen = tones(found)
    assert all(contrast(c, LIGHT) >= AA for c in chosen.light)
    assert all(contrast(c, DARK) >= AA for c in chosen.dark)
    assert chosen.own == bool(found)


def test_a_colour_that_can_be_read_is_left_alone():
    assert readable("#7a1f16", LIGHT) == "#7a1f16"


def test_tones_come_from_the_film(plausible):
    chosen = tones(film_colours(plausible.tracks()))
    assert chosen.light[0] == "#7a1f16"  # the fire is the most vivid of the frequent colours


def test_a_grey_film_still_gives_two_tones():
    one, other = tones([("#404040", 3.0), ("#424242", 2.0)]).light
    assert one != other and contrast(one, other) > 1.3
