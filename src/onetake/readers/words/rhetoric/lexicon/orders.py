"""Orders that send away, silence, or call to account; and threats."""

from __future__ import annotations

from onetake.language.word_set import word_set

ORDERS = (
    "shut (up|your (mouth|face|trap)|it)",
    "(get|clear|move) (out|away|lost|behind me|off me|off my)",
    "get (your|out of|off|away from|a life|a job|a grip|over yourself)",
    "(go|get) (away|to hell|to the devil|jump|to blazes)",
    "go (back to (her|him|them|your|where|hell)|on and|cry|fuck|screw|hang|home to)",
    "(take|pack) your (thing|bag|stuff|shit|clothes|hand|lie|pride|money|name|ring)",
    "leave (me|us|my|this|now|him|her|them|it) (alone|be|house|home|instant|minute|out)",
    "leave (me|us|him|her|them) (alone|be)",
    "leave my (house|home|family|life|daughter|son|sister|brother|wife|husband)",
    "(back|step|piss|fuck|bugger|clear|sod|buzz|shove) off",
    "step (off|away|back|aside)",
    "(stay|keep) (away|out|off)",
    "(stop|quit|enough with) (lying|yelling|shouting|screaming|whining|crying|complaining|blaming|"
    "pretending|acting|"
    "talking|playing|nagging|telling|calling|following|treating|hiding|running|bothering|it|that|being|"
    "making|looking)",
    "(stop|enough of|quit) your (lie|lying|whining|nonsense|game|act|crying|bullshit|excuse|drama)",
    "do not (touch|lie|pretend|tell|speak|start|act|look|even|ever|dare|blame|bother|flatter|call|"
    "interrupt|lecture|"
    "patronise|patronize|insult|mess|play|talk|point|raise your|come crying|come back|come near|come "
    "running|give me|"
    "you|push|test|tempt|walk away) (me|to|at|with|like|that|dare|us|my|back|crying|near|running|your|dumb|"
    "innocent|her|him|you)",
    "do not (touch|lie to|lecture|patronise|interrupt|push|test|blame|bother) me",
    "do not pretend",
    "do not (you |) dare",
    "do not be (such |so |a |an |) (jerk|fool|idiot|stupid|baby|coward|silly|ridiculous|rude|selfish|"
    "dramatic|childish|pathetic|mean|liar)",
    "grow (up|a|some)",
    "look (at me|me in the eye) (when|while)",
    "(look|see) what you",
    "(mind|watch|shut|hold|bite) your (own|mouth|tongue|trap|face|back|tone|language|manners|business|lip)",
    "keep your (hand|nose|distance|eye|mouth|trap|tongue) (to|off|out|away|shut)",
    "keep your distance",
    "keep your (hand|mouth|nose|money|lie|eye|opinion|advice|promise|apology|voice)",
    "(give|hand) me (my|back|that|it) * (back|now|right now)",
    "give it back",
    "answer (me|the question)",
    "say it to my face",
    "(kiss|lick) my",
    "(suck|eat) (my|it|dirt|shit)",
    "drop dead",
    "(save|spare) (it|me|your)",
    "speak for yourself",
    "(admit|face|own|prove) (it|up)",
    "be quiet",
    "hands off",
    "(go|just go) and (never|do not)",
    "not another word",
    "(how|why) (do not|not) you (just |) (grow|leave|go|shut|stop|try|listen|listening|ever|admit|get|mind|"
    "look|drop|quit|back|help|do|"
    "say|ask|take|let|move|care|own)",
    "(get|come) off (it|your|my|me)",
    "wipe that (smile|smirk|look|grin)",
    "you can (leave now|go now|pack|get out)",
    "(start|cry|go) (it |) alone",
    "who (asked|needs|invited|wants) you",
    "talk to the hand",
    "(cut|knock) it out",
    "(cut|drop) the (crap|act|shit|drama|attitude)",
    "screw (you|off|your)",
    "(fuck|damn|curse|blast|to hell with|shame on|bugger|sod) (you|your|off)",
    "hate me (then|now)",
    "(i have had|had) enough of (you|your|this)",
    "out of my (house|way|life|face|sight|room|car|home|head|town|damn|bed|hair|business)",
    "(beat|scram|vanish|disappear|begone) (it|now|from|already)",
    "(scram|begone)",
    "(keep|go on|go ahead and|go ahead) (talking|lying|laughing|walking|dreaming|running|run|cry|lie|laugh|"
    "walk|leave|and cry) (and|then|away|to|like|see)",
    "(go ahead|go on) (run|cry|lie|laugh|leave|walk|hit|blame|tell)",
    "(hang|bow) your head",
    "get (real|over it|over yourself|bent|stuffed|lost|going|a clue|a room|away from me)",
    "(wise|wake|toughen|lawyer|man) up",
    "(bite|blame|fight|hit|try|sue|test) me (then|now|if)",
    "bite me",
    "(choke|rot) (on|in)",
    "(sit|kneel|lie) down and (shut|listen|be)",
    "(stop|quit) (using|hurting|wasting|taking|pushing|judging|ruining|interrupting|staring|pointing|"
    "changing|breaking|bullying|mocking|embarrassing)",
    "(have|show) some (respect|shame|decency|class|manners|pride)",
    "look at yourself",
    "(take|get) (a|that|this) (hike|walk|look|long look) * (mirror|off|and)",
    "(find|get) (somebody|someone|another|yourself) (else|fool|woman|man|girl|another)",
    "tell it to (someone|somebody|the judge|her|your)",
    "do not (you |) (ever |) (call|touch|speak|talk|come|show|write|say|use) (me|to me|my name|here|back|"
    "near|your face|that word) * (again|anymore|like)",
    "do not (insult|threaten|judge|shout at|yell at|scream at|follow|cross|fool|play|order|boss|laugh at|"
    "use|mock|rush|shush) (me|us|my)",
    "do not (you |) (get|go|put) (smart|cute|clever|all|near|it on me|this on me|that on me)",
    "(pick up|clean up) (your|after)",
    "lower your voice",
    "(take|get) your (hands|eyes|feet|stuff|filthy|dirty) * (off|out|away|from)",
    "(let|leave) go of (me|my|it)",
    "(get|take) (that|those|this) (finger|hand|hands|thing|gun|phone|camera|look|smile|tone) (out|off|away|"
    "from|outside)",
    "(keep|get) your (filthy|dirty|damn|big|little|own|stupid|greedy|cold|bloody|sorry) (hand|hands|mouth|"
    "nose|money|paws|fingers|lies|ass|feet|self)",
    "do not (take|use) that (tone|word|voice|name)",
    "do not (give|hand|feed) me (that|this|your|any|orders|lies|excuses)",
    "(go|run) (home|back|along|crawl|to your) * (to your|mother|mama|boss|hole|friends|her|him)",
    "(shame|curse|damn|blast) on",
    "(shove|stick) (it|that|this|your) * up",
    "(lose|delete|forget|burn) my (number|name|address|picture|letters)",
    "(take|get) (it|that|this) (outside|elsewhere|and shove|and go|up with)",
    "do not (in|under|on) my (house|roof|watch|name|block|dime)",
    "(tell|show) me to my face",
    "(say|repeat) that again",
    "(sign|hand over|give up|return|drop) (the|my) (paper|papers|keys|ring|car|money|deed|kids)",
    "(respect|fear|obey) (me|my|your|the name)",
    "(bow|kneel|crawl) (down|before|to|back)",
    "(speak|talk) when you are",
    "(stop|quit) (acting|trying|pretending|being|making)",
    "(enough|stop it|drop it|stop right there)",
    "do not (act|be|play|look|sound|get) (so |all |) (innocent|stupid|surprised|dumb|smart|cute|clever|"
    "funny|tough|holy|shocked|hurt|the victim|the saint|superior|hard|smug|sorry)",
    "give (it|that) (up|a rest|back)",
    "(cry|tell it|whine|complain|talk|sell it|run) to (someone|somebody)",
    "(do not|not) (you |) (blame|pin|put|dump|push|take) (me|this|it|that)",
    "(take|get) (a|the) (number|hint|message|seat and)",
    "do not come (back|here|near|crying|running)",
    "(take|get|keep) your (hand|hands|paws|eyes|filthy hands|dirty hands|knee|boots) (off|away|out|to "
    "yourself)",
    "do not raise your (voice|hand|fist)",
    "do not you (ever|dare|even|start|touch|talk|speak|lie|look|come|call|walk|turn|say|tell|think|blame|"
    "go|put|use|raise|point|play|try|forget)",
)
"""Orders of somebody who attacks. Each must begin a clause."""
EVERYDAY = (
    "(get|clear|move|come) (out|off|up|down|away|lost|over)",
    "get (your|a|the)",
    "(stay|keep|step|stand) (away|out|off|back|aside)",
    "(go|run) (back|home|along|on)",
    "(take|find|get) (a|the|your|yourself)",
    "(keep|hold|bow|bite|watch|mind|lower) your",
    "do not (look|talk|speak|tell|touch|start|act|play|come|walk|test|push|point|say|use|put|take|get|go|do)",
    "(give|drop|bring|shake|turn|pick|save|lose|say|repeat|kiss|sell) (it|that|this)",
    "(stop|quit) (it|that|being|making|looking|talking|following|telling|calling|running|hiding|playing)",
    "look at",
    "(kneel|bow|crawl|sit|lie) (down|back|before|to)",
    "(cry|go|start) (it |) alone",
    "(go ahead|go on)",
    "(wake|man|wise|toughen) up",
    "hands off",
)
"""Orders that are as often of daily life, of a dance or a prayer: they attack only where nothing follows, or
what follows is about people."""
MILD = (
    "wake up",
    "(stop|quit) (crying|running|hiding|worrying|talking now)",
    "do not (you |) (cry|go|forget|worry|stop|look back|be (silly|hurt|sorry))",
    "(take|get) (a|the) (number|seat)",
    "(save|spare) me (a|the|some|your seat|one)",
    "(kneel|bow) (down|your head)",
    "(pick up|clean up) your",
    "(be quiet|keep talking|keep your (hand|head|eye|chin))",
    "give it up for",
    "(shut up|shut it) (and|down)",
)
"""Orders that prove nothing by themselves: said to children, to a crowd, to comfort."""
ANYWHERE = (
    "shut (up|your mouth|your face|your trap)",
    "out of my (house|way|life|face|sight|room|car|home|town|damn)",
    "get (the hell|the fuck) (out|off|away)",
    "leave me alone",
    "go to hell",
    "(screw|fuck|damn|shame on) (you|your)",
    "(kiss|lick) my ass",
    "how dare you",
)
"""Orders that are told wherever they stand."""
THREATS = (
    "you will (regret|pay|suffer|burn|hang|answer|rot|lose|wish|see what|learn|get yours|never see|never "
    "work|be sorry|crawl|beg|"
    "be finished|die|bleed|fall|choke|come crawling|come crying)",
    "you are (dead|finished|done for|history|toast|going to (pay|regret|be sorry|die|burn|suffer|get it))",
    "you be (dead meat|finished)",
    "(watch|see|find out) what (happen|i do|i will do|you get|come)",
    "or else",
    "do not make me",
    "(try|test) me",
    "(coming|come) for (you|your)",
    "your (day|time|turn|luck) (be|is|are|will|has) (numbered|coming|up|come|over|run)",
    "(one|another) more (word|step|time|lie|move) (and|or)",
    "(run|roll|walk) up on me",
    "say * (again|one more time) and",
    "if you (ever|tell|touch|hurt|come near|so much|lay|go near|leave|dare|do that|call|cross|say) * (i|"
    "you) (will|swear|be)",
    "i swear (to god |) (you|i) will",
    "(dig|digging) your (own |) grave",
    "(sweep|sweeping|scrape|scraping|mop|carry|carrying|peel) you",
    "watch your back",
    "(you|better) (have |had |) better (run|watch|hide|pray|not)",
    "mark my word",
    "(call|calling) the (police|cops|law|sheriff)",
    "over my dead body",
    "i know where you (live|sleep)",
    "(make|making) you (wish|pay|suffer|beg|bleed|regret|sorry|cry|crawl|choke|eat)",
    "wish you (had |were |was |) (never |not |) (been |) (born|dead|met)",
    "(see|find out) (where|how far) (it|that) (get|gets) you",
    "you will (wish|be the one|get what)",
    "(last|final) (warning|chance|time i)",
    "i (have|got) (a|the|my) (gun|knife|lawyer|gat|strap|nine|blade) * (you|your)",
    "(before|until) i (lose|hit|break|call the|make|throw|hurt)",
    "somebody will (get|end up) hurt",
)
"""Threats, wherever they stand."""
VIOLENT = word_set(
    "kill bury break burn destroy ruin crush hurt beat end cut shoot sue smash expose haunt finish hunt",
    "tear drown knock bust slap",
    "choke wreck strangle murder stab punch kick hit whip skin hang bleed poison trash wipe throw get sink",
    "humiliate",
    "punish teach make slaughter smack evict fire report arrest",
)
"""What *I will* do to *you*, where it is a threat."""
