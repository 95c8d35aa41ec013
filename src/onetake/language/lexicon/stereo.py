"""Concepts of the stereo field: sides, panning, and what moves between them."""

from __future__ import annotations

from onetake.language.concepts import Concept

_FIELD = (
    "(mix|stereo field|stereo image|stereo spectrum|sound field|stereo|speakers|headphones|channels"
    "|earphones|earbuds|panorama)"
)
_SIDE = "(side|ear|speaker|loudspeaker|channel|headphone|earphone)"
_FLY = (
    "(bounce|ricochet|ping pong|pinball|ping|fly|jump|leap|dart|hop|switch|swap|flip|dance|zip|zigzag"
    "|whizz|whiz|travel|move|pan|skip|skitter|careen|carom|volley|flit|whip|throw|toss|hurl|fling|flung"
    "|bat|sling|slung|shift|race|spin|flicker|shoot|alternate|cross|trade|change|wander|swing|swirl|sway"
    "|hurtle|rebound)"
)

CONCEPTS = (
    Concept(
        "to bounce",
        "(zing|bob|weave|ricochets|boomerang|scatter|scuttle|dodge|duck|wheel|circle|roam|rove|leapfrog"
        "|seesaw|see saw|oscillate|swoop|slam|smack|hurl|bat|lob|whizz|ping pongs|pinging|bouncing|pong"
        "|relocate|teleport|pop up|come|arrive|jumps|thrown|flies)",
        "(to and fro|back and forth|here and there|hither and thither|all over)",
        _FLY,
        "play (tennis|ping pong|pinball|table tennis)",
        "(go|fly) back and forth",
        roles=("verb", "participle", "noun", "name"),
        unless=(
            "(come|arrive|land) (to|from a|from the (kitchen|room|street|door|crowd|past)|back to|in (the"
            "|a) (room|flat|city))",
        ),
    ),
    Concept(
        "sides",
        "(left|right) then (the|) (left|right)",
        "(left|right) * (hers|his|she|he|him|the other) * (right|left)",
        "(opposite|other|alternate|different) (side|speaker|channel|ear|end)",
        "from (one|) (side|ear|speaker|loudspeaker|channel|end|wall) to (the|) (other|another|side|ear"
        "|speaker|channel|end|wall)",
        "(ear|speaker|loudspeaker|channel|side) (to|and) (ear|speaker|loudspeaker|channel|side)",
        "(hard|far|full|extreme) (left|right)",
        "(left|right) (to|and|or) (left|right)",
        "(from|hard|far) (left|right)",
        "side to side",
        "(either|each|opposite|both|alternating) side",
        "sides",
        unless=(
            "(political|on the) (left|right) and (right|left)",
            "both sides of (the|an|every)",
            "(two|both|other) sides",
        ),
    ),
    Concept(
        "stereo field",
        "(past|into|in|from|at|through) (one|your|the one|my) (ear|side|speaker|channel) * (other|another)",
        "(one|left|right) ear to the (other|left|right)",
        "(across|around|round|about|all over|through|over|between|in|off|inside|within|throughout"
        "|from end to end of) (the|your|my|our|both|two|either|) (whole|entire|full|) (mix|stereo"
        "|stereo field|stereo image|stereo picture|stereo stage|soundstage|sound stage|panorama|channels"
        "|speakers|headphones|ears|skull|head|earphones|earbuds|sound field|space between)",
        "stereo (picture|stage|space|panorama|spread|placement|effects|trickery|movement|spectrum|mix"
        "|width|bounce)",
        "(about|around|inside|round|through|in) (your|my|the|our|one's) (head|skull|ears|brain)",
        "(in|with) (headphones|stereo)",
        "on (headphones|earphones)",
        "(left and right|left right)",
        "in stereo",
        "(ear|speaker|loudspeaker|channel) to (the|) (other|) (ear|speaker|loudspeaker|channel)",
        "(one|left|right) (ear|channel|speaker|headphone) * (other|next|left|right)",
        "(across|around|round|about|all over|through|over|between|in|off) (the|your|both|two|) (whole"
        f"|entire|) {_FIELD}",
        "(between|in) the left and right (speaker|channel|ear)",
        "(both|opposite|alternating|either|left|right|left and right) (ear|channel|speaker|headphone)",
        "(ears|channels|speakers)",
        "(between|in) your ears",
        "(panning|stereo panning|stereo image|stereo field|stereo)",
        unless=(
            "(in|around|about|on) (my|your|his|her) (head|mind) (for|all|since|days|ever)",
            "stuck in",
            "voices in (my|his|her) head",
            "two speakers stand",
            "(her|his|their|my) ears",
            "(tv|youtube|television|social) channel",
        ),
    ),
    Concept(
        "panned",
        "(assigned|allocated|confined|sent|routed|placed|put|given|mixed|pushed|parked) (to|in|on"
        "|into) (an|the|each|one|its own|their own|a) (opposite|other|separate|different|own|) (channel"
        "|side|speaker|ear)",
        "panned (left|right|hard|wide|to|across|from|all over|around|between|back|apart|opposite|wildly"
        "|left and right)",
        "(wild|busy|restless|hyperactive|extreme|dizzying|frantic|constant|aggressive|acrobatic|playful"
        "|manic|hectic|relentless|inventive|dramatic|radical|heavy|violent) (panning|stereo"
        "|stereo panning)",
        "panning (is|are) (wild|busy|restless|hyperactive|extreme|dizzying|frantic|constant|aggressive"
        "|playful|dramatic|relentless)",
        "(placed|set|put|positioned|spread|thrown|mixed|split|separated|flung|scattered|assigned"
        "|parked) (hard|far|wide|on|to|in|at|across) (the|) (left|right|opposite|either|different"
        "|alternating|separate|both) (side|ear|speaker|loudspeaker|channel|)",
        "wide (panned|separated|spread)",
        "panned",
        "pans",
        "(spread|split|placed|positioned|separated|thrown) * (left and right|stereo field|stereo"
        "|either side)",
        "hard (left|right|panned)",
        unless=(
            "panned by",
            "(critic|reviewer|press) panned",
            "(camera|shot|lens) pan",
            "(a|one|single|slow|quick|whip|long|any|no|every|each|then|just|please|do not) pan",
            "pan (slowly|gently|quickly|softly|smoothly)",
        ),
    ),
    Concept("by turns", "(sometimes|now|alternately|alternating|then)", "by turns", "first"),
    Concept("on the left", "(on|in|from|to) the (far|hard|extreme|) left"),
    Concept("on the right", "(on|in|from|to) the (far|hard|extreme|) right"),
    Concept(
        "in mono",
        "in (strict|plain|pure|glorious|dead|good old|full|perfect) mono",
        "mono (through|throughout|all|from|and|,)",
        "(is|are|stays|remains|sounds|collapses|folded) (in|to|down to|) mono",
        "in mono",
        "(mono|monaural) (mix|recording|vocal|voices|sound|affair)",
    ),
    Concept("to be mixed", "(mixed|panned|recorded|mastered|heard)", roles=("verb", "participle")),
    Concept(
        "own side",
        "(in|on|from|to|through) (the|your|one|my|) (left|right|one) (ear|channel|speaker|headphone|side)",
    ),
    Concept(
        "other side",
        "(in|on|from|to) your (right|left|other)",
        "(in|on|at|to) (the|my) right",
        "(in|on|from) the (right|left|other)",
        "(in|on|from) (the|your) (right|left|other) (ear|channel|side|speaker)",
    ),
    Concept(
        "visible",
        "(every|each|the|a|this|almost every|nearly every) (shot|image|composition|picture)",
        "(screen|stage|room|street|floor|dance|dancer|map|camera|eye|titles|wall|sofa|city|court|frame)",
    ),
    Concept(
        "mix",
        "(sound|audio|stereo picture|stereo image|stereo field|sound mix|engineer|mixer|producer"
        "|everything|sound design)",
        "(mix|sound|track|recording|everything|song|production|music|vocal|voice|stereo)",
    ),
    Concept(
        "mono",
        "(mono|monaural|monophonic)",
        unless=("mono (no|culture|lake)",),
    ),
    Concept(
        "in the centre",
        "centrally",
        "centre (stage|channel|of the mix|image)",
        "(in|down|at|smack in|bang in|right in|dead in|plumb in) the (middle|centre) (of the (mix"
        "|stereo image|stereo field|stereo picture|head|panorama)|)",
        "(dead|firmly|squarely|rigidly|strictly|always|resolutely|stubbornly|right|straight) (centre"
        "|central|centered|in the middle|in the centre|to the centre|to the middle|down the middle"
        "|up the middle)",
        "(central|centrally placed|up the middle|down the middle)",
        "dead centre",
        "(in|at|to|from|near) the (dead|exact|very|) (centre|middle)",
        "(in|at|to|from|near) the (centre|middle) of the (mix|stereo field|stereo image|field|sound"
        "|sound field)",
        "the (centre|middle) of the (mix|stereo field|stereo image|sound field)",
        "the (centre|middle)",
        "(centred|centered)",
        unless=(
            "(in|at|to|from|near) the (dead|exact|very|) (centre|middle) of",
            "the (centre|middle) of",
            "(stop|stops|break|breaks|break off|breaks off|cut|cuts|cut out|cuts out|pause|pauses|end"
            "|ends|happens"
            "|changes|comes|arrives) (abruptly|dead|suddenly|right|) in the middle",
        ),
    ),
    Concept("both voices", "(both|them|either|each|two|voice|vocal|line|singer|him and her)"),
    Concept(
        "to stay put",
        "(rooted|glued|nailed|pinned|planted|anchored|parked|sits|stays|remains|stands|keeps|everything"
        "|both|static|hold|rest)",
        "(sit|stay|remain|stand|lock|fixed|keep|mix|anchored|place|live|be|is|are)",
    ),
    Concept(
        "to leave the centre",
        "(budge|stir|shift|depart|deviate|drift|quit|get out of|come out of|wander from|stray from"
        "|move from)",
        "(leave|depart|stray|wander|move)",
    ),
    Concept("to stray", "(stray|depart|deviate|break) (from|out of)"),
    Concept(
        "narrow",
        "(stereo|panning|stereo field|stereo image|stereo picture|panorama) (is|are|) * (barely|hardly"
        "|scarcely|not|never|little|rarely|un) (used|exploited|explored|touched|there|to speak of"
        "|employed)",
        "(no|without|without any|zero|hardly any|barely any|little|not a|absence of) (stereo"
        "|stereo panning|stereo effects|stereo movement|side to side|stereo trickery|stereo tricks"
        "|stereo width|stereo play|movement in the mix|left right)",
        "(two channel|dual|double) mono",
        "(narrow|static|fixed|motionless|immobile|flat|frozen|monophonic|one dimensional|tiny) (mix"
        "|stereo image|stereo field|stereo|stereo picture|sound stage|soundstage|panorama|sound image)",
        "(narrow|static|motionless|one dimensional) (mix|stereo image|stereo field|stereo)",
        "(stereo image|stereo field) * (narrow|static)",
    ),
)
