"""Claims that the picture is red, golden, green, blue or purple: one for each hue that critics name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.claims.evidence import decide_by_bounds
from onetake.claims.figure_words import percent
from onetake.claims.hues import COLOURED, HUE_DOUBT, OF_COLOURS
from onetake.claims.second_colours import second_colours
from onetake.core.claim import Claim, Tracks

if TYPE_CHECKING:
    from onetake.core.verdict import Verdict

LIMIT = 0.5
"""Share of the picture, over time, that must be of the hue: the plain meaning of half."""


@dataclass(frozen=True, slots=True)
class NamedHue:
    """A hue that critics name."""

    name: str
    words: str
    """Its names, as a choice of the phrase language."""
    first: float
    last: float
    """Degrees of hue in CIELAB, upwards from the first to the last."""


RED = NamedHue(
    "red",
    "(red|crimson|scarlet|ruby|vermilion|reds|rouge|cherry|claret|carmine|burgundy|maroon)",
    5.0,
    50.0,
)
GOLDEN = NamedHue(
    "golden",
    "(gold|golden|amber|yellow|orange|brown|sepia|ochre|copper|honey|mustard|rust|tobacco|saffron|caramel"
    "|butterscotch|marigold|tangerine)",
    50.0,
    108.0,
)
GREEN = NamedHue(
    "green",
    "(green|emerald|lime|greens|moss green|acid green|jade|olive|mint|verdigris|pistachio|viridian)",
    108.0,
    190.0,
)
BLUE = NamedHue(
    "blue",
    "(blue|azure|indigo|cobalt|blues|navy|cerulean|teal|turquoise|cyan|ultramarine|sapphire|aquamarine"
    "|lapis)",
    190.0,
    312.0,
)
PURPLE = NamedHue(
    "purple",
    "(purple|violet|magenta|pink|lilac|mauve|fuchsia|lavender|purples|pinks|plum|aubergine|amethyst|orchid)",
    305.0,
    5.0,
)
"""The borders lie where `onetake.signal.colour.colour_names` draws them; blue and purple overlap, as their
names
do."""

_LOOK = (
    "(filter|wash|tint|cast|haze|gel|gels|lighting|glow|palette|colour scheme|tinted|tinged|hued"
    "|drenched|soaked"
    "|bathed|lit|saturated|washed|graded|toned|monochrome|grade|hue|hues|tones|fog)"
)


def _phrases(words: str) -> tuple[str, ...]:
    return (
        "(bathed|drenched|soaked|steeped|washed|awash|flooded|saturated|doused|swathed|dipped"
        "|suffused|drowned"
        f"|immersed|lit|tinted|tinged|glow|submerged|coated|drown) * (in|with|by) * {words}",
        "(everything|all of it|the whole film|the whole video|the whole clip|the whole frame|the "
        "whole screen)"
        f" (is|looks|glows) (entirely|completely|all|in|) {words}",
        "(nothing but|only|entirely|exclusively|predominantly|overwhelmingly|almost entirely|mostly)"
        f" (in|) {words} (light|tones|hues|shades|everywhere)",
        f"(sea|wash|flood|haze|world|ocean|blanket|bath|symphony|fog) of (deep|dark|pale|bright|) {words}",
        f"all (in|) {words} and {words}",
        f"(shade|tone|variation) (of|on) {words}",
        f"{words} (dominate|reign|rule|prevail|saturate|suffuse|pervade|flood|swamp|hang|spread|seep|soak)",
        f"(turn|turns|turned|paint|paints|dip|dips|dipped|gild) * (in|into|to) {words}",
        f"all is {words}",
        f"everything is (tinted|coloured|painted|dyed|washed|tinged) (in|) (deep|dark|pale|bright|) {words}",
        f"there is (a lot of|so much|lots of) {words}",
        f"(know|knows|every|all|many) (the|) (shade|kind|sort|tone) of {words}",
        f"(lights|lit|lights up|light) (in|with) {words}",
        f"(dominated|ruled|saturated|suffused|governed|swamped) by {words}",
        f"(monochromatic|monochrome|deep|dark|lurid|hellish|sickly|dreamy|murky|saturated) {words} {_LOOK}",
        f"{words} {_LOOK}",
        "(palette|grade|picture|image|frame|screen|lighting|film|video|clip|footage) (is|glows"
        "|leans|tends|stays"
        f"|remains|runs) (all|almost|entirely|mostly|largely|predominantly|to|towards|a|) * {words}",
        f"{words} (coloured|toned|tinted|) light (fill|flood|pour|drench|bathe|cover|drown|saturate|spill"
        "|lie|fall|hang|wash|creep|seep|settle)",
        f"(colour|hue|tone) (is|of choice is|of the film is|of the video is) {words}",
        f"{words} * {words} * {words}",
        f"{words} * (leak|seep|bleed|spill|creep|soak|ooze|filter) (in|) (into|through|over|to) (every"
        "|each|all|the whole"
        "|everything)",
        f"(is|was|glow|look) as {words} as (a|an|the)",
        "(dyed|dressed|clothed|wrapped|decked|painted|clad) (entirely|wholly|all|)"
        f" in {words} from (top|floor|wall|head)",
        "(everything|all of it|every wall|every frame) (has been|was|is) (dyed|dipped|painted|turned)"
        f" {words}",
        f"{words} (everywhere|all over|wherever you look|in every corner|as far as)",
        f"{words} from (start|first|beginning|the first|the start)",
    )


def _judge(hue: NamedHue, claim: Claim, tracks: Tracks) -> Verdict:
    film = second_colours(tracks)
    if (verdict := film.too_little(claim)) is not None:
        return verdict
    has_hue = film.chroma >= COLOURED
    inside = has_hue & ((film.hue - hue.first) % 360 <= (hue.last - hue.first) % 360)
    strength = film.weight * film.chroma * has_hue
    share = float(film.weight[inside].sum())
    of_colours = float(strength[inside].sum() / max(float(strength.sum()), 1e-12))
    because = (
        f"{share:.0%} of the picture, over time, is clearly {hue.name}, where {percent(claim.limit)} is "
        f"needed, and {of_colours:.0%} of all colour is, where {OF_COLOURS:.0%} is needed."
    )
    own = film.mean(inside)
    evidence = (
        *film.evidence(own >= claim.limit, own, "share", f"mostly {hue.name}"),
        *film.evidence(own < claim.limit, own, "share", f"not mostly {hue.name}"),
    )
    least = min(share, share + of_colours - OF_COLOURS)
    return decide_by_bounds(claim, share, least - HUE_DOUBT, share + HUE_DOUBT, because, evidence)


def _claim(hue: NamedHue) -> Claim:
    return Claim(
        id=f"{hue.name}-palette",
        says=f"The picture is {hue.name}.",
        needs=("palette.lightness", "palette.slices", "palette.aside"),
        limit=LIMIT,
        unit="share",
        source="half the picture is the plain meaning; the borders of a hue: docs/explanation/light.md",
        phrases=_phrases(hue.words),
        never_of=(
            *("the song", "the story", "a thing seen", "a thing not seen", "a photograph"),
            *("dress", "neon light"),
        ),
        judge=lambda claim, tracks: _judge(hue, claim, tracks),
    )


RED_PALETTE, GOLDEN_PALETTE, GREEN_PALETTE, BLUE_PALETTE, PURPLE_PALETTE = (
    _claim(hue) for hue in (RED, GOLDEN, GREEN, BLUE, PURPLE)
)
