"""Concepts of form: what joins shots, divides the screen, stops, is written there, and comes back."""

from __future__ import annotations

from onetake.language.concepts import Concept

_EACH_OTHER = "(each other|one another|the next|another|the following one|the next one|the following)"
_SCREEN = "(screen|frame|picture|image|canvas)"
_FIRST = "(first|opening|initial|start|beginning|one that opened it)"

CONCEPTS = (
    Concept(
        "a dissolve",
        "(crossfade|crossdissolve)",
        "cross (fade|dissolve)",
        "(lap|slow|soft|long|gentle|dreamy|quick) dissolve",
        "(dissolve|dissolves)",
        roles=("noun",),
        unless=("dissolve (in|into) (tears|laughter|giggles|chaos|nothing|the)", "(he|she|they|it) dissolve"),
    ),
    Concept(
        "to melt into",
        f"(dissolve|melt|bleed|blend|fade|merge|morph|flow|bleeding|shade) (in|into|to) {_EACH_OTHER}",
        "(dissolve|dissolves) (in|into|to)",
        unless=(
            "dissolve (in|into) (tears|laughter|giggles|sobs|chaos|nothing|nothingness|darkness|the (tea"
            "|water|night"
            "|crowd|air|background)|acrimony)",
        ),
    ),
    Concept("a picture of it", "(shot|scene|image|picture|frame|face|close up|clip|view|landscape|memory)"),
    Concept(
        "freeze frame",
        "freeze frame",
        "(freezeframe|freezeframes)",
        "frozen (image|frame|picture|shot|still)",
        "(held|holds|ends|end|stop|stops) * (as|on|in) (a|one) (still|still image|still frame|photograph)",
    ),
    Concept(
        "to freeze",
        "(freeze|freezes|froze|frozen|freezing)",
        roles=("verb", "participle", "noun", "adjective"),
    ),
    Concept("what is shown", f"({_SCREEN}|film|video|action|shot|footage|motion|time|everything)"),
    Concept(
        "split screen",
        "(split|divided|multi|four way|two way|three way) screen",
        "(splitscreen|splitscreens|multiscreen|diptych|triptych|polyptych)",
        f"{_SCREEN} * (split|splits|splitting|divide|divides|divided|broken|carved|sliced|fractured|fractures"
        "|cut)"
        " * (in|into|down|between) * (two|three|four|half|halves|panel|middle|grid|column|strip|quarters"
        "|boxes|window"
        "|part|segment|section|tile)",
        f"(split|splits|divide|divides) the {_SCREEN}",
        "(two|three|four|several) (image|picture|shot|view|scene|angle) share (the|a|one) (screen"
        "|frame|canvas)",
        "(two|three|four|several|multiple) (image|picture|shot|frame|video|screen|panel|scene) * (side by "
        "side"
        "|next to each other|at once|simultaneously)",
        "(grid|mosaic) of (screen|panel|window)",
        "(picture in picture|side by side (image|shot|panel|frame|screen))",
    ),
    Concept("screen", _SCREEN),
    Concept("to divide", "(split|splits|divide|divides|divided)", roles=("verb", "participle")),
    Concept(
        "picture format",
        "aspect ratio",
        "(frame|picture|screen|image) (ratio|format|shape)",
        "(format of the (picture|image|frame|film))",
        "(letterbox|letterboxing|pillarbox|black bars)",
        "the format",
        unless=("the format of the (show|series|festival|award|programme|contest|single|album|release)",),
    ),
    Concept(
        "one format",
        "(widescreen|scope|academy ratio|fullscreen|square|vertical|portrait|landscape|letterbox|cinemascope"
        "|4 3|16 9"
        "|full (screen|frame)|2 39 1)",
        "(4:3|16:9|1:1|9:16|2.39:1|2.35:1|1.85:1)",
    ),
    Concept(
        "to change format",
        "(change|shift|switch|jump|flip|vary|alter|alternate|widen|narrow|expand|shrink|open|squeeze|toggle"
        "|morph|move)"
        " (up|out|in|)",
        "(fall|fell|drop|slide|close|melt) (away|in|out)",
        roles=("verb", "participle", "preposition", "adverb", "noun"),
    ),
    Concept(
        "keeps its shape",
        "(keep|keeps|hold|holds) (to|) (one|the same|a single|its) (aspect ratio|frame shape)",
    ),
    Concept("stays as it is", "(stay|remain|keep|is) (the|) (same|constant|fixed|unchanged)"),
    Concept(
        "lettering",
        "(text|lettering|typography|caption|captions|intertitle|intertitles|surtitle|subtitle|subtitles"
        "|supertitle)",
        "(title|chapter|inter) card",
        "(chapter (heading|title)|onscreen text)",
        roles=("noun",),
        but_not=("letter", "letters"),
        unless=(
            "text (message|messages|me|him|her|us|from|to)",
            "text of (the|a|an|his|her|their|this)",
            "(text|lyric|lyrics) (is|was|are|were) (by|from|about|written by|his|hers|theirs|credited)",
            "(the|her|his|their|its|song|whose) text (was|deal|speak|tell|say|ask|of|about|by|has|come|is (by"
            "|about|a|in|from|sung|written))",
            "(instagram|photo|facebook|twitter) caption",
        ),
    ),
    Concept(
        "written words",
        "(word|letter|lyric|title|name|slogan|phrase|sentence|quote|message|credits|text|caption|writing"
        "|handwriting)",
        roles=("noun",),
        but_not=("letter",),
    ),
    Concept(
        "on the screen",
        "(on|in|across|over|onto|above) (the|) (screen|frame|picture|image|footage|faces|action)",
        "(onscreen|on screen)",
        "(fill|fills) the (screen|frame)",
    ),
    Concept(
        "to come up",
        "(appear|flash|pop|scroll|float|write|wrote|written|type|print|crawl|superimpose|overlay|emblazon"
        "|scrawl|splash|flicker"
        "|run|project|fill|display|show|stamp|spell|plaster|come|burn)",
        roles=("verb", "participle", "noun"),
    ),
    Concept(
        "ends as it began",
        "(end|ends|ended|close|closes|finish|finishes|conclude|concludes) (exactly|just|much|precisely|right"
        "|pretty much|)"
        " (as|where|how|the way|the same way|like) (it|they|we|the film|the video|everything) (all|first|) "
        "(began|begins"
        "|begin|started|starts|start|opened|opens|open|came in)",
        "(come|comes|came|bring|brings|brought) (us|it|everything|the film|the video|things|the story|) full "
        "circle",
        "(return|returns|back|circle back|circles back|loop back|loops back|cut back|cuts back|go back|goes "
        "back) * (to|at)"
        f" (the|its) (very|) {_FIRST} (shot|image|frame|scene|picture|tableau|setting)",
        "(last|final|closing|end|ending) (shot|image|frame|scene|picture|tableau) * (mirror|echo|repeat"
        "|match|recall"
        f"|rhyme|reprise|same|identical|return|replicate|twin|reflect|like) * {_FIRST}",
        f"{_FIRST} (shot|image|frame|scene|picture) * (return|recur|reappear|repeat|come back|comes back|is "
        "back) * (end"
        "|close|last|finally|finale)",
        "framed (by|with|it|the (film|video|clip)) (the|a|) (same|identical|matching)",
        "(bookend|bookends|bookended) (by|with|it|the (film|video|clip)) (the|a|) (same|identical"
        "|matching|two|)",
        "framed by (the|a) (same|identical|matching|two)",
        "(bookend|bookends|bookended)",
        "(close|closes|end|ends) (with|on) the (same|very) (shot|image|frame|picture|scene) * (open|opened"
        "|opens|began"
        "|begins|started|first|opening)",
        "(close|closes|end|ends) (with|on) the (shot|image|frame|picture|scene) (that|which|with which) * "
        "(open|opened"
        "|opens|began|begins|started)",
        "(begin|begins|start|starts|open|opens) and (end|ends|close|closes|finish|finishes) (on|with|in) the "
        "(very|)"
        " (same|identical) (shot|image|frame|picture|scene|place|note)",
        "(first and last|opening and closing) (shot|image|frame|scene) * (same|match|mirror|identical|rhyme"
        "|echo)",
        "(first|opening) (shot|image|frame) and (the|) (last|closing|final) * (same|match|mirror|identical"
        "|rhyme|echo)",
        "(circular|cyclical|ring) (structure|form|composition|construction)",
        unless=("full circle (in|with|for) (her|his|their) (career|life)",),
    ),
    Concept(
        "last unlike first",
        "(last|final|closing) (shot|image|frame|scene) * (nothing like|unlike|far from|a far cry from"
        "|different from"
        f"|bears no resemblance to) * {_FIRST}",
    ),
)
