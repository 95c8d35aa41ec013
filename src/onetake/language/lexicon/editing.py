"""Concepts of editing: the film, its shots and its cuts."""

from __future__ import annotations

from onetake.language.concepts import Concept

CONCEPTS = (
    Concept(
        "film",
        "(film|video|clip|short|movie|piece|promo|visual|work|vid|spot|footage|sequence|mv)",
        "music video",
        "the whole thing",
        "everything",
        "(everything|all) (here|we see)",
        "the action",
    ),
    Concept(
        "take",
        "master shot",
        "(steadycam|stedicam|gimbal|follow|walking|moving) shot",
        "(take|shot|oner)",
        "(tracking|steadicam|sequence|travelling|dolly|crane|drone|handheld) shot",
        "hand held shot",
        "plan (sequence|séquence)",
        roles=("noun",),
        unless=(
            "(two|three) shot (hold|of)",
            "(tight|a|medium|wide|long|framed|close) * (two|three) shot",
            "one (shot|take|image) (per|for each|for every|to each|to every|a) (beat|bar|line|verse|second"
            "|word)",
            "one (shot|take) per (every|each|single) (beat|bar|line|verse|second|word)",
        ),
    ),
    Concept("director", "(director|filmmaker|auteur)"),
    Concept("uncut", "(uncut|unedited|unbroken|uninterrupted)"),
    Concept("another work", "(trailer|teaser|documentary|advert|commercial|album|record|series)"),
    Concept("sequence shot", "plan (sequence|séquence)", "sequence shot", "(oner|plansequence|plansequenz)"),
    Concept(
        "unbroken",
        "(unsevered|unspliced|uninterruptedly|unbrokenly|unfragmented|ceaseless|unending|sustained"
        "|perpetual)",
        "(unbroken|uninterrupted|continuous|seamless|unedited|uncut|unceasing|nonstop|undivided)",
        "without (a|any|) (break|interruption|pause)",
        "(never|not) interrupted",
    ),
    Concept(
        "cut",
        "(cut|edit|splice|cutaway|crosscut)",
        "cut away",
        "(change|switch) of (shot|angle|set up|camera angle)",
        "(shot|camera angle) (change|switch)",
        "(jump|smash|match|hard|quick|fast|rapid|quickfire) cut",
        "wipe",
        roles=("noun",),
        but_not=("cutting", "editing", "splicing"),
        unless=(
            "(arts|budget|tax|pay|spending|welfare|public|service|job|paper|short|clean|power|crew) cut",
            "cut (to|in) (the|) (arts|budget|funding|spending|staff|price|taxes|services|education)",
            "cut of (the|her|his|their) (profit|coat|dress|suit|money|cake)",
            "(let alone|not to mention|never mind) (a|any|the) cut",
            "(final|rough|first|radio|finished|director's) (cut|edit)",
            "(edit|cut) (button|suite|room|history|war)",
            "(the|this|its|whole) edit (is|has|feel|keep|move|never|stay|remain|run|lets|let|breathe)",
            "(the|your|this|our) (cut|edit) (under|below|within|to time|shorter|down to|runs|lasts)",
        ),
    ),
    Concept(
        "kind of cut",
        "(rapid fire|whip|whiplash|brutal|snap|strobing|frantic|frenetic|furious|frenzied"
        "|machine gunned) (cut|edit)",
        "(cut|edit) (everywhere|galore|aplenty|all over)",
        "(jump|smash|match|quickfire|lightning|machine gun) cut",
        "(quick|fast|rapid|abrupt|sudden|harsh|staccato|quickfire|snappy|choppy|constant) (cut|edit)",
        "(crosscutting|intercutting|jumpcut)",
        "cross cutting",
        "parallel (editing|montage)",
        "shot reverse shot",
        unless=("cut (to|in) (the|) (arts|budget|funding|spending|staff|price|taxes|services|education)",),
    ),
    Concept(
        "to cut",
        "(cut|edit|splice|intercut|dissolve|crosscut)",
        roles=("verb", "participle"),
        unless=(
            "cut from the same cloth",
            "(cut|edited) to (any|some) (music|song|track|tune|rhythm|beat)",
            "(not|never) (cut|edited) (hurriedly|hastily|frantically|for|with|as)",
            "cut (close|near) to the (bone|quick)",
            "cut (loose|corners|ties|short|a deal|deals|teeth|in half|costs|class|classes|the (cake|grass"
            "|lights|power|cord|ribbon|rope|bread|crap|record|album|track|budget))",
            "cut (her|his|their|its) (hair|teeth|losses|ties|finger|hand|wrist|coat|dress|budget|salary)",
            "(hair|grass|budget|coat|cake) * cut",
        ),
    ),
    Concept("editing", "(edit|edits|cutter)", "(editing|montage|cutting|editor|editorial)"),
    Concept(
        "any editing",
        "(editing|cutting)",
        "editor",
        but_not=("cut", "cuts", "edit", "edits"),
    ),
    Concept(
        "to follow", "(follow|match|mirror|obey|sync|synchronise|quicken|accelerate|land|speed up|slow down)"
    ),
    Concept("to intervene", "(intervene|interfere|interrupt|step in|touch|work)", "be (seen|felt|needed)"),
    Concept("long", "(long|lengthy|extended|marathon)"),
    Concept("break", "(break|interruption)", roles=("noun",)),
    Concept(
        "to interrupt", "(interrupt|break|sever|chop)", "broken (up|)", roles=("verb", "participle", "noun")
    ),
    Concept(
        "fast",
        "(in a|in any|in such a|in the) (hurry|rush|haste)",
        "(frenzied|manic|hyper|hyperkinetic|breathless|speedy|swift|machine gun|whiplash|whip smart"
        "|dizzying|jittery|jarring|jagged|spiky|brutal|violent|aggressive|feverish|lightning|stop start"
        "|busy|agitated|pulsating|propulsive|disorienting|furious|stuttering|strobe like|strobing|slick"
        "|razor sharp|sharp|punchy|zippy|rhythmic)",
        "(fast|faster|quicker|quick|rapid|frantic|frenetic|breakneck|hectic|brisk|choppy|staccato)",
        "(rapid fire|hyperactive)",
        "(relentless|breathless|jumpy|snappy|percussive|restless|nervous|fragmented|fragmentary|kinetic"
        "|frenzied)",
        "never let up",
        "on speed",
        "(every|each) (beat|bar|second)",
    ),
    Concept("brief", "(second|moment|instant|blink|heartbeat)", "(short|brief|fleeting)"),
    Concept("image", "(image|frame|picture|scene)", roles=("noun",)),
    Concept("to last", "(last|linger|stay|flash|flicker|remain|hold)", roles=("verb", "participle")),
    Concept(
        "filmed",
        "(make|made|compose|capture|caught|play|run|unspools|tell|perform|deliver|record|lens|go|happen"
        "|pull off|executed|shot|completed)",
        "(film|captured|recorded|photographed|handheld|unfold|unroll|unspool|staged|told|presented"
        "|rendered|delivered)",
        "(shot|done|executed) in",
        "hand held",
        "plays out",
        "play out",
    ),
    Concept(
        "in one go",
        "in (one|a single|a) (camera|unedited|) (pass|run|rush|sitting|breath|roll|sweep of the camera"
        "|fell swoop)",
        "(at|in) (one|a single) (fell|) swoop",
        "in (one|a single) (go|breath|sweep|movement|gesture|motion|burst|swoop|stretch|piece|flow|stroke)",
        "in (one|a single) (uninterrupted|unbroken|continuous|long|fluid|flowing|sustained|elegant) (go"
        "|sweep|movement|gesture|motion|stretch|flow|run)",
    ),
    Concept(
        "whole length",
        "(start|beginning|first) to (finish|end|last)",
        "top to (tail|bottom)",
        "for (its|the) (whole|entire|full|) (duration|length|running time|runtime)",
        "(the|its) (whole|entire|full) (way|thing)",
        "(length|duration|entirety) of the (song|track|film|video|clip|tune)",
        "(whole|entire|full) (song|film|video|clip|length|duration|running time|four minutes|three minutes)",
        "as long as the (song|film|video|track)",
        "from (first|the first) (note|frame|second|bar) to (last|the last)",
        "from (start to finish|beginning to end)",
    ),
    Concept(
        "to stop filming",
        "look (away|elsewhere)",
        "(avert|turn|take|tear) (its|his|the|) (eye|gaze|face) (away|off|)",
        "flinch",
        "let go",
        "stop (looking|watching|staring)",
        "lose sight",
        "stop (filming|rolling|recording|shooting)",
        "(cut|turn) (away|off)",
        "blink",
    ),
    Concept(
        "succession",
        "(succession|series|barrage|flurry|stream|string|sequence|flood|hail|blizzard|torrent|volley"
        "|onslaught) of",
        "(collage|mosaic|patchwork|bombardment|procession|parade|cascade|assembly|assortment|rush|storm) of",
        "(string|stitch|splice|piece|patch|paste|edit|cut|jumble|assemble) together",
    ),
    Concept(
        "every moment",
        "(every|each) (half|other|few|couple of|two|three|) (second|beat|bar|moment|instant|blink)",
        "(once|twice|three times|several times) (a|every) (second|bar|beat)",
        "(all|) the time",
        "non stop",
        "nonstop",
        "(every|each) (beat|bar|second|line|word|few seconds|two seconds|couple of seconds|three seconds"
        "|phrase)",
        "(constantly|incessantly|ceaselessly|continually|perpetually)",
        "at (breakneck|lightning) speed",
    ),
    Concept(
        "shorter", "(shorter|briefer) than (the|each|any) (last|previous|one before)", "shorter and shorter"
    ),
    Concept(
        "to crosscut",
        "(alternate|intercut|crosscut|switch|flip|toggle|oscillate|cut|veer) (between|from|back and forth)",
        "(alternate|switch|flip|cut) * back and forth",
    ),
    Concept(
        "cut up",
        "(fade|transition|dissolve|wipes) (between|from * to|from one)",
        "fade (to|into) (another|the next|a new)",
        "cut (to|in|into) * (piece|ribbon|shred|bit|fragment)",
        "cut (to|from|back|between|across)",
        "cut to within an inch",
        "(cut|edited) like a (trailer|commercial|advert|machine gun)",
        "(dissolve|fade|melt) (to|into|in) (another|the next|one another|each other|a new|a shot)",
        "(image|shot|scene) * (fade|dissolve|melt|bleed|blend|give way) (in|into|to|onto) (another"
        "|the next|each other)",
        "shot after shot",
        "image after image",
        "montage of",
        "(supercut|mash up)",
        "(stitched|spliced|pieced|patched|cobbled|strung|edited) together",
        "(stitched|assembled|pieced|built|made|edited|constructed) (from|out of) * (shot|take|fragment"
        "|clip|piece)",
        unless=(
            "cut (to|in) (the|) (arts|budget|funding|spending|staff|price|taxes|services|education|bone"
            "|chase)",
        ),
    ),
    Concept(
        "plenty",
        "(constant|endless|incessant|relentless|ceaseless|rapid|regular|visible|obvious|noticeable"
        "|jarring|clear|plain|everywhere|aplenty|galore)",
        "(many|much|several|dozen|hundred|countless|multiple|numerous|frequent|excessive|unnecessary"
        "|needless)",
        "(lots|plenty|heaps|loads|a lot|full) of",
    ),
    Concept("hardly", "(hardly|barely|scarcely)"),
    Concept(
        "hidden",
        "(undetectable|undetected|indiscernible|imperceptibly|invisibly|surreptitious|covert|disguisedly"
        "|subliminal|smuggled|well disguised|stealth|stealthy|crafty)",
        "(hidden|invisible|concealed|disguised|masked|buried|unseen|secret|imperceptible|unnoticeable)",
    ),
    Concept(
        "to hide",
        "(smuggle|sneak|slip|tuck|cloak|veil|cover|paper over|obscure|swallow|shroud|shield|stash|stow"
        "|squirrel|spirit|fudge|secrete|lurk)",
        "(sneak|slip|smuggle|tuck|squeeze) * (in|past|by|away|under|inside|behind)",
        "get away with",
        "(hide|conceal|disguise|mask|bury|smuggle|camouflage)",
    ),
    Concept(
        "seam",
        "(transition|suture|weld|stitching|stitch up|edit point|cut point|edits|cuts)",
        "(join|seam|stitch|splice|cut|edit)",
        but_not=("cutting", "editing", "stitching", "joining"),
        roles=("noun",),
    ),
    Concept(
        "trick",
        "(trick|trickery|cheat|sleight of hand|con|sham|illusion|fraud|swindle)",
        "(fake|bogus|phoney)",
    ),
    Concept("supposed", "(supposed|so called|alleged|ostensible|apparent|simulated|ersatz)"),
    Concept(
        "montage",
        "montage",
        unless=("(a|the) montage", "montage of", "(training|opening|closing|credit) montage"),
    ),
)
