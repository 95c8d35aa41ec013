"""The one lexicon of the program: each concept with its words, so that a synonym is added once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.lexicon import (
    beat,
    camera,
    camera_moves,
    colour,
    colour_change,
    drama,
    dynamics,
    editing,
    form,
    framing,
    leaving,
    light,
    look,
    matter,
    montage,
    pace,
    people,
    place,
    quarrel,
    reveal,
    shot_scale,
    space,
    stereo,
    take,
    talk,
    voice,
    voices_heard,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.language.concepts import Concept

LEXICON: Mapping[str, Concept] = {
    concept.name: concept
    for family in (
        *(editing, montage, camera, reveal, light, look, colour, colour_change, place, framing, matter),
        *(people, voices_heard, talk, voice, beat, stereo, space, take, leaving, drama, quarrel),
        *(camera_moves, shot_scale, pace, form, dynamics),
    )
    for concept in family.CONCEPTS
}
"""Concepts by name."""
