"""Libraries on object stores: in memory, and on a local server that speaks S3."""

import socket

import pytest

from helpers.library_films import stored
from onetake.cli.main import run
from onetake.cli.reviews import check_text, keep_check
from onetake.core.errors import StoreError
from onetake.core.store import open_reading
from onetake.library import add, remove
from onetake.library.index import open_index
from onetake.library.listing import films
from onetake.library.place import open_place
from onetake.library.query import query
from onetake.library.verifying import verify


@pytest.fixture(params=["memory", "s3"])
def address(request, tmp_path):
    if request.param == "memory":
        fsspec = pytest.importorskip("fsspec")
        yield f"memory://{tmp_path.name}/films"
        fsspec.filesystem("memory").store.clear()
    else:
        yield from s3_server(request)


def s3_server(request):
    pytest.importorskip("s3fs")
    server_of = pytest.importorskip("moto.server")
    monkeypatch = request.getfixturevalue("monkeypatch")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = server_of.ThreadedMotoServer(ip_address="127.0.0.1", port=port)
    server.start()
    try:
        for name, value in (
            ("AWS_ENDPOINT_URL", f"http://127.0.0.1:{port}"), ("AWS_ACCESS_KEY_ID", "test"),
            ("AWS_SECRET_ACCESS_KEY", "test"), ("AWS_DEFAULT_REGION", "us-east-1"),
        ):  # fmt: skip
            monkeypatch.setenv(name, value)
        import s3fs

        s3fs.S3FileSystem.clear_instance_cache()
        bucket = f"films-{port}"  # what one server was given is seen by the next one of this process
        s3fs.S3FileSystem().mkdir(bucket)
        yield f"s3://{bucket}/films"
    finally:
        server.stop()


@pytest.mark.filterwarnings("ignore")
def test_a_library_on_a_store_is_as_one_in_a_folder(address, tmp_path):
    here = tmp_path / "made"
    here.mkdir()
    source = stored(here, "a", lightness=20.0)
    assert add(address, source, artist="Ann", year=2015) == f"{address}/a.reading"
    add(address, stored(here, "b", lightness=60.0), name="deep/b")
    found = [(one.film, one.artist, one.year) for one in films(address)]
    assert found == [("a", "Ann", 2015), ("deep/b", "", None)]
    light = "SELECT film, round(avg(value)) FROM palette.lightness GROUP BY 1 ORDER BY 1"
    assert query(address, light).rows == (("a", 20), ("deep/b", 60))
    place = open_place(address)
    with place.folder("a") as folder:
        assert open_reading(folder).verdicts["low-key"].outcome == "holds"
    assert verify(address).damages == ()
    place.write("a", "tracks/shots.parquet", b"spoiled")
    assert [one.file for one in verify(address).damages] == ["tracks/shots.parquet"]
    add(address, stored(here, "a", lightness=70.0))
    assert query(address, "SELECT film FROM measures WHERE lightness > 65").rows == (("a",),), (
        "a newer reading"
    )
    assert films(address)[0].artist == "Ann"
    remove(address, "deep/b")
    assert [one.film for one in films(address)] == ["a"] and not place.has("deep/b")


@pytest.mark.filterwarnings("ignore")
def test_a_damaged_review_on_a_store_is_found(address, tmp_path):
    source = stored(tmp_path, "a", lightness=20.0)
    review = tmp_path / "mine.md"
    review.write_text("It is dark.\n")
    reading = open_reading(source)
    keep_check(review, review.read_bytes(), check_text(review, reading), reading)
    add(address, source)
    place = open_place(address)
    files = ["reviews/mine/annotated.md", "reviews/mine/review.json", "reviews/mine/source.md"]
    assert place.files("a", "reviews") == files and place.files("a", "none") == []
    assert verify(address).damages == ()
    whole = place.read("a", files[1])
    for file, data, says in (
        (files[1], whole.replace(b'"date": "20', b'"date": "21'), "review.json: changed since it was"),
        (files[1], whole[:-9], "review.json: "),
        (files[2], b"It is bright.\n", "source.md: changed since it was checked"),
    ):
        place.write("a", file, data)
        (found,) = verify(address).damages
        assert found.file == "reviews/mine" and f"{address}/a.reading/reviews/mine/{says}" in found.says
        place.write("a", files[1], whole)


def test_a_store_that_does_not_answer_is_a_sentence(monkeypatch, capsys):
    pytest.importorskip("s3fs")
    import s3fs

    s3fs.S3FileSystem.clear_instance_cache()
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "test")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    assert run(["library", "list", "s3://bucket/films"]) == 1
    assert "wanted a store that answers" in capsys.readouterr().err


def test_an_address_whose_opener_is_missing_names_the_extra(monkeypatch, capsys):
    import fsspec

    def missing(*_):
        raise ImportError("no module")

    monkeypatch.setattr(fsspec.core, "url_to_fs", missing)
    assert run(["library", "list", "s3://bucket/films"]) == 1
    assert "pip install 'onetake[cloud]'" in capsys.readouterr().err


def test_a_reading_without_its_list_is_none(tmp_path):
    address = f"memory://{tmp_path.name}/none"
    place = open_place(address)
    place.write("a", "tracks/shots.parquet", b"x")
    assert open_index(address).fetch("SELECT * FROM films") == []
    with pytest.raises(StoreError, match="'a': not in"):
        remove(address, "a")


def test_an_address_of_a_file_is_its_folder(tmp_path):
    (tmp_path / "my films").mkdir()
    stored(tmp_path / "my films", "a")
    assert [one.film for one in films(f"file://{tmp_path}/my%20films")] == ["a"]
