"""Concepts of a camera that draws back, and of what it shows when it does."""

from __future__ import annotations

from onetake.language.concepts import Concept

_GO_OUT = "(pull|draw|move|zoom|dolly|track|crane|back|step|ease|drift|float|glide|widen|open|pan)"

CONCEPTS = (
    Concept(
        "away",
        "retract",
        "(backs up|goes far|retire|removes itself|the retreat|a retreat)",
        "(back|reverse|retire|retreat|climb|rise|soar|lift|fall|draw|slide|swing|widen|float|fly|travel"
        "|go|walk|inch|withdraw|crane|dolly|track|zoom) (slowly|gradually|steadily|right|all the way"
        "|further|farther|far|up and|) (back|backwards|out|away|off|up and back|clear)",
        "(pull|draw|go|move|back|zoom) (far|further|farther|) (enough|) (back|out|away) (far|enough|)",
        "(zoom|dolly|pull|track|crane) (out|back)",
        "(backward|reverse|outward) (track|dolly|movement|move|zoom|motion|tracking shot|glide)",
        "(retreat|withdrawal|retirement) of the (camera|lens|frame)",
        "(camera|lens|frame)'s (retreat|withdrawal)",
        "(steps|walks) (back|outside|out of)",
        "(retires|removes|extracts|extricates) itself",
        "(final|last|closing) (wide|crane|wider) (shot|view|angle)",
        "(lift|raise|draw) the (curtain|veil)",
        "curtain is (lifted|raised|drawn)",
        "(leave|exit) the (room|set|apartment|flat|house|kitchen)",
        f"{_GO_OUT} (slowly|gradually|steadily|right|further|farther|all the way|) (back|out|away|off)",
        "(retreat|recede|withdraw)",
        "(zoom|dolly|pull) out",
        "pullback",
        unless=(
            "(wide|wider|widest) (shot|view|angle) (give|of|establish|open)",
            "(steps|walk) out of (the|a) (car|door|shower|frame|shadow|house|light)",
            "(go|walk|back) (back|out) (to|in time|home|with|of (his|her|their))",
        ),
    ),
    Concept("pull back", "(pull|back|track|crane|zoom|dolly) (back|out|away|up|off)", "recede", roles=()),
    Concept(
        "film gear",
        "(boom|boom operator|boom pole|gaffer|scaffolding|lighting rig|light stand|lighting stand"
        "|ladder|dolly track|crew"
        "|cable|clapperboard|plywood|green screen|soundstage|sound stage|sandbag|rigging|stagehand)",
        unless=("(road|tour) crew", "crew neck", "cable (car|tv|knit)"),
    ),
    Concept(
        "the set",
        "(stage hands|pro filmic apparatus|profilmic apparatus|theatre|ceiling lights)",
        "(stage|hangar|warehouse|flats|technicians|cables|cardboard|contraption|scenery|rain machine"
        "|smoke machine|stagehands|dolly tracks|light stand|catwalk|gaffer|boom operator|film people"
        "|apparatus|machinery|mechanics|trickery|illusion|fakery|make believe|facade|rafters"
        "|lighting grid|lighting rig|lamps|lights|director's chair|clapperboard|monitors)",
        "(three|four|missing|fake|false|painted|plywood) wall",
        "(walls|rooms|house) without (a|) (ceiling|roof)",
        "(edge|limits|walls|back|outside|other side) of (the|its|their) (set|stage|room|own set|world)",
        "its own set",
        "(people|men|team|machinery|world) behind the camera",
        "(soundstage|studio|crew|scaffolding|backdrop|stagehand|boom|plywood|artifice|rigging|greenscreen)",
        "(film|movie|entire|whole|studio|stage) set",
        "the set",
        "a set",
        "sound stage",
        "green screen",
        "(studio|film|stage) (light|lamp)",
        "(whole|entire) (stage|room|apartment|flat|scene|space|house)",
        "(no|) fourth wall",
        "behind the scenes",
        "(film|camera) crew",
        unless=(
            "(set|stage) (piece|list|of|up|in|design|designer|decoration|for|presence|fright|name)",
            "(lights|lamps) (flicker|of|are|go|flash|up)",
            "(recording|music) studio",
            "studio (album|version|sheen|polish|trickery|magic|gloss|system)",
            "the set (is|was) (a|an|small|tiny|hemmed|dark|dim|bare|lit|shrouded|bathed)",
            "the set falls",
            "on (stage|set)",
        ),
    ),
    Concept(
        "film set",
        "(film|movie|stage|studio) set",
        "soundstage",
        "sound stage",
        "set in a (studio|warehouse)",
    ),
    Concept(
        "gear",
        "(lamp|cable|light|camera|technician|crew|rig|tripod|equipment|plywood|scaffold|microphone|dolly"
        "|generator)",
        "(stagehand|soundstage|lighting|track|spotlight|crane|director)",
        roles=("noun",),
    ),
    Concept(
        "to reveal",
        "(revelation|exposure|disclosure|lets in)",
        "(unveil|show up|give away|lay open|betray|admit|confess|make plain|divulge|unmasks"
        "|bring into view|let slip|acknowledge)",
        "(give|gave) (the|its) (game|trick|secret|illusion) away",
        "turn out",
        "there (it|they|we) (is|are)",
        "(into|onto) (view|sight|shot|frame)",
        "(let|allow) us (see|look|glimpse|glance)",
        "(illusion|spell|fourth wall|make believe) * (broken|break|shattered|collapse|dispelled|ends)",
        "(reveal|expose|disclose|uncover|unmask|discover|realise|realize|learn|turn out)",
        "(lay|laid) bare",
        "(come|swim|hove) into (view|sight|shot|frame)",
        "prove to be",
    ),
    Concept(
        "to show",
        "(glimpse|reveal|discover|stand|present|comes into view|visible)",
        "(show|see|seen|appear|emerge|include|find|notice)",
        "take in",
        "(is|are|becomes) visible",
    ),
    Concept("to widen", "(widen|open out|open up)", roles=("verb", "participle")),
    Concept(
        "the end",
        "(end|finish|conclude|finale|coda|outro|conclusion)",
        "(film|video|clip|it|piece|short|everything|thing) close",
        "(last|final|closing|concluding|parting) (image|thing|gesture|move|movement|beat|act|seconds|zoom"
        "|pull|crane|wide|retreat|reveal|track|dolly|twist|stretch|bars|touch|view|few|thirty|ten|twenty"
        "|five)",
        "(in|at|by|towards|near) (the|its) (end|close|finish|finale|conclusion|climax)",
        "(then|when all is said and done)",
        "(at|in|near|towards|by) the (very|) (end|finish|close|last)",
        "(final|last|closing|end) (second|moment|shot|frame|image|scene|minute|bar|chorus|note|zoom)",
        "(finally|eventually)",
        "(end|finish|conclude) (with|on|in|by)",
        "as (the|it|this) * (end|close|finish|fade)",
        "at last",
        "close (with|on a|on the|by)",
    ),
    Concept("close-up of it", "close up", "(closeup)", "(his|her|their|a|the) (face|eye|mouth)"),
    Concept(
        "big reveal",
        "(big|grand|final|closing|last minute|end|great|ultimate) (reveal|revelation|unveiling|pull back"
        "|pullback|pull out|zoom out)",
        "(peek|look|glimpse|peep) behind the (curtain|scenes|camera)",
    ),
)
