"""Concepts of what is said: the lines, the exchange, and taking turns."""

from __future__ import annotations

from onetake.language.concepts import Concept

_LINE = (
    "(line|word|insult|retort|reply|verse|bar|lyric|barb|accusation|sentence|phrase|taunt|jab|comeback"
    "|blow|curse|syllable|answer|response|riposte|rejoinder|put down|abuse|recrimination|couplet|shout"
    "|swearword|remark|turn|question)"
)
_TRADE = (
    "(trade|exchange|hand|throw|serve|barter|swap|volley|pass|rally|bat|lob|hurl|bounce|fire|toss|sling"
    "|shoot|return|alternate)"
)

CONCEPTS = (
    Concept(
        "line",
        "(volley|utterance|speech|accusations|barbs|turns|bar|punchline|dig|swipe|quip|complaint|reproach"
        "|cue|grievance|exchange|phrase)",
        _LINE,
        roles=("noun",),
        unless=(
            "line (between|of sight|on the|up)",
            "(fine|thin|story|plot|time|bottom|front|product|bass|guitar|melodic|dead|dividing|colour) line",
            "in line",
            "(tend|behind|at|in) (the|a) bar",
            "bar (where|in|on|at|line|stool|scene|room|man|fight)",
            "(raise|lower) the bar",
            "word (on|across) (the|a) screen",
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
        "(quarreling|argument|repartee|tit for tat|call and response|crosstalk|cross talk|back and forth"
        "|to and fro|to ing and fro ing|turn taking|dispute|debate|sparring|sparring match|bickering"
        "|tirade|trade off|battle of words|war of words|battle|handover|volleys)",
        "trade of (line|insult|word|barb|bar|verse)",
        "(verbal|rap|word) (battle|duel|ping pong|tennis|sparring|fencing|boxing|jousting)",
        "(conversation|dialogue|duologue|argument|quarrel|row|fight|exchange|duet|confrontation|spat"
        "|squabble)",
        "(banter|repartee|turn taking|altercation|shouting match|slanging match|two hander)",
        "(long|short|lengthy|heated|bitter|angry|endless|private|single|continuous) talk",
        "back and forth",
        "verbal (ping pong|tennis|sparring|volley|duel)",
        roles=("noun", "verb", "adverb", "preposition", "adjective"),
        unless=(
            "exchange (glance|look|kiss|vow|ring|number|gift|place|smile)",
            "fight (choreography|director|coordinator|scene)",
            "battle (of|for|with|between good)",
            "to and fro (between the|on)",
            "(legal|political|public) (dispute|debate|battle)",
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
        "(speak|talk|sing|rap|shout|argue|answer|reply) * (one after the other|one after another"
        "|turn by turn|turn about)",
        "(follow|answer|succeed) (one another|each other)",
        "(hand|pass) * (mic|microphone|baton|floor|turn|verse|line|word) * (over|back|to and fro|round"
        "|around)",
        "(hand|pass) * (back and forth|to and fro)",
        "(bat|knock|lob|toss|throw|hurl|fling|sling|spit|trade|swap|exchange|volley|fire) * (insult|line"
        "|barb|word|accusation|bar|verse|couplets|reproaches|jibes|punchlines|taunts"
        "|blame) * (back and forth|to and fro|at each other|at one another|back|between them)",
        "(he|she|one|his) * (says|speaks|sings|raps|barks|line|bars|four bars|verse) * (she|he|then|hers"
        "|the other) * (says|hers|his|answers|replies|speaks|sings|raps|barks)",
        "(call|call and) response * (call|call and|) response",
        "(call and response|tit for tat|point and counterpoint|thrust and parry|parry and thrust"
        "|serve and return)",
        "(one|first one) * (then|and) the other",
        "wait (for|their|his|her|until) (turn|the other|each other|one another|his turn|her turn|their turn)",
        "take (their|his|her|it in) turns",
        "(turns|turn taking|changeovers|handovers|hand offs|handoffs|exchanges|lines|replies|retorts"
        "|volleys|answers|interjections) (come|fall|arrive|land|are|is|run|follow|alternate|change)",
        "turn taking",
        "exchange of (line|insult|barb|word|blows|fire)",
        "(line|bar|verse|couplet) (for|by) (line|bar|verse|couplet)",
        "each waits",
        f"{_TRADE} (their|his|her|the|these|) * {_LINE}",
        f"{_LINE} * (is|are|was|were|be|being|get) (traded|exchanged|swapped|volleyed|passed|batted"
        "|lobbed|hurled)",
        f"{_LINE} {_TRADE}",
        "(finish|complete|cap|top|answer|interrupt) (each other|one another)",
        f"(finish|complete) * {_LINE}",
        "(answer|reply|respond|retort|hit back) (each other|one another|him|her|to him|to her|in kind)",
        "take turns",
        "take it in turn",
        "(speak|sing|rap|talk|shout|argue|insult) * (in turn|by turns|alternately)",
        "pass the mic",
        f"{_LINE} (follow|after|for|upon|answer) {_LINE}",
        f"(answer|reply) to * {_LINE}",
        f"{_LINE} * (is|are) (answered|returned|met|matched|parried)",
        f"parry * {_LINE}",
        "(go|talk|rap|sing|argue) back and forth",
        f"{_LINE} (go|fly|passed) back and forth",
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
        "(alternation|turn taking) (of|between) * (speaker|voice|line|turn|singer|actor|partner|the two)",
        "take turns",
        roles=(),
    ),
    Concept(
        "every few bars",
        "every (bar|two bars|four bars|eight bars|other bar|second bar|measure|beat|couplet)",
        "(one|two|four|eight|sixteen|a) (bar|measure|line|beat) (each|apiece|at a time)",
        "after (every|each|exactly) (bar|measure|line|two bars|four bars)",
        "(bar|line|blow|beat|verse|jab) (for|by|after) (bar|line|blow|beat|verse|jab)",
    ),
    Concept(
        "on the beat",
        "(in|to|with) (time|step|rhythm|sync) (with|to) the (music|song|track|beat|drums|rhythm|bar)",
        "(at|in) (strictly|perfectly|exactly|almost|) (equal|regular|even|fixed|measured|identical"
        "|uniform|constant) (intervals|distances|portions|lengths|measures)",
        "(punctuality|exactness|regularity|precision) of (a|an|) (clock|swiss|train)",
        "dead on the (snare|beat|bar|kick|one)",
        "(with|in|at) (strict|perfect|mechanical|metronomic|clockwork|military|absolute|machine like"
        "|robotic|uncanny|unfailing|iron|exact|mathematical|perfectly even|even|regular|equal|measured"
        "|precise) (rhythm|alternation|order|succession|timing|regularity|precision|sequence|intervals"
        "|cadence|tempo|measure|discipline|turns|lockstep)",
        "(isochronous|clock like|well oiled|well drilled|tightly drilled)",
        "(well|perfectly) (oiled|drilled|timed|rehearsed|choreographed) (machine|)",
        "(like|as) (a|) (relay|relay race|relay team|well oiled machine|pendulum|metronome|swiss watch"
        "|drill team|drum machine|ping pong ball|seesaw|see saw|sewing machine|machine gun"
        "|train timetable|piston|clock|tennis players|two tennis players|auctioneers)",
        "(regularity|precision|punctuality|timing|predictability|steadiness|discipline|evenness) of (a|an"
        "|) * (pendulum|metronome|clock|watch|machine|train|railway|piston|heartbeat|drill|parade|swiss)",
        "(never|not) (a|one|) (beat|bar|second|moment|breath|syllable) (late|early|out|missed|wasted"
        "|too late|too soon|behind|ahead)",
        "as regular as (breathing|a heartbeat|the tide|a pulse|rain|drill)",
        "(right|bang|dead|smack|always|exactly) on (the|) (bar|beat|downbeat|time|cue|schedule)",
        "(to|on) the (second|millisecond|dot|tick)",
        "(every|each) (second|two seconds|four beats|four seconds|other line)",
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
        "(mechanical|clockwork|metronomic|military|robotic|swiss|surgical|mathematical) (precision"
        "|regularity|exactness|punctuality|timing)",
        "(precision|regularity|exactness|punctuality) of (a|an|) (swiss|) (watch|clock|metronome|machine"
        "|drum machine)",
        "set * (watch|clock) by",
        "(split second|perfect|precise|immaculate|impeccable|pinpoint|exact) (timing|precision|regularity)",
        "(perfectly|precisely|exactly|impeccably|strictly) (timed|in time)",
        "as regular as (clock|clockwork|metronome|heartbeat|machine|drum machine)",
        "timed to the (beat|bar|second|millisecond)",
        "never (out of|off) (time|the beat)",
        "(never|not|neither|nobody|no one) * (late|early|slow) (with|to|on) (a|an|the|his|her|their)"
        " (comeback|retort|reply"
        "|answer|line|cue|riposte)",
        "never miss a (beat|cue)",
        "without missing a (beat|cue)",
        unless=(
            "(even|exactly) (if|when|though|as|the|more|so|in|what|how|like|who|where|after|before|better"
            "|worse)",
            "not exactly",
            "strict (parent|mother|father|teacher|diet|rule)",
            "(uniform|even|regular) (of|grade|light|palette|colour|customer|people|guy)",
            "on time for",
            "in time (for|to)",
            "on the bar (stool|counter)",
            "to the bar (next|across)",
        ),
    ),
    Concept(
        "off the beat",
        "(unruly|untidy|disorganised|chaos|pell mell|helter skelter|higgledy piggledy|unpredictable"
        "|erratic|uneven|jumbled|overlapping|free for all|disjointed|lopsided|unequal|scrappy|shambolic"
        "|free flowing|freewheeling|loose|improvised|sprawling)",
        "(no|without|without any|any|nothing) (rhythm|regular|regularity|pattern|order|metre|structure"
        "|system|discipline|clockwork)",
        "(nothing|hardly anything|not) * (regular|orderly|clockwork|metronomic|mechanical|neat) about",
        "(off|behind|ahead of|against|across) the beat",
        "off beat",
        "(no|little|scant) (attention|heed) to the (beat|bar|rhythm|metre)",
        "in no (order|time|rhythm) at all",
        "out of (time|step|sync|rhythm)",
        "(ignore|disregard|flout) the (beat|bar|rhythm)",
        "miss (the|every) (beat|cue)",
        "(no|little|without|with no) (regard|respect|care|feeling) for the (beat|bar|rhythm|metre)",
        "(ragged|haphazard|messy|irregular|chaotic|random|sloppy|disorderly|arrhythmic)",
        "no (rhythm|regularity|pattern|order|beat) (to|in)",
        unless=("(loose|sprawling) (on|plot|city)", "never (off|out of) (the|time)", "never miss"),
    ),
    Concept(
        "to overlap",
        "(bulldoze|plough|steamroller|trample) (all|) (through|over) (each other|one another)",
        "(cut across|talk across|step on|trample|drown out|shout down|barge in|cut in|break in|butt in"
        "|jump in|talk past|collide|overlap)",
        "(nobody|no one|neither|never|none) * (wait|let) * (turn|finish|end|each other|the other|anybody"
        "|anyone)",
        "(talk|speak|argue|yell|scream|sing|rap|shout) * (at once|at the same time|simultaneously)",
        "(speak|talk|shout|sing|rap|yell) * (on top of|over|across) (each other|one another|him|her"
        "|the other)",
        "cut (each other|one another|him|her) (off|short)",
        "(talk|shout|speak|sing|rap|argue|yell) * over (each other|one another)",
        "interrupt (each other|one another)",
        "over one another",
        "(barge|cut|break|crash) into (each other|one another)",
        unless=(
            "(never|not|neither|without|hardly|rarely) (interrupt|overlap|cut in|collide|talk across"
            "|butt in|talk past|talking over|interrupts the other|cut each other|cut across)",
            "(never|not) (talk|speak|shout|sing|rap) over",
        ),
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
    Concept(
        "regular",
        "(strict|regular|regimented|evenly|rhythmic|rhythmical|precise|punctual|orderly|metrical"
        "|unfailing|drilled|choreographed|synchronised|mechanical|uniform|exact|neat|regularity|precision"
        "|steady|timed|measured|predictable|symmetrical|like a machine)",
        unless=(
            "(even|exactly) (if|when|though|as|the|more|so|in|what|how|like|who|where|after|before|better"
            "|worse)",
            "not exactly",
            "regular (guy|visitor|collaborator|customer)",
        ),
    ),
    Concept(
        "rhythm of speech",
        "(rhythm|cadence|choreography|drawing|drama) of (their|his|her|the|this|speech)",
        "(choreography|drawing|script|plot)",
    ),
)
