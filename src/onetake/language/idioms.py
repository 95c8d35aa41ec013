"""Everyday meanings of the words of film and music: *the cut of her coat*, *the green light*."""

from __future__ import annotations

from onetake.language.phrase_set import PhraseSet

IDIOMS = PhraseSet(
    "cut of",
    "no one (can|could|will|would|is|has|does)",
    "(final|director|album|deep|rough|radio|extended|title|clear|crew|hair|low|short|price|paper|power"
    "|tax) cut",
    "extended edit",
    "cut (its|his|her|their|all|the) (tie|loss|teeth|cord|lawn|grass|power|hair|cable|rope|wire|thread)",
    "cut (a|an|quite a|such a) * (figure|dash|swathe|path|silhouette)",
    "cut (him|her|it|them|one|my|your)self",
    "cut (it for|the mustard)",
    "cut (both ways|ice|class)",
    "cut off at",
    "(verse|scene|line|minute|chorus|bridge|section|passage|word|lyric) (was|were|is|are|has been|have"
    " been) cut",
    "cut (from|out of) (the|this|her|his|their|its) (song|film|video|single|album|version|track|script)",
    "cut from (the|his|her|their|a|my) (team|squad|side|cast|band|roster|payroll|list|lineup)",
    "cut the (light|music|sound|crap|volume|mike|mic|engine|noise)",
    "cut for (reason|length|time|television|radio)",
    "(radio|lead|debut|new|next) single cut",
    "cut (from|on|off) * (album|record|ep|lp|single|mixtape)",
    "cut (the|a|this|his|her|their) * (record|album|song|track|single|cake|tape|rug|deal|corner)",
    "cut (short|through|down|off|loose|out|deep|across|both|a dash)",
    "cut to the (chase|bone|quick|heart)",
    "cut (together|) from (the same cloth|* (footage|rushes|outtakes|dailies|stills|material|film|reels))",
    "a cut above",
    "take (one|a|another|no) (good|long|last|quick|hard|) (look|step|breath)",
    "double take",
    "(big|cheap|parting|money|mug|head|warning|gun|pot) shot",
    "(by|be|such|still|quite) a long shot",
    "shot at (a|the|) (redemption|glory|fame|stardom|title|number one)",
    "shot of (whisky|whiskey|tequila|vodka|rum|gin|espresso|adrenaline|adrenalin|insulin|bourbon|sake"
    "|energy|hope)",
    "shot (ring|rang|rung) out",
    "(fired|hear|heard) (a|the|two|three|) shot",
    "take (the|his|her|their|all the|some of the|) (blame|credit|bait|lead|hint|risk|side|care|note|toll)",
    "(a|best|one|another|second) shot at",
    "(give|take) it a shot",
    "in the dark about",
    "(kept|keep|left) in the dark",
    "(one|two|a|his|her|their|my|another|hot) take on",
    "shot dead",
    "shot in the (arm|dark|foot|head)",
    "colour (me|line)",
    "colour of (money|his skin|her skin|my skin|their skin)",
    "dark (horse|humour|humor|comedy|story|past|secret|side|lyric|age|chapter|time|day|hair|eye|matter"
    "|art|thought|mood|turn|theme|hour|tale|joke|wit|undertone|undercurrent|irony|subject|sense|truth"
    "|night of the soul)",
    "(heart|prince|forces) of darkness",
    "(man|woman|people|person|artist|actor|actress|singer|cast|director|performer|character|kid|student"
    "|rapper|musician|community|voice|dancer|creator|crew|filmmaker) of colour",
    "(flying|true|false|local) colour",
    "(change|lose|gain) colour when",
    "(paint|draw|conjure) * picture of",
    "(big|bigger|whole|get the|larger) picture (of|is|here|)",
    "edit (of|for) (radio|the single|the song)",
    "radio edit",
    "black (man|woman|people|artist|culture|church|lives)",
    "pitch black (humour|humor|comedy)",
    "dull moment",
    "room for (improvement|doubt|manoeuvre|maneuver|interpretation|error|more|one)",
    "bright (idea|future|star)",
    "see the light",
    "light hearted",
    "come to light",
    "with (a|his|her|their|such a) light touch",
    "black and white (terms|issue|morality|thinking)",
    "in the shadow of",
    "(hook|verse|vocal|song|part|line|solo|track|scream|chorus) in (one|a single) take",
    "(cast|throw|fall) * shadow (over|on) (his|her|their|its|the) (life|career|marriage|love|future|past)",
    "without a shadow of (a|) doubt",
    "(beyond|without) a shadow of",
    "shadow of (its|his|her|their|a|the) (former|doubt)",
    "spiral * (out of control|into (madness|chaos|despair|depression|debt|addiction|violence|darkness))",
    "spiral (staircase|stair|notebook|binding)",
    "(fill|leave|feel) (a|the) (void|abyss)",
    "(move|moved|moving) * to tears",
    "(move|moves|moved) (me|us|him|her|them|you|anyone|nobody|everyone)",
    "room in (his|her|my|their|our) heart",
    # Said of work, sales and people.
    "(one|a single|a|two|three|the first) take to (record|sing|lay|track|cut|get) * (vocal|song|track"
    "|solo|part|it)",
    "(broadcast|sold|seen|heard|known|loved|fan|fans|viewed|famous|charted|released|tour|toured) all over",
    "sing live (every|each|on|at|in (concert|the bath))",
    "colour (drain|drained) (from|out of) (her|his|their|the|my) * (face|cheek|lip)",
    "dubbed (himself|herself|itself|themselves)",
    "crowded (field|market|marketplace|calendar|genre|schedule|scene|week|year|room of)",
    "crowd of (journalist|reporter|critic|photographer|protester|lawyer)",
    "alone (worth|is worth|justify|makes it worth)",
    "(shed|throw|cast|shine|put) * light on (the|a|what|how|why|this|that|her|his) (life|past|issue"
    "|question|problem|world|history|state|plight|cost|crisis|story|case|mystery|reason)",
    "in (the|a) (new|different|harsh|favourable|bad|good|better) light",
    "light (year|bulb moment|reading|relief|entertainment|weight)",
    "(limelight|highlight|spotlight) (of|for) (the|her|his) (year|career|album|season|week)",
    "(in|out of|steal|share|hog|shun) the (limelight|spotlight)",
    "red (carpet|tape|flag|herring|letter day|hot|button)",
    "(green|red) (light|room|lit) * (by|to|for|the) (label|studio|project|budget)",
    "(get|got|give|gave|given|gets) the green light",
    "(tickled|in the) pink",
    "(out of the|once in a|true) blue",
    "blue (chip|collar|note|moon|blood|print)",
    "(see|sees|seeing|saw) red",
    "(gold|golden) (record|disc|standard|age|touch|rule|oldie|opportunity|ticket|globe)",
    "(strike|struck|go|went|gone|certified|pure|comedy|pop) gold",
    "purple (prose|patch|passage)",
    "(black|white|grey) (list|mail|market|sheep|lie|noise|collar|elephant)",
    "(white|pink|brown) noise",
    "in black and white that",
    "(down|there) in black and white",
    "(not|never|hardly|rarely|far from|anything but|so|as|simply|less) black and white",
    "(warm|cold|cool|lukewarm|frosty|icy) (welcome|reception|reviews|response|words|shoulder|feet"
    "|comfort|war|calculation|hearted|up|front|fish|sweat|turkey|spell|case)",
    "(cool|warm) (kid|cat|customer|headed|to (him|her|it|them|the idea))",
    "(left|leave|leaves) (me|us|you|one|him|her) cold",
    "bright (spark|side|eyed|and early|start|beginning|spot|prospect|hope)",
    "shot (themselves|himself|herself|itself|to (fame|stardom|number|prominence)|down by|up the (chart"
    "|charts))",
    "(long|best|worth a|call the|calls the|parting|opening|sling) shot (for the|to win|at winning|in"
    " the|of the season)",
    "(it|that|this) is a long shot but",
    "(frame|framed) (for|her for|him for) (murder|the)",
    "(frame|state) of mind",
    "frame of reference",
    "time frame",
    "(in|within) the frame (for|to)",
    "(freeze|froze|frozen) (the|his|her|their|its) (budget|account|asset|funding|wages|fund|bank|contract)",
    "(freeze|frozen|froze) (to (death|the spot)|with fear|out|over|in (horror|terror|fear|place when))",
    "(critic|critics|opinion|opinions|fan|fans|jury|reviewers|audience|audiences|family|band) (are|is"
    "|were|was|remain|remained) (split|divided)",
    "(split|splits) (the|with|from|up|over) (difference|band|label|group|manager|husband|wife|boyfriend"
    "|royalties|profit|opinion|vote)",
    "(circle|circles|circled) (of friends|the (subject|question|issue|topic|wagons|drain)|around the"
    " (subject|question|issue|topic|same))",
    "(go|goes|went|going|run|talk|argue) (round|around) in circles",
    "(vicious|inner|social) circle",
    "(pull|pulled|pulls|pulling) (out of|back from|away from) (the|a|his|her|their) (deal|tour|festival"
    "|contract|label|market|show|brink|race|competition|contest|agreement)",
    "label (pulled|pull) (out|back|away)",
    "(push|pushed|pushes) (the (envelope|boundaries|boundary|limits|button|record|single)|(forward"
    "|ahead) with|buttons)",
    "(zoom|zoomed|zooms) (through|past|up the) * (verse|list|chart|charts|chorus|set|lyric)",
    "pan out",
    "(panned|pan|pans) (by|the (album|single|film|show|record|series))",
    "flash (in the pan|of (genius|inspiration|anger|wit|humour|brilliance|insight|talent|temper)|back"
    " to|fiction|mob|flood|sale)",
    "(flash|flashed|flashes) (a|her|his|their|him a|her a) * (smile|grin|teeth|badge|cash|look|glance)",
    "in a flash",
    "(word|words) (fail|stuck in|of (wisdom|warning|mouth|advice|thanks))",
    "text (him|her|me|us|you|book|book example)",
    "(handwriting|writing) on the wall",
    "(close|closer|near|nearer) (to (the (truth|mainstream|bone|original|spirit|mark|tradition|hearts)"
    "|perfection|tears|home|genius|his heart|her heart|my heart)|friend|call|second|contest|knit"
    "|relationship|ties|link)",
    "(move|moves|moved|moving|edge|edges|inch) closer to (the mainstream|pop|jazz|rock|techno|a deal"
    "|the truth|success|fame|stardom|retirement)",
    "wide (appeal|range|audience|variety|release|acclaim|world|reach|open (question|field|race))",
    "(standing|stand|stands) alone (as|among)",
    "(last|first|second|third|fourth) place",
    "place in (the|her|his|their|my|our) (heart|history|canon|chart|charts|world|sun|pantheon|story)",
    "(in its|in his|in her|a better|pride of|has no) place",
    "(high|low) key (affair|launch|release|event|campaign|wedding|ceremony)",
    "(marches|march|marching|dance|dances) to (the (beat|tune) of|his own|her own|their own|somebody else)",
    "beat (the (odds|competition|record|clock|system|deadline|rap|band|favourite)|around the bush|up"
    "|him|them to|her to it)",
    "(story|news|narrative|acting|emotional|plot|comic) beat",
    "off the beaten (track|path)",
    "drop (on|onto) (all|every|streaming|spotify|youtube|friday|monday|tuesday|wednesday|thursday"
    "|saturday|sunday|the platforms)",
    "drop (the (ball|charges|subject|mask|pretence|lawsuit)|everything|names|his name|her name|a"
    " hint|hints|an album|a single|a video|a mixtape)",
    "(jaw|jaws) (drop|drops|dropped)",
    "(build|builds|built|building) (a|an|on|his|her|their|its|the) * (career|reputation|following"
    "|empire|fan base|brand|audience|house|bridge|trust|confidence)",
    "(hype|tension between|expectation|expectations|pressure|excitement|momentum|trust) (is|are|was"
    "|were|has|have|) (been|) (build|builds|building|built|mount|mounting)",
    "loud and (clear|proud)",
    "(think|thinks|thinking|wonder|read|laugh|cry|say it) out loud",
    "(loud|loudest|quiet|quieter) (voice|voices|critic|minority|majority|week|year|month|life|gig"
    "|dignity|revolution|confidence|honesty)",
    "(fell|fall|falls|went|go|gone) silent (on|about|over|when asked|after the (scandal|split|divorce))",
    "(silent (majority|film|treatment|partner|era|movie))",
    "clip (show|art|board)",
    "echo (chamber|those|that of|the (words|sentiment|thoughts|view|views|blues|work|style|sound|past"
    "|sixties|seventies|eighties|nineties))",
    "echoes of (motown|jazz|soul|punk|gospel|disco|folk)",
    "raw (deal|nerve|talent|material|materials|power|energy of youth|data|numbers)",
    "hit a (raw|) nerve",
    "(voice|voices) of (a generation|reason|the people|his generation|her generation|protest|dissent)",
    "steady (job|sales|income|girlfriend|boyfriend|diet|stream of|flow of|rise|decline|growth|career"
    "|work|following)",
    "tempo of (modern|city|urban|) life",
    "(make a|makes a|made a|steal the|set the|music|pop|punk|london|local|indie) scene",
    "dissolve (in|into) (tears|laughter|chaos)",
    "(smoke and|hall of|house of) mirrors",
    "(lyric|lyrics|story|song|words|plot) mirror",
    "(centre|center) of (attention|gravity|the (universe|world|scandal|lawsuit|debate|controversy|storm"
    "|row|music business|pop business))",
    "(at|in) the (centre|center|middle) of (a|an|the) (lawsuit|scandal|debate|controversy|court case"
    "|storm|row|divorce|tour|career|argument|campaign|legal|crisis|war|life|week|year|night|summer"
    "|record)",
    "middle of (nowhere|the road)",
    "(trade|traded|trading|exchange|exchanged) (insults|barbs|blows|words) (in the (press|papers|media)"
    "|on (twitter|social|instagram|line))",
    "(still|moving) (life|image library|one)",
    "still (waters|going strong)",
)
"""What shares a word with one of these says no claim."""
