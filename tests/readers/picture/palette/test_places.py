from __future__ import annotations

import numpy as np
import pytest

from onetake.core.blocks import Frames
from onetake.core.track import spans
from onetake.readers.picture.palette.places import Places
from onetake.readers.picture.palette.reader import Palette
from onetake.readers.picture.palette.tones import slices_of, tones

RATE = 8
WALLS = np.array(
    [[150, 120, 90], [70, 90, 130], [90, 120, 80], [140, 80, 90], [110, 110, 112], [60, 110, 115]]
)


def wall(index, seed, seconds=3.0, light=1.0):
    """A wall in two tones with pictures on it, seen from another side by every seed, with grain."""
    rng = np.random.default_rng(seed)
    own = np.random.default_rng(index + 100)
    things = own.integers(0, 256, (4, 3)) * 0.5 + 0.5 * WALLS[index]
    room = np.repeat(np.where(np.arange(40) % 2, 1.12, 0.9)[:, None] * WALLS[index], 8, axis=0)
    for thing, at in zip(things, (20, 95, 170, 245), strict=True):
        room[at : at + 24] = thing
    at = int(rng.integers(0, 60))
    still = room[at : at + 200][np.linspace(0, 199, 160).astype(int)]
    still = 255 * (light * (still / 255).clip(0, 1) ** 2.2) ** (1 / 2.2)
    shade = np.linspace(0.8, 1.2, 90)[:, None, None]
    pictures = still[None] * shade + rng.normal(0, 2, (round(seconds * RATE), 90, 160, 3))
    return np.clip(pictures, 0, 255).astype(np.uint8)


def places(*shots, titles=None):
    pictures = np.concatenate(shots)
    t = np.arange(len(pictures)) / RATE
    reader = Palette()
    reader.push(Frames(t, pictures[..., 1], pictures, np.zeros((len(t), 4), np.float32)))
    tracks = {x.name: x for x in reader.close()}
    edges = np.cumsum([0, *map(len, shots)]) / RATE
    tracks["shots"] = spans(
        "shots", edges[:-1], edges[1:], ["shot"] * len(shots), range(len(shots)), "count", by="shots 1"
    )
    if titles is not None:
        tracks["titles"] = titles
    return Places().derive(tracks)[0]


@pytest.mark.parametrize("seed", range(3))
def test_shots_of_one_wall_are_one_place_and_come_back_to_it(seed):
    order = [0, 1, 0, 2, 1, 3, 0, 4]
    track = places(*(wall(k, 50 * seed + i) for i, k in enumerate(order)))
    assert track.labels == [f"place {c}" for c in "ABACBDAE"]
    assert track.values.tolist() == [1, 2, 1, 3, 2, 4, 1, 5]
    assert track.facts.count("places") == 5
    assert track.facts.number("chance", "count") < 2.5
    assert track.facts.number("stability", "share") > (
        track.facts.number("stability-by-chance", "share") + 0.1
    )
    assert (track.column("confidence") > 0.8).all()


def test_framings_that_overlap_may_be_one_place():
    walls = [wall(k, k) for k in range(6)]
    framings = [
        np.concatenate([one[:, :, :80], other[:, :, :80]], axis=2)
        for one, other in zip(walls, walls[1:] + walls[:1], strict=True)
    ]
    track = places(*framings)
    assert (track.facts.count("places"), track.facts.count("fewest")) == (6, 3)
    # Two of the six walls differ from others no more than by the colour of the light.
    assert places(*walls).facts.count("fewest") == 4


def test_a_title_card_has_no_place():
    shots = [wall(0, 1), wall(1, 2), wall(0, 3)]
    card = spans("titles", [3.0], [6.0], ["card"], [0.1], "share", by="titles 1")
    assert places(*shots, titles=card).labels == ["place A", "place A"]
    overlay = spans("titles", [3.0], [6.0], ["overlay"], [0.1], "share", by="titles 1")
    assert places(*shots, titles=overlay).labels == ["place A", "place B", "place A"]


def test_dimmer_light_is_the_same_place():
    assert places(wall(0, 1), wall(0, 2, light=0.6)).values.tolist() == [1, 1]


def test_one_take_is_one_place():
    track = places(wall(2, 0, seconds=6))
    assert (track.labels, track.values.tolist()) == (["place A"], [1])
    assert (track.facts.count("places"), track.facts.number("chance", "count")) == (1, 1)


def test_black_has_no_place():
    black = np.zeros((2 * RATE, 90, 160, 3), np.uint8)
    track = places(wall(0, 1), black, wall(0, 2))
    assert track.spans.tolist() == [[0, 3], [5, 8]]
    assert len(places(black)) == 0


def test_the_same_film_gives_the_same_figures():
    film = [wall(k, k) for k in range(4)]
    one, other = places(*film), places(*film)
    assert one.table.equals(other.table) and dict(one.facts) == dict(other.facts)


def test_a_shot_too_short_for_a_slice_of_its_own_is_placed():
    track = places(wall(0, 1), wall(1, 2, seconds=0.125), wall(0, 3))
    assert len(track) == 3
    assert track.values[0] == track.values[2]


def test_tones_are_shares_of_cells_and_come_back_from_the_track():
    pixels = np.array([[120, 120, 120]] * 3 + [[200, 40, 30]], np.uint8)
    found = tones(pixels)
    shares = {tuple(ab): share for ab, share in zip(found.ab.tolist(), found.share.tolist(), strict=True)}
    assert shares[0.0, 0.0] == 0.75 and sum(shares.values()) == 1
    columns = {"a": found.ab[:, 0], "b": found.ab[:, 1]}
    track = spans(
        "palette.tones", [0, 0], [1, 1], ["tone"] * 2, found.share, "share", by="palette 4", columns=columns
    )
    slices = slices_of(track)
    assert slices.spans.tolist() == [[0, 1]]
    plane = slices.plane({0: 2.0})
    assert plane.shape == (61, 61) and plane.sum() == 2 and plane[30, 30] == 1.5
