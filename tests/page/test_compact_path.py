"""Compact paths go where the long ones go."""

from __future__ import annotations

import re

import numpy as np
import pytest
from markupsafe import Markup

from onetake.page.compact_path import compact, compact_paths

TOKEN = re.compile(r"[A-Za-z]|-?(?:\d*\.\d+|\d+)")


def points(data: str) -> list[tuple[str, float, float]]:
    """Follow a path as SVG 2 (9.3) has it: repeated pairs after a move are lines."""
    words, found, x, y, command, i = TOKEN.findall(data), [], 0.0, 0.0, "", 0
    while i < len(words):
        if words[i].isalpha():
            command, i = words[i], i + 1
        base = (x, y) if command.islower() else (0.0, 0.0)
        if command in "Hh":
            x, i = base[0] + float(words[i]), i + 1
        elif command in "Vv":
            y, i = base[1] + float(words[i]), i + 1
        else:
            x, y, i = base[0] + float(words[i]), base[1] + float(words[i + 1]), i + 2
        found.append(("M" if command in "Mm" else "L", round(x, 4), round(y, 4)))
        command = {"M": "L", "m": "l"}.get(command, command)
    return found


@pytest.mark.parametrize("seed", range(20))
def test_a_compact_path_visits_the_same_points_and_is_shorter(seed):
    rng = np.random.default_rng(seed)
    words = ["M0.5 20"]
    for _ in range(200):
        x, y = rng.choice([0.0, 0.05, 12.3, 999.9, 30.0], 2) + np.round(rng.uniform(0, 1, 2), 2)
        command = rng.choice(["M", "L", "L", "L", "H", "V", "h"])
        words.append(f"{command}1" if command == "h" else f"{command}{x:g}" if command == "H"
                     else f"{command}{y:g}" if command == "V" else f"{command}{x:g} {y:g}")  # fmt: skip
    data = "".join(words)
    assert points(compact(data)) == points(data)
    assert re.fullmatch(r"[Mmlhv\d. -]+", compact(data))
    smooth = "M0 30" + "".join(f"L{i}.5 {30 + i % 3}.5" for i in range(1, 400))
    assert len(compact(smooth)) < 0.7 * len(smooth)


def test_only_path_data_of_known_commands_is_changed():
    drawing = Markup(
        '<path d="M1 2L3 4" class="line"/><path d="M1 2C3 4 5 6 7 8"/><text id="d">M1 2L3 4</text>'
    )
    assert compact_paths(drawing) == (
        '<path d="M1 2l2 2" class="line"/><path d="M1 2C3 4 5 6 7 8"/><text id="d">M1 2L3 4</text>'
    )
