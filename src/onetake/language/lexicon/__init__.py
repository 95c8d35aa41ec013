"""The one lexicon of the program: each concept with its words, so that a synonym is added once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.lexicon import (
    beat,
    camera,
    colour,
    editing,
    leaving,
    light,
    matter,
    people,
    place,
    space,
    stereo,
    talk,
    voice,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.language.concepts import Concept

LEXICON: Mapping[str, Concept] = {
    concept.name: concept
    for family in (
        *(editing, camera, light, colour, place, matter),
        *(people, talk, voice, beat, stereo, space, leaving),
    )
    for concept in family.CONCEPTS
}
"""Concepts by name."""
