"""How critics speak of loudness, peaks and silence."""

from __future__ import annotations

from onetake.core.frame import Frame

_SOUND = "(mix|master|sound|audio|track|song|soundtrack|music|mp3|file|recording|levels|level)"
_LOUD = "(loud|hot|slammed|squashed|crushed|brickwalled|brick walled|maxed out|overcooked)"

LOUD_PHRASES = (
    f"{_LOUD} (master|mastering|mix)",
    f"(master|mix|mastering) is (far|way|much|) (too|very|really|punishingly|needlessly|brutally|awfully"
    f"|so|) {_LOUD}",
    f"(master|mix) it (really|very|good and|) {_LOUD}",
    f"(mastered|mixed) (too|very|really|so|awfully|punishingly|) {_LOUD}",
    f"(mix|master|sound|track|song|music|recording) * {_LOUD} from (start|beginning|the first|first|the start"
    "|the beginning) * (to|until) (finish|end|the last|last|the end)",
    "(casualty|victim|product) of the loudness war",
    "loudness war",
    "(is|was|are|been|sounds) (brickwalled|brick walled)",
    "(brickwalled|brick walled|slammed|squashed|crushed) to (death|within an inch|bits|a pulp|a brick)",
    "(louder|hotter) than (spotify|youtube|streaming|the streaming services|any streaming service|the"
    " platforms) * "
    "(plays|play|allow|want|like|target)",
    "(spotify|youtube|streaming services|the platforms) (will|would|must|have to) turn (it|this|the"
    " track) down",
    "turned down by (spotify|youtube|streaming services|the platforms)",
    "(pushed|cranked|driven) (hard|high|loud) (in|into) (the|) (master|mastering|limiter)",
    "(above|over|louder than) (the|) (streaming|spotify|youtube) (level|loudness|target|norm)",
    "(exceeds|exceed|overshoots|overshoot) (the|) (streaming|spotify|youtube) (level|loudness|target|norm)",
    "minus fourteen lufs * exceeded",
)
LOUD_OPPOSITES = (
    "(master|mastering|mastered|mix) * (leaves|leave|left|with|keeps) (room|air|plenty|headroom|dynamics)",
    "(quiet|gentle|soft|dynamic|conservative) (master|mastering)",
    "(master|mastering) is (quiet|gentle|soft|conservative)",
    "mastered (quietly|softly|gently|conservatively)",
    "(below|under|quieter than) (the|) (streaming|spotify|youtube) (level|loudness|target|norm)",
    "(louder|quieter) than (spotify|youtube|streaming) * nothing",
    "no (casualty|victim) of the loudness war",
)
BROADCAST_PHRASES = (
    "(level|loudness|meters|where) * (television|tv|radio|broadcast) (station|channel|network|company)"
    " (wants|want|asks|demands|requires|expects)",
    "broadcast (loudness|level|levels|ready)",
    "(meets|meet|hits|hit|keeps to|complies with|conforms to|within) * (r128|r 128|ebu r128|ebu r 128)",
    "(r128|r 128|ebu r128) (compliant|conformant|ready)",
    "(loudness|level|levels) (for|of) (broadcast|television|tv|the broadcasters)",
    "(loudness|sound|mix) (that|which|) (broadcasters|tv stations|television) (ask for|want|accept|demand)",
    "(mixed|mastered|delivered) (to|at|for) (broadcast|television) (loudness|level|levels|standard"
    "|standards)",
    "(mixed|mastered|delivered|levelled) (to|at) (minus 23|minus twenty three|23) lufs",
    "(at|of|to) minus (23|twenty three) lufs",
    "(at|to) the (broadcast|television) (loudness|level|norm)",
    "(fit|right|correct|legal) for broadcast",
    "(legal|correct) broadcast (sound|loudness|level|levels)",
    "(passes|pass) (broadcast|the broadcaster s|the broadcasters) (loudness|level) (check|test|gate)",
)
BROADCAST_OPPOSITES = (
    "(too loud|too quiet) for (broadcast|television|tv)",
    "(misses|miss|breaks|violates|fails) * (r128|r 128|ebu r128|broadcast loudness|broadcast level)",
    "(unfit|illegal|off level) for broadcast",
)
CLIPS_PHRASES = (
    "(peaks|peak|waveform|waves|tops) (is|are|have been|) (squared|shaved|sheared|chopped|flattened"
    "|lopped) (off|flat|)",
    "(mix|master|sound|audio|vocal|vocals|kick|chorus|it) (audibly|) (crackles|crackle|crackling) (and"
    "|with|on|in|at|whenever)",
    "(mix|master|sound|audio|levels|mp3|recording|vocal|vocals) (is|are|) (audibly|clearly|badly|horribly|)"
    " (clips|clipping|clipped)",
    "(digital|audible|nasty|ugly|harsh) clipping",
    "(peaks|peak|levels|level|needles|needle|meters|meter) (are|is|go|goes|stay|sits|sit|) (deep|well"
    "|far|) (in|into) the red",
    "(goes|go|runs|run|pushed|push|driven) (far|well|deep|) into the red",
    "(peak|peaks) (is|are|) (audibly|clearly|badly|horribly|) (distorted|distort|distorts|clipped|crushed)",
    "(goes|go|peaks|peak) (over|above|past|beyond) (full scale|zero|0 db|0 dbfs|0 dbtp)",
    "(over|above|past|beyond) (full scale|0 dbfs|0 dbtp|zero dbfs)",
    "(inter sample|intersample|true) (peaks|peak) (over|above)",
    "(recorded|mixed|mastered) (so hot|so loud|too hot) that it (clips|distorts)",
    "(overloads|overload|overloaded) the (converter|converters|meters|limiter)",
    "(track|song|kick|bass|music) is (audibly|clearly|badly|horribly|) (clipping|clipped)",
    "clipping (anywhere|everywhere|throughout)",
    "clipping (on|in|at) the (peaks|peak|master|mix|chorus|kick|snare|vocals)",
    "no headroom",
    "without (any|) headroom",
)
CLIPS_OPPOSITES = (
    "(not|never) (let it|let the (mix|master|sound)|) clip",
    "(it|mix|master|track|song|recording|sound) (never|does not|do not) (once|) clips",
    "(leaves|leave|left|with|plenty of|ample|enough|some) (plenty of|ample|enough|some|) headroom",
    "(peaks|levels) (stay|stays|remain) (below|under|out of) (full scale|zero|the red)",
    "(clean|safe) (peaks|levels)",
)
CLIPS_FRAMES = (Frame(("mix of sound", "to clip"), within=4),)
SILENT_OPPOSITES = (
    "(it|song|track|music|sound|mix) (never|does not|not once) (once|) (falls|fall|goes|go) (silent|quiet)",
    "(music|sound|beat|song|noise|band) (never|does not|not once) (stop|stops|ceases|cease|pauses|pause|falls"
    " silent|lets up)",
    "never a (second|moment|beat) of silence",
)
SILENT_FRAMES = (
    Frame(("to fall silent",), subject=("mix of sound", "the song")),
    Frame(("mix of sound", "to fall silent"), within=5),
    Frame(("moment of silence",), lacks=("silent person",)),
)
SILENT_PHRASES = (
    "(everything|all of it|music|song|track|band) (stops|halts|breaks off) (and|so that|until) (you|we"
    "|one|all)",
    "(music|song|beat) (stops|stop|breaks off|pauses) (dead|abruptly"
    "|suddenly|completely|) (in the middle|for a moment|briefly)",
    "(second|seconds|moment|bar|bars|beat|beats|instant) of (absolutely|) (nothing|nothingness|quiet"
    "|stillness|dead air)",
    "(everything|all of it|the lot|music|song|track|band) (stops|halts|breaks off|goes quiet) (for"
    "|before|and|just) * (second|seconds|moment|bar|beat|silence|breath)",
    "(everything|all|sound|music|audio|song|track|soundtrack|room tone|beat|band) (falls|fall|fell|goes"
    "|go|went|drops|drop|dropped|cuts|cut) (completely|totally|utterly|dead"
    "|suddenly|briefly|all|) silent",
    "(falls|fall|fell|drops|drop|dropped|cuts|cut|fades|fade|lapses|lapse|plunges|plunge) (in|to|into)"
    " (a|) (complete|total|utter|dead|brief"
    "|sudden|absolute|near|pure|) silence",
    "(beat|moment|second|seconds|stretch|pause|gap|bar|instant|breath|beats) of (pure|complete|total"
    "|utter|dead|absolute|) silence",
    "(a|one|the|its|sudden|brief|dead|total|complete|utter|long|short) silence (before|between|falls|follows"
    "|descends|interrupts|breaks)",
    "(sound|music|audio|soundtrack|everything) (drops|dies) (out|away|off) (completely"
    "|entirely|altogether|for a moment|for a second|for a beat)",
    "(sound|music|audio|soundtrack) is (switched|turned|shut) off (for a moment|for a second|in the middle)",
    "(all|the) sound (vanishes|disappears|stops|ceases)",
    "(music|song|track|sound) (stops|stop) (dead|cold|completely|altogether|for a beat|for a moment|for"
    " a second|mid)",
    "(dead|total|complete|utter) silence",
    "(punctuated|broken|interrupted) by (a|) (silence|silences)",
    "nothing (is|to be|can be|left to be) heard",
    "(everything|all|instruments|music|sound|band|arrangement) (falls|fall|drops|drop|cuts"
    "|cut) (away|out|off)"
    " (to|into|and|for a) (nothing|silence|there is nothing|beat|bar|moment|second)",
)
