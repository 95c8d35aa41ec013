"""Concepts of sound: voices and people, turns, the beat, the stereo field, the room."""

from __future__ import annotations

from onetake.language.concepts import Concept

CONCEPTS = (
    Concept(
        "voice",
        "(voice|vocal|singer|rapper|singing|rapping|delivery|speech|speaker|vocalist)",
        "lead vocal",
        roles=("noun",),
    ),
    Concept(
        "line",
        "(line|word|insult|retort|reply|verse|bar|lyric|barb|accusation|sentence|phrase|taunt|jab)",
        "(comeback|blow)",
        roles=("noun",),
    ),
    Concept(
        "person",
        "(people|person|man|woman|lover|performer|actor|character|figure|couple|pair|duo|partner)",
        "(husband|wife)",
        "(people|men|women)",
        roles=("noun",),
    ),
    Concept("two", "(two|couple|pair|duo|both)"),
    Concept(
        "conversation",
        "(conversation|talk|dialogue|duologue|argument|quarrel|row|fight|exchange|duet|confrontation)",
        "(spat|shouting match)",
        "two hander",
        "back and forth",
    ),
    Concept("alone", "(alone|only|just|nobody|nothing)", "no one else", "nobody else", "by themselves"),
    Concept("crowd", "(crowd|choir|ensemble|gang|party|troupe|audience)", "third (voice|person|man|woman)"),
    Concept(
        "to trade",
        "(trade|exchange|swap|volley|alternate|rally|spar|return|parry)",
        "take turns",
        "back and forth",
        "(finish|complete) each other",
        "pass the mic",
    ),
    Concept(
        "on the beat",
        "(on|to|with|in time with|locked to|in step with|in sync with) (the|every|each|a) (beat|bar)",
        "(pulse|click|grid)",
        "on (cue|time)",
        "in time",
        "like (clockwork|a metronome)",
        "(metronomic|clockwork)",
        "(bar|line|blow|beat) for (bar|line|blow|beat)",
        "(split second|perfect|precise|immaculate) timing",
    ),
    Concept(
        "beat",
        "(beat|rhythm|groove|drum|percussion|loop|tempo|pulse|backbeat|bassline)",
        "drum (machine|loop|track)",
        "rhythm section",
        roles=("noun",),
    ),
    Concept(
        "steady",
        "(steady|constant|unwavering|metronomic|relentless|unchanging|rigid|strict|regular|even)",
        "(implacable|robotic)",
        "(never|not|hardly) (waver|falter|change|drift|budge|vary|let up|slip|rush|drag)",
        "(hold|keep|keeps|holds) (steady|time|strict time)",
        "clock like",
        "rock solid",
    ),
    Concept(
        "to waver",
        "(waver|falter|drift|stumble|wobble|speed|slow|rush|drag|lurch|fluctuate|wander)",
        "(speed|slow|speeds|slows) (up|down)",
        "(switch|change|shift|flip) (up|to|into|halfway|midway|mid|tempo|without|abruptly|suddenly)",
        roles=("verb", "participle"),
    ),
    Concept("unsteady", "(unsteady|loose|ragged|erratic|uneven|shifting|wobbly|free)", "out of time"),
    Concept(
        "to bounce",
        "(bounce|ricochet|ping pong|pinball|ping|fly|jump|leap|dart|hop|switch|swap|flip|dance|zip)",
        "(zigzag|travel|move|pan)",
        roles=("verb", "participle"),
    ),
    Concept(
        "sides",
        "(left|right) (to|and|or) (left|right)",
        "(from|hard) (left|right)",
        "(side|ear|speaker|channel) to (side|ear|speaker|channel)",
        "(across|around|round|about|all over) the (mix|stereo field|stereo image|speakers|headphones)",
        "(channels|room)",
        "(both|opposite|alternating|either) (ear|side|channel|speaker|headphone)",
        "(stereo|panning)",
        "one (ear|side|channel|speaker) * the other",
    ),
    Concept("mix", "(mix|sound|track|recording)"),
    Concept(
        "mono",
        "(mono|monaural|monophonic)",
        "dead (centre|center)",
        "in the (centre|center|middle) of the mix",
    ),
    Concept(
        "echo",
        "(echo|reverb|reverberation|delay|slapback|ambience|resonance)",
        "room (sound|tone|reverb)",
        roles=("noun",),
    ),
    Concept(
        "light amount",
        "(light|slight|faint|subtle|gentle|short|small|soft|delicate|discreet|mild|modest)",
        "(hint|touch|trace|whisper|dash|shade|bit|breath|halo|little) of",
        "(lightly|slightly|faintly|subtly|gently)",
    ),
    Concept(
        "echoing", "(echoing|echoed|reverberant|reverberating|roomy|resonant)", "(echo|ring|reverberate)"
    ),
    Concept(
        "heavy amount",
        "(cavernous|cathedral|huge|massive|heavy|thick|endless|lush|vast|enormous|drenched|drowning)",
        "(swimming|awash|soaked)",
    ),
    Concept("bone dry", "(bone|completely|utterly|totally|entirely|perfectly) dry", "(anechoic)", "dry as"),
    Concept(
        "no effect", "(unprocessed|untreated|uncompressed|unpolished|unvarnished|unfiltered|raw|bare|naked)"
    ),
    Concept(
        "processed",
        "(autotuned|autotune|compressed|squashed|brickwalled|overproduced|airbrushed|processed)",
        "auto tuned",
        "pitch corrected",
    ),
    Concept(
        "to go on",
        "(go|carry|keep|continue|play|fight|argue|sing|talk) (on|going|arguing|singing|fighting|talking)",
        "(continue|persist)",
    ),
    Concept(
        "to leave them",
        "(leave|retreat|pull|back|withdraw|recede|depart|drift) (back|out|away|off|them|the room)",
        "(retreat|withdraw|depart)",
    ),
)
