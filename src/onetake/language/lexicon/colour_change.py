"""Concepts of colour over time: what stays, what changes, and what covers the whole film."""

from __future__ import annotations

from onetake.language.concepts import Concept

CONCEPTS = (
    Concept(
        "colour and none",
        "colour to black and white",
        "black and white (to|and) colour",
        "monochrome (to|and) colour",
    ),
    Concept(
        "opens in",
        "(start|starts|started|starting|begin|begins|began|beginning|open|opens|opened|opening|end|ends|ended"
        "|ending|finish|finishes|close|closes) (out|off|) (in|with|as|on)",
    ),
    Concept(
        "graded differently",
        "(start|begin|opens) (out|off|) (in|) (red|blue|green|amber|gold|golden|yellow|orange|brown|grey"
        "|violet|purple|pink|teal|turquoise|cyan|magenta|sepia|beige|scarlet|crimson|white|black) * (end"
        "|finish|turn|go|become|give|gives way to) * (red|blue|green|amber|gold|golden|yellow|orange"
        "|brown|grey|violet|purple|pink|teal|turquoise|cyan|magenta|sepia|beige|scarlet|crimson|white"
        "|black)",
        "(go|turn) from (red|blue|green|amber|gold|golden|yellow|orange|brown|grey|violet|purple|pink"
        "|teal|turquoise|cyan|magenta|sepia|beige|scarlet|crimson|white|black) to (red|blue|green|amber"
        "|gold|golden|yellow|orange|brown|grey|violet|purple|pink|teal|turquoise|cyan|magenta|sepia|beige"
        "|scarlet|crimson|white|black)",
        "(grade|palette|colour|colour scheme|lighting) (differs|varies) (markedly|widely|wildly|from"
        "|between|with|by)",
        "(every|each) (room|scene|verse|shot|section) has (a|its own|) (different|own|) (coloured"
        "|colour scheme|tint|lighting|palette)",
        "(distinct|different|separate|own|new) (chromatic|colour|tonal) (scheme|story|world|identity|key"
        "|range|signature|register)",
        "(four|three|two|several|many|different|various|multiple|distinct|contrasting|five|six|clashing"
        "|varied) (colour|) (palette|colour schemes|schemes|grades|looks|tints|colour worlds|tonalities)",
        "(changing|shifting|varied|ever changing|ever shifting|mixed|inconsistent|patchwork|mutable"
        "|protean|evolving) (palette|colour|colour scheme|grade|tint|hue|lighting scheme|colour palette"
        "|look)",
        "(colour|palette|grade|hue|look) * (all over the|inconsistent|from (scene|room|verse|shot|place"
        "|minute) to)",
        "(from|between) (icy|cold|cool|warm|blue|grey|monochrome|sepia|red|green|amber|gold|orange"
        "|black and white|pastel|drab|pink|teal|yellow) * (to|and|into) (tropical|warm|hot|full colour"
        "|colour|red|gold|orange|blue|green|amber|pink|neon|cold|icy|teal|grey|monochrome|black and white"
        "|yellow|technicolor)",
        "(from|) (monochrome|black and white|sepia|grey) (to|into|gives way to|turns to|switches to"
        "|bursts into) (full|) (colour|technicolor|technicolour)",
        "(grade|coloured|tinted) (differently|anew|afresh)",
        unless=("(low|high|hard|harsh|stark|strong|soft|heavy) contrast (palette|look|grade|tint|colour)",),
    ),
    Concept(
        "black and white",
        "black and white",
        "(monochrome|monochromatic|greyscale|sepia)",
    ),
    Concept(
        "whole film",
        "(all|the whole|whole) (of|) (the|this|its) (film|video|clip|short|image|picture)",
        "from (minute|second|bar|frame|verse) one to",
        "from (scene|shot|first|one) (one|scene) to",
        "(all|every|each) (the|) (sequences|scenes|shots|images|frames|sections|pictures)",
        "(from|) (first|the first|start|beginning|minute one|bar one|frame one|top|one end) * to (last"
        "|the last|finish|end|the end|tail|bottom|the other|the fade)",
        "(always|invariably|unfailingly)",
        "(across|over|in|through|for) (all|every|each) (the|) (shot|scene|frame|image|minute|second|verse"
        "|moment|room|place|location)",
        "for (all|the whole|the entire|its whole|its entire|four|five|three|the full) (minute|song|video"
        "|duration|length|running time|time|of it)",
        "(never|not) (once|) (change|shift|vary|leave|let up|waver|break|relent|depart|deviate)",
        "(remain|stay|kept|held|maintained|sustained|preserved) (the same|constant|unchanged|consistent"
        "|equal|uniform|throughout|to the end|until the end)",
        "to the (very |)end",
        "without (exception|relief|variation|let up|a break|interruption)",
        "(every|each) (single|) (second|minute|moment|corner|room)",
        "all (over|the time|along|four minutes|five minutes|through)",
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
    Concept(
        "same",
        "(unified|unvaried|homogeneous|homogenous|monolithic|unbroken|coherent|cohesive|unrelieved|equal"
        "|identical|unaltered|unchanged|invariable|invariant|unwavering|sole|lone)",
        "(same|uniform|consistent|constant|unvarying|unchanging|single)",
    ),
    Concept(
        "to change",
        "(mutate|morph|modulate|cycle|veer|fluctuate|metamorphose|swerve|oscillate)",
        "(turn|go|move|jump|slide|drift|pass|yield|bleed) (to|into|from|with|towards)",
        "(warm|cool) (to|into|from|towards)",
        "all over the (place|shop|map)",
        "(change|shift|vary|alternate|evolve|transform|differ|switch|swap|trade|exchange|flip|swing)",
        "give way",
    ),
    Concept(
        "to cover",
        "(stain|tinge)",
        "(stick|lies|lay|rules|reign|govern|blankets|hold|sustain|maintain|keep|remain|stay|sit|settle"
        "|cling|cloak|veil|swathe|swaddle|suffuse|saturate|infuse|permeate|unites|colour|paint|wrap|pour"
        "|spread|cast|bind)",
        "(blanket|cover|coat|drench|envelop|shroud|smother|dominate|pervade|wash|soak|steep|tint|tinge)",
        "(flood|bathe|lie|hang|reign|rule|run|prevail|extend|unify|unite)",
    ),
    Concept(
        "one palette",
        "one (colour|palette|hue|tint|grade|tone|shade|filter|colour scheme|colour world|look|wash)",
    ),
    Concept("one hue", "(one|a single|single|just one|only one|the same) (colour|hue|tint|shade)"),
    Concept(
        "everything one hue",
        "(it|everything|all|this|video|film|clip) is all (in|) (red|blue|green|amber|gold|golden|yellow"
        "|orange|brown|grey|violet|purple|pink|teal|turquoise|cyan|magenta|sepia|beige|scarlet|crimson"
        "|white|black)",
        "(all|entirely|wholly|completely|exclusively) in (shades of|) (red|blue|green|amber|gold|golden"
        "|yellow|orange|brown|grey|violet|purple|pink|teal|turquoise|cyan|magenta|sepia|beige|scarlet"
        "|crimson|white|black) (from|throughout|and nothing|start)",
        "(everything|the whole (video|film|thing|clip)|all of it) is (bathed in|tinted|tinged|washed in"
        "|drenched in|steeped in|) (red|blue|green|amber|yellow|orange|violet|purple|pink|teal|turquoise"
        "|cyan|sepia|monochrome)",
    ),
)
