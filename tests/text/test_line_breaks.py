from __future__ import annotations

import pytest

from onetake.text.line_breaks import split_lines


@pytest.mark.parametrize(
    ("lines", "want"),
    [
        (["It never cuts", "The palette is dreary"], 2),
        (["The palette is dreary", "It never cuts"], 2),
        (["It never cuts", "and never stops"], 1),
        (["It never cuts,", "The palette is dreary"], 1),
        (["The film was shot in the very old streets of", "Paris and it never cuts"], 1),
        (["The film was shot by night in the old streets,", "Paris glows, and the director never cuts"], 1),
        (["The camera moves on through the streets of Paris", "Rome is next"], 1),
        (["It cuts", "1999 was the year"], 2),
        (["X", "Y", "Z"], 3),
    ],
)
def test_lines_are_divided_where_they_were_not_wrapped(lines, want):
    assert len(split_lines("\n".join(lines))) == want
    assert len(split_lines("\r\n".join(lines))) == want
