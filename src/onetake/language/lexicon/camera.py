"""Concepts of the camera: what it is, how it moves, and what it shows when it leaves."""

from __future__ import annotations

from onetake.language.concepts import Concept

_GO_IN = "(push|close|move|zoom|dolly|creep|edge|inch|draw|press|crawl|glide|drift|track|home|pull)"
_GO_OUT = "(pull|draw|move|zoom|dolly|track|crane|back|step|ease|drift|float|glide|widen|open|pan)"

CONCEPTS = (
    Concept(
        "camera",
        "(camera|cam|lens|camerawork|cinematography|steadicam|handycam|cameraman|cameramen|camerawoman)",
        "(cinematographer|dolly|viewpoint|gimbal|drone|operator)",
        "camera work",
        "camera movement",
        "hand held camera",
    ),
    Concept(
        "to move",
        "(move|glide|drift|float|prowl|roam|wander|travel|circle|crawl|creep|slide|sail|snake|weave)",
        "(flow|swim|rove|stir|budge|hover|inch|stray)",
        "(keep|be|set) moving",
        "in motion",
        "on the move",
        roles=("verb", "participle", "noun"),
    ),
    Concept(
        "slow",
        "(slow|gentle|lazy|dreamy|tentative|furtive|languid|languorous|unhurried|patient"
        "|stealthy|leisurely|gradual|quiet|imperceptible|soft|subtle)",
    ),
    Concept(
        "always",
        "(always|constant|constantly|ceaseless|perpetual|forever|endless|continual|continuous|relentless)",
        "all the time",
        "the whole time",
        "without (pause|rest|stopping|pausing)",
        "at all times",
        "throughout",
        "from start to finish",
    ),
    Concept(
        "to stop",
        "(stop|rest|settle|pause|halt)",
        "(stand|sit|keep|stay|hold|be|stays) still",
        "come to (rest|a halt|a stop|a standstill)",
        "at (rest|a standstill)",
        "stop moving",
    ),
    Concept(
        "still",
        "(static|motionless|stationary|unmoving|immobile|immobilised)",
        "locked (off|down)",
        "(on|off) a tripod",
        "tripod",
        "(fixed|rooted|nailed|bolted|planted|anchored) (to|in|on|camera|shot|frame|in place|to the spot)",
        "(stand|sit|stay|stays|hold|remain|keep) (perfectly|completely|absolutely|) still",
        "(stay|stays|remain|remains) (put|fixed|static)",
        "in one spot",
        "(sit|stay|stand|remain|mounted|set|perched) on a tripod",
        "(frozen|parked|glued|riveted|pinned|moored|chained) (to|in|in place|on)",
    ),
    Concept(
        "fixed position",
        "(fixed|static|stationary|single|unmoving|immovable) (position|angle|vantage point"
        "|viewpoint|spot|point"
        "|camera position|camera|perspective|point of view|setup|set up)",
        "(from|on|with|off|atop) a tripod",
        "locked (off|down) (camera|frame)",
        "security camera",
        "(fixed|static|stationary) (shot|frame|image)",
    ),
    Concept("shot", "(shot|take|frame|framing|image|tableau|composition|camera)", roles=("noun",)),
    Concept(
        "camera movement",
        "(camera|lens) (movement|motion|move)",
        "(movement|motion) of the (camera|lens)",
    ),
    Concept(
        "in motion",
        "in (constant|perpetual|continual|continuous|endless|ceaseless|incessant"
        "|permanent) * (motion|movement)",
        "(always|constantly|perpetually|forever|endlessly|continually|ever) (in motion"
        "|on the move|moving|gliding"
        "|drifting|prowling|roaming|floating|creeping|circling|wandering)",
        "never (still|static|at rest|settled|motionless|stationary)",
        "never * (at rest|static|motionless)",
    ),
    Concept(
        "like an intruder",
        "like (a|an|some) * (voyeur|ghost|predator|shark|intruder|spy|guest|stalker|burglar"
        "|thief|cat|eavesdropper"
        "|phantom|spectre|vulture|witness|spirit|drone)",
    ),
    Concept(
        "camera shake",
        "(shaky|jerky|jittery|frantic|frenetic|wobbly|unsteady|nervous) (camera|camerawork|cam"
        "|handheld|footage)",
        "(shaky|jerky|jittery|frantic|wobbly|unsteady) hand held",
        "hand held (shake|wobble)",
    ),
    Concept(
        "to creep",
        "(creep|inch|sneak|steal|tiptoe|crawl|drift|float|hover|glide|meander|sidle)",
        roles=("verb", "participle"),
    ),
    Concept("horizon", "(horizon|horizontal)"),
    Concept("level", "(level|upright|straight|steady)"),
    Concept("to lurk", "(lurk|prowl|stalk|loiter|skulk|snoop|eavesdrop|spy|haunt|hover)"),
    Concept(
        "frantic",
        "(frantic|frenetic|jittery|jerky|shaky|nervous|wild|sudden|abrupt|violent|frenzied|erratic|dizzying)",
        "(race|rush|lurch|jerk|whip|dart|hurtle|careen|plunge|swoop)",
        "(whip|crash|swish) (pan|zoom)",
        "(shaky|wobbly) cam",
    ),
    Concept(
        "to spiral",
        "(spiral|corkscrew|helical|helix|vortex)",
    ),
    Concept(
        "to turn round",
        "(spin|twist|roll|turn over|rotate|revolve|swirl|whirl|gyrate|twirl|tumble)",
        "turn on its axis",
    ),
    Concept("to circle", "(circle|orbit|revolve|wheel|turn)"),
    Concept(
        "tighter",
        "(small|smaller|tight|tighter|narrow|narrower|close|closer) (circle|ring|loop|orbit|spiral)",
        "(circle|ring|loop|orbit|turn) (smaller|tighter|narrower|closer) than",
        "(circle|ring|loop|orbit) * (grow|get|become) * (smaller|tighter|narrower)",
    ),
    Concept(
        "closer",
        f"{_GO_IN} (slowly|gradually|steadily|ever|right|slightly|) (in|closer|nearer|inward|towards|toward)",
        "(approach|approaches|approaching)",
        "(closer|nearer|inward|inwards)",
        "(towards|toward) (them|him|her|the couple|the pair|the two|his|their|its|the singer|the face)",
        "(zoom|dolly|push) in",
        "(narrow|close) * (distance|gap)",
        "in on (them|him|her|the|his|their)",
    ),
    Concept(
        "away",
        f"{_GO_OUT} (slowly|gradually|steadily|right|further|farther|all the way|) (back|out|away|off)",
        "(retreat|recede|withdraw|retreats|recedes|withdraws)",
        "(zoom|dolly|pull) out",
        "pullback",
    ),
    Concept(
        "the set",
        "(soundstage|studio|crew|scaffolding|backdrop|stagehand|boom|plywood|artifice|rigging|greenscreen)",
        "(film|movie|entire|whole|studio|stage|film's) set",
        "the set",
        "a set",
        "sound stage",
        "green screen",
        "(studio|film|stage) (light|lamp)",
        "(whole|entire) (stage|room|apartment|flat|scene|space|house)",
        "(fourth wall)",
        "behind the scenes",
        "(film|camera) crew",
    ),
    Concept(
        "film set",
        "(film|movie|stage|studio) set",
        "(soundstage)",
        "sound stage",
        "set in a (studio|warehouse)",
    ),
    Concept(
        "gear",
        "(lamp|cable|light|camera|technician|crew|rig|tripod|equipment|plywood|scaffold"
        "|microphone|dolly|generator)",
        "(stagehand|soundstage|lighting|track|spotlight|crane|director)",
        roles=("noun",),
    ),
    Concept(
        "to reveal",
        "(reveal|expose|disclose|uncover|unmask|discover|realise|realize|learn|turn out|reveals)",
        "(lay|lays|laid) bare",
        "(come|comes|came|swim|hove) into (view|sight|shot|frame)",
        "(prove|proves|proved) to be",
    ),
    Concept(
        "to show", "(show|see|seen|appear|emerge|include|find|notice)", "take in", "(is|are|becomes) visible"
    ),
    Concept("to widen", "(widen|open out|open up)", roles=("verb", "participle")),
    Concept(
        "the end",
        "(at|in|near|towards|by) the (very|) (end|finish|close|last)",
        "(final|last|closing|end) (second|moment|shot|frame|image|seconds|scene|minute|bar|chorus|note|zoom)",
        "(finally|eventually)",
        "(end|finish|conclude) (with|on|in|by)",
        "as (the|it|this) * (end|close|finish|fade)",
        "at last",
        "close (with|on a|on the|by)",
    ),
    Concept("close-up of it", "close up", "(closeup)", "(his|her|their|a|the) (face|eye|mouth)"),
)
