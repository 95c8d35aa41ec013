"""Whether a word in -s is a noun in the plural or a verb: its neighbours decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.verbs import VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.tagging import Tag
    from onetake.language.tokens import Token


def is_plural(word: str) -> bool:
    """Return whether a noun may be in the plural: it ends in s and is no 'lens' or 'chorus'."""
    if word in ("people", "men", "women", "children", "couple", "pair", "duo", "trio", "cast"):
        return True
    return (
        word.endswith("s")
        and not word.endswith(("ss", "us"))
        and word not in ("lens", "bus", "gas", "tennis")
    )


def is_in_list(found: Sequence[Token], i: int, made: list[Tag]) -> bool:
    """Return whether a word after a comma or 'or' is one of a list: 'no dissolves, fades or cuts'."""
    if i > 1 and made[-1] == "conjunction" and not found[i].breaks:
        return made[-2] == "noun" and found[i - 2].word.endswith("s")
    if i == 0 or made[-1] != "noun" or "," not in found[i].before or i + 1 >= len(found):
        return False
    return found[i + 1].word in ("and", "or") or "," in found[i + 1].before


def is_base_verb(found: Sequence[Token], i: int) -> bool:
    """Return whether word `i` is a verb without an ending: 'jump cuts abound'."""
    return (
        i < len(found) and not found[i].breaks and found[i].word in VERBS and not found[i].word.endswith("s")
    )
