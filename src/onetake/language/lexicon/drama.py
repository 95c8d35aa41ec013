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
        "(outburst|scream|explosion|eruption|high point|paroxysm|meltdown|showdown|blow up|blowout)",
        f"{_PEAK}",
        "(big|grand|rousing|explosive|huge) (finish|finale)",
        "(bursting|tipping) point",
        "dramatic (high point|peak)",
        unless=(
            "peak of (a|the) (mountain|hill)",
            "head (of|on|in|and|start|over|is|are|down|back|off|out|up)",
            "(her|his|their|our|the|my|your) head",
            "(height|explosion) of (colour|fashion|the|her|his|summer|a)",
            "(great|at the) heights",
            "peak (of|in) (her|his|their|the) (career|power|form|fame)",
            "(career|chart) (peak|zenith)",
            "peak (time|hour|season|fashion)",
            "(sexual|orgasmic) climax",
            "(car|bomb|pop) (explosion|bomb)",
            "(snow|mountain) peak",
            "(climb|climbs|hike|walk) to the (peak|summit)",
        ),
        roles=("noun", "participle", "adjective"),
        but_not=("screaming", "screamed"),  # who screams is no scream
    ),
    Concept(
        "to build",
        "work (itself|themselves) up",
        "(get|grow|become) (more and more|ever more|steadily more|increasingly) (intense|violent|heated"
        "|frantic|furious|bitter)",
        "(build|build up|rise|climb|escalate|mount|work up|swell|lead|lead up|intensify|push|drive|head"
        "|boil|move|grow|surge|accelerate|ratchet up|crest|culminate|come|arrive|reach|hit|end|boil over"
        "|race)",
        roles=("verb", "participle", "noun"),
    ),
    Concept(
        "to peak",
        "(boils over|bursts|burst|blows up|explodes|erupts|snaps|lose it completely|loses it|reaches (its"
        "|a|the) (peak|climax|height|crescendo)|comes to a head|come to a head)",
        "(peak|climax|culminate|erupt|boil over|explode|come to a head|reach its peak)",
        unless=(
            "(climb|climbs|hike|walk) to the (peak|summit)",
            "(burst|bursts|explosion|eruption) of (light|colour|strobes|flashes|white)",
        ),
    ),
    Concept(
        "to stay level",
        "(stay|remain|keep) (the same|constant|flat|level|unchanged)",
        "(never|not) (build|boil|escalate|rise|peak|erupt|go|lead|come) (to anything|anywhere|over"
        "|to a (climax|head|peak))",
        "(never|not) (build|boil|escalate|peak|erupt|climax)",
        "(stay|remain|keep|run) (flat|level|even|on one level|on one note|at one pitch)",
        "(flatline|peter out|fizzle out|plateau|run out of steam|fizzle)",
        "(anticlimax|anticlimactic|one note)",
    ),
    Concept(
        "drama in it",
        "(pressure|everything|it all|dramatic curve|curve|dramatic arc|arc|energy|volume|rage|screaming"
        "|shouting)",
        "(drama|tension|emotion|quarrel|argument|fight|row|story|mood|feeling|conflict|intensity|temper"
        "|anger|confrontation)",
        roles=("noun", "participle", "adjective"),
        unless=(
            "pressure of (fame|time|the|work)",
            "(story|arc) (of|about)",
            "(volume|arc) (one|two|of|lamp)",
        ),
    ),
    Concept(
        "the music",
        "(music|song|track|sound|beat|voices|vocals|lyrics|singing|soundtrack|score|crescendo|chorus)",
    ),
    Concept(
        "visuals",
        "(visuals|images|imagery|pictures|camera|lens|camerawork|cinematography|editing|cutting|shots"
        "|camera movement|framing|visual side)",
    ),
    Concept(
        "to go along",
        "(respond to|react to|reacts|breathe with|tied to|keep up with|take its cue from|rise with)",
        "(move|go|rise|fall|swell|breathe|dance|grow|surge|pulse|react|respond) (along|) (with|to)",
        "(mirror|match|echo|track|reflect|amplify|underline|underscore|heighten|shadow|answer|punctuate"
        "|keep (pace|step|time) with)",
        "in (step|sync|lockstep|time|tune|keeping) with",
        "hand in hand with",
    ),
    Concept(
        "to ignore it",
        "(take|pay) no (notice|heed|attention|account)",
        "(have|has|had) (nothing|little) to do",
        "(indifferent|deaf|blind|oblivious|impervious)",
        "(ignore|disregard|defy|contradict|fight against)",
        "(indifferent|oblivious|deaf|unmoved|unresponsive) (to|by)",
        "out of (step|sync|keeping) with",
        "at odds with",
        "(nothing|little) to do with",
    ),
    Concept(
        "to quicken",
        "(gets|grow|become|turn) (wilder|faster|shakier|more frantic|frantic|restless|quicker)",
        "(speeds|quickens) up",
        "(move|go|get|grow|become|turn|spin|circle|cut) (faster|quicker|more frantic|more restless|wilder)",
        "(speed|quicken|accelerate|race|hasten) (up|)",
        "(faster|quicker|more frantic) (cutting|editing|camera)",
    ),
    Concept(
        "to grow fierce",
        "(grow|rise|escalate|heat up|intensify|build|swell|mount|boil over|get louder|get angrier"
        "|grow louder|explode|flare|flare up|climb)",
    ),
    Concept(
        "hostility",
        "(hating each other|contempt|loathing|screaming|they fight|bitter)",
        _WAR,
        "war of (words|egos)",
        "clash of egos",
        "egos",
    ),
    Concept(
        "peace",
        "(each other's arms|kiss|kiss and make up|love scene|apologies|forgiving|reconciled|truce)",
        _PEACE,
        "(tender|loving) (moment|word|embrace)",
        "(second chance|new beginning)",
        but_not=("close", "closes", "closed", "closer", "closing", "loves", "loved", "loving"),
    ),
    Concept(
        "to turn into",
        "(turn|melt|dissolve|soften|shift|mellow|evolve|morph|change|give way|yield|lead|move|resolve|end"
        "|ebb|thaw|fade|burn out) (slowly|finally|gradually|at last|itself|) (into|in|to|with)",
        "(become|end as|end up as)",
        "(from|out of) * (to|into|comes|grows)",
    ),
    Concept(
        "to make up",
        "(make|made) (up|peace)",
        "(reconcile|rekindle|forgive each other|forgive one another|fall into each other's arms"
        "|find each other again|fall in love again|apologise|apologize)",
        "bury the hatchet",
        "kiss and make up",
        unless=("made up of", "make up (artist|for|his|her|their|the|a|my|your)", "(made|make) up (by|from)"),
    ),
    Concept(
        "other videos",
        "(his|her|their|the artist's|the singer's|the rapper's|the band's|the duo's|the same artist's"
        "|the pair's) (other|earlier|previous|past|former|older|recent|last) (videos|films|clips|work"
        "|pieces|music videos|shorts)",
        "(other|earlier|previous) (videos|films|clips|works) (of|by) (the same|this|the) (artist|singer"
        "|rapper|band|duo|director)",
        "(rest of|whole of) (his|her|their) (videography|filmography|catalogue|videos|work)",
        "(his|her|their) (videography|filmography)",
    ),
    Concept(
        "to belong with",
        "(fit|belong|sit|slot) (right|neatly|perfectly|squarely|) (in|into|alongside|among|with|beside)",
        "(another|one more|a further|the next) (chapter|instalment|episode|panel|page)",
        "in (dialogue|conversation|keeping) with",
        "(carry on|pick up|continue) (where|from where)",
        "looks like",
        "(belong|sit|fit|stand|go) (in|) (with|among|alongside|beside)",
        "(in|part of|joins|continue) (a|the|one|) * conversation (with|)",
        "(speak|talk) to",
        "(of a piece|of one piece) with",
        "(continue|extend|pick up|picks up where) * (story|thread|theme|line) (of|)",
        "(companion|sequel|sister|twin) (piece|) to",
        "(same|shared) (world|universe|conversation|family) as",
    ),
    Concept(
        "looks nothing like",
        "(nothing like|unlike anything|unlike any|unlike all|stands apart from|a break with|breaks with"
        "|a departure from|departs from|far from|a far cry from|apart from the rest|bears no relation to"
        "|different from)",
    ),
    Concept(
        "all the rest",
        "(the rest of|everything|all|anything) (that|) (his|her|their|he has|she has|they have|he|she"
        "|they) (work|done|made|did|films|videos|ever made|ever did|catalogue|oeuvre|filmography)",
        "(his|her|their) (filmography|videography|oeuvre|catalogue|body of work|last two videos"
        "|last videos|last three videos)",
        "(everything|anything) (he|she|they) (has|have) (done|made) before",
        "(where the|from where the|the) (previous|last|earlier) (video|film|clip|one) (left off|ended"
        "|stopped)",
        "(all|like all) the others",
    ),
    Concept(
        "first and last",
        "(begin|start|open) (as|with|by|in|from) * (end|finish|close)",
        "(from|what begins as|what starts as|first * then|first * at last)",
        "(gradually|slowly|finally|by the (end|last verse|final verse)|in the end)",
        "then",
    ),
    Concept(
        "to cool",
        "(cool|subside|abate|fade|ebb|die down|soften|thaw|spent)",
    ),
    Concept(
        "company",
        "(company|share|label|budget|stove|water|tour|career|band|critic|dance|legal|court|fans|price)",
    ),
    Concept("a dance", "(a|the) (dance|story|name|song|word|excuse)", "of"),
    Concept(
        "drama peaks",
        "(outburst|outbursts|ups and downs|every (shout|scream|blow|insult|mood|word|change of (mood"
        "|temper)))",
    ),
    Concept(
        "drama or music",
        "(fight|quarrel|row|argument|shouting|drama|anger|tension)",
        "they (fight|shout|argue|quarrel)",
        "(music|song|voices) (does|do|grows|rises|swells|builds)",
    ),
    Concept(
        "the more the more",
        "the (louder|angrier|fiercer|more|hotter|harder|wilder|faster|higher) * the (more|faster|wilder"
        "|closer|harder|quicker|shakier)",
    ),
    Concept(
        "to rise together",
        "(rise|swell|move|build|breathe|pulse|peak|climb|surge) (together|as one|in step|in unison)",
        "so does",
        "is tied to",
    ),
    Concept(
        "reconciliation",
        "(reconciliation|rekindling|truce|forgiveness|making up|rapprochement|apology|happy ending)",
        unless=("(make|making|made) up (the|a|of|most|half|all)",),
    ),
)
"""Concepts of this family."""
