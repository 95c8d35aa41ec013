"""Concepts of what a quarrel says: abuse, blame, civility, and the society that speaks in it."""

from __future__ import annotations

from onetake.language.concepts import Concept

_ABUSE = (
    "(insult|abuse|accusation|recrimination|expletive|profanity|curse|cursing|swearing|swearword"
    "|invective|barb|put down|jibe|vitriol|venom|slur|name calling|blame|reproach|obscenity|bile"
    "|invectives|taunt|mudslinging|four letter word|cuss word|cussing|insulting|blaming|belittling"
    "|vituperation)"
)
_EACH = "(each other|one another|her|him|the other|the other person|their partner|his partner|her partner)"

CONCEPTS = (
    Concept(
        "abuse",
        _ABUSE,
        "(foul|filthy|vile|ugly|abusive|hateful|nasty|cruel|poisonous) (language|words|names|things|remarks)",
        "(venomous|vicious|poisonous|savage|barbed|withering|brutal|cruel|scathing) (one liner|put"
        " down|line|jab|dig|remark"
        "|comeback|retort|quip)",
        "(digs|swipe|jab) at",
        "(vilest|cruellest|nastiest|worst|ugliest|meanest) (things|words|names)",
        unless=(
            "insult (to|our|the|my|your) (intelligence|audience|viewer|injury|fans|genre)",
            "to blame",
            "(blame|curse) (the (label|weather|director|industry|critics)|it on)",
            "swearing in",
            "(alcohol|drug|substance|child|domestic) abuse",
            "(critics|reviewers|papers|fans|press) * abuse",
            "(snake|spider) venom",
            "curse of",
        ),
    ),
    Concept(
        "to fly",
        "(fly|rain|pour|come|spew|land|shower|ricochet|hail|whizz|pile up|drop|tumble|erupt|never stop"
        "|keep coming|thick and fast)",
        "(trade|exchange|hurl|sling|fling|swap|spit|throw|dish|heap|volley|shout|scream|spew|lob|launch"
        "|aim|direct|level|toss)",
        "(full|nothing but|consists|made up|torrent|barrage|volley|stream|hail|storm|litany|flood|string"
        "|endless|mutual|bristles|laced|peppered|packed|riddled|studded) (of|with|largely of|mostly of|)",
        "so much",
        "every (line|word|sentence) is",
    ),
    Concept("at each other", f"at {_EACH}", f"against {_EACH}", "(to|with) (each other|one another)"),
    Concept(
        "to abuse",
        "(insult|blame|abuse|accuse|berate|belittle|taunt|mock|curse|slander|humiliate|demean|vilify"
        f"|denounce|savage) {_EACH}",
        f"(swear|curse|shout abuse|scream abuse|hurl * things|spit|sneer|snarl) at {_EACH}",
        "(go|going) for (each other|one another|his|her) (throat|jugular)",
        f"(tear|rip|take|pick) {_EACH} (apart|to pieces|to shreds|down)",
        f"(rip|tear|lay|light) into {_EACH}",
        "(swear|curse|cusses) like (a|an|two|)",
        "(swears|curses) (right|straight) back",
        "(slanging match|mud slinging|blame game|name calling)",
        "tear strips off",
        "at each other's throats",
    ),
    Concept(
        "civil word",
        "(polite|civil|courteous|kind|gentle|tender|respectful|well mannered|considerate|sweet)",
        "(kindly|politely|gently|tenderly|civilly|respectfully)",
    ),
    Concept(
        "angry word",
        "(angry|cross|harsh|hard|bad|foul|unkind|hurtful|rude|mean|nasty|cruel) word",
        "raise (a|their|his|her) voice",
    ),
    Concept(
        "society at large",
        "(society|social conflict|social order|class|gender|race|racism|sexism|feminism|patriarchy"
        "|capitalism|politics|misogyny|inequality|toxic masculinity|the patriarchy|the system|the nation"
        "|a nation|the state|social media|power relations|poverty|gender roles|race relations"
        "|class struggle|the culture war|the wider world|outside world|social issues)",
        "(whole|divided|entire|troubled|split) (country|nation|society|generation|people|america|world)",
        "(political|social|racial|societal|class) (tension|conflict|division|issue|question|struggle)",
        unless=(
            "(world|first|high|working|middle|upper|master|dance|acting|business) class",
            "class (act|mate|room|of)",
            "(the|a|arms|horse|rat|car|relay|boat) race (is|was|to|for|against|car|track|in the video)",
            "(film|high|secret|historical|royal) society",
            "society pages",
            "(best|one) (in|of) class",
            "state of (the art|mind)",
        ),
    ),
    Concept(
        "private quarrel",
        "(quarrel|row|argument|fight|tiff|insults|spat|couple|lovers|kitchen|bedroom|marriage"
        "|relationship|domestic|dishes|dialogue|exchange|bickering|his face|her face|pair)",
    ),
    Concept(
        "to carry in",
        "(about|stand for|mirror|reflect|echo|become|creep|seep|spill|enter|surface|run through|throw"
        "|carry|hear|bring|drag|smuggle|weigh|weight of|metaphor|microcosm|allegory|emblem|image of"
        "|miniature|refract|play out|embody|over|speak|symbol|really|in the mouths of)",
    ),
    Concept(
        "a song",
        "(song|rap|single|track|tune|number|music video|hip hop|duet|verse)",
        roles=("noun", "participle", "verb"),
    ),
    Concept(
        "a scene",
        "(skit|sketch|play|scene|drama|theatre|spoken word|stage play|one act play|short film|radio play"
        "|radio drama|playlet|dialogue|spoken theatre|speech|monologue|kitchen sink drama)",
        roles=("noun", "adjective"),
        unless=(
            "(crime|love|music|hip hop|rap|london|club|first|last|opening|final) scene",
            "drama (school|queen|teacher)",
            "playlist",
        ),
    ),
    Concept(
        "both at once",
        "(half|part|both|between|hover|somewhere between|as much|equal parts|neither|blur|cross between"
        "|hybrid|mixture of|mix of|straddle|slide|slip|shift|switch|move|behave like|behaves as"
        "|disguised as|that is also|turns into|masquerading as|dressed as|or just|or simply)",
    ),
    Concept("sung or rapped", "(sing|sung|singing|rap|rapped|rapping|sings|raps)", roles=()),
    Concept(
        "plain speech",
        "(spoken|talk|speech|conversation|arguing|acting|plain speech|spoken word)",
        roles=(),
        but_not=("argue", "argues", "argued", "act", "acts", "acted", "talks", "talked"),
    ),
    Concept(
        "all of it",
        "(everything|entirely|wholly|purely|completely|nothing but|every (line|word)|first (word|note"
        "|line) to last|throughout|not a (word|note|line)|nothing|nobody|no one)",
    ),
    Concept(
        "politics",
        "(politics|society|social commentary|social criticism|outside world|wider world|social issues"
        "|political message)",
        unless=("(film|high|secret|historical|royal) society", "society pages"),
    ),
)
