"""How critics speak of the tempo, of music without voices, and of mono sound."""

from __future__ import annotations

from onetake.core.frame import Frame

TEMPO_FRAMES = (
    Frame(("the tempo", "to change tempo"), within=5),
    Frame(("to change tempo",), subject=("the tempo",)),
    Frame(("tempo change",), lacks=("not the beat",)),
    Frame(("beat switch",)),
    Frame(("stays as it is",), subject=("the tempo",), denies=True, only_asserted=True),
)
MONO_FRAMES = (
    Frame(("mix of sound", "mono"), within=5),
    Frame(("mix of sound", "in mono"), within=5),
    Frame(("in mono",), subject=("mix of sound", "the song", "film")),
    Frame(("mono",), subject=("mix of sound",)),
)
TEMPO_PHRASES = (
    "(song|track|beat|music|drums|tempo|groove) (gets|get|grows|grow|becomes|become|turns) (ever|)"
    " (faster|slower)",
    "(at|to|in|into) (half|double|twice|a different) (speed|tempo|the tempo|the speed|time)",
    "(changes|change|changed|shifts|shift|switches|switch|varies|alters|alter|doubles|halves|drops"
    "|raises|slows) (its|the) (tempo|bpm|speed of the beat)",
    "(beat|song|track|music|drums|band|rhythm) (suddenly|abruptly|gradually|slowly|then|) (speeds|speed"
    "|slows) (up|down)",
    "(beat|song|track|music|drums|band|rhythm) (suddenly|abruptly|gradually|) (accelerates|accelerate"
    "|decelerates)",
    "(switches|switch|changes|shifts|drops|slips|moves) (up|down|) (in|into|to) (half time|double time"
    "|halftime|a faster tempo|a slower tempo|another tempo|a new tempo)",
    "(faster|slower|different|second|new|new and faster|other) tempo",
    "two (tempos|tempi|speeds)",
    "(three|several|many|different) (tempos|tempi)",
    "(song|track|beat|music|drums|band) (shift|shifts|kick|kicks|move|moves|drop|drops|change"
    "|changes|slip|slips)"
    " (up|down|) (in|into|to|) (a|another|) (faster|higher|slower|lower|different|new|) gear",
    "metric modulation",
)
TEMPO_OPPOSITES = (
    "(tempo|bpm) (never|does not|not once|refuses to) (move|moves|budge|budges|waver|wavers|drift|drifts)",
    "(one|a single|the same|a constant|constant|steady|unchanging|fixed|even) (tempo|bpm) (throughout"
    "|from|all)",
    "(never|not once) (changes|shifts|varies|switches) (its|the|) (tempo|bpm)",
    "(keeps|keep|holds|hold) (the|its|a|one|to one) (same|single|steady|constant|) tempo",
)
INSTRUMENTAL_FRAMES = (
    Frame(("wordless music",), lacks=("a voice heard",), subject=("film", "the song", "mix of sound")),
    Frame(("nobody sings",), lacks=("to somebody",)),
)
INSTRUMENTAL_PHRASES = (
    "there (is|are|was|were) (no|not any) (vocals|vocal|lyrics|lyric|voices)",
    "(track|song|piece|number|music|tune|record) is instrumental",
    "(it|song|track|piece|music|film|video|clip) (has|contains|features|is without|comes with) no"
    " (vocals|vocal|lyrics|voices)",
    "(entirely|purely|wholly|all|completely|strictly|fully) instrumental",
    "(is|as|an|stays|remains) instrumental (throughout|piece|track|number|cut|music|score|interlude)",
    "(without|no|not a|not one|zero) (a|any|single|) (vocal|vocals|singing|lyric|lyrics|word|words|voice"
    "|voices|singer) (at all|throughout|anywhere|in it|in sight|is heard|is sung|is spoken|is uttered"
    "|are heard)",
    "(nobody|no one|noone) (ever|) (sings|utters)",
    "(nobody|no one|noone) (ever|) speaks (at all|throughout|a word|a line|anywhere)",
    "not a (word|note|syllable) is (sung|spoken|said|uttered|rapped)",
    "(wordless|voiceless|vocal free|lyric free|vocalless) (track|song|piece|music|film|video|throughout"
    "|instrumental|)",
    "(free|devoid|bereft) of (vocals|singing|lyrics|words|voices)",
    "(no|without) (vocals|singing|lyrics|voices) (at all|throughout|whatsoever|just|only)",
    "(music|band|instruments|guitars|synths|drums) (alone|only) (carry|carries|tell|tells|do|does) ",
    "(just|only|nothing but) (music|instruments|drums|guitars|synths|strings|piano) and no (voice|voices"
    "|vocals|singing|words)",
    "(no|without|without a|not a single) (singer|singers|vocalist|vocalists|rapper"
    "|rappers) (only|just|at all"
    "|in it|anywhere)",
    "dispenses with (vocals|singing|words|a singer)",
    "(is|as|for|stays|remains) (an|this) instrumental",
    "(an|this) instrumental (and|that|which|throughout|without|from)",
)
INSTRUMENTAL_OPPOSITES = (
    "(sings|sing|raps|rap|sang|rapped) (throughout|all the way|from (start|beginning|first|the first) *"
    " (finish"
    "|end|last))",
    "(anything but|far from|hardly) instrumental",
    "(sung|vocals|singing|rapped) (throughout|from start to finish|all the way)",
)
MONO_PHRASES = (
    "(mix|sound|audio|music|song|everything) (comes|is|sits) (only|solely|just|all|) (from|in) the (middle"
    "|centre) (only|alone|)",
    "(mono|monophonic|monaural) (mix|sound|audio|soundtrack|recording|track|sound track|file|master)",
    "(mixed|recorded|presented|released|mastered|heard|kept) (down|) (in|to) mono",
    "(collapsed|folded|summed|reduced) (down|) to mono",
    "(dead|strictly|purely) mono",
    "(whole|entire) (mix|sound|track|song|band) (sits|is|stays|comes) (dead centre"
    "|in the (dead|) (centre|middle)"
    "|from the (centre|middle)|out of one speaker|from one speaker)",
    "(mix|sound|music) could (be|come from) (one|a single) speaker",
    "monophonic",
    "monaural",
    "(both|the two) (channels|speakers|sides|ears) (carry|have|get|hear|play|are given) (the|exactly the"
    "|) same",
    "(left and right|both channels|the two channels) are (the same|identical|alike|one)",
    "(no|without|zero|not a trace of|lacks|lacking) (any|) stereo (image|width|separation|spread|field|)",
    "(no|without) (left|right) (and|or) (right|left)",
)
MONO_OPPOSITES = (
    "(wide|broad|expansive|huge|sweeping|vast|immersive|rich|full|panoramic) stereo (mix|image|field"
    "|sound|picture|spread|panorama|)",
    "(in|is) (true|full|wide|glorious|real|) stereo",
    "stereo (mix|image|field|width|spread|panorama) (is|spreads|stretches|opens)",
    "(spread|spreads|pan|pans|spreading) (wide|across|over) (across|) (the|) (stereo|speakers|channels"
    "|headphones)",
)
