"""How critics speak of the camera; the pattern language is that of `onetake.language.phrases`."""

_CAMERA = "(camera|lens|shot|frame|cinematographer|operator)"
_TURN = "(spiral|corkscrew|coil|twist|swirl|gyrate|spin|rotate|revolve|whirl)"
_GO = "(move|drift|float|glide|creep|crawl|prowl|hover|inch|slide|roam|wander|circle)"
_LEAVE = "(pull|draw|back|zoom|dolly|track|crane)"
_SET = "(set|stage|soundstage|studio|crew|rig|scaffold|wall of the set|fourth wall|artifice)"

SPIRAL = (
    "(camera|lens|drone) * (in|with) * (narrowing|shrinking|tightening|contracting|diminishing|ever"
    " smaller|ever tighter|smaller and smaller|tighter and tighter) (ring|circle|loop|turn|orbit|round)",
    f"{_CAMERA} * {_TURN} * (in|inward|closer|toward|towards|into)",
    f"{_CAMERA} * (spiral|corkscrew|coil|twist) * (around|round)",
    f"{_TURN} {_CAMERA}",
    f"{_TURN} (in|inward|closer|toward|towards) * (couple|pair|two|face|subject|them|singer|performer)",
    "spiral (in|inward) on",
    "spiral (toward|towards|closer)",
    "(downward|inward|slow|tightening|closing) spiral",
    "(tightens|closes|narrows) * spiral",
    "spiralling * (push in|zoom|dolly)",
    f"{_CAMERA} * (turns|tilts) (over|upside|on its (side|axis))",
    f"{_CAMERA} * roll (onto|on its|over|sideways|upside|through|like)",
    "(roll|rolling|rotating|revolving) push in",
    "barrel roll",
    f"{_CAMERA} * (wind|winds|winding) (in|inward|closer|around|round|tighter)",
    "(dutch|canted) * (push in|closer|tighter)",
    "like (water|a coin) * drain",
    f"vortex * {_CAMERA}",
    f"{_CAMERA} * vortex",
    "turns * as it (closes|comes|moves|pushes) in",
)
SPIRAL_OPPOSITES = (
    f"{_CAMERA} * (stays|remains|keeps|is held|holds) (level|upright|straight)",
    "level horizon",
    "straight push in",
    f"{_CAMERA} * (spirals|twists|winds) (out|outward|away)",
    "no camera roll",
)

LURK = (
    f"{_CAMERA} * (lurk|prowl|stalk|linger|loiter|skulk|snoop|eavesdrop|spy)",
    "(lurking|prowling|stalking|restless|roving|roaming|creeping|drifting|floating|gliding|wandering) camera",
    f"camera * (slowly|constantly|steadily|always|gently|quietly) {_GO}",
    f"camera {_GO} (slowly|constantly|steadily|gently|quietly|about|through)",
    f"camera {_GO} (around|round) (the (room|rooms|house|flat|apartment|place|set)|and|in|without|all"
    f"|with|like)",
    "(constant|steady|perpetual|ceaseless|unceasing|continuous) (camera|) (motion|movement|drift)",
    "(slow|unhurried|gentle) camera (movement|motion|move|drift)",
    "camera is (always|constantly|forever|ever) (moving|in motion|on the move|adrift)",
    "camera keeps (moving|drifting|gliding|creeping|prowling|circling)",
    "(voyeur|voyeuristic) camera",
    "camera * like a (voyeur|ghost|predator|shark|intruder|spy|third person|guest)",
    "creeps (around|round|through|about|up on) * (room|couple|pair|apartment|flat|house)",
    "circles * like a (shark|predator|vulture)",
    "(hovers|floats) (around|round|about|over) (them|the couple|the pair|the two)",
    "slow * prowl",
    "slow burn * camera",
)
LURK_OPPOSITES = ("stop and go camera",)

REVEAL = (
    f"(camera|shot|frame|film) * {_LEAVE} (back|out|away) * (reveal|show|expose|disclose|see|uncover)",
    "(pull|pulls|pulled|pulling) (back|out) * (reveal|show|expose)",
    "pull (out|back) (reveal|shot)",
    "pullback",
    "(final|last|closing|ending) pull (out|back)",
    "(zoom|zooms|zooming|zoomed) out (to show|to reveal|until)",
    f"(reveal|expose|disclose|unmask|lay bare|uncover) * {_SET}",
    "(walls|room|apartment|house) * (is|are|turns out to be|prove to be) * (set|soundstage|studio)",
    "(is|it was) all * (set|soundstage|film set|movie set)",
    "(retreats|recedes|withdraws) * (reveal|show|expose)",
    "widens * (reveal|show|expose)",
    "(behind the scenes|fourth wall) * reveal",
    "at the end we see * (set|stage|studio)",
    "steps back * (reveal|show)",
)
REVEAL_OPPOSITES = (
    "(ends|closes|finishes|end|close) (on|in|with) a close up",
    "(ends|closes) on (her|his|their|a) face",
    "(final|last|closing) close up",
    "(camera|shot) * (push|zoom|move|close) in * (end|last|final)",
    "ends * push in",
)
