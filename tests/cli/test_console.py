from __future__ import annotations

import pytest

from onetake.cli.console import NARROWEST, USUAL, WIDEST, console_width


@pytest.mark.parametrize(
    ("columns", "want"), [("72", 72), ("10", NARROWEST), ("400", WIDEST), ("0", None), ("", None)]
)
def test_the_width_is_the_terminals_within_bounds(monkeypatch, columns, want):
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr("sys.__stdout__", None)
    assert console_width() == (USUAL if want is None else want)
