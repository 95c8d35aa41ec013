"""Concepts of the look of a picture: contrast, lights that flash, and flashes on the beat."""

from __future__ import annotations

from onetake.language.concepts import Concept

CONCEPTS = (
    Concept(
        "no colour at all",
        "(black and white|monochrome|greyscale|grayscale)",
        but_not=("monochromatic",),
        unless=("(never|not|hardly|nothing is|nor) (so|that|as|quite|simply|just|) black and white",),
    ),
    Concept(
        "in no colour",
        "in (a|) (stark|crisp|grainy|stunning|gorgeous|moody|beautiful|elegant|austere|lush|inky"
        "|silvery|glossy"
        "|classic|high contrast|striking|soft|sharp|old school|retro|simple|plain|bleak|pure|) "
        "(black and white"
        "|monochrome|greyscale|grayscale)",
    ),
    Concept(
        "strong contrast",
        "(high|stark|strong|sharp|extreme|harsh|hard|heavy|dramatic|fierce|punchy|severe|hefty|brutal"
        "|steep|maximum) contrast",
        "contrasty",
        "(high|strong|heavy) in contrast",
        "contrast (is|was|are|stays|remains) (very|so|really|extremely|) (high|stark|strong"
        "|extreme|harsh|hard|severe)",
        "(cranked|turned|pushed|dialled|boosted) (up|) (the|) contrast",
        "contrast (cranked|turned|pushed|dialled|boosted|ramped) (up|to|all)",
        unless=(
            "(high|stark|strong|sharp|extreme|harsh|hard|heavy|dramatic) contrast (between|to"
            "|from|against|with"
            " (the|her|his|its|their|that|what))",
            "in (stark|sharp|strong|direct|marked|harsh) contrast",
            "by * contrast",
            "contrast (of|in) (volume|loudness|dynamics|sound|tempo|pace|mood|tone|style|character)",
            "provide * contrast",
        ),
    ),
    Concept(
        "weak contrast",
        "(low|soft|little|gentle|minimal|weak|reduced|flat|no|hardly any|barely any) (in|) contrast",
        "contrast (is|was|stays|remains|kept) (very|so|really|quite|deliberately|) (low|soft"
        "|gentle|weak|minimal|flat)",
        unless=("(no|little) contrast (between|with|to (the|her|his|its|their|what|that|last|other))",),
    ),
    Concept(
        "the lights",
        "(light|lamp|strobe|bulb|led|spotlight|neon|lighting|headlight|laser|fluorescent|lightning"
        "|brightness|illumination|floodlight|flashbulb|stage light|streetlight)",
        unless=("(in|to|of|shed|bring|come to|in the|see the) light (of|on)", "light (hearted|touch)"),
    ),
    Concept(
        "a photograph",
        "(press|promo|publicity|album|old|family|band|still) (shot|photo|picture|photograph|portrait)",
        "(poster|cover|sleeve|artwork|photograph|photo|polaroid|postcard|portrait)",
        roles=("noun",),
    ),
    Concept("neon light", "neon (light|tube|sign|strip|)"),
    Concept("symmetry", "(symmetry|symmetrical|symmetric|symmetrically)"),
    Concept(
        "to light up",
        "(light|lights|lit|flare|flares|flash|flashes|brighten|brightens|glow|glows|blink|blinks) up",
        "(flares|brightens|blinks|blazes)",
    ),
    Concept("a flash", "(flash|flicker|pulse|strobe|burst|blink)", roles=("noun",)),
    Concept(
        "to flash",
        "(flash|pulse|pulsate|blink|flicker|throb|strobe|snap|fire|switch|pop|dim|brighten|burst|sync"
        "|synchronise|synchronize|react|respond|cue|stab|wink|surge|flare|swell|shift|change)",
        "(go|goes|went|come|came|turn|turned) (on|off|on and off)",
        "on and off",
        "light up",
    ),
    Concept(
        "with the beat",
        "(to|on|with|at|by) (the|every|each|its|each and every|every single|every second|every other)"
        " (beat|kick|kick drum|snare|snare hit|drum|drum hit|rhythm|pulse|bass|bassline|bass drum|bass hit"
        "|downbeat|music|tempo|hi hat|808|backbeat|drumbeat|crash|song's pulse|song's beat|four)",
        "(in|) (time|sync|step|rhythm|lockstep) (with|to) the (music|song|track|beat|drum|rhythm|kick|bass"
        "|bassline|pulse|snare)",
        "on (beat|the one)",
        "(synced|synchronised|synchronized|timed|locked|set|matched|keyed|tied|cued) (to|with) (the|every"
        "|each) (music|beat|song|track|drum|rhythm|kick|snare|bass|bassline|tempo|pulse)",
        "(beat|rhythm|music) synced",
        "to the (rhythm|pulse|tempo) of",
    ),
    Concept(
        "without the beat",
        "(off|out of|against|regardless of|independent of|independently of|ignoring|heedless of|out of step"
        " with|out of sync with|out of time with|unrelated to|nothing to do with) (the|) (beat|music|rhythm"
        "|song|track|drum|tempo)",
        "(ignore|miss|disregard|defy|fight) (the|every) (beat|rhythm|tempo|music)",
        "at random",
        "off beat",
    ),
)
