"""Scores: what is wrong is named with document, line and key, and what is right comes back unchanged."""

from __future__ import annotations

import pytest

from onetake.core.errors import TextError
from onetake.stage.programme.repertoire_films import repertoire, score_of, sweep, vary
from onetake.stage.score.score_document import load_score, parse_score

HEAD = 'title = "Night"\nlength = 8.0\n'


@pytest.mark.parametrize("piece", repertoire(), ids=lambda piece: piece.name)
def test_every_film_of_the_repertoire_survives_its_own_toml(piece):
    score = piece.make()
    assert parse_score(score.to_toml()) == score
    assert score.artist == piece.artist


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("lenght = 3", r"s\.toml, line 3, lenght: unknown key, .* did you mean 'length'\?"),
        ("[picture]\nsize = [960, 540]\nraet = '24'", r"line 5, picture\.raet: unknown key.*'rate'"),
        (
            "[picture.camera]\nkeys = [\n  { t = 0.0 },\n  { t = 2.0 },\n  { t = 1.0 },\n]",
            r"s\.toml, line 7, picture\.camera\.keys\[2\]\.t: 1 s after 2 s, wanted rising times",
        ),
        ("[picture.camera]\nkeys = [{ t = 0.0, focal = 3 }]", r"line 4, .*keys\[0\]\.focal: 3 mm, wanted 8"),
        ("[picture]\nrate = 24", r"line 4, picture\.rate: 24, wanted text in quotes"),
        ("[picture]\nsize = [960]", r"line 4, picture\.size: 1 values, wanted 2"),
        ("[sound]\nhas_beat = 'no'", r"line 4, sound\.has_beat: 'no', wanted true or false"),
        ("[[sound.lines]]\nvoice = 'A'", r"line 3, sound\.lines\[0\]\.text: missing"),
        (
            "[[sound.voices]]\nname = 'A'\n[[sound.lines]]\nvoice = 'A'\nstart = 1\ntext = '"
            + "la " * 90
            + "'",
            r"line 8, sound\.lines\[0\]\.text: 270 characters, wanted at most 240; split it",
        ),
        (
            "[[sound.voices]]\nname = 'A'\n[[sound.lines]]\nvoice = 'B'\ntext = 'la'",
            r"line 6, sound\.lines\[0\]\.voice: 'B', wanted one of A",
        ),
        (
            "[[sound.voices]]\nname = 'A'\n[[sound.lines]]\nvoice = 'A'\nstart = 9.0\ntext = 'la'",
            r"line 7, sound\.lines\[0\]\.start: 9 s, wanted less than the film's 8 s",
        ),
        (
            "phases = [\n { t = 3, name = 'a' },\n { t = 2, name = 'b' },\n]",
            r"line 5, phases\[1\]\.t: 2 s after",
        ),
        ("files = ['film.mp4', 'film.avi']", r"line 3, files\[1\]: 'film\.avi', wanted one of film\.mp4"),
        ("seed = -1", r"line 3, seed: -1, wanted 0 to"),
        ("length = 3\nseed = 1", r"s\.toml: Cannot overwrite a value \(at line 3"),
        ("x = nan", r"line 3, x: unknown key"),
    ],
)
def test_a_bad_score_is_refused_with_its_line_and_key(text, says):
    with pytest.raises(TextError, match=says):
        parse_score(HEAD + text, "s.toml")


def test_a_number_that_is_none_is_refused():
    with pytest.raises(TextError, match=r"line 2, length: nan, wanted a finite number"):
        parse_score('title = "Night"\nlength = nan', "s.toml")


def test_files_that_are_no_scores_are_refused(tmp_path):
    with pytest.raises(TextError, match="No such file"):
        load_score(tmp_path / "none.toml")
    (tmp_path / "a.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(TextError, match="not UTF-8"):
        load_score(tmp_path / "a.toml")


def test_varying_changes_one_field_and_only_that():
    base = score_of("kitchen")
    assert vary(vary(base, "sound.beat.tempo", 120.0), "sound.beat.tempo", base.sound.beat.tempo) == base
    assert len({s.to_toml() for *_, s in sweep(base, "picture.light.grade", [0.1, 0.5], [1, 2])}) == 4
    with pytest.raises(TextError, match="no such field"):
        vary(base, "sound.beet.tempo", 1.0)
    with pytest.raises(TextError, match="wanted 40 to 220"):
        vary(base, "sound.beat.tempo", 1.0)
