"""Concepts of shot scale, of one person or a crowd in the picture, and of dance."""

from __future__ import annotations

from onetake.language.concepts import Concept

_FACE = (
    "(face|eye|mouth|lip|tear|head|smile|cheek|skin|singer|her|his"
    "|their|him|them|woman|man|girl|boy|actor|actress)"
)

CONCEPTS = (
    Concept(
        "close-up of a face",
        "(close up|closeup) (of|on|at|view of) (the|her|his|their|a|an|each|every|) (singer's|woman's"
        f"|man's|) {_FACE}",
        f"{_FACE} * (in|shown in|seen in|shot in|filmed in|fill) (extreme|tight|big|intimate|) (close up"
        "|closeup)",
        "(close up|closeup) portrait",
        "(extreme|tight|big|intimate|facial) (close up|closeup)",
        "face (fill|occupy|take up) (the|) (whole|entire|) (frame|screen|picture)",
    ),
    Concept(
        "close-up shot",
        "(close up|closeup)",
        unless=(
            "(show|shop|bar|club|store|account|label|venue|wound|firm) (closes|closed|close) up",
            "(close up|closeup) of (a|an|the|its) (letter|phone|hand|ring|gun|watch|flower|guitar|book"
            "|photograph|door"
            "|glass|newspaper|screen|knife|shoe|record|needle|clock|object|finger)",
        ),
    ),
    Concept(
        "wide view",
        "(wide|extreme wide|very wide|extreme long|full|establishing|panoramic|wide angle|drone|aerial"
        "|bird's eye) (shot|view|frame|framing|tableau|vista)",
        "long (shot|shots) (make|show|of|reduce|dwarf|leave|place|put|turn|set|isolate)",
        "(in|into|from) long shot",
        "(wide shots|long shots|extreme longs)",
        "from head to (toe|foot)",
        "full (length|body|figure) (shot|view|in the frame)",
        unless=(
            "(one|single|unbroken|continuous) long shot",
            "long shot (for|that|to win|at|as a|as the|from winning|from being)",
            "by a long shot",
            "(to|from|into) (a|) full (frame|view)",
            "full frame (camera|sensor|format)",
        ),
    ),
    Concept(
        "small in the frame",
        "(tiny|small|little|minuscule|lost|dwarfed) (in|within|inside) (the|a|an|its) (vast|huge|empty|wide|)"
        " (frame|picture|shot|landscape)",
    ),
    Concept(
        "on their own",
        "(alone|solo|solitary|single handed|unaccompanied)",
        "(by|on) (himself|herself|itself|his own|her own)",
        "(all|entirely|completely|utterly) (alone|by (himself|herself)|on (his|her) own)",
        roles=("noun", "adjective", "adverb", "participle", "verb", "pronoun"),
        unless=(
            "(leave|let) (me|him|her|us|them|it|you) alone",
            "(sing|sings|sang|rap|raps|play|plays|write|writes|wrote) (it|this|) alone",
            "alone in (the world|(his|her|their) (grief|thoughts|head|room with))",
            "alone (at the top|in (her|his|their|its) (field|genre|league|opinion|view))",
            "(song|feeling|being|lyric|fear) (of|about|on) being alone",
            "(the|this|that|its) (beat|budget|chorus|hook|idea|title|intro|voice|colour|song|music|light"
            "|editing"
            "|video|performance|bass|riff|melody) alone",
            "alone (is|was|would|could|makes|cost|made) (worth|enough|a)",
            "(a|as a|the|its|this) stand alone",
            "(stand|stands) alone (as|among|in (its|pop|the (genre|field|charts|canon|catalogue)))",
            "(not|never) alone in (this|that|thinking|his view)",
            "(solo|alone) (album|career|artist|record|single|debut|tour|guitar|project|work|on guitar)",
            "(guitar|piano|drum|saxophone|trumpet|bass) solo",
        ),
    ),
    Concept(
        "lone figure",
        "(lone|lonely|solitary|single|isolated) (figure|woman|man|girl|boy|person|singer|dancer|performer"
        "|rapper"
        "|silhouette|body|child|character|walker|protagonist|human|driver|drummer|pianist|astronaut)",
        "(nobody else|no one else|no other (person|people|human|actor|character|soul)|not another (person"
        "|soul|human)) (is|) (in|seen in|visible in|shown in|appears in|to be seen|in sight|around|on screen"
        "|anywhere)",
        "(nobody|no one) else (in|is|on|appears|to be seen|shares)",
        "there (is|are) (nobody|no one) else",
        "the only (person|human|figure|one|soul) (in|on|we see|seen|to be seen|on screen)",
    ),
    Concept(
        "performer",
        "(singer|rapper|dancer|woman|man|girl|boy|star|artist|he|she|actress|actor|performer|vocalist"
        "|frontman|frontwoman|drummer|pianist|figure|heroine|hero|protagonist|lead)",
    ),
    Concept(
        "on screen",
        "(on|across) (the|) screen",
        "(in|in front of|within|before) (the|) (frame|picture|camera|shot|film|video|lens|clip|desert|room"
        "|field|street"
        "|hall|landscape|stage)",
        "in an (empty|abandoned|enormous) (hall|room|house|street|theatre|stadium|space|church|factory"
        "|warehouse)",
        "(perform|dance|sing|stand|walk|sit|drive|run|appear|wander|drift|move)",
    ),
    Concept(
        "crowd",
        "(crowd|throng|horde|mob|mass of people|sea of (people|faces|bodies|dancers|heads))",
        "(dozens|scores|hundreds|thousands|masses|legions|swarms|hordes|loads|lots) of (people|extras"
        "|dancers|fans"
        "|bodies|faces|children|men|women|soldiers|figures|guests|performers|strangers|revellers)",
        "(packed|crammed|crowded|teeming|swarming|filled|crawling|thronged|heaving|bursting) with (people"
        "|extras"
        "|dancers|fans|bodies|faces|children|men|women|figures|guests|performers|revellers|humanity)",
        "(large|huge|big|whole) (ensemble|cast|troupe|chorus line|corps) (of|)",
        unless=(
            "(crowd|mob|throng|horde) of (journalist|reporter|critic|photographer|protester|lawyer)",
            "mob (mentality|rule|boss)",
            "crowd (pleaser|pleasing|funded|funding|source|sourced|noise|noises|sound|chant|chants"
            "|surfing favourite)",
            "(crowd|audience) (at|of|from) (the|her|his|their|a) (concert|show|gig|festival|premiere|party)",
            "(crowd|audience) (sings|sang|sing|clap|claps|chant|chants) (along|)",
            "(crowd|audience) (can be heard|is heard|cheers|cheering|roars|sings|noise)",
            "(live|cheering|roaring) crowd",
            "(by|from|with) the crowd",
            "(in|on) crowd (with|of) (her|his) (peers)",
            "stand out from the crowd",
            "(mix|sound|arrangement|song|production|track|market|schedule|genre|playlist) * crowded",
            "crowded (mix|sound|arrangement|song|production|track|schedule|genre|playlist)",
        ),
    ),
    Concept(
        "crowded",
        "(crowded|overcrowded|packed|crammed|jam packed|teeming|heaving|thronged)",
        but_not=("crowd", "crowds", "crowding", "pack", "packs"),
    ),
    Concept(
        "picture area",
        "(frame|screen|picture|image|shot|street|floor|dance floor|dancefloor|room|hall|stage|set"
        "|club|square|film|video|composition)",
    ),
    Concept(
        "to fill or surround",
        "(fill|surround|flood|pack|throng|line|mill|gather|cram|swarm|press|jostle|surge|pour|parade|march"
        "|dance|swell"
        "|encircle|dominate|people|appear|move|stand|watch)",
    ),
    Concept(
        "dancing",
        "(dance|dancing|choreography|dancer|dance routine|dance moves|footwork|dance step)",
        "(sway|bounce|bob|shimmy|twerk|gyrate|jive|stomp|headbang|groove|pop and lock|move their bodies|nod"
        "|body popping)",
        "(body|bodies|limb|hip|shoulder|foot|feet|step|head|arm|dancer|movement|gesture) * (move|jerk"
        "|swing|snap|land"
        "|hit|bounce|twitch|pump|sway|bob)",
        "(every|each) (step|move|movement|gesture|jump|turn|kick)",
        "(body|bodies|hip|step|movement of the dancers|limb)",
        unless=(
            "dance (music|track|song|floor filler|record|beat|hit|anthem|pop|act|chart|label|genre|single"
            "|tune)",
            "song to dance",
            "(camera|cut|light|voice|edit) (dance|move|bounce|sway)",
        ),
    ),
    Concept(
        "in time",
        "in (perfect|strict|) (time|step|sync|rhythm|lockstep|synchrony) (with|to)",
        "in (perfect|strict) (time|step|sync|synchrony)",
        "in time",
        "(to|on|with|at) (the|every|each|its|a) (beat|rhythm|pulse|downbeat|backbeat|drums|drum|snare|kick"
        "|tempo|groove"
        "|bar|music's pulse|hi hat)",
        "(locked|tied|glued|welded|synced|synchronised|synchronized|matched|set|timed|keyed|cut) (tight"
        "|tightly|) to"
        " (the|every|its) (beat|rhythm|pulse|drums|music|tempo|groove|snare)",
        "(keep|keeps|kept) (perfect|) time",
        "(hit|hits|nail|nails|catch|catches|ride|rides|mark|marks) (the|every|each) (beat|downbeat|backbeat"
        "|snare|kick|accent|drum)",
        unless=("in time for", "just in time", "in time (he|she|they|we)", "off the beat"),
    ),
    Concept(
        "out of time",
        "(off|behind|against|out of) (the|) (beat|time|rhythm|sync|step|pulse)",
        "(ignore|ignores|ignoring) the (beat|rhythm|music|drums)",
        "(behind|ahead of|lag|lags|trail|trails) (the|) (music|drums|song|track)",
    ),
)
