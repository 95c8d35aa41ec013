"""Concepts of what a sentence speaks of, where it is not the picture."""

from __future__ import annotations

from onetake.language.concepts import Concept

CONCEPTS = (
    Concept(
        "the song",
        "(record|single|discography|crooning|lyricism|soundtrack|score|guitars|synths|backing|strings"
        "|horns|acoustics)",
        "(mix|mastering|master|production)",
        "(song|tune|ballad|album|ep|lp|melody|music|lyric|vocal|voice|singing|guitar|bass|bassline|drum)",
        "(synth|synthesiser|synthesizer|piano|keyboard|saxophone|trumpet|violin|riff|solo|harmony|tempo)",
        "(rhythm|groove|beat|arrangement|sound|chord|falsetto|rap|instrumental|remix|demo|bpm)",
        "(word|rhyme|delivery|phrasing|sample|reverb)",
        roles=("noun",),
        unless=(
            "(rhythm|tempo|beat) of (the|its|this|) (montage|editing|cutting|cuts|edits|edit|shots)",
            "(master|mix) (shot|take|of|angle|wide)",
            "production (design|designer|company|house|crew|value|values|still|stills)",
        ),
    ),
    Concept(
        "the story",
        "(story|plot|narrative|tale|theme|humour|humor|comedy|joke|relationship|marriage|romance|love"
        "|career|life)",
        "(schedule|deadline|budget|message|meaning|idea|script|dialogue|politics|performance|acting"
        "|choreography)",
        "(feeling|emotion|thought|future|past|history|society|outlook|view|vision|atmosphere|sentiment"
        "|soul|mind)",
        "(heart|memory|hope|mood|temper|character|ending|childhood|sense of humour|wit|satire|irony|subtext)",
        "(friendship|war|grief|death|youth|fate|economy|industry|label|fan|critic|review)",
        roles=("noun",),
        unless=("(not|never|no|hardly) (a|another|one|other|single|) (single|other|living|) soul",),
    ),
    Concept(
        "a thing not seen",
        "(welcome|reception|response|reaction|launch|divorce|campaign|joke|remark|comment|reply|letter"
        "|friend|hype|expectation|trust|rumour|anticipation|excitement|prospect|talent|secret|streak|success"
        "|failure|debut|week|decade|era|irony|truth|fact|news|answer|reputation|attitude|personality|spirit"
        "|intellect|business|tradition|friendliness|charm|wit|genius)",
        roles=("noun",),
    ),
    Concept(
        "the picture",
        "(film|video|clip|short|movie|promo|camera|lens|shot|take|editing|lighting|cinematography)",
        "(frame|footage|image|visual|grading|screen|photography|camerawork|cut|edit)",
    ),
    Concept("we", "(we|us|viewer|spectator|you)"),
    Concept(
        "outside the film",
        "(tour|career|festival|radio|chart|award|interview|concert|gig)",
        "(last|next|this) (year|month|week|summer|decade)",
        "in (real|their|his|her) (life|youth|career)",
    ),
    Concept(
        "the trade",
        "(chart|market|industry|calendar|tabloid|press|discography|catalogue|fanbase|sales|ticket|stock"
        "|headline|timetable|release schedule|playlist|debate|issue|gossip|rumour|label)",
        "(fans|followers|reporters|photographers) (follow|followed|trail|trailed|chase"
        "|chased) (her|him|them)",
        roles=("noun", "pronoun"),
    ),
    Concept(
        "dress",
        "(dress|coat|skirt|jacket|shirt|suit|jeans|trousers|clothes|costume|stocking|skin|wound|fabric"
        "|sewing|needle|surgeon|sleeve|shoe|ball|genre|song|record|album)",
    ),
    Concept(
        "critic",
        "(critic|reviewer|press|paper|reviews|everyone|fans|audience|journalists)",
    ),
    Concept(
        "not the voice",
        "(guitar|drum|bass|synth|piano|snare|instrument|history|past|film|story|politics)",
    ),
    Concept(
        "a thing seen",
        "(dress|coat|hair|eyes|car|suit|shirt|hat|door|sofa|dog|cat|horse|flag|lipstick|wig|jacket|skirt"
        "|shoe|boots|beard|moustache|bag|phone|guitar|piano|bike|truck|umbrella|bottle|glass|cup|wine"
        "|blood|flower|balloon|curtains|jumper|sweater|tie|uniform|jersey|outfit|costume|nails|skin|teeth"
        "|band|singer|widow|baritone)",
        roles=("noun",),
    ),
)
