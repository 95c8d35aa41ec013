"""Concepts of colour: the palette, and what it is like."""

from __future__ import annotations

from onetake.language.concepts import Concept

_HUES = (
    "(red|blue|green|amber|gold|golden|yellow|orange|brown|grey|violet|purple|pink|teal"
    "|turquoise|cyan|magenta"
    "|sepia|beige|ochre|crimson|scarlet|indigo|azure|lilac|ivory|cream|silver|charcoal|slate|mustard|rust)"
)

CONCEPTS = (
    Concept(
        "palette",
        "(palette|colour|hue|tint|tone|grading|grade|filter|wash)",
        "colour (scheme|palette|grade)",
        "(lighting|light)",
        "look of the (film|video|clip)",
        roles=("noun", "name"),
    ),
    Concept("picture", "(picture|image|frame|screen|shot|scene|cinematography|everything|visual)"),
    Concept(
        "dreary",
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
    ),
    Concept(
        "colour and none",
        "colour to black and white",
        "black and white (to|and) colour",
        "monochrome (to|and) colour",
    ),
    Concept("graded differently", "(grade|graded|coloured|tinted) (differently|anew|afresh)"),
    Concept("drab hue", "(grey|beige|brown|umber|slate|ash|mud|concrete|taupe|khaki|dishwater|drizzle)"),
    Concept(
        "bright hue",
        "(gold|golden|red|pink|orange|yellow|turquoise|neon|purple|emerald|scarlet|crimson|green|blue)",
    ),
    Concept(
        "nothing but grey",
        "(all|nothing but|only|mostly|entirely) (in|) (grey|brown|beige) (and|) (brown|beige|grey|)",
    ),
    Concept("hue name", _HUES),
    Concept(
        "vivid hue",
        "(neon|electric|hot|shocking|acid|candy|bubblegum|fluorescent|lurid|bright|vivid"
        "|luminous|saturated|bold"
        f"|brilliant|vibrant|blazing|eye popping|primary|jewel) ({_HUES}|colour|hue|tone)",
        roles=("noun",),
    ),
    Concept(
        "riot of colour",
        "(riot|explosion|burst|splash|blaze|feast|carnival|rainbow|kaleidoscope|orgy|symphony|flood) of "
        "(bright|vivid|)(colour|hue)",
        "(technicolor|technicolour|multicoloured|multicolored)",
        "primary colour",
        "(rich|burst|brim|teem|alive|awash|explode|full|ablaze|saturated|soaked|drenched) (in"
        "|with|of) (colour|hue)",
        "(sun drenched|sun soaked|sunlit)",
        "every colour (of|in) the (rainbow|spectrum|paintbox)",
    ),
    Concept("colours", f"(colour|hue|palette|{_HUES})"),
    Concept(
        "to pop",
        "(pop|sing|blaze|glow|burst|leap|explode|dazzle|shimmer|sparkle)",
        "jump (out|off)",
        roles=("verb", "participle"),
    ),
    Concept("shaded", "(shaded|shadowy|dim|dimly|low key|underlit)", "dimly lit", "low light"),
    Concept(
        "colour gone",
        "(drain|drained|leach|leached|bleed|bled|suck|sucked|strip|stripped|rob|robbed|wash|washed|empty|sap)"
        " * (colour|out|away)",
        "colour * (drained|leached|bled|sucked|stripped|washed|sapped|gone|missing)",
        "(devoid|bereft|short|bled|drained|leached|robbed) of (any|all|its|) colour",
        "(desaturated|desaturation|colourless)",
        "(hardly|barely|scarcely) (any|a) (colour|hue)",
        "(grey|brown|beige) (filter|wash|veil|film|cast|haze|pall|gloom|murk)",
        "(no|any|little|scant) (trace|hint|speck|spot) of colour",
        "without (any|a hint of|a trace of) colour",
        "(few|next to no|precious little) (colour|hue)",
    ),
    Concept(
        "vivid",
        "(vivid|vibrant|saturated|luminous|lurid|lush|radiant|garish|neon|candy|pastel|technicolor)",
        "(technicolour)",
        "(colourful|cheerful|sunny|gaudy|glowing|brilliant|psychedelic|rainbow|fluorescent|bold)",
        "(bright|rich|hot|loud|warm) (colour|hue|palette|red|pink|yellow|orange|blue|green)",
        "(riot|explosion|burst|splash|blaze|feast) of colour",
        "(pop|pops|popping) (with|of) colour",
    ),
    Concept(
        "black and white",
        "black and white",
        "(monochrome|monochromatic|greyscale|sepia)",
    ),
    Concept(
        "whole film",
        "(throughout|everywhere)",
        "(from|) (start|beginning|first frame|first shot|first) to (finish|end|the last|last)",
        "(whole|entire|complete) (film|video|clip|piece|short|thing|time|way)",
        "(every|each) (frame|shot|scene|image|single frame|single shot)",
        "(all the|) way through",
        "end to end",
        "over everything",
        "(whole|entire) (song|picture)",
        "(beginning|start) to end",
        "over the (whole|entire) (film|video|clip|piece|thing)",
        "(all|every) of it",
    ),
    Concept("same", "(same|uniform|consistent|constant|unvarying|unchanging|single)"),
    Concept(
        "to change",
        "(change|shift|vary|alternate|evolve|transform|differ|switch|swap|trade|exchange|flip|swing)",
        "give way",
    ),
    Concept(
        "to cover",
        "(blanket|cover|coat|drench|envelop|shroud|smother|dominate|pervade|wash|soak|steep|tint|tinge)",
        "(flood|bathe|lie|hang|reign|rule|run|prevail|extend|unify|unite)",
    ),
)
