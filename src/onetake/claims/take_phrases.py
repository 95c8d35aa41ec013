"""How critics speak of voices that are the record's, in idioms; what is said plainly is in `take_frames`."""

_VOICE = "(voice|voices|vocal|vocals|singing|rapping|lines|words)"

NOT_DUBBED = (
    "(singing|vocals|voices|vocal|song) (was|were|is|are|has been|have been) (recorded|sung|captured"
    "|taped|performed) (live|) (on|at) (the|) (set|location|spot)",
    "(sung|performed|sang|sings|sing|rapped) (live|) (in front of|before|for|on) (the"
    "|) (lens|camera|cameras|set)",
    "(no|without) (playback|dubbing|miming|lip sync|lip synching)",
    f"{_VOICE} (happen|happened|happening) in front of the (camera|lens)",
    "what you (hear|see) is what (was sung|they sang|they sing)",
    "(they|she|he|both) (really|actually) (sing|sings|sang|rap|raps|rapped) (it|this|them|every word|on set)",
    "breath for breath (live|on set)",
)
NOT_DUBBED_OPPOSITES = (
    "(album|studio|record|single) (version|vocal|take|recording) (has been|is|was|gets) (laid|pasted"
    "|put|dropped|slapped|dubbed|played) (over|on|onto|under|across)",
    "(lips|mouth|mouths) (never|do not|does not|fail to) (quite|) (match|fit|meet|follow) (the|what|her"
    "|his|their)",
    f"{_VOICE} (come|comes|came) (off|from|straight off|straight from) (the|a|its) (record|album|single)",
    f"lips (move|moving) to a {_VOICE} from elsewhere",
)
