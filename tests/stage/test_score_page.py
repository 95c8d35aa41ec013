"""The score's reference page is what the dataclasses say."""

from __future__ import annotations

import importlib.util
from pathlib import Path

_PATH = Path(__file__).parents[2] / "docs" / "score_page.py"
_SPEC = importlib.util.spec_from_file_location("score_page", _PATH)
score_page = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(score_page)


def test_the_page_is_current():
    assert score_page.PAGE.read_text(encoding="utf-8") == score_page.page(), "run: python docs/score_page.py"


def test_every_field_of_every_section_is_explained():
    for _, kind in score_page.sections(score_page.Score, "", many=False):
        assert all(score_page.field_docs(kind).values())
