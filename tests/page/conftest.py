from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType


@pytest.fixture(scope="session")
def plausible() -> ModuleType:
    """The helper beside this file: a plausible reading, built in code."""
    spec = importlib.util.spec_from_file_location("plausible", Path(__file__).with_name("plausible.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
