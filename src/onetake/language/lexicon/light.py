"""Concepts of light and dark."""

from __future__ import annotations

from onetake.language.concepts import Concept

_DARK = "(darkness|blackness|shadow|black|gloom|murk|nothingness|dark|blacks|inkiness)"
_PART = (
    "(pool|area|patch|pocket|expanse|region|mass|sea|well|pit|ocean|abyss|swathe|stretch|wall|block|part"
    "|rest|half|void|slab|lake|river|gulf|chasm|hole|cave|curtain|cloud|fog|veil|blanket|field|zone"
    "|corner|layer|shroud|cloak|puddle|tide|wave|chunk|swath|band|strip|moat)"
)

CONCEPTS = (
    Concept(
        "darkness",
        f"{_DARK}",
        "the dark",
        "pitch (black|dark)",
        roles=("noun", "adjective"),
        unless=(
            "black (and|) white",
            "shadow of (a|the|his|her|their|its|) (doubt|former|past|father|mother|sister|brother"
            "|predecessor|war"
            "|death|divorce)",
            "(father|mother|sister|brother|husband|wife|predecessor|idol|band|label) shadow",
            "shadow loom (large|over|long)",
            "shadow of * loom",
            "(fade|fades|faded|fading|cut|cuts|dip|dips) (out|in|) (to|from|into) black",
        ),
    ),
    Concept(
        "dark",
        "(blacked out|darkness|obscure|underexposed|blackened|murky|shadowed|dim|ill lit)",
        "(dark|black|unlit|gloomy|underlit|shadowy|pitch black|pitch dark|lightless)",
        unless=("black and white",),
    ),
    Concept(
        "to swallow",
        "(gobble|gulp|absorb|smother|blot out|obliterate|erase|hide|conceal|besiege|encircle|ring|hem"
        "|press|close|creep|gnaw|nibble|encroach|reclaim|occupy|dominate|take up|takes over|overwhelm"
        "|overtake|pool|gather|reign|prevail|wrap|blanket|veil|lap|spread|stretch|yawn|gape|loom)",
        "(fall|fall away|drop|drop away|drift|slip|melt|dissolve|fade|bleed|drown|disappear|vanish|sink"
        "|recede|submerged|plunged|trail off|steeped|bathed|drenched|swathed|shrouded|cloaked|wrapped"
        "|immersed|veiled|buried|set|left|hidden|kept|swim|float|stand|sit) (away|off|) (in|into|to"
        "|within|inside|beneath|under|amid|against)",
        "(loom|emerge|appear|step|swim|rise|materialise|peer|float|come|surface|carved|cut"
        "|picked) * (out of|from|out)",
        "(swallow|engulf|devour|drown|consume|shroud|envelop|surround|claim|eat|fill|cover|bury|invade)",
        "(cloak|obscure)",
        "(lost|vanish|disappear|dissolve|melt|fade|sink|recede|plunge) (in|into|to)",
    ),
    Concept(
        "void",
        "(night|the dark|darkness) (laps|presses|closes|swallows|floods|crowds|eats|encroaches|waits)",
        "(behind|against|around|in front of|nothing but|mostly|is) (a|the|this) (black|dark) screen",
        "(screen|frame|picture|image) (is|goes|stays|remains|turns|becomes) (almost|entirely|mostly"
        "|nearly|completely|all|half|quite|) (black|dark)",
        "(dark|black|inky|bottomless|yawning|gaping|unlit|shadowy|lightless) (void|abyss|emptiness"
        "|nothing|background|surround|hole|gulf|chasm|backdrop)",
        "(background|backdrop|frame|room|set|surroundings|space|beyond|rest|image|picture) * (is|are"
        "|becomes|remains) * (a|just|only|pure|nothing but|all) (void|abyss|black|darkness|night|nothing"
        "|black hole|shadow)",
        "nothing (but|except) (black|darkness|shadow|night|the dark)",
        "(only|just) (black|darkness)",
        "islands * (black|darkness|shadow)",
        "(all else|everything else|the rest|all the rest|everything beyond|beyond) * (black|dark|night"
        "|shadow|void|unlit)",
        "(blackness|darkness|void|black hole) (at|in|around|behind|beyond|where|on) (the|them|her|him"
        "|their|every|all)",
        "(frame|picture|image|screen|shot|room|set|scene) (filled|full|made up|composed|consisting|mostly"
        "|largely|half full) (with|of) (black|darkness|shadow|night)",
        f"{_PART} of (deep|thick|pure|total|) {_DARK}",
        f"(large|great|vast|huge|deep|wide|big|whole) {_PART} * {_DARK}",
        "(dark|black|inky|empty|endless) void",
        "void of (darkness|black|shadow)",
        "(black|dark) space",
        "(black|dark|unlit) (area|patch|hole|region|expanse|zone)",
        "(black|darkness|nothing|shadow) all (round|around)",
        "given over to * (black|darkness|shadow)",
        "(much|lots of|a lot of|plenty of|so much) (blackness|darkness|shadow)",
        unless=(
            "dark (picture|image) of",
            "(all|only|just) black (and white|suit|dress|clothes|men|people|women|cast|artist|lives)",
            "(in|wear|dressed) (all|only|just) black",
            "beyond (black|dark)",
            "black (and|) white",
            "(a|the) rest (of|is) (black|dark) (humour|comedy)",
            "the rest (is|are|was|stays) (in|all|) black and white",
        ),
    ),
    Concept(
        "hard to see",
        "(can not|could not|can barely|can hardly) * (see|make out) (a|one|any|) (damn|bloody|single"
        "|blessed|fucking|) thing",
        "(barely|hardly|scarcely|almost) (make|see|discern|tell|distinguish) * (anything|a thing|much"
        "|nothing|them|faces|who)",
        "see (almost|next to|practically|virtually|) nothing",
        "(only|just) see (her|his|their|a|the|one) (eyes|face|hands|outline|silhouette|lamp)",
        "(you|one|we|i) (can not|could not|can hardly|can barely|struggle to|have to strain to) (see"
        "|make out|tell) (anything|a thing|much|what|who|where|them|their)",
        "(lost|invisible|unseen|unreadable|illegible|indistinct|unrecognisable)",
        "where the (room|set|wall|floor) (end|begin|is|are|stop)",
        "(walls|room|floor|ceiling|corners|edges|background|rest|set) (disappear|vanish|dissolve|are gone"
        "|is gone|cannot be seen)",
        "(hard|difficult|impossible|unable) to (see|make out|tell|discern)",
        "turn (up|the) * (brightness|screen|contrast)",
        "(squint|strain) (to|your|at)",
        "(barely|hardly|scarcely) (see|visible|make out|discern)",
        "(can|could) (barely|hardly|scarcely) (see|make out|tell)",
        "(can not|could not|can barely|can hardly) * (see|make out) * (a thing|anything|much|what|who"
        "|them|their|faces)",
        "(barely|hardly|scarcely) * (see|make out|visible|discern)",
    ),
    Concept(
        "dark corner",
        "(shadow|blackness|dark patch|dark area|black area|darkness)",
        "(dark|black|unlit|shadowy|gloomy) (corners|spots|patches|areas|zones|void|holes)",
        "(dark|unlit|shadowy) (corner|spot|patch|area)",
        but_not=("dark", "darker", "darkly"),
        unless=("black and white",),
    ),
    Concept(
        "deep",
        "(solid|absolute|complete|pitch|near total|perfect|sheer|velvety|velvet|tarry|unbroken|unrelieved"
        "|engulfing|enveloping|suffocating|oppressive|massive|cavernous|endless|vast|crushing|profound"
        "|unlit|blackest|darkest|near|almost complete|nearly total|stygian|tomb like|abyssal)",
        "(deep|heavy|thick|dense|impenetrable|total|utter|inky|crushed|pure)",
    ),
    Concept(
        "much of it",
        "(extensive|vast|wide|great|large|broad|whole) (areas|regions|parts|tracts|stretches|portions"
        "|sections) of (the|every|each|this|its) (frame|picture|screen|image|shot|room|set|scene)",
        "(most|much|half|part|large part|rest|remainder|lot|three quarters|two thirds|majority|edges"
        "|corners|outskirts|margins|swathes|chunk|whole areas|great areas|large areas) of (the|every|each"
        "|this|its) (frame|picture|screen|image|shot|room|set|scene|face|background)",
        "(frame|picture|screen|image|shot|background|scene) * (mostly|largely|almost entirely"
        "|almost completely|mainly|predominantly|overwhelmingly|half|nearly all|almost all|completely"
        "|entirely|totally|nothing but)",
        "(everywhere|all around|on all sides|on every side|in every corner|all about)",
        "(most|much|half|part|large part|rest) of (the|every|each) (frame|picture|screen|image|shot)",
    ),
    Concept(
        "bright",
        "see (every|each) (inch|corner|detail|crack|object)",
        "(illumination|lighting|light) is (even|bright|flat|full|uniform|generous|harsh)",
        "(sun|light|daylight|sunlight) (shines|floods|pours|streams|fills|reaches|falls|blazes) * (every"
        "|all|whole|in|into|through|on everything)",
        "(the|all the) lights (are|) (on|up|blazing)",
        "(room|set|scene|place) in its entirety",
        "(brightly|brilliantly|well|perfectly|uniformly|generously|cleanly|fully) lit",
        "(lit|illuminated|lighted) (so|very|too|evenly|brightly|brilliantly|from every|from all"
        "|throughout|up|like day|to the)",
        "(even|flat|bright|brilliant|harsh|full|blanket|uniform|glaring|blazing|dazzling) (light|lighting"
        "|illumination|daylight|sunlight|sunshine)",
        "high key",
        "(light|lit|visible|sunlight|brightness) (everywhere|in every corner|throughout"
        "|from corner to corner)",
        "(every|each) (corner|inch|detail|nook|part) * (lit|visible|light|illuminated|seen|clear|bright"
        "|exposed)",
        "nothing (is|gets|stays|lies|remains) (left|kept|) (in|hidden in) (the|) (dark|shadow|shade)",
        "overexposed",
        "blazing with light",
        "(bright|fully|evenly|harshly|flatly) lit",
        "(broad|full) daylight",
        "over lit",
        "(sunlit|floodlit|sunny|overexposed|shadowless|daylight)",
        "(flooded|filled|bathed|drenched) (with|in) (light|sunlight|daylight|sun)",
        unless=(
            "(see|sees) every (detail|corner) of (her|his) (life|mind|soul)",
            "(shine|throw|shed|cast|turn) * light on * (market|industry|business|issue|problem|question|life"
            "|lives|state|plight|world|history|politics|system|fate|cost|crisis|relationship|how|what|why)",
            "(smile|eyes|face|presence|laugh|voice|talent|charm) (light|lights|lit) up",
        ),
    ),
    Concept("lighting", "(light|lighting|illumination)"),
    Concept(
        "dimness",
        "(dim|murky|faint|gloomy|scarce|sparse)",
        but_not=("scarcely", "faintly"),
    ),
)
