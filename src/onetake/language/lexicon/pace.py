"""Concepts of the pace of cutting: how fast it is, how long shots last, how it goes with the beat."""

from __future__ import annotations

from onetake.language.concepts import Concept

_CUTTING = "(editing|cutting|montage|editor|edit|edits|cut|cuts|splice|splices)"
_SPEED = (
    "(fast|faster|fastest|quick|quicker|rapid|frantic|frenetic|frenzied|furious|manic|hectic|breakneck|brisk"
    "|hyper|hyperactive|hyperkinetic|breathless|speedy|swift|whiplash|lightning|feverish|staccato|choppy"
    "|jittery"
    "|snappy|quickfire|kinetic|relentless|busy)"
)
_SLOWLY = (
    "(slow|unhurried|leisurely|patient|languid|languorous|sluggish|sedate|stately|measured|contemplative"
    "|glacial"
    "|lethargic|lazy|sparse|sparing|restrained|relaxed)"
)
_DRUM = (
    "(beat|beats|downbeat|downbeats|backbeat|snare|kick|kick drum|bass drum|drum|drums|drumbeat|hi hat|rhythm"
    "|pulse"
    "|groove|percussion|bassline|tempo|music|song|track|bar|every bar)"
)

CONCEPTS = (
    Concept(
        "cutting",
        _CUTTING,
        f"(pace|rate|rhythm|tempo|speed|style|frequency) of * {_CUTTING}",
        f"{_CUTTING} (pace|rhythm|tempo|style|frequency|pattern)",
        "shot change",
        roles=("noun",),
        unless=(
            "(arts|budget|tax|pay|spending|welfare|public|service|job|price|paper|clean|power|crew|hair"
            "|short) cut",
            "cut (to|in) (the|) (arts|budget|funding|spending|staff|price|taxes|services|education)",
            "cut of (the|her|his|their) (profit|coat|dress|suit|money|cake)",
            "(radio|final|director|single|album) (edit|cut)",
            "(jump|smash|match|hard|hidden|invisible) cut",
        ),
    ),
    Concept(
        "at speed",
        _SPEED,
        "rapid fire",
        "machine gun",
        "split second",
        "a mile a minute",
        "at (breakneck|lightning|full|high|dizzying|a furious|a frantic|a breathless) (speed|pace|tempo"
        "|rate)",
        "blink and you (will|) miss it",
        roles=("adjective", "adverb", "noun", "participle"),
        unless=(
            "not so fast",
            "(fast|quick) (asleep|food|car|lane|track|fix|learner|buck|forward|witted|tempered)",
            "rapid fire (delivery|rap|rapping|rhyme|flow|verse|drum|beat)",
        ),
    ),
    Concept(
        "cut at speed",
        f"{_SPEED} (cut|edited|intercut|montage|editing|cutting)",
        "(quickly|rapidly|briskly|frantically|frenetically|furiously|swiftly|feverishly|hyperactively"
        "|ferociously|dizzyingly|manically|aggressively|restlessly|breathlessly"
        "|relentlessly|hectically) (cut|edited|intercut|spliced)",
        "(cut|edited|spliced) * (quickly|rapidly|briskly|frantically|frenetically|furiously|swiftly"
        "|breathlessly)",
        "(cut|edited) * at (breakneck|lightning|full|high|dizzying) (speed|pace)",
        roles=("participle", "noun", "adverb", "verb", "adjective"),
        unless=(
            f"{_SPEED} cut (to|in) (the|) (budget|funding|arts|staff)",
            "cut (her|his|their|the) (hair|budget|funding|grass|cake)",
        ),
    ),
    Concept(
        "shots fly past",
        "(barrage|flurry|blizzard|hail|volley|onslaught|torrent|whirlwind|blitz|fusillade) of * (shot|image"
        "|cut|frame"
        "|picture|edit)",
        "(shot|image|picture|frame) * (fly|flash|whizz|race|rush|hurtle|rattle|flicker|whip) (past|by)",
        "(shot|image|picture|frame) * in (rapid|quick|dizzying|breathless|swift) succession",
        "(rapid|quick|dizzying|breathless) succession of (shot|image|picture|scene)",
        "no (shot|image|frame|take|picture) * (longer|more) than * (second|moment|beat|blink|heartbeat|bar)",
        "(shot|image|take) * (never|rarely|seldom|hardly ever|do not) * (longer|more) than * (second|moment"
        "|beat"
        "|blink|heartbeat)",
        "(split second|second long|half second|one second) (shot|image|take|cut)",
    ),
    Concept(
        "unhurried",
        _SLOWLY,
        "(slowly|leisurely|patiently|languidly|sparingly|rarely|seldom|unhurriedly)",
        "in no (hurry|rush)",
        "(take|takes|taking) (its|her|his|their|your) time",
        "(few|infrequent)",
        roles=("adjective", "adverb", "participle", "noun", "determiner"),
        unless=("slow (motion|zoom|dance|burn|song|ballad|jam|pan|push)", "slow down"),
    ),
    Concept(
        "cut unhurriedly",
        "(slowly|leisurely|patiently|languidly|unhurriedly|sparingly|sedately|gently) (cut|edited)",
        "(cut|edited) (slowly|leisurely|patiently|languidly|sparingly|unhurriedly|at leisure)",
        roles=("participle", "noun", "adverb", "adjective"),
        unless=("cut (her|his|their|the) (hair|grass|cake|bread)", "slowly cut (her|his|their|the|into)"),
    ),
    Concept(
        "shots in time",
        "(take|takes|shot|shots|image|images)",
        roles=("noun",),
        but_not=("taking",),
        unless=(
            "(long|medium|wide|close|two|full|establishing) shot (show|of|shows)",
            "(a|the) (long|wide|medium|full|two) shot",
            "take (on|of)",
        ),
    ),
    Concept(
        "long in time",
        "(long|longer|lengthy|extended|sustained|protracted|unbroken|uninterrupted|uncut|unedited|minute long"
        "|minutes long"
        "|drawn out)",
        roles=("adjective", "adverb", "participle", "noun"),
        unless=("(long|longer) (ago|lost|term|hair|night|coat|way)", "as long as", "no longer", "how long"),
    ),
    Concept(
        "held on and on",
        "(held|hold|holds|linger|lingers|last|lasts|run|runs|stay|stays|go on|goes on|drag|drags|stretch"
        "|stretches)"
        " * (long|longer|minute|minutes|ages|half a minute|forever|eternity)",
        "(held|hold|holds|linger|lingers|last|lasts|stay|stays) for (what|minute|minutes|ages|as long as"
        "|half|eternity|an eternity|an age)",
        "(go|goes|run|runs|drag|drags) on and on",
        "(allowed|left|free) to (run|play out|breathe|unfold|linger)",
        "let * (run|play out|linger|unfold)",
        "(run|play) (out|on) (at|to) * length",
        "(run|play|left|held) uncut",
    ),
    Concept(
        "to gain pace",
        "(quicken|quickens|accelerate|accelerates|intensify|intensifies|hasten|tighten|tightens)",
        "(speed|speeds|sped) up",
        "(pick|picks|picked) up (speed|pace|)",
        "(gain|gather|gathers|gains) (speed|pace|momentum)",
        "(get|gets|become|becomes|grow|grows|turn|turns|come|comes|arrive) * (faster|quicker|more (frantic"
        "|frenetic"
        "|rapid|frenzied|hectic)|thicker and faster|ever faster|thick and fast)",
        "(faster and faster|quicker and quicker)",
        "(increase|increases|rise|rises|climb|climbs|double|doubles)",
        "(come|comes|arrive|arrives|follow|follows|fly) (thicker|thick|faster) and (faster|fast|thicker)",
        roles=("verb", "participle", "adverb", "noun", "preposition", "adjective"),
    ),
    Concept(
        "to lose pace",
        "(slow|slows|slowed) down",
        "(slow|slows) to a (crawl|standstill|stop)",
        "(decelerate|decelerates|ease off|eases off|calm down|calms down|wind down|winds down)",
        "(get|gets|become|becomes|grow|grows) * (slower|more (leisurely|relaxed|languid)|sparser)",
        roles=("verb", "participle", "adverb", "noun", "preposition", "adjective"),
    ),
    Concept(
        "at more speed",
        "(fast|faster|quick|quicker|swift|swifter|brisk|brisker|slow|slower)",
        but_not=(
            "fast",
            "quick",
            "swift",
            "brisk",
            "slow",
            "quickly",
            "swiftly",
            "briskly",
            "slowly",
            "slows",
        ),
        roles=("adjective", "adverb", "noun"),
    ),
    Concept("to slow", "(slow|slows|slowed)", roles=("verb",), but_not=("slow",)),
    Concept("few and far between", "few and far between"),
    Concept(
        "rarely cuts", "(rarely|seldom|hardly ever) (cut|cuts|edits)", unless=("cut (her|his|their) hair",)
    ),
    Concept("quickening", "(accelerating|quickening|hastening)", roles=("adjective", "participle", "noun")),
    Concept("quicken", "(quicken|quickens|accelerate|accelerates|hasten)", roles=("verb",)),
    Concept("slowing", "(decelerating|slackening)", roles=("adjective", "participle", "noun")),
    Concept("to a frenzy", "(to|into) (a|) (frenzy|crescendo|fever pitch)"),
    Concept(
        "to get shorter",
        "(get|gets|become|becomes|grow|grows|turn|turns) * (shorter|briefer)",
        "(shorten|shortens)",
        "(shorter and shorter|briefer and briefer|ever shorter)",
    ),
    Concept(
        "to get longer",
        "(get|gets|become|becomes|grow|grows|turn|turns) * (longer)",
        "(lengthen|lengthens)",
        "(longer and longer|ever longer)",
    ),
    Concept(
        "with the drums",
        "(on|to|with|in time with|in time to|in sync with|in step with|at) (the|each|every|its|a|) (off|down"
        "|first|last"
        f"|heavy|thudding|steady|exact|very|) {_DRUM}",
        "(on|to) the (rhythm|pulse|tempo|beat) of (the|) (song|music|track|drums|tune)",
        "(each|every) (beat|bar|downbeat|snare hit|kick|drum hit|snare)",
        unless=(
            "to the (music|song|track|bar) (video|industry|label|counter)",
            "with the (music|song|track) (video|and|of)",
            "to the (point|end)",
        ),
    ),
    Concept(
        "to be set to",
        "(land|lands|fall|falls|hit|hits|come|comes|strike|strikes|arrive|arrives|happen|happens|snap|snaps"
        "|time|timed"
        "|sync|synced|synched|synchronise|synchronised|lock|locked|match|matched|set|align|aligned|change"
        "|changes"
        "|keyed|pinned|nailed|tied|coincide|coincides|cut|cuts|edit|edited|pulse|pulses|dance|dances|follow"
        "|follows"
        "|move|moves|switch|switches|work|works)",
        roles=("verb", "participle", "noun"),
    ),
    Concept(
        "follow the music",
        "(follow|obey|respect|mirror|heed|keep to|take its cue from) (the|its|every|each) (beat|music"
        "|rhythm|drums"
        "|song|tempo|track|kick|snare)",
    ),
    Concept(
        "cut to the beat",
        "(cut|cuts|edit|edited|edits) to (any|some|the) (music|song|track|tune)",
        "(cut|cuts|edit|edited|edits|spliced|chopped) * (on|to|with|in time with|in time to|in sync with) "
        "(the|each|every"
        f"|its|a|) (off|down|first|heavy|thudding|steady|exact|very|) {_DRUM}",
        "(cut|edited|spliced|synced|synched|timed) * to the (rhythm|pulse|tempo|beat) of (the|) (song|music"
        "|track|drums)",
        "(each|every) (beat|bar|downbeat|snare|snare hit|kick) (brings|is|gets|has|triggers|means) (a|its|) "
        "* (shot|cut"
        "|image|picture|edit)",
        "beat matched (editing|cutting|cuts|montage)",
        unless=(
            "cut (the|) (beat|music|song|track)",
            "cut to the (music|song|track) (video|industry)",
            "cut with the (music|song) (of|and)",
            "cut to the (chase|bone)",
        ),
    ),
    Concept(
        "against the drums",
        "(off|against|ahead of|behind|across|out of sync with|out of time with|out of step with|independent "
        "of"
        f"|regardless of|oblivious to|deaf to) (the|its|) {_DRUM}",
        f"(ignore|ignores|defy|defies|miss|misses|disregard|disregards|resist|resists) (the|its|) {_DRUM}",
    ),
)
