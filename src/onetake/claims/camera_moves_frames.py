"""What must come together for a clause to speak of single camera moves."""

from __future__ import annotations

from onetake.core.frame import Frame

_SEEING = ("camera", "take", "film", "image")
_SHOWN = ("to reveal", "to show", "the set", "film set", "to spiral")
_ELSEWHERE = ("to spiral", "tighter", "to circle", "to turn round", "to go round")

PANS = (
    Frame(("to pan",), subject=("camera", "take", "image", "we"), lacks=("voice", "to go round")),
    Frame(("pan shot",), lacks=("voice", "hidden", "to hide")),
    Frame(("pan to the side",), lacks=("voice", "line", "mix", "instrument", "exchange")),
    Frame(("pan shot", "place"), within=5, lacks=("voice", "hidden", "to hide")),
    Frame(("to pan", "place"), subject=("camera", "we"), within=4, lacks=("voice",)),
)
PANS_PHRASES = (
    "(we|camera|lens|shot) (glide|slide|drift|move|sail|float|travel|creep|scroll) (slowly"
    "|gently|) (sideways|crabwise|laterally)",
    "(camera|lens) (swings|swivels|sweeps|whips) (slowly|quickly|) (round|over|across) (to|towards)",
    "(panning|sweeping) (shot|camera)",
    "(camera|lens) (sweeps|swings|swivels|slides) (left|right|sideways|across|along)",
    "(camera|lens) (moves|travels|drifts|goes|glides|slides|floats|rolls) (sideways|laterally"
    "|from side to side|from left to right"
    "|from right to left)",
    "(lateral|sideways) (camera|) (move|movement|tracking|track)",
    "(camera|shot|lens) (trucks|tracks|dollies) (left|right|sideways|along)",
    "(left to right|right to left) pan",
    "(camera|lens) takes in the (room|street|crowd|band) from (left|right|end|side) to (left|right|end|side)",
    "(camera|lens) looks from (one|the one) (side|end) (of the room|) to the other",
)
PANS_OPPOSITES = (
    "(do not|never) pan",
    "not (a|one|a single) (pan|panning shot)",
    "(no|without|never a) (pan|pans|panning)",
)
IN = (
    Frame(("move in",), subject=(*_SEEING, "we"), lacks=_ELSEWHERE),
    Frame(("to come closer",), subject=("camera", "take"), lacks=_ELSEWHERE),
    Frame(("a move in",), lacks=_ELSEWHERE),
    Frame(("closer",), subject=("camera", "take"), lacks=_ELSEWHERE),
    Frame(("camera move", "closer"), within=4, lacks=_ELSEWHERE),
)
IN_PHRASES = (
    "(we|camera|lens) (inch|creep|edge|move|come|get|draw|drift|glide|steal) (ever|slowly|steadily|)"
    " (closer|nearer) (to|until|with|and)",
    "crash zoom",
    "(zooming|pushing|creeping|dollying) (slowly|) in (on|towards)",
    "(zooms|zoom|zooming) in on (her|his|their|the|a) (face|eyes|mouth|hand|hands|singer|photograph|window"
    "|door)",
    "ever tighter on (her|his|their) face",
    "(camera|lens) (leans|noses|burrows|eases) in",
    "(we|us|viewer) (are|is|) (slowly|gradually|steadily|gently|) (drawn|brought|pulled|carried|taken|moved)"
    " (ever|slowly|) (closer|nearer)",
    "(shot|frame|camera|lens) tightens (slowly|) on (her|his|their|the) (face|eyes|mouth|hands)",
    "(inches|creeps) (its way|) (into|up to) (her|his|their) (face|eyes)",
)
IN_OPPOSITES = ("(no|without a) (zoom in|push in|zooms)",)
OUT = (
    Frame(("move out",), subject=(*_SEEING, "we"), lacks=(*_ELSEWHERE, *_SHOWN)),
    Frame(("away",), subject=("camera", "take"), lacks=(*_ELSEWHERE, *_SHOWN, "to leave them")),
    Frame(("a move out",), lacks=(*_ELSEWHERE, *_SHOWN)),
    Frame(("camera move", "away"), within=4, lacks=(*_ELSEWHERE, *_SHOWN)),
    Frame(
        ("to widen",),
        subject=("camera", "take"),
        lacks=(*_ELSEWHERE, "to reveal", "the set", "film set"),
    ),
)
OUT_PHRASES = (
    "(we|camera|lens|drone|shot) (drift|float|glide|move|track|travel|roll|slide|fly|draw) (slowly"
    "|) (backwards"
    "|backward)",
    "(zooming|pulling|dollying) (slowly|) (out|back) from (her|his|the|a|their) (face|eye|eyes|couple|room"
    "|window|house)",
    "(frame|shot) loosens (slowly|)",
    "(camera|lens|steadicam|drone) (retreats|retreat|withdraws|withdraw|recedes|recede|reverses|backs)",
    "(camera|lens) gives (ground|them room)",
    "(she|he|they) (shrink|dwindle) (in|into) the frame",
    "(camera|shot) (flies|rises|climbs|soars|lifts) (up and away|away from)",
    "(camera|lens) leaves (them|him|her|us) behind",
    "pull back from (a|an|her|his|the) (single|) (eye|close up)",
)
OUT_OPPOSITES = ("(no|without a) (zoom out|pull back|pull out)",)
HANDHELD = (
    Frame(("hand-held",), subject=(*_SEEING, "editing", "director", "hand-held")),
    Frame(("camera", "hand-held"), within=6),
    Frame(("hand-held",), lacks=("voice",), within=2),
)
HANDHELD_PHRASES = (
    "(held|carried|operated) by (a|some|an|the) (person|human|man|woman|operator|drunk|child|cameraman"
    "|friend) (who|with|on|running|walking)",
    "(camera|camerawork|cinematography|image|picture|footage|frame) (is|stays|remains|looks|feels|gets)"
    " (always|constantly|very|so|slightly|deliberately|rather|pretty|a bit|) (wobbly|shaky|unsteady"
    "|jittery|jerky|trembling|tremulous)",
    "shot from the (hip|shoulder)",
    "(wobbly|shaky|unsteady|jittery|jerky|trembling|tremulous) (image|images|picture|shots|cinematography)",
    "(wobble|shake|shakiness|jitter) of (a|the) (home video|home movie|wedding video|hand|camcorder"
    "|documentary)",
    "(picture|image|frame|footage) (shakes|wobbles|jolts|judders|bounces|trembles) (with|at|as"
    "|on) (each|every"
    "|the|he|she|they|it)",
    "(handheld|hand held) (camera|shot|footage|look|style|camerawork|cinematography|feel|shots)",
    "(filmed|shot|captured|recorded) (entirely|mostly|all|) (handheld|hand held)",
    "(camera|lens|picture|image|frame) (shakes|trembles|wobbles|jitters|shudders|bounces)",
    "(shoulder mounted|shoulder rig|on the shoulder)",
    "(no|not a) tripod in sight",
    "the operator (runs|walks|stumbles) (with|beside|after) (them|her|him)",
    "(home video|camcorder|documentary) (shake|wobble)",
    "from the (operator's|cameraman's) shoulder",
    "(run and gun|guerrilla style) (camera|camerawork|shooting|filming)",
)
HANDHELD_OPPOSITES = (
    "(no|without|without any) (camera|) (shake|shaking|wobble)",
    "nothing (shakes|wobbles|jolts|trembles)",
    "(camera|lens|picture|image|frame) neither * nor (shakes|wobbles|trembles|jolts)",
    "gyroscopically smooth (footage|shots|camerawork)",
    "(camera|lens|picture|image|frame) (never|hardly|hardly ever|barely) (once|) (shake|shakes|trembles"
    "|wobbles"
    "|jitters|shudders|bounces)",
)
FIXED = (
    Frame(("still",), subject=("camera", "take", "image"), lacks=("in motion", "person", "to pan")),
    Frame(
        ("camera", "still"),
        lacks=("in motion", "person", "hand-held", "to pan", "camera movement"),
        within=3,
    ),
    Frame(("still", "shot"), within=2, lacks=("person", "to pan")),
    Frame(("filmed", "fixed position"), within=5),
    Frame(("fixed position",), subject=("film", "take", "camera", "image", "we")),
    Frame(("fixed position", "camera"), lacks=("camera movement",), within=3),
    Frame(("camera movement",), denies=True, only_denied=True, lacks=("slow", "frantic")),
    Frame(
        ("to move at all",),
        subject=("camera", "image"),
        lacks=("closer", "away", "frantic", "slow", "to pan", "move in", "move out"),
        denies=True,
        only_denied=True,
    ),
    Frame(
        ("to move at all", "camera"),
        lacks=("closer", "away", "frantic", "slow", "to pan"),
        denies=True,
        only_denied=True,
        within=1,
    ),
)
FIXED_PHRASES = (
    "(keep|hold|leave|lock|nail|bolt) (the|your|our) camera (completely|absolutely|perfectly|) (still"
    "|static|fixed"
    "|motionless|put|in place|locked off)",
    "(put|puts|set|sets|stood|stands) (the|a|his|her|their) camera (down|) (on|in|at) (a|the|one)"
    " (chair|table|corner|shelf|spot|stand|floor|ground) (and|then)",
    "(camera|lens) does nothing",
    "(camera|lens|it) (just|only|simply|) (sits|stands|stays|hangs) (there|) and (stares|watches|looks"
    "|waits|listens)",
    "(camera|lens) might as well be (set|cast|encased|made|part|painted|carved)",
    "at no (point|time|moment) does the (camera|lens) (move|track|pan|tilt|zoom|budge|stir|shift|turn)",
    "the (camera|lens) (never|does not) (once|) (tracks|track|tilts|tilt|pans or|pan or|pans, tilts)",
    "(leave|leaves|left|park|parks|parked|plant|plants|planted) (the|a|his|her) camera (on|in|at) (a"
    "|the|one) (chair|table|corner|spot|wall|stand|floor|ground)",
    "(keep|kept|leave|left|put) (it|the camera|this|everything|) on a tripod",
    "one locked off master",
    "tripod (work|shot|shots|cinematography|footage|camerawork)",
    "(static|fixed|stationary|immobile|motionless|unmoving|locked off) (frame|shot|camera|framing|master"
    "|tripod shot|camerawork)",
    "(camera|lens) as (unblinking|patient) as a statue",
    "(camera|lens) might as well be (nailed|bolted|screwed|glued) down",
)
FIXED_OPPOSITES: tuple[str, ...] = ()
FOLLOWS = (
    Frame(("to follow somebody",), subject=(*_SEEING, "we", "tracking shot"), lacks=("the song", "line")),
    Frame(("tracking shot", "to follow somebody"), within=4),
    Frame(("following shot",)),
    Frame(("tracking shot", "person"), within=4),
    Frame(("following shot", "person"), within=6),
    Frame(("to follow somebody", "tracking shot"), within=6, lacks=("the song",)),
)
FOLLOWS_PHRASES = (
    "(camera|lens) (sticks|clings|keeps|stays|glued) * (heel|heels)",
    "wherever * (goes|go|turns|walks|moves|wanders|runs|rides|swims|travels) (the|) (camera|lens|we)"
    " (goes|go|follows|follow"
    "|walks|comes|runs|rides|is there|travels)",
    "(camera|lens) * (at|on) (his|her|their) (heels|heel)",
    "(camera|lens|steadicam|drone) (follow|trail|chase|tail|pursue) (a|an|the|this|that|one|two|its|his|her"
    "|their) * (car|cab|taxi|van|bus|train|bike|bicycle|motorbike|truck|boat|ball|cat|bird|balloon|horse)",
    "(camera|lens|steadicam|drone|operator) (tags along|tag along|trots|hurries|scurries|walks"
    "|rides|runs|keeps"
    " pace|keeps up) (along|) (behind|after|beside|alongside|with) (a|an|the|her|him|them|his|their)",
    "over (her|his|their) shoulder as (she|he|they) (walk|walks|run|runs|move|moves)",
    "(camera|steadicam|lens) (a few|some|two) (steps|paces) (behind|ahead)",
    "(following|tracking) (her|him|them|the singer|the dancer) (through|down|along|across|into) the",
    "we follow (him|her|them|the (singer|dancer|boy|girl|band|couple)) (down|through|along|across|into|from)",
    "(camera|lens) (refuses to|will not) let (her|him|them) out of (its|our) sight",
    "(camera|lens) is (always|never far) behind (her|him|them)",
)
FOLLOWS_OPPOSITES = ("(camera|lens) (lets|let) (him|her|them) (go|leave|walk out of frame)",)
CIRCLES = (
    Frame(("to go round",), subject=("camera", "take"), lacks=("closer", "tighter", "to spiral")),
    Frame(("circling shot",), lacks=("closer", "tighter", "to spiral")),
    Frame(
        ("to circle", "person"), subject=("camera", "take", "we"), lacks=("closer", "tighter", "to spiral")
    ),
    Frame(("to circle",), subject=("camera",), lacks=("closer", "tighter", "to spiral")),
    Frame(("circling shot", "person"), lacks=("closer", "tighter", "to spiral")),
)
CIRCLES_PHRASES = (
    "orbit (around|) (the|a|her|him|them|our) (singer|singers|couple|pair|two|band|dancer|dancers"
    "|subject|lead"
    "|performer|)",
    "(track|tracks|rails|dolly) (is|are|runs|makes|forms|lies|laid) (in|) (a|full) circle",
    "circular (track|tracks|rails|dolly|tracking shot|camera move)",
    "(round and round|around and around) (them|him|her|the * |) (it|we|camera|the camera) (goes|go|runs"
    "|spins|travels)",
    "(camera|lens|we) (goes|go|travels|walks|runs|moves) (round and round|around and around|in circles"
    " round|in circles around)",
    "in (a|one) (slow|full|wide|complete|) circle around (him|her|them|the (singer|band|couple|dancers"
    "|table))",
    "merry go round camera",
    "(camera|lens) (does|makes|describes) (a|full|slow|) (lap|laps|circuit) (around|round)",
    "(camera|drone) (circling|orbiting) (her|him|them|the)",
    "(carousel|roundabout) (shot|camera)",
    "360 degrees (around|round) (her|him|them|the)",
    "(camera|lens) (laps|rings) (her|him|them|the (band|singer|couple))",
)
CIRCLES_OPPOSITES = ("(no|never an) (orbit|circling) (shot|move)",)
