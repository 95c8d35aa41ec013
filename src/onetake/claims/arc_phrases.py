"""How critics speak of a climax, a quarrel that ends in peace, and a picture that goes with the drama."""

from __future__ import annotations

from onetake.core.frame import Frame

CLIMAX = (
    "everything (leads|builds|heads|works|drives|climbs|points|rushes) (up|) (to|towards) (the|a|one"
    "|that|this)",
    "(tension|pressure|anger|temperature) (rises|mounts|climbs|grows|builds) and (rises|mounts|climbs"
    "|grows|builds)",
    "(build|builds|building|built|rise|rises|rising|escalate|escalates|work|works|lead|leads|swell|swells"
    "|mount"
    "|mounts|climb|climbs|drive|drives|head|heads|race|races) * (to|toward|towards) * (climax|crescendo"
    "|boiling point"
    "|breaking point|fever pitch)",
    "(tension|drama|song|quarrel|fight|argument|row|film|music) * (build|builds|rises|climbs|escalates"
    "|mounts) * (to|towards)"
    " * peak",
    "(come|comes|coming|came) to a head",
    "(reach|reaches|reached|hit|hits) * (climax|crescendo|boiling point|breaking point|fever pitch)",
    "(culminate|culminates|culminating|culminated) in * (climax|explosion|eruption|crescendo|outburst)",
    "(tension|anger|quarrel|fight|argument|row|song|film|everything|all) * (boil|boils|boiled) over",
    "(tension|anger|quarrel|fight|argument|row|song|film|emotion) (peaks|climaxes|culminates)",
    "everything (peaks|erupts|explodes) at once",
    "(there is|has|with) a (clear|real|true|proper|shattering|devastating|furious|) climax",
    "a (slow|steady|relentless|long) (build|escalation|crescendo)",
    "(explode|explodes|erupt|erupts) in * (climax|finale)",
    "(song|film|video|quarrel|drama|argument) has (its|a) climax",
    "ratchet the tension * (to|until) * (climax|breaking point|peak)",
)
CLIMAX_OPPOSITES = (
    "there is no (real|true|proper|) climax",
    "(has|with) no (real|true|proper|) climax",
    "(peter|peters|petered|fizzle|fizzles|fizzled) out",
    "(stays|remains|keeps) (on one level|at one level|at one pitch|on one note) (throughout|from start to"
    " finish|)",
    "(song|film|video|drama|tension) (flatlines|plateaus)",
    "(lacks|without) (a|any) climax",
)
THEATRICAL = (
    "(cutting|editing|camera|cuts) (gathers|gather|picks up|gains|quickens|speeds up|accelerates|races)"
    " * (as|when) * (temper|tempers|anger|rage|patience)",
    "when the (shouting|music|quarrel|voices|song|drums|singing|fight|row|argument) (gets|get|grows"
    "|grow|is|becomes) (louder|wilder|angrier|fiercer) so (do|does|is|are) the (images|cutting|camera"
    "|pictures|editing|visuals|light)",
    "(visuals|images|imagery|pictures|camera|camerawork|editing|cutting) (move|moves|rise|rises|swell"
    "|swells|breathe"
    "|breathes|dance|dances|surge|surges|pulse|pulses) (along|) with * (drama|tension|emotion|emotions"
    "|mood|music"
    "|song|quarrel|argument|fight|row)",
    "(visuals|images|imagery|pictures|camera|camerawork|editing|cutting) (follow|follows|mirror|mirrors"
    "|match|matches"
    "|track|tracks|reflect|reflects|echo|echoes) * (drama|tension|emotion|emotions|mood|intensity|temper)",
    "(camera|cutting|editing|cuts|camerawork) (speed|speeds|quicken|quickens|accelerate|accelerates) * (as"
    "|when|with)"
    " * (drama|tension|quarrel|argument|fight|row|song|music|voices)",
    "as the (song|music|tension|quarrel|argument|fight|row|drama|anger) (grows|rises|builds|escalates|swells"
    "|intensifies) * (camera|cutting|editing|cuts) * (faster|quicker|quickens|accelerates|speeds|wilder"
    "|restless)",
    "(camera|cutting|editing) * (faster|quicker|wilder) as the (song|music|tension|quarrel|argument|fight"
    "|row|drama"
    "|anger) (grows|rises|builds|escalates|swells|intensifies)",
    "(camera|editing|cutting|picture|visuals) * in (step|sync|lockstep|tune|keeping) with the (drama"
    "|tension|emotion"
    "|music|song|quarrel|argument|fight)",
    "(camera|picture|visuals|images|editing) (react|reacts|respond|responds) to * (drama|tension|emotion"
    "|emotions"
    "|voices|music|quarrel|argument|fight)",
    "(theatrical|dramatic) (visuals|camerawork|camera work|imagery) * (mirror|mirrors|match|matches|follow"
    "|follows)",
    "picture and (sound|music|drama) (rise|rises|swell|swells|move|moves|build|builds) (together|as one)",
    "(visuals|images|imagery) (heighten|heightens|amplify|amplifies|intensify|intensifies) * (with|as) the"
    " (drama|tension"
    "|quarrel|argument|song|music)",
    "the (louder|angrier|fiercer) (they|it|the song|the music|the voices) * the (faster|wilder|quicker)"
    " the (camera|cutting"
    "|editing)",
    "(visuals|images|imagery|camera) (go|goes) hand in hand with the (drama|music|emotion|tension|song)",
)
THEATRICAL_OPPOSITES = (
    "(images|visuals|pictures) (stay|stays|remain|remains) (calm|detached|placid|serene|cool) (no"
    " matter|even when|even as)",
    "(camera|visuals|images|imagery|editing|cutting|pictures) (ignore|ignores|defy|defies|disregard"
    "|disregards) the"
    " (drama|tension|emotion|music|song|quarrel|argument|fight)",
    "(camera|visuals|images|imagery|editing|cutting|pictures) * (indifferent|oblivious|deaf|unmoved) (to"
    "|by) * (drama"
    "|tension|emotion|music|song|quarrel|argument|fight)",
    "(camera|visuals|images|imagery|editing|cutting|pictures) * (out of step|out of sync|at odds) with the"
    " (drama|tension"
    "|emotion|music|song|quarrel|argument|fight)",
)
_WAR = (
    "(battle|fight|quarrel|row|argument|feud|war|clash|hostility|contempt|anger|fury|rage|bickering|egos"
    "|venom"
    "|bitterness|blame|insults|hatred|shouting)"
)
_PEACE = (
    "(rekindling|reconciliation|tenderness|forgiveness|truce|peace|affection|reunion|embrace|apology"
    "|rapprochement"
    "|intimacy|love|lovemaking)"
)
REKINDLING = (
    "(begin|begins|start|starts|enter|open|opens|came in) as (rivals|enemies|opponents|combatants"
    "|adversaries|strangers) and (end|ends|finish|finishes|leave|close|closes|go home) (in each other"
    "|as (lovers|friends|a couple)|in one another|arm in arm|hand in hand|together)",
    f"{_WAR} * (turn|turns|turning|turned|melt|melts|melting|dissolve|dissolves|soften|softens|shift"
    f"|shifts|evolve|evolves"
    f"|morph|morphs|mellow|mellows) * (into|to) * {_PEACE}",
    f"{_WAR} * (give|gives|giving|gave|yield|yields) (way|) to * {_PEACE}",
    f"{_WAR} * (end|ends|ending|ended|finish|finishes|resolve|resolves) (in|with) * {_PEACE}",
    f"{_WAR} * (become|becomes|became) (a|an|) * {_PEACE}",
    f"from * {_WAR} * to * {_PEACE}",
    "(they|two|pair|couple|lovers) * (make up|makes up|made up|make peace|makes peace|reconcile|reconciles"
    "|reconciled"
    "|forgive each other|forgive one another)",
    "(kiss|kisses) and (make|makes) up",
    f"(end|ends|ending|ended) (in|on|with) a * {_PEACE}",
    "(bury|buries) the hatchet",
    "(insults|accusations|blame) (stop|stops|subside|subsides|fade|fades) and * (apologies|apology"
    "|tenderness)",
    "(love|flame|romance|relationship) (is|) rekindled",
    "you (becomes|turns into|gives way to) we",
)
REKINDLING_OPPOSITES = (
    f"{_WAR} (remains|stays|is left) unresolved",
    f"{_WAR} (goes|rages|drags) on (to|until) the (end|last)",
    "without (a|any) reconciliation",
    "there is no (reconciliation|rekindling|truce|forgiveness|making up)",
)
_THEIRS = "(his|her|their)"
_OTHERS = "(other|previous) (videos|clips)"
SAME_CONVERSATION = (
    "(chapter|part|instalment|episode|act) (one|two|three|four|five|six|seven) (of|in) (the|a|this|his"
    "|her|their) (story|saga|series|cycle|trilogy) * (video|videos|clip|clips)",
    "(chapter|part|door|instalment|episode|room|panel|act) * (began|begun|opened|started|told) (with|in"
    "|by) (the band|his|her|their) * (last|previous|earlier|other) * (video|videos|clip|clips)",
    "(third|fourth|second|last|final|latest|next) (chapter|part|instalment|episode|door|panel) (of|in)"
    " (the|a|this|her|his|their) (story|saga|series|corridor|cycle|trilogy) * (videos|clips)",
    f"(belong|belongs|sit|sits|fit|fits|stand|stands) (with|among|alongside|beside) {_THEIRS} {_OTHERS}",
    f"in conversation with {_THEIRS} {_OTHERS}",
    "(part|chapter) of the same conversation",
    f"the same conversation as {_THEIRS} {_OTHERS}",
    f"(continue|continues|continuing|extend|extends) {_THEIRS} {_OTHERS}",
    f"of a piece with {_THEIRS} {_OTHERS}",
    "of a piece with (his|her|their) (videography|filmography|catalogue)",
    f"(companion|sister) piece to {_THEIRS} {_OTHERS}",
    f"(speak|speaks|talk|talks) to {_THEIRS} {_OTHERS}",
    "(fit|fits) (neatly|squarely|) into (his|her|their) (videography|filmography|catalogue|body of work)",
    "another chapter in (his|her|their) (videography|filmography|body of work)",
)
SAME_CONVERSATION_OPPOSITES = (f"(departure|break) from {_THEIRS} (other|earlier|previous) videos",)
CLIMAX_FRAMES = (
    Frame(("to build", "climax"), subject=("film", "song", "drama in it", "the music"), within=6),
    Frame(("to peak",), subject=("drama in it", "exchange"), lacks=("outside the film",)),
    Frame(("climax",), subject=("film",), lacks=("outside the film", "peace", "company"), within=3),
    Frame(("to build", "climax"), lacks=("outside the film", "company", "peace"), within=5),
    Frame(("to build", "to peak"), lacks=("outside the film", "company"), across=True),
    Frame(
        ("to stay level",),
        subject=("drama in it", "film", "song", "exchange"),
        lacks=("company", "outside the film"),
        denies=True,
    ),
)
THEATRICAL_FRAMES = (
    Frame(("visuals", "to go along", "drama in it"), within=6, lacks=("to ignore it",)),
    Frame(("to go along", "drama in it"), subject=("visuals",), within=4),
    Frame(("to ignore it", "drama in it"), subject=("visuals",), within=6, denies=True),
    Frame(("to ignore it", "the music"), subject=("visuals",), within=6, denies=True),
    Frame(("to go along", "drama peaks"), subject=("visuals",), within=6),
    Frame(("visuals", "to quicken"), within=8, beside=Frame(("drama or music",))),
    Frame(("the more the more", "visuals"), within=8, across=True),
    Frame(("visuals", "the music", "to rise together"), within=6),
    Frame(
        ("to quicken",),
        subject=("visuals",),
        beside=Frame(("to grow fierce",), subject=("drama in it", "the music")),
    ),
)
REKINDLING_FRAMES = (
    Frame(("hostility", "to turn into", "peace"), within=8),
    Frame(("to make up",), subject=("two people", "the pair", "person"), lacks=("company", "a dance")),
    Frame(("hostility", "peace", "first and last"), within=14, across=True, lacks=("company",)),
    Frame(("hostility", "to cool"), beside=Frame(("peace",)), lacks=("company",)),
    Frame(("reconciliation", "the end"), lacks=("company", "the song"), only_denied=True, within=6),
    Frame(("reconciliation",), lacks=("company",), only_denied=True, within=1),
)
SAME_CONVERSATION_FRAMES = (
    Frame(("to belong with", "other videos"), within=6),
    Frame(("looks nothing like", "other videos"), within=6, denies=True),
    Frame(("looks nothing like", "all the rest"), within=6, denies=True),
    Frame(("to belong with", "all the rest"), within=6),
)
