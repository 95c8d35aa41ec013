"""What must come together for a clause to speak of shot scale, of people, of places, or of dance."""

from __future__ import annotations

from onetake.core.frame import Frame

_SONG = ("the song", "voice", "line")
_AWAY = ("outside the film", "line", "beat")
_ROOM = (
    "(room|kitchen|bedroom|bathroom|hallway|corridor|attic|cellar|basement|garage|garden|laundromat"
    "|launderette"
    "|lift|elevator|car|taxi|cab|bus|train|carriage|diner|bar|cafe|pub|shop|supermarket|church|warehouse|hall"
    "|studio|stage|rooftop|stairwell|staircase|car park|parking lot|boat|plane|tent|cell|classroom|ward|motel"
    "|hotel|office|pool|phone booth|living room|dining room|apartment|flat|house|caravan|compartment)"
)
_OURS = ("film", "story", "camera", "we", "take")

CLOSE_UPS = (
    Frame(("close-up of a face",), lacks=("nothing but",)),
    Frame(("close-up shot",), lacks=("nothing but",)),
    Frame(("close-up shot", "face"), within=6, lacks=("nothing but",)),
    Frame(("close-up shot", "person"), within=6, lacks=("nothing but",)),
    Frame(("close-up shot", "close-up of a face"), within=4, lacks=("nothing but",)),
)
CLOSE_UPS_PHRASES = (
    "(only|just|mostly) close (up|ups)",
    "(face|faces|eyes|mouth|head) (is|are|) (shown|seen|filmed|framed|caught|held|shot|) in (an|a|)"
    " (extreme|tight|big|giant|full|) close (up|ups)",
    "(count|see|make out) (every|each|her|his|their|the) (eyelash|eyelashes|lashes|pore|pores"
    "|freckle|freckles"
    "|wrinkle|wrinkles)",
    "(lips|eyes|nostrils|eyelashes|pores) as large as the screen",
    "every (pore|freckle|eyelash|wrinkle) is visible",
    "(face|faces) (taking up|takes up|take up) the (whole|entire) screen",
    "(face|faces) from chin to (forehead|brow|hairline)",
    "(cropped|framed) from (chin|brow) to (brow|chin|hairline)",
    "nose to chin",
    "(study|inspect|examine|read|see|count|map|know) (every|each) (pore|wrinkle|lash|eyelash|freckle|blemish"
    "|line|hair) (of|on|in) (her|his|their|the)",
    "(face|faces|eyes|mouth) (huge|enormous|gigantic|immense|vast)",
    "(huge|enormous|giant|gigantic|immense|towering|looming) (face|faces|eyes|mouth)",
    "(get|come|go|move|are|is) (near|close) enough to (see|read|make out|study) (anyone's|anybody's|her|his"
    "|their|the|a|any|their) * (eye|eyes|face|faces|features)",
    "near enough to count (her|his|their) freckles",
)
CLOSE_UPS_OPPOSITES = (
    "(never|not|hardly|rarely|barely) * (see|show|shown|seen|get) (his|her|their|a|any|anyone's"
    "|anybody's|the)"
    " (face|faces|eyes) (up close|close up|in close up|closely|from near)",
    "(never|not|rarely|seldom) (see|seen|show|shown|shows|get|gets|sees|come|comes) * (up close|close"
    " up|closely|near to)",
    "(always|only) from the (waist|hip|knees) up",
    "(face|faces) (are|is|) never (seen|shown|filmed|shot) (from|) (up close|close up|closely|near|close to)",
)
WIDE_SHOTS = (
    Frame(("wide view",), lacks=("the end", *_SONG)),
    Frame(("wide view", "person"), within=8, lacks=_SONG),
    Frame(("wide view", "small in the frame"), within=8),
    Frame(("small in the frame",), lacks=_SONG),
    Frame(("wide shot",), lacks=("the end", *_SONG)),
    Frame(("wide shot", "person"), within=8, lacks=_SONG),
)
WIDE_SHOTS_PHRASES = (
    "(tiny|small|distant|minute|ant like) (figures|figure|people|dancers|bodies) * (immense|vast|huge"
    "|enormous|endless|giant|empty)",
    "(seen|shown|filmed|shot|viewed) from (a|the|some) (hill|hilltop|roof|rooftop|plane|helicopter"
    "|height|tower|great height|mountain|distance)",
    "(row|line|column|string) of (ants|matches|matchsticks|dots|specks)",
    "(seen|shown|filmed|shot) from (far off|afar|a distance|a long way off|very far)",
    "(dots|specks|ants|pinpricks) (on|in|against|below) (a|an|the)",
    "(reduced|shrunk) to (specks|dots|ants)",
    "(bodies|figures|dancers) the size of (ants|matchsticks|specks)",
    "(whole|entire) (body|bodies|figure|figures) (is|are) (shown|seen|visible) (in the frame|at once)",
    "from (head|top) to (toe|foot|feet)",
    "(seen|shown|filmed) from (far away|a great distance|the far side of the)",
    "(figures|dancers|lovers) against (a|an) (vast|endless|immense) (sky|horizon|plain)",
)
WIDE_SHOTS_OPPOSITES: tuple[str, ...] = ()
ONE_PLACE = (
    Frame(("in one place", "to take place")),
    Frame(("in one place", "filmed")),
    Frame(("in one place",), subject=_OURS),
    Frame(("in one place", "to stay")),
    Frame(("only one place",), lacks=("still", "line", "beat")),
    Frame(("to stay", "home", "whole film"), lacks=("beat", "line")),
    Frame(
        ("place", "to leave"),
        lacks=("room for it", "camera", "still"),
        denies=True,
        only_denied=True,
        within=5,
    ),
    Frame(("to take place", "home room"), subject=("story", "film", "we", "the scene"), within=4),
    Frame(("to change",), subject=("location",), denies=True, only_denied=True),
    Frame(("to take place", "only one place"), within=5),
)
ONE_PLACE_PHRASES = (
    "(everything|all of it) (under|beneath) (one|a single|the same) roof",
    "(confined|restricted|limited|kept) to (a|an|one|the|this|its) (single|small|tiny|cramped"
    f"|empty|) {_ROOM}",
    "(all of it|everything|whole thing|it all|action|film|video|clip|every scene"
    "|drama) (takes place|take place"
    "|happens|plays out|unfolds|is set|was shot|is shot|is filmed|plays) (in|inside|on"
    "|aboard) (the|a|an|one) (back"
    f" of a|) (single|small|tiny|cramped|empty|) {_ROOM}",
    "(whole|entire) (film|video|clip) (behind|inside) the same (door|window|windscreen)",
    "(whole|entire) (film|video|clip) (in|inside) (a|one) (lift|elevator|car|kitchen|bedroom|corridor)",
)
ONE_PLACE_OPPOSITES = ("more than (one|a single) (location|room|setting|backdrop|interior)",)
MANY_PLACES = (
    Frame(("list of places",), lacks=_AWAY),
    Frame(("place", "many"), lacks=("outside the film", "space", "palette", "graded differently"), within=3),
    Frame(("tour of places",), lacks=("outside the film", "take"), only_asserted=True),
    Frame(("no two alike",), lacks=("outside the film",), only_asserted=True),
    Frame(("location",), amount="many", lacks=("outside the film",), only_asserted=True),
    Frame(("far place",), amount="many", subject=_OURS, lacks=("outside the film",), only_asserted=True),
    Frame(("to change",), subject=("location",)),
    Frame(("each part", "of its own", "place"), within=5),
    Frame(("to shift", "place"), lacks=("outside the film", "palette", "home"), only_asserted=True, within=5),
    Frame(("to shift",), subject=("location",), lacks=("outside the film",), only_asserted=True),
    Frame(("each part", "different place")),
    Frame(("from place to place",), only_asserted=True, lacks=("outside the film",)),
)
MANY_PLACES_PHRASES = (
    "(taken|whisked|flown|carried|led|dragged|swept|sent|driven) (from|out of) * to * to",
    "(a|another) new (place|city|town|country|location|backdrop) (with|in|for|on) (each|every)",
    "one (postcode|time zone|continent) after another",
    "between (three|four|five|six) (sets|rooms|stages|backdrops)",
)
MANY_PLACES_OPPOSITES: tuple[str, ...] = ()
ALONE = (
    Frame(("on their own",), subject=("performer", "person"), lacks=("the song", "line", "instrument")),
    Frame(("performer", "on their own"), within=4, lacks=("the song", "line", "instrument")),
    Frame(("lone figure",), lacks=("line", "voice")),
    Frame(("on their own", "picture area"), within=6, lacks=("line", "voice")),
    Frame(("lone figure", "on screen"), within=8, lacks=("line", "voice")),
    Frame(("performer", "on their own", "on screen"), lacks=("line", "voice")),
)
ALONE_PHRASES = (
    "(never|not) (show|see|have|more than) * more than one (person|performer|figure|human)",
    "(nobody|no one) else * (appear|appears)",
    "not (another|a single other) (soul|person|face|human being) (is|was|) (to be seen|in sight|around"
    "|in it|anywhere|about)",
    "(nobody|no one) (for company|to talk to|beside (her|him)|with (her|him)|around (her|him)|near (her"
    "|him))",
    "(has|have|with) (nobody|no one|no company) (for company|beside (her|him)|around (her|him))",
    "without (another|a single other) (soul|person|human|face) in (sight|the frame|view)",
    "not another soul in (sight|the frame|view)",
    "(a|the) one (woman|man) show",
    "(has|have) the (whole|entire|) (screen|frame|stage|film|video) to (himself|herself)",
    "no (co star|co stars|extras|backing dancers) (in|to be seen|anywhere)",
    "(sole|only) (performer|figure|face|person) (on|in) (the|) (screen|frame|picture|film)",
)
ALONE_OPPOSITES = (
    "(two|three|four|five|both|several) (dancers|people|singers|actors|performers|lovers|women|men"
    "|girls|boys)"
    " (share|fill|occupy) (the|every|each|almost every) (frame|screen|picture|shot)",
    "(flanked|surrounded|joined) by (dancers|friends|extras|others|the band)",
)
CROWDED = (
    Frame(("crowd",), lacks=("voice", "line")),
    Frame(("crowded",), subject=("picture area",), lacks=("voice", "line")),
    Frame(("crowd", "to fill or surround"), within=8, lacks=("voice",)),
    Frame(("crowded", "picture area"), within=4, lacks=("voice",)),
    Frame(("crowd", "picture area"), within=8, lacks=("voice",)),
    Frame(("crowd", "person"), within=6, lacks=("voice",)),
)
CROWDED_PHRASES = (
    "(fill|fills|pack|packs|crowd|crowds) (the|every|each) (frame|screen|picture|street|room|stage)"
    " with (people|extras"
    "|dancers|bodies|faces)",
    "(is|are|was|were) (full of|packed with|crowded with|teeming with|crawling with) (people|extras|dancers"
    "|bodies|strangers|children|runners)",
    "(packed|crammed|squeezed|jammed) (into|in|together) (the|a|one|) * like (sardines|herrings|cattle"
    "|commuters)",
    "half the (town|village|city|neighbourhood|street|school|country|block) (seems|has|is|turns|turned"
    "|appears|dances|shows)",
    "(whole|entire) (town|village|neighbourhood|street|school|parish|block) (turns up|turned up"
    "|is in it|joins in|has come|dances|fills|crowds)",
    "(ten|twelve|twenty|thirty|forty|fifty|sixty|a hundred|two hundred) (people|dancers|extras|bodies|faces"
    "|children) (in|on|fill|crowd|dance|march|run)",
    "a cast of (thousands|hundreds|dozens)",
    "(wall|walls) of (bodies|faces|people|dancers)",
    "(bodies|people|dancers|extras) (everywhere|in every corner|shoulder to shoulder|cheek by jowl)",
    "(rows|ranks|lines) of (dancers|soldiers|extras|people|schoolgirls|schoolchildren)",
    "(a|an) (flash mob|mass dance|army of dancers|army of extras)",
    "(shoulder to shoulder|cheek by jowl) in the frame",
)
CROWDED_OPPOSITES = ("(empty|deserted) (streets|dance floor)",)
DANCES = (
    Frame(("dancing", "in time"), lacks=("cut", "voice", "colours", "off the beat")),
    Frame(("dancing", "in time"), subject=("dancing",), lacks=("cut", "voice", "off the beat")),
    Frame(("dancing", "out of time"), denies=True, only_asserted=True, lacks=("cut", "voice")),
    Frame(("dancing", "to land", "in time"), lacks=("cut", "voice")),
    Frame(("person", "dancing", "in time"), lacks=("cut", "voice")),
    Frame(("dancing", "on the beat"), lacks=("cut", "voice", "off the beat", "out of time")),
)
DANCES_PHRASES = (
    "(they|dancers|dancer|everyone|everybody|she|he|crowd) * (step|clap|turn|jump|move|kick|spin|stamp)"
    " (exactly|precisely|perfectly|right|dead) (on|to|with|in time with) the (beat|snare|drums|kick"
    "|rhythm)",
    "(every|each|all) (hip|hips|shoulder|shoulders|head|heads|foot|feet|body|bodies|limb|knee|step) *"
    " (answer|answers|follow|follows|obey|obeys|hits|match|matches) (the|every|each) (snare|beat|kick"
    "|drum|drums|bass|rhythm|clap)",
    "(choreography|footwork) (drilled|tied|welded|bolted) to (every|each) (beat|snare|kick|bar)",
    "(steps|kicks|jumps|turns) on (every|each) (snare|downbeat|backbeat|kick)",
    "(bodies|hips|shoulders|heads) (pulse|throb|twitch) (with|to) the (beat|rhythm|drums|bass)",
    "(hips|shoulders|heads|feet) (swing|nod|tap|stamp) (with|to) the (beat|rhythm|drums|bass)",
    "(perfectly|tightly|neatly) (drilled|synchronised) (dancers|dance|choreography)",
    "(dancer|dancers|steps|feet|choreography|bodies|moves) (hit|hits|nail|catch|land on|mark) (every|each)"
    " (accent|beat|hit|kick|snare|drum|downbeat)",
    "dance in (lockstep|unison) with the (beat|drums|music)",
)
DANCES_OPPOSITES = (
    "(cannot|can not) keep (time|the beat) with (her|his|their) feet",
    "(dancers|dancing|dance|steps|choreography|bodies) (could|can) not be (further|farther) from the"
    " (beat|rhythm|music|drums)",
)
