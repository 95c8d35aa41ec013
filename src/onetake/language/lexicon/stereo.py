"""Concepts of the stereo field: sides, panning, and what moves between them."""

from __future__ import annotations

from onetake.language.concepts import Concept

_FIELD = (
    "(mix|stereo field|stereo image|stereo spectrum|sound field|stereo|speakers|headphones|channels|earphones"
    "|earbuds|panorama)"
)
_SIDE = "(side|ear|speaker|channel|headphone|earphone)"
_FLY = (
    "(bounce|ricochet|ping pong|pinball|ping|fly|jump|leap|dart|hop|switch|swap|flip|dance|zip|zigzag"
    "|whizz|whiz"
    "|travel|move|pan|skip|skitter|careen|carom|volley|flit|whip|throw|toss|hurl|fling|flung|bat|sling"
    "|slung|shift"
    "|race|spin|flicker|shoot|alternate|cross|trade|change|wander|swing|swirl|sway|hurtle|rebound)"
)

CONCEPTS = (
    Concept(
        "to bounce",
        _FLY,
        "(play|playing) (tennis|ping pong|pinball|table tennis)",
        "(go|goes|fly|flies) back and forth",
        roles=("verb", "participle", "noun", "name"),
    ),
    Concept(
        "sides",
        "(left|right) (to|and|or) (left|right)",
        "(from|hard|far) (left|right)",
        "side to side",
        "(either|each|opposite|both|alternating) side",
        "sides",
    ),
    Concept(
        "stereo field",
        "(ear|speaker|channel) to (the|) (other|) (ear|speaker|channel)",
        "(one|left|right) (ear|channel|speaker|headphone) * (other|next|left|right)",
        "(across|around|round|about|all over|through|over|between|in|off) (the|your|both|two|) (whole"
        f"|entire|) {_FIELD}",
        "(between|in) the (left and right) (speaker|channel|ear)",
        "(both|opposite|alternating|either|left|right|left and right) (ear|channel|speaker|headphone)",
        "(ears|channels|speakers)",
        "(between|in) your ears",
        "(panning|stereo panning|stereo image|stereo field|stereo)",
        unless=("two speakers stand", "(her|his|their|my) ears", "(tv|youtube|television|social) channel"),
    ),
    Concept(
        "panned",
        "(panned|panning)",
        "pans",
        "(spread|split|placed|positioned|separated|thrown) * (left and right|stereo field|stereo|either "
        "side)",
        "hard (left|right|panned)",
        unless=("panned by", "(critic|reviewer|press) panned", "(camera|shot|lens) pan"),
    ),
    Concept("by turns", "(sometimes|now|alternately|alternating|then)", "by turns", "first"),
    Concept("on the left", "(on|in|from|to) the (far|hard|extreme|) left"),
    Concept("on the right", "(on|in|from|to) the (far|hard|extreme|) right"),
    Concept("in mono", "in mono", "(mono|monaural) (mix|recording|vocal|voices|record|sound|affair)"),
    Concept("to be mixed", "(mixed|placed|panned|put|sit|kept|set|locked|recorded)"),
    Concept(
        "own side",
        "(in|on|from|to|through) (the|your|one|my|) (left|right|one) (ear|channel|speaker|headphone|side)",
    ),
    Concept(
        "other side",
        "(in|on|from) the (right|left|other)",
        "(in|on|from) (the|your) (right|left|other) (ear|channel|side|speaker)",
    ),
    Concept(
        "visible",
        "(screen|stage|room|street|floor|dance|dancer|map|camera|eye|titles|wall|sofa|city|court|frame)",
    ),
    Concept("mix", "(mix|sound|track|recording|everything|song|production|music|vocal|voice|stereo)"),
    Concept(
        "mono",
        "(mono|monaural|monophonic)",
        unless=("mono (no|culture|lake)",),
    ),
    Concept(
        "in the centre",
        "dead (centre|center)",
        "(in|at|to|from|near) the (dead|exact|very|) (centre|center|middle)",
        "(in|at|to|from|near) the (centre|center|middle) of the (mix|stereo field|stereo image|field|sound"
        "|sound field)",
        "the (centre|center|middle) of the (mix|stereo field|stereo image|sound field)",
        "the (centre|center|middle)",
        "(centred|centered)",
        unless=(
            "(in|at|to|from|near) the (dead|exact|very|) (centre|center|middle) of",
            "the (centre|center|middle) of",
        ),
    ),
    Concept("both voices", "(both|them|either|each|two|voice|vocal|line|singer|him and her)"),
    Concept(
        "to stay",
        "(sit|stay|remain|stand|lock|locked|fixed|keep|kept|mix|mixed|anchored|place|placed|live|be|is|are)",
    ),
    Concept("to leave the centre", "(leave|leaves|left|depart|stray|wander|move|moves)"),
    Concept("to stray", "(stray|depart|deviate|break) (from|out of)"),
    Concept(
        "narrow",
        "(narrow|static|motionless|one dimensional) (mix|stereo image|stereo field|stereo)",
        "(stereo image|stereo field) * (narrow|static)",
    ),
)
