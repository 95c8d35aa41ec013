"""Concepts of the room that is heard: echo, how much of it, and none."""

from __future__ import annotations

from onetake.language.concepts import Concept

CONCEPTS = (
    Concept(
        "echo",
        "(slap of (a|the|some) room)",
        "(echo|reverb|reverberation|delay|slapback|resonance)",
        "(room|air) (sound|tone|reverb|ambience)",
        "slap back (echo|delay|)",
        "(tape|spring|plate|hall|room|chamber) (echo|reverb|delay)",
        roles=("noun", "adjective"),
        unless=(
            "(echo|echoes|resonance) of",
            "(after|without|with|despite) (a|the|long|short|) * delay",
            "delay (in|of|to) (the|its|his)",
            "(echo|echoes) (his|her|their|the|its) (last|previous|word|line|own)",
        ),
    ),
    Concept(
        "light amount",
        "(light|slight|faint|subtle|gentle|short|small|soft|delicate|discreet|mild|modest|sparing|tiny"
        "|thin|low|minimal)",
        "(hint|touch|trace|whisper|dash|shade|bit|breath|halo|little|sliver|lick|suggestion|tinge|veil"
        "|film|splash) of",
        "(lightly|slightly|faintly|subtly|gently|softly|sparingly|delicately|modestly|barely|a little|a bit)",
        "(just|) enough",
        "(kept|keep|held|pared|dialled) * (whisper|minimum|low|down|back|check)",
        "the faintest",
        "a little",
        "the (lightest|slightest|faintest|smallest) (hint|touch|trace|)",
    ),
    Concept(
        "heavy amount",
        "(cavernous|cathedral|huge|massive|heavy|thick|endless|lush|vast|enormous|drenched|drown|drowning"
        "|excessive)",
        "(swamped|swamp|smothered|doused|dripping|submerged|slathered|saturated|engulfed|overloaded)",
        "(swimming|awash|soaked|swim|lost|buried|swallow|smother|oceanic|heavily|flood|flooded"
        "|overdone|miles of)",
        "(cathedral|cave|cavern|church|stadium) (like|sized)",
        "(so|too) much",
        "(tons|lots|loads|a lot|wash|washes|oceans|lashings) of",
    ),
    Concept(
        "echoing",
        "(echoing|echoed|reverberant|reverberating|roomy|resonant|echoey|reverbed|reverby)",
        "(ring|reverberate|resound|resonate)",
        "(bounce|reflect|come back|rebound) * (off|from) the (wall|tile|ceiling)",
        unless=("ring (true|hollow|a bell|on)", "ring out in (my|your)"),
    ),
    Concept(
        "dry",
        "(bone|completely|utterly|totally|entirely|perfectly|fully|absolutely) dry",
        "dry as (a bone|dust|bone)",
        "(anechoic|close miked|close mic d|close mic)",
        "dry",
        unless=(
            "dry with",
            "dry (humour|humor|wit|line|joke|run|ice|eye|season|spell|delivery|remark)",
            "dry and (witty|funny|ironic|laconic)",
            "(run|runs|ran) dry",
        ),
    ),
    Concept(
        "bone dry",
        "(bone|completely|utterly|totally|entirely|perfectly) dry",
        "dry as (a bone|dust)",
        "anechoic",
    ),
    Concept(
        "light room",
        "(hint|touch|suggestion|trace|bit|sense) of (the|a|) (room|air|space)",
        "(a little|a bit of|some|just a little) (air|room|space) (around|round|on|behind)",
    ),
    Concept(
        "huge space",
        "(from|in|inside|like|of) (a|an|some|the) (vast|huge|empty|great|) (hall|cathedral|cave|cavern"
        "|church|stadium"
        "|hangar|arena|canyon)",
        "(cavernous|cathedral like|stadium sized)",
    ),
    Concept(
        "small room",
        "(in|inside|from|of) (a|an|the|some) (small|tiny|little|bare|tiled|real|live|empty|low) (room"
        "|kitchen|bathroom|space)",
    ),
    Concept(
        "to hear the room",
        "hear the (room|walls|tiles|space|kitchen|ceiling) (around|round|behind|on|in|with)",
        "(feel|sense) the (room|walls) (around|round|behind) (the|each|every|their|his|her)",
    ),
    Concept("to be in", "(sit|stand|live|sound|place|placed|set|record|recorded|sing|ring|is|are|be)"),
    Concept(
        "to sound like",
        "(sound|sounds|come|comes|came|sing|sung|recorded|ring) (as|like|) * (from|in|inside|like)",
        "(sound|sounds) (as if|as though|like)",
        "sound",
    ),
)
