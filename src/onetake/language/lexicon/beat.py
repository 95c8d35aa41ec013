"""Concepts of the beat: what keeps time, and how well."""

from __future__ import annotations

from onetake.language.concepts import Concept

_BEAT = (
    "(beat|rhythm|groove|drum|drums|drumming|percussion|loop|tempo|pulse|backbeat|instrumental|bpm|metre"
    "|meter)"
)

CONCEPTS = (
    Concept(
        "beat",
        f"{_BEAT}",
        "(drum|drums) (machine|loop|track|pattern|part)",
        "rhythm (section|track)",
        "(drummer|kick drum|snare|hi hat)",
        f"{_BEAT} of the (drum|drums|battery|percussion|beat|drummer|bass)",
        f"{_BEAT} of (the|this|its) (song|track|music|piece|record|tune|instrumental)",
        roles=("noun", "participle", "adjective"),
        unless=(
            "in (strict|perfect|exact|steady) (time|tempo|rhythm)",
            "(emotional|dramatic|story|narrative|plot|comic|comedy|character|scene|visual|acting|heart"
            "|script) beat",
            f"{_BEAT} (of|between) (the|a|an|her|his|their|its|)",
            "(film|video|clip|movie|editing|edit|camera|cutting|scene|visual|breathing|shot|story|quarrel"
            "|argument)"
            " (rhythm|pulse|beat|tempo|loop|groove|drum)",
            "(his|her|my|our|your|their) (pulse|heart|drum|heartbeat|rhythm)",
            "(heart|hearts|he|she|they|we|you|to|not|cannot|can not|can|could|will|it) (beat|beats"
            "|drum|drums|loop)",
            "(miss|skip) a beat",
            "(drum|drums) (in|into|up|on) (the corner|us|him|her|me|them|support|his|it)",
            "(beat|beats) (her|him|them|it|me|us|the odds|by|around|up|down|cop)",
            "(keep|keeps|kept|has|with|in) (a|its|the) (steady|own|good|brisk|nice|) (rhythm|beat|pulse) "
            "(of|in|to)",
            "beaten",
            "(in|with) (a|an|her|his|their) (steady|regular|even) (rhythm|beat|pulse|tempo)",
            "(pulse) (quicken|race|rise)",
            "(idle|event|feedback|time|main|while|infinite) loop",
            "(drum|drumming|beating) (from|on the|outside)",
            "(story|news|crime|police) beat",
            "up beat",
            "on (the|a) beat",
            "off the beat",
        ),
    ),
    Concept(
        "steady",
        "(steady|constant|unwavering|metronomic|unchanging|rigid|strict|regular|even|stable|uniform|fixed"
        "|locked)",
        "(invariant|inflexible|immutable|unerring|unswerving|unremitting|mechanical|quantised|quantized"
        "|dogged)",
        "(monotonous|iron|unbending|undeviating|consistent|identical|solid|tight as a drum)",
        "(implacable|robotic|unshakeable|unshakable|unyielding|invariable|unfaltering|machine like"
        "|immovable)",
        "(relentless|unrelenting|insistent|unvarying|unvaried|clockwork|rock steady|rock solid|unfailing)",
        "(hold|keep|keeps|holds|stay|stays|remain) (steady|time|strict time|firm|constant|even|regular"
        "|locked)",
        "(stay|stays|remain|remains|be|is) (exactly|) the same",
        "(keep|keeps) (ticking|ticking over|going|time|strict time|perfect time)",
        "(like|as|is|be) (a|) (metronome|clockwork|machine|clock)",
        "(nailed|bolted|locked|pinned|fixed) (down|to the (floor|grid|click|spot))",
        "(tick|ticks) (away|on|along|over)",
        "(controlled variable|only constant|one constant)",
        "(clock like|dead straight|dead even|ramrod straight|on the grid)",
        unless=("even (in|if|when|though|as|the|so|more|before|after|a)", "(locked|fixed) (on|out|camera)"),
    ),
    Concept(
        "to waver",
        "(waver|falter|drift|stumble|wobble|fluctuate|stagger|lurch|speed|slow|rush|drag|accelerate"
        "|decelerate)",
        "(speed|slow|speeds|slows) (up|down)",
        "(double|halve|lag|slip|wander|limp|sag|flag|ebb|ease|quicken|hurry|loosen|collapse|mutate|morph"
        "|unravel)",
        "(skid|sway|hiccup|stutter|tumble|scatter|dissolve|trip|skip)",
        "(switch|change|shift|flip|vary)",
        "(lose|loses|lost) (its|their|the|) (footing|way|grip|time|place)",
        "(fall|falls|come|comes|break|breaks) (apart|to pieces|down|out of time)",
        "all over the (place|shop|map)",
        "(pick|picks) up (speed|pace)",
        roles=("verb", "participle", "noun", "preposition", "adverb"),
        unless=(
            "(drag|rush) (him|her|them|us|it)",
            "(change|switch|shift) (her|his|their|our|its) (mind|label|life|mood|side|place)",
            "(switch|change) (label|hand|side|everything|channel)",
        ),
    ),
    Concept(
        "to let up",
        "(move|budge|stop|quit|let up|deviate|alter|shake|bend|evolve|relent|wander|slacken|let go|give)",
        "(let|lets|letting) up",
        roles=("verb", "participle"),
    ),
    Concept(
        "to disturb",
        "(disturb|shake|upset|disrupt|break|derail|unsettle|throw|budge|change|alter)",
        roles=("verb", "participle"),
    ),
    Concept(
        "unsteady",
        "(unsteady|loose|ragged|erratic|uneven|shifting|wobbly|wavering|stumbling|drifting|unstable"
        "|irregular|sloppy)",
        "(rubato|fluctuating|changing|shaky|inconsistent|wandering|lurching|variable|arrhythmic)",
        "out of time",
        "free (time|tempo)",
        roles=("adjective", "participle", "noun", "adverb"),
    ),
    Concept(
        "tempo change",
        "(slow|shift|switch|drop|speed|flip|go) (up|down|) (in|to|into) (half|double) (time|tempo|speed)",
        "(tempo|beat) (change|switch|shift|switch up|flip)",
        "(change|switch|shift) (of|in) tempo",
        "(change|switch|shift|vary|alter) (the|its|) (tempo|beat)",
        unless=(
            "on (the|a|every) beat",
            "(beat|tempo) (change|switch|shift) (her|his|their|label|hand|of scene)",
        ),
    ),
    Concept("song", "(song|track|music|tune|piece|record|production|producer|instrumental|it)"),
    Concept(
        "story",
        "(story|film|video|editing|edit|narrative|plot|cutting|montage|camera|gag|comedy|scene|quarrel)",
        "(argument|gesture|rain|city|news)",
    ),
    Concept("rubato", "rubato", "in free (time|tempo)"),
    Concept("to settle", "(settle|settles|settle down)"),
    Concept("watch set by", "set * (watch|clock) by"),
    Concept("gait", "(trot|pace|gait|plod|march|clip|tread|gallop|crawl|stride|lockstep)"),
    Concept("the same loop", "(same|one|single) (drum|) (loop|beat|pattern|groove|tempo|rhythm)"),
    Concept(
        "throughout",
        "throughout",
        "(from|) (start|beginning|first (bar|beat|second|note)) to (finish|end|last|the last)",
        "the (whole|entire) (time|way|song|track)",
        "all the (way|time)",
        "over and over",
        "for (the|its) (whole|entire)",
    ),
)
