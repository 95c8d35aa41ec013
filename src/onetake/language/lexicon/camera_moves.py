"""Concepts of single camera moves: hand-held, fixed, panning, moving in or out, following, circling."""

from __future__ import annotations

from onetake.language.concepts import Concept

_WHOM = (
    "(him|her|them|us|me|somebody|someone|anyone|anybody|everyone|people|the (singer|dancer|rapper|band"
    "|couple"
    "|pair|two|three|four|boy|girl|man|woman|children|kids|child|actor|actress|runner|rider|driver|crowd"
    "|group"
    "|protagonist|hero|heroine|lead|star|figure|bride|groom|mother|father|bear|dog|horse|car|subject"
    "|performer"
    "|drummer|guitarist|pianist|lovers|friends|procession))"
)
_FOLLOW = (
    "(follow|trail|accompany|shadow|chase|tail|pursue|track|dog|stalk|escort|run after|go after|hurry after"
    "|keep up with|keep pace with|stay with|stick with|walk with|run with|travel with|move with|glide after"
    "|tag along with|hang on to)"
)
_BY_CAMERA = "(camera|lens|steadicam|cameraman|camerawoman|operator|cinematographer|drone|camcorder)"

CONCEPTS = (
    Concept(
        "hand-held",
        "(handheld|handycam)",
        "hand held",
        "(held|carried|filmed|shot) (in|by|from) (the|a|) (hand|shoulder)",
        "(on|from|off) (the|an|a|his|her|someone's|operator's|cameraman's) (operator's|cameraman's"
        "|) shoulder",
        "shoulder (mounted|cam|camera|rig)",
        "(shaky|shaking|wobbly|wobbling|jittery|jerky|trembling|unsteady|bouncing|jolting) (cam|camera"
        "|camcorder|camerawork|footage|frame|lens|viewfinder)",
        "(camera|lens|frame|camcorder) (shake|wobble|tremble|jitter|judder|jolt)",
        "(camera|lens) (is|was|) (shaky|wobbly|jittery|jerky|unsteady)",
        "(tremor|wobble|shake|judder|jitter|jolt) (in|of|to) the (image|frame|picture|camera|lens)",
        "(operator's|cameraman's|camerawoman's) (shoulder|hand|hands|breath|breathing|footsteps|steps|pulse)",
        unless=(
            "(handheld|hand held) (game|console|device|microphone|mic|fan|mirror|sparkler|phone|torch|lamp)",
        ),
    ),
    Concept(
        "pan to the side",
        "pan (slowly|gently|quickly|softly|smoothly) (left|right|to the (left|right|side)|across|over|along)",
        "pan (left|right|to the (left|right)) (to|onto|across|over|along|until|as|past)",
    ),
    Concept(
        "one move",
        "(rise|climb|ascend|sink|descend) (slowly|gently|gradually|) (above|over|from|into|out|up|down"
        "|away|)",
        "(creep|inch|sneak|steal|crawl|drift|float|glide|move|slide|sail) (slowly|gently|gradually|softly|) "
        "(down|up|past|upwards|downwards|upward|downward|left|right|over to|across to|out of|down to)",
    ),
    Concept(
        "to pan",
        "(pan|panning)",
        "(sweep|swing|swivel|slide|scan|turn) (slowly|gently|gradually|) (across|along|left|right"
        "|sideways|to the"
        " (left|right|side))",
        "(sweep|swing|swivel|pivot) (from|over|towards|away to)",
        roles=("verb", "participle", "preposition", "adjective", "noun", "adverb"),
        unless=(
            "(frying|sauce|cake|bed) pan",
            "peter pan",
            "pan (am|european|african|flute|pipes|pizza)",
            "pan out",
        ),
    ),
    Concept(
        "pan shot",
        "(panning|panned) (shot|camera|view|move|movement)",
        "(lateral|sideways|horizontal|slow|long|single|wide) sweep (take|of|across|over|along|from|round)",
        "(whip|swish|slow|quick|fast|long|gentle|lateral|horizontal|sweeping|leisurely|smooth|lazy"
        "|steady) pan",
        "(a|the|its|one|each|every|of) pan (across|over|along|around|round|from|left|right|to)",
        "pan (across|over|along) the (room|street|crowd|faces|city|audience|wall|landscape|table|stage|band)",
        unless=("frying pan",),
    ),
    Concept(
        "move in",
        "(push|zoom|dolly|truck|punch|crash) in",
        "(slow|long|gradual|sudden|fast|quick|gentle|dramatic|crash|creeping|tight) (zoom|dolly|push|creep"
        "|track) (in|into|onto|on|toward|towards)",
        "crash zoom",
        "(zoom|push|dolly|track|creep|inch|crawl|glide|drift|edge) (slowly|gradually|gently|right|ever closer"
        "|) (in on|into|in to|in towards|towards|in at)",
        unless=("(zoom|push|dolly) in (and|or) out",),
    ),
    Concept(
        "a move in",
        "(a|the|one|this|its|slow|long|final|opening|single|gradual|sudden|gentle|creeping"
        "|deliberate) (push in"
        "|zoom in|dolly in|punch in|creep in)",
        roles=("noun", "preposition", "adverb"),
        unless=("(push|zoom|dolly) in (and|or) out",),
    ),
    Concept(
        "a move out",
        "(a|the|one|this|its|slow|long|final|opening|single|gradual|sudden|gentle) (pull out|zoom out"
        "|dolly out"
        "|pull back|pullback|zoom back)",
        roles=("noun", "preposition", "adverb"),
        unless=("(zoom|dolly) out (and|or) in",),
    ),
    Concept(
        "to come closer",
        "(move|come|go|get|creep|inch|draw|edge|glide|drift|push|crawl|float|dolly|track|steal|sneak"
        "|travel) (slowly|gradually|steadily|gently|ever|right|still|even|a little|) (closer|nearer|in"
        "|towards|forward|forwards|up to|in close)",
        "(approach|advance on|close in|closes in|home in|zero in|narrow the distance|close the (gap"
        "|distance))",
        roles=("verb", "participle", "adverb", "adjective", "noun", "preposition"),
    ),
    Concept(
        "move out",
        "(slow|long|gradual|sudden|fast|quick|gentle|final|opening|closing) (zoom|pull) (out|back)",
        "(zoom|pull|dolly|track|crane) (out|back)",
        "(pull out|pull back|reverse dolly|backward track) (shot|move)",
        "pullback",
        "(crane|rise|climb|lift|soar|tilt) * (up and away|away from)",
        "(back|draw|move|pull|fly|drift|float|glide) (slowly|gradually|steadily|right|) (away|off)",
        unless=("(zoom|pull|dolly) (out|back) (of the|her|his|their) (tour|band|deal|project|hand|hair)",),
    ),
    Concept(
        "to follow somebody",
        f"{_FOLLOW} (closely|behind|along|) {_WHOM}",
        f"{_FOLLOW} (as|when|wherever) (he|she|they)",
        "(at|on) (his|her|their) (heels|shoulder) (through|down|along|across|as)",
        "(walks|runs|strolls|glides|moves) (beside|behind|alongside|before|in front of) (him|her|them)",
    ),
    Concept(
        "following shot",
        "(following|follow|tracking|steadicam|travelling|trailing) (shot|move|camera) (follow|track|trail"
        "|of|behind|with|accompanies)",
        "(following|follow|trailing) (shot|camera)",
        f"{_BY_CAMERA} (a few|some|two|three|several|just|) (steps|paces|feet|metres) (behind|ahead)",
    ),
    Concept("tracking shot", "(tracking|dolly|steadicam|travelling) (shot|camera|take)"),
    Concept(
        "to go round",
        "(circle|orbit|revolve|encircle|wheel)",
        "(turn|spin|swirl|whirl|rotate|swing|go|travel|move|glide|fly|float|run|loop) (in (a|) circles"
        "|in a circle"
        "|in (a|) circle) (around|round|about|)",
        "(turn|spin|swirl|whirl|rotate|swing|travel|glide|fly|float|loop|arc|sweep) (all the way|) (around"
        "|round)",
        "(in (a|) (full|wide|slow|) circle|in circles) (around|round)",
    ),
    Concept(
        "circling shot",
        "(360|360 degree|three hundred and sixty degree|full circle) (shot|camera|move|movement|turn|pan|spin"
        "|take|sweep)",
        "(orbiting|circling|revolving|encircling) (shot|camera|lens|take|steadicam|move)",
        "(orbit|arc) (shot|move)",
    ),
)
