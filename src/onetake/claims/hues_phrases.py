"""How critics speak of hue; the pattern language is that of `onetake.language.phrases`."""

from __future__ import annotations

_BW = "(black and white|monochrome|greyscale|grayscale|b w)"
_HOW = (
    "(stark|crisp|grainy|stunning|gorgeous|moody|beautiful|elegant|austere|lush|inky|silvery|glossy|classic"
    "|high contrast|striking|sumptuous|grimy|soft|sharp|old school|retro|lustrous|simple|plain|bleak|)"
)
_PICTURE = (
    "(film|video|clip|footage|image|imagery|photography|cinematography|visuals|picture|short|promo|frame|shot"
    "|scene|sequence|look|aesthetic|treatment)"
)
_LOOK = "(palette|colour|tone|hue|grade|grading|light|lighting|tint|filter|wash|glow|cast|shade|scheme)"
_COLOURS = "(colour|palette|hue|grade|grading|tint|colour scheme|colour palette|tonality|colour grade)"
_STATE = (
    "(red|blue|green|amber|gold|golden|yellow|orange|brown|grey|violet|purple|pink|teal|turquoise|cyan"
    "|magenta|sepia|crimson|scarlet|black and white|monochrome|colour|full colour|warm|cold|cool|icy|pastel"
    "|technicolor|technicolour|lilac|indigo|white|tangerine|ultramarine|emerald|jade|plum|honey|steel|ice"
    "|coral|rose)"
)
_TURN = (
    "(shift|change|turn|move|slide|drift|fade|bleed|transition|switch|pass|morph|flip|evolve|mutate|slip"
    "|progress|cycle|travel|melt|modulate|swing|go)"
)

BLACK_AND_WHITE = (
    "(only|just|nothing but) black white and (grey|what|everything)",
    "colour (is|has been|was) (banished|abolished|outlawed|banned|forbidden|left out|given up)"
    " (altogether|entirely|completely|from)",
    "(film|video|clip|promo|short|movie|footage|visual|imagery|picture|image) (is|was|are) "
    f"(entirely|all|wholly|in|) {_BW}",
    f"(this|this one|the new one|the second|the first|the rest|all of it|everything) (is|was|stays"
    f"|remains) {_BW}",
    f"{_BW} (suits|becomes|flatters|lends|gives|serves|helps|makes|was the|turns)",
    "(shot|filmed|photographed|lensed|rendered|presented|captured|processed|made|done|told|graded|set)"
    f" (entirely|completely|wholly|all|purely|exclusively|simply|mostly|) in {_HOW} {_BW}",
    "(shoot|film|photograph|render|capture|present|stage|drape|keep|set|dress) (everything|it "
    "all|all of it|this"
    f"|them|her|him|the lot|the whole thing|the action|us) in {_HOW} {_BW}",
    f"(we|you) (are|watch|see|stay) * in {_HOW} {_BW}",
    f"(remain|stay|begin|start|open|end|continue|return|switch|turn|slip) (in|into) {_HOW} {_BW}",
    f"{_BW} {_PICTURE}",
    f"(all|entirely|wholly|strictly|purely|completely) (in|) {_HOW} {_BW}",
    f"{_PICTURE} * in {_HOW} {_BW}",
    f"(is|stays|remains|was|unfolds|plays|plays out|comes) in {_HOW} {_BW}",
    f"(choice|decision|use) (of|to shoot in|to film in|to go) {_BW}",
    f"(shoot|film|went|opt|opted|goes) (in|for|with) {_HOW} {_BW}",
    "(leaves|left|takes|took|stripped|strips) (out|away|) all (the|) colour (out|away)",
    "(devoid|stripped|robbed|drained) of all colour",
    "(not|without) (a|one|) (single|) (speck|drop|trace|spot|hint|scrap) of colour",
    "there (is|was) (no|not any|no trace of) colour (in|at all|anywhere|left|to be|whatsoever)",
    f"in {_HOW} {_BW}",
    "(drained|emptied|bled|shorn) of all colour",
    "only (greys|grey|black and white) (remain|remains|is left|are left|survive)",
    f"{_BW} (throughout|from start|from beginning|all the way|from first)",
    f"(a|this|its|the) {_HOW} {_BW} (beauty|affair|number|study|portrait|performance piece|world|reverie)",
)
BLACK_AND_WHITE_OPPOSITES = (
    "in (full|glorious|living|vivid|rich|lush|bright|brilliant|saturated) (colour|technicolor|technicolour)",
    "(shot|filmed|photographed|presented) in (full|vivid|rich|) colour",
    f"{_PICTURE} is in colour",
)
SHIFTS = (
    f"{_STATE} * (gives|give|makes|make|cedes) (way|place) (to|for) * {_STATE}",
    "(scheme|palette|colours|grade|grading|colour scheme|picture|image|light) * (swing|flip|jump|turn"
    "|go|move|switch|shift|slide|drift) from * (teal|blue|green|red|grey|cold|cool|pink|purple|steel"
    "|ice) to * (tangerine|orange|gold|amber|warm|red|yellow|pink|green|honey)",
    "(scheme|palette|colours|grade|grading|colour scheme|picture|image|light) * (swing|flip|jump|turn"
    "|go|move|switch|shift|slide|drift) from * (tangerine|orange|gold|amber|warm|red|yellow|pink|honey)"
    " to * (teal|blue|green|grey|cold|cool|steel|ice|black|white)",
    f"{_TURN} * from * {_STATE} (to|into) * {_STATE}",
    f"(turns|goes|is|flooded with|bathed in|drenched in|now) {_STATE} after * {_STATE}",
    "(reds|blues|greens|golds|greys|ambers|oranges|pinks) after * (reds|blues|greens|golds|greys"
    "|ambers|oranges"
    "|pinks)",
    "(every|each) (chorus|verse|section|act|part|movement|minute|chapter|scene) * (its|her|his"
    "|their|an|another"
    "|a different|a new) (own|other|different|new|) (colour|palette|hue|tint|colour scheme|grade)",
    "(every|each) (chorus|verse|section|part|chapter|scene) has a colour of its own",
    "(colour|colours|reds|blues|greens|golds|yellows|pinks) (drain|fade|bleed|ebb|seep|leach"
    "|slip|melt) (away|out"
    "|off) (until|as|by|when|towards|with|through)",
    "(colour|colours) (return|returns|come back|comes back|is restored|flood back|floods back)",
    f"(first|then) {_STATE}, (then|now|next|finally) {_STATE}",
    f"{_COLOURS} (gradually|slowly|suddenly|constantly|subtly|steadily|keep|keeps|) (shift|change|morph"
    "|transition|evolve|mutate|cycle|modulate)",
    f"{_COLOURS} (gradually|slowly|steadily|) (cool|warm|darken|brighten|deepen) (as|when|over"
    "|towards|with|down|off|up|from|through)",
    f"{_COLOURS} * {_TURN} * (from|to|into|between|towards) * {_STATE}",
    f"{_COLOURS} * {_TURN} (as|when|with|halfway|midway|every|at) * (verse|chorus|bridge|section|scene|song"
    "|beat|drop|hook|outro|through|end|mood)",
    f"{_TURN} * from {_STATE} * (to|into) * {_STATE}",
    f"{_TURN} (to|into) (a|) (full|vivid|glorious|bright|) (black and white|monochrome|colour|technicolor"
    "|technicolour)",
    "(burst|bloom|explode|blossom|erupt|spring) (in|into) (full|vivid|glorious|brilliant|bright|) (colour"
    "|technicolor|technicolour)",
    f"{_STATE} (gives way|yields|makes way|cedes|turns|shifts|switches|melts|bleeds|fades) (to|into) *"
    f" {_STATE}",
    f"(start|begin|open) (out|off|) (in|as) * {_STATE} (and|then) * (end|finish|close|turn"
    f"|become) * {_STATE}",
    "colour (floods|seeps|creeps|bleeds|returns|comes|pours|rushes|leaks) (in|back|into|through)",
    f"(shifting|changing|evolving|alternating|mutating|morphing) {_COLOURS}",
    f"(shift|change|switch|transition|turn) (in|of) {_COLOURS}",
    f"{_BW} to (full|) colour",
    f"from {_STATE} to {_STATE}",
    "from (warm|cold|cool) (tone|colour|light|hue) to (warm|cold|cool)",
)
SHIFTS_OPPOSITES = (
    "(grade|palette|colours|grading|colour scheme|hues) (is|are|stays|stay|remains|remain|keeps) the same",
    f"{_COLOURS} * (constant|unchanged|unchanging|the same|consistent|identical) (throughout|from"
    "|for|until|to)",
    f"{_COLOURS} (never|hardly|barely|scarcely) (once|) (shift|change|vary|move|budge)",
    f"{_COLOURS} * (stay|remain|keep) * (the same|constant|unchanged|consistent|put)",
    f"(one|same|single|constant|unchanging|consistent) {_COLOURS} * (throughout|from start|from beginning"
    "|all the way|from first|whole|entire)",
    f"(unchanging|constant|unvarying|unwavering) {_COLOURS}",
)
ONE_HUE = (
    "(dyed|tinted|painted|soaked|drenched|dipped|coloured) (entirely|) (one|a single) (colour|hue)",
    "(world|film|video|universe) (of|in) (one|a single) (colour|hue)",
    "(study|exercise|essay|experiment|variation|meditation) in (a single|one|a sole) (colour|hue|tint|shade)",
    "(one|a single|only one) (colour|hue) (is|was) (all|everything)",
    "(restrict|limit|confine|reduce|pare|strip|keep|stick) * to (a|one|just one|only one) "
    "(single|) (colour|hue|tint)",
    "(tinted|tinged|washed|bathed|drenched|soaked|painted|lit|graded|toned) (in|with|) (one|a "
    "single) (shade|tone)",
    "(one|single|dominant|sole) (colour|hue) (dominate|rule|reign|prevail|pervade|governs|runs|throughout)",
    "(dominate|ruled|governed|pervaded|defined|overwhelmed) by (a|one) (single|dominant|sole|) (colour|hue)",
    "(monochromatic|single colour|single hue|one colour|one note|single tone|mono colour) "
    "(palette|scheme|colour"
    "|look|grade|world|aesthetic|lighting|colour scheme|colour palette)",
    "(single|one) (overpowering|overwhelming|dominant|pervading|saturated|overriding) (colour|hue|tint|tone)",
    "(bathed|drenched|soaked|steeped|tinted|saturated|flooded|dipped|lit) (in"
    "|with) (a|one)"
    " (single|) (colour|hue|tint)",
    "shades of (a|one|the same) (single|) (colour|hue)",
    "(variations|variation) on (a|one) (single|) (colour|hue)",
    "(palette|colour scheme|grade) * (reduced|restricted|limited|confined|pared|stripped) (down|) to (a|one)"
    " (single|) (colour|hue)",
    "(only|just) one (colour|hue|shade) (is|was|gets|may) (allowed|permitted|admitted|used|left|visible|let)",
    "(all|everything) (is|turns|goes|glows) (red|blue|green|purple|pink|orange|yellow|gold|violet|amber)",
    "(tone on tone|tonal) (palette|scheme|colour scheme|look)",
    "(everything|all of it|the whole film|the whole video|the whole clip) (is|in) (the same|one) "
    "(colour|hue)",
)
ONE_HUE_OPPOSITES = (
    "(whole|full|entire) (spectrum|rainbow) (is|of)",
    "no (one|single) (colour|hue|tint) (win|reign|rule|prevail|dominate|stand)",
    "(rainbow|riot|kaleidoscope|spectrum|explosion|carnival|paintbox|patchwork) of (colour|hue)",
    "every colour (of|in|under|imaginable)",
    "(multicoloured|multicolored|polychrome) (light|lighting|palette|scheme|look|set|world|image|riot)",
    "(all the|all possible|many|dozens of|countless|a host of) (colours|hues)",
    "all the colours of",
)
_IMAGE = "(image|images|picture|pictures|palette|colour|colours|light|lighting|grade|shots|frames)"
_WARM = (
    "(warm|warmly|golden|amber|honeyed|toasty|honey coloured|sun kissed|sun baked|sun drenched"
    "|sunset|autumnal"
    "|sepia|burnt orange|rosy|earthy|fiery)"
)
WARM = (
    f"(film|video|clip|picture|image|shot|light|look|it) is {_WARM} (rather than|not|instead of) "
    "(cold|cool|icy)",
    f"(it|everything|film|video|picture|image) (is|looks|stays|feels) (all|so|very|) {_WARM} and"
    " (orange|golden|yellow|red|amber|glowing|sunny)",
    "(dipped|bathed|drenched|soaked|steeped|lit|washed) (in|by) (late|low|early|) (afternoon|evening"
    "|setting|morning|sunset) (sun|light|sunlight|sunshine)",
    "(palette|colours|colour|grade|hues|tones|colour scheme) (is|are|of|in|full of|runs to) (all|only"
    "|nothing but|mostly|) (embers|brick|bricks|terracotta|rust|rusts|copper|honey|peach|apricot"
    "|cinnamon|paprika|sienna|ochre|caramel|sunset) and (embers|brick|bricks|terracotta|rust|rusts"
    "|copper|honey|peach|apricot|cinnamon|paprika|sienna|ochre|caramel|sunset)",
    "(palette|colours|grade|hues|tones) of (embers|brick|bricks|terracotta|rust|rusts|copper|honey"
    "|peach|apricot|cinnamon|paprika|sienna|ochre|caramel|sunset)",
    "(glow|glows|gleams|gleam) like (embers|brick|bricks|terracotta|rust|rusts|copper|honey|peach"
    "|apricot|cinnamon|paprika|sienna|ochre|caramel|sunset)",
    f"{_WARM} about (the|these|this|its|his|her) {_IMAGE}",
    "(soft|gentle|rich|deep|burnt|earthy) (oranges|browns|ambers|yellows|golds|ochres)",
    "(glow|glows|glowed|burn|burns) (orange|amber|gold|golden|red|copper|bronze)",
    "(candlelight|firelight|lamplight|sunset|sunlight) (warms|bathes|gilds|colours)",
    f"{_WARM} (orange|yellow|brown|red|evening|afternoon|lamp|candle|summer|late) {_LOOK}",
    f"{_WARM} (and * |){_LOOK}",
    f"{_WARM} * (palette|colour|tones|hues|grade|grading|lighting|colour scheme)",
    f"(palette|colour|tones|hues|grade|grading|colour scheme|lighting|light) * (is|are|stays|feels|leans|runs"
    f"|looks|skews) * {_WARM}",
    "(reds|oranges|ambers|browns|golds) and (yellows|oranges|golds|browns|reds|ambers)",
    "(bathed|drenched|soaked|steeped|washed|awash|lit|suffused|glow) * (in|with) * (warm|golden|amber|honeyed"
    "|orange|sunset|candlelight|firelight|lamplight)",
    "golden hour",
    "(golden|amber|orange|sepia) (tinted|tinged|hued|toned|lit)",
    "warmly (lit|coloured|graded|toned|tinted)",
    "warm toned",
    "(warmth|heat) (in|to) (the|its|these) (palette|colour|light|lighting|grade|image|picture|frame)",
    "(golden|amber) (haze|glow|light|sunlight|sheen)",
    "(warmth|glow) of (the|its) (palette|colour|light|lighting|grade|image)",
    "(palette|image|colour|grade|light|picture) * (warm|golden|amber)",
)
_COLD = (
    "(cold|cool|icy|chilly|frosty|steely|glacial|wintry|clinical|frigid|arctic|ice blue|steel blue|bluish"
    "|blueish|frozen|chill)"
)
COLD = (
    f"(film|video|clip|picture|image|shot|light|look|it) is {_COLD} (rather than|not|instead of) "
    "(warm|golden)",
    f"(it|everything|film|video|picture|image) looks (all|so|very|rather|quite|) {_COLD}",
    "(grade|palette|colours|colour|grading|look|tones) * (lean|leans|tend|tends|pushed|veers|goes"
    "|skews) (hard|heavily|strongly|well|) (to|towards|into) (ice|steel|frost|snow|slate|glacier"
    "|moonlight)",
    "(palette|colours|grade|hues|tones) of (ice|steel|frost|snow|slate|glacier|moonlight)",
    "(palette|colours|colour|grade|hues|tones|colour scheme) (is|are) (all|only|nothing but|mostly|)"
    " (ice|steel|frost|snow|slate|glacier|moonlight) and (ice|steel|frost|snow|slate|glacier|moonlight)",
    f"{_COLD} about (the|these|this|its|his|her) {_IMAGE}",
    "(pale|hard|midnight|steely) (blues|greys|teals|silvers)",
    "(blues|greys|teals) and silvers",
    f"{_COLD} (blue|grey|white|green|teal|steel|winter|morning|fluorescent|hospital|moon) {_LOOK}",
    "(steely|icy|glacial|frosty|frozen|chilly|wintry) (blue|blues|teal|grey|greys|white|whites"
    "|green|turquoise)",
    f"{_COLD} (and * |){_LOOK}",
    f"{_COLD} * (palette|tones|hues|grade|grading|lighting|colour scheme)",
    f"(palette|colour|tones|hues|grade|grading|colour scheme|lighting|light) * (is|are|stays|feels|leans|runs"
    f"|looks|skews) * {_COLD}",
    "(blues|greys|teals|steels) and (blues|greys|teals|whites|steels|greens)",
    "(bathed|drenched|soaked|steeped|washed|awash|lit|suffused) * (in|with) * (cold|icy|bluish|moonlight)",
    "(cold|icy|steel|wintry|frosty|cool) (blue|blues|grey|greys|teal|white light)",
    "(blue|teal|bluish) (tinted|tinged|hued|toned|lit|filter|cast)",
    "(coldly|coolly|clinically) (lit|coloured|graded|toned)",
    "(cold|cool) toned",
    "(cold|cool|blue|icy) (end|side) of the (spectrum|palette|wheel|scale)",
    "(tinted|graded|pushed|shifted|skewed|toned) (to|towards) (the|a|) (cold|cool|colder|cooler|icy)",
    "(chill|coldness|coolness|iciness) of (the|its) (palette|colour|light|lighting|grade|image)",
    "(palette|colour|grade|light|lighting) as (cold|chilly) as",
    "(palette|image|grade|picture) * (cold|chilly|icy|frosty|steely)",
)
