from __future__ import annotations

import importlib.util
import os
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np
import pytest

if TYPE_CHECKING:
    from types import ModuleType

HERE = Path(__file__).parent


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def plausible() -> ModuleType:
    return load(HERE.parent / "page" / "plausible.py")


@pytest.fixture(scope="session")
def film(plausible, tmp_path_factory) -> Path:
    """The plausible reading's film, as a file: 24 s of H.264 at 25 frames per second, with a tone."""
    path = tmp_path_factory.mktemp("film") / "three skies #1.mp4"
    with av.open(str(path), "w") as file:
        picture = file.add_stream("libx264", rate=plausible.RATE, options={"g": "25", "preset": "ultrafast"})
        picture.width, picture.height, picture.pix_fmt = *plausible.SIZE, "yuv420p"
        sound = file.add_stream("aac", rate=48000, layout="mono")
        for i in range(int(plausible.DURATION)):
            image = plausible.picture(i + 0.5)
            for k in range(plausible.RATE):
                image[:8, : 8 * (k + 1)] = 255  # a bar that grows, so that no two frames are equal
                file.mux(picture.encode(av.VideoFrame.from_ndarray(image, format="rgb24")))
            tone = 0.1 * np.sin(np.arange(48000) * 0.05).astype(np.float32)[None]
            block = av.AudioFrame.from_ndarray(tone, format="fltp", layout="mono")
            block.sample_rate = 48000
            file.mux(sound.encode(block))
        file.mux(picture.encode())
        file.mux(sound.encode())
    return path


@pytest.fixture(scope="session")
def chromium():
    """One Chromium for all tests; each test opens its page again."""
    pytest.importorskip("playwright", reason="Playwright for Python is not installed (the extra dev)")
    driver = load(HERE / "chromium.py")
    program = driver.find()
    if program is None and os.environ.get("ONETAKE_NEED_BROWSER"):
        pytest.fail("no Chromium is installed, and ONETAKE_NEED_BROWSER asks for it (apt install chromium)")
    if program is None:
        pytest.skip("no Chromium is installed (apt install chromium)")
    tab = driver.Page(program)
    yield tab
    tab.close()
