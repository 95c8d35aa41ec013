import importlib

import numpy as np
import pytest

from onetake.core.blocks import Frames
from onetake.readers.picture.shots.reader import Shots

films = importlib.import_module("helpers.shot_films")
KINDS = ("dissolve", "fade-in", "fade-out", "fade-through")


def read(blocks):
    reader = Shots()
    for block in blocks:
        reader.push(block)
    return {track.name: track for track in reader.close()}


def transitions(tracks):
    track = tracks["shots.transitions"]
    return [(label, start, end) for label, (start, end) in zip(track.labels, track.spans, strict=True)]


def frames(pictures, fps=24.0, bars=(0, 0, 0, 0)):
    return films.Film(list(pictures), fps).blocks(24, bars)


def still(seed, scene=0):
    return np.clip(
        films.Scene(np.random.default_rng([seed, scene]), move="static").picture(0.3), 0, 255
    ).astype(np.uint8)


@pytest.mark.parametrize("kind", ["cuts", "dark-cuts", "like-cuts", "reframed-cuts"])
@pytest.mark.parametrize("seed", [300, 301])
def test_cuts_are_found_to_the_frame(kind, seed):
    film = films.film(kind, seed)
    found = transitions(read(film.blocks()))
    assert [label for label, *_ in found] == ["cut"] * len(film.truth)
    for (_, start, end), (_, old, new) in zip(found, film.truth, strict=True):
        assert (start, end) == (
            pytest.approx(old, abs=1.1 / film.fps),
            pytest.approx(new, abs=1.1 / film.fps),
        )


@pytest.mark.parametrize("kind", films.ONE_TAKES)
def test_what_happens_in_one_take_is_no_transition(kind):
    tracks = read(films.film(kind, 310).blocks())
    assert transitions(tracks) == []
    assert len(tracks["shots"]) == 1


def test_fades_are_told_by_kind():
    film = films.film("fades", 302)
    found = transitions(read(film.blocks()))
    assert [label for label, *_ in found] == [label for label, *_ in film.truth]
    for (_, start, end), (_, first, last) in zip(found, film.truth, strict=True):
        assert start < last and end > first


def test_a_dissolve_between_two_stills_lies_where_it_was_made():
    a, z = still(1), still(2)
    mixes = [((1 - k / 24) * a + k / 24 * z).astype(np.uint8) for k in range(25)]
    found = transitions(read(frames([a] * 30 + mixes + [z] * 30)))
    assert [label for label, *_ in found] == ["dissolve"]
    assert found[0][1:] == (pytest.approx(30 / 24, abs=0.15), pytest.approx(54 / 24, abs=0.15))


@pytest.mark.parametrize("seed", [300, 302])
def test_dissolves_between_fast_shots_are_found(seed):
    film = films.film("fast-dissolves", seed)
    found = transitions(read(film.blocks()))
    assert [label for label, *_ in found] == ["dissolve"] * len(film.truth)
    for (_, start, end), (_, first, last) in zip(found, film.truth, strict=True):
        assert start < last
        assert end > first


@pytest.mark.parametrize("soft", [1, 40])
@pytest.mark.parametrize("way", ["right", "left", "down", "corner"])
def test_a_wipe_is_told_whatever_its_edge_and_direction(way, soft):
    a, z = (still(s).astype(np.float32) for s in (21, 22))
    y, x = np.mgrid[0:270, 0:480]
    place = {"right": x / 480, "left": 1 - x / 480, "down": y / 270, "corner": (x / 480 + y / 270) / 2}[way]
    width = soft / 480
    pictures = [a] * 30
    for k in range(30):
        new = np.clip(((k + 1) / 31 * (1 + width) - place) / width, 0, 1)[..., None]
        pictures.append(a * (1 - new) + z * new)
    pictures += [z] * 30
    found = transitions(read(frames([p.astype(np.uint8) for p in pictures])))
    assert [label for label, *_ in found] == ["wipe"]
    assert found[0][1] == pytest.approx(30 / 24, abs=0.25)
    assert found[0][2] == pytest.approx(60 / 24, abs=0.25)


@pytest.mark.parametrize("kind", ["wipes", "shaped-wipes"])
def test_wipes_between_moving_shots_are_found(kind):
    film = films.film(kind, 802 if kind == "wipes" else 805)
    (_, first, last), *others = film.truth
    assert not others
    ((label, start, end),) = transitions(read(film.blocks()))
    assert label == "wipe"
    assert (start, end) == (pytest.approx(first, abs=0.3), pytest.approx(last, abs=0.3))


@pytest.mark.parametrize(
    ("kind", "seed"),
    [("hidden-black", 303), ("hidden-flash", 303), ("hidden-body", 101), ("hidden-whip", 303)],
)
def test_a_hidden_cut_is_among_the_suspects_by_its_kind(kind, seed):
    film = films.film(kind, seed)
    track = read(film.blocks())["shots.suspect"]
    (_, start, end), *_ = film.truth
    near = {
        label
        for label, (first, last) in zip(track.labels, track.spans, strict=True)
        if first < end and last > start
    }
    assert near & {kind.removeprefix("hidden-").replace("body", "occlusion")}


def test_a_body_before_the_lens_is_a_suspect_and_no_cut():
    tracks = read(films.film("body", 501).blocks())
    assert tracks["shots.suspect"].labels == ["occlusion"]
    assert transitions(tracks) == []
    assert tracks["shots.link"].values[1:].min() > 0.5


def test_lengths_are_those_of_the_shots_and_their_mean_is_noted():
    a, b, c = (still(3, k) for k in range(3))
    tracks = read(frames([a] * 24 + [b] * 48 + [c] * 12))
    track = tracks["shots.length"]
    assert track.values.tolist() == pytest.approx([1.0, 2.0, 0.5])
    assert track.labels == ["1 to 2 s", "2 to 4 s", "under 1 s"]
    assert track.facts.number("average", "s") == pytest.approx(1.17, abs=0.005)
    assert track.facts.number("median", "s") == pytest.approx(1.0)
    np.testing.assert_array_equal(track.spans, tracks["shots"].spans)


def test_shots_cover_the_film_and_start_at_the_first_new_picture():
    a, b, c = (still(3, k) for k in range(3))
    tracks = read(frames([a] * 20 + [b] * 30 + [c] * 10))
    shots = tracks["shots"]
    assert shots.spans.ravel().tolist() == pytest.approx([0, 20 / 24, 20 / 24, 50 / 24, 50 / 24, 60 / 24])
    assert shots.values.tolist() == [1, 2, 3]
    link = tracks["shots.link"].values
    assert np.isnan(link[0])
    assert sorted(np.flatnonzero(link < 0.35)) == [20, 50]
    assert np.delete(link, [0, 20, 50]).min() > 0.9


@pytest.mark.parametrize("kind", ["mixed", "strobe", "whip", "fades"])
def test_the_block_size_does_not_matter(kind):
    film = films.film(kind, 305)
    first, *others = (read(film.blocks(size)) for size in (24, 1, 7, 5000))
    for other in others:
        assert {n: t.table.to_pydict() for n, t in first.items()}.keys() == other.keys()
        for name, track in first.items():
            if name == "shots.link":
                np.testing.assert_array_equal(track.values, other[name].values)
            else:
                assert track.table.equals(other[name].table)


@pytest.mark.parametrize("fps", [1.0, 5.0, 120.0, 1000.0])
def test_cuts_at_any_rate(fps):
    a, b = still(6), still(7)
    found = transitions(read(frames([a] * 15 + [b] * 15, fps)))
    assert [label for label, *_ in found] == ["cut"]
    assert found[0][2] == pytest.approx(15 / fps)


def test_a_variable_rate_keeps_the_file_s_own_times():
    a, b = still(8), still(9)
    t = np.cumsum(np.random.default_rng(1).uniform(0.01, 0.12, 40))
    whole = next(films.Film([a] * 25 + [b] * 15, 24.0).blocks(100))
    tracks = read([Frames(t - t[0], whole.luma, whole.rgb, whole.bars)])
    assert transitions(tracks) == [
        ("cut", pytest.approx(max(t[24], t[25] - 0.05) - t[0]), pytest.approx(t[25] - t[0]))
    ]


@pytest.mark.parametrize("level", [0, 255, 128])
@pytest.mark.parametrize("count", [1, 2, 40])
def test_even_pictures_have_no_transition(level, count):
    tracks = read(frames([np.full((270, 480, 3), level, np.uint8)] * count))
    assert transitions(tracks) == []
    assert len(tracks["shots"]) == 1
    assert len(tracks["shots.link"]) == count


def test_no_pictures_no_tracks():
    assert Shots().close() == []


def test_letterbox_is_left_out():
    a, b = still(10), still(11)
    shown = [p.copy() for p in [a] * 20 + [b] * 20]
    for k, picture in enumerate(shown):
        picture[:40] = picture[-40:] = 0
        picture[5:35, :] = 255 if k % 2 else 0  # something flickers in the bar
    found = transitions(read(frames(shown, bars=(40 / 270, 40 / 270, 0, 0))))
    assert [label for label, *_ in found] == ["cut"]


def test_a_quick_cutaway_is_two_cuts_and_a_flash_is_none():
    a, b = still(12), still(13)
    away = transitions(read(frames([a] * 24 + [b] * 12 + [a] * 24)))
    assert [(label, round(end * 24)) for label, _, end in away] == [("cut", 24), ("cut", 36)]
    flash = np.clip(a.astype(int) + 170, 0, 255).astype(np.uint8)
    assert transitions(read(frames([a] * 24 + [flash] * 2 + [a] * 24))) == []


@pytest.mark.parametrize("seed", [310, 311, 312])
def test_a_match_cut_is_a_cut_though_the_people_keep_their_places(seed):
    one, other = still(seed, 0), still(seed, 1)
    height, width = one.shape[:2]
    people = (slice(height // 3, height), slice(width // 3, width * 3 // 5))
    other[people] = one[people]
    tracks = read(frames([one] * 30 + [other] * 30))
    assert [(label, round(end * 24)) for label, _, end in transitions(tracks)] == [("cut", 30)]


def pan(seed, where):
    """Yield the frames of one place seen `where` along a wall, in shares of the width."""
    scene = films.Scene(np.random.default_rng([seed, 5]), move="static")
    scene.bodies, scene.gain, (x, y) = [], 1.0, scene.at
    for share in where:
        scene.at = np.array([x + share / 3, y])
        yield np.clip(scene.picture(0.0), 0, 255).astype(np.uint8)


def test_a_jump_to_nearly_the_same_framing_is_a_cut():
    way = np.where(np.arange(60) < 30, 0.0, 0.08) + 0.002 * np.arange(60)
    assert [(label, round(end * 24)) for label, _, end in transitions(read(frames(pan(330, way))))] == [
        ("cut", 30)
    ]


def test_a_jerk_among_others_is_no_cut():
    way = 0.05 * np.array([0, 1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1] * 5)
    assert transitions(read(frames(pan(331, way)))) == []


def test_a_crowd_that_crosses_is_no_body_before_the_lens(monkeypatch):
    monkeypatch.setattr(films, "coded", lambda pictures, *_: pictures)  # its grain differs from run to run
    tracks = read(films.film("crowd", 800).blocks())
    assert transitions(tracks) == []
    assert tracks["shots.suspect"].labels == []


def test_a_film_that_ends_in_black_at_once_has_no_fade():
    shown = [still(15)] * 30 + [np.zeros((270, 480, 3), np.uint8)] * 10
    assert [label for label, *_ in transitions(read(frames(shown)))] == ["cut"]


@pytest.mark.parametrize(
    ("held", "labels"),
    [
        (0.6, ["fade-through"]),
        (1.6, ["fade-out", "fade-in"]),
        (2.7, ["fade-out", "fade-in"]),
        (5.0, ["fade-out", "fade-in"]),
    ],
)
def test_black_for_more_than_a_second_divides_a_fade_in_two(held, labels):
    one, other = still(320).astype(float), still(321).astype(float)
    down = [one * gain for gain in np.linspace(1, 0, 12)]
    up = [other * gain for gain in np.linspace(0, 1, 12)]
    film = [one] * 36 + down + [one * 0] * round(held * 24) + up + [other] * 36
    found = transitions(read(frames([np.clip(p, 0, 255).astype(np.uint8) for p in film])))
    assert [label for label, *_ in found] == labels
