"""Concepts of the camera: what it is, how it moves, and what it shows when it leaves."""

from __future__ import annotations

from onetake.language.concepts import Concept

_GO_IN = "(push|close|move|zoom|dolly|creep|edge|inch|draw|press|crawl|glide|drift|track|home|pull)"
_GO_OUT = "(pull|draw|move|zoom|dolly|track|crane|back|step|ease|drift|float|glide|widen|open|pan)"

CONCEPTS = (
    Concept(
        "camera",
        "(camera|lens|camerawork|cinematography|steadicam|handycam|cameraman|cinematographer|dolly)",
        "camera work",
        "camera movement",
        "hand held camera",
    ),
    Concept(
        "to move",
        "(move|glide|drift|float|prowl|roam|wander|travel|circle|crawl|creep|slide|sail|snake|weave)",
        "(flow|swim|rove)",
        "(keep|be|set) moving",
        "in motion",
        "on the move",
        roles=("verb", "participle", "noun"),
    ),
    Concept(
        "slow",
        "(slow|gentle|languid|languorous|unhurried|patient|stealthy|leisurely|gradual|quiet|imperceptible)",
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
        "to stop", "(stop|rest|settle|pause|halt)", "(stand|sit|keep|stay|hold|be) still", "come to rest"
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
    ),
    Concept("to lurk", "(lurk|prowl|stalk|loiter|skulk|snoop|eavesdrop|spy|haunt|hover)"),
    Concept(
        "frantic", "(frantic|frenetic|jittery|jerky|shaky|nervous|wild)", "(race|rush|lurch|jerk|whip|dart)"
    ),
    Concept(
        "to spiral",
        "(spiral|corkscrew)",
    ),
    Concept(
        "to turn round",
        "(spin|twist|roll|rotate|revolve|swirl|whirl|gyrate|twirl|tumble)",
        "turn on its axis",
    ),
    Concept(
        "closer",
        f"{_GO_IN} (slowly|gradually|steadily|ever|right|slightly|) (in|closer|nearer|inward|towards|toward)",
        "(approach|approaches|approaching)",
        "(closer|nearer|inward|inwards)",
        "(towards|toward) (them|him|her|the couple|the pair|the two|his|their|its|the singer|the face)",
        "(zoom|dolly|push) in",
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
        "(soundstage|studio|crew|scaffolding|backdrop|stagehand|boom)",
        "(film|movie|entire|whole|studio|stage) set",
        "the set",
        "a set",
        "sound stage",
        "studio (light|lamp)",
        "(whole|entire) (stage|room|apartment|flat|scene|space|house)",
        "(fourth wall|plywood|artifice)",
        "behind the scenes",
    ),
    Concept(
        "to reveal",
        "(reveal|show|expose|disclose|uncover|unmask|see|discover|appear|emerge|turn out)",
        "(lay|lays|laid) bare",
        "come into view",
        "take in",
    ),
)
