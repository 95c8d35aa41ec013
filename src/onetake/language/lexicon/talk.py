"""Concepts of what is said: the lines, the exchange, and taking turns."""

from __future__ import annotations

from onetake.language.concepts import Concept

_LINE = (
    "(line|word|insult|retort|reply|verse|bar|lyric|barb|accusation|sentence|phrase|taunt|jab|comeback"
    "|blow|curse"
    "|syllable|answer|response|riposte|rejoinder|put down|abuse|recrimination|couplet|shout|swearword"
    "|remark|turn|question)"
)
_TRADE = (
    "(trade|exchange|hand|throw|serve|barter|swap|volley|pass|rally|bat|lob|hurl|bounce|fire|toss|sling"
    "|shoot|return|alternate)"
)

CONCEPTS = (
    Concept(
        "line",
        _LINE,
        roles=("noun",),
        unless=(
            "line (between|of sight|on the|up)",
            "(fine|thin|story|plot|time|bottom|front|product|bass|guitar|melodic|dead|dividing|colour) line",
            "in line",
            "(tend|behind|at|in) (the|a) bar",
            "bar (where|in|on|at|line|stool|scene|room|man|fight)",
            "(raise|lower) the bar",
            "(word|words) (on|across) (the|a) screen",
            "(word|line) (have|had) (it|been)",
            "in (other|a) word",
            "(it|in) turn",
            "(its|his|her|their) turn (to|of|as|on)",
            "turn (of|for|to)",
            "(a|the) (good|bad|sharp|wrong|dark|new|left|right|final) turn",
            "answer to",
            "(title|opening|closing|credit) line",
        ),
    ),
    Concept(
        "exchange",
        "(conversation|dialogue|duologue|argument|quarrel|row|fight|exchange|duet|confrontation|spat"
        "|squabble)",
        "(banter|repartee|turn taking|altercation|shouting match|slanging match|two hander)",
        "(long|short|lengthy|heated|bitter|angry|endless|private|single|continuous) talk",
        "back and forth",
        "verbal (ping pong|tennis|sparring|volley|duel)",
        roles=("noun", "verb", "adverb", "preposition", "adjective"),
        unless=(
            "(conversation|argument|dialogue|debate|row) (about|over|with|for|on|of) (who|the|a|race|god"
            "|love|art|how)",
            "(open|start|spark|invite|continue|join) (a|the|up a) (conversation|dialogue|debate|argument)",
            "(in|into) (dialogue|conversation) with",
            "(side|part) (of|to) (the|an|every|any) (argument|story)",
            "argument (of|for|against|that)",
            "exchange (rate|student|of views)",
            "(fist|gun|sword|food|bar) fight",
            "(front|back|last) row",
            "in a row",
        ),
    ),
    Concept(
        "to talk",
        "(talk|argue|quarrel|fight|converse|bicker|squabble|row|speak|shout|yell|scream|rap|sing)",
        "at each other",
    ),
    Concept(
        "to trade lines",
        f"{_TRADE} (their|his|her|the|these|) * {_LINE}",
        f"{_LINE} * (is|are|was|were|be|being|get) (traded|exchanged|swapped|volleyed|passed|batted|lobbed"
        "|hurled)",
        f"{_LINE} {_TRADE}",
        "(finish|complete|cap|top|answer|interrupt) (each other|one another)",
        f"(finish|complete) * {_LINE}",
        "(answer|reply|respond|retort|hit back) (each other|one another|him|her|to him|to her|in kind)",
        "(take|takes|taking|took) turns",
        "take it in turn",
        "(speak|sing|rap|talk|shout|argue|insult) * (in turn|by turns|alternately)",
        "pass the mic",
        f"{_LINE} (follow|after|for|upon|answer) {_LINE}",
        f"(answer|reply) to * {_LINE}",
        f"{_LINE} * (is|are) (answered|returned|met|matched|parried)",
        f"(parry|parries) * {_LINE}",
        "(go|talk|rap|sing|argue) back and forth",
        f"{_LINE} (go|goes|fly|flies|passed|pass) back and forth",
        "(spar|volley|rally|hand over|hand off)",
        unless=(
            "take turns (bidding|at|with|on|cook|host)",
            "(exchange|swap|trade) * (glance|look|ring|vow|place|number|seat|kiss|punch|view)",
            "(reply|answer|respond) to (fan|critic|the (label|press|fan))",
        ),
    ),
    Concept(
        "to land",
        "(land|fall|come|arrive|hit|begin|start|end|drop|strike|enter|change|switch|sit|time|lock|place"
        "|close)",
        "(is|are) (timed|locked|glued|nailed|pinned|synced|synchronised|tied|set|tight)",
        unless=("come (from|to mind)",),
    ),
    Concept("to trade", _TRADE, roles=("verb", "participle")),
    Concept(
        "to alternate",
        "(alternate|rotate|trade off|change over|hand over)",
        "(take|takes|taking|took) turns",
        roles=(),
    ),
    Concept(
        "every few bars",
        "every (bar|two bars|four bars|eight bars|other bar|second bar|measure|beat|couplet)",
        "(one|two|four|eight|sixteen|a) (bar|bars|measure|line|lines|beat|beats) (each|apiece|at a time)",
        "after (every|each|exactly) (bar|measure|line|two bars|four bars)",
        "(bar|line|blow|beat|verse|jab) (for|by|after) (bar|line|blow|beat|verse|jab)",
    ),
    Concept(
        "on the beat",
        "(on|to|with|in time with|locked to|in step with|in sync with|at) (the|every|each|a) (beat|bar"
        "|downbeat)",
        "(on|to) (the|every|each) (bar line|barline|click|grid|one|measure|pulse|drum|snare|kick)",
        "in (strict|perfect|exact|steady|) (time|tempo|rhythm)",
        "in tempo",
        "on the (very|) next (beat|bar|downbeat)",
        "(bang|right|dead|exactly|precisely|always|perfectly) on (time|cue|beat|the beat)",
        "on (time|cue|the dot)",
        "like (clockwork|a metronome|a clock|clocks|a machine)",
        "(with|as) (a |) * (metronome|clockwork) (precision|timing|regularity|)",
        "(metronomic|clockwork|clocklike|drilled|machine like)",
        "(mechanical|clockwork|metronomic|military|robotic|swiss|surgical|mathematical) "
        "(precision|regularity|exactness|punctuality|timing)",
        "(precision|regularity|exactness|punctuality) of (a|an|) (swiss|) (watch|clock|metronome|machine"
        "|drum machine)",
        "set * (watch|clock) by",
        "(split second|perfect|precise|immaculate|impeccable|pinpoint|exact) (timing|precision|regularity)",
        "(perfectly|precisely|exactly|impeccably|strictly) (timed|in time)",
        "as regular as (clock|clockwork|metronome|heartbeat|machine|drum machine)",
        "timed to the (beat|bar|second|millisecond)",
        "never (out of|off) (time|the beat)",
        "never miss a (beat|cue)",
        "without missing a (beat|cue)",
        unless=("on time for", "in time (for|to)", "on the bar (stool|counter)", "to the bar (next|across)"),
    ),
    Concept(
        "off the beat",
        "(off|behind|ahead of|against|across|over) the beat",
        "off beat",
        "(no|little|scant) (attention|heed) to the (beat|bar|rhythm|metre)",
        "in no (order|time|rhythm) at all",
        "out of (time|step|sync|rhythm)",
        "(ignore|ignores|ignoring|disregard|flout) the (beat|bar|rhythm)",
        "(miss|misses|missing) (the|every) (beat|cue)",
        "(no|little|without|with no) (regard|respect|care|feeling) for the (beat|bar|rhythm|metre)",
        "(ragged|haphazard|messy|irregular|chaotic|random|sloppy|disorderly|arrhythmic)",
        "no (rhythm|regularity|pattern|order|beat) (to|in)",
        unless=("never (off|out of) (the|time)", "never miss"),
    ),
    Concept(
        "to overlap",
        "(talk|talks|talking|shout|speak|sing|rap|argue|yell) * over (each other|one another)",
        "(interrupt|interrupts|interrupting) (each other|one another)",
        "over one another",
        "(barge|cut|break|crash) into (each other|one another)",
        unless=("(never|not) (talk|speak|shout|sing|rap) over",),
    ),
    Concept(
        "like tennis",
        "like (a|an|two|) (long|good|fast|brutal|fierce|) (tennis|table tennis|ping pong) (match|ball"
        "|player|rally)",
        "like (tennis|ping pong|a rally|table tennis)",
        "(tennis|ping pong) (match|rally) of (insult|word|line|barb|accusation)",
        "a verbal (tennis|ping pong) (match|)",
        "verbal (tennis|ping pong)",
        unless=("like a tennis (spectator|umpire|court|fan|crowd)",),
    ),
)
