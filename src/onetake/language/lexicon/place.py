"""Concepts of place and of framing."""

from __future__ import annotations

from onetake.language.concepts import Concept

_INDOORS = (
    "(room|kitchen|bedroom|bathroom|corridor|hallway|hall|basement|attic|garage|cellar|lounge|balcony"
    "|landing|stairs)"
)
"""Parts of one home: three of them are no three places."""
_OUTSIDE = (
    "(apartment|flat|house|mansion|hotel|motel|bar|club|nightclub|pub|diner|restaurant|cafe|laundrette"
    "|laundromat|supermarket|shop|store|mall|market|office|school|classroom|hospital|church|chapel"
    "|cathedral|temple|prison|cell|courtroom|factory|warehouse|studio|theatre|theater|cinema|museum"
    "|library|station|subway|train|bus|car|taxi|plane|airport|ship|boat|bridge|tunnel|rooftop|roof|street"
    "|alley|road|highway|motorway|square|park|garden|field|meadow|forest|wood|desert|beach|sea|ocean|lake"
    "|river|pool|mountain|hill|city|town|village|suburb|farm|barn|stadium|gym|ring|casino|cemetery"
    "|graveyard|playground|lift|elevator|swamp|jungle|cave|ruin|palace|castle|tower|skyscraper|bank"
    "|bakery|bowling|carwash|fairground|circus|harbour|harbor|pier|dock|zoo|aquarium|ballroom|barbershop"
    "|salon|garage|petrol|gas|canteen|cornfield|quarry|lighthouse|monastery|mosque|synagogue|university"
    "|gallery|ward|greenhouse|arcade|rink|court|moon)"
)
_ANYWHERE = f"({_INDOORS}|{_OUTSIDE})"

CONCEPTS = (
    Concept(
        "place",
        "(locale|venue|scenery|environment|surroundings|site|interior|milieu|country|city|town"
        "|neighbourhood|world|landscape|backdrops|settings|tableau)",
        "(room|place|location|setting|apartment|flat|house|space|kitchen|spot|world|locale|backdrop)",
        roles=("noun",),
        unless=(
            "room (for|to)",
            "in (many|some|several|other|most|a few) places",
            "place of (worship|work|birth)",
            "(in|into|out of) place",
            "(first|second|third) place",
            "place (in|on|among|of) (the|her|his|their|honour|history|pop|canon|charts)",
            "(new|different|many|real|whole) world (of|record|tour|class)",
            "(no|some|much|more|little|any|enough) (room|space) (for|to)",
            "set (of|list)",
            "(lyric|record|album|song) * (place|world|city)",
            "(place|room) * (in|we) (her|his|my|our|loved|have loved) (heart|life|love)",
            "(other|another|first|last|in) worlds (tour|war)",
        ),
    ),
    Concept(
        "only one",
        "a same",
        "(just|only) (the|this|a|that) one",
        "(solitary|unique|unchanging)",
        "nothing (but|except|beyond|outside) (this|the|a|one)",
        "(single|same|sole|one|lone)",
        "just one",
        "only one",
    ),
    Concept(
        "many",
        "(half a dozen|a dozen|dozens of|scores of|hundreds of|umpteen|endless|varied|diverse|disparate"
        "|assorted|sundry|unconnected|unrelated|far flung|exotic|separate|distinct|contrasting"
        "|more than a dozen|over a dozen|numerous|another)",
        "(many|several|various|countless|dozen|multiple|numerous|myriad|different|new|hundred)",
        but_not=("varies", "vary", "varying"),
        unless=(
            "(new|different|many|another) (york|orleans|zealand|story|level|world record)",
            "(of|in) a different (kind|sort|order)",
        ),
    ),
    Concept(
        "list of places",
        f"{_OUTSIDE} * {_OUTSIDE} * {_ANYWHERE}",
        f"{_OUTSIDE} * {_ANYWHERE} * {_OUTSIDE}",
        f"{_ANYWHERE} * {_OUTSIDE} * {_OUTSIDE}",
        f"from * {_OUTSIDE} to * {_OUTSIDE} (to|and|via) * {_ANYWHERE}",
    ),
    Concept(
        "in one place",
        "in a same (room|place|house|flat|kitchen|apartment|space|set)",
        "(in|within|inside|to|around|leave|of|on) (a|the|just|only|this|that|) (one|single|same|sole"
        "|lone) (bare|empty|small|tiny|cramped|dingy|large|white|hotel|living|motel|grim|dark|shabby|poky"
        "|narrow|) (room|place|location|setting|apartment|flat|house|space|kitchen|spot|bedroom|hall"
        "|hallway|bathroom|studio|corridor|car|lift|elevator|basement|stage|bed|cell|van|office|street"
        "|stairwell|bar)",
    ),
    Concept(
        "only one place",
        "one room (one|two|a single)",
        "(never|not) (depart|stray|venture|move|shift) (from|beyond|outside) (a|one|the|this|its"
        "|that) (single|one|same|) (interior|room|kitchen|flat|apartment|house|set|car|place|location"
        "|bedroom|four walls)",
        "(between|inside|within) (the same|) four walls",
        "(confined|limited|restricted) (entirely|wholly|) to (a|one|the|this|that|its|their) (single"
        "|one|tiny|small|cramped|bare"
        "|poky|) (room|kitchen|bedroom|bathroom|flat|apartment|house|lift|car|set|location|cell)",
        "(minutes|song|film|video|clip|(whole|entire) thing|time) (spent|set|stuck|all|) (in|inside) (a"
        "|one|the|this|that) (single|small|tiny|box|cramped|little|living|motel|hotel|) (room|kitchen"
        "|bedroom|bathroom|flat|apartment|bedsit|corridor|lift|car|cell)",
        "(we|they) (never|not|do not) (get|come|go) out",
        "spatial unity",
        "(one|a single|the same) (interior|room|kitchen|set|location|space) (contains|holds|hosts|houses"
        "|frames|serves|does for|is home to) (all|everything|the whole|the entire|it all)",
        "(one|a single|sole|lone) (practical|real|domestic|interior|cramped|modest) (location|setting"
        "|interior|backdrop)",
        "(never|not) (stray|depart|venture|budge) from (it|there|this)",
        "guests in (a|one) (single|) (kitchen|room|flat|house)",
        "(single|one) (location|room|set) (film|video|clip|piece|drama|shoot|affair|job|short|promo)",
        "(the one|just the one|just the|only the|only the one) (set|room|location|place|space)",
        "(one|a single|the same) (room|kitchen|flat|apartment|set|location|space|bedroom|car"
        "|corridor) (for|throughout|and (nothing|that's)|from start|is all|only|all the way)",
        "(setting|location|scenery|backdrop|surroundings) * (never|not) (change|varies|move|shift)",
        "(never|not|nobody|no one) (leave|exit|escape|quit|venture outside|step outside|set foot outside"
        "|go outside|step out of|stray from|get out of|depart from) (the|this|that|their|her|his|its"
        "|a) (one|little|same|tiny|small|) (set|stage|space|place|building|bed|stairwell|motel room"
        "|hotel room|living room|front room|sitting room|four walls)",
        "(never|not|nobody|no one) (leave|exit|escape|quit|get out of|set foot outside|step outside|step"
        " out of"
        "|go outside) (the|this|that|their|her|his|its|a)"
        f" (one|little|same|tiny|small|) {_ANYWHERE}",
        "(never|not) (go|venture|step|look|stray) (outside|out)",
        "(never|not) (go|venture|step|look|stray) (outside|out|beyond) (the|these|those|this) (door"
        "|four walls|walls|room|flat|kitchen|house|apartment|window)",
        "four walls",
        "(stuck|trapped|confined|locked|shut|cooped up|holed up|marooned|imprisoned|sealed|penned) (up"
        "|) (in|inside|within|to) (this|that|the|their|one) (one|single|same|little|tiny|small"
        "|) (living room|front room|sitting room|kitchen|flat|apartment|bedroom|car|house|set|corridor"
        "|motel room|hotel room|lift|elevator|basement|bathroom) (for|throughout|from|the whole|all|until)",
        "(one|a single) (room|kitchen|flat|apartment) (is all|that is (it|all)|is where)",
        "(one|single|sole) (location|setting|backdrop)",
        "(just|only) (one|a single) (location|setting|room|place|space|backdrop)",
        "(person|people|actor|singer|man|woman|couple|chair|camera|performer) (and|) (one|a single"
        "|the same) (room|set)",
        "(nothing but|only|just) (this|the|a|one) (kitchen|room|bedroom|corridor|bathroom|bed|flat"
        "|apartment)",
        "(one|a single) (room|set) (and|) (two|three|a) (lover|people|actor|person|couple|character|voice)",
        "unity of place",
        "chamber (piece|play|drama)",
        unless=(
            "(one|a|single|same|sole) set up",
            "(never|not) (get|go|come) out (of|alive|much|with|to|for|on)",
            "more than (one|a single) (location|setting|backdrop|room|set|place|interior)",
            "one (location|setting|backdrop|room|set|place|interior) (to|after) (the next|the other|another)",
        ),
    ),
    Concept("room for it", "(no|little|much|some) (room|space)", "room (for|to)"),
    Concept(
        "home", "(room|bedroom|kitchen|flat|apartment|house|studio|place|car|bar|set|hall|bed|bathroom|cell)"
    ),
    Concept(
        "to stay",
        "(stay|remain|stuck|confine|trap|keep|lock|limited|restricted)",
    ),
    Concept(
        "of its own",
        "(its|a|her|his) (own|different|separate|new|distinct|fresh)",
        "to itself",
        "of (its|his|her|their) own",
        "(its|his|her|their) own",
        "(a|another) (new|different)",
    ),
    Concept(
        "each part",
        "(each|every) of the (two|three|four|five|six|several|) (section|parts|verses|scenes|rooms"
        "|episodes|chapters|acts)",
        "(each|every) (set up|setup)",
        "(each|every) (room|place|location|minute|act|movement|chapter|sequence|segment|half|stanza|refrain)",
        "with (each|every) (verse|chorus|scene|line|room|stanza|shot|song|section)",
        "(per|a) (verse|chorus|scene)",
        "(each|every) (verse|scene|shot|chorus|song|line|couplet|section|part|story|one)",
    ),
    Concept(
        "story", "(story|action|plot|drama|narrative|scene|quarrel|argument|everything|song|performance)"
    ),
    Concept(
        "vignettes",
        "(tableaux vivants|mini dramas|mini stories|little dramas|little films|short stories|playlets"
        "|set pieces)",
        "(short|brief|little|quick|tiny|self contained|disconnected|unconnected|unrelated|separate"
        "|standalone|discrete|fragmentary|mini) (scene|story|tableau|moment|episode|sketch|sequence"
        "|narrative|portrait|vision)",
        "(scene|tableau|setting|world|backdrop|location) after (scene|tableau|setting|world|backdrop"
        "|location)",
        "(tableau|scene|vignette|location|set up) (follow|upon|succeeds|gives way to|bleeds into"
        "|tumbles after|on) (tableau|scene|vignette|location|another)",
        "(anthology|album|gallery|scrapbook|slideshow|carousel|compendium|catalogue|assemblage|mosaic"
        "|patchwork|tapestry|kaleidoscope|collage|rosary|necklace|suite|cycle) of * (scene|moment|place"
        "|location|setting|story|tableau|image|episode|portrait|postcard|life|miniature|vision|picture)",
        "(story|film|video) (in|told in|told through) (fragments|episodes|chapters|snapshots|flashes)",
        "(vignette|tableau|tableaux|episode|snapshot)",
        "(scene|tableau|place|moment) (follow|succeed) (one another|each other)",
        "(series|string|succession|sequence|parade|multitude|collection|patchwork|mosaic|procession|chain"
        "|slideshow|album) of * (scene|sketch|location|place|setting|scenario|postcard|snapshot|story)",
        "(lot|bunch|host|dozen|number) of (little|small|short|tiny|mini) (scene|story|moment)",
        "slices of life",
        "(scene|tableau|place) after (scene|tableau|place)",
        but_not=("snapshot", "episode"),
        unless=(
            "(story|told|lyric|song|album|record) * (vignette|snapshot|short story|sketches) * (on (the"
            "|his|her|their) (record|album|lp|song))",
            "sketches (of|by)",
            "(a|this|the|heart warming|lovely|charming|sweet) little film",
            "set pieces (of|by)",
            "(short|little|brief) (moment|scene|story) (later|ago|of my|in my)",
        ),
    ),
    Concept(
        "to take place",
        "(pass|elapse|occurs|contained)",
        "(transpire|unravel|unroll|goes on|occurs|happens|stays|plays itself out|located|shot|captured"
        "|film|takes)",
        "(is|are) (set|shot|filmed|staged|kept|held|confined|restricted|limited|contained|placed)",
        "take place",
        "plays (out|itself out)",
        "(happen|occur|unfold|play out|set|confined|stuck|shot|filmed)",
    ),
    Concept("to leave", "(leave|exit|abandon|escape|quit)", roles=("verb", "participle")),
    Concept("far place", "(city|country|continent|town|planet|decade)", roles=("noun",)),
    Concept(
        "location",
        "(location|setting|locale|backdrop|site|place)",
        roles=("noun",),
        unless=(
            "room (for|to)",
            "place of (worship|work|birth)",
            "set (of|list|designer)",
            "(in|into|out of|take) place",
            "(first|second|third) place",
            "in (many|some|several|other|most|a few) places",
            "set of",
        ),
    ),
    Concept(
        "home room",
        "in (a|the|this|that|one|their|her|his) (small|tiny|cramped|bare|single|dim|grubby|shabby|little"
        "|) (kitchen|bedroom|living room|flat|apartment|room|bathroom|motel room|hotel room|corridor|lift"
        "|car|bedsit)",
    ),
    Concept(
        "to shift",
        "(flick|leaf|riffle|cycle|race|run|skip|rattle|whip|breeze|page|work) (its way|) through",
        "(span|cover|take in|visit|includes|sweep through|moves through|passes through)",
        "keep (changing|shifting|moving)",
        "(change|shift|switch|multiply|proliferate|pile up|rotate|vary) (constantly|continually"
        "|all the time|with every|with each|every|at every|from scene)",
        "(globe trot|globetrot|hopscotch|criss cross|crisscross|travel|roam|range|skip|hop|jump|flit"
        "|wander|tour|trek|whisk|dart|leap|bounce|journey|jet|zip) (us|) (all over|all round|all around"
        "|across|between|through|around|round)",
        "(takes|carry|whisk|lead|transport|drag) us (across|through|around|all over|from|to)",
    ),
    Concept(
        "different place",
        "(in|at|on) (a|another) (different|new|separate|other) (postcode|continent|planet|street|building"
        "|time zone)",
        "(each|every) page a (different|new) (town|place|city)",
        "(in|at|on|to) (a|another|its) (different|new|separate|fresh|other|distinct|own) (place|location"
        "|room|setting|world|city|town|spot|house|country|backdrop|locale)",
        "(somewhere|elsewhere|someplace) (else|new|different)",
    ),
    Concept(
        "from place to place",
        "from (place|room|location|set|city|town|world|scene|house|country|street) to (place|room"
        "|location|set|city|town|world|scene|house|country|street)",
        f"from (a|the|) {_OUTSIDE} to (a|the|) {_ANYWHERE} to (a|the|) {_ANYWHERE}",
        f"from (a|the|) {_ANYWHERE} to (a|the|) {_ANYWHERE} to (a|the|) {_ANYWHERE}",
        unless=(
            "(follow|trail|tiptoe|move|walk|drift|go|glide|creep|wanders|pass) * from room to room",
            "(colour|palette|hue|tint|light|grade) * from (scene|place|room) to (scene|place|room)",
        ),
    ),
    Concept(
        "tour of places",
        "one (minute|moment|second|shot) * next",
        "(multiplicity|variety|range|host|array|wealth|kaleidoscope|tour|whirl|string|succession|series"
        "|procession|parade|patchwork|mosaic|carousel|slew|raft|litany|gallery|flurry|lots|loads|bunch"
        "|dozen|scores|hundreds|whirlwind|tapestry|collage|collection|medley|jumble|cascade|catalogue"
        "|anthology|sequence|welter|number|multitude) of * (place|location|room|setting|locale|site|city"
        "|world|backdrop|venue|scenery|landscape|interior|milieu)",
        unless=(
            "one (minute|moment) * (he|she|they) (is|are|was) (happy|sad|angry|crying|laughing|in love)",
            "(lots|plenty|loads) of (space|room)",
            "(song|rap|track|tune|sung|rapped|play|skit|sketch|drama|spoken) one (minute|moment|second)",
            "number of (people|cuts)",
        ),
    ),
    Concept(
        "no two alike",
        "no two * (same|alike|like) (place|spot|room|location|set)",
        "no two (of them|scenes|shots|rooms|places|locations|settings|images|) * alike",
        "never * (same|one) (place|location|room|spot|set) (twice|for long|for more)",
        "never (stay|settle) in (one|any|a single|the same) (place|room|location|spot)",
    ),
)
