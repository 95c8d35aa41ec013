import json
import sys

import pytest

import onetake
from onetake.core.errors import MediaError, StoreError
from onetake.decode.film_file import digest
from onetake.decode.selection import Selection
from onetake.pipeline import key_of
from onetake.reading_place import reading_folder


@pytest.fixture(scope="module")
def stored(sketch_film, tmp_path_factory):
    out = tmp_path_factory.mktemp("out")
    return out, onetake.read(sketch_film, out)


def test_the_sketch_is_read_as_it_was_made(stored):
    _, reading = stored
    assert reading.tracks["shots"].t.tolist() == pytest.approx([0.0, 1.0, 2.0], abs=1e-6)
    assert reading.verdicts["one-take"].outcome == "fails"
    assert reading.media.duration == pytest.approx(3.0, abs=0.05)
    assert reading.media.frames == 72
    assert reading.tracks["loudness.integrated"].values[0] == pytest.approx(-16.98 + 2.0, abs=4)
    assert reading.stills


def test_what_is_stored_is_what_was_given(stored):
    out, reading = stored
    back = onetake.open_reading(out / "sketch.reading")
    assert set(back.tracks) == set(reading.tracks)
    assert back.verdicts == reading.verdicts
    assert back.made == reading.made
    assert back.made.inputs["film"] == back.media.sha256


def test_the_same_film_is_not_read_twice(stored, sketch_film, monkeypatch):
    out, reading = stored
    monkeypatch.setattr("onetake.decode.guard.start", None)  # would fail if it were called
    assert onetake.read(sketch_film, out).made == reading.made


def test_other_limits_are_judged_without_the_film(stored, sketch_film, monkeypatch):
    out, reading = stored
    monkeypatch.setattr("onetake.decode.guard.start", None)
    # `onetake.read` is the function; its module is found by name.
    monkeypatch.setattr(sys.modules["onetake.pipeline"], "claims_key", lambda: "other")
    again = onetake.read(sketch_film, out)
    assert again.made.inputs["claims"] == "other"
    assert again.verdicts == reading.verdicts
    assert again.tracks["shots"].table.equals(reading.tracks["shots"].table)


@pytest.mark.parametrize(
    "other",
    [("b", {"shots": "1"}, {"width": 1}), ("a", {"shots": "2"}, {"width": 1}), ("a", {"shots": "1"}, {})],
    ids=["film", "version", "settings"],
)
def test_another_film_reader_version_or_setting_has_another_key(other):
    key = key_of("a", {"shots": "1", "beat": "1"}, {"width": 1})
    assert key == key_of("a", {"beat": "1", "shots": "1"}, {"width": 1})
    film, versions, chosen = other
    assert key != key_of(film, {"beat": "1", **versions}, chosen)


def test_a_reader_of_another_version_reads_the_film_again(stored, sketch_film, monkeypatch):
    out, _ = stored
    pipeline = sys.modules["onetake.pipeline"]
    newer = {**pipeline.reader_versions(), "palette": "1000"}
    monkeypatch.setattr(pipeline, "reader_versions", lambda: newer)
    monkeypatch.setattr(pipeline, "_measure", lambda *_: (_ for _ in ()).throw(MediaError("reads again")))
    with pytest.raises(MediaError, match="reads again"):
        onetake.read(sketch_film, out)


def test_without_out_nothing_is_stored(sketch_film, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert onetake.read(sketch_film).folder is None
    assert not list(tmp_path.iterdir())


def film_at(path, content):
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return path


def read_as(folder, film):
    """Store no more of a reading than says which film it is of."""
    folder.mkdir()
    media = {"name": film.name, "sha256": digest(film), "path": str(film), "bytes": 1, "duration": 1.0}
    (folder / "reading.json").write_text(json.dumps({"media": media}))
    return folder


def test_two_films_of_one_stem_have_two_readings(tmp_path):
    first, other = film_at(tmp_path / "film.mp4", b"a"), film_at(tmp_path / "film.mov", b"b")
    folder = read_as(reading_folder(first, tmp_path), first)
    assert folder == tmp_path / "film.reading" == reading_folder(first, tmp_path)
    assert reading_folder(other, tmp_path) == tmp_path / "film.mov.reading"


def test_two_films_of_one_name_have_two_readings_and_each_is_found_again(tmp_path):
    one, two, three = (film_at(tmp_path / n / "film.mp4", n.encode()) for n in ("1", "2", "3"))
    folders = [read_as(reading_folder(film, tmp_path), film) for film in (one, two, three)]
    assert folders[0].name == "film.reading" and len(set(folders)) == 3
    assert folders[1].name == f"film-{digest(two)[:8]}.reading"
    assert [reading_folder(film, tmp_path) for film in (one, two, three)] == folders


def test_a_film_that_was_changed_in_its_place_replaces_its_own_reading(tmp_path):
    one, two = (film_at(tmp_path / n / "film.mp4", n.encode()) for n in ("1", "2"))
    folders = [read_as(reading_folder(film, tmp_path), film) for film in (one, two)]
    one.write_bytes(b"longer than before")
    two.write_bytes(b"longer, too")
    assert [reading_folder(film, tmp_path) for film in (one, two)] == folders


def test_progress_reaches_the_end(sketch_film):
    seen = []
    onetake.read(sketch_film, on_progress=lambda done, whole: seen.append((done, whole)))
    assert seen and seen[-1][0] == pytest.approx(3.0, abs=0.1)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda p: p / "none.mp4", "not there, wanted a film's file"),
        (lambda p: p, "a folder, wanted a film's file"),
    ],
)
def test_no_film_is_a_sentence(tmp_path, make, says):
    with pytest.raises(MediaError, match=says):
        onetake.read(make(tmp_path), tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("content", [b"", b"once upon a time\n" * 300, bytes(range(256)) * 40])
def test_a_file_that_is_no_film_leaves_nothing(tmp_path, content):
    film = tmp_path / "film.mp4"
    film.write_bytes(content)
    with pytest.raises(MediaError, match=r"film\.mp4.*wanted"):
        onetake.read(film, tmp_path / "out")
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


def test_a_place_that_cannot_be_written_is_a_sentence(sketch_film, tmp_path):
    (tmp_path / "out").write_text("a file where a folder should be")
    with pytest.raises(StoreError, match="wanted a folder"):
        onetake.read(sketch_film, tmp_path / "out")


def test_a_real_one_take_and_a_part_with_two_cuts(shared):
    """More real films are read by the shots' reader alone, in its own tests."""
    assert onetake.read(shared / "video" / "crowd_static.mp4").verdicts["one-take"].outcome == "holds"
    part = Selection(start=10.0, end=18.0)
    bunny = onetake.read(shared / "video" / "big_buck_bunny_0_30.webm", selection=part)
    firsts = [round((bunny.media.part_start + t) * 24) for t in bunny.tracks["shots"].t[1:]]
    assert firsts == pytest.approx([283, 376], abs=1)
    assert bunny.verdicts["one-take"].outcome == "fails"
