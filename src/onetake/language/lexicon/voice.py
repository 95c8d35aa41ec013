"""Concepts of the voice: the sound of it, as recorded and mixed."""

from __future__ import annotations

from onetake.language.concepts import Concept

CONCEPTS = (
    Concept(
        "voice",
        "(voice|vocal|vocals|singing|rapping|vocalist)",
        "(lead|main|male|female) (vocal|voice)",
        "(on|in) the lead",
        "vocal (line|track|take|mix|part|sound|performance|stem)",
        "(voice|vocal) (dynamics|level)",
        roles=("noun", "adjective", "participle"),
        unless=(
            "(find|found|finding|give|gives|gave|lend|raise|lost|lose) (a|his|her|its|their|my|your|) voice",
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
        "(brass|organ|hat|percussion|sample|percussion)",
    ),
    Concept(
        "no effect",
        "(unprocessed|untreated|uncompressed|unpolished|unvarnished|unfiltered|raw|untuned|undoctored)",
        "(untouched|unretouched|uneffected|unmixed)",
        "warts and all",
        "rough (edged|around the edges)",
        "(left|kept) (rough|raw|bare|naked|alone|as (it is|they are|it was|they were)|wide open|intact)",
        "(without|no|free of|free from|devoid of) (any|audible|all|studio|much|) "
        "(effect|effects|processing|compression|autotune|auto tune|pitch correction|polish|treatment"
        "|tuning|plugin)",
        "straight (to tape|from the (mic|microphone))",
        unless=(
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
        unless=(
            "(bare|naked) (wall|floor|room|body|bodies|skin|foot|feet|chest|shoulder|arm|bulb|truth|leg"
            "|back)",
        ),
    ),
    Concept(
        "processed",
        "(autotuned|compressed|squashed|brickwalled|overproduced|airbrushed|processed|squeezed|flattened"
        "|levelled)",
        "(auto tuned|autotune|auto tune|pitch corrected|pitch correction|melodyne|vocoder|vocodered"
        "|harmoniser)",
        "(polished|overcompressed|glossy|slick|polished to|tuned|limited|sanitised|overprocessed|retouched)",
        "(radio|studio) (polish|sheen|gloss)",
    ),
    Concept(
        "pitch correction",
        "(autotune|auto tune|autotuned|auto tuned|vocoder|melodyne|pitch correction|brickwalled)",
    ),
    Concept(
        "to do to",
        "(do|done|change|changed|add|added|fix|fixed|tweak|tweaked) (to|on|in|about|) (the|these|his|her"
        "|their|both) "
        "(voice|vocal|singing)",
    ),
    Concept("nothing at all", "(nothing|nobody|no one)"),
    Concept(
        "whisper to scream",
        "(from|between) (a|) (whisper|murmur|mutter|sigh|hush) (to|and|into) (a|full|) "
        "(scream|shout|yell|roar|howl|shriek|bellow)",
        "(whisper|murmur|mutter) * (next|then|to|into) * (scream|shout|yell|roar|howl|shriek)",
    ),
    Concept(
        "wide dynamics",
        "(wide|huge|natural|real|wild|full|enormous|great) (dynamic range|dynamics|dynamic)",
        "dynamics * (intact|untouched|preserved|wide|uncontrolled|unchecked|natural)",
    ),
    Concept(
        "treatment",
        "(compression|compressor|limiter|autotune|auto tune|processing|effect|effects|polish|tuning|sheen"
        "|sweetening)",
        "(pitch correction|studio (trickery|polish|magic|gloss))",
        roles=("noun", "participle"),
    ),
    Concept(
        "strong treatment",
        "(compression|autotune|auto tune|limiting|processing)",
        roles=("noun", "participle"),
    ),
    Concept(
        "spared",
        "(untouched|unspoiled|unspoilt|unharmed|escaped)",
        "(spare|spared|withheld|withhold|kept (away|off)|left off|free of|removed|stripped)",
    ),
)
