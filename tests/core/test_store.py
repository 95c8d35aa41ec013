import errno
import hashlib
import json
import os
import signal
import subprocess
import sys
import textwrap
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from onetake.core import publish, store, track
from onetake.core.errors import StoreError
from onetake.core.media import Media
from onetake.core.reading import Made, Reading, Still
from onetake.core.self_hash import with_hash
from onetake.core.track import Fact
from onetake.core.verdict import Verdict


def reading(value=1.0, key="k1"):
    media = Media("film.mp4", "", "ab", 9, 2.0, frames=48, frame_rate=Fraction(24000, 1001), notes=("odd",))
    facts = {"n": Fact(2, "count")}
    curve = track.curve("palette.lightness", [0.0, 1.0], [value, 2.0], "L*", by="palette 1", facts=facts)
    verdict = Verdict("one-take", "One shot.", "holds", "No cut.", 0.9, 0.5)
    made = Made("0.1.0", "2026-11-22T00:00:00Z", {"width": 480}, {"palette": "1"}, key)
    return Reading(media, {curve.name: curve}, {verdict.claim: verdict}, made, (Still(0.5, b"jpeg"),))


def test_round_trip(tmp_path):
    back = store.write_reading(reading(), tmp_path / "film.reading")
    assert back.media == reading().media
    assert back.verdicts == reading().verdicts
    assert back.made == reading().made
    assert back.stills == reading().stills
    assert back.tracks["palette.lightness"].table.equals(reading().tracks["palette.lightness"].table)
    assert store.stored_key(tmp_path / "film.reading") == "k1"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["film.reading"]


def test_the_poster_is_kept_beside_the_stills_even_of_the_same_second(tmp_path):
    made = replace(reading(), poster=Still(0.5, b"a large jpeg"))
    folder = store.write_reading(made, tmp_path / "film.reading").folder
    back = store.open_reading(folder)
    assert back.poster == Still(0.5, b"a large jpeg") and back.stills == reading().stills
    assert store.write_reading(back, folder).poster == back.poster
    store.write_reading(reading(), folder)
    assert sorted(p.name for p in (folder / "stills").iterdir()) == [Still(0.5, b"").file]
    document = json.loads((folder / "reading.json").read_bytes())
    del document["poster"], document["image_sha256"], document["own_sha256"]
    (folder / "reading.json").write_text(json.dumps(document))
    assert store.open_reading(folder).poster is None


def test_a_newer_reading_replaces_an_older_one(tmp_path):
    store.write_reading(reading(1.0), tmp_path / "film.reading")
    back = store.write_reading(reading(5.0), tmp_path / "film.reading")
    assert back.tracks["palette.lightness"].values[0] == 5.0
    assert [p.name for p in tmp_path.iterdir()] == ["film.reading"]


def test_a_strangers_folder_is_never_replaced(tmp_path):
    (tmp_path / "film.reading").mkdir()
    (tmp_path / "film.reading" / "thesis.txt").write_text("x")
    with pytest.raises(StoreError, match="is there and is no reading"):
        store.write_reading(reading(), tmp_path / "film.reading")
    assert (tmp_path / "film.reading" / "thesis.txt").exists()


def test_a_full_disk_leaves_the_old_reading_whole(tmp_path, monkeypatch):
    store.write_reading(reading(1.0), tmp_path / "film.reading")

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreError, match="No space left on device, wanted a folder that can be written"):
        store.write_reading(reading(5.0), tmp_path / "film.reading")
    monkeypatch.undo()
    assert store.open_reading(tmp_path / "film.reading").tracks["palette.lightness"].values[0] == 1.0
    assert [p.name for p in tmp_path.iterdir()] == ["film.reading"]


def test_a_reading_put_aside_by_a_dead_process_comes_back(tmp_path):
    store.write_reading(reading(), tmp_path / "film.reading")
    (tmp_path / "film.reading").rename(tmp_path / ".film.reading.old")
    assert store.open_reading(tmp_path / "film.reading").made.key == "k1"


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is Unix")
def test_a_kill_at_any_step_leaves_a_whole_reading(tmp_path):
    """Kill the writer at each system call that matters; the folder always opens, old or new."""
    script = textwrap.dedent("""
        import os, sys, signal
        sys.path.insert(0, sys.argv[1])
        import test_store_kill_data as data
        from onetake.core import store
        left = int(sys.argv[3])
        def counted(call):
            def run(*args, **kwargs):
                global left
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                return call(*args, **kwargs)
            return run
        from pathlib import Path
        os.fsync = counted(os.fsync)
        Path.rename = counted(Path.rename)
        store.write_reading(data.reading(5.0, "k2"), Path(sys.argv[2]))
    """)
    source = Path(__file__).read_text(encoding="utf-8").split("def test_round_trip")[0]
    (tmp_path / "test_store_kill_data.py").write_text(source)
    folder = tmp_path / "film.reading"
    store.write_reading(reading(1.0, "k1"), folder)
    outcomes = []
    for left in range(16):
        done = subprocess.run(
            [sys.executable, "-c", script, str(tmp_path), str(folder), str(left)], timeout=60
        )
        assert done.returncode in (0, -signal.SIGKILL)
        back = store.open_reading(folder)
        assert (back.made.key, back.tracks["palette.lightness"].values[0]) in {("k1", 1.0), ("k2", 5.0)}
        outcomes.append(done.returncode)
        if done.returncode == 0:
            break
    assert outcomes[0] == -signal.SIGKILL and outcomes[-1] == 0


def damage(folder, name, data):
    (folder / name).write_bytes(data)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda d: d.update(schema=99), r"reading.json: schema 99, wanted 2 or older"),
        (lambda d: d.pop("schema"), r"reading.json: schema None, wanted a number"),
        (lambda d: d.pop("media"), r"reading.json: no media, wanted one; read"),
        (
            lambda d: d["verdicts"][0].update(outcome="maybe"),
            r"reading.json: verdicts.0.outcome: 'maybe', wanted 'holds', 'fails', 'undecided' or",
        ),
        (
            lambda d: d["media"].update(frames="48"),
            r"reading.json: media.frames: '48', wanted a valid integer; read the film again with --force",
        ),
        (lambda d: d["tracks"][0].pop("sha256"), r"reading.json: no tracks.0.sha256, wanted one"),
        (
            lambda d: d["tracks"][0]["facts"]["n"].update(value=None),
            r"reading.json: tracks.0.facts.n.value: None, wanted a valid",
        ),
        (
            lambda d: d["tracks"][0].update(file="../x.parquet"),
            r"reading.json: tracks.0: file '../x.parquet'",
        ),
        (lambda d: d["stills"].append("../../x.jpg"), r"reading.json: still '../../x.jpg', wanted a name"),
        (lambda d: d.update(poster="../x.jpg"), r"reading.json: poster '../x.jpg', wanted a name such as"),
        (lambda d: d["made"].update(date="today"), r"reading.json: made: date 'today', wanted one such as"),
        (lambda d: d.update(schema=True), r"reading.json: schema True, wanted a number"),
    ],
)
def test_a_damaged_or_newer_index_names_its_file(tmp_path, change, says):
    folder = store.write_reading(reading(), tmp_path / "film.reading").folder
    document = json.loads((folder / "reading.json").read_text())
    change(document)
    (folder / "reading.json").write_text(json.dumps(document))
    with pytest.raises(StoreError, match=says):
        store.open_reading(folder)


def test_damaged_files_are_named(tmp_path):
    folder = store.write_reading(reading(), tmp_path / "film.reading").folder
    damage(folder, "tracks/palette.lightness.parquet", b"PAR1")
    with pytest.raises(StoreError, match=r"palette.lightness.parquet: changed since it was written"):
        store.open_reading(folder).tracks["palette.lightness"]
    damage(folder, "reading.json", b"{")
    with pytest.raises(StoreError, match=r"reading.json: cannot be read"):
        store.open_reading(folder)
    assert store.stored_key(folder) is None
    with pytest.raises(StoreError, match="make one with: onetake read FILM"):
        store.open_reading(tmp_path)


def test_an_older_schema_is_brought_up(tmp_path):
    folder = store.write_reading(reading(), tmp_path / "film.reading").folder
    document = json.loads((folder / "reading.json").read_text())
    document["schema"] = 0
    del document["stills"], document["poster"], document["image_sha256"], document["own_sha256"]
    document["made"]["settings"]["key"] = document["made"].pop("key")
    (folder / "reading.json").write_text(json.dumps(document))
    back = store.open_reading(folder)
    assert (back.schema, back.made.key, back.stills) == (2, "k1", ())


def test_a_reading_of_schema_1_opens_and_its_notes_are_facts(tmp_path):
    folder = store.write_reading(reading(), tmp_path / "film.reading").folder
    document = json.loads((folder / "reading.json").read_text())
    entry = document["tracks"][0]
    path = folder / entry["file"]
    table = pq.read_table(path)
    metadata = {
        k: v for k, v in table.schema.metadata.items()
        if k.split(b".")[1] in (b"name", b"kind", b"unit", b"by", b"cites")
    }  # fmt: skip
    metadata[b"onetake.notes"] = b'{"median, s": "1.17"}'
    pq.write_table(table.replace_schema_metadata(metadata), path)
    del entry["facts"]
    entry["sha256"] = hashlib.sha256(path.read_bytes()).hexdigest()
    document["schema"] = 1
    del document["poster"], document["image_sha256"], document["own_sha256"]
    document["media"] |= {"path": "/home/ann/film.mp4", "partial": True}
    (folder / "reading.json").write_text(json.dumps(document))
    back = store.open_reading(folder)
    assert dict(back.tracks["palette.lightness"].facts) == {"median-s": Fact("1.17")}
    assert (back.schema, back.media.path, store.stored_key(folder)) == (2, "/home/ann/film.mp4", None)
    assert back.media.partial.reason == "damage"
    again = store.write_reading(back, folder)
    assert dict(store.open_reading(folder).tracks["palette.lightness"].facts) == {"median-s": Fact("1.17")}
    assert "/home" not in (again.folder / "reading.json").read_text()


@pytest.mark.parametrize(
    ("film", "stored"),
    [
        ("film.mp4", "film.mp4"),
        ("films/film.mp4", "films/film.mp4"),
        ("../film.mp4", "../film.mp4"),
        ("../../film.mp4", ""),
        ("../../../home/ann/film.mp4", ""),
        ("", ""),
    ],
)
def test_a_reading_names_no_folder_of_the_machine_that_made_it(tmp_path, film, stored):
    home = tmp_path / "a" / "b" / "c"
    path = os.path.normpath(home / film) if film else ""
    made = replace(reading(), media=replace(reading().media, path=path))
    folder = store.write_reading(made, home / "film.reading").folder
    text = (folder / "reading.json").read_text()
    assert json.loads(text)["media"]["path"] == stored
    assert str(tmp_path) not in text
    found = store.open_reading(folder).media.path
    assert os.path.normpath(found) == path if stored else found == ""


def test_a_name_that_is_no_unicode_is_stored(tmp_path):
    made = replace(reading(), media=replace(reading().media, name="caf\udce9.mp4"))
    assert (
        store.open_reading(store.write_reading(made, tmp_path / "x.reading").folder).media.name == "caf?.mp4"
    )


def test_a_track_that_is_not_the_one_listed_is_refused(tmp_path):
    folder = store.write_reading(reading(), tmp_path / "film.reading").folder
    document = json.loads((folder / "reading.json").read_text())
    document["tracks"][0]["facts"]["n"]["value"] = 3
    (folder / "reading.json").write_bytes(with_hash(document))
    with pytest.raises(StoreError, match=r"palette.lightness.parquet: another track than reading.json lists"):
        store.open_reading(folder).tracks["palette.lightness"]


def test_any_digit_that_changed_in_the_index_is_found(tmp_path):
    folder = store.write_reading(reading(), tmp_path / "film.reading").folder
    path = folder / "reading.json"
    whole, found = path.read_bytes(), 0
    for place in range(0, len(whole), 7):
        digit = whole[place : place + 1]
        if digit.isdigit():
            path.write_bytes(whole[:place] + (b"1" if digit != b"1" else b"2") + whole[place + 1 :])
            with pytest.raises(StoreError, match=r"reading\.json: "):
                store.open_reading(folder)
            assert store.stored_key(folder) is None
            found += 1
    assert found > 30
    path.write_bytes(whole.replace(b"own_sha256", b"own_sha257"))
    with pytest.raises(StoreError, match="wanted one that fits the hash in its last line"):
        store.open_reading(folder)
    path.write_bytes(whole.replace(b"\n", b"\r\n"))
    assert store.open_reading(folder) == reading()


def test_a_draft_of_a_dead_process_is_swept(tmp_path):
    dead = tmp_path / ".film.reading.999999999.tmp"
    dead.mkdir()
    with publish.publish(tmp_path / "film.reading") as draft:
        (draft / "reading.json").write_text("{}")
    assert not dead.exists()


def test_a_users_files_in_a_reading_outlive_a_newer_one(tmp_path):
    folder = store.write_reading(reading(1.0), tmp_path / "film.reading").folder
    (folder / "reviews" / "ann").mkdir(parents=True)
    (folder / "reviews" / "ann" / "source.md").write_text("It never cuts.")
    (folder / "tracks" / "notes.txt").write_text("mine")
    (folder / "stills" / "999.000.jpg").write_bytes(b"an old still")
    store.write_reading(reading(5.0), folder)
    assert (folder / "reviews" / "ann" / "source.md").read_text() == "It never cuts."
    assert (folder / "tracks" / "notes.txt").read_text() == "mine"
    assert not (folder / "stills" / "999.000.jpg").exists()
    assert store.open_reading(folder).tracks["palette.lightness"].values[0] == 5.0


def test_a_link_to_a_reading_stays_a_link(tmp_path):
    (tmp_path / "disk").mkdir()
    store.write_reading(reading(1.0), tmp_path / "disk" / "film.reading")
    (tmp_path / "film.reading").symlink_to(tmp_path / "disk" / "film.reading")
    store.write_reading(reading(5.0), tmp_path / "film.reading")
    assert (tmp_path / "film.reading").is_symlink()
    assert store.open_reading(tmp_path / "film.reading").tracks["palette.lightness"].values[0] == 5.0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["disk", "film.reading"]


def test_the_film_is_stored_by_a_path_that_moves_with_the_reading(tmp_path):
    film = tmp_path / "a" / "f \udcff#1.mp4"
    (tmp_path / "a").mkdir()
    media = replace(reading().media, path=str(film))
    folder = store.write_reading(replace(reading(), media=media), tmp_path / "a" / "film.reading").folder
    assert str(tmp_path) not in (folder / "reading.json").read_text()
    (tmp_path / "a").rename(tmp_path / "b")
    assert store.open_reading(tmp_path / "b" / "film.reading").media.path == str(tmp_path / "b" / film.name)
