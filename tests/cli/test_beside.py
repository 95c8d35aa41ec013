"""`--beside`: other readings by their names."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from onetake.cli import beside
from onetake.core.errors import StoreError

ALRIGHT = SimpleNamespace(media=SimpleNamespace(title="Alright", name="k_lamar_alright.mp4"))


def test_names(monkeypatch):
    opened = []
    monkeypatch.setattr(beside, "open_stored", lambda folder: opened.append(str(folder)) or ALRIGHT)
    assert list(beside.open_beside(["a.reading"])) == ["Alright", "k_lamar_alright"]
    assert list(beside.open_beside(["his last video=b.reading"])) == ["his last video"]
    assert opened == ["a.reading", "b.reading"]


def test_what_is_no_reading_is_refused(tmp_path):
    with pytest.raises(StoreError, match="not there"):
        beside.open_beside([f"his debut={tmp_path / 'nothing.reading'}"])
