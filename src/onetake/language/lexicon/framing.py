"""Concepts of framing: how near the camera is, and how much space it leaves."""

from __future__ import annotations

from onetake.language.concepts import Concept

CONCEPTS = (
    Concept(
        "tight",
        "(smothered|suffocation|asphyxiating|constrictive|constricted|constraining|compressed|compacted"
        "|enclosed|encroaching|imprisoning|entrapping|walled in|close set|boxy|box like|boxlike"
        "|coffin like|coffin|cell like|tomb like|pinched|squashed|squeezed|jammed|crushing"
        "|pressurised|hermetic|hermetically|straitjacket|strait jacket|vice like|vicelike)",
        "(boxes|pens|hems|cages|locks|crams|squeezes|fences|wedges|jams|squashes|presses|traps|imprisons"
        "|encloses|crowds|crush|cramp|suffocate|smother|stifle|entrap) (them|him|her|us|the couple"
        "|the pair|the two|the actors|the figures|the characters|its subjects|the singers|the lovers"
        "|its characters|everyone)",
        "(gives|leaves|allows|affords|offers|denies|permits|grants) (them|him|her|us|the pair|the couple"
        "|the figures|the actors|its subjects|anyone) * (no|little|scant|any|hardly any"
        "|barely any) (way out|exit|escape|air|space|room|breathing space|breathing room|headroom|relief"
        "|respite|elbow room)",
        "(no|little|hardly any|barely any|without) (way out|exit|breathing space|elbow room|space"
        "|space to move|space around|air around)",
        "(like|in) a (box|coffin|cage|cell|vice|fist|trap|lift|cupboard|closet|wardrobe|shoebox"
        "|confessional|confession box|submarine|sardine tin|pressure cooker)",
        "pressure cooker",
        "(presses|shuts|crowds|tightens|clamps|weighs|leans) (in|round|around|down|upon|up) (on|round"
        "|around|them|him|her|the|us|from|like)",
        "(jammed|pressed|pushed|squashed|wedged|crammed|crushed|squeezed|shoved|pinned|trapped|caught"
        "|flattened) (up|right up|) (against|between|into|inside|together) * (frame|edge|lens|wall|screen"
        "|glass|shot|border|corner|each other|one another)",
        "(hard|difficult|impossible) to breathe",
        "gasp for (air|breath)",
        "(penned|boxed|hemmed|shut|locked|trapped|caged|walled|squeezed) in (with|by|on)",
        "(claustrophobic|suffocating|stifling|cramped|airless|confining|oppressive|smothering)",
        "(constricting|hemmed)",
        "(boxed|hemmed|penned|shut|caged|locked|crammed|squeezed|fenced) in",
        "(no|little|barely any|hardly any|without) (air|breathing room|headroom|room to breathe|escape)",
        "(press|hem|box|close) (us|them|him|her) in",
        "claustrophobia",
        unless=(
            "a little (air|breathing room|headroom|room to breathe|escape)",
            "(squash|squeeze|compress|crush|pinch) * (vocal|voice|dynamics|sound|mix|drum)",
            "(vocal|voice|dynamics|sound|mix|drum) * (squashed|squeezed|compressed|crushed|pinched)",
            "a box in",
            "(so|too|heavily|overly|over|very) compressed",
            "(boxy|tight|square|cramped|constricted|squeezed|compressed) (4:3|academy|square|) (aspect|)"
            " (ratio|format)",
            "(confined|locked|shut) (to|in) (one|a|the|this)",
            "tight (lipped|rope|schedule|budget|deadline|fit|jeans|dress|knit|script|plot|edit|beat|drum"
            "|harmony|band)",
            "(cramped|stifling|oppressive|suffocating) (style|weather|heat|relationship|marriage|silence"
            "|sadness|atmosphere)",
            "close (the door|the book|call|friend)",
            "(pushed|pressed|shoved|squeezed|jammed|crammed) * (left|right|bottom|top|upper|lower) * corner",
        ),
    ),
    Concept(
        "close-up",
        "(tight|extreme|intimate|relentless|constant|brutal|suffocating|punishing) (close up|closeup"
        "|framing|shot|crop|two shot|single)",
        "big close up",
        "(close ups|closeups|facial close ups)",
        "close up",
        "closeup",
        "(tight|extreme|intimate) (shot|framing|close up)",
    ),
    Concept(
        "framing",
        "(headroom|closeness|proximity|compositions|mise en scene|camera|crop|aspect ratio|ceiling|wall"
        "|lensing|blocking|camera placement)",
        "(framing|shot|composition|camerawork|staging|crop|cinematography|camera)",
        unless=(
            "frame of (the|a|his|her|this) (door|window|picture|painting|mirror|glasses|bicycle|bike|car)",
        ),
    ),
    Concept(
        "tightly",
        "(snug|claustrophobically|oppressively|suffocatingly|cramped)",
        "(tight|closely)",
        "close framing",
        but_not=("close", "closes", "closing", "closed", "tighten", "tightens"),
        unless=(
            "close (to the|call|together)",
            "narrow (minded|band|stereo)",
            "small (screen|shot of)",
            "low (angle|shot|camera|key|budget)",
            "closes (on|the|with)",
        ),
    ),
    Concept(
        "wide",
        "(open|loose|airy|generous|uncluttered|expansive|liberated|unconfined|broad|vast|agoraphobic"
        "|wide open)",
        "(wide|panoramic|establishing|sweeping|spacious|airy|roomy|expansive)",
        "(tiny|small|distant) (figure|people)",
        but_not=("opening", "opens", "widens", "widen", "widening", "opened", "sweep", "sweeps", "swept"),
        unless=(
            "(lens|angle) (is|are|) wide",
            "wide (lens|angle)",
            "(wide|open|broad|long|far) (eyed|ended|shot of|take|range|variety|unbroken|from|away|out"
            "|world|mind|up|with|on|in|the|secret|letter|question|wound)",
            "opens (on|with|in|at|up|shot|scene|frame|image)",
            "(long|longer) (shot|take|tracking|continuous|unbroken|single|steadicam)",
            "(loose|open) (on|to|end|plot)",
        ),
    ),
    Concept("face", "(face|head|mouth|eye)"),
    Concept("to fill", "(fill|crowd|dominate|crush|press)"),
    Concept(
        "nothing but",
        "(nothing else but|exclusively|entirely|wholly|one long|series of|all in|solely|predominantly"
        "|largely|shot in|shot almost entirely in|filmed in|made up of|composed of|consists of)",
        "(all|only|mostly|nothing but|almost entirely|relentless|constant|unrelenting|endless)",
    ),
    Concept(
        "locked in the frame",
        "(lock|trap|squeeze|cram|imprison|pen|wedge|stuck) (in|into|inside|within) (the|a|this"
        "|its) (frame|shot)",
    ),
    Concept(
        "so close",
        "(out of|in|into) (her|his|their) face",
        "up (his|her|their|your|the) (nose|nostril)",
        "(in|into|on) (his|her|their) lap",
        "(lick|kiss|bite|taste) (the|her|his|their)",
        "(that|as|this|intimately|invasively|intrusively|suffocatingly|oppressively|claustrophobically"
        "|awkwardly|almost|far too|right|relentlessly) (close|near)",
        "(right|) (up|) (in|into|against) (their|his|her|our|your|each other's|one another's) (face|noses"
        "|skin|pores|mouths)",
        "(inches|millimetres|centimetres|a breath|a hair's breadth|a hand's breadth|an inch) (from|away"
        "|off|with)",
        "(close|near) enough to (count|smell|touch|see|feel|kiss|hear)",
        "(count|see|smell|feel) (her|his|their|every|the) (eyelash|pore|breath|sweat|fillings|teeth"
        "|nostrils)",
        "invade * (space|personal space|faces)",
        "(up close|cheek to cheek|at close quarters|in close quarters|point blank|breathing down)",
        "crowd (them|him|her|the|its|us)",
        "(pressed|pushed|shoved) (right|) (up|) against (their|his|her|the) (face|skin|cheek)",
        "(never|not) (more than|) (a few|an|a) (inches|feet|foot|arm's length|hand's breadth) (from|away)",
        "very near to (the|their) face",
        "(so|too|very|always|uncomfortably|unbearably|painfully) (close|near)",
        unless=(
            "(smile|look|expression|tears|fear|punch|slap|light|anger|blood) * (in|into|out of) (her|his"
            "|their) face",
            "(lick|kiss|bite|taste) (the|her|his|their) (wounds|hand|lips|ring|ground)",
            "so close to (tears|the|home|winning|perfect|being)",
            "(that|as|so|too|very|almost) close to (tears|my|the end|home|the bone|perfect)",
            "(in|into) (your|my|our) face",
            "as near as",
        ),
    ),
    Concept("walls", "(wall|ceiling|frame|edge)"),
    Concept(
        "space",
        "(dwarfed|engulfed|lost|swamped|tiny) (by|in|within|against|amid) (the|their|a|an|its"
        "|all that) * (expanse|surroundings|space|emptiness|room|set|landscape|frame|architecture|sky"
        "|desert|void|hall)",
        "(plenty|lots|a lot|acres|loads|heaps|oceans|much|ample|enough|all the) (of|) (space|air|room"
        "|headroom|breathing space|breathing room|space around|elbow room)",
        "(room|space|air) to (breathe|move|spare)",
        "(specks|dots|ants|tiny figures|small figures|dwarfed|lost) (in|by|against|within) (a|an"
        "|the) (vast|huge|wide|empty|open|endless|) (landscape|space|hall|room|set|frame|sky|desert|field"
        "|beach|warehouse)",
        "(plenty|lots|a lot|acres) of (space|air|room|headroom)",
        unless=("(lost|tiny) in (the|a) (room|space) of (her|his)", "with room to spare"),
    ),
    Concept(
        "wide shot",
        "(wide|panoramic|establishing|sweeping|master|extreme long) (shot|angle|framing|view|vista)",
    ),
    Concept(
        "distance",
        "(keep|maintain|hold) (its|a|his|her|their) (respectful|polite|cool|safe|discreet|certain|good"
        "|fair|) distance",
        "(at|from) (a|an|arm's) (respectful|polite|cool|safe|discreet|great|) (distance|length|remove)",
        "(stand|stay|hang|keep) (well|far|) back",
        "(from|at) (afar|a distance|across the room)",
    ),
    Concept(
        "trapped",
        "(trapped|imprisoned|confined|caged|suffocated|boxed in|captive|hemmed in|cornered|stifled"
        "|smothered|penned in|entrapment|confinement|claustrophobia|imprisonment|enclosure|suffocation"
        "|cooped up)",
        but_not=("corner", "corners", "smother", "smothers"),
        unless=("a box in",),
    ),
    Concept(
        "tiny place",
        "(tiny|cramped|poky|airless|narrow|windowless|box sized|shoebox) (kitchen|room|bedroom"
        "|bathroom|flat|apartment"
        "|lift|elevator|corridor|car|cell|cupboard|caravan|space|set)",
        "(lift|elevator|wardrobe|cupboard|closet|phone box|phone booth)",
    ),
    Concept(
        "feeling of confinement",
        "(felt|feel|feeling) (like|as if|as though) (i|we|you|one|) (was|were|am|are|is|) (stuck|trapped"
        "|locked|shut|caught|caged) in",
        "(makes|made) (you|me|us|one|the audience|the viewer) feel (uncomfortable and|) (trapped|boxed in"
        "|claustrophobic|suffocated)",
        "(sense|feeling|impression|atmosphere|air) of (confinement|claustrophobia|entrapment|suffocation"
        "|imprisonment|enclosure|being (trapped|boxed in|hemmed in|shut in|locked in))",
        "(feel|feeling) (trapped|boxed in|hemmed in|shut in|penned in|locked in|cooped up|imprisoned"
        "|suffocated|caged)",
    ),
)
