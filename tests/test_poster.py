"""Which large frame becomes the poster: no title, no transition, rather one with people, not the credits."""

from __future__ import annotations

import pytest

from onetake.core.reading import Still
from onetake.core.track import curve, spans
from onetake.decode.play_result import PosterCandidate
from onetake.poster import choose_poster

DURATION = 100.0


def candidates(*pairs):
    return [PosterCandidate(Still(t, b"jpeg"), rating) for t, rating in pairs]


TITLES = spans("titles", [20.0], [40.0], ["card"], [0.2], "share", by="titles 2")
OVERLAYS = spans("titles", [20.0], [40.0], ["overlay"], [0.2], "share", by="titles 2")
DISSOLVE = spans("shots.transitions", [29.0], [31.0], ["dissolve"], [1.0], "count", by="shots 1")
CUT = spans("shots.transitions", [29.9], [30.1], ["cut"], [1.0], "count", by="shots 1")
PEOPLE = curve("framing.people", [30.0, 60.0], [0.0, 2.0], "count", by="framing 4")


@pytest.mark.parametrize(
    ("tracks", "wanted"),
    [
        ([], 30.0),
        ([TITLES], 60.0),
        ([OVERLAYS], 60.0),
        ([DISSOLVE], 60.0),
        ([CUT], 30.0),
        ([PEOPLE], 60.0),
    ],
    ids=["best", "card", "overlay", "dissolve", "cut", "people"],
)
def test_the_tracks_say_which_frame_is_best(tracks, wanted):
    found = choose_poster(
        candidates((30.0, 0.8), (60.0, 0.7)), {track.name: track for track in tracks}, DURATION
    )
    assert found.t == wanted


def test_a_frame_of_the_first_and_last_seconds_is_taken_only_where_the_others_show_less():
    assert choose_poster(candidates((2.0, 0.9), (50.0, 0.7), (98.0, 0.9)), {}, DURATION).t == 50.0
    assert choose_poster(candidates((2.0, 0.9), (50.0, 0.3)), {}, DURATION).t == 2.0


def test_a_film_without_a_picture_has_no_poster():
    assert choose_poster([], {}, DURATION) is None
