"""What must come together for a clause to speak of the pace of cutting."""

from __future__ import annotations

from onetake.core.frame import Frame

_CHANGE = ("to gain pace", "to lose pace", "to slow", "at more speed")

FAST = (
    Frame(("cutting", "at speed"), lacks=_CHANGE, within=5),
    Frame(("at speed",), subject=("cutting",), lacks=_CHANGE),
    Frame(("cut at speed",), lacks=_CHANGE),
    Frame(("shots fly past",), lacks=("to last",)),
    Frame(("shots in time", "at speed"), lacks=_CHANGE, within=1, only_asserted=True),
    Frame(("kind of cut",), lacks=("hidden", *_CHANGE), only_asserted=True, within=3),
    Frame(("shots", "short"), lacks=(*_CHANGE, "to get shorter"), within=2, only_asserted=True),
    Frame(("short",), subject=("shots",), lacks=("to get shorter",), only_asserted=True),
    Frame(("no more than a moment",), only_asserted=True),
)
FAST_PHRASES = (
    "(a lot|lots|loads|tons|hundreds|a great many|far too many|so many) (of|) (cuts|edits)",
    "blink and you (have|will|would|) (missed|miss) (a|an|the|half|several|three|two|four|five|) *"
    " (shot|shots|cut|cuts|image|images)",
    "(too|so) (many|much|fast) (cuts|edits|cutting|editing)",
    "(hail|storm|barrage|avalanche|deluge|machine gun fire|fusillade|volley) of (shots|images|cuts"
    "|pictures|frames)",
    "(cuts|edits) * (faster|quicker) than (the eye|you can|one can|i can|anyone can)",
    "(shots|images|takes) (of|that are|lasting|that last) (barely|hardly|scarcely|only|under|less than"
    "|half|just) * (second|seconds|heartbeat)",
    "(editing|cutting) * adhd",
    "mtv style (editing|cutting)",
    "attention deficit (editing|cutting)",
    "blink and you (will|) miss (a|an|the|half|several|three|two) * (shot|shots|cut|cuts|image|images)",
    "(cut|edited|chopped|sliced|hacked) (to|into) (ribbons|shreds|confetti|mincemeat)",
    "(hardly|barely|scarcely|never) (a|one|does a) (shot|image|take) (outlast|outlasts|last|lasts|exceed"
    "|exceeds|survive|survives|run|runs) * (second|moment|beat|blink|heartbeat|breath)",
    "(few|no|hardly any|hardly a) (shot|shots|image|images) (outlast|outlasts|survive|survives|outlive)",
    "(average|typical|usual|mean|median) (shot|take) * (under|below|less than) * (second|seconds)",
    "(shot|take|image) * (clocks in|comes in|timed) (at|) (under|below|less than) * (second|seconds)",
    "(cut|cuts|edit|edits|new shot|new image|new angle) (like|about|roughly|nearly|almost|practically|)"
    " (every|each) (half|single|) (a|) (second|instant|blink|heartbeat)",
)
SLOW = (
    Frame(("cutting", "unhurried"), lacks=(*_CHANGE, "take"), within=4),
    Frame(("unhurried",), subject=("cutting",), lacks=_CHANGE),
    Frame(("cut unhurriedly",), lacks=("person",)),
    Frame(("few and far between",), subject=("cut", "cutting")),
    Frame(("rarely cuts",), lacks=("person",)),
    Frame(("cut", "unhurried"), subject=("cut",), lacks=_CHANGE),
)
SLOW_PHRASES = (
    "(cut|edited|assembled|put together|spliced) with (a|an|the|great|much|endless|infinite|) *"
    " (patience|calm|restraint|leisure|deliberation)",
    "(whole|entire) (verse|verses|chorus|choruses|minute|minutes|stanzas) (go|goes|pass|passes) (by|)"
    " (before|until|without) (the|an|a|) * (change|changes|cut|cuts|edit)",
    "(cutting|editing|montage|edit) * (sleepy|drowsy|stately|glacial|contemplative|meditative|sedate|calm)",
    "(rarely|seldom|hardly ever) changes (shot|angle|image)",
    "(not|never) (cut|edited) in (a|any) (hurry|rush|haste)",
    "(editing|cutting|montage) that (breathes|takes its time|is in no hurry)",
    "(long|generous|ample) (pauses|gaps|stretches) between (the|) (cuts|edits)",
    "(take|takes) (its|her|his|their) time between (the|) (cuts|edits)",
    "(hardly|barely|scarcely) (a|any) cut * minute",
    "(cuts|edits) (are|is) (rare|scarce|sparse|infrequent)",
    "(sparing|economical|sparse) with (its|the|) (cuts|edits)",
    "(slow|gentle|languid|leisurely|unhurried|patient|calm) (editing|cutting|montage)",
    "(editing|cutting|montage) is (very|quite|rather|so|really|) (slow|gentle|languid|leisurely|unhurried"
    "|patient|calm)",
    "(let|lets|letting|allow|allows|allowing) (each|every) (shot|image|composition|tableau|frame|scene)"
    " (to|) (breathe|settle|linger|register|play out)",
    "(shot|shots|image|images|composition|compositions) (is|are) (given|allowed|granted) (all|plenty of"
    "|enough|ample|) (the|) time",
    "(film|video|clip|editor|editing|director|camera) (does not|never|refuses to|will not) hurry",
    "(film|video|clip|editor|editing|director) (is|) in no (hurry|rush) to cut",
    "(handful|few) of (shots|cuts) * (held|hold) for",
    "(an|the) (editor|cutter) (with|of) (patience|restraint)",
)
LONG = (
    Frame(("shots in time", "long in time"), amount="many", within=3),
    Frame(("shots in time", "held on and on"), within=6),
    Frame(("held on and on",), subject=("shots in time",)),
    Frame(("shots", "long in time"), within=2, lacks=("to get longer",)),
)
LONG_OPPOSITES = (
    "there (is|are|was) (not|never) (a|one|any|a single) (really|genuinely|truly|) (long|lengthy|extended"
    "|sustained) (take|takes)",
    "(not|never) a single (long|lengthy|extended|sustained) take",
    "(no|without|avoids|avoid|shuns) (long|lengthy|extended|sustained) takes",
)
LONG_PHRASES = (
    "long take (style|aesthetic|approach|filmmaking)",
    "(love|loves|loved) of the long take",
    "(stay|stays|sit|sits|linger|lingers|remain|remains) with (her|him|them|it|this shot"
    "|the shot) for * (minute"
    "|minutes) (before|without|until)",
    "(minute|minutes) (before|until) (he|she|it|the film|the editor|anyone|anybody) cuts",
    "(minute|minutes|half a minute) (passes|pass|go by|goes by) (before|without) (the|a|) (next|first|) cut",
    "(fond|enamoured) of (the|) long take",
    "(hold|holds|holding) (on|) (its|the|each|every) (shot|image) (for|far|much|so|well)",
    "(let|lets|letting) (its|the|each|every) (shot|take) (run|linger|play|breathe)",
    "takes that last for (minutes|half a minute)",
    "(shot|take) after (long|lengthy) (shot|take)",
    "(each|every) (shot|take) is (allowed|left|free) to (run|breathe|play out|linger)",
)
QUICKENS = (
    Frame(("to gain pace",), subject=("cutting",)),
    Frame(("quickening", "cutting"), within=2),
    Frame(("cutting", "to a frenzy"), within=5),
    Frame(("quicken", "cutting"), within=4, only_asserted=True),
    Frame(("slowing", "cutting"), denies=True, only_asserted=True, within=2),
    Frame(("cutting", "to gain pace"), within=5),
    Frame(("to get shorter",), subject=("shots", "shots in time")),
    Frame(("to lose pace",), subject=("cutting",), denies=True, only_asserted=True),
    Frame(("to slow",), subject=("cutting",), denies=True, only_asserted=True),
    Frame(("to get longer",), subject=("shots", "shots in time"), denies=True, only_asserted=True),
)
QUICKENS_PHRASES = (
    "the (shorter|briefer|faster|quicker) the (shots|takes|images|cuts|cutting|editing)",
    "(shots|takes|images) (shrink|shorten|dwindle|contract) (as|to|towards|until|from)",
    "(begins|starts|opens) (as|with|in) (a|) * (slow|leisurely|calm|unhurried|long) * (images|shots"
    "|cuts|cutting|editing|faces|alternation) * (hail|flurry|barrage|blizzard|frenzy|storm|fast|rapid"
    "|frantic|quick)",
    "(ever|increasingly|progressively) (faster|quicker|more frantic|more frenetic|more rapid) (cutting"
    "|editing)",
    "(shots|takes) (that|which) (grow|get) (shorter|briefer)",
    "(pace|rate|speed) of (the|its) (editing|cutting|cuts|edits) (rises|climbs|increases|picks up|doubles"
    "|quickens)",
    "(images|shots|cuts|edits|pictures) (come|comes|arrive|follow|tumble) (thicker|thick|faster) and (faster"
    "|fast)",
    "(editing|cutting|montage|edit|cuts) * (work|works|worked|whip|whips|whipped|wind|winds|wound) (itself"
    "|themselves) (up|) (into|to) (a|) (frenzy|lather|fever)",
    "(step|steps|ramp|ramps) up the (pace|rate|speed) of (the|its) (editing|cutting|cuts)",
)
