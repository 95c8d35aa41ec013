"""What a process of onetake's own does at its beginning, so that it starts quickly."""

from __future__ import annotations

import gc
import sys
from importlib.abc import MetaPathFinder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

OFTEN = 20_000
"""New objects from which Python looks for garbage; its default is 700. Set by hand: with it a tenth of the
time that loading all modules takes goes into looks that find nothing (docs/explanation/decoding.md)."""


def begin_own_process() -> None:
    """Look for garbage at every `OFTEN` new objects, and do without pandas.

    Arrow loads pandas wherever it is installed, at the first array, only to know its objects when it sees
    them: a fifth of what a process takes to start (docs/explanation/decoding.md). The command line and the
    guarded processes have none. A program that imports onetake keeps its own choice of both.
    """
    gc.set_threshold(OFTEN)
    if not any(isinstance(finder, _WithoutPandas) for finder in sys.meta_path):
        sys.meta_path.insert(0, _WithoutPandas())


class _WithoutPandas(MetaPathFinder):
    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> None:
        if name == "pandas":
            raise ModuleNotFoundError(f"{name}: left out of this process, see {__name__}", name=name)
