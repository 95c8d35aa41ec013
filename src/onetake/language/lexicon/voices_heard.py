"""Concepts of who is heard beside two people: one voice only, a third, a crowd."""

from __future__ import annotations

from onetake.language.concepts import Concept
from onetake.language.lexicon.people import PEOPLE

_VOICES = "(voice|rapper|singer|speaker|vocalist)"
_MANY = "(three|four|five|six|seven|eight|nine|ten|several|many|numerous)"

CONCEPTS = (
    Concept(
        "one voice only",
        "(only|just|merely|a|one) (one|a|single|lone|solitary|sole|) (voice|speaker|singer|person|man"
        "|woman|performer|actor|rapper|character|figure) (only|alone|and nobody else|and no one else"
        "|all alone|by himself|by herself|throughout|from start|speaks|is heard|is seen|in it"
        "|in the (video|film|clip|frame))",
        "(he|she|the singer|the rapper|the man|the woman) (is|raps|sings|performs|appears|stands"
        "|speaks) (all|entirely|completely|quite|) (alone|by himself|by herself|solo|on his own"
        "|on her own)",
        "(he|she) is the only one (in|on|we|you|here|there)",
        "the only (person|voice|figure|character|human|soul|face|singer|speaker|performer) (in|on|we"
        "|you|here|who|there)",
        "(solo|one man|one woman|one person|single handed) (piece|performance|show|film|video|affair"
        "|effort|act|turn)",
        "one (man|woman|person|girl|boy|singer|rapper|actor) (and|one|,|alone) (a|one|) (microphone|mic"
        "|chair|camera|room|piano|guitar|spotlight|bed)",
        "(only|just) (one|a single) (voice|speaker|singer|person)",
        "(one|a) (lone|single|solitary|sole) (voice|speaker|singer|vocalist)",
        "(he|she) is the (only|sole) (voice|speaker|singer|person)",
        "the (only|sole) voice",
        unless=(
            "(is|was|stands|feels) (all|) alone in (the world|his|her|their)",
            "(only|sole|just one) (voice|person|one) (of|who (can|could|understand|knows|believes)"
            "|in (the|his|her) (industry|world|life|band|room who|family))",
            "the only (one|person) (who|i)",
            "(he|she) (is|stands|sings|raps) alone (among|in (his|her|believing|thinking))",
            "the only voice of",
            "(are|were) the only voice",
            "(single|lone) voice * (argue|criticism|dissent)",
        ),
    ),
    Concept("monologue", "(monologue|soliloquy)", "one (hander|man show|woman show|person show)"),
    Concept(
        "third voice",
        "(third|fourth|fifth|another|additional|further|extra|new|surprise|mystery) (voice|person|singer"
        "|rapper|speaker|vocalist|character|actor|performer|party|figure|man|woman|player|participant"
        "|guest)",
        "(a|some) (stranger|intruder|newcomer|neighbour|neighbor|child|policeman|landlord|passer by"
        "|waiter|mother in law|crowd|friend|third|fourth|bystander|onlooker)",
        "(third|fourth|second|another|additional|further) (voice|person|singer|rapper|speaker|vocalist"
        "|character)",
        "(a|some) (stranger|intruder|newcomer|neighbour|neighbor)",
        unless=(
            "third (party|person) (narr|view|insurance|shooter|candidate|rail)",
            "another (man|woman|person) (in (the|her|his) (life|lyric|song|past)|behind the)",
            "(the|a) (crowd|guest|friend|child|narrator) (of|in|at|on|that|star|list|appearance|in her"
            "|said|says)",
            "new (man|woman|singer|character) in",
            "second (voice|person|singer|rapper|speaker|vocalist|character)",
            "third person (narr|view)",
        ),
    ),
    Concept(
        "second voice",
        "second (voice|person|singer|rapper|speaker|vocalist)",
    ),
    Concept(
        "more than two voices",
        f"(more|many more) than two {_VOICES}",
        f"{_MANY} (different|distinct|other|) {_VOICES}",
        f"(dozen|hundred|plenty|lots) (of|) {_VOICES}",
        unless=(
            "many (voices|singers) (say|agree|think)",
            "voices in (parliament|congress|the (press|industry))",
        ),
    ),
    Concept(
        "more than two",
        "(three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|a dozen"
        "|dozens of|scores of|hundreds of|countless|several|many|numerous|multiple|umpteen|half a dozen"
        "|a score of|at least three) (different|distinct|other|separate|) (people|voices|persons"
        "|characters|performers|actors|singers|rappers|speakers|players|figures|vocalists|faces"
        "|participants|adults|humans|protagonists|guests|women|men|dancers|extras|friends)",
        "cast of (three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|dozens|hundreds"
        "|thousands|many|more)",
        "(ensemble|big|large|huge|sprawling|crowded) cast",
        f"(more|many more) than two {PEOPLE}",
        f"{_MANY} (different|distinct|other|) {PEOPLE}",
        f"(dozen|hundred|plenty|lots) (of|) {PEOPLE}",
        unless=(
            "many (people|characters|women|men|friends|faces) (say|think|believe|will|have|love|know"
            "|agree|in the (comments|audience)|of (my|our|his|her)|who (saw|watch|love))",
            "(many|several|countless|numerous) (people|men|women|friends|actors|singers|rappers) (would"
            "|have|will|say|love|hate|find)",
            "(more|three|four|five|several|many) (people|women|men|actors) (auditioned|worked|directed"
            "|wrote|died|watched)",
        ),
    ),
    Concept(
        "to sound",
        "(shout|speak|talk|argue|sing|rap|yell|scream|quarrel|heard|answer|reply)",
        "(is|are|was|were|be) heard",
    ),
    Concept(
        "the hall",
        "(my|our|your|mine|i|audience|cinema|theatre|theater|comment|online|screening|row|twitter|internet)",
        "(book|parliament|street|next door|jury|poet|prophet)",
    ),
    Concept(
        "choir",
        "(whole|entire|full|gospel|backing|massed|children's|male voice) (choir|chorus|chorale|gang|crowd"
        "|ensemble|congregation)",
        "(choir|chorus|crowd|gang|congregation|mob|troupe|troop|army|horde|throng|swarm) (of (voices"
        "|singers|people|dancers|extras|friends|children|neighbours|onlookers|rappers)|)",
        "(backing|background|additional|massed|chorus|extra) (singer|vocal|vocalist|voices|dancers)",
        "(extras|bystanders|onlookers|passers by|party guests|backing dancers|revellers)",
        "(choir|chorale)",
        "(gospel|backing|whole|full) (choir|ensemble)",
        "(chorus|choir|ensemble|crowd|gang|group|horde) of (voice|singer|people|rapper|vocalist|neighbour"
        "|friend|child|kid|women|men)",
        "backing (singer|vocal)",
        unless=(
            "chorus (of|is|in|hits|comes|lands|line|verse|and verse)",
            "(the|a|each|every|first|last|second|final|that|this|its|third|whole) chorus",
            "(the|a) crowd (pleaser|of (critics|fans|idea))",
            "crowd (funded|sourced)",
            "(his|her|their|my|our|with|for|two|of|to) (friends|children|neighbours)",
            "(friends|children|neighbours) (and|of|who|will|say|tell)",
            "choir (boy|like)",
            "choir of",
            "in (a|the|his|her|my) choir",
            "to the choir",
        ),
    ),
    Concept(
        "to join in",
        "(introduced|added|brought in|pops up|is present)",
        "(turn|show|pop|crop) up",
        "(pile|wade|pitch|weigh|muscle|burst|barge|wander|walk|march) in",
        "(join|joins|joining|arrive|arrives|materialise|enter|enters|heard|sing|sings|crowd|crowds"
        "|populate|populates|appear|appears|backs|back|feature|features|there (is|are)|swells|swell|echo"
        "|echoes)",
        "(in|on) (the|) (background|street|chorus|refrain|screen|frame|party)",
        "(join|enter|interrupt|intrude|appear|answer|speak|sing|rap|respond|emerge|intervene|talk|reply"
        "|butt)",
        "(chime|cut|break|step|come|drop) in",
        "take over",
        "(be|is|are|was|were) heard",
        "(we|you) * hear",
        "(share|fill|swell)",
        roles=(),
    ),
    Concept(
        "to be heard",
        "(speak|sing|rap|talk|heard|hear|appear|answer|listen|utter)",
        "(is|are|was|were) (ever|) (there|here|present|seen|heard|in it)",
    ),
    Concept(
        "made it",
        "(took|wrote|write|written|made|make|produce|directed|credit|comment|watch|inspire|consider"
        "|audition|hire|vote|buy|bought)",
    ),
    Concept(
        "large cast",
        "(other|more|extra|additional|several other|many other) (people|characters|actors|voices"
        "|performers|faces) (in|appear|are|speak|as well|too|join|on|besides|apart)",
        "(cast|company|ensemble|crew|troupe|band|chorus) of (three|four|five|six|seven|eight|nine|ten"
        "|eleven|twelve|fifteen|twenty|thirty|forty|fifty|dozens|hundreds|thousands|many|more than two"
        "|extras|singers|dancers|friends)",
        "(a|the) (crowd|mob|throng|horde) (of|gather|fill|appear|watch|surround|join)",
        "(more|many more|far more|lots more|plenty more) (people|characters|faces|voices) (than|besides"
        "|turn|appear|in)",
        unless=(
            "(other|more) (people|characters) (in the (comments|audience|world|industry)|are (saying"
            "|talking|fans))",
            "(crowd|crew|band|company|mob) of (critic|idea|fans|the)",
            "more people (than ever|should|will|need)",
        ),
    ),
)
