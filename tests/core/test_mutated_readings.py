"""A stored reading that was changed opens, or says in one sentence which file and key are wrong."""

import copy
import json
import random
import shutil

import pytest

import onetake
from onetake.cli.output import reading_json, reading_lines
from onetake.cli.reviews import check_text, keep_check, review_for_page, review_lines, reviews_json
from onetake.core.errors import StoreError
from onetake.core.store import INDEX, open_reading
from onetake.page import page_html
from onetake.pipeline import decide

MUTATIONS, PARTS = 360, 6
VALUES = (
    None, True, False, 0, -1, 1, 10**30, 1e300, -0.5, "", "x", "12", "1/0", "\ud800", "../../x", [], [None],
    [[]], {}, {"x": 1}, "a" * 5000, "2026-99-99", float("nan"), float("inf"),
)  # fmt: skip


@pytest.fixture(scope="module")
def stored(sketch_film, tmp_path_factory):
    out = tmp_path_factory.mktemp("stored")
    lyrics = out / "words.srt"
    lyrics.write_text("1\n00:00:00,500 --> 00:00:01,500\nANN: hello\n", encoding="utf-8")
    reading = onetake.read(sketch_film, out, lyrics=lyrics)
    review = out / "review.md"
    review.write_text("It never cuts away. I loved it.\n\nThe palette may be dreary.\n", encoding="utf-8")
    keep_check(review, review.read_bytes(), check_text(review, reading), reading)
    return reading.folder


def places(value, path=()):
    """Return the path of every value within a JSON document."""
    found = [path] if path else []
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        found += places(inner, (*path, key))
    return found


def change_json(document, draw):
    """Change one value: replaced, dropped, doubled, emptied, or turned into a text."""
    *above, key = draw.choice(places(document))
    home = document
    for step in above:
        home = home[step]
    what = draw.choice(("replace", "replace", "replace", "drop", "text", "empty", "swap", "double"))
    old = home[key]
    if what == "drop":
        del home[key]
    elif what == "text":
        home[key] = str(old)
    elif what == "empty":
        home[key] = type(old)() if old is not None else []
    elif what == "double" and isinstance(home, list):
        home.append(copy.deepcopy(old))
    elif what == "swap":
        other = draw.choice(list(home)) if isinstance(home, dict) else draw.randrange(len(home))
        home[key], home[other] = home[other], home[key]
    else:
        home[key] = draw.choice(VALUES)
    return f"{'.'.join(map(str, [*above, key]))}: {what}"


def change_file(folder, draw):
    """Flip, cut or remove bytes of one file of a reading; return what was done, and the file."""
    path = draw.choice(sorted(p for p in folder.rglob("*") if p.is_file()))
    data = bytearray(path.read_bytes())
    what = draw.choice(("flip", "flip", "cut", "empty", "remove", "folder"))
    if what == "flip" and data:
        for _ in range(draw.choice((1, 3, 50))):
            data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
        path.write_bytes(data)
    elif what == "cut":
        path.write_bytes(data[: draw.randrange(len(data) + 1)])
    elif what == "empty":
        path.write_bytes(b"")
    else:
        path.unlink()
        if what == "folder":
            path.mkdir()
    return f"{path.name}: {what}", path


def mutate(folder, seed):
    """Change one file of a reading; return what was done, and the file."""
    draw = random.Random(seed)
    what = draw.random()
    if what < 0.25:
        return change_file(folder, draw)
    if what < 0.4:
        path = folder / "reviews" / "review" / "review.json"
        document = json.loads(path.read_text(encoding="utf-8"))
        said = change_json(document, draw)
        path.write_text(json.dumps(document), encoding="utf-8")
        return f"review.json: {said}", path
    document = json.loads((folder / INDEX).read_text(encoding="utf-8"))
    # Each part has its share, whatever its size.
    part = draw.choice(list(document))
    said = change_json(document if not isinstance(document[part], (dict, list)) else document[part], draw)
    (folder / INDEX).write_text(json.dumps(document), encoding="utf-8")
    return f"{part}: {said}", folder / INDEX


def restore(path, folder, stored):
    """Put a file back as it is in the stored reading."""
    if path.is_dir():
        path.rmdir()
    shutil.copyfile(stored / path.relative_to(folder), path)


def use(folder):
    """Do all that can be done with a stored reading; return whether it opened."""
    try:
        reading = open_reading(folder)
        tracks = {name: reading.tracks[name] for name in reading.tracks}
    except StoreError as err:
        words = str(err)
        assert "\n" not in words and ", wanted " in words and "; " in words, words
        return False
    assert decide(tracks)
    json.dumps(reading_json(reading))
    assert "\n".join(reading_lines(reading))
    assert list(review_lines(reading)) is not None and json.dumps(reviews_json(reading))
    assert page_html(reading, checked=review_for_page(reading))
    return True


@pytest.mark.parametrize("part", range(PARTS))
def test_a_mutated_reading_opens_or_is_one_sentence(stored, tmp_path, part):
    assert use(stored)
    opened, broken = 0, []
    folder = shutil.copytree(stored, tmp_path / "x.reading")
    for seed in range(part, MUTATIONS, PARTS):
        said, path = mutate(folder, seed)
        try:
            opened += use(folder)
        except Exception as err:
            broken.append(f"{seed} {said}: {type(err).__name__} {err}")
        restore(path, folder, stored)
    assert use(folder)
    assert not broken, f"{len(broken)} broke:\n" + "\n".join(broken)
    assert 0.05 < opened * PARTS / MUTATIONS < 0.75
