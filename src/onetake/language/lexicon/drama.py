"""Concepts of a film's drama: what rises to a climax, what turns, and whether the picture goes with it."""

from __future__ import annotations

from onetake.language.concepts import Concept

_PEAK = (
    "(climax|crescendo|boiling point|breaking point|fever pitch|peak|eruption|explosion|flashpoint|zenith)"
)
_PEACE = (
    "(rekindling|reconciliation|tenderness|forgiveness|truce|peace|affection|reunion|embrace|apology|love"
    "|make up|making up|rapprochement|closeness|intimacy|warmth)"
)
_WAR = (
    "(battle|fight|quarrel|row|argument|feud|war|clash|hostility|contempt|anger|fury|spite|rage|bickering"
    "|battle of egos|duel|hatred|venom|bitterness|blame|insults|recrimination|shouting match)"
)

CONCEPTS = (
    Concept(
        "climax",
        f"{_PEAK}",
        "(bursting|tipping) point",
        "dramatic (high point|peak)",
        unless=(
            "peak (of|in) (her|his|their|the) (career|power|powers|form|fame)",
            "(career|chart) (peak|zenith)",
            "peak (time|hour|season|fashion)",
            "(sexual|orgasmic) climax",
            "(car|bomb|pop) (explosion|bomb)",
            "(snow|mountain) peak",
        ),
        roles=("noun", "participle", "adjective"),
    ),
    Concept(
        "to build",
        "(build|build up|rise|climb|escalate|mount|work up|swell|lead|lead up|intensify|push|drive|head|boil"
        "|move|grow|surge|accelerate|ratchet up|crest|culminate|come|arrive|reach|hit|end|boil over|race)",
        roles=("verb", "participle", "noun"),
    ),
    Concept("to peak", "(peak|climax|culminate|erupt|boil over|explode|come to a head|reach its peak)"),
    Concept(
        "to stay level",
        "(stay|remain|keep|run) (flat|level|even|on one level|on one note|at one pitch)",
        "(flatline|peter out|fizzle out|plateau|run out of steam|fizzle)",
        "(anticlimax|anticlimactic|one note)",
    ),
    Concept(
        "drama in it",
        "(drama|tension|emotion|emotions|quarrel|argument|fight|row|story|mood|feeling|feelings|conflict"
        "|intensity|temper|anger|confrontation)",
        roles=("noun", "participle", "adjective"),
    ),
    Concept(
        "the music",
        "(music|song|track|sound|beat|voices|vocals|lyrics|singing|soundtrack|score|crescendo|chorus)",
    ),
    Concept(
        "visuals",
        "(visuals|images|imagery|pictures|picture|camera|lens|camerawork|cinematography|editing|cutting|cuts"
        "|shots|camera movement|framing|visual side)",
    ),
    Concept(
        "to go along",
        "(move|go|rise|fall|swell|breathe|dance|grow|surge|pulse|react|respond) (along|) (with|to)",
        "(mirror|match|echo|track|reflect|amplify|underline|underscore|heighten|shadow|answer"
        "|punctuate"
        "|keep (pace|step|time) with)",
        "in (step|sync|lockstep|time|tune|keeping) with",
        "hand in hand with",
    ),
    Concept(
        "to ignore it",
        "(ignore|disregard|defy|contradict|fight against)",
        "(indifferent|oblivious|deaf|unmoved|unresponsive) (to|by)",
        "out of (step|sync|keeping) with",
        "at odds with",
        "(nothing|little) to do with",
    ),
    Concept(
        "to quicken",
        "(move|go|get|grow|become|turn|spin|circle|cut) (faster|quicker|more frantic|more restless|wilder)",
        "(speed|quicken|accelerate|race|hasten) (up|)",
        "(faster|quicker|more frantic) (cutting|cuts|editing|camera)",
    ),
    Concept(
        "to grow fierce",
        "(grow|rise|escalate|heat up|intensify|build|swell|mount|boil over|get louder|get angrier|grow louder"
        "|explode|flare|flare up|climb)",
    ),
    Concept("hostility", _WAR, "war of (words|egos)", "clash of egos", "(egos|ego)"),
    Concept("peace", _PEACE, "(tender|loving) (moment|word|embrace)", "(second chance|new beginning)"),
    Concept(
        "to turn into",
        "(turn|melt|dissolve|soften|shift|mellow|evolve|morph|change|give way|yield|lead|move|resolve|end|ebb"
        "|thaw|fade|burn out) (slowly|finally|gradually|at last|itself|) (into|in|to|with)",
        "(become|end as|end up as)",
        "(from|out of) * (to|into|comes|grows)",
    ),
    Concept(
        "to make up",
        "(make|made|making) (up|peace)",
        "(reconcile|rekindle|forgive each other|forgive one another|fall into each other's arms|find each"
        " other"
        " again|fall in love again|apologise|apologize)",
        "bury the hatchet",
        "kiss and make up",
        unless=("made up of", "make up (artist|for|his|her|their|the|a|my|your)", "(made|make) up (by|from)"),
    ),
    Concept(
        "other videos",
        "(his|her|their|the artist's|the singer's|the rapper's|the band's|the duo's|the same artist's"
        "|the pair's) (other|earlier|previous|past|former|older|recent|last) (videos|films|clips|work|works"
        "|pieces|music videos|shorts)",
        "(other|earlier|previous) (videos|films|clips|works) (of|by) (the same|this|the) (artist|artists"
        "|singer"
        "|rapper|band|duo|director)",
        "(rest of|whole of) (his|her|their) (videography|filmography|catalogue|videos|work)",
        "(his|her|their) (videography|filmography)",
    ),
    Concept(
        "to belong with",
        "(belong|sit|fit|stand|go) (in|) (with|among|alongside|beside)",
        "(in|part of|joins|continue|continues) (a|the|one|) * conversation (with|)",
        "(speak|speaks|talk|talks) to",
        "(of a piece|of one piece) with",
        "(continue|extend|pick up|picks up where) * (story|thread|theme|line) (of|)",
        "(companion|sequel|sister|twin) (piece|) to",
        "(same|shared) (world|universe|conversation|family) as",
    ),
)
"""Concepts of this family."""
