from __future__ import annotations

from fractions import Fraction
from types import SimpleNamespace

import pytest

from onetake.decode.damage import Damage
from onetake.decode.stream_clock import Splices, StreamClock

BASE = Fraction(1, 1000)


def packet(dts, pts=None, duration=40):
    return SimpleNamespace(dts=dts, pts=dts if pts is None else pts, duration=duration)


def clock(jumps, splices=None, what="picture", latest=None):
    return StreamClock(splices or Splices(), BASE, jumps, 3600.0, Damage(), what, latest)


def through(clock, stamps):
    fixed = []
    for stamp in stamps:
        p = packet(stamp)
        clock.fix(p)
        fixed.append(p.dts)
    return fixed


@pytest.mark.parametrize("jumps", [True, False])
def test_an_even_clock_is_left_alone(jumps):
    c = clock(jumps)
    assert through(c, range(0, 400, 40)) == list(range(0, 400, 40))
    assert c.spliced == 0 and c.source(80) == 80


@pytest.mark.parametrize("after", [5_000_000, 0])
def test_a_broadcast_clock_that_jumps_goes_on_with_one_step(after):
    c = clock(True)
    assert through(c, [1000, 1040, 1080, after, after + 40]) == [1000, 1040, 1080, 1120, 1160]
    assert c.spliced == 1 and "jumps from 1.12 s" in c.damage.sentences()[0]
    assert c.source(1120) == after and c.source(1160) == after + 40


def test_a_hole_of_ten_seconds_or_less_stays_a_hole():
    assert through(clock(True), [0, 40, 9_000]) == [0, 40, 9_000]
    assert through(clock(False), [0, 40, 500_000]) == [0, 40, 500_000]


def test_no_film_has_a_hole_of_hours():
    assert through(clock(False), [0, 40, 40_000_000]) == [0, 40, 80]


def test_the_other_stream_stays_together_after_a_jump():
    splices = Splices()
    picture, sound = clock(True, splices), clock(True, splices, "sound")
    through(picture, [0, 40, 80])
    through(sound, [0, 40, 80, 120])
    assert through(picture, [100_000, 100_040]) == [120, 160]
    # Sound takes the picture's offset: its first packet after the jump lay 20 ms later than the picture's.
    assert through(sound, [100_020, 100_060]) == [140, 180]


def test_display_times_move_with_decoding_times():
    c = clock(True)
    through(c, [0, 40])
    p = packet(90_000, 90_080)
    c.fix(p)
    assert (p.dts, p.pts) == (80, 160)
    assert c.source(160) == 90_080


def test_no_time_is_invented_beyond_the_films_own_end():
    c = clock(False, latest=Fraction(3))
    assert through(c, [0, 40, 762_080, 762_120]) == [0, 40, 80, 120]
    assert "jumps from 0.08 s to 762.08 s" in c.damage.sentences()[0]


def test_a_hole_that_the_films_end_agrees_with_stays():
    assert through(clock(False, latest=Fraction(600)), [0, 40, 500_000]) == [0, 40, 500_000]


def test_after_one_broken_time_stamp_the_others_are_believed():
    c = clock(False, latest=Fraction(3))
    assert through(c, [0, 40, 762_000, 120, 160]) == [0, 40, 80, 120, 160]
