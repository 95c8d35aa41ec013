"""Concepts of the voice: the sound of it, as recorded and mixed."""

from __future__ import annotations

from onetake.language.concepts import Concept

CONCEPTS = (
    Concept(
        "voice",
        "(vocals|voices|singing|rapping|vocalising|vocal delivery|vocal performance|vocal take|crooning"
        "|shouting|screaming|larynx|throat|lungs|sung parts|singer's voice)",
        "(voice|vocal|singing|rapping|vocalist)",
        "(lead|main|male|female) (vocal|voice)",
        "(on|in) the lead",
        "vocal (line|track|take|mix|part|sound|performance|stem)",
        "(voice|vocal) (dynamics|level)",
        roles=("noun", "adjective", "participle"),
        unless=(
            "(delivery|shouting|screaming) (date|van|room|time|match|at|in the street)",
            "throat (cut|singing)",
            "special delivery",
            "(screaming|shouting) (match|kids|fans|crowd)",
            "(find|found|give|gave|lend|raise|lost|lose) (a|his|her|its|their|my|your|) voice",
            "voice (to|of) (the|a|reason|experience|dissent|one|generation|those|america|god)",
            "voices in (my|her|his|your|their|the) head",
            "(authorial|narrative|critical|directorial|inner|political|cinematic|lone|visual|original"
            "|unique) voice",
            "voice over",
            "vocal (booth|coach|about|critic|fan|cord|supporter|group)",
            "(his|her|their) singing (career|partner)",
            "singing (bowl|lesson|competition)",
        ),
    ),
    Concept(
        "effect on someone",
        "no effect (on|upon|at all on) (her|him|me|us|you|them|anyone|the (audience|viewer))",
    ),
    Concept("delivery", "(delivery|performance|take|recording|sound)", roles=("noun",)),
    Concept(
        "instrument",
        "(guitar|drum|bass|synth|piano|keyboard|strings|horn|cymbal|snare|kick|instrument)",
        "(brass|organ|hat|percussion|sample)",
    ),
    Concept(
        "no effect",
        "(have|has|had|) left (it|them|that|all of it|the cracks|every crack|all that) in",
        "(without|no|free of|sans|devoid of) (artifice|make up|cosmetics|embellishment|trickery|adornment"
        "|disguise|filter|plug in|plug ins|plugins)",
        "not a (plug in|plugin|filter|compressor|limiter|trick) in sight",
        "(gravel and|spit and|all gravel|all spit|all rasp|all nerve)",
        "(bear|show|carry) no (trace|sign|mark|hint) of (processing|treatment|compression|correction"
        "|tuning|polish)",
        "(retain|keep) (their|its|his|her) (full|natural|whole|wild|) (dynamic range|dynamics|roughness"
        "|rough edges|grain|cracks|flaws)",
        "(unprocessed|untreated|uncompressed|unpolished|unvarnished|unfiltered|raw|untuned|undoctored"
        "|unsweetened|unretouched|unedited|uncorrected|unsmoothed|unbuffed|unrefined|unadulterated"
        "|unsanitised|unsanitized|unglossed|gritty|rough|ragged|scratchy|scruffy|jagged|grainy|coarse"
        "|hoarse|gravelly|crude|imperfect|unfinished|uncooked|unproduced|unmastered|untidied|unlimited"
        "|dynamic|uncontrolled|uncleaned|dirty|rough hewn|uneven|blemished|unguarded|unsoftened|throaty"
        "|lo fi|first take|one take)",
        "(warts|flaws|cracks|breaths|blemishes|mistakes|peaks|spit|wobbles|imperfections|flubs) and all",
        "(flaws|cracks|breaths|mistakes|blemishes|imperfections|wobbles|warts|spit|flubs|wrong notes"
        "|bum notes) (included|intact|left in|kept|kept in|audible|preserved|and everything|showing)",
        "(left|kept|untouched|as recorded|as sung|preserved) (rough|raw|bare|naked|alone|as (it is"
        "|they are|it was|they were|recorded|sung|is)|wide open|intact|exposed|untouched|unprocessed"
        "|unpolished|to (bleed|crack|distort|clip|peak|break))",
        "(no|without|free of|free from|devoid of|zero|stripped of|sans|not a trace of|not a hint of"
        "|hardly any|barely any|minus|absent) (any|audible|all|studio|much|obvious|a trace of|a hint of"
        "|trace of|hint of|the usual|vocal|) (effect|processing|compression|compressor|limiter|limiting"
        "|autotune|auto tune|pitch correction|polish|treatment|tuning|plugin|gloss|sheen|sweetening"
        "|airbrushing|make up|makeup|cosmetics|sugar|varnish|retouching|correction|smoothing|fx)",
        "(not|never|have not|has not|nobody has|no one has|nothing has|without being) (been|) (smoothed"
        "|tidied|cleaned|polished|fixed|corrected|tuned|sweetened|touched|retouched|airbrushed|compressed"
        "|processed|treated|buffed|edited|made beautiful|prettified|sanded|ironed|levelled|tamed|evened"
        "|squashed|autotuned|auto tuned) (up|down|out|away|over|)",
        "(every|each) (breath|crack|rasp|gulp|sniff|wobble|spit|swallow|click|scratch|croak|flaw"
        "|grain) (and|is|in|of|can|left|audible|between)",
        "hear (every|each|the|her|him|them) (breath|spit|crack|rasp|strain|gulp|swallow|saliva|grain"
        "|lungs|throat|lips)",
        "(breath|crack|gulp|sigh|sniff|slip|mistake|flub|cough) (is|are|was|were) (left|kept) (in|where)",
        "(crack|break|rasp|scratch|distort|clip|wobble|peak|strain|fray|splinter|croak|bleed|tear) (and"
        "|because|as|at|on|when|under|with|) (nobody|no one|nothing|break|crack|splinter|fray|distort"
        "|rasp|scratch|croak|the mic|the microphone|freely)",
        "(unprocessed|untreated|uncompressed|unpolished|unvarnished|unfiltered|raw|untuned|undoctored)",
        "(untouched|unretouched|uneffected|unmixed)",
        "warts and all",
        "rough (edged|around the edges)",
        "(left|kept) (rough|raw|bare|naked|alone|as (it is|they are|it was|they were)|wide open|intact)",
        "(without|no|free of|free from|devoid of) (any|audible|all|studio|much|) (effect|processing"
        "|compression|autotune|auto tune|pitch correction|polish|treatment|tuning|plugin)",
        "straight (to tape|from the (mic|microphone))",
        unless=(
            "(rough|dirty|live|crude|dynamic|coarse|rough hewn|uneven|gritty|grainy) (cut|edge|idea|joke"
            "|drama|duo|footage|image|picture|film|texture|look|realism|language|word|lyrics|humour|in"
            "|streets|performance|editing|camera|camerawork|sketch|night|band|show|tour|wall|album"
            "|version|animation|pair|neighbourhood|story|tale|subject)",
            "(imperfect|unfinished|unguarded) (moment|film|love|world|business)",
            "(first|one) take",
            "(is|are|was|plays|performed|shot|filmed|recorded|broadcast|sung) live",
            "(film|video|picture|image|camera|footage|grain|edit|cut) (is|looks|feels|) * (raw|gritty"
            "|grainy|rough|dirty|unpolished)",
            "raw (emotion|anger|grief|power|energy|talent|nerve|footage|meat|feeling|honesty|truth"
            "|material|look|pain)",
            "raw (rage|desire|sex|experience|file|intensity|passion|deal|edge|data|fury|hurt|wound|skin"
            "|beauty)",
            "raw (with|from|at)",
            "raw as (a|an|the) (wound|nerve|meat|steak)",
            "(unfiltered|unvarnished|unpolished) (honesty|truth|emotion|anger|look|rage|grief|thought"
            "|opinion)",
            "(untouched|raw) by (time|grief|fame|success)",
        ),
    ),
    Concept(
        "bare",
        "(bare|naked|stripped back|stripped down|bare bones)",
        unless=("(bare|naked) (wall|floor|room|body|skin|foot|feet|chest|shoulder|arm|bulb|truth|leg|back)",),
    ),
    Concept(
        "processed",
        "(edited|flawless|fake|artificial|autotuned|computerised|perfected|machine made|ultra clean"
        "|squeaky clean)",
        "(autotuned|auto tuned|compressed|squashed|brickwalled|overproduced|airbrushed|processed|squeezed"
        "|flattened|levelled|polished|buffed|burnished|lacquered|sweetened|sugared|varnished|sanded"
        "|smoothed|glossed|slick|sleek|silky|synthetic|robotic|robotised|digitised|mechanised|plastic"
        "|sterile|manicured|ironed|pristine|immaculate|pitch corrected|pitch perfect|quantised|sanitised"
        "|homogenised|doctored|massaged|treated|filtered|vocoded|vocodered|distorted|manipulated|chopped"
        "|screwed|tamed|hypercompressed|over compressed|overcompressed|clean|cleaned up|tidied|tuned"
        "|radio ready|radio friendly|studio perfect|crushed|pumped|limited|steamrollered|steamrolled)",
        "(polished|buffed|tuned|compressed|produced|airbrushed|processed|scrubbed|squashed|levelled"
        "|ironed|treated|smoothed) (to|within|into|out|flat|smooth|up|away|over|down|heavily)",
        "(drowned|drenched|bathed|dipped|swathed|soaked|buried|coated|smothered|dripping|lacquered|awash"
        "|steeped) (in|with) (autotune|auto tune|effects|processing|compression|studio gloss|gloss|sheen"
        "|fx|plugins|polish|vocoder|chorus|production|digital)",
        "(flatten|squash|squeeze|iron|smooth|crush|level|sand|polish|tame|choke|strangle) (her|his|the"
        "|their|every|all|out|down|away|flat|it) * (voice|vocal|dynamics|singing|life|edges|peaks)",
        "(autotuned|compressed|squashed|brickwalled|overproduced|airbrushed|processed|squeezed|flattened"
        "|levelled)",
        "(auto tuned|autotune|pitch corrected|pitch correction|melodyne|vocoder|harmoniser)",
        "(polished|overcompressed|glossy|slick|polished to|tuned|limited|sanitised|overprocessed|retouched)",
        "(radio|studio) (polish|sheen|gloss)",
        but_not=("level", "levels", "press", "pressed", "distort", "distorts"),
        unless=(
            "(edited|flawless|fake|artificial) (film|video|clip|together|version|by|from|light|take|shot"
            "|performance|set|smile|tears|blood)",
            "(clean|slick|sleek|silky|polished|pristine|immaculate|distorted|filtered|plastic|manipulated"
            "|chopped|crushed|limited) (shot|look|image|images|picture|film|video|camera|camerawork"
            "|editing|edit|cut|light|lines|line|stream|sheet|suit|dress|surface|flat|bag|audience|palette"
            "|framing|frame|concept|promo|visual|by (grief|love))",
            "(sterile|pristine) (room|set|kitchen|corridor)",
            "(film|video|edit|camera|image|cut) (is|looks|feels) * (slick|polished|clean|sleek|overproduced)",
        ),
    ),
    Concept(
        "pitch correction",
        "(auto tuned|autotune|pitch corrected|pitch correction|vocoder|melodyne|harmoniser|talkbox"
        "|talk box|pitch shifted|tuned to within)",
        "(corrected|tuned|nudged|snapped|fixed) (to|into|in) (pitch|tune|perfection)",
        "(note|syllable|pitch|intonation) * (corrected|fixed|tuned|snapped|straightened|perfect)",
        "(autotune|auto tune|vocoder|melodyne|pitch correction)",
    ),
    Concept(
        "to do to",
        "(do|done|change|add|fix|tweak) (to|on|in|about|) (the|these|his|her|their|both) (voice|vocal"
        "|singing)",
    ),
    Concept("nothing at all", "(nothing|nobody|no one)"),
    Concept(
        "whisper to scream",
        "(from|between|either) (a|) (mumble|whisper|murmur|mutter|sigh|hush|breath|purr|croak|sob|rasp"
        "|hiss) * (to|and|into|or) (a|full|full throated|an|) (shriek|scream|shout|yell|roar|howl|bellow"
        "|screech|wail|holler)",
        "(whisper|murmur|mutter|mumble) (and|to|then|or|next) * (scream|shout|shriek|yell|roar|howl|bellow)",
        "(from|between) (a|) (whisper|murmur|mutter|sigh|hush) (to|and|into) (a|full|) (scream|shout|yell"
        "|roar|howl|shriek|bellow)",
        "(whisper|murmur|mutter) * (next|then|to|into) * (scream|shout|yell|roar|howl|shriek)",
    ),
    Concept(
        "wide dynamics",
        "leave * dynamics (alone|intact|untouched|in|as they are)",
        "(wide|huge|natural|real|wild|full|enormous|great|vast|immense|extreme|violent|massive|startling"
        "|astonishing|dramatic|broad|tremendous|unchecked|untamed|uncontrolled) (dynamic|dynamic range"
        "|range|swings|dynamic swings|leaps|contrast|peaks)",
        "dynamics * (intact|untouched|preserved|wide|uncontrolled|unchecked|natural|enormous|huge|vast"
        "|immense|wild|extreme|untamed|left alone|massive|dramatic|full|great)",
        "dynamic range * (enormous|huge|vast|wide|immense|extreme|full|intact|great|massive)",
        "(quiet|soft|whispered|hushed|murmured) * (loud|shouted|screamed|deafening|roared|yelled) (parts"
        "|bits|passages|moments|words|lines|ones|are|is)",
        "(loud and quiet|quiet and loud|soft and loud|loud and soft)",
        "(wide|huge|natural|real|wild|full|enormous|great) (dynamic range|dynamics)",
        "dynamics * (intact|untouched|preserved|wide|uncontrolled|unchecked|natural)",
        unless=(
            "(wide|great|full|vast) range of (people|place|color|emotion|theme|genre)",
            "(family|power|group|relationship|sexual|gender) dynamics",
            "(a|the|its|one) (real|natural|dramatic|full|great) peak",
        ),
    ),
    Concept(
        "treatment",
        "(compression|compressor|limiter|limiting|autotune|auto tune|processing|effect|polish|tuning"
        "|sheen|gloss|sweetening|varnish|make up|cosmetics|airbrushing|correction|retouching|smoothing"
        "|equalisation|eq|studio trickery|studio polish|studio gloss|studio sheen|studio magic"
        "|vocal processing|plugin|fx|sugar|treatment|mastering)",
        "(compression|compressor|limiter|autotune|auto tune|processing|effect|polish|tuning|sheen"
        "|sweetening)",
        "(pitch correction|studio (trickery|polish|magic|gloss))",
        roles=("noun", "participle"),
    ),
    Concept(
        "strong treatment",
        "(compression|limiting|autotune|auto tune|processing|studio gloss|studio sheen|studio polish"
        "|vocoder|gloss|sheen|compressor)",
        "(compression|autotune|auto tune|limiting|processing)",
        roles=("noun", "participle"),
    ),
    Concept(
        "spared",
        "(untouched|unspoiled|unspoilt|unharmed|escaped)",
        "(spare|spared|withheld|withhold|kept (away|off)|left off|free of|removed|stripped)",
    ),
)
