"""What must come together for a clause to speak of dissolves, split screens and the shape of the picture."""

from __future__ import annotations

from onetake.core.frame import Frame

DISSOLVES = (
    Frame(("a dissolve",)),
    Frame(("to melt into",), subject=("a picture of it", "shots", "image", "the scene")),
    Frame(("a picture of it", "to melt into"), within=4),
)
DISSOLVES_PHRASES = (
    "(face|faces|eyes|hand|hands|body|profile|smile) (fades|fade|melts|melt|dissolves|dissolve|blends"
    "|morphs|bleeds) (slowly|softly|) into (hers|his|theirs|mine|another|a|the)",
    "(image|shot|scene|picture|frame) (fade|melt|dissolve|bleed|blend) (slowly|softly|gently|gradually|) into"
    " (another|the next|the following|a new)",
    "(cross|lap) dissolve",
    "crossfade",
    "(joined|linked|connected|bridged|stitched) by (slow|soft|long|gentle|) dissolves",
    "dissolve from (one|a|the) * to * (another|a|the)",
    "(dissolve|dissolves) (in place of|instead of|rather than) cuts",
    "superimposed (shot|image|scene) * (fade|melt)",
    "(uses|use|favours|prefers) dissolves",
    "(soft|slow|dreamy|liquid) transitions from (shot|scene|image) to (shot|scene|image)",
    "(shot|scene|image) (gives way|gives place) (softly|slowly|gradually) to the next",
    "(lies|lie|laid) over the next (shot|scene|image) as it fades",
    "(shots|scenes|images) (fade|blend|bleed) across each other",
)
SPLIT = (
    Frame(("split screen",)),
    Frame(("to divide",), subject=("screen",), only_denied=True),
)
SPLIT_PHRASES = (
    "(two|three|four|five|six|several) (separate|different|distinct|simultaneous) (images|pictures"
    "|frames|shots|scenes) (share|fill|occupy|divide) the (screen|frame|picture)",
    "(screen|frame|picture|image|video|film|clip) * (in|into) (two|three|four) (halves|quarters|parts)"
    " (one|side|each|with)",
    "(left|top|upper) half of the (screen|frame|picture|image) (shows|follows|belongs|holds|has) *"
    " (right|bottom|lower|other)",
    "(twin|two|three|four|parallel|several) (frames|images|pictures|screens|panels|windows|films) (run"
    "|play|sit|appear|unfold|unspool) (side by side|next to each other|in parallel|at once"
    "|simultaneously)",
    "(one|his|her) (half|side) of the (screen|frame|picture) (shows|is|has|belongs|follows) * the other",
    "(screen|frame|picture|image) (is|was|) (split|divided|carved|cut) (in|into) (five|six|eight|nine|twelve"
    "|sixteen|several|many|multiple) (squares|parts|panels|boxes|tiles|windows|strips|images|pieces)",
    "split screen",
    "(splitscreen|splitscreens)",
    "(screen|frame|picture|image) (is|was|) (split|divided|carved|cut) (in|into) (two|three|four|half|halves"
    "|quarters)",
    "(screen|frame|picture|image) (is|was|) (split|divided) down the (middle|centre)",
    "(two|three|four) (images|pictures|frames|panels) (run|play|appear|sit) side by side",
    "(divided|split) into (two|three|four|six|nine|several|multiple) (panels|frames|windows|screens|boxes"
    "|tiles)",
    "(multi|four|three|two) panel (layout|screen|frame|composition)",
    "(diptych|triptych)",
    "grid of (panels|screens|windows)",
    "(split|splits|divide|divides) the (screen|frame|picture)",
)
ASPECT = (
    Frame(("to change format",), subject=("picture format",)),
    Frame(("picture format", "to change format"), within=3),
    Frame(
        ("to change format", "one format"),
        subject=("film", "screen", "picture format", "image", "we"),
        within=6,
    ),
    Frame(("keeps its shape",), denies=True, only_asserted=True),
    Frame(("stays as it is",), subject=("picture format",), denies=True, only_asserted=True),
)
ASPECT_PHRASES = (
    "from (letterbox|4:3|square|academy ratio|vertical|portrait|widescreen|16:9|scope) to (full frame"
    "|full screen|fullscreen|a square|square|letterbox|widescreen|scope|vertical|4:3|16:9)",
    "(frame|picture|image|screen) (gets|grows|becomes|turns) (ever|) (narrower|squarer|taller)",
    "(change|changes|shift|shifts|switch|switches) (of|in) (aspect ratio|format|frame shape)",
    "(changing|shifting|varying|alternating) (aspect ratios|aspect ratio|formats|frame shapes)",
    "(different|several|multiple|mixed) aspect ratios",
    "(widens|narrows|expands|shrinks|opens up|opens) (from|to|into) (4:3|16:9|widescreen|scope|square|full "
    "screen"
    "|fullscreen|academy ratio|vertical)",
    "(black|letterbox) bars (slide|close|creep|move|appear|vanish|open|disappear|fall)",
    "(letterbox|letterboxing) (opens|closes|falls|vanishes|disappears|drops)",
    "from (4:3|square|academy ratio|vertical|portrait) to (widescreen|16:9|scope|landscape|full screen)",
    "from (widescreen|16:9|scope|landscape) to (4:3|square|academy ratio|vertical|portrait)",
    "between (vertical|square|4:3|portrait) and (widescreen|16:9|scope|horizontal|landscape)",
)
