"""Concepts of loudness and its course: silence, clipping, building up, drops, tempo, music without voices."""

from __future__ import annotations

from onetake.language.concepts import Concept

_SOUND = "(mix|master|sound|audio|soundtrack|recording|music|arrangement|production|score)"

CONCEPTS = (
    Concept("mix of sound", _SOUND, f"{_SOUND} of (the|this|its) (song|track|film|video)", roles=("noun",)),
    Concept(
        "to clip",
        "(clips|clipped|clipping)",
        roles=("verb", "participle"),
        unless=("(music|video|film|promo) (clip|clips)",),
    ),
    Concept(
        "to fall silent",
        "(falls|fall|fell|goes|go|went|drops|dropped|becomes|turns) * silent",
        "(drops|drop|dropped|cuts|cut|dies|die|goes) (out|away) (completely|entirely|altogether|for a"
        " moment)",
        "(stops|stop|stopped|ceases|cease) (dead|completely|altogether|abruptly)",
    ),
    Concept(
        "moment of silence",
        "(moment|beat|second|seconds|stretch|pause|instant|bar) of (sheer|pure|complete|total|utter|dead"
        "|) silence",
        "sudden silence",
        unless=("(moment|minute) of silence (for|in memory|to honour|to honor)",),
    ),
    Concept(
        "silent person",
        "(he|she|they|man|woman|actor|singer|crowd|room|audience) (fall|falls|fell|goes) silent",
    ),
    Concept(
        "to build up",
        "(builds|build|built|building|swells|swell|swelling) (up|slowly|steadily|gradually|and builds"
        "|layer by layer)",
        "(grows|grow|gets|get) (steadily|gradually|ever|louder and|) louder",
        "(rises|rise) in (volume|intensity)",
        "crescendo",
        roles=("verb", "participle", "noun"),
        unless=(
            "(build|builds|built) (up|) (a|the|his|her|their) (set|house|room|wall|character|world|career)",
        ),
    ),
    Concept(
        "drop of the beat",
        "(bass|beat|edm|dubstep|trap) drop",
        unless=("(rain|water|tear|temperature|pin|name) drop",),
    ),
    Concept(
        "to drop in",
        "(drops|drop|dropped|kicks|kick|kicked|slams|slam|slammed|crashes|crash|thunders|bursts|burst) in",
        "(drops|dropped)",
    ),
    Concept(
        "the bass",
        "(bass|bassline|sub bass|808|808s|low end|kick drum|drums|drum|rhythm section)",
        roles=("noun",),
    ),
    Concept(
        "the tempo",
        "(tempo|tempos|tempi|bpm)",
        "speed of the (beat|song|music)",
        roles=("noun",),
        unless=("tempo of (the|its|this|) (montage|editing|cutting|cuts|edits|edit|shots)",),
    ),
    Concept(
        "to change tempo",
        "(changes|change|changed|shifts|shift|shifted|switches|switch|jumps|jump|doubles|halves|quickens"
        "|slows|varies)",
        "(speeds|speed|slows|slow|picks|pick) (up|down)",
    ),
    Concept("beat switch", "(beat|tempo) (switch|switches|switch up|change|changes)"),
    Concept(
        "wordless music",
        "(instrumental|wordless|voiceless)",
        "(music|instruments) (alone|only)",
        unless=(
            "(the|its|his|her|their|our|your|that|of|same|looped|loop|bare|sparse|whole) instrumental",
            "instrumental (loop|tick|switch|stay|keep|build|thicken|swell|grow|drop|bed|in|break|passage)",
        ),
    ),
    Concept(
        "a voice heard", "(voice|vocal|vocals|singer|rapper|words|lyrics|verse|verses|version|break|section)"
    ),
    Concept("to somebody", "(to|with|for) (her|him|them|me|us|you|anyone|anybody|each other|one another)"),
    Concept("nobody sings", "(nobody|no one|not a soul) (sings|speaks|utters a word|says a word)"),
)
