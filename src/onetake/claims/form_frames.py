"""What must come together for a clause to speak of freezes, lettering, and an end like the beginning."""

from __future__ import annotations

from onetake.core.frame import Frame

FREEZES = (
    Frame(("freeze frame",)),
    Frame(("to freeze",), subject=("what is shown",), lacks=("dress",)),
)
FREEZES_PHRASES = (
    "(stops|halts|stop|halt) (dead|) on (a single|one|one single|a lone) (frame|image|picture)",
    "(time|motion|movement|everything|action|picture|image|dancer|film) (stops|halts|stands still|is"
    " stopped|is suspended) * (photograph|still|snapshot|freeze|statue|mid air|midair)",
    "(become|becomes|turn|turns|turned) (into|) (a|one|) (still|photograph|snapshot|freeze frame|still"
    " image)",
    "(hangs|hang|hung|suspended|stopped) (there|) (in mid air|in midair|in the air) * (a|like a|as a|)"
    " (photograph|still|snapshot)",
    "hangs there (a|like a|as a) (photograph|still|snapshot)",
    "freeze frame",
    "(image|picture|frame|film|video|action|shot|footage) (freezes|froze|is frozen|is freeze framed)",
    "(freeze|freezes|freezing) the (image|frame|picture|action|film)",
    "(freeze|freezes) on (a|the|her|his|their) (image|frame|face|smile|shot|picture|moment)",
    "(ends|end|stops|stop) on a (still|still frame|still image|frozen frame|frozen image)",
    "(stops|halts|stop|halt) dead (on|as) a (still|frozen)",
    "(held|hold|holds) (as|on|in) a (still|still image|still frame|freeze)",
    "(motion|movement|time) (is|) (frozen|freezes|suspended) (in|on) * (frame|image|picture|still)",
    "(frozen|freezes|froze) on (the|) screen",
    "caught in freeze frame",
    "(still|frozen) frame (holds|lingers|lasts)",
)
TEXT = (
    Frame(("lettering",), lacks=("a song",)),
    Frame(("written words", "on the screen"), within=5),
    Frame(("written words", "to come up", "on the screen"), within=6),
)
TEXT_PHRASES = (
    "there (is|are|was|were) (some|) (titles|captions|subtitles|intertitles|lettering)",
    "(words|lines|lyrics|titles|verses|names) (of the|from the|) * (scroll|crawl|run|roll|flash|blink"
    "|appear|float|march) (past|by|across|up|over|along) (in|on|the|)",
    "(subtitles|captions|surtitles|intertitles) (translate|spell|run|appear|scroll|explain|tell|give"
    "|name|flash"
    "|crawl|announce)",
    "(names|credits|words|lyrics|titles|quotes|dates|figures|numbers|headlines) * (scroll|crawl"
    "|roll) (up|upwards"
    "|past|down|across|by|over)",
    "on screen (text|lyrics|words|lettering|typography|captions|titles)",
    "(title|chapter) card",
    "(intertitle|intertitles|intertitling)",
    "(words|letters|lyrics|text|slogans) (flash|appear|pop|scroll|float|run|crawl) (up|by|past|) (on|across"
    "|over|onto)",
    "(words|letters|lyrics|text|slogans|captions) (are|is) (superimposed|overlaid|projected|printed|splashed"
    "|written"
    "|scrawled|plastered) (on|over|across|onto)",
    "(huge|giant|bold|white|red|black|neon|block) (letters|lettering|captions|type|text)",
    "lyric video",
    "(kinetic|animated|bold|huge|giant) typography",
    "(lyrics|words) (spelled|spelt|written) out (on|across) (the|) (screen|picture|frame)",
    "(superimposed|burnt in|burned in) (text|captions|titles|words|lyrics)",
)
TEXT_OPPOSITES = ("(no|not any|without|without any) (titles|captions|subtitles|intertitles|lettering)",)
CIRCLE = (
    Frame(("ends as it began",), lacks=("last unlike first",)),
    Frame(("last unlike first",), denies=True, only_asserted=True),
)
CIRCLE_PHRASES = (
    "(end|ends|finish|finishes|close|closes) (on|with) the (very|) (first|opening) (image|shot|frame"
    "|picture)",
    "(end|ends|finish|finishes) (up|) (back|) (exactly|right|just|precisely|) (where|how|as)"
    " (we|it|they|he|she|the film|the video) (all|) (started|began|came in|set out)",
    "(leave|leaves|left|end|ends|see|find) (her|him|them|us|it) (exactly|just|right|precisely|) where"
    " (we|it|the film|the video|the camera) (found|met|began|started|first saw|first met|picked)",
    "(last|final|closing) (shot|image|frame|picture) * (and|is) * (first|opening) * (the same|identical"
    "|one and the same)",
    "(last|final|closing) (shot|frame|image|picture|scene) is (also|) (the|its|a copy of the|identical to the"
    "|the same as the) (very|) (first|opening)",
    "(ends|end|closes|finishes) as it (began|begins|started|starts|opened|opens)",
    "(ends|end|closes|finishes) where it (began|begins|started|starts|opened)",
    "(ends|end|closes) (exactly|just|precisely) (as|where|how) it (began|started|opened)",
    "(is|go|come|turn|been|closing) full circle",
    "(last|final|closing) (shot|image|frame) (mirrors|echoes|repeats|matches|recalls|reprises) the (first"
    "|opening)",
    "bookended by (the|a) (same|matching|identical)",
    "(returns|return) to (the|its) (opening|first) (shot|image|frame|scene)",
    "(same|identical) (first|opening) and (last|final|closing) (shot|image|frame)",
    "(opening|first) (shot|image) (returns|recurs|comes back) (at|for) the (end|close)",
    "(circular|cyclical) (structure|form)",
)
CIRCLE_OPPOSITES = (
    "(last|final|closing) (shot|image|frame) * (nothing like|a far cry from) the (first|opening)",
)
