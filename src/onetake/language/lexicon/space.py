"""Concepts of the room that is heard: echo, how much of it, and none."""

from __future__ import annotations

from onetake.language.concepts import Concept

CONCEPTS = (
    Concept(
        "echo",
        "(ambience|room ambience|room tone|room sound|resonance|reverberation|slapback|echoes|reverbs"
        "|delays|tail|wetness|ambient sound|acoustic)",
        "(sound|feel|air|acoustic|ambience|presence|colour) of (the|a|that|their) (room|space|hall"
        "|kitchen|set|stairwell|bathroom)",
        "(room|small room|live room|natural room|bathroom|kitchen|stairwell|tiled) (sound|reverb|ambience"
        "|echo|acoustic|tone|reflection|presence|feel)",
        "(slap of (a|the|some) room)",
        "(echo|reverb|reverberation|delay|slapback|resonance)",
        "(room|air) (sound|tone|reverb|ambience)",
        "slap back (echo|delay|)",
        "(tape|spring|plate|hall|room|chamber) (echo|reverb|delay)",
        roles=("noun", "adjective"),
        unless=(
            "(wet|tail) (street|hair|dress|coat|pavement|road|eyes|with|from|end|light|of)",
            "the (streets|roads|pavement) * wet",
            "acoustic (guitar|version|set|song|ballad|music|track)",
            "echo (the|his|her|their|its|a|an|earlier|other|those|that|this|motown|what|through history)",
            "(echo|resonance) (with|between|back to|earlier)",
            "(echo|resonance) of",
            "(after|without|with|despite) (a|the|long|short|) * delay",
            "delay (in|of|to) (the|its|his)",
            "echo (his|her|their|the|its) (last|previous|word|line|own)",
        ),
    ),
    Concept(
        "light amount",
        "(smidge|smidgen|pinch|drop|dab|modicum|speck|ghost|shadow|tail|soupcon|morsel|glimmer|tad|spot"
        "|film|fringe|mist|sheen|dusting|sprinkling|measure|amount|certain) of",
        "(a (tad|smidge|shade|touch|fraction|hair|little|bit)|ever so slightly|ever so|somewhat"
        "|barely there|barely audible|hardly noticeable|unobtrusive|restrained|understated|tasteful"
        "|tastefully|judicious|tactful|moderate|moderately|scant|feathery|airy|background|natural"
        "|naturalistic|quiet|quietly|short tailed|tight|close|little|brief|roomy)",
        "(light|slight|faint|subtle|gentle|short|small|soft|delicate|discreet|mild|modest|sparing|tiny"
        "|thin|low|minimal)",
        "(hint|touch|trace|whisper|dash|shade|bit|breath|halo|little|sliver|lick|suggestion|tinge|veil"
        "|film|splash) of",
        "(lightly|slightly|faintly|subtly|gently|softly|sparingly|delicately|modestly|barely|a little|a bit)",
        "(just|) enough",
        "(kept|held|pared|dialled) * (whisper|minimum|low|down|back|check)",
        "the faintest",
        "a little",
        "the (lightest|slightest|faintest|smallest) (hint|touch|trace|)",
        unless=(
            "(little|no|scant|barely any|hardly any) (or no|to no)",
            "(short|close|tight|natural|quiet) (film|video|friend|up|shot|miked|framing|mic|close)",
        ),
    ),
    Concept(
        "heavy amount",
        "(soaked|dripping|drenched|wallowing|bathed|buried|submerged|sunk|cloaked|washed|washed out"
        "|swimmy|overwhelming|oppressive|gigantic|immense|titanic|gargantuan|monstrous|canyon|canyon like"
        "|canyon sized|cathedral like|cathedral sized|arena sized|stadium sized|stadium like|massive"
        "|enormous|interminable|infinite|thick with|heavy on|full of|dense|generous|lavish|great|big|long"
        "|wet|too)",
        "(drowned|swimming|buried|lost|submerged|sunk|soaked|awash) (in|under|beneath)",
        "(lots|loads|tons|oodles|oceans|heaps|gallons|buckets|bags|acres|a ton|too much|so much"
        "|way too much) (of|)",
        "(turned|cranked) (up|all the way up)",
        "to (the|) (eleven|excess|the hilt|the max)",
        "(cavernous|cathedral|huge|massive|heavy|thick|endless|lush|vast|enormous|drenched|drown|excessive)",
        "(swamped|smothered|doused|dripping|submerged|slathered|saturated|engulfed|overloaded)",
        "(swimming|awash|soaked|lost|buried|swallow|smother|oceanic|heavily|flood|overdone|miles of)",
        "(cathedral|cave|cavern|church|stadium) (like|sized)",
        "(so|too) much",
        "(tons|lots|loads|a lot|wash|oceans|lashings) of",
        unless=(
            "(long|big|great) (ago|as|take|shot|time|idea|deal)",
            "(a|too) (long|great|big) (take|shot|deal)",
            "(without|not|never|n't) (too|so) much",
            "not (too|so) (long|big|great|wet)",
        ),
    ),
    Concept(
        "echoing",
        "(wet|echo|reverberates|resonates|come back|bounce back|bouncing off|reflects off|ring out"
        "|rebounds) (off|from|round|around)",
        "(echoing|reverberant|reverberating|roomy|resonant|echoey|reverbed|reverby)",
        "(ring|reverberate|resound|resonate)",
        "(bounce|reflect|come back|rebound) * (off|from) the (wall|tile|ceiling)",
        unless=("ring (true|hollow|a bell|on)", "ring out in (my|your)"),
    ),
    Concept(
        "dry",
        "(close miked|close mic'd|closely miked|dead|deadened|muffled|padded|unreverberant|reverb free"
        "|echo free|echoless|reverbless|boxed|close recorded|tight|intimate|up close|in your ear"
        "|in your face|upfront|up front|desiccated|parched)",
        "(recorded|sung|sounds|come|as if) * (in|from|inside) (a|an|the|some) (small|) (cupboard|wardrobe"
        "|closet|booth|vocal booth|coffin|padded cell|box|anechoic chamber|vacuum|duvet|blanket|carpeted"
        "|cellar full of|sofa|pillow)",
        "(under|inside|beneath) a (duvet|blanket|pillow|coat)",
        "dry as (a bone|dust|bone|a cracker|sand|toast|chalk|paper|a desert|the desert)",
        "(bone|completely|utterly|totally|entirely|perfectly|fully|absolutely) dry",
        "dry as (a bone|dust|bone)",
        "(anechoic|close miked|close mic d|close mic)",
        "dry",
        unless=(
            "(dead|flat|tight|close|intimate|muffled) (end|on|centre|straight|level|footage|shot|up"
            "|framing|scene|man|body|silence|moment|portrait|crowd)",
            "(the|is|are|left for|better off|drop|play) dead",
            "flat (light|lighting|image|on|in|screen)",
            "(a|the|one|his|her|their|this) flat",
            "up front about",
            "dry with",
            "dry (humour|humor|wit|line|joke|run|ice|eye|season|spell|delivery|remark)",
            "dry and (witty|funny|ironic|laconic)",
            "(run|ran) dry",
        ),
    ),
    Concept(
        "bone dry",
        "(bone|completely|utterly|totally|entirely|perfectly|absolutely|ruthlessly|pitilessly|very"
        "|extremely) dry",
        "(close|closely) (miked|mic'd) and (dry|bone dry)",
        "dry as (a cracker|sand|toast|chalk|paper|a desert|the desert)",
        "(bone|completely|utterly|totally|entirely|perfectly) dry",
        "dry as (a bone|dust)",
        "anechoic",
    ),
    Concept(
        "light room",
        "(hint|touch|suggestion|trace|bit|dab|dash|splash|whiff|lick|pinch|little) of (plate|spring|hall"
        "|verb|slap|slapback|chamber|tape)",
        "(hint|touch|suggestion|trace|bit|sense|whiff|breath|smidgen|little|feeling|ghost|dash|splash"
        "|sliver|shade) of (the|a|some|) (room|air|space|ambience|walls|tiles|kitchen|stairwell|bathroom"
        "|real room)",
        "(some|a little|a bit of|little|slight|a touch of|enough) (air|room|space|ambience) (around|round"
        "|on|behind|about|in|to)",
        "(a|some|the) (small|smallish|little|modest|real|actual|live) (room|kitchen) (sound|acoustic"
        "|around|behind|about|on|feel)",
        "(hint|touch|suggestion|trace|bit|sense) of (the|a|) (room|air|space)",
        "(a little|a bit of|some|just a little) (air|room|space) (around|round|on|behind)",
    ),
    Concept(
        "huge space",
        "(as if|as though|like|sound) * (in|from|inside) (a|an|the|some) (empty|huge|vast|giant"
        "|) (cathedral|church|cave|cavern|stadium|arena|swimming pool|hangar|canyon|well|tunnel"
        "|aircraft hangar|crypt|concert hall|train station|quarry|airport|basilica)",
        "at the (bottom|far end|other end) of (a|the) (well|tunnel|cave|canyon|hall|swimming pool)",
        "(cathedral|stadium|arena|cavern|cave|canyon) (reverb|echo|sound|like|sized|style)",
        "(cavernous|cathedral like|stadium sized)",
    ),
    Concept(
        "a huge room",
        "(from|in|inside|like|of) (a|an|some|the) (vast|huge|empty|great|) (hall|cathedral|cave|cavern"
        "|church|stadium|hangar|arena|canyon)",
    ),
    Concept(
        "small room",
        "(in|inside|from|of) (a|an|the|some) (small|tiny|little|bare|tiled|real|live|empty|low) (room"
        "|kitchen|bathroom|space)",
    ),
    Concept(
        "to hear the room",
        "(hear|heard|feel|sense|catch|smell) (the|that|a|its|a bit of the|a little of the"
        "|some of the) (small|tiny|tiled|actual|real|empty|) (room|tiles|space|kitchen|ceiling|stairwell"
        "|bathroom|flat|apartment|corridor)",
        "(room|kitchen|walls|tiles|space|stairwell|bathroom|ceiling|corridor) (is|are|can be) (audible"
        "|heard|in|on|faintly)",
        "(room|walls|tiles|kitchen|ceiling) (answer|reply|speak|echo|throw|give|send|return|ring) * (back"
        "|slightly|faintly|a little|softly|voice|word)",
        "(place|situate|locate|put) (them|him|her|the voice|the singer|his voice|her voice"
        "|their voices) in a (small|real|tiled|little|bare|live|) (room|space|kitchen|stairwell|bathroom"
        "|place)",
        "hear the (room|walls|tiles|space|kitchen|ceiling) (around|round|behind|on|in|with)",
        "(feel|sense) the (room|walls) (around|round|behind) (the|each|every|their|his|her)",
    ),
    Concept("to be in", "(sit|stand|live|sound|place|placed|set|record|recorded|sing|ring|is|are|be)"),
    Concept(
        "to sound like",
        "(sound|come|sing|recorded|ring) (as|like|) * (from|in|inside|like)",
        "sound (as if|as though|like)",
        "sound",
    ),
    Concept(
        "reverb",
        "(echo|reverb|reverberation|slapback)",
        roles=("noun",),
        unless=(
            "(echo|reverberation) (of|in|from|through) (a|an|the|her|his|its|their|that|those|this"
            "|history|motown|earlier)",
            "echo chamber",
        ),
    ),
)
