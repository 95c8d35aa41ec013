"""How critics speak of the space round voices; the pattern language is that of `onetake.language.phrases`."""

_VOICE = "(voice|vocal|line|word|singer|rapper|verse|delivery|take|dialogue)"
_LIGHT = "(light|lightly|slight|slightly|faint|faintly|subtle|subtly|gentle|gently|soft|softly)"
_ECHO = "(echo|echoed|echoing|echoey|reverb|reverberation|reverberant|slapback|delay)"

LIGHTLY_ECHOED_PHRASES = (
    f"{_LIGHT} {_ECHO}",
    f"{_LIGHT} * {_ECHO} * {_VOICE}",
    f"{_VOICE} * {_LIGHT} * {_ECHO}",
    f"(hint|touch|trace|whisper|dash|shade|bit|breath) of {_ECHO}",
    f"(little|small|short) {_ECHO}",
    f"{_VOICE} * (carry|carries|have|has|with) * {_ECHO}",
    f"{_ECHO} * (on|around|round|behind|under|to) * {_VOICE}",
    f"{_VOICE} * (ring|hang) * (room|air|space)",
    "slapback",
    "slap back echo",
    "(room|air) (sound|tone|ambience) * (around|round|behind) * voice",
    f"you can hear the (room|walls|space) * {_VOICE}",
    "you can hear the (room|walls)",
    f"{_VOICE} * (bounce|reflect) * (wall|room|tile)",
    "(small|tiled|bare|empty) room (reverb|echo|ambience)",
    f"{_VOICE} * (sit|live|stand) in a (small|real|live) room",
)
LIGHTLY_ECHOED_OPPOSITES = (
    "(bone|completely|utterly|totally|studio) dry",
    f"(dry|dead|close miked|anechoic) {_VOICE}",
    f"{_VOICE} * (bone dry|dry as|completely dry)",
    f"{_VOICE} * (drown|drenched|swim|swimming|soaked|awash|bathed|lost) in * {_ECHO}",
    f"(drown|drenched|swim|swimming|soaked|awash|bathed|lost) in {_ECHO}",
    f"(cavernous|cathedral|huge|massive|heavy|thick|endless|lush) {_ECHO}",
    "(cathedral|cave|cavern|stadium|church) (sound|acoustics|ambience)",
    "vocal booth",
)
