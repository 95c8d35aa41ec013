"""How critics say that lines are traded like clockwork, and that the scene goes on without the camera."""

_TRADE = "(trade|trades|traded|trading|swap|swaps|swapped|swapping|exchange|exchanges|exchanging|volley)"
_LINES = "(line|lines|verse|verses|bar|bars|blow|blows|barb|barbs|insult|insults)"
_THEY = "(two|pair|couple|they|actors|lovers|scene|fight|argument|quarrel|performance|action)"
_ON = "(go|goes|going|carry|carries|carrying|keep|keeps|play|plays|run|runs|rage|rages|fight|fights)"
_DOING = "(on|arguing|fighting|shouting|screaming|talking|singing|rapping|quarrelling|at it)"
_LEAVES = "(leave|leaves|left|retreat|retreats|withdraw|withdraws|recede|recedes|depart|departs)"

CLOCKWORK = (
    f"{_TRADE} {_LINES} * like clockwork",
    f"{_TRADE} {_LINES} * (on|with|to|in time with) the beat",
    f"{_TRADE} * like clockwork",
    "like clockwork",
    "(with|as) (clockwork|metronomic) (precision|timing|regularity|turn taking)",
    "(clockwork|metronomic) (exchange|exchanges|dialogue|back and forth|turns|trading)",
    "(turns|lines|replies|retorts|answers|comebacks) * (land|fall|come|arrive) * on the beat",
    "(turns|lines|replies|retorts|answers|comebacks) * (land|fall|come|arrive) * on cue",
    "(never|not) miss a (beat|cue)",
    "without missing a (beat|cue)",
    "(perfectly|precisely|tightly|exactly|impeccably) timed (exchange|replies|retorts|turns|dialogue)",
    "(turn|turns) * locked to the (beat|bar|grid)",
    "(take|takes|taking) turns * (bar|beat|measure)",
    "a (bar|measure|line) each",
    "(bar|line|blow|verse) for (bar|line|blow|verse)",
    "back and forth * (on|in time with|locked to) the beat",
    "(rally|rallies|rallying|ping pong|tennis match) * (precision|exact|exactly|regular|regularity)",
    "(hand|hands|handing|pass|passes|passing) the mic * (every|each) (bar|beat|measure)",
)
CLOCKWORK_OPPOSITES = (
    "(messy|ragged|chaotic|loose|haphazard|irregular) (exchange|turn taking|dialogue|back and forth)",
    "(turns|lines|replies) * (ragged|irregular|haphazard|off the beat|out of time)",
    "(ignore|ignores|ignoring) the beat",
    "(talk|talks|talking|speak|speaking) (freely|loosely) (over|across|against) the beat",
    "(no|without any) (rhythm|regularity) (to|in) the (exchange|dialogue|turns)",
    "free flowing (exchange|conversation|dialogue)",
)

GOES_ON = (
    f"{_THEY} * {_ON} on * (camera|lens|frame|shot) * {_LEAVES}",
    f"(camera|lens|frame|shot) * {_LEAVES} * {_THEY} * {_ON} on",
    f"{_THEY} * {_ON} on {_DOING} * (camera|lens|frame|shot) * {_LEAVES}",
    f"{_THEY} * {_ON} {_DOING} * pull (back|out|away)",
    f"pull (back|out|away) * {_THEY} * {_ON} {_DOING}",
    "scene (goes|carries|plays) on without (us|the camera)",
    "(goes|go|carries|carry|plays|fights|argues) on without (us|the camera|a witness|an audience)",
    "as (if|though) (nobody|no one) (is|were|was) (watching|filming)",
    f"(still|keep) {_DOING} as the (camera|shot|frame)",
    f"(still|keep) {_DOING} while the (camera|shot|frame)",
    "(still|keep|keeps) at it when the camera",
    f"camera {_LEAVES} them (to it|arguing|fighting|talking|behind|mid)",
    "(leave|leaves|leaving) them (to it|to their|mid) (fight|argument|quarrel|sentence|line)",
    "(leave|leaves|leaving) them to it",
    "(argument|fight|quarrel|scene|row) (continues|does not stop|does not end) * (camera|we|pull)",
    "(argument|fight|quarrel|scene|row) * never (ends|stops|resolves) * (camera|we) (leave|pull|retreat)",
    "oblivious to the (camera|retreating camera|crew)",
    f"(camera|lens) (walks|turns|backs) (out|away|off) * {_THEY} * {_ON} on",
)
GOES_ON_OPPOSITES = (
    "(fall|fell|go) (silent|quiet|still) * (camera|shot|frame) * (pull|leave|retreat)",
    "(camera|shot|frame) * (pull|leave) * (fall|go) (silent|quiet|still)",
    "(scene|performance|action|argument) (stops|freezes|ends|dies) * camera",
    "(freeze|freezes|frozen) * as the camera (pulls|leaves|retreats)",
    "(stop|stops) (arguing|talking|acting|performing|fighting) * camera (pulls|leaves|retreats)",
    "(break|breaks|breaking|drop|drops|dropping) character",
)
