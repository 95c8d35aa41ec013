from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onetake.core.claim import Claim

if TYPE_CHECKING:
    from onetake.core.verdict import Outcome, Verdict

FILM = "(frame|screen|picture|image|film|video|room|set|background|edge|corner|scene)"
COLOUR = "(palette|colour|tone|hue|colour scheme|colouring|grading|grade|shade)"
DREARY = (
    "(dreary|drab|dull|gloomy|sombre|muted|murky|desaturated|washed out|bleak|joyless|dingy|subdued"
    "|muddy|shaded|drained|greyish|faded|lifeless|cheerless|dim|grey|brown)"
)
VIVID = "(bright|vivid|saturated|cheerful|colourful|radiant|vibrant|rich|luminous|bold|garish|pastel|sunny)"
DARK = "(darkness|blackness|shadow|black|nothingness|gloom|pitch black)"
WHOLE = "(whole|entire|full|complete)"
TAKE = "(take|shot)"

PHRASES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "one-take": (
        (
            f"(one|single) {TAKE}",
            f"(one|single) (long|continuous|unbroken|uninterrupted|extended) (unbroken|continuous|) {TAKE}",
            f"(long|continuous|unbroken|uninterrupted|seamless) (unbroken|uninterrupted|continuous|) {TAKE}",
            f"(one|single) * (unbroken|continuous|uninterrupted) {TAKE}",
            "oner",
            "uncut",
            "plan sequence",
        ),
        (
            "(film|video|camera|editor|director|it|he|she|they) cut",
            "cut (away|between|constantly|often|back|from|together)",
            "cut to (piece|ribbon|shred)",
            "(quick|jump|fast|hard|rapid|visible|hidden|abrupt|smash|dozen of|several|many|few) cut",
            "(a|any|single|the) cut",
            "cut",
            "(edit|editing)",
            "montage",
            "(several|many|different|brief|separate|multiple|two|three) (shot|take)",
        ),
    ),
    "dreary-palette": (
        (
            f"{DREARY} * {COLOUR}",
            f"{COLOUR} * {DREARY}",
            f"{DREARY} (grey|brown|picture|light|lighting)",
            f"(light|lighting) * {DREARY}",
            "drain of colour",
            "short of colour",
            "(dim|poorly) lit",
        ),
        (
            f"{VIVID} * {COLOUR}",
            f"{COLOUR} * {VIVID}",
            f"{VIVID} * pastel",
        ),
    ),
    "blanket-palette": (
        (
            "(blanket|cover) * (film|whole|video|everything)",
            f"{COLOUR} * (throughout|never change)",
            f"(same|one|single) * {COLOUR} * (throughout|{WHOLE} film)",
            f"{COLOUR} * same * (throughout|start to finish|beginning to end|first to last)",
            f"{COLOUR} * same",
            f"every (frame|shot) * same * {COLOUR}",
            "(look|film|video|scheme|palette|colour) * uniform",
            "from (start to finish|beginning to end|first frame to last|first to last)",
        ),
        (
            f"{COLOUR} * (change|shift|vary|alternate|brighten)",
            f"{COLOUR} * (shift|change) from",
        ),
    ),
    "dark-voids": (
        (
            "void of (darkness|black|shadow|blackness)",
            f"(swallow|engulf|surround|consume|envelop|lose|shroud|drown|float|lost) * (in|by|into) * {DARK}",
            f"(dissolve|fade|fall|melt|recede|drift|disappear|vanish|sink|away) * into * {DARK}",
            f"(pool|sea|expanse|wall|pocket|void|abyss|stretch) of {DARK}",
            f"{DARK} (swallow|engulf|surround|devour|consume)",
            f"deep {DARK}",
            f"{FILM} * (black|pitch black|dark)",
            "(darkness|shadow|blackness)",
        ),
        (
            "(brightly|evenly|fully|well) lit",
            "flooded with light",
            "bathe in light",
        ),
    ),
}


def _judge(claim: Claim, tracks: object) -> Verdict:
    return claim.verdict("holds", "So it was set.")


@pytest.fixture(scope="session")
def claims() -> tuple[Claim, ...]:
    """The first four claims with phrases of these tests' own."""
    return tuple(
        Claim(name, f"It is {name}.", (), 1.0, "count", "set for the tests", phrases, _judge, opposites)
        for name, (phrases, opposites) in PHRASES.items()
    )


def outcome_claims(outcome: Outcome) -> object:
    """Make a judge that always gives `outcome`."""
    return lambda claim, tracks: claim.verdict(outcome, "So it was set.")
