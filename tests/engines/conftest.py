from pathlib import Path

import pytest

from onetake.engines import film_task, here
from onetake.pipeline import claims_key


@pytest.fixture
def quick_films(tmp_path, monkeypatch):
    """Return a function that writes a film of words, which a quick target reads in place of a decoder."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))
    monkeypatch.setenv("ONETAKE_TEST_CLAIMS", claims_key())  # it takes a second of each process
    monkeypatch.setattr(film_task, "CHILD", "engine_targets:quick")
    monkeypatch.setattr(here, "IMPORTED", ("onetake.engines.film_child", "onetake.decode.play"))
    monkeypatch.setattr(film_task, "_PAUSE", 0.01)

    def write(name, words="a film"):
        path = tmp_path / name
        path.write_text(f"{words} {name}")
        return path

    return write
