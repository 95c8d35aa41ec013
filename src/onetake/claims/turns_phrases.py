"""How critics say that lines are traded like clockwork, and that the scene goes on without the camera."""

_THEY = "(two|pair|couple|they|actors|lovers|scene|fight|argument|quarrel|performance|action)"
_ON = "(go|goes|going|carry|carries|carrying|keep|keeps|play|plays|run|runs|rage|rages|fight|fights)"
_DOING = "(on|arguing|fighting|shouting|screaming|talking|singing|rapping|quarrelling|at it)"
_LEAVES = "(leave|leaves|left|retreat|retreats|withdraw|withdraws|recede|recedes|depart|departs)"

CLOCKWORK = (
    "(he|she|one) (takes|gets|has) (a|one) line (he|she|the other) (takes|gets|has) (a|one|the next) (line|)",
    "(his|her) line (her|his) line (his|her) line",
    "(lines|turns|verses) (alternate|alternating) (strictly|evenly|exactly|like)",
    "clockwork (exchange|dialogue|back and forth|turns|trading|repartee)",
    "a (bar|measure|line) each",
    "so much (take turns|trade lines|taking turns) as",
    "(hand|hands|handing|pass|passes|passing) the mic * (every|each) (bar|beat|measure)",
)
CLOCKWORK_OPPOSITES = ("free flowing (exchange|conversation|dialogue)",)

GOES_ON = (
    f"(camera|lens) * {_LEAVES} * {_THEY} * {_ON} on",
    f"{_THEY} * {_ON} {_DOING} * pull (back|out|away)",
    f"pull (back|out|away) * {_THEY} * {_ON} {_DOING}",
    "scene (goes|carries|plays) on without (us|the camera)",
    "(fight|argument|quarrel|row|they|two|couple|pair) * (goes|go|carries|carry) on without (us|the camera)",
    f"(still|keep) {_DOING} as the (camera|shot|frame) (leaves|pulls|backs|retreats|withdraws|recedes)",
    f"(still|keep) {_DOING} while the (camera|shot|frame) (leaves|pulls|backs|retreats|withdraws|recedes)",
    f"camera {_LEAVES} them (to it|arguing|fighting|talking|behind|mid)",
    "camera * (leave|leaves|leaving) them to it",
    "(goes|carries|continues) on behind the camera",
    "oblivious to the (retreating camera|departing camera)",
)
GOES_ON_OPPOSITES = (
    "(freeze|freezes|frozen) * as the camera (pulls|leaves|retreats)",
    "camera (goes|leaves|retreats) * so does the (scene|fight|argument|quarrel)",
)
