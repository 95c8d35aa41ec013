"""Concepts of colour: the palette, and what it is like."""

from __future__ import annotations

from onetake.language.concepts import Concept

_HUES = (
    "(red|blue|green|amber|gold|golden|yellow|orange|brown|grey|violet|purple|pink|teal|turquoise|cyan"
    "|magenta|sepia|beige|ochre|crimson|scarlet|indigo|azure|lilac|ivory|cream|silver|charcoal|slate"
    "|mustard|rust)"
)

CONCEPTS = (
    Concept(
        "palette",
        "(chromatic|colour|tonal) (unity|uniformity|consistency|scheme|homogeneity)",
        "unity of colour",
        "(red|blue|green|amber|gold|golden|yellow|orange|brown|grey|violet|purple|pink|teal|turquoise"
        "|cyan|magenta|sepia|beige|ochre|tobacco|sickly|cold|warm) (cast|tint|wash|filter|tinge|veil|haze"
        "|glow)",
        "(colouring|coloration|chroma|colourist|colour design|colour range|saturation|chromatic range"
        "|chromatic scale|colour world|tonality|hues|tones|lighting|grade|look)",
        "colour (grading|design|world|range|treatment|correction|timing)",
        "(the|its|this) (look|aesthetic)",
        "(palette|colour|hue|tint|tone|grading|filter|wash)",
        "colour (scheme|palette|grade)",
        "(lighting|light)",
        "look of the (film|video|clip)",
        roles=("noun", "name"),
        unless=(
            "the look (on|of (love|a|the man|her|his))",
            "(cleansing|sonic|musical|sound|vocal) palette",
            "(light|filter|tone|wash) (of|in) (her|his|their|voice)",
            "guitar tone",
            "tone of voice",
            "tone deaf",
            "dial tone",
            "(low pass|coffee|water|air) filter",
            "set the tone",
        ),
    ),
    Concept(
        "picture",
        "(imagery|photography|footage|visuals|cinematographer|mise en scene|set design|room|kitchen|set"
        "|interior)",
        "(picture|image|frame|screen|shot|scene|cinematography|everything|visual)",
        unless=(
            "(paint|painting) * picture",
            "picture of",
            "(big|bigger) picture",
            "screen (time|play|ing)",
            "(real|whole|outside|new|music|pop|old|end of the|in the|around the|of the) world",
            "(in|into|around|across|from) the (room|kitchen)",
            "the world (of|is) (pop|rap|music|ending|watching)",
        ),
    ),
    Concept(
        "dreary",
        "(sullen|morose|sodden|soggy|leaden|pallid|wan|anaemic|anemic|jaundiced|sunless|starved|dank"
        "|lugubrious|mournful|funereal|cheerless|dreich|bilious|dour|dire|dismally|glum|insipid"
        "|lacklustre|lackluster|unsaturated|undersaturated|mousy|soupy|sludgy|grubby|dusty|smoggy"
        "|foggy|overcast|wintry|autumnal|grimy|cadaverous|deathly|ghostly|monotone|wretched|austere"
        "|ascetic|spartan|stark|restrained|sober|unlovely|ugly|miserable|melancholy"
        "|despondent|smoky|sooty|tarnished|rusty|dishwater|turned off|switched off|wrung out|dialled down"
        "|dialed down|toned down|turned down|knocked back|brought down|sapped|extinguished|colour starved)",
        "(sucked|drained|leeched|leached|bled|robbed|starved|stripped|emptied|short|devoid"
        "|bereft) of (life|all life|all|any|its|warmth|colour|joy|vitality|every)",
        "(low|no|little|minimal|reduced|zero) (in|) (saturation|chroma|contrast)",
        "(cold|dark|sad|dull|dirty|muted|dusty|muddy|dim|sombre|wintry|sickly) (and|,) (dark|cold"
        "|sad|dull|dirty|depressing|muted|grey|brown|dreary|dim|lifeless|bleak)",
        "(dreary|drab|dull|gloomy|bleak|sombre|dismal|murky|muddy|dingy|joyless|cheerless|lifeless|grim)",
        "(sallow|ashen)",
        "(muted|subdued|desaturated|faded|drained|bleached|washed out|sickly|depressing|greyish)",
        "(colourless|dowdy)",
        "washed out",
        "leached",
        "(grey|brown) and (grey|brown|beige|black)",
        "(dark|sad|cold|low|drab|dirty) (colour|tone|hue)",
        not_as=("verb",),
        but_not=("fade", "fades", "fading"),
        unless=(
            "(flat|poor|weak|dead|low|stark|tired) (screen|white|out|mate|end|angle|line|budget|quality"
            "|on|ahead|contrast|centre|key lighting)",
            "low (key|angle|budget|level|fi|light)",
            "flat (in|of|is|are)",
            "(a|the|her|his|their|our|one|this) flat",
        ),
    ),
    Concept(
        "drab hue",
        "(pewter|putty|sludge|clay|mouse|tin|gunmetal|dust|mould|mold|mildew|oatmeal|porridge"
        "|gruel|cardboard|dirt|earth|smoke|soot|fog|gravel|tarmac|asphalt|sepia|olive|bruise|dun"
        "|murk|sand|stone|bone|bile|charcoal|graphite|iron|nicotine|ochre)",
        "(earth|earthy) tone",
        "wet (sand|cement|concrete|cardboard)",
        "(grey|beige|brown|umber|slate|ash|mud|concrete|taupe|khaki|dishwater|drizzle)",
        not_as=("verb",),
    ),
    Concept(
        "bright hue",
        "(gold|golden|red|pink|orange|yellow|turquoise|neon|purple|emerald|scarlet|crimson|green|blue)",
    ),
    Concept(
        "nothing but grey",
        "(a study in|in shades of|shades of|tones of|range from|runs from|limited to|restricted to"
        "|confined to|reduced to|from) (grey|brown|beige|mud|slate|dishwater|ash|concrete|pewter|putty"
        "|dust|taupe|khaki|umber|lead|clay|mouse|oatmeal|tobacco|soot|charcoal|tea|teabag|sludge)",
        "(all|nothing but|only|mostly|entirely|just|relentlessly|uniformly|unremittingly|every shade of"
        "|shades of|fifty shades of|a symphony (of|in)|a study in|various shades of|endless|a world of"
        "|a wash of|a fog of|a sea of|steeped in|drenched in|bathed in|dipped in|swathed in|awash in"
        "|soaked in) (grey|brown|beige|mud|slate|dishwater|murk|ash|concrete|sludge|gloom|drab|putty|dust"
        "|taupe|khaki|umber)",
        "(so|very|relentlessly|uniformly|overwhelmingly|unremittingly|oppressively|endlessly|mostly"
        "|predominantly|terribly|awfully|resolutely|dully) (grey|brown|beige|drab|dreary|murky|muddy"
        "|colourless)",
        "(inside|like|in) a (raincloud|rain cloud|puddle|dishcloth|fog|sewer|coal mine|ashtray|sack)",
        "the colour of (tea|a teabag|tea bags|teabags|old tea|weak tea|gravy|gruel|putty|pewter|tobacco"
        "|nicotine|mould|drains|sewage|concrete|mud|dishwater|ash|wet|old|cold|a bruise|bruises|cement"
        "|slate|dust|porridge|rain|rust|dirty|weak|smoke|lead)",
        "(grey|brown|beige) (everything|affair|look|on grey|on brown|wash)",
        "(all|nothing but|only|mostly|entirely) (in|) (grey|brown|beige) (and|) (brown|beige|grey|)",
        unless=(
            "like a (sack|fog) of",
            "grey (hair|suit|coat|sweater|jumper|area|matter|beard)",
            "(wear|dressed|in a|his|her) * (grey|brown|beige)",
        ),
    ),
    Concept("hue name", _HUES),
    Concept(
        "vivid hue",
        "(neon|electric|hot|shocking|acid|candy|bubblegum|fluorescent|lurid|bright|vivid|luminous"
        f"|saturated|bold|brilliant|vibrant|blazing|eye popping|primary|jewel) ({_HUES}|colour|hue|tone)",
        roles=("noun",),
    ),
    Concept(
        "riot of colour",
        "colour (run|ran|gone|goes) (riot|wild|amok)",
        "(so much|lots of|loads of|plenty of|too much|all that|full of|tons of) (neon|colour|pink)",
        "neon (everywhere|lit|soaked|drenched|bathed|overload)",
        "(ablaze|alive|awash|bursting|glowing|blazing|bright|vivid|rich|lit|exploding|pulsing"
        "|throbbing) (with|in) (red|gold|orange|pink|yellow|turquoise|purple|blues|greens|scarlet|crimson"
        "|emerald|primary|jewel)",
        "(chromatic|colour|colouristic) (exuberance|richness|overload|explosion|intensity|riot|fireworks"
        "|abundance)",
        "(pushes|dials up|boosts|cranks up|pumps up) * (primaries|saturation|colour)",
        "(feast|banquet|fiesta|carnival|explosion|burst|blaze|riot|profusion|splash|orgy|swirl"
        "|kaleidoscope|palette|symphony|festival|torrent|bouquet|fireworks|box|bag) of (bright|vivid|hot"
        "|) (pink|orange|red|yellow|colour|hue|neon|sweets|crayons|paint|gold|turquoise|purple)",
        "sing (with|in) (bright|vivid|hot|full|glorious|) (colour|neon|pink|orange|gold)",
        "(explode|burst|erupt|pop|glow|blaze|blossom|bloom|shimmer|brim|vibrate|buzz|teem|fizz"
        "|ablaze|dripping|awash|drenched|bathed|soaked|dipped|drowned|lit|washed|flooded) * (with|in|into"
        "|of) (bright|vivid|hot|full|glorious|) (colour|neon|pink|orange|technicolor|technicolour|gold"
        "|rainbow|sunshine|sunlight)",
        "(lit|bright|sunny|looks) (like|as) (a|) (summer|midsummer|carnival|fairground|christmas tree"
        "|toy shop|sweet shop|candy shop|bag of sweets|box of crayons|box of sweets|holiday brochure)",
        "(candy|bubblegum|sherbet|popsicle|sweet shop) (coloured|palette|hue|confection|shades)",
        "colour (everywhere|explosion|bomb|overload|galore)",
        "(bright|hot|neon|electric|shocking|acid|vivid|blazing) (pink|red|blue|orange|yellow|green|purple)",
        "(riot|explosion|burst|splash|blaze|feast|carnival|rainbow|kaleidoscope|orgy|symphony"
        "|flood) of (bright|vivid|)(colour|hue)",
        "(technicolor|technicolour|multicoloured|multicolored)",
        "primary colour",
        "(rich|burst|brim|teem|alive|awash|explode|full|ablaze|saturated|soaked|drenched) (in|with"
        "|of) (colour|hue)",
        "(sun drenched|sun soaked|sunlit)",
        "every colour (of|in) the (rainbow|spectrum|paintbox)",
        unless=(
            "(wear|dressed in|her|his|a) * (bright|hot|neon|electric|shocking|acid|vivid) (pink|red|blue"
            "|orange|yellow|green|purple) (dress|coat|shirt|suit|car|hat|lipstick|wig|door|kettle|jacket"
            "|shoe|jumper|balloon|umbrella)",
            "box of sweets",
        ),
    ),
    Concept("colours", f"(colour|hue|palette|{_HUES})"),
    Concept(
        "to pop",
        "(pop|sing|blaze|glow|burst|leap|explode|dazzle|shimmer|sparkle)",
        "jump (out|off)",
        roles=("verb", "participle"),
    ),
    Concept(
        "shaded",
        "(half light|half lit|twilit|twilight|crepuscular|ill lit|badly lit|poorly lit|barely lit|gloom"
        "|gloomily lit|murkily lit|dimness|duskiness|penumbral)",
        "(dim|weak|feeble|low|poor|murky|faltering) (light|lighting|lamp)",
        "(shaded|shadowy|dim|dimly|low key|underlit)",
        "dimly lit",
        "low light",
        unless=(
            "(every|a|many|new|fifty|lighter|darker|different|several|various|any|no|single) shade",
            "shades of",
            "low key (affair|release|launch|campaign|song|delivery|performance|event|gig|party|drama)",
            "in the shade of",
        ),
    ),
    Concept(
        "colour gone",
        "(hate|fear|afraid of|allergic to|distrust|suspicious of|scared of|forgot|forgotten|forbid|outlaw"
        "|ban|shun|deny|starved of|stingy with|mean with|sparing with) (colour|all colour|any colour)",
        "colour * (wrung|turned off|turned down|switched off|dialled|dialed|vanished|banished|gone"
        "|extinguished|died|dead|dying|forgotten|absent|starved|removed|evaporated|disappeared|outlawed"
        "|forbidden)",
        "(suck|drain|wring|wrung|bleach|leech|squeeze|knock|beat|beaten) * (life|warmth|colour|joy"
        "|vitality) (out of|from|out)",
        "(saturation|chroma) * (low|down|zero|minimum|nothing|nil|reduced|pulled|turned|kept|dialled|dialed)",
        "(low|reduced|minimal|zero|little|hardly any) (saturation|chroma)",
        "(not|no|without) (a|one|) (single|) * (colour|hue) (in|anywhere|to be|survives|left)",
        "(leech|starved|colour starved|empty|bereft) of (warmth|colour|hue|all colour)",
        "(little|less|scant|scarce|sparse|precious little|hardly any|barely any|next to no|not much) colour",
        "(drain|leach|bleed|suck|strip|rob|wash|empty|sap) * (colour|out|away)",
        "(pull|take|took|squeeze|siphon|bleach) * (colour|chroma|saturation|warmth) (out of|from)",
        "(renounce|forgo|eschew|forswear|do without|dispense with) (completely|entirely|wholly|altogether|)"
        " (on|) (all|any|) (colour|chroma)",
        "colour * (drained|leached|bled|sucked|stripped|washed|sapped|gone|missing)",
        "(devoid|bereft|short|bled|drained|leached|robbed) of (any|all|its|) colour",
        "(desaturated|desaturation|colourless)",
        "(hardly|barely|scarcely) (any|a) (colour|hue)",
        "(grey|brown|beige) (filter|wash|veil|film|cast|haze|pall|gloom|murk)",
        "(no|any|little|scant) (trace|hint|speck|spot) of colour",
        "without (any|a hint of|a trace of) colour",
        "(few|next to no|precious little) (colour|hue)",
        unless=(
            "colour (drain|drained|went|ran) (out of|from) * (face|cheek|lip|skin)",
            "(one|a|a single|no|which|another) colour (missing|gone)",
        ),
    ),
    Concept(
        "vivid",
        "(loud|lively coloured|jolly|joyful|joyous|poppy|juicy|zesty|lurid|dazzling|exuberant|sizzling"
        "|blazing|fiery|flaming|sumptuous|luscious|ravishing|opulent|intense|hypersaturated|oversaturated"
        "|supersaturated|acid|day glo|dayglo|day glow|electric|zingy|sherbet|jewelled|multicolour"
        "|multicolored|polychrome|polychromatic|florid|hallucinatory|iridescent|sparkling|crisp|punchy"
        "|eye popping|eye searing|retina searing|hot|sun kissed|sunlit|sun drenched|summery|springlike"
        "|spring like|glorious|prismatic)",
        "(rich|deep|strong|bold) (and|,) (saturated|vivid|bright|bold|vibrant|warm)",
        "(rich|bold|strong|intense|deep) (colour|hue|tone|palette)",
        "candy (coloured|cane|floss)",
        "full of (colour|life|sunshine|light)",
        "(vivid|vibrant|saturated|luminous|lurid|lush|radiant|garish|neon|candy|pastel|technicolor)",
        "technicolour",
        "(colourful|cheerful|sunny|gaudy|glowing|brilliant|psychedelic|rainbow|fluorescent|bold)",
        "(bright|rich|hot|loud|warm) (colour|hue|palette|red|pink|yellow|orange|blue|green)",
        "(riot|explosion|burst|splash|blaze|feast) of colour",
        "pop (with|of) colour",
        unless=(
            "(hot|warm|bright|lively|loud|crisp) (mic|water|voice|vocal|idea|beat|spot|take|summer|meal"
            "|day|future|side|welcome|debate|topic)",
            "neon (museum|sign|light|tube|street|boulevard|city|district|shop|lettering)",
            "electric (guitar|piano|bass|light|chair)",
            "in (full|intense|deep|loud)",
            "warm (up|applause|reception)",
            "acid (house|rain|test|reflux|jazz)",
            "(brilliant|glorious|bold|dazzling|electric|intense|exuberant|sparkling|radiant) (performance"
            "|video|film|take|idea|song|piece|move|choice|stroke|shot)",
        ),
    ),
    Concept(
        "plain bright",
        "(bright|lively|cheery|cheerful|colourful|sunny|vibrant|vivid)",
        but_not=("live", "lives", "living", "lived", "alive", "brightly"),
        unless=(
            "bright eyed",
            "bright (start|beginning|spot|year|kid|girl|boy|student|prospect|talent|debut|outlook|news|smile"
            "|people|person|guy|child|hope)",
            "(bright|lively|cheerful|sunny) (lit|light|side|idea|future|voice|tempo|beat|song|tune|melody"
            "|performance|star|young|spark|and early|and flat)",
        ),
    ),
    Concept(
        "drab looking",
        "(grey|murky|colourless|desaturated|washed out|drab|muted|dingy|muddy|sunless|ashen|sallow"
        "|drained|sepulchral|colour starved)",
        but_not=("greys", "drains", "drain", "mute", "mutes"),
        unless=(
            "grey (hair|suit|coat|sweater|jumper|area|matter|beard|day|dress|eyes)",
            "(bleak|gloomy|dismal|dreary|dull|sombre) (day|story|future|outlook|mood|lyric|song|ending"
            "|joke|tale|picture of|view|message|subject|theme|humour|music|news|record|world view"
            "|worldview)",
        ),
    ),
)
