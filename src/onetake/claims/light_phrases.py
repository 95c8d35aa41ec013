"""How critics speak of light; the pattern language is that of `onetake.language.phrases`."""

from __future__ import annotations

_LIGHT = "(light|lighting|photography|cinematography|look|image|images|picture|style|aesthetic)"
_LAMP = (
    "(light|lamp|bulb|screen|image|frame|led|spotlight|lighting|fluorescent|tube|headlight|picture|stage"
    "|flashbulb|laser)"
)

NEON = (
    "(acid bright|luminous|lurid|glowing|buzzing|fluorescent) (tubes|tube|signs|strips)",
    "(fluorescent|neon) (tube|strip) * (pink|blue|green|purple|red|coloured|magenta|cyan) (light|glow)",
    "neon",
    "(pink|cyan|magenta|purple|blue|green|turquoise|violet) (and (pink|cyan|magenta|purple|blue|green"
    "|turquoise|violet)|) (tube|tubes)",
    "neon (lit|soaked|drenched|bathed|lighting|glow|noir|sign|light|tube|hued|coloured|tinted|haze|signage)",
    "(bathed|drenched|soaked|awash|lit|glow|saturated|steeped|washed|swimming) * (in|with|by) * neon",
    "(fluorescent|day glo|dayglo|ultraviolet|uv|blacklight|black light) (pink|blue|green|purple|colour|hue"
    "|paint|glow|tone|palette)",
    "electric (pink|blue|green|purple|colour|hue)",
    "(cyberpunk|vaporwave|synthwave|retrowave|blade runner) (palette|look|colour|glow|aesthetic|lighting|hue"
    "|style|visuals|streets)",
    "(glowing|luminous|lurid|acid|hot) (pink|magenta|cyan|green|purple|pinks|purples|greens) (and|against|on"
    "|in|light|glow|tube|sign)",
    "glow in the dark (colour|palette|paint|look|hue)",
    "(pink|magenta|cyan|purple|blue|green) * glow (in|against|through|out of) the (dark|night|darkness)",
    "(pink|magenta|cyan|purple) and (pink|magenta|cyan|purple|blue|turquoise) (neon|light|glow|lighting)",
    "(club|arcade|nightclub|karaoke bar) (light|lighting|glow) * (pink|blue|purple|magenta|cyan)",
    "las vegas (light|glow|strip)",
)
CONTRAST = (
    "(blacks|black) (like|as|as deep as|as black as) * (tar|ink|coal|pitch|soot|night) * (whites|white"
    "|highlights)",
    "(whites|white|highlights) (like|as|as bright as) * (blacks|black|shadows) (like|as)",
    "(light|white|brightness) and (dark|darkness|black|shadow) (is|are|) (set|thrown|pitched|placed|pushed|)"
    " (hard|harshly|sharply|) (against|beside|clash|collide)",
    "(blown out|burnt out|searing|clipped) (highlight|whites)",
    "(deep|crushed|inky|dense|solid|heavy|pitch|jet) black (and|against|with|beside|next to) * (white|whites"
    "|highlight|highlights)",
    "(pools|shafts|blades|slashes) of * light (and|against|in) * (shadow|dark|darkness|black|blackness)",
    "(hard|stark|harsh) (light|lighting) (and|,) (hard|deep|stark|black|heavy) (shadow|shadows)",
    "(high|hard|harsh|stark) contrast (black and white|monochrome|lighting|light|look|image|picture"
    "|photography|grade|footage|shot)",
    "(harsh|hard|bright|pure|stark|burnt|searing) (white|whites|highlight|highlights) (against"
    "|beside|on|and|next"
    " to) (solid|deep|inky|pure|dead|crushed|hard|dense) (black|blacks|shadow|shadows)",
    "all (glare|white|light|highlight) and (pitch|black|shadow|dark)",
    "chiaroscuro (light|lighting|photography|effect|look)",
    "(extreme|extremes) (of|between) (light|lightness|brightness) and (dark|darkness|shadow)",
    "(white|light) (stand|stands|burn|burns|blaze|leap|pop) * (against|out of|from) * (black|blackness"
    "|darkness)",
    "between (pitch|deep|pure|jet|inky) black and (pure|bright|blinding|brilliant|blazing) white",
    "(few|no|little) (midtone|midtones|mid tones|grey tones|half tones|middle tones|greys) (between|in)",
)
CONTRAST_OPPOSITES = (
    "(image|picture|grade|look|photography|footage) is (very|so|rather|deliberately|) (flat|milky"
    "|hazy|foggy|washed out) (and|) (milky|flat|hazy|soft)",
    "(nothing|no black|none of the blacks) (in it|in the picture|) (is|are) (truly|really|quite"
    "|properly) black",
    "contrast (is|was|) (turned|dialled|brought|pulled|kept|held|knocked) (right|way|far|) (down|low|back)",
    "(flat|milky|hazy|lifted|foggy|misty) (image|blacks|contrast|grade|light)",
    "(milky|lifted|greyish|faded) (blacks|shadows)",
)
LOW_KEY = (
    "(most|much|half|nearly all|three quarters) of (the|each|every) (picture|frame|screen|image|shot"
    "|film|video)"
    " (is|are|lies|sits|stays|remains|sinks) (in|into|) (the|) (deep|) (shadow|shadows|darkness|dark|black)",
    "(silhouette|silhouettes) against (a|the|one) (single|bright|lit|) (window|light|lamp|screen|doorway)",
    "(light|lighting|illumination) (is|are|was) (so|very|too|extremely|really|kept|always|mostly"
    "|) (dim|dark|low"
    "|murky|faint|weak|scarce|minimal|sparse)",
    f"low key {_LIGHT}",
    "(light|lighting|photography|cinematography|illumination) * low key",
    "(in|into|through) (near|almost|half|semi|close to|almost total|near total|almost complete) "
    "(darkness|dark|black)",
    "(a|one|the|only|just) (single|lone|solitary|bare|weak|few|naked) (candle|lamp|bulb|match"
    "|torch|flame|candles"
    "|streetlamp|flashlight|lantern|lightbulb|light) (lights|light|illuminates|illuminate|burns|glows)",
    "(lit|illuminated) (only|solely|mostly|mainly) by",
    "(underlit|under lit|underexposed|under exposed)",
    "(dimly|barely|sparsely|faintly|poorly|scarcely|murkily|gloomily) (lit|illuminated)",
    "(lit|illuminated) (only|solely|just|) (by|with) (a|one|the|) (single|lone|solitary|bare|few"
    "|weak|) (candle"
    "|lamp|bulb|match|torch|flame|candlelight|candles|streetlamp|flashlight|lantern|lightbulb|moon)",
    "(candlelit|candle lit|lamplit|lamp lit|moonlit|firelit|torchlit)",
    "(film|video|clip|image|picture|screen|frame|footage|visuals|scene|shot|interior|room) (is"
    "|are|stays|remains"
    "|looks) (very|so|too|really|mostly|extremely|almost|predominantly|uniformly|quite) (dark"
    "|dim|murky|shadowy)",
    "(shadow|darkness|blackness) (own|claim|rule|take|take up|occupy|hold|cover|eat"
    "|fill) (most|much|half|nearly"
    " all|almost all|three quarters|two thirds) of (the|every|each) (frame|picture|screen|image|shot)",
    "(mostly|largely|nearly all|almost all|almost entirely|predominantly) (in|) (shadow|darkness|the dark)",
    "(dim|murky|crepuscular|shadowy|gloomy|noirish|noir) (light|lighting|photography|cinematography|interior"
    "|illumination)",
    "(film noir|noir) lighting",
    "(shot|filmed|lit) (in|for) (near|) (darkness|dark|shadow|low light|half light|gloom)",
    "(dark|dim|shadowy|murky) (visuals|imagery|frames|images|interiors)",
    "(visually|tonally) (very|) dark",
    "(little|scant|minimal) (light|lighting|illumination)",
)
LOW_KEY_OPPOSITES = (
    "(it|film|video|picture|image|screen|frame) (never|hardly ever|rarely) (gets|is|turns|goes|becomes) dark",
    "lit (brightly|evenly|fully|flatly|generously|brilliantly)",
    "(brightly|evenly|fully|flatly|generously|brilliantly) (lit|illuminated)",
    "(bright|flat|even) (lighting|illumination)",
)
HIGH_KEY = (
    "(light|lighting|illumination) is (soft|even|flat|clean|white) (and|even and|flat and) bright",
    "(it|film|video|clip|picture|image|set|room|everything|frame|lighting) (is|was|looks) (almost|) as"
    " bright as (a|an|the|day|noon|daylight)",
    "(bright|light) as (day|noon|daylight|a midday)",
    "high key",
    "(blindingly|dazzlingly|brilliantly|blazingly) (white|bright)",
    "(bright|blinding|dazzling|brilliant|blazing|pure|stark) white (box|cube|cell|stage|set"
    "|nothing|nothingness"
    "|infinity|room|space|studio)",
    "(without|not|hardly|scarcely|barely) (a|any|one) (single|) shadow",
    f"high key {_LIGHT}",
    "(light|lighting|photography|cinematography|illumination) * high key",
    "high key (glow|sheen|brightness|white|whites|palette|set|studio)",
    "(over lit|overlit)",
    "(sunlight|daylight|sun|light) (bleaches|bleach|whitens|burns out|washes out"
    "|whites out) (every|each|the|all"
    "|everything)",
    "(is|are|was|were|looks|look|deliberately|heavily|wildly|slightly) (overexposed|over exposed)",
    "(overexposed|over exposed) (from|to|image|images|frame|frames|picture|shot|summer|whites|footage|look)",
    "(blinding|dazzling|blazing|searing|glaring|gleaming|brilliant|pure|bright|stark|clinical|sterile) white"
    " (light|room|set|studio|background|void|space|backdrop|cyclorama|limbo|walls|world)",
    "(flooded|drenched|bathed|filled|awash|suffused|soaked) (with|in) (bright|white|brilliant|dazzling"
    "|blinding|natural|) (light|daylight|sunlight|sunshine)",
    "(so|very|dazzlingly|blindingly|brilliantly|relentlessly|uniformly|almost too) bright (throughout|it"
    "|that|everywhere|you|image|images|picture|frames)",
    "(film|video|clip|image|picture|screen|frame|footage|visuals) (is|are|stays|remains|looks) (very|so|too"
    "|really|mostly|extremely|almost|predominantly|uniformly|quite|dazzlingly|blindingly) bright",
    "(bright|light) and (airy|bright|white|breezy)",
    "(airy|white) and bright",
    "(no|without|hardly any|hardly a|without a|free of) (shadow|shadows) (in|anywhere|to|at)",
    "(shadowless|shadow free) (light|lighting|white|brightness|room|set|studio)",
    "(all|everything) (is|in) (bright|pure|gleaming|dazzling|blinding|) white",
    "white (on|upon) white",
)
HIGH_KEY_OPPOSITES = ("(nothing|hardly anything|little) (is|) (bright|brightly lit)",)
STROBING = (
    "(flash|flashes) (go off|goes off|fire off|explode|pop|pops) (like|as|in|at|all)",
    "(four|five|six|seven|eight|nine|ten|several|a dozen) (or (five|six|seven|eight|nine|ten|more)|) (flashes"
    "|bursts|) (a|per|every) second",
    "(sensitive|prone|allergic|vulnerable) to (flicker|flickering|flashing|flashes|strobe|strobes|strobing)",
    "(trigger|cause|provoke|induce|set off|bring on|risk) (a|an|) (seizure|fit|epileptic fit"
    "|migraine|epilepsy)",
    "(white|bright|blinding|bursting|red|rapid|repeated|staccato|violent) (flashes|strobes)",
    "strobe",
    "(strobe|strobing|stroboscopic) (light|lighting|effect|flash|image|sequence)",
    "stroboscopic",
    "(flash|flicker|strobe) (or|and) (flash|flicker|strobe)",
    "(flash|flicker) without (mercy|end|pause|let up|stop)",
    "(machine gun|machine gunned|bombard|barrage|assault|pummel|hammer|blind|dazzle) * (flashes"
    "|strobes|flashing)",
    f"(flashing|flickering|blinking|strobing|pulsating) (white|red|blue|coloured|bright|stage|) {_LAMP}",
    f"{_LAMP} * (flash|flicker|blink|strobe|stutter) (on and off|rapidly|wildly|furiously|incessantly|fast"
    "|frantically|madly|constantly|repeatedly|at|in|like|throughout|behind|around|above|so|violently)",
    f"{_LAMP} (flash|flicker|blink|strobe)",
    "(epilepsy|photosensitivity|seizure|photosensitive|flashing light) (warning|trigger|alert|hazard|risk)",
    "(photosensitive|epileptic) (viewer|people|audience|fan)",
    "(rapid|rapid fire|quick fire|frantic|relentless|machine gun|incessant|violent) (flash|flicker|flashing"
    "|flickering|strobing|strobes)",
    "(flashes|bursts|volley|barrage|hail|salvo) of (white|bright|blinding|red|) light",
    "(picture|image|screen|frame|film|video) (flicker|strobe|flash)",
    "(flicker|strobe) (effect|film)",
    "(flash|flicker|blink) (on and off|several times a second|many times a second)",
)
STROBING_OPPOSITES = (
    "nothing (flickers|flashes|strobes|blinks)",
    "(light|lighting|illumination|lamp) * (steady|constant|unwavering|even and still)",
    "(steady|constant|unflickering|unblinking|unwavering) (light|lighting|illumination)",
)
ON_THE_BEAT = (
    "(whenever|every time|each time|when) the (kick|snare|drum|bass|beat|clap) (hits|lands|sounds"
    "|strikes|drops|comes|falls) (the|all the|) * (light|lights|bulbs|lamps|tubes|neon) (flash|blink"
    "|flare|pulse|light|come on|go on|jump|twitch)",
    "(lights|bulbs|lamps|light|strobes|tubes|neon) (flash|flashes|flashing|blink|blinks|blinking|pulse"
    "|pulsing|flare|flicker) (with|to|along with|on) the (drums|drum|bass|beat|kick|music|snare)",
    "(whenever|every time|each time|when) the (kick|snare|drum|bass|beat|clap) (hits|lands|sounds"
    "|strikes|drops) the (light|lights|bulbs|lamps|screen) (flash|flashes|blink|blinks|flare|flares"
    "|pulse)",
    "(beat|rhythm|music) (matched|timed|locked|keyed) (light|lighting|strobe|lamp|flash|led)",
    "(light|lighting|strobe|lamp|led) * (as|like) (a|another) (drum|instrument|percussion|drummer)",
    "(flash|strobe|pulse|blink|flicker) in (time|sync|step|rhythm|lockstep) (with|to)",
    "(light|lighting|strobe|lamp|flash) * (match|follow|mirror|track|echo|obey) the (beat|rhythm|kick|snare"
    "|drums|tempo|pulse|bass|bassline)",
    "(light|lighting|strobe|lamp|flash|led|laser|flicker|spotlight) (cue|cues|change|changes|hit|hits) *"
    " (beat|kick|snare|drum|rhythm|bass)",
    "(beat|rhythm|music|bass) (reactive|responsive|synced|synchronised|driven|activated) (light|lighting"
    "|strobe|lamp|flash|led|visuals)",
    "(every|each) (beat|kick|snare|snare hit|kick hit|kick drum|bass drum|snare drum|drum hit"
    "|downbeat|bass hit) (bring|brings"
    "|triggers|trigger|sets off|fires"
    "|lights|is met|is marked|comes|gets) * (flash|light|strobe|flicker|lamp|burst|pulse)",
    "(flash|strobe|flicker|burst|pulse) * (on|with|for|to) (every|each) (beat|kick|snare|downbeat|drum hit)",
)
ON_THE_BEAT_OPPOSITES = (
    "(light|lighting|strobe|lamp|flash|led) * (ignore|disregard|miss|defy) the (beat|rhythm|music|tempo"
    "|drum|kick|snare)",
)
