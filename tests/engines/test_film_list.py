"""The list of films: columns, paths from its folder, and sentences for what is wrong in it."""

import pytest

from onetake.core.about import About
from onetake.core.errors import TextError
from onetake.engines.film_job import FilmJob
from onetake.engines.film_list import films_listed, films_named


def listed(tmp_path, text, **more):
    path = tmp_path / "films.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return films_listed(path, **more)


def test_columns_are_files_or_facts_and_paths_are_from_the_lists_folder(tmp_path):
    text = (
        '\ufefffilm,artist,lyrics,year\r\n"a, b.mp4",Ada, a.lrc ,1942\r\n\r\ns3://b/c.mp4,,embedded:en,\r\n'
    )
    assert listed(tmp_path, text) == [
        FilmJob(str(tmp_path / "a, b.mp4"), {"lyrics": str(tmp_path / "a.lrc")}, About("Ada", "", 1942)),
        FilmJob("s3://b/c.mp4", {"lyrics": "embedded:en"}),
    ]


def test_a_column_may_have_another_name(tmp_path):
    (job,) = listed(tmp_path, "film,record\na.mp4,a.flac\n", columns={"album": "record"})
    assert job.inputs == {"album": str(tmp_path / "a.flac")} and job.about == About()


def test_a_film_named_twice_is_read_once(tmp_path):
    assert [j.film for j in films_named(["a", "b", "a"])] == ["a", "b"]
    (job,) = listed(tmp_path, "film,artist\na.mp4,one\na.mp4,two\n")
    assert job.about.artist == "one"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "columns none, wanted one named 'film'"),
        ("path\na.mp4\n", "columns path, wanted one named 'film'"),
        ("film\n", "no film in it"),
        ("film,artist\n,Ada\n", "line 2 has no film"),
        ("film,year\na.mp4,last\n", "line 2: year 'last', wanted a number"),
        ("film,year\na.mp4,42\n", "line 2: year: 42, wanted one from 1850"),
        ("film\na.mp4,b\n", "line 2 has 2 cells, wanted 1"),
        ('film\n"a.mp4\n', "line 2: .*wanted CSV"),
        (b"film\n\xff.mp4\n", "is not UTF-8"),
    ],
)
def test_what_is_wrong_is_a_sentence(tmp_path, text, says):
    with pytest.raises(TextError, match=says):
        listed(tmp_path, text)


def test_a_list_that_is_not_there(tmp_path):
    with pytest.raises(TextError, match="No such file"):
        films_listed(tmp_path / "none.csv")
