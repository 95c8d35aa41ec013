"""How critics say that insults fly, and that nobody raises a hard word."""

from __future__ import annotations

from onetake.core.frame import Frame

_EACH = "(each other|one another|her|him)"

INSULTS = (
    "(call|calls|called|calling) (each other|one another|her|him) (things|everything|a liar|a coward|a"
    " thief|a fool|a cheat|an idiot|all sorts of)",
    "(trade|trades|traded|exchange|exchanged) (threats|four letter words|reproaches|recriminations|insults)",
    f"(swear|swears|swearing|swore|curse|curses|cursing) at {_EACH}",
    f"(insult|insults|insulting|blame|blames|blaming|abuse|abuses|accuse|accuses|accusing|berate|berates|"
    f"berating|belittle|taunt|taunts|taunting|mock|mocks) {_EACH}",
    f"(call|calls|calling) {_EACH} (name|names|liar|liars|every name)",
    "(insult|accusation|curse|expletive|profanity|barb|abuse|recrimination|swearword) (fly|flies|flew|rain|"
    "rains|pour|pours)",
    "(trade|trades|trading|exchange|exchanges|hurl|hurls|hurling|sling|slinging|fling|swap|swaps|spit|"
    "spits|throw|throws) "
    "(insult|accusation|abuse|expletive|curse|barb|recrimination|swearword)",
    "(barrage|volley|torrent|stream|hail|storm|string|litany|flood) of (insult|abuse|accusation|expletive|"
    "curse|profanity|recrimination|blame)",
    "name calling",
    "blame game",
    "mud slinging",
    "slanging match",
    "foul mouthed (row|quarrel|argument|duet|exchange|fight|couple|pair|tirade)",
    f"(tear|tears|tearing|rip|rips) (into {_EACH}|{_EACH} apart with words|strips off {_EACH})",
    f"(throw|throws|fling|flings) blame (at {_EACH}|about|around)",
    f"lay into {_EACH}",
    "(spare|spares|sparing|spared) no (insult|abuse|curse|expletive|barb|accusation|put down|reproach)",
    "full of (insult|abuse|recrimination|swearing|expletives|profanity|invective)",
)
INSULTS_OPPOSITES = (
    "(not|never) a (cross|harsh|hard|bad|foul|unkind|angry) word",
    f"(never|not) (insult|swear at|blame|accuse|abuse|curse) {_EACH}",
    "without (a single|an|any|one|) (insult|swearing|swearword|profanity|expletive|abuse"
    "|recrimination|blame|name calling)",
    f"(speak|speaks|talk|talks|sing|sings) (kindly|gently|tenderly|politely|sweetly) (to|with) {_EACH}",
    "nothing but (kind|tender|gentle|loving) words",
)
_OTHERS = ("critic", "outside the film", "the picture")
INSULTS_FRAMES = (
    Frame(("abuse", "to fly"), lacks=("stereo field", "sides", *_OTHERS), within=5),
    Frame(("abuse", "at each other"), lacks=_OTHERS, within=5),
    Frame(("abuse",), subject=("exchange", "line"), lacks=_OTHERS, within=5),
    Frame(("to abuse",), subject=("person", "exchange", "two people", "the pair"), lacks=_OTHERS),
    Frame(("abuse", "exchange"), lacks=_OTHERS, within=5),
    Frame(("abuse",), lacks=_OTHERS, only_denied=True, within=1),
    Frame(("civil word", "at each other"), subject=("person", "the pair"), denies=True, within=4),
    Frame(("angry word",), subject=("person", "the pair"), lacks=_OTHERS, only_denied=True),
)
