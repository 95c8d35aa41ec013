"""How critics speak of the palette; the pattern language is that of `onetake.language.phrases`."""

_HUES = "(palette|colour|color|tone|hue|grade|grading|light|lighting|look|picture|image|cinematography)"
_COLOURS = "(palette|colour|color|tone|hue|grade|grading|look)"
_TINT = "(palette|colour|color|tone|grade|look)"
_DARK = "(darkness|blackness|shadow|black|dark)"
_SWALLOW = "(swallow|engulf|devour|drown|consume|shroud|envelop|surround|claim)"
_VIVID = "(bright|vivid|vibrant|cheerful|lush|lurid|saturated|luminous|sunny|radiant|garish)"
_FRAME = "(frame|picture|screen|image|shot|room|set|scene|light|lighting)"

DREARY = (
    "(colour|colours|palette|hues) * left (out|) in the (rain|sun|wash|window|weather)",
    "(tint|colour|shade|hue|tone|look) of (dishwater|ditchwater|old dishwater|puddles|wet concrete|wet"
    " cement|porridge|cold tea)",
    f"(dreary|drab|dull|gloomy|bleak|sombre|somber|dismal|murky|muddy|dingy|joyless|sallow) * {_HUES}",
    f"{_HUES} * (dreary|drab|dull|gloomy|bleak|sombre|somber|dismal|murky|muddy|dingy|joyless|sallow)",
    f"(muted|subdued|desaturated|drained|ashen) * {_HUES}",
    f"{_HUES} * (muted|subdued|desaturated|drained|ashen)",
    f"(shaded|shadowy|dim) * {_HUES}",
    f"{_HUES} * (shaded|shadowy|dim)",
    "(muted|muddy|drab|dull) (grey|gray|brown|green|blue|beige)",
    "(grey|gray|brown) and (grey|gray|brown|beige|black)",
    "drained of (colour|color)",
    "leached of (colour|color)",
    "bled of (colour|color)",
    "devoid of (colour|color)",
    "(colourless|colorless)",
    "desaturated",
    "(grim|grimy|grubby|cheerless|lifeless) * (palette|colour|color|light|lighting|look)",
    "dimly lit",
    "dingy (light|room|apartment|flat)",
    "low key (light|lighting)",
    "everything is (grey|gray|brown|drab|dim)",
)
DREARY_OPPOSITES = (
    "(riot|carnival|explosion|feast|blaze|burst) of (parrot|tropical|jewel|candy|carnival|crayon|fruit)"
    " (colours|hues|shades)",
    "(parrot|tropical|paintbox|crayon|fruit|circus) (colours|hues|shades)",
    f"{_VIVID} * {_COLOURS}",
    f"{_COLOURS} * {_VIVID}",
    "(colourful|colorful)",
    "(colour|colours|colors|hues|tones) (is|are) (very|so|really|) (strong|intense|punchy|loud)",
    "(candy|neon|pastel|jewel) (colour|color|tone|hue|palette)",
    "high key (light|lighting)",
)
BLANKET = (
    "(gloomy|drab|dreary|muted|dark|muddy|grey|warm|cold|same) (range|register|key|scheme|spectrum)"
    " (from (start|first|beginning)|throughout|all the way)",
    "not (for one|for a|once|for a single) (second|moment|) does the (grey|brown|gloom|murk|palette"
    "|colour|blue|red|green) (lift|change|let up|break|give way)",
    "the (grey|brown|gloom|murk) never (lifts|lets up|breaks|clears)",
    "(same|one) * (colours|palette|tones|hues|grade) (last|lasts|run|runs|go|goes|hold|holds|stay|stays"
    "|reign|reigns) * (first|start|beginning|top) * (last|end|finish|bottom)",
    "(colours|palette|tones|hues|grade) (last|lasts|hold|holds|run|runs) (throughout|all the way|to the"
    " end|the whole)",
    f"{_TINT} * (never|hardly|barely) (change|shift|vary|waver|break)",
    f"{_TINT} * the same * (throughout|start|finish|end)",
    f"{_TINT} * stay * the same",
    f"{_TINT} * (blanket|cover|coat|drench|envelop|shroud|smother|dominate|pervade)"
    " * (film|video|short|piece|whole|everything|all)",
    "(film|video|short) * (blanketed|covered|coated|drenched|bathed|steeped|shrouded|soaked) in"
    " * (palette|colour|color|tone|hue|light)",
    "(one|single|same|uniform|consistent|constant) * (palette|colour scheme|color scheme|grade|tone)",
    f"{_TINT} * (uniform|consistent|constant|unvarying|unbroken)",
    "(palette|colour|color|tone) * throughout",
    "throughout * (palette|colour|color|tone)",
    "(palette|colour|color) * from (start|beginning|first) * (finish|end|last)",
    "(palette|colour|color) * every (shot|frame|scene|minute)",
    "every (shot|frame|scene) * (same|one) * (palette|colour|color|tone)",
    "(monochrome|monochromatic) * (throughout|palette|scheme)",
    "palette * (whole|entire) (film|video|short|piece)",
    "(whole|entire) (film|video|short|piece) * (palette|colour|color|tone)",
    "(unity|uniformity|constancy|consistency) of (palette|colour|color|tone)",
)
BLANKET_OPPOSITES = (
    f"{_TINT} (change|shift|vary|alternate|swing|evolve|transform)",
    f"{_TINT} * (change|shift|vary|differ) * (with|from|between|every|each|halfway|midway)",
    "(varied|kaleidoscopic) * (palette|colour|color|scheme)",
    "(change|shift|break|switch|turn) (of|in) (palette|colour|color|tone)",
    "(two|three|several|many|different) (palette|colour scheme|color scheme)",
    "each * (its own|different|new) (palette|colour|color)",
)
VOIDS = (
    "void of (darkness|black|blackness|shadow)",
    "(dark|black|inky|empty|endless) void",
    "(pool|well|pit|sea|ocean|abyss|pocket|patch|expanse) of (darkness|black|blackness|shadow)",
    f"{_SWALLOW} * {_DARK}",
    f"{_DARK} * {_SWALLOW}",
    f"(dissolve|fade|melt|vanish|disappear|recede|sink|plunge|fall|descend) (into|in) * {_DARK}",
    f"(plunged|steeped|cloaked|wrapped|bathed|drenched|veiled|immersed) in * {_DARK}",
    f"{_FRAME} * (is|are|goes|lies) * (black|pitch black|near black)",
    "pitch (black|dark|darkness)",
    "inky (black|blackness|darkness|shadow)",
    "(deep|heavy|thick|dense|impenetrable) (shadow|darkness|black|blacks|blackness)",
    "(nothing|little) but (darkness|blackness|shadow)",
    "emerge from * (darkness|blackness|shadow|black|dark)",
    "out of the (darkness|blackness|shadow|dark)",
    "(chiaroscuro|tenebrism|tenebrist)",
    "(darkness|blackness|shadow) (open|gape|loom|yawn|surround|close|press)",
    "abyss",
    "shadow in sight",
    "(has|have|there (is|are)|cast|full of) (a|many|deep|long|dark|heavy|big|great|huge|so many|lots of|)"
    " shadow",
    "(crushed|crushing) (black|blacks|shadow)",
    "lost in (darkness|shadow|blackness|black)",
)
VOIDS_OPPOSITES = (
    "shadowless",
    "(every|each) corner * (lit|visible|light)",
)
