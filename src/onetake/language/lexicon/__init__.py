"""The one lexicon of the program: each concept with its words, so that a synonym is added once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.lexicon import camera, colour, editing, light, place, sound

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.language.concepts import Concept

LEXICON: Mapping[str, Concept] = {
    concept.name: concept
    for family in (editing, camera, light, colour, place, sound)
    for concept in family.CONCEPTS
}
"""Concepts by name."""
