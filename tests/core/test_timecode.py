from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onetake.core.errors import MediaError
from onetake.core.timecode import Timecode

NTSC = Fraction(30000, 1001)
FILM = Fraction(24000, 1001)
RATES = [Fraction(24), FILM, Fraction(25), NTSC, Fraction(30), Fraction(50), 2 * NTSC, Fraction(60)]


@pytest.mark.parametrize(
    ("start", "rate", "seconds", "shown"),
    [
        ("01:00:00:00", Fraction(25), 0.0, "01:00:00:00"),
        ("01:00:00:00", Fraction(25), 59.96, "01:00:59:24"),
        ("00:59:59:24", Fraction(25), 0.04, "01:00:00:00"),
        # SMPTE ST 12-1: frames 0 and 1 are left out each minute but every tenth.
        ("00:00:59;29", NTSC, float(1 / NTSC), "00:01:00;02"),
        ("00:09:59;29", NTSC, float(1 / NTSC), "00:10:00;00"),
        ("00:00:00;00", NTSC, 600.6, "00:10:00;18"),
        ("00:00:00:00", NTSC, 3600.0, "00:59:56:12"),
        ("00:00:00;00", NTSC, 3600.0, "01:00:00;00"),
        ("00:00:59;59", 2 * NTSC, float(1 / (2 * NTSC)), "00:01:00;04"),
        ("23:59:59:23", Fraction(24), 1 / 24, "00:00:00:00"),
        # Non-drop 23.976: an hour of time code lasts 3603.6 s.
        ("00:00:00:00", FILM, 3603.6, "01:00:00:00"),
        # A time that Matroska rounded down to the millisecond still belongs to its frame.
        ("00:00:00:00", Fraction(24), 0.041, "00:00:00:01"),
        ("10:00:00:00", Fraction(25), -0.04, "09:59:59:24"),
    ],
)
def test_time_code_of_a_moment(start, rate, seconds, shown):
    assert str(Timecode.parse(start, rate).at(seconds)) == shown


@given(st.integers(0, 24 * 3600 * 24 - 1), st.sampled_from(RATES), st.booleans())
def test_every_label_is_read_as_the_frame_it_was_written_for(frames, rate, drop):
    code = Timecode(frames, rate, drop and rate.denominator == 1001 and round(rate) % 30 == 0)
    assert Timecode.parse(str(code), rate) == code
    assert Timecode.from_json(code.to_json()) == code


@pytest.mark.parametrize(
    ("text", "rate", "says"),
    [
        ("1 o'clock", Fraction(25), "wanted HH:MM:SS:FF"),
        ("01:00:00", Fraction(25), "wanted HH:MM:SS:FF"),
        ("01:00:00:25", Fraction(25), "frames at 24"),
        ("24:00:00:00", Fraction(25), "hours end at 23"),
        ("00:01:00;00", NTSC, "leaves out the first 2 frames"),
        ("01:00:00;00", Fraction(25), "29.97 or 59.94"),
        ("01:00:00;00", FILM, "29.97 or 59.94"),
    ],
)
def test_a_time_code_that_does_not_exist_is_one_sentence(text, rate, says):
    with pytest.raises(MediaError, match=says):
        Timecode.parse(text, rate)
