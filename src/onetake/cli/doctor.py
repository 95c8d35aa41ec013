"""`onetake doctor`: check that everything a reading needs is installed and works."""

from __future__ import annotations

import platform
import tempfile
from collections.abc import Callable
from pathlib import Path

import typer

from onetake.cli.output import print_result

Check = Callable[[], str]


def doctor_command() -> None:
    """Check this installation.

    Prints each part's version, then makes a small film, reads it and writes its page.
    """
    failed = 0
    for name, check in CHECKS:
        try:
            print_result(f"   ok  {name}: {check()}")
        except Exception as err:  # any failure at all is what this command reports
            failed += 1
            print_result(f"  BAD  {name}: {type(err).__name__}: {err}")
    if failed:
        print_result(
            f"\n{failed} of {len(CHECKS)} parts are broken; "
            "install again: pip install --force-reinstall onetake"
        )
        raise typer.Exit(1)
    print_result("\nEverything that a reading needs is installed and works.")


def _python() -> str:
    return f"{platform.python_version()} on {platform.system()} {platform.machine()}"


def _av() -> str:
    import av

    return f"{av.__version__}, libavcodec {'.'.join(map(str, av.library_versions['libavcodec']))}"


def _opencv() -> str:
    import cv2

    cascades = sorted((Path(cv2.__file__).parent / "data").glob("haarcascade_*.xml"))
    if not cascades:
        raise FileNotFoundError("no face cascades in it, wanted opencv-python-headless 4")
    return f"{cv2.__version__}, {len(cascades)} cascades"


def _arrow() -> str:
    import pyarrow

    return str(pyarrow.__version__)


def _small_film() -> str:
    import onetake
    from onetake.cli.page_output import page_file, write_reading_page
    from onetake.stage.programme.sketch import Sketch, write_sketch

    with tempfile.TemporaryDirectory() as folder:
        sketch = Sketch()
        reading = onetake.read(write_sketch(Path(folder) / "sketch.mp4", sketch), folder)
        assert reading.folder is not None  # it was stored in `folder`
        page = write_reading_page(reading, page_file(reading.folder))
        cuts = [round(float(t), 2) for t in reading.tracks["shots"].t[1:]]
        if cuts != sketch.cuts:
            raise ValueError(f"cuts {cuts}, wanted {sketch.cuts}")
        size = page.stat().st_size // 1024
        return f"{len(cuts)} cuts at the right times, {len(reading.tracks)} tracks, a page of {size} KB"


def _guard() -> str:
    from onetake.decode.guard import start

    facts = start("onetake.decode.guard_facts:guard_facts", {"film": "guard"}).result().facts
    held = [f"no {what}" for what in ("network", "other programs", "other files") if facts[what]]
    held += ["memory, processor time and file size limited"] if facts["limits"] else []
    missing = [what for what, found in facts.items() if not found]
    says = f"processes that decode have {', '.join(held) or 'no limits but time'}"
    return says + (f"; not on this system: {', '.join(missing)}" if missing else "")


CHECKS: tuple[tuple[str, Check], ...] = (
    ("Python", _python),
    ("PyAV", _av),
    ("OpenCV", _opencv),
    ("Arrow", _arrow),
    ("guard", _guard),
    ("a small film", _small_film),
)
