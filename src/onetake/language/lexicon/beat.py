"""Concepts of the beat: what keeps time, and how well."""

from __future__ import annotations

from onetake.language.concepts import Concept

_BEAT = (
    "(beat|rhythm|groove|drum|drums|drumming|percussion|loop|tempo|pulse|backbeat|instrumental|bpm|metre"
    "|meter|kick|snare|hi hat|bass drum|kick drum|click|breakbeat|drumbeat|boom bap|sequencer|battery"
    "|riddim|drummer|timekeeping|cadence)"
)

CONCEPTS = (
    Concept(
        "beat",
        f"{_BEAT}",
        "drum (machine|loop|track|pattern|part)",
        "rhythm (section|track)",
        "(drummer|kick drum|snare|hi hat)",
        f"{_BEAT} of the (drum|battery|percussion|beat|drummer|bass)",
        f"{_BEAT} of (the|this|its) (song|track|music|piece|record|tune|instrumental)",
        roles=("noun", "participle", "adjective"),
        unless=(
            "battery (life|pack|farm|charge|operated|acid|is (low|flat|dead|empty))",
            "(is|was|stay|remain|strictly|purely|entirely|wholly|completely|fully|all) (strictly|purely"
            "|entirely|wholly|completely|fully|) instrumental",
            "(phone|assault and|car) battery",
            "on beat",
            "kick (him|her|them|it|the|out|off|back|in)",
            "click (of|on|track|here|bait)",
            "get a kick",
            "drum up",
            "(side|free) kick",
            "(vocal|verbal|speech|sentence|poetic|spoken|line|rhyming) (rhythm|cadence|metre)",
            "in (strict|perfect|exact|steady) (time|tempo|rhythm)",
            "(emotional|dramatic|story|narrative|plot|comic|comedy|character|scene|visual|acting|heart"
            "|script) beat",
            f"{_BEAT} (of|between) (the|a|an|her|his|their|its|)",
            "(film|video|clip|movie|editing|camera|cutting|scene|visual|breathing|shot|story|quarrel"
            "|argument) (rhythm|pulse|beat|tempo|loop|groove|drum)",
            "(his|her|my|our|your|their) (pulse|heart|drum|heartbeat|rhythm)",
            "(heart|he|she|they|we|you|to|not|cannot|can|could|will|it) (beat|drum|loop)",
            "(miss|skip) a beat",
            "drum (in|into|up|on) (the corner|us|him|her|me|them|support|his|it)",
            "beat (her|him|them|it|me|us|the odds|by|around|up|down|cop)",
            "(keep|has|with|in) (a|its|the) (steady|own|good|brisk|nice|) (rhythm|beat|pulse) (of|in|to)",
            "beaten",
            "(in|with) (a|an|her|his|their) (steady|regular|even) (rhythm|beat|pulse|tempo)",
            "pulse (quicken|race|rise)",
            "(idle|event|feedback|time|main|while|infinite) loop",
            "(drum|beating) (from|on the|outside)",
            "(story|news|crime|police) beat",
            "up beat",
            "on (the|a) beat",
            "off the beat",
        ),
    ),
    Concept(
        "steady",
        "(patience|regularity|precision|constancy|steadiness|accuracy|punctuality) of (a|an|) (metronome"
        "|clock|machine|watch|heartbeat|pendulum)",
        "(regular|constant|steady|even|precise) (like|as) (a|an|) (metronome|clock|clockwork|machine"
        "|watch|heartbeat|pendulum)",
        "(constant|steady|stable) to within",
        "keep (a|an|its|) (unflustered|even|steady|strict|perfect|exact|calm|iron|unerring|unhurried|good"
        "|regular|stubborn|stoic) (time|tempo|beat|pace|pulse)",
        "(does not|do not) (care|flinch|budge|waver|blink|change)",
        "thud (away|on|along)",
        "(unwaveringly|constantly|unalterable|adamant|bulletproof|steadfast|straight|straightforward"
        "|square|foursquare|four square|bang on|spot on|rigorous|rock like|ironclad|fixed|even handed"
        "|evenly|immobile|imperturbable|indifferent|untroubled|undisturbed|remorseless|pitiless|stubborn"
        "|plodding|pounding|tireless|untiring|indefatigable|hypnotic|hypnotically|dead steady|unflagging"
        "|unshaken|inexorable|inexorably|unaltered|unchanged|on rails|quantized|dutiful|dependable"
        "|reliable|patient|persistent|motorik|four on the floor|four to the floor|mesmeric|repetitive"
        "|solidly|consistent)",
        "(rock|dead|absolutely|perfectly|utterly|completely|totally) (solid|steady|straight|even|constant"
        "|still|regular|stable|reliable)",
        "lock (in|at|to|down|into|on|tight)",
        "(tick|chug|thud|thump|pound|plod|roll|march|plug|pulse|tap|beat|clack|grind|trudge|drum) (on"
        "|along|away|over|through|underneath|beneath|throughout)",
        "(hold|keep|maintain) (the line|firm|strict time|time|perfect time|its course|the tempo|a steady"
        "|an even|the same|going|on)",
        "(stay|remain|stick) (put|the same|constant|fixed|unchanged|unaltered|where it is|at|on course"
        "|in time|in the pocket|steady|level|true|stable)",
        "(is|are|be|remain|stay) (a|the|the one|the only|its one|our only) (constant|anchor|fixed point"
        "|controlled variable|rock|spine|backbone|metronome|foundation)",
        "(anchor|underpin|ground|drives) (the|this|it|everything) (track|song|piece|argument|quarrel"
        "|fight|whole|music|voices|proceedings|)",
        "(never|not) (a|one|) (beat|bar|hit|stroke) (out of place|late|early|missed|out)",
        "persist (unaltered|unchanged|throughout|without)",
        "(without|with no|no) (deviation|variation|fluctuation|change|let up|swing|rubato|a wobble"
        "|a hiccup|hiccup|drift|fills|surprises)",
        "at the same (pace|speed|tempo|rate|clip)",
        "(same|one) (speed|tempo|pace) (throughout|from|all|for|the whole|start|until|to)",
        "(turn|go|repeat|cycle|spin|come|loop) (over and over|round and round|again and again"
        "|around and around|endlessly|without end|on and on|forever|identically)",
        "(come what may|no matter what|regardless|whatever happens|throughout)",
        "(steady|constant|unwavering|metronomic|unchanging|rigid|strict|regular|even|stable|uniform|fixed"
        "|locked)",
        "(invariant|inflexible|immutable|unerring|unswerving|unremitting|mechanical|quantised|quantized"
        "|dogged)",
        "(monotonous|iron|unbending|undeviating|consistent|identical|solid|tight as a drum)",
        "(implacable|robotic|unshakeable|unshakable|unyielding|invariable|unfaltering|machine like"
        "|immovable)",
        "(relentless|unrelenting|insistent|unvarying|clockwork|rock steady|rock solid|unfailing)",
        "(hold|keep|stay|remain) (steady|time|strict time|firm|constant|even|regular|locked)",
        "(stay|remain|be|is) (exactly|) the same",
        "keep (ticking|ticking over|going|time|strict time|perfect time)",
        "(like|as|is|be) (a|) (metronome|clockwork|machine|clock)",
        "(nailed|bolted|locked|pinned|fixed) (down|to the (floor|grid|click|spot))",
        "tick (away|on|along|over)",
        "(controlled variable|only constant|one constant)",
        "(clock like|dead straight|dead even|ramrod straight|on the grid)",
        unless=(
            "(voice|vocal|singing|rapping|singer|rapper|dancer|step|light|cut|edit|body|foot|feet) * lock"
            " (in|to|down"
            "|into|on|tight)",
            "(constant|steady|regular|persistent|relentless|consistent) (fluctuation|change|flux"
            "|variation|shift|wobble|rubato|switch)",
            "(tight|straight|even|looped|fixed) (jeans|dress|shot|framing|frame|close|in the|into"
            "|to the (point|camera)|face|away)",
            "patient (gaze|zero|care)",
            "(rock|concrete) (band|music|song|star|opera|wall|floor)",
            "(repetitive|reliable|dependable) (strain|partner|friend)",
            "even (in|if|when|though|as|the|so|more|before|after|a)",
            "(locked|fixed) (on|out|camera)",
        ),
    ),
    Concept(
        "to waver",
        "(go|going) up and down",
        "(up|now) (faster|quicker) (now|then) slower",
        "(tempo|beat|rhythm|groove|drums|pulse) * (elastic|rubbery|stretchy)",
        "(stretch|sag|flag|lose|lost) (steam|momentum|time|the beat|its way|tempo|itself|pace)",
        "(race|rush|sprint|run|pull|push|surge|tug) (ahead|away|forward|on ahead)",
        "(come|go|slip|fall|drift) (in and out of time|out of time|out of sync|out of step|adrift|apart"
        "|behind|off)",
        "(switches|changes|flips|shifts|morphs|mutates|breaks) (up|down|halfway|midway|twice|completely"
        "|again|to|into|several|three|entirely|every)",
        "(breathe|wander|slacken|relax|tighten|yields)",
        "(waver|falter|drift|stumble|wobble|fluctuate|stagger|lurch|speed|slow|rush|drag|accelerate"
        "|decelerate)",
        "(speed|slow) (up|down)",
        "(double|halve|lag|slip|wander|limp|sag|flag|ebb|ease|quicken|hurry|loosen|collapse|mutate|morph"
        "|unravel)",
        "(skid|sway|hiccup|stutter|tumble|scatter|dissolve|trip|skip)",
        "(switch|change|shift|flip|vary)",
        "(lose|lost) (its|their|the|) (footing|way|grip|time|place)",
        "(fall|come|break) (apart|to pieces|down|out of time)",
        "all over the (place|shop|map)",
        "pick up (speed|pace)",
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
        "let up",
        roles=("verb", "participle", "preposition", "adverb"),
    ),
    Concept(
        "to disturb",
        "(disturb|shake|upset|disrupt|break|derail|unsettle|throw|budge|change|alter)",
        roles=("verb", "participle"),
    ),
    Concept(
        "unsteady",
        "(fluctuation|flux|changeability)",
        "(constantly|always|forever) (changing|shifting|speeding|slowing)",
        "(gets|grows|becomes|turns) (faster|slower|quicker)",
        "(elastic|rubbery|stretchy|woozy|drunken|drunk|tipsy|lopsided|wonky|lurching|limping|stumbling"
        "|hesitant|human|swinging|jerky|spasmodic|flexible|fluid|supple|unquantised|unquantized"
        "|off kilter|off grid|untidy|messy|rushed|dragging|sluggish|changeable|unpredictable|mercurial"
        "|volatile|inconstant|fickle|capricious|stop start|free floating|free flowing|rubato"
        "|all over the place|wayward|jumpy|broken|disjointed|staggering)",
        "(unsteady|loose|ragged|erratic|uneven|shifting|wobbly|wavering|stumbling|drifting|unstable"
        "|irregular|sloppy)",
        "(rubato|fluctuating|changing|shaky|inconsistent|wandering|lurching|variable|arrhythmic)",
        "out of time",
        "free (time|tempo)",
        roles=("adjective", "participle", "noun", "adverb"),
        unless=(
            "(human|fluid|broken|messy|drunk) (being|voice|story|heart|relationship|love|camera|movement|on)",
            "(loose|human) (end|tongue|drama)",
        ),
    ),
    Concept(
        "tempo change",
        "(beat|tempo|rhythm|groove) (switch|switch up|flip|change|shift|transition)",
        "(changes|shifts|switches|slows|speeds|quickens|accelerates|doubles|halves) (tempo|the tempo"
        "|the beat|pace|time|gear|speed|its tempo|in tempo|the pace)",
        "(song|track|music|piece|tune|whole thing|record|instrumental) (speeds up|slows down|accelerates"
        "|decelerates|gathers pace|gathers speed|picks up|drags|lurches|lurches into|changes tempo"
        "|loses steam|runs out of steam|quickens)",
        "(accelerando|ritardando|ritenuto|rallentando|half time|double time) (section|passage|switch|feel"
        "|bridge|at|in|for|)",
        "(speed|slow) (up|down) (towards|near|at|in|before|after|halfway|for|as|during) (the|it|its|his"
        "|her|that)",
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
        "not the beat",
        "(story|film|video|editing|narrative|plot|cutting|montage|camera|gag|comedy|scene|quarrel)",
        "(argument|gesture|rain|city|news)",
    ),
    Concept("rubato", "rubato", "in free (time|tempo)"),
    Concept("to settle", "(settle|settles|settle down)"),
    Concept(
        "watch set by",
        "(calibrate|set|tune|correct|check) * (watch|clock|metronome)",
        "set * (watch|clock) by",
    ),
    Concept("gait", "(trot|pace|gait|plod|march|clip|tread|gallop|crawl|stride|lockstep)"),
    Concept("the same loop", "(same|one|single) (drum|) (loop|beat|pattern|groove|tempo|rhythm)"),
    Concept(
        "throughout",
        "for * (min|minute)",
        "not (one|a single) (switch up|switch|change|variation|fill)",
        "throughout",
        "(from|) (start|beginning|first (bar|beat|second|note)) to (finish|end|last|the last)",
        "the (whole|entire) (time|way|song|track)",
        "all the (way|time)",
        "over and over",
        "for (the|its) (whole|entire)",
    ),
)
