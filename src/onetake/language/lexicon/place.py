"""Concepts of place and of framing."""

from __future__ import annotations

from onetake.language.concepts import Concept

ROOMS = (
    "(room|kitchen|bedroom|bathroom|corridor|hallway|hall|basement|attic|garage|apartment|flat|house|mansion|hotel|motel"
    "|bar|club|nightclub|pub|diner|restaurant|cafe|laundrette|laundromat|supermarket|shop|store|mall|market|office|school"
    "|classroom|hospital|church|chapel|cathedral|temple|prison|cell|courtroom|factory|warehouse|studio|theatre|theater"
    "|stage|cinema|museum|library|station|subway|train|bus|car|taxi|plane|airport|ship|boat|bridge|tunnel|rooftop|roof"
    "|street|alley|road|highway|square|park|garden|yard|field|meadow|forest|wood|desert|beach|sea|ocean|lake|river|pool"
    "|mountain|hill|snow|city|town|village|suburb|farm|barn|stadium|gym|ring|casino|cemetery|graveyard|playground|lift"
    "|elevator|stairwell|staircase|balcony|swamp|jungle|cave|ruin|palace|castle|tower|skyscraper)"
)
"""Kinds of place that films go to."""

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
        f"{ROOMS} * {ROOMS} * {ROOMS}",
        f"from {ROOMS} to {ROOMS} (to|and) {ROOMS}",
        f"from (the|a) {ROOMS} to (the|a) {ROOMS}",
    ),
    Concept(
        "vignettes",
        "(vignette|tableau|tableaux|episode|snapshot|sketch)",
        "slices of life",
        "(scene|tableau|place) after (scene|tableau|place)",
    ),
    Concept(
        "to take place",
        "(take|takes|took|taking) place",
        "(happen|occur|unfold|play out|set|confined|stuck|shot|filmed)",
    ),
    Concept("to leave", "(leave|exit|abandon|escape|quit)", roles=("verb", "participle")),
    Concept(
        "tight",
        "(claustrophobic|suffocating|stifling|cramped|airless|confining|oppressive|smothering)",
        "(constricting|hemmed|boxed)",
        "(boxed|hemmed|penned|shut|caged|locked|crammed|squeezed|fenced) in",
        "(no|little|barely any|hardly any|without) (air|breathing room|headroom|room to breathe|escape)",
        "(claustrophobia)",
    ),
    Concept("close-up", "close up", "closeup", "(tight|extreme|intimate) (shot|framing|frame|close up)"),
    Concept("framing", "(framing|frame|shot|composition|camerawork|staging|crop|cinematography|camera)"),
    Concept("tightly", "(tight|tightly|close|closely)"),
    Concept(
        "wide",
        "(wide|panoramic|establishing|sweeping|spacious|airy|roomy|expansive)",
        "(tiny|small|distant) (figure|people)",
    ),
    Concept("face", "(face|head|mouth|eye)"),
    Concept("to fill", "(fill|crowd|dominate|crush|press)"),
)
