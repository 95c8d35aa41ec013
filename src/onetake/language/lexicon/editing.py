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
        "(take|shot|oner)",
        "(tracking|steadicam|sequence|travelling|traveling|dolly|crane|drone|handheld) shot",
        "hand held shot",
        "plan (sequence|séquence)",
        roles=("noun",),
    ),
    Concept("director", "(director|filmmaker|auteur)"),
    Concept("uncut", "(uncut|unedited|unbroken|uninterrupted)"),
    Concept("another work", "(trailer|teaser|documentary|advert|commercial|album|record|series)"),
    Concept("sequence shot", "plan (sequence|séquence)", "sequence shot", "(oner|plansequence|plansequenz)"),
    Concept(
        "unbroken",
        "(unbroken|uninterrupted|continuous|seamless|unedited|uncut|unceasing|nonstop|undivided)",
        "without (a|any|) (break|interruption|pause)",
        "(never|not) interrupted",
    ),
    Concept(
        "cut",
        "(cut|edit|splice|cutaway|crosscut)",
        "cut away",
        "(jump|smash|match|hard|quick|fast|rapid|quickfire) cut",
        "(dissolve|wipe|crossfade)",
        "cross fade",
        roles=("noun",),
        but_not=("cutting", "editing", "splicing"),
    ),
    Concept(
        "kind of cut",
        "(jump|smash|match|quickfire|lightning|machine gun) cut",
        "(quick|fast|rapid|abrupt|sudden|harsh|staccato|quickfire|snappy|choppy|constant) (cut|edit)",
        "(crosscutting|crosscut|intercutting|jumpcut|jumpcuts)",
        "cross cutting",
        "parallel (editing|montage)",
        "shot reverse shot",
    ),
    Concept("to cut", "(cut|edit|splice|intercut|dissolve|crosscut)", roles=("verb", "participle")),
    Concept("editing", "(editing|montage|cutting|editor|editorial)"),
    Concept("any editing", "(editing|cutting)", "editor", but_not=("cut", "cuts", "edit", "edits")),
    Concept(
        "to follow", "(follow|match|mirror|obey|sync|synchronise|quicken|accelerate|land|speed up|slow down)"
    ),
    Concept("to intervene", "(intervene|interfere|interrupt|step in|touch|work)", "be (seen|felt|needed)"),
    Concept("long", "(long|lengthy|extended|marathon)"),
    Concept("break", "(break|interruption|pause)", roles=("noun",)),
    Concept(
        "to interrupt", "(interrupt|break|sever|chop)", "broken (up|)", roles=("verb", "participle", "noun")
    ),
    Concept(
        "fast",
        "(fast|faster|quicker|quick|rapid|frantic|frenetic|breakneck|hectic|brisk|choppy|staccato)",
        "(rapid fire|hyperactive)",
        "(relentless|breathless|jumpy|snappy|percussive|restless|nervous|fragmented|fragmentary"
        "|kinetic|frenzied)",
        "never let up",
        "on speed",
        "(every|each) (beat|bar|second)",
    ),
    Concept("brief", "(second|moment|instant|blink|heartbeat)", "(short|brief|fleeting)"),
    Concept("image", "(image|frame|picture|scene)", roles=("noun",)),
    Concept("to last", "(last|linger|stay|flash|flicker|remain|hold)", roles=("verb", "participle")),
    Concept(
        "filmed",
        "(film|filmed|captured|recorded|photographed|handheld|unfold|unroll|unspool|staged|told|presented"
        "|rendered|delivered)",
        "(shot|done|executed) in",
        "hand held",
        "plays out",
        "play out",
    ),
    Concept(
        "in one go",
        "in (one|a single) (go|breath|sweep|movement|gesture|motion|burst|swoop|stretch|piece|flow|stroke)",
        "in (one|a single) (uninterrupted|unbroken|continuous|long|fluid|flowing|sustained|elegant) "
        "(go|sweep|movement|gesture|motion|stretch|flow|run)",
    ),
    Concept(
        "whole length",
        "(length|duration|entirety) of the (song|track|film|video|clip|tune)",
        "(whole|entire|full) (song|film|video|clip|length|duration|running time|four minutes|three minutes)",
        "as long as the (song|film|video|track)",
        "from (first|the first) (note|frame|second|bar) to (last|the last)",
        "from (start to finish|beginning to end)",
    ),
    Concept("to stop filming", "stop (filming|rolling|recording|shooting)", "(cut|turn) (away|off)", "blink"),
    Concept(
        "succession",
        "(succession|series|barrage|flurry|stream|string|sequence|flood|hail|blizzard|torrent"
        "|volley|onslaught) of",
        "(collage|mosaic|patchwork|bombardment|procession|parade|cascade|assembly|assortment|rush|storm) of",
        "(string|stitch|splice|piece|patch|paste|edit|cut|jumble|assemble) together",
    ),
    Concept(
        "every moment",
        "(every|each) (beat|bar|second|line|word|few seconds|two seconds|couple of seconds"
        "|three seconds|phrase)",
        "(constantly|incessantly|ceaselessly|continually|perpetually)",
        "at (breakneck|lightning) speed",
    ),
    Concept(
        "shorter", "(shorter|briefer) than (the|each|any) (last|previous|one before)", "shorter and shorter"
    ),
    Concept(
        "to alternate",
        "(alternate|intercut|crosscut|switch|flip|toggle|oscillate|cut|veer) (between|from|back and forth)",
        "(alternate|switch|flip|cut) * back and forth",
    ),
    Concept(
        "cut up",
        "cut (to|in|into) * (piece|ribbon|shred|bit|fragment)",
        "cut (to|from|back|between|across)",
        "cut to within an inch",
        "(cut|edited) like a (trailer|commercial|advert|machine gun)",
        "(dissolve|fade|melt) (to|into|in) (another|the next|one another|each other|a new|a shot)",
        "(image|shot|scene) * (fade|dissolve|melt|bleed|blend|give way) (in|into|to|onto) "
        "(another|the next|each other)",
        "shot after shot",
        "image after image",
        "montage of",
        "(supercut|mash up)",
        "(stitched|spliced|pieced|patched|cobbled|strung|edited) together",
        "(stitched|assembled|pieced|built|made|edited|constructed) (from|out of) * "
        "(shot|take|fragment|clip|piece)",
    ),
    Concept(
        "plenty",
        "(many|much|several|dozen|hundred|countless|multiple|numerous|frequent|excessive"
        "|unnecessary|needless)",
        "(lots|plenty|heaps|loads|a lot|full) of",
    ),
    Concept("hardly", "(hardly|barely|scarcely)"),
    Concept(
        "hidden",
        "(hidden|invisible|concealed|disguised|masked|buried|unseen|secret|imperceptible|unnoticeable)",
    ),
    Concept("to hide", "(hide|conceal|disguise|mask|bury|smuggle|camouflage)"),
    Concept(
        "seam",
        "(join|seam|stitch|splice|cut|edit)",
        but_not=("cutting", "editing", "stitching", "joining"),
        roles=("noun",),
    ),
    Concept(
        "trick",
        "(trick|trickery|cheat|sleight of hand|con|sham|illusion|fraud|swindle)",
        "(fake|faked|bogus|phoney)",
    ),
    Concept("supposed", "(supposed|so called|alleged|ostensible|apparent|simulated|ersatz)"),
)
