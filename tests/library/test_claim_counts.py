from helpers.library_films import stored
from onetake.core.store import open_reading
from onetake.library.claim_counts import claim_counts
from onetake.library.index import open_index
from onetake.review.known_films import known_of


def test_the_counts_of_an_index_are_those_of_the_readings(tmp_path):
    folders = [stored(tmp_path, f"f{i}", lightness=20.0 + 7 * i, shots=1 + i // 4) for i in range(6)]
    own = open_reading(folders[0])
    known = known_of(open_reading(folder) for folder in folders[1:])
    found = claim_counts(open_index(tmp_path), without=own.media.sha256)
    assert found == {claim: (one.judged, one.margins) for claim, one in known.items()}
    assert found["low-key"][0] == 5 and len(found["low-key"][1]) == 2


def test_a_film_that_was_read_twice_counts_once(tmp_path):
    for name in ("a", "b"):
        stored(tmp_path, name, content="one film", lightness=20.0)
    assert claim_counts(open_index(tmp_path))["low-key"] == (1, (20.0,))
