"""The reasons of verdicts are sentences that people without the field's symbols understand."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import onetake.claims
from onetake.claims import CLAIMS

MODULES = sorted(Path(onetake.claims.__file__).parent.glob("*.py"))
SYMBOLS = re.compile(
    r"[LCabh]\* ?[\d{]|\bat [LCab]\*|\bin [ab]\*|\bdE\b|\bppm\b|\bdBTP\b|\bLU\b|\bbpm\b|\bR = |\bp = |\btau\b"
    r"|frame widths|\btold\b|\buntold\b|coherence|crest factor"
)
"""What a reason does not say: symbols of units, statistics by their letter, and words that few know."""
UNITS = {"dE", "ppm", "dBTP", "LU", "bpm"}
"""Units alone, as evidence carries them: the page gives them their words."""


def texts_of(module: Path) -> list[str]:
    """Return the texts in a module's functions, with the names of what is filled in; no docstrings."""
    found = []
    for function in ast.parse(module.read_text(encoding="utf-8")).body:
        if not isinstance(function, ast.FunctionDef):
            continue
        docstrings = {id(n.value) for n in ast.walk(function) if isinstance(n, ast.Expr)}
        parts = {id(p) for n in ast.walk(function) if isinstance(n, ast.JoinedStr) for p in ast.walk(n)}
        for node in ast.walk(function):
            if isinstance(node, ast.JoinedStr):
                found.append("".join(p.value if isinstance(p, ast.Constant) else "{}" for p in node.values))
                continue
            is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
            if is_text and id(node) not in docstrings | parts:
                found.append(node.value)
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_reason_has_a_symbol_of_the_field(module):
    symbols = [text for text in texts_of(module) if text not in UNITS and SYMBOLS.search(text)]
    assert not symbols, f"{module.name}: {symbols}; write it in words, see claims/figure_words.py"


def test_the_symbols_are_found():
    for text in ("typical is L* {}", "(R = {}", "drift {} ppm", "a tint, a* {}", "cannot be told", "{} dBTP"):
        assert SYMBOLS.search(text), text
    for text in ("lightness {} of 100", "{} dB louder", "they may be one person", "a hold of {} s"):
        assert not SYMBOLS.search(text), text


def test_each_claim_leads_to_the_page_of_its_method():
    docs = Path(__file__).parents[2]
    for claim in CLAIMS:
        pages = re.findall(r"docs/[a-z0-9/-]+\.md", claim.source)
        assert pages, f"{claim.id}: the source of its limit names no page of docs/"
        assert all((docs / page).is_file() for page in pages), claim.id
