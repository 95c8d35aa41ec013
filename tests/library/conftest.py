import pytest


@pytest.fixture(autouse=True)
def cache(tmp_path_factory, monkeypatch):
    """Keep every index of a test in a folder of its own."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("ONETAKE_CACHE", str(folder))
    return folder
