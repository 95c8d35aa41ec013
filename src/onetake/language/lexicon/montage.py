"""Concepts of a film in pieces, and of a film without: what critics say of cuts without the word."""

from __future__ import annotations

from onetake.language.concepts import Concept

_ANGLE = "(angle|camera angle|viewpoint|perspective|set up|setup)"
_PIECE = "(piece|bit|fragment|shard|sliver|scrap|slice|shred|ribbon|splinter|strip|confetti|mincemeat|chunk)"
_CUTS = "(cut|cuts|cutting|editing|edit|edits|editor|montage|splice|splices|scissors|razor)"

CONCEPTS = (
    Concept(
        "chopped up",
        "(chop|slice|hack|carve|splinter|shatter|shred|dice|mince|break|cut|edit|split|smash|fragment"
        "|tear) (up|it|the film|the video|the scene|the action|the fight|the performance|) * (in|into"
        f"|to) * {_PIECE}",
        "(chopped|hacked|carved|sliced|diced|minced|fragmented|splintered|shredded) up",
        "broken up (by|with|into)",
        "(fractured|splintered|fragmented|shattered|disjointed|scattershot) (editing|montage|style"
        "|structure|cutting|narrative|imagery)",
        "(cut|edited) together (from|out of|with)",
        "(hyper|over|heavily|busily|frantically|frenetically|aggressively|nervously|briskly|sharply"
        "|crisply|snappily|tightly|punchily|rhythmically|conventionally|constantly|elegantly|cleverly"
        "|kinetically|deftly|smartly|breathlessly|furiously) (edited|cut)",
        "(edited|cut) (frantically|frenetically|aggressively|briskly|sharply|snappily|constantly|rapidly"
        "|breathlessly|furiously|quickly|relentlessly|to the beat|on the beat)",
    ),
    Concept(
        "to hop between shots",
        "(hop|jump|leap|flit|skip|race|dart|bounce|lurch|flick|switch|cut|flip|dash|zip|toggle|hurtle"
        "|pivot) * (from|between) (one|) (shot|image|angle|camera|picture|frame|view|footage"
        f"|{_ANGLE}) (to|and|) ",
        "(fade|dissolve|wipe|cut|edit|splice) * (take|carry|bring|whisk|move|transport) (us|you|the viewer)",
        f"(multiple|several|many|different|various|three|four|countless|alternating|new|changing) {_ANGLE}",
        f"(change|switch|shift) {_ANGLE}",
        "multi (camera|cam|angle)",
        "multicamera",
        "shot reverse shot",
        "(shot|image|picture|frame) * (replace|replaced by|chase|succeed|follow|pile) * (another|the next"
        "|each other|one another|other)",
        "(average|mean|median) shot length",
        "(cutaway|insert|b roll) (to|of|shot|footage)",
        "(intersperse|interleave|intercut|interwoven|interlaced|punctuated|alternated) (with|by) * (shot"
        "|footage|clip|image|scene|close up|cutaway|flashback|sequence)",
        "(intercut|crosscut|interwoven|interleaved) with",
    ),
    Concept(
        "no more than a moment",
        "(never|not|rarely|seldom) (settle|stay|rest|linger|dwell) on (a|any|one|anything|a single) (shot"
        "|image|face|picture|frame|thing|) for (more|longer)",
        "(nothing|no shot|no image|no frame|none of them|none) * (stay|last|linger|hold|remain"
        "|sit) * (more|longer|beyond) (than|a) * (second|moment|beat|blink|bar|heartbeat|breath)",
        "(shot|image|picture|take) (last|of|that last) * (less|under|barely|scarcely|only|mere|about"
        "|roughly) (than|) * (second|moment|blink|frame)",
    ),
    Concept(
        "shots",
        "(shot|image|take)",
        roles=("noun",),
        but_not=("shot", "image", "take"),
    ),
    Concept("short", "(short|brief|fleeting|snappy|clipped|momentary|blink and you miss it)"),
    Concept(
        "editor idle",
        "editor * (day off|week off|nothing to do|idle|unemployed|out of (work|a job)|holiday|at home"
        "|home|redundant|unneeded|asleep|never (earns|needed|called))",
        f"{_CUTS} (play|has|have|had) no (part|place|role|business)",
        f"no (need|use|place|room|call) (for|of) (a|an|) {_CUTS}",
        "(give|leave) (the|an|its) (editor|scissors) * (nothing|idle|drawer)",
        "scissors * (drawer|untouched)",
        "(nobody|no one) * (call|shout|yell|say|said) cut",
        f"{_CUTS} (is|are|) (kept|pared|reduced|cut) to (zero|nothing|nil)",
    ),
    Concept(
        "one camera pass",
        "(one|single|lone|solitary|unbroken|uninterrupted) (camera|continuous|long|) (pass|roll|run|sweep"
        "|glide) (of the camera|)",
        "one (camera|long|fluid|sustained|unbroken|continuous|elaborate|sinuous) (move|movement|gesture"
        "|gaze|look|stare|flow)",
        "(one|single) (continuous|unbroken|fluid|long|unhurried|smooth|) (steadicam|dolly|crane"
        "|tracking|gimbal"
        "|travelling|traveling|continuous|uninterrupted) (camera|) (move|movement|glide)",
        "(one|single|same) (camera|) (set up|setup)",
        "(one|single) (camera|lens) (and|,) (zero|no|one)",
        unless=("one long (look|stare|gaze)",),
    ),
    Concept(
        "in one",
        "in one",
        roles=("pronoun",),
    ),
    Concept(
        "to stitch",
        "(stitch|sew|glue|weld|fuse|graft|solder|tape|paste|splice|knit|join|blend|merge) (together"
        "|digitally|invisibly|seamlessly|in post|to look)",
        "stitched",
    ),
    Concept(
        "to stitch well",
        "take (have|has|were|are|is) (been|) (combined|joined|stitched|merged|spliced|fused|blended)",
        "(take|halves) * (joined|stitched|glued|fused|welded|spliced|merged|sewn|blended"
        "|knitted) (together|into|at|in|by|up|here|there|behind)",
        "(digital|seamless|clever|cunning) (composite|patchwork|assembly|blend) of * (take|shot)",
        "where (two|the|three|both|several) (takes|shots) (are|were|have been|) (joined|stitched|glued"
        "|meet|met|spliced|merged)",
        "(digitally|invisibly|seamlessly|cleverly|carefully|cunningly|artfully) (stitched|sewn|glued"
        "|welded|fused|joined|spliced|blended|merged|combined)",
        "(stitched|sewn|glued|welded|fused|joined|spliced|blended|merged) (digitally|invisibly|seamlessly"
        "|in post)",
    ),
    Concept(
        "join",
        "(join|seam|stitch|splice|suture|weld|edit point|sleight of hand)",
        "(joins|seams|stitches|splices)",
        roles=("noun",),
        but_not=("joining", "stitching", "seamed", "stitched", "joined", "spliced", "splicing"),
        unless=(
            "by the (splice|cut)",
            "(seam|stitch|join|splice) (of|on|in) (her|his|their|the) (dress|coat|skirt|jacket|shirt|suit"
            "|jeans|trousers|clothes|costume|stocking|skin|wound|lip|ball)",
            "at the seams",
            "in stitches",
            "(rich|coal|gold) seam",
            "(gene|dna) splice",
            "(a|rich|no) seam of",
            "(seam|stitch|join|splice) (of|in) * (friendship|story|song|marriage|relationship|society|band"
            "|industry|genre|culture|argument)",
            "seam between (song|genre|fact|fiction|the genres|rap|pop|past)",
        ),
    ),
    Concept(
        "to see",
        "(see|spot|find|feel|tell|detect|notice|catch|locate|sense|hear|make out|show|visible|noticeable"
        "|obvious|apparent|betray)",
        "give (it|the game|the trick) away",
        "gives itself away",
    ),
    Concept(
        "where they cut",
        "where * (could|might|may|must) (well|easily|) (have been|be) (cut|spliced|joined|stitched|edited"
        "|glued)",
        "where * (they|he|she|it|you|we|i|the director|the editor|the film|the video) * (cut|edited"
        "|stitched|spliced|joined|switched takes)",
        "where the (cut|edit|join|seam|stitch|splice|switch) (is|was|happens|must|might|could|comes|falls"
        "|lies|hides)",
        "(place|spot|point|moment|site|opportunity|chance|candidate|room|cover) (for|to) (a|an|hide a"
        "|hide an|the|any) * (cut|edit|join|seam|stitch|splice)",
        "(cut|edit|join|seam|stitch|splice|switch) * (could|might|may|must|can) (well|easily|have|be|) "
        "(be|been|) (hide|hidden|lurk|slip|sneak|concealed|covered|smuggled)",
        "(could|might|may|must|would|can) (easily|well|have|) (hide|conceal|mask|cover|disguise|swallow"
        "|hidden|be hiding|be covering|be masking) (a|an|any|the|all|number of|another|one) * (cut|edit"
        "|join|seam|stitch|splice|transition|switch)",
    ),
    Concept(
        "to suspect",
        "i swear",
        "(suspect|bet|smell|sense)",
        "my money is on",
        "i would bet",
    ),
    Concept(
        "genuine take",
        "(shot|take|oner|one shot|one take|single take) is (genuine|real|authentic|honest|the real (thing"
        "|deal)|bona fide|true|no fake)",
        "(genuine|bona fide|authentic|honest to goodness|real life) (one take|single take|one shot|oner"
        "|long take|single shot)",
        "(no|without|zero|free of) (vfx|digital|hidden|invisible|cgi|any|) (stitching|joins|seams"
        "|trickery|cheating|fakery)",
        but_not=("really", "truly", "honestly", "genuinely"),
    ),
    Concept(
        "suspected cut",
        "(probably|presumably|surely|perhaps|maybe|likely|possibly|must be|must have been|has to be"
        "|got to be) (a|an|the|one|another|where) (hidden|) (cut|edit|join|splice|stitch) (when|where|as"
        "|behind|in|at|during|while)",
    ),
    Concept("takes", "(take|takes|pass|passes|attempts)", roles=("noun",), but_not=("pass",)),
)
