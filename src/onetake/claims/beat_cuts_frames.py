"""What must come together for a clause to speak of cuts on the beat."""

from __future__ import annotations

from onetake.core.frame import Frame

_CUTS = ("cutting", "cut", "shots", "image", "film")
_NOT = ("to gain pace", "voice", "line", "against the drums")

FRAMES = (
    Frame(("cut to the beat",), lacks=("against the drums",)),
    Frame(("follow the music",), subject=("cutting", "cut")),
    Frame(("cutting", "follow the music"), within=4),
    Frame(("to be set to", "with the drums"), subject=("cutting", "cut", "shots"), lacks=_NOT, within=5),
    Frame(("cutting", "to be set to", "with the drums"), lacks=_NOT, within=5),
    Frame(("cutting", "with the drums"), lacks=_NOT, within=2),
    Frame(("image", "to be set to", "with the drums"), lacks=_NOT, within=4),
    Frame(("against the drums",), subject=("cutting", "cut"), denies=True, only_asserted=True),
    Frame(("cutting", "against the drums"), denies=True, only_asserted=True, within=4),
)
PHRASES = (
    "(a|one|new) (cut|shot|image) (per|to a|to the|to each) (beat|bar|kick|snare|downbeat)",
    "(every time|each time|whenever) the (clap|snare|kick|drum|drums|cymbal|beat|bass|drummer) (sounds"
    "|hits|lands|strikes|comes|falls|plays) * (somewhere else|new|another|changes|cut|cuts|jump"
    "|different)",
    "(editor|editing|edit|cuts|cutting|montage) (treat|treats|use|uses|take|takes|obey|obeys|follow"
    "|follows|track|tracks) the (hi hat|hi hats|snare|kick|drum|drums|beat|clap|bassline|metronome)",
    "(change|changes|changing) (image|shot|angle|picture) (on|with|at) (every|each) (beat|bar|snare"
    "|kick|clap|drum)",
    "(each|every) (beat|bar|downbeat|kick|snare hit) (brings|gets|has|means|triggers) * (cut|shot|image"
    "|edit)",
    "(cuts|edits|cutting|editing) (that|which) (land|lands|fall|falls|hit|hits) * (beat|snare|kick|drum"
    "|downbeat)",
    "beat (synced|synchronised|matched|driven) (editing|cutting|cuts|montage)",
    "(edit|edits|cut|cuts) * in (lockstep|step|sync|time) with * (beat|music|drums|rhythm|song|track)",
    "(a|one|new) (cut|shot|image) (for|per|on) (each|every) (beat|bar|kick|snare)",
)
OPPOSITES = (
    "(cuts|edits|cutting|editing) (never|rarely|seldom|hardly ever|do not|does not) (land|lands|fall"
    "|falls|hit|hits|come|comes) (where|when|with|on) (the|a|) (drummer|drums|beat|music|song|snare"
    "|kick)",
    "(cuts|edits|cutting|editing) (do not|does not|never|will not) (care about|follow|heed|obey"
    "|respect) the (beat|rhythm|music|drums)",
    "(cuts|edits|cutting|editing) (that|which) (ignore|ignores|defy|defies) the (beat|rhythm|music)",
)
