"""Concepts of editing: the film, its shots and its cuts."""

from __future__ import annotations

from onetake.language.concepts import Concept

CONCEPTS = (
    Concept(
        "film",
        "(film|video|clip|short|movie|piece|visual|promo|work)",
        "music video",
        "the whole thing",
    ),
    Concept(
        "take",
        "(take|shot|oner)",
        "(tracking|steadicam|sequence) shot",
        "plan (sequence|séquence)",
        roles=("noun",),
    ),
    Concept("unbroken", "(unbroken|uninterrupted|continuous|seamless|unedited|uncut|unceasing|nonstop)"),
    Concept(
        "cut",
        "(cut|edit|splice)",
        "(jump|smash|match|hard|quick) cut",
        "(dissolve|wipe)",
        roles=("noun",),
    ),
    Concept("to cut", "(cut|edit|splice|intercut)", roles=("verb", "participle")),
)
