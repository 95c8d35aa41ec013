"""Concepts of place and of framing."""

from __future__ import annotations

from onetake.language.concepts import Concept

_INDOORS = (
    "(room|kitchen|bedroom|bathroom|corridor|hallway|hall|basement|attic|garage|cellar|lounge|balcony|landing"
    "|stairs)"
)
"""Parts of one home: three of them are no three places."""
_OUTSIDE = (
    "(apartment|flat|house|mansion|hotel|motel|bar|club|nightclub|pub|diner|restaurant|cafe"
    "|laundrette|laundromat"
    "|supermarket|shop|store|mall|market|office|school|classroom|hospital|church|chapel"
    "|cathedral|temple|prison|cell"
    "|courtroom|factory|warehouse|studio|theatre|theater|cinema|museum|library|station|subway"
    "|train|bus|car|taxi|plane"
    "|airport|ship|boat|bridge|tunnel|rooftop|roof|street|alley|road|highway|motorway|square"
    "|park|garden|field|meadow|forest"
    "|wood|desert|beach|sea|ocean|lake|river|pool|mountain|hill|city|town|village|suburb|farm"
    "|barn|stadium|gym|ring|casino"
    "|cemetery|graveyard|playground|lift|elevator|swamp|jungle|cave|ruin|palace|castle|tower"
    "|skyscraper|bank|bakery|bowling"
    "|carwash|fairground|circus|harbour|harbor|pier|dock|zoo|aquarium|ballroom|barbershop|salon"
    "|garage|petrol|gas|canteen"
    "|cornfield|quarry|lighthouse|monastery|mosque|synagogue|university|gallery|ward|greenhouse"
    "|arcade|rink|court|moon)"
)
_ANYWHERE = f"({_INDOORS}|{_OUTSIDE})"

CONCEPTS = (
    Concept(
        "place",
        "(room|place|location|setting|set|apartment|flat|house|space|kitchen|spot|world|locale|backdrop)",
        roles=("noun",),
    ),
    Concept(
        "only one",
        "(single|same|sole|one|lone)",
        "just one",
        "only one",
    ),
    Concept("many", "(many|several|various|countless|dozen|multiple|numerous|myriad|different|new|hundred)"),
    Concept(
        "list of places",
        f"{_OUTSIDE} * {_OUTSIDE} * {_ANYWHERE}",
        f"{_OUTSIDE} * {_ANYWHERE} * {_OUTSIDE}",
        f"{_ANYWHERE} * {_OUTSIDE} * {_OUTSIDE}",
        f"from * {_OUTSIDE} to * {_OUTSIDE} (to|and|via) * {_ANYWHERE}",
    ),
    Concept(
        "in one place",
        "(in|within|inside|to|around|leave) (a|the|just|only|) (one|single|same|sole) "
        "(bare|empty|small|tiny|cramped|dingy|large|white|hotel|living|motel|) "
        "(room|place|location|setting|set|apartment|flat|house|space|kitchen|spot|bedroom|hall"
        "|hallway|bathroom|studio)",
    ),
    Concept(
        "only one place",
        "(one|single|sole) (location|setting|backdrop)",
        "(just|only) (one|a single) (location|setting|set|room|place|space|backdrop)",
        "(person|people|actor|singer|man|woman|couple|chair|camera|performer) (and|) (one"
        "|a single|the same) (room|set)",
        "(nothing but|only|just) (this|the|a|one) (kitchen|room|bedroom|corridor|bathroom|bed"
        "|flat|apartment)",
        "(one|a single) (room|set) (and|) (two|three|a) (lover|people|actor|person|couple|character|voice)",
        "unity of place",
        "chamber (piece|play|drama)",
    ),
    Concept("room for it", "(no|little|much|some) (room|space)", "room (for|to)"),
    Concept(
        "home", "(room|bedroom|kitchen|flat|apartment|house|studio|place|car|bar|set|hall|bed|bathroom|cell)"
    ),
    Concept(
        "to stay",
        "(stay|remain|stuck|confine|confined|trap|trapped|keep|kept|lock|locked|limited|restricted)",
    ),
    Concept(
        "of its own", "of (its|his|her|their) own", "(its|his|her|their) own", "(a|another) (new|different)"
    ),
    Concept("each part", "(each|every) (verse|scene|shot|chorus|song|line|couplet|section|part|story|one)"),
    Concept(
        "story", "(story|action|plot|drama|narrative|scene|quarrel|argument|everything|song|performance)"
    ),
    Concept(
        "vignettes",
        "(vignette|tableau|tableaux|episode|snapshot)",
        "(scene|tableau|place|moment) (follow|succeed) (one another|each other)",
        "(series|string|succession|sequence|parade|multitude|collection|patchwork|mosaic"
        "|procession|chain|slideshow|album) of * "
        "(scene|sketch|location|place|setting|scenario|postcard|snapshot|story)",
        "(lot|lots|bunch|host|dozen|number) of (little|small|short|tiny|mini) (scene|story|moment)",
        "slices of life",
        "(scene|tableau|place) after (scene|tableau|place)",
    ),
    Concept(
        "to take place",
        "(take|takes|took|taking) place",
        "(plays|play|played) (out|itself out)",
        "(happen|occur|unfold|play out|set|confined|stuck|shot|filmed)",
    ),
    Concept("to leave", "(leave|exit|abandon|escape|quit)", roles=("verb", "participle")),
    Concept(
        "tight",
        "(claustrophobic|suffocating|stifling|cramped|airless|confining|oppressive|smothering)",
        "(constricting|hemmed)",
        "(boxed|hemmed|penned|shut|caged|locked|crammed|squeezed|fenced) in",
        "(no|little|barely any|hardly any|without) (air|breathing room|headroom|room to breathe|escape)",
        "(press|hem|box|close) (us|them|him|her) in",
        "(claustrophobia)",
    ),
    Concept("close-up", "close up", "(closeup)", "(tight|extreme|intimate) (shot|framing|frame|close up)"),
    Concept("framing", "(framing|frame|shot|composition|camerawork|staging|crop|cinematography|camera)"),
    Concept("tightly", "(tight|tightly|closely)", "close framing"),
    Concept(
        "wide",
        "(wide|panoramic|establishing|sweeping|spacious|airy|roomy|expansive)",
        "(tiny|small|distant) (figure|people)",
    ),
    Concept("face", "(face|head|mouth|eye)"),
    Concept("to fill", "(fill|crowd|dominate|crush|press)"),
    Concept(
        "nothing but", "(all|only|mostly|nothing but|almost entirely|relentless|constant|unrelenting|endless)"
    ),
    Concept(
        "locked in the frame",
        "(lock|locked|trap|trapped|squeeze|cram|imprison|pen|wedge|stuck) (in|into|inside"
        "|within) (the|a|this|its)"
        " (frame|shot)",
    ),
    Concept("far place", "(city|country|continent|town|planet|decade)", roles=("noun",)),
    Concept(
        "location",
        "(location|setting|locale|backdrop|site|set|place)",
        roles=("noun",),
        unless=("set of",),
    ),
    Concept("so close", "(so|too|very|always|uncomfortably|unbearably|painfully) (close|near)"),
    Concept("walls", "(wall|ceiling|frame|edge)"),
    Concept("space", "(plenty|lots|a lot|acres) of (space|air|room|headroom)"),
    Concept(
        "wide shot",
        "(wide|panoramic|establishing|sweeping|master|extreme long) (shot|angle|framing|view|vista)",
    ),
)
