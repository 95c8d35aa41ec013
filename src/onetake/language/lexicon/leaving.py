"""Concepts of a scene and a camera that part: who goes on, who stops, and who leaves."""

from __future__ import annotations

from onetake.language.concepts import Concept

_DOING = (
    "(arguing|singing|fighting|talking|shouting|screaming|rapping|quarrelling|quarreling|bickering"
    "|performing)"
)

CONCEPTS = (
    Concept(
        "viewpoint", "(camera|lens|shot|frame|we|steadicam|viewer|audience)", "the (film|video|picture|image)"
    ),
    Concept(
        "the scene",
        "(performance|scene|action|shouting|yelling|screaming|singing|fighting|squabbling|arguing|drama)",
    ),
    Concept("to notice", "(notice|react|care|flinch|look up|register|mind)"),
    Concept(
        "to go on",
        "(sing|argue|fight|talk|shout|rap|play|perform|quarrel|act|row|yell|stay) on",
        f"(go|carry|keep|continue|rage|play|fight|argue|row|still) (on|going|{_DOING}|at it)",
        f"(go|carry|keep) (right|straight|) (on|) {_DOING}",
        "still (they|she|he|the two) (argue|fight|sing|talk|shout|quarrel|perform|rap)",
        "(continue|persist|persevere|battle on|soldier on|press on|rumble on|grind on)",
        "(be|is|are) still (at it|going|there|arguing|fighting|singing|talking|shouting)",
        "still (argue|fight|sing|talk|shout|quarrel|at it|going)",
        "(go|goes|rage|rages|carry|carries|run|runs|drag|drags) on",
        unless=(
            "(go|goes|went|carry) on (to|stage|air|tour|about|holiday|strike|and|sale|air)",
            "continue to (work|be|make|tour)",
        ),
    ),
    Concept(
        "to stop talking",
        "(stop|cease|quit|end|finish|freeze|halt|fade|conclude|die|relax)",
        "(fall|falls|fell|go|goes) (silent|quiet|still)",
        f"stop {_DOING}",
        "(is|are|was|were) (over|done|finished)",
        "(break|drop) (out of|) character",
        roles=(),
    ),
    Concept(
        "to leave them",
        "(leave|retreat|pull|back|withdraw|recede|depart|drift|slip|track|move|float|glide|walk|go|creep"
        "|zoom|turn|crane)"
        " (back|out|away|off|them|the room|the set|the scene|the house|the flat)",
        "(retreat|withdraw|depart|recede|leave|exit|go|abandon|desert|vanish|forsake)",
        "(pull|zoom|back|track) (back|out|away)",
        "(slink|sidle|steal|tiptoe|sneak) (off|away|out)",
        "has (left|gone|departed)",
        roles=(),
        unless=("leave (him|her|me|us|you) (cold|unmoved|wanting)", "go (on|in|closer|around|round|from)"),
    ),
    Concept(
        "to abandon mid",
        "(leave|abandon|desert|quit) (them|the two|the couple|the pair|the lovers|him and her) * "
        "(mid|arguing|fighting|singing|talking|quarrelling|quarreling|shouting|behind|in the middle of|to "
        "it|to their)",
    ),
)
