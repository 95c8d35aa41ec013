"""How critics speak of composition; the pattern language is that of `onetake.language.phrases`."""

from __future__ import annotations

_FRAME = (
    "(frame|shot|composition|image|tableau|tableaux|staging|set|framing|picture|camerawork|visuals|scene|view"
    "|blocking|formation|mise en scene|photography|cinematography)"
)
_CENTRE = "(centre|center|middle)"
_WHO = "(she|he|they|singer|star|artist|subject|face|head|performer|figure|rapper|dancer|protagonist|hero)"

SYMMETRICAL = (
    "(left|right) (mirrors|mirror|matches|repeats|reflects) (the|) (right|left)",
    "(fold|folded) (the|each|every|any) (frame|picture|image|shot) (down|along|in|at) the (middle|centre)",
    "both (sides|halves) (would|will|) (match|mirror|are the same|are identical|agree|look the same"
    "|look alike)",
    "(halves|sides) of (the|every|each) (frame|picture|image|screen|shot) * (folded|fold|match|mirror|overlap"
    "|coincide)",
    f"(symmetrical|symmetric) {_FRAME}",
    f"{_FRAME} * (symmetrical|symmetric)",
    "(symmetrically|symmetrical) (framed|composed|arranged|staged|placed|shot|lined|balanced|designed)",
    f"symmetry (of|in) (the|its|every|each|this|his|her|almost every|nearly every) {_FRAME}",
    f"{_FRAME} * (of|with|in) (a|an|its|) (perfect|rigid|strict|exact|rigorous|obsessive|pleasing|formal"
    "|immaculate|near perfect|fussy|painstaking|clinical|) symmetry",
    "(perfect|rigid|strict|exact|rigorous|obsessive|formal|immaculate|bilateral|visual|compositional|fearful"
    "|architectural|kubrickian|wes anderson|painstaking|axial|precise|fanatical|mirror) symmetry",
    "(wes anderson|kubrick|kubrickian|andersonian) (style|like|esque|) (frame|framing|shot|composition"
    "|tableau|symmetry)",
    f"(kaleidoscopic|kaleidoscope) {_FRAME}",
    "mirrored (composition|framing|halves|staging|formation)",
    "mirror (composition|framing|staging|formation|effect|symmetry)",
    "(left|right) (half|side) of (the|every|each|its) (frame|image|picture|screen|shot) (mirrors|reflects"
    "|duplicates|repeats|matches|doubles)",
    "(left|right) (half|side|hand side) (mirrors|reflects|duplicates|repeats|matches|doubles) (the|its) (left"
    "|right|other)",
    "(two|both) (halves|sides) of (the|every|each) (frame|image|picture|screen|shot) (mirror|match|reflect"
    "|are identical|are the same)",
    "(frame|image|picture|screen|shot) * (folded|split|bisected|mirrored) (down|along|about|at"
    "|around) (the|its"
    "|a) (middle|centre|center|central axis|vertical axis)",
    "(rorschach|kaleidoscope) (effect|image|filter|trick)",
    "(perfectly|precisely|exactly|immaculately) (balanced|bisected) (frame|shot|composition|image|framing)",
    "(framed|composed|shot|filmed|arranged|staged|laid out|lined up|placed|set) (in|with|to|for) * symmetry",
    "(mathematical|geometric|geometrical|classical|palatial|perfect|pure|dead|absolute) symmetry",
    f"symmetry of {_FRAME}",
    "symmetrical",
)
SYMMETRICAL_OPPOSITES = (
    "(composition|compositions|frame|frames|framing|image|images|shots) * (lean|leans|tilt|tilts|tip"
    "|tips|list|lists) (to|towards) (one|the) (side|left|right)",
    f"(asymmetrical|asymmetric|lopsided|unbalanced|off balance|off kilter|skewed|canted) {_FRAME}",
    f"{_FRAME} * (asymmetrical|asymmetric|lopsided|off kilter)",
    "(asymmetry|asymmetrical|asymmetric)",
)
CENTRED = (
    "(keep|keeps|kept|hold|holds|put|place|leave) (her|him|them|the (singer|subject|band|face|couple|dancer))"
    " (centred|centered|dead centre|in the (middle|centre))",
    "(close up|closeup|portrait|composition|framing|shot|image) (is|are|stays|remains|feels|looks) (always"
    "|perfectly|dead|exactly|) (centred|centered)",
    f"{_CENTRE} (framed|framing|composed|composition|frame|punched)",
    "(centred|centered|central|centrally) (framing|composition|framed|composed|placed|positioned|placement)",
    f"(dead|smack|bang|right|slap|plumb) (in|) (the|) (dead|) {_CENTRE}",
    f"(in|at|to) (the|) (exact|dead|very|precise|) {_CENTRE} of (the|every|each|almost every|nearly every"
    "|his|her|its|this) (single|) (frame|shot|image|picture|screen|composition)",
    f"(framed|composed|pinned) * (in|at) (the|) (dead|exact|very|) {_CENTRE}",
    "(placed|positioned|kept|stays|sits|stands|planted|put|puts|places|held|keep) (her|him|them"
    "|) (in|at) (the|)"
    f" (dead|exact|very) {_CENTRE}",
    f"{_WHO} * (is|are|remains|stays|always|kept) (always|almost always|dead|perfectly|) (centred|centered)",
    "(centred|centered) in (the|every|each|almost every|nearly every) (frame|shot|image|picture|screen)",
    f"(occupy|hold|fill|command|own|take) the {_CENTRE} of (the|every|each) (frame|shot|image"
    "|picture|screen)",
    f"{_CENTRE} of (the|every|each) (frame|screen|picture|image|composition|shot)",
    "(centres|centers|centering|centring|centre|centred|centered) (her|him|them|its subject|the "
    "singer|the star"
    "|the artist|the face|each face|every face|the performer) (in|within|on|dead)",
    "(perfectly|dead|exactly|squarely|carefully|always) (centred|centered)",
    f"never (leaves|strays from|leave) the {_CENTRE} of (the|) (frame|screen|shot|picture|image)",
)
CENTRED_OPPOSITES = (
    "(off|away from) (the|) (centre|center)",
    "(decentred|decentered|off centred|off centered)",
    "(pushed|placed|tucked|shoved|framed|positioned|pressed|squeezed|shunted|pinned|banished"
    "|kept) * (to|at|in"
    "|on|into|against|towards) (the|one) (very|far|extreme|bottom|lower|upper|) (edge|corner|margin|side|left"
    "|right|edges|corners|margins) * (frame|screen|shot|picture|image)",
    "rule of thirds",
    "(pushed|placed|tucked|shoved|framed|positioned|pressed|squeezed|shunted|pinned|banished|kept|relegated)"
    " * (to|at|in|on|into|against|towards) (the|one) * (bottom|lower|upper|top|left|right|left hand"
    "|right hand) (left|right|) (corner|edge|margin)",
    "(edge|edges|corner|corners|margin|margins) of (the|every|each) (frame|screen|picture|image|shot)",
)
