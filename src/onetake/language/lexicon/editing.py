"""Concepts of editing: the film, its shots and its cuts."""

from __future__ import annotations

from onetake.language.concepts import Concept

CONCEPTS = (
    Concept(
        "film", "(film|video|clip|short|movie|piece|promo|visual|work)", "music video", "the whole thing"
    ),
    Concept(
        "take",
        "(take|shot|oner)",
        "(tracking|steadicam|sequence|travelling|traveling) shot",
        "plan (sequence|séquence)",
        roles=("noun",),
    ),
    Concept("unbroken", "(unbroken|uninterrupted|continuous|seamless|unedited|uncut|unceasing|nonstop)"),
    Concept(
        "cut",
        "(cut|edit|splice)",
        "(jump|smash|match|hard|quick) cut",
        "(dissolve|wipe|crossfade)",
        "cross fade",
        roles=("noun",),
    ),
    Concept("to cut", "(cut|edit|splice|intercut|dissolve)", roles=("verb", "participle")),
    Concept("editing", "(editing|montage|cutting|editor)"),
    Concept("long", "(long|lengthy|extended|marathon)"),
    Concept("break", "(break|interruption|pause)", roles=("noun",)),
    Concept("fast", "(fast|quick|rapid|frantic|frenetic|breakneck|hectic|brisk|choppy|staccato|rapid fire)"),
    Concept("brief", "(second|moment|instant|blink)", "(short|brief|fleeting)"),
    Concept("image", "(image|frame|picture|scene)", roles=("noun",)),
    Concept("to last", "(last|linger|stay|flash|flicker)", roles=("verb", "participle")),
    Concept("hidden", "(hidden|invisible|concealed|disguised|masked|buried|unseen|secret|imperceptible)"),
    Concept("to hide", "(hide|conceal|disguise|mask|bury|smuggle|camouflage)"),
    Concept("trick", "(trick|trickery|cheat|sleight of hand|join|seam|stitch)"),
)
