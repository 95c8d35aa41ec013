# ruff: noqa: RUF001 (the marks that look alike are the subject)
from __future__ import annotations

import pytest

from onetake.language.quotations import quotations


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("‘It doesn’t cut,’ he says.", ["‘It doesn’t cut,’"]),
        ("'It doesn't cut,' he says.", ["'It doesn't cut,'"]),
        ("‘The dancers’ cut,’ he says.", ["‘The dancers’ cut,’"]),
        ("It’s the dancers’ cut.", []),
        ("Rock 'n' roll of the '90s, the dancers' own", []),
        ('He says "one" and "two".', ['"one"', '"two"']),
        ("„Ein Schnitt“ und «Schnitt» und »Schnitt«", ["„Ein Schnitt“", "«Schnitt»", "»Schnitt«"]),
        ("「終わり。」『はい』", ["「終わり。」", "『はい』"]),
        ('It is 5" wide and never cuts.', []),
        ("“The first of two paragraphs", ["“The first of two paragraphs"]),
        ("It is an “open mark.", []),
        ("", []),
    ],
)
def test_quotations_are_found_and_apostrophes_are_not(text, want):
    assert [text[a:b] for a, b in quotations(text)] == want
