"""The reviews of real films: each line names a film and whether its sentences are true."""

from __future__ import annotations

from helpers.bench_module import load

load("shared_data")
bench = load("real_reviews")


def test_every_film_has_true_and_false_sentences():
    films: dict[str, set[str]] = {}
    for film, truth, text in bench.rows():
        films.setdefault(film, set()).add(truth)
        assert text.rstrip().endswith((".", "!"))
    assert len(films) == 31
    assert all(found == set(bench.WRONG) for found in films.values())


def test_the_films_are_shared_ones():
    if bench.DATA.is_dir():
        assert all((bench.DATA / film).is_file() for film, _, _ in bench.rows())
