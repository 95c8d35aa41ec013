"""The nearest films by standardised measures, with why; whether a film belongs with its artist's others."""

import json

import numpy as np
import pytest

from helpers.library_films import film, stored
from onetake.claims.arc import SAME_CONVERSATION
from onetake.cli.main import run
from onetake.core.errors import StoreError
from onetake.core.store import open_reading
from onetake.library.conversation import FEWEST, verdict_on
from onetake.library.distances import distances, standardise
from onetake.library.listing import Listed
from onetake.library.measures import MEASURES, measures_of
from onetake.library.nearest import similar

COLUMNS = [measure.name for measure in MEASURES]


def listed(number, artist=""):
    return Listed(f"f{number:03}", artist, "", None, "", f"{number}.mp4", 60.0, "", "", f"hash {number}")


def table(z, artists):
    """Return a library with these standardised values, whatever scale the measures have."""
    raw = np.where([m.by_factor for m in MEASURES], 2.0**z, z)
    return standardise([listed(i, artist) for i, artist in enumerate(artists)], raw)


def test_measures_are_those_of_the_film():
    found = measures_of(film("a", lightness=25.0, shots=11, tempo=96.0, loudness=-9.5, warmth=6.0).tracks)
    assert found["cut_rate"] == 10 and found["tempo"] == 96 and found["loudness"] == -9.5
    assert found["lightness"] == pytest.approx(25) and found["warmth"] == pytest.approx(6)
    assert found["people"] is None and found["rhymes"] is None, "what was not measured is not known"
    assert set(found) == set(COLUMNS)


def test_a_distance_is_over_senses_alike_and_over_what_both_have():
    here = np.zeros(len(MEASURES))
    there = np.where([m.sense == "words" for m in MEASURES], 3.0, 0.0)
    assert distances(here, there[None])[0] == pytest.approx(np.sqrt(9 / 3)), "three senses count alike"
    deaf = np.where([m.sense == "picture" for m in MEASURES], 1.0, np.nan)
    assert distances(here, deaf[None])[0] == pytest.approx(1.0)
    few = np.full(len(MEASURES), np.nan)
    few[:4] = 0
    assert np.isnan(distances(here, few[None])[0])


def test_standardising_leaves_out_what_all_films_share():
    raw = np.full((4, len(MEASURES)), np.nan)
    raw[:, COLUMNS.index("lightness")] = [10, 20, 30, 40]
    raw[:, COLUMNS.index("tempo")] = 100
    raw[:2, COLUMNS.index("decay")] = 1, 2
    found = standardise([listed(i) for i in range(4)], raw)
    z = found.z
    assert z[:, COLUMNS.index("lightness")].std() == pytest.approx(1)
    assert np.isnan(z[:, COLUMNS.index("tempo")]).all() and np.isnan(z[:, COLUMNS.index("decay")]).all()


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("films")
    rng = np.random.default_rng(5)
    for i in range(6):
        wide = {"lightness": 60 + 9 * rng.random(), "shots": 8 + i, "tempo": 100 + 8 * rng.random()}
        stored(folder, f"other{i}", **wide, chroma=30.0 + i, warmth=i - 3.0, width=0.4)
    stored(folder, "night", lightness=15.0, shots=30, tempo=171.0, chroma=9.0, title="Night", artist="Ann")
    stored(folder, "dusk", lightness=17.0, shots=29, tempo=174.0, chroma=10.0, title="Dusk", artist="Ann")
    return folder


def test_the_nearest_film_comes_first_with_why(library, capsys):
    assert run(["library", "similar", str(library), "Night", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    first = found["neighbours"][0]
    assert first["film"] == "dusk" and len(found["neighbours"]) == 5
    assert any("darker than most: mean lightness 15 and 17 L*" in one["says"] for one in first["alike"])
    assert first["distance"] < 0.5 * found["usual"]
    far = found["neighbours"][1]
    assert any(one["says"].startswith("brighter: mean lightness 6") for one in far["apart"])
    assert [n["distance"] for n in found["neighbours"]] == sorted(n["distance"] for n in found["neighbours"])
    assert run(["library", "similar", str(library), "Night", "--count", "1"]) == 0
    lines = capsys.readouterr().out
    assert "1. " in lines and "Ann: Dusk [dusk]" in lines and "2. " not in lines


def test_a_reading_that_is_not_in_the_library_can_be_asked_for(library, tmp_path):
    outside = stored(tmp_path, "late", lightness=16.0, shots=30, tempo=172.0, chroma=9.5)
    assert similar(library, outside).neighbours[0].film in ("night", "dusk")
    with pytest.raises(StoreError, match="not in"):
        similar(library, tmp_path / "none.reading")


def test_too_few_films_are_a_sentence(tmp_path):
    stored(tmp_path, "a")
    with pytest.raises(StoreError, match=r"no film of .* to compare it with"):
        similar(tmp_path, "a")


def judged(z, artists, raw, artist="Ann"):
    held = table(z, artists)
    at = np.where([m.by_factor for m in MEASURES], 2.0 ** np.asarray(raw), raw)
    return verdict_on(SAME_CONVERSATION, held, at, artist, "hash of another film")


def test_a_film_like_the_artists_others_belongs_with_them():
    rng = np.random.default_rng(1)
    z = rng.normal(size=(40, len(MEASURES)))
    z[:8] = 1.5 + 0.4 * z[:8]
    artists = ["ann "] * 8 + ["Bo"] * 32
    verdict = judged(z, artists, 1.5 + 0.4 * rng.normal(size=len(MEASURES)))
    assert verdict.outcome == "holds" and verdict.measured <= 0.05 and verdict.chance == 0.5
    departure = judged(z, artists, -1.5 + 0.4 * rng.normal(size=len(MEASURES)))
    assert departure.outcome == "fails" and departure.measured >= 0.5
    assert "None of them is so far from the rest" in departure.because


def test_an_artist_without_a_style_is_undecided_and_too_few_films_too():
    rng = np.random.default_rng(2)
    z = rng.normal(size=(30, len(MEASURES)))
    far = np.full(len(MEASURES), 4.0)
    assert judged(z, ["Ann"] * 8 + ["Bo"] * 22, far).outcome != "fails"
    for artists, says in (
        (["Ann"] * (FEWEST - 1) + ["Bo"] * 26, "4 other films of Ann"),
        (["Bo"] * 30, "no other film of Ann"),
        (["Ann"] * 27 + ["Bo"] * 3, "3 other films of others"),
    ):
        verdict = judged(z[: len(artists)], artists, z[0])
        assert verdict.outcome == "undecided" and says in verdict.because
    assert "--artist" in judged(z, ["Ann"] * 30, z[0], artist="").because


def test_of_films_by_other_hands_few_are_said_to_belong():
    rng = np.random.default_rng(3)
    wrong = sum(
        judged(
            rng.normal(size=(30, len(MEASURES))), ["Ann"] * 6 + ["Bo"] * 24, rng.normal(size=len(MEASURES))
        ).outcome
        == "holds"
        for _ in range(60)
    )
    assert wrong <= 8, "5 in 100 are expected; 9 of 60 have a chance of 1 in 300"


def test_a_reading_is_judged_on_a_library_and_keeps_it(tmp_path, capsys):
    rng = np.random.default_rng(7)
    library = tmp_path / "films"
    library.mkdir()
    for i in range(6):
        values = {
            "lightness": 20 + rng.random(),
            "shots": 30,
            "tempo": 170 + rng.random(),
            "chroma": 8.0 + i / 9,
        }
        stored(library, f"ann{i}", artist="Ann", **values, loudness=-7 - i / 9)
        values = {"lightness": 30 + 60 * rng.random(), "shots": 2 + 3 * i, "tempo": 80 + 9 * i}
        stored(
            library, f"bo{i}", artist="Bo", **values, chroma=30 * rng.random(), loudness=-20 * rng.random()
        )
    new = stored(
        tmp_path, "new", artist="Ann", lightness=20.5, shots=30, tempo=170.5, chroma=8.3, loudness=-7.2
    )
    assert run(["decide", str(new), "--library", str(library)]) == 0
    reading = open_reading(new)
    assert reading.verdicts["same-conversation"].outcome == "holds"
    assert reading.made.settings["library"]["films"] == 12
    assert run(["decide", str(new)]) == 0
    reading = open_reading(new)
    assert (
        reading.verdicts["same-conversation"].outcome == "inapplicable"
        and "library" not in reading.made.settings
    )
    assert run(["decide", str(new), "--library", str(library), "--span", "0-10"]) == 1
    assert "--library: given with --span" in capsys.readouterr().err
