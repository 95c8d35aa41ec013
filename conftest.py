"""Fixtures for all tests and for the examples in docstrings."""

import os
from pathlib import Path

# One thread of matrix products a process, as `onetake read` holds it: there are as many test processes as
# processors, and threads that wait for each other use three times the processor time. NumPy reads this once.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import pytest
from hypothesis import settings

# A busy machine is no failure of a property: no test is timed.
settings.register_profile("onetake", deadline=None)
settings.load_profile("onetake")


@pytest.fixture(scope="session")
def sketch_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a film of three shots of a second each, 320x180 at 24 fps, with sound."""
    from onetake.stage.programme.sketch import write_sketch

    return write_sketch(tmp_path_factory.mktemp("film") / "sketch.mp4")


@pytest.fixture(scope="session")
def sketch_reading(sketch_film: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the stored reading of `sketch_film`; whoever changes it, copies it first."""
    import onetake

    folder = onetake.read(sketch_film, tmp_path_factory.mktemp("reading")).folder
    assert folder is not None
    return folder


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of the shared media, or skip."""
    root = Path(os.environ.get("ONETAKE_SHARED", Path(__file__).parent.parent / "shared"))
    if not (root / "data").is_dir():
        pytest.skip("the shared media are not here (see CONTRIBUTING.md, 'Media')")
    return root / "data"


@pytest.fixture(autouse=True)
def _names_of_examples(request: pytest.FixtureRequest) -> None:
    if not isinstance(request.node, pytest.DoctestItem):
        return
    np.set_printoptions(precision=3, suppress=True)
    names = request.getfixturevalue("doctest_namespace")
    if any("film" in example.source for example in request.node.dtest.examples):
        names["film"] = request.getfixturevalue("sketch_film")
