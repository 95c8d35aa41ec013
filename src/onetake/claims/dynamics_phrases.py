"""How critics speak of quiet and loud, of building up and of drops."""

from __future__ import annotations

from onetake.core.frame import Frame

_MUSIC = "(song|track|music|arrangement|mix|sound|production|instrumental|score|number|tune)"

QUIET_LOUD_PHRASES = (
    "(quiet|soft|hushed) (and|) (then|next) (loud|noisy|deafening) (and|) (then|next) (quiet|soft|hushed)",
    "(loud|noisy|deafening) (and|) (then|next) (quiet|soft|hushed) (and|) (then|next) (loud|noisy|deafening)",
    "(whispered|hushed|quiet|soft|murmured|muted|mumbled|still) (verse|verses) (and|,|then"
    "|) (thunderous|loud"
    "|roaring|explosive|huge|deafening|shouted|screamed|screaming|massive|thundering"
    "|bellowed) (chorus|choruses"
    "|refrain|refrains|hook|hooks)",
    "(lurch|lurches|swing|swings|leap|leaps|jump|jumps) from * to * and back",
    "(verse|verses) (is|are|stay|stays|remain|remains|) (all|) (whispered|hushed|quiet|soft|muted|murmured)"
    " * (chorus|choruses|hook|refrain|refrains) (is|are|) (roar|loud|explode|deafening|thunder|scream"
    "|shouted|roared)",
    "(chorus|choruses) (is|are) (far|much|twice|so much|a lot|) (as|) (louder|loud) (than|as) the (verse"
    "|verses)",
    "(quiet|soft) loud (quiet|soft|dynamic|dynamics|structure|pattern|trick)",
    "loud quiet loud",
    "(swings|swing|lurches|lurch|switches|switch|alternates|alternate|moves|goes|go|veers|veer|flips|see"
    " saws|seesaws|oscillates|shifts|jumps|leaps"
    "|careens|toggles) (back and forth|to and fro|wildly|abruptly|again and again|constantly|) (between"
    "|from) (the|) (quiet|hush|hushed|soft|whisper|a whisper|a hush|silence|near"
    " silence|murmur|a murmur|still|gentle) * (and|to) (the|) (loud|roar|a roar|deafening|scream|a"
    " scream|noise|bombast|thunder|blast|eruption|full)",
    "(swings|swing|lurches|lurch|switches|switch|alternates|alternate|moves|goes|veers|shifts|jumps)"
    " (back and forth|) (between|from) (loud|roar|a roar|noise|thunder"
    "|bombast) (and|to) (quiet|hush|a hush|whisper|a whisper|near silence)",
    "(quiet|hushed|soft) verses * (loud|explosive|huge|roaring|deafening|thunderous) (chorus|choruses"
    "|refrain|refrains)",
    "(dynamics|volume) (swing|swings|lurch|lurches|leap|leaps|jump|jumps) (wildly|up and down|back and"
    " forth|constantly)",
    "(extreme|wild|violent|huge|dramatic|stark|vast) (dynamic|dynamics|swings of volume|changes of"
    " volume|contrasts of volume)",
    "(dynamic|volume) (swings|contrasts|extremes|peaks and valleys|rollercoaster)",
    "(peaks and valleys|ebb and flow|ebbs and flows) of (volume|loudness|the music|the song|the mix"
    "|dynamics)",
    "(volume|loudness) (rises and falls|ebbs and flows|comes and goes)",
    "(soft|quiet) one (moment|minute|second) * (loud|deafening|roaring)",
    "(now|first) (quiet|soft|hushed) (now|then) (loud|deafening|roaring)",
    "tension and release of (quiet|soft) and loud",
)
QUIET_LOUD_OPPOSITES = (
    "(volume|loudness) (hardly|barely|never|scarcely) (changes|varies|moves|shifts)",
    "(one|a single|the same|a constant|constant|flat|even) (volume|loudness) (throughout|from start to"
    " finish|from beginning to end|all the way)",
    "(never|hardly ever) (changes|varies) (its|in) (volume|loudness)",
    "(no|without|lack|lacks|absence of|little) (any|of|) dynamics",
    f"{_MUSIC} (is|stays|remains) (relentlessly|uniformly|constantly|equally) loud",
    "dynamically flat",
)
BUILDS_FRAMES = (
    Frame(("to build up",), subject=("mix of sound", "the song")),
    Frame(("mix of sound", "to build up"), within=5),
)
BUILDS_PHRASES = (
    "(build|builds) it up (slowly|steadily|gradually|) (to|towards|until|from)",
    "(instruments|voices|layers|drums|strings|players|singers) (join|joins|enter|enters|come in|arrive)"
    " one (by|after) (one|another|the other)",
    "(begins|begin|starts|start|opens|open) with (one|a|a single|a lone|just|only|nothing but) * and"
    " (ends|end|finishes|closes|winds up) (with|in|as) (a|an|) * (wall|orchestra|choir|army|storm|roar"
    "|avalanche|din|full band|hundred)",
    "(adds|add|adding|piles|piling|gains|gaining) (instrument|layer|voice|layers|instruments|voices)"
    " (after|upon|on|by|with every|with each)",
    f"{_MUSIC} (slowly|steadily|gradually|patiently|inexorably|relentlessly|) (builds|build|swells|swell"
    f"|mounts|grows louder|gets louder|rises in volume)",
    "(slow|gradual|steady|long|patient|relentless) (build|buildup|build up|crescendo)",
    "one (long|slow|sustained|gradual|continuous|giant|huge|steady|) crescendo",
    "(steady|constant|continuous|unbroken|gradual|inexorable) (rise|swell|increase) (in|of) (volume"
    "|loudness|intensity of sound)",
    "(louder|loud) (and|by the) (louder|bar|minute|second|line|verse)",
    "(louder|bigger|fuller|denser) with (each|every) (verse|bar|line|chorus|round|repetition|repeat)",
    "(builds|build|built|building|swells|swelling|crescendos) (and builds|slowly|steadily|gradually"
    "|patiently|layer by layer|bar by bar|relentlessly)",
    f"{_MUSIC} (grows|grow|accumulates|swells|mounts|rises|gathers|thickens) (layer by layer"
    "|layer upon layer|bar"
    " by bar|instrument by instrument|voice by voice)",
    "layer (upon|after|on) layer * (builds|build|swells|louder)",
    "(starts|begins|opens) (quietly|softly|at a whisper|in a hush|hushed|quiet) and (ends|finishes"
    "|closes) (loudly|loud|in a roar|in a storm|in uproar|at full blast)",
    "from (a|) (whisper|murmur|hush|near silence|pianissimo) to (a|) (roar|scream|storm|fortissimo|full"
    " blast|thunder)",
    "(volume|loudness|intensity of the sound) (rises|climbs|grows|increases|creeps up|mounts|swells)"
    " (steadily|gradually|slowly|throughout|from start|all the way|constantly|)",
    "(gathers|gather|gathering|gains|gain) (volume|loudness)",
)
BUILDS_OPPOSITES = (
    "there is no (build|build up|crescendo|rise|swell)",
    "never (builds|build|climbs|rises|swells) (to|towards|into) (anything|a climax|a peak|a crescendo|much)",
    f"{_MUSIC} (never|does not|refuses to) (builds|build|swell|go anywhere)",
    "(volume|loudness) (falls|sinks|fades|decreases|dwindles) (steadily|gradually|slowly|throughout|all"
    " the way)",
    "(gets|grows|becomes) (quieter and quieter|steadily quieter|ever quieter|quieter with)",
    "(one|a) (long|slow|gradual|steady) (diminuendo|decrescendo|fade)",
    "(slowly|steadily|gradually) (winds|dies|ebbs|peters) (down|out|away)",
)
DROPS_FRAMES = (
    Frame(("drop of the beat",), lacks=("to fall silent",)),
    Frame(("to drop in",), subject=("beat", "the bass")),
    Frame(("the bass", "to drop in"), within=3),
)
DROPS_OPPOSITES = (
    "there is no drop",
    "(without|waits for|waiting for) a drop that",
    "the (drop|beat drop|bass drop) (never|does not|refuses to) (comes|come|arrives|arrive"
    "|hits|hit|lands|land"
    "|materialises|materialise|happens|happen)",
)
DROPS_PHRASES = (
    "(bass|beat|drums|drum|kick|kick drum|bassline|rhythm section|band|low end) (falls|fall|drops"
    "|rushes|bursts|explodes|roars|returns|lands) back (in|)",
    "(beat|bass|808|808s|drums|kick|rhythm section|band|groove) (drops|drop|dropped|kicks|kick|kicked"
    "|slams|slam|slammed|crashes|crash|thunders|comes crashing"
    "|explodes|erupts|barges|bursts) (in|) (at|in|after|on|when|with|like|again|back)",
    "(beat|bass|808|808s) (finally|suddenly|eventually|then|at last|) (drops|drop|dropped)",
    "(when|until|once|before|after|as) the (beat|bass|808|808s) (drops|drop|dropped|hits|kicks in|slams"
    " in|comes in|lands)",
    "(bass|beat|edm|dubstep|huge|massive|monster|big|heavy|giant|colossal|filthy|trap|gut|seismic) drop",
    "(drums|drum|kick|bass|bassline|band|full band|rhythm section|guitars) (kick|kicks|slam|slams|crash"
    "|crashes|come|comes|burst|bursts|thunder|thunders|barge) (crashing|roaring|thundering|) in",
    "drops (hard|heavy|like a)",
    "(build|build up|buildup|riser) and (the|a|) drop",
    "the drop (hits|lands|comes|arrives|at|is)",
    "(breakdown|break|silence|pause) before the (drop|beat drops|bass drops|beat returns)",
    "(the|a) (beat|bass) (comes|comes back|returns|storms back|roars back) (with|like) (a|) (bang"
    "|vengeance|thud|force)",
    "(bass|low end|sub bass|subs) (floods|flood|rushes|rush|pours) in",
    "waits (for|until) the drop",
    "the drop * (comes|come|arrives|arrive|hits|hit|lands|land|materialises|materialise)",
    "(bass|beat|drums|drum|kick|kick drum|bassline|rhythm section|band) (comes|come|crashes"
    "|kicks|slams|floods"
    "|storms|drops|thunders) back in",
)
