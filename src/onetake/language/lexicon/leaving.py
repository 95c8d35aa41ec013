"""Concepts of a scene and a camera that part: who goes on, who stops, and who leaves."""

from __future__ import annotations

from onetake.language.concepts import Concept

_DOING = (
    "(arguing|singing|fighting|talking|shouting|screaming|rapping|quarrelling|quarreling|bickering"
    "|performing)"
)

CONCEPTS = (
    Concept(
        "viewpoint",
        "(picture|image|viewpoint|gaze|crew|director|operator|film|cameraman)",
        "(camera|lens|shot|frame|we|steadicam|viewer|audience)",
        "the (film|video|picture|image)",
    ),
    Concept(
        "the scene",
        "(row|quarrel|fight|argument|screaming|shouting|drama|scene|bickering|voices|squabble|performance"
        "|spat|music|couple's row|battle|brawl|tirade)",
        "(performance|scene|action|shouting|yelling|screaming|singing|fighting|squabbling|arguing|drama)",
    ),
    Concept("to notice", "(notice|react|care|flinch|look up|register|mind)"),
    Concept(
        "to go on",
        "(can|could|may) (still|) be (heard|seen) (arguing|fighting|shouting|tearing|going|yelling"
        "|quarrelling|at it|screaming|singing|rowing)",
        "(tear|lay) into (each other|one another)",
        "(continue|go on|carry on|last|persist) (beyond|after|without|past|long after)",
        "hammer and tongs",
        "(bicker|squabble|yell|shout|argue|fight|sing|talk|perform|quarrel|scream|row) on",
        "(keep|continue|carry on|go on|still) (bickering|squabbling|yelling|shouting|screaming|arguing"
        "|fighting|singing|talking|performing|quarrelling|rowing|sparring|raging|playing|at it|rapping"
        "|going|to bicker|to argue|to fight|to shout|to sing|to quarrel|to perform|to yell|to talk"
        "|to scream|hissing|spitting)",
        "(continue|persist|persevere|outlast|survive|roll|rumble|simmer|drone|chug|boil|plough) (on|)",
        "(still|yet) (hear|audible|heard|in full swing|raging|ongoing|in progress|unfinished|mid"
        "|in the middle of it|in full flow|going strong|hammer and tongs|performing|playing|locked)",
        "(does not|do not|never|will not|will never|have not|has not|not) (stop|end|cease|finish|pause"
        "|let up|abate|halt|break off|die down)",
        "hear (them|him|her|the two|the couple|the pair|the row|the fight|the quarrel|the argument"
        "|their voices|the shouting) (still|going|yelling|shouting|arguing|fighting|screaming|quarrelling"
        "|at it|bickering|carry|continue|go on|through)",
        "(as if|as though) (nothing|the camera|it|no one|nobody|we) (had|has|was|were) (happened|left"
        "|never|still|gone|changed|there|noticed|watching)",
        "(unaware|oblivious|regardless|unperturbed|undeterred|heedless|blissfully unaware)",
        "(without|not|never|neither) (so much as|) (a glance|a look|noticing|looking up|caring|a pause"
        "|pausing|missing a beat|breaking off|breaking stride)",
        "(sing|argue|fight|talk|shout|rap|play|perform|quarrel|act|row|yell|stay) on",
        f"(go|carry|keep|continue|rage|play|fight|argue|row|still) (on|going|{_DOING}|at it)",
        f"(go|carry|keep) (right|straight|) (on|) {_DOING}",
        "still (they|she|he|the two) (argue|fight|sing|talk|shout|quarrel|perform|rap)",
        "(continue|persist|persevere|battle on|soldier on|press on|rumble on|grind on)",
        "(be|is|are) still (at it|going|there|arguing|fighting|singing|talking|shouting)",
        "still (argue|fight|sing|talk|shout|quarrel|at it|going)",
        "(go|rage|carry|run|drag) on",
        unless=(
            "(still|yet) (hear|audible) the (influence|echo)",
            "(life|world|tour|career|story|legend|war|protest) (goes|carries|rolls|continues) on",
            "the show must",
            "(go|carry) on (to|stage|air|tour|about|holiday|strike|and|sale)",
            "continue to (work|be|make|tour)",
        ),
    ),
    Concept(
        "to stop talking",
        "(break off|breaks off|fall silent|falls silent|go quiet|goes quiet|hush|hushes|shut up|shuts up"
        "|die|dies|ends|end|stops|stop|ceases|finishes|halts|look up|looks up|look at (us|the camera"
        "|the lens)|turn to (us|the camera|the lens)|relax|relaxes|down tools|drop (the act|their roles"
        "|character)|drops (the act|character)|is over|are done|freeze|freezes|notice (us|the camera)"
        "|laugh|laughs|bow|bows|peter out|peters out|fizzle out|subside|subsides)",
        "(stop|cease|quit|end|finish|freeze|halt|fade|conclude|die|relax)",
        "(fall|go) (silent|quiet|still)",
        f"stop {_DOING}",
        "(is|are|was|were) (over|done|finished)",
        "(break|drop) (out of|) character",
        roles=(),
    ),
    Concept(
        "to leave them",
        "(slip|step|back|drift|turn|move|walk|wander|pull|sneak|glide|float|edge|inch|creep|crane|zoom"
        "|dolly|track|head|tiptoe|slide|ease|look|rise|climb|roam|go) * (away|off|out|back|outside"
        "|upwards|backwards|elsewhere|from them|from the couple|from the pair|from the two|out of the"
        "|for the door|down the corridor|through the door|through the window|up and away|past them)",
        "walks out on",
        "(lose|lost) interest",
        "(loses|lost) sight of",
        "(pull|zoom|back|move) (back|out|away)",
        "(leaves|departs|retreats|withdraws|recedes|exits|abandons|deserts|forsakes|gone|vanishes)",
        "(are|is|being) (led|drawn|carried|pulled|taken|moved|ushered) (away|off|out|back|from)",
        "no longer (watching|there|looking|with them|in the room)",
        "gets bored and (leaves|goes|wanders)",
        "comes into view",
        "(leave|retreat|pull|back|withdraw|recede|depart|drift|slip|track|move|float|glide|walk|go|creep"
        "|zoom|turn|crane) (back|out|away|off|them|the room|the set|the scene|the house|the flat)",
        "(retreat|withdraw|depart|recede|leave|exit|go|abandon|desert|vanish|forsake)",
        "(pull|zoom|back|track) (back|out|away)",
        "(slink|sidle|steal|tiptoe|sneak) (off|away|out)",
        "has (left|gone|departed)",
        roles=(),
        unless=(
            "(slip|step|walk|turn|move|go|drift|look) * (out of (love|time|the closet)|off (the|his"
            "|her) (list|mind|head|tongue)|back (in time|to (the|his|her|their) (past|youth|roots|first)))",
            "leave (him|her|me|us|you) (cold|unmoved|wanting)",
            "go (on|in|closer|around|round|from)",
        ),
    ),
    Concept(
        "to abandon mid",
        "(leave|abandon|desert|quit|drift away from|pull away from|back away from|turn from"
        "|turn away from|walk out on|move away from|retreat from|withdraw from|part from|step away from"
        "|slip away from|exit|take leave of|back off from|pull back from|retreats) (them|the two"
        "|the couple|the pair|the lovers|him and her|her and him|both of them|the singers|the actors"
        "|the quarrel|the argument|the fight|the row|the scene|their quarrel|their argument"
        "|their fight) * (mid|arguing|fighting|singing|talking|quarrelling|shouting|screaming|behind"
        "|in the middle of|to it|to their|in full|still|at it|in mid|yelling|bickering|unfinished"
        "|unresolved|squabbling|raging)",
        "leaves them to (it|their|argue|fight|shout|sing|quarrel|slug|go)",
        "(leave|abandon|desert|quit) (them|the two|the couple|the pair|the lovers|him and her) * (mid"
        "|arguing|fighting|singing|talking|quarrelling|shouting|behind|in the middle of|to it|to their)",
    ),
    Concept(
        "camera gone",
        "(after|beyond|despite|without|behind) the (camera|lens|film|picture|frame) (withdrawal|departure"
        "|retreat|exit|absence|back|goes|is gone|has gone|has left|leaves|has withdrawn|withdraws"
        "|has turned|turns|departs|has departed|has moved|has retreated|pulls|has pulled)",
        "(after|when|while|as) we have (left|gone|moved|departed)",
    ),
)
