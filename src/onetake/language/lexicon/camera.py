"""Concepts of the camera: what it is, how it moves, and what it shows when it leaves."""

from __future__ import annotations

from onetake.language.concepts import Concept

_GO_IN = "(push|close|move|zoom|dolly|creep|edge|inch|draw|press|crawl|glide|drift|track|home|pull)"

CONCEPTS = (
    Concept(
        "camera",
        "(gaze|pov|eyepiece|steadycam|camcorder)",
        "point of view",
        "camera's eye",
        "(moving|roving|gliding|tracking|wandering|prowling) (gaze|eye)",
        "(camera|cam|lens|camerawork|cinematography|steadicam|handycam|cameraman|cameramen|camerawoman)",
        "(dolly|viewpoint|gimbal|drone|operator)",
        "camera work",
        "camera movement",
        "hand held camera",
    ),
    Concept(
        "to move at all",
        "(move|moving|stir|budge|shift|roam|travel|wander|drift|float|glide|inch|motion|movement)",
        "in motion",
        "on the move",
        roles=("verb", "participle", "noun"),
    ),
    Concept(
        "to move",
        "(ooze|seep|slip)",
        "(twitch|idle|ramble|browse)",
        "(creep|mobility|prowling|roving|travel|motion|movement|drifting|gliding|wandering)",
        "(meander|nose|sniff|sidle|amble|stroll|saunter|slither|slink|trail|tiptoe|edge|coast|cruise|waft"
        "|ghost|swirl|orbit|pan|track|dolly|follow|progress|advance|undulate|loop|sway|traverse|trawl"
        "|skim|shuffle|stalk|lope|flit|caress|navigate|explore|wend|thread)",
        "(moving|gliding|floating|drifting|roving|roaming)",
        "(glide|drift|creep|crawl|prowl|float|motion|movement) (of|through|round|around)",
        "(move|glide|drift|float|prowl|roam|wander|travel|circle|crawl|creep|slide|sail|snake|weave)",
        "(flow|swim|rove|stir|budge|hover|inch|stray)",
        "(keep|be|set) moving",
        "in motion",
        "on the move",
        roles=("verb", "participle", "noun"),
    ),
    Concept(
        "slow",
        "(slow as|slower than) (honey|treacle|a snail|molasses|smoke|tar)",
        "(with|in) (calm|unhurried|perfect calm|leisure|slowness|slow motion)",
        "with (the|an) (unhurried|calm|slow|patient|idle) (curiosity|gait|pace|step|air|tread)",
        "(unhurried|measured|stately|calm|smooth|fluid|dreamlike|hypnotic|glacial|sinuous|serene"
        "|soft footed|stealth|graceful|careful|cautious|deliberate|sluggish|snail like|somnambulant"
        "|silken|liquid|feline|cat like|catlike|weightless|ghostly|ghost like|trance like|effortless"
        "|relaxed|balletic|delicate|even)",
        "steady (creep|crawl|drift|glide|prowl|advance|approach|pace|movement|motion)",
        "at (walking|a walking|a snail's|snail|a crawl|a funeral|a stroll|a glacial) (pace|)",
        "(without|no|never in a|not in a|in no) (hurry|rush|haste)",
        "(never|not) (hurry|rush)",
        "like (smoke|a ghost|a sleepwalker|a shadow|water|a dream|honey|a cat|a feather|mist|fog|treacle)",
        "(as if|as though) (in a dream|dreaming|sleepwalking|underwater|it had all)",
        "the pace of",
        "as slow as",
        "a snail's pace",
        "(all the|its|plenty of) time",
        "(slow|gentle|lazy|dreamy|tentative|furtive|languid|languorous|unhurried|patient|stealthy"
        "|leisurely|gradual|quiet|imperceptible|soft|subtle)",
    ),
    Concept(
        "always",
        "(never|not|without) (quite|once|ever|really|fully) (stop|halt|rest|pause|settle|still)",
        "(nonstop|unceasing|incessant|permanent|unending|continuously|ceaselessly|uninterrupted"
        "|perpetually|tireless|endlessly|eternally)",
        "(never|not|without) (once|) (stop|halt|rest|pause|settle|still|standing still|sits still"
        "|stay still|at rest|let up)",
        "from (beginning|first|start) to (end|last|finish)",
        "non stop",
        "for (a|one|even a|even one) (second|moment|instant)",
        "the (entire|whole) (time|way|video|film|song|clip)",
        "(always|constant|ceaseless|perpetual|forever|endless|continual|continuous|relentless)",
        "all the time",
        "the whole time",
        "without (pause|rest|stopping)",
        "at all times",
        "throughout",
        "from start to finish",
    ),
    Concept(
        "to stop",
        "(stop|rest|settle|pause|halt)",
        "(stand|sit|keep|stay|hold|be) still",
        "come to (rest|a halt|a stop|a standstill)",
        "at (rest|a standstill)",
        "stop moving",
    ),
    Concept(
        "still",
        "set in (concrete|stone|cement)",
        "(unmovingly|frozen|rigid|immovable|inert|deadlocked|riveted|rock steady|stock still|planted"
        "|steadfast|unbudging|moveless|sedentary|paralysed|cemented|screwed down|clamped|glued down"
        "|static throughout)",
        "(never|not) (move|stir|budge|shift|pan|tilt)",
        "(sit|sat) (perfectly|completely|absolutely|stubbornly|) still",
        "locked (off|down|in place|in position|on a tripod)",
        "(stand|stay|remain) where (it|they) (is|was|are|were)",
        "(hold|keep|stay) (its|one|the same|a single|in) (position|place|spot|ground|angle)",
        "(fixed|nailed|bolted|screwed|cemented|rooted|riveted|glued) (down|to|in|on)",
        "as still as",
        "does not (budge|move|stir|shift)",
        "like a (painting|photograph|still life|statue)",
        "(static|motionless|stationary|unmoving|immobile|immobilised)",
        "locked (off|down)",
        "(on|off) a tripod",
        "tripod",
        "(fixed|rooted|nailed|bolted|planted|anchored) (to|in|on|camera|shot|frame|in place|to the spot)",
        "(stand|sit|stay|hold|remain|keep) (perfectly|completely|absolutely|) still",
        "(stay|remain) (put|fixed|static)",
        "in one spot",
        "(sit|stay|stand|remain|mounted|set|perched) on a tripod",
        "(frozen|parked|glued|riveted|pinned|moored|chained) (to|in|in place|on)",
        unless=(
            "(never|not) move (back|closer|nearer|towards|forward|off|up|down)",
            "(never|not) move (on|in|out|away|from|past|to)",
            "(never|not) shift (tone|mood|focus|gear)",
        ),
    ),
    Concept(
        "fixed position",
        "(fixed|locked|static|stationary|unmoving|unchanging|immobile|frozen|locked off|locked down"
        "|nailed down|motionless) (frame|shot|camera|tripod|image|setup|set up|tableau|composition|view"
        "|lens|master|wide|long shot)",
        "(tripod|lock off|lockoff) shot",
        "a (lock off|lockoff|locked off shot)",
        "(surveillance|security|cctv|proscenium) (camera|style|like|view|footage)",
        "(no|zero) camera (movement|motion)",
        "tableau (shot|style|vivant|framing)",
        "(fixed|static|stationary|single|unmoving|immovable) (position|angle|vantage point|viewpoint|spot"
        "|point|camera position|camera|perspective|point of view|setup|set up)",
        "(from|on|with|off|atop) a tripod",
        "locked (off|down) (camera|frame)",
        "security camera",
        "(fixed|static|stationary) (shot|frame|image)",
    ),
    Concept("shot", "(shot|take|frame|framing|image|tableau|composition|camera)", roles=("noun",)),
    Concept(
        "camera movement",
        "(creep|drift|glide|prowl|crawl|float|roaming|wandering|mobility|travelling) of (the|that|this"
        "|its) (camera|lens)",
        "(camera|lens) (movement|motion|move)",
        "(movement|motion) of the (camera|lens)",
    ),
    Concept(
        "in motion",
        "in (constant|perpetual|continual|continuous|endless|ceaseless|incessant|permanent) * (motion"
        "|movement)",
        "(always|constantly|perpetually|forever|endlessly|continually|ever) (in motion|on the move|moving"
        "|gliding|drifting|prowling|roaming|floating|creeping|circling|wandering)",
        "never (still|static|at rest|settled|motionless|stationary)",
        "never * (at rest|static|motionless)",
    ),
    Concept(
        "like an intruder",
        "like (a|an|some) * (voyeur|ghost|predator|shark|intruder|spy|guest|stalker|burglar|thief|cat"
        "|eavesdropper|phantom|spectre|vulture|witness|spirit|drone)",
    ),
    Concept(
        "camera shake",
        "(shaky|jerky|jittery|frantic|frenetic|wobbly|unsteady|nervous) (camera|camerawork|cam|handheld"
        "|footage)",
        "(shaky|jerky|jittery|frantic|wobbly|unsteady) hand held",
        "hand held (shake|wobble)",
    ),
    Concept(
        "to creep",
        "(creep|inch|sneak|steal|tiptoe|crawl|drift|float|hover|glide|meander|sidle)",
        roles=("verb", "participle"),
    ),
    Concept("horizon", "(horizon|horizontal)"),
    Concept("level", "(level|upright|straight|steady)"),
    Concept(
        "to lurk",
        "(hang about|hang around|peer|eavesdropping|voyeuristic|voyeur|intrude|steal (up|about|around)"
        "|nose about|hound|sneak)",
        "(shadow|tail|trail) (them|him|her|the|each)",
        "(sneak|creep|steal) (up|about|around|round)",
        "(lurk|prowl|stalk|loiter|skulk|snoop|eavesdrop|spy|haunt|hover)",
    ),
    Concept(
        "frantic",
        "(hectic|handheld shake|manic|jolting|jumpy|twitchy|spasmodic|breathless|nauseating|vertiginous"
        "|rough|rocky|bumpy|hurried|rapid|fast|quick|hurtling|hyperactive|bouncy|chaotic|agitated"
        "|stop start)",
        "(jerks|lurches|jolts|judders|whips|darts|bolts|sprints|gallops|charges|careers|barges|zips"
        "|rockets|hurls|flings)",
        "(judder|sprint|gallop|charge|rocket|zip|bolt)",
        "stop (and|then) start",
        "(frantic|frenetic|jittery|jerky|shaky|nervous|wild|sudden|abrupt|violent|frenzied|erratic|dizzying)",
        "(race|rush|lurch|jerk|whip|dart|hurtle|careen|plunge|swoop)",
        "(whip|crash|swish) (pan|zoom)",
        "(shaky|wobbly) cam",
    ),
    Concept(
        "to spiral",
        "(spiralling|gyre|whirlpool|whorl|curlicue|maelstrom|helically|coil)",
        "down (a|the) (plughole|drain|vortex)",
        "screw (in|into|down|toward)",
        "(drill|bore) (in|into|down)",
        "(spiral|corkscrew|helical|helix|vortex)",
        "in (ever|) (narrow|shrink|tighten|contract|smaller|tighter) (circle|ring|loop|orbit|turn)",
        unless=(
            "(downward|death|inflation|price|moral|mental) spiral",
            "spiral (staircase|stair|notebook|out of|into (madness|addiction|debt|despair|violence))",
            "(story|plot|life|relationship|lyric|argument|fight|career) * spiral",
        ),
    ),
    Concept(
        "to turn round",
        "(spin|whirl|pivot|roll|tilt and turn|pirouette|reel|somersault|barrel|eddy|gyre|screw|pinwheel"
        "|churn|wind|coil|twine)",
        "turn (over|round|around|like a (screw|wheel|key)|upside)",
        "round and round",
        "(rotation|revolution|twisting|whirling|spinning|rotating|revolving)",
        "barrel roll",
        "upside down",
        "on its (own |)axis",
        "head over heels",
        "(spin|twist|roll|turn over|rotate|revolve|swirl|whirl|gyrate|twirl|tumble)",
        "turn on its axis",
    ),
    Concept(
        "to circle",
        "(encircle|circling|orbit|lap|loop|revolution|rotation|gyre|circuit|whirl|arc)",
        "(go|move|travel|swing) * (round|around) (them|him|her|the|and)",
        "(round and round|in a circle|in circles)",
        "(circle|orbit|revolve|wheel|turn)",
        unless=("turn (slowly|gently|gradually|) (to the|) (left|right|side|sideways|away|off|on|out)",),
    ),
    Concept(
        "tighter",
        "(tighten|narrowing|shrinking|diminishing|contracting|decreasing|closing)",
        "(small|tight|narrow|close) (and|with) (each|every|smaller|tighter|narrower|closer)",
        "ever (smaller|tighter|narrower|closer)",
        "(closer|nearer|tighter) (with|on|at) (each|every) (pass|turn|lap|orbit|revolution|loop|circuit"
        "|circle)",
        "(shrink|contract|diminish|narrow)",
        "(small|smaller|tight|tighter|narrow|narrower|close|closer) (circle|ring|loop|orbit|spiral)",
        "(circle|ring|loop|orbit|turn) (smaller|tighter|narrower|closer) than",
        "(circle|ring|loop|orbit) * (grow|get|become) * (smaller|tighter|narrower)",
    ),
    Concept(
        "closer",
        "(reduction|closing|narrowing|shortening|decrease) of (the|) distance",
        "(always|ever|each time) (more|) (close|near|closer|nearer)",
        "(tighter|closer|nearer) (at|with|on) (each|every)",
        "(in and in|closer and closer|nearer and nearer|ever closer|ever nearer)",
        "(approach|near) (itself|them|him|her|the|their)",
        "(come|get|move|draw) (more|still more|always more|ever more) (near|close)",
        "(inch|nudge|bore|drill|plunge|dive|spin|twist|wind|corkscrew|coil|spiral|funnel|suck|reel|whirl"
        "|tumble|roll|lean|swoop|narrow|tighten) * (in|into|inward|closer|nearer|towards|down on|up to"
        "|right up)",
        "(bring|draw|pull|drag|suck|take|carry) * (closer|nearer|in|inward|towards|into)",
        "(nearer|closer) (and|by|with|every|each|still|than|to)",
        "(tighten|tighter)",
        "right up to",
        "(nose to nose|until we can see|into (her|his|their|the) (face|eyes|pupil))",
        "a step (closer|nearer)",
        "(drawing|moving|coming|getting) (ever|) (closer|nearer)",
        "(home|zero|zeroes) in",
        "encroach",
        "bear down",
        f"{_GO_IN} (slowly|gradually|steadily|ever|right|slightly|) (in|closer|nearer|inward|towards)",
        "approach",
        "(closer|nearer|inward)",
        "towards (them|him|her|the couple|the pair|the two|his|their|its|the singer|the face)",
        "(zoom|dolly|push) in",
        "(narrow|close) * (distance|gap)",
        "in on (them|him|her|the|his|their)",
        unless=("near the (middle|end|start|beginning|close|top|bottom|chorus|final|halfway|finish|hour)",),
    ),
    Concept("the world", "(world|room|scene|floor|everything|view)"),
    Concept(
        "straight in",
        "straight (in|ahead|forward|at|towards|line)",
        "in a straight line",
        "(dead|perfectly) (straight|level)",
        "without (spinning|rotating|turning|twisting|rolling|any spin|any rotation)",
    ),
    Concept(
        "twirling",
        "(twirling|spinning|spiralling|rotation|corkscrewing|twisting|rolling|swirling)",
        roles=("noun",),
        unless=("spin (on|off|doctor|cycle)", "spiral (staircase|notebook)"),
    ),
    Concept(
        "camera move",
        "(push in|zoom|dolly shot|tracking shot|crane shot|camera move|steadicam move|gimbal move"
        "|creep in|dolly in)",
    ),
)
