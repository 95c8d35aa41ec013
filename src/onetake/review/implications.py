"""What a claim implies of another: so that a sentence yields what it says, and not more."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ABSORBS: Mapping[str, frozenset[str]] = {
    "hidden-cut": frozenset({"one-take", "dark-voids"}),
    "pace-quickens": frozenset({"theatrical"}),
}
"""Claims whose words also deny another claim, which is then left out: *a hidden cut* is a place where one may
hide. That there is no visible cut does not refute it, and *one take* is not what the sentence is about."""
INCLUDES: Mapping[str, frozenset[str]] = {
    "two-voices": frozenset({"one-place"}),
    "quiet-loud": frozenset({"builds-up"}),
    "mono-mix": frozenset({"centred"}),
}
"""Claims whose words also say another, which is then left out: *two people, one room* is one statement."""
SAID_WITH: Mapping[str, frozenset[str]] = {
    "one-take": frozenset(
        {
            *("cuts-on-the-beat", "dissolves", "fast-cutting", "long-takes", "pace-quickens", "slow-cutting"),
            *("fixed-camera", "handheld", "strobing", "camera-circles"),
        }
    ),
    "camera-lurks": frozenset(
        {"camera-circles", "camera-follows", "camera-pushes-in", "fixed-camera", "handheld"}
    ),
    "camera-spirals-in": frozenset({"camera-circles", "camera-pushes-in", "fixed-camera"}),
    "pull-out-reveal": frozenset({"camera-circles", "camera-pulls-out", "camera-pushes-in", "close-ups"}),
    "scene-goes-on": frozenset({"camera-circles", "camera-pulls-out"}),
    "claustrophobic": frozenset(
        {"clips", "close-ups", "crowded", "ends-as-it-began", "one-place", "wide-shots"}
    ),
    "vignettes": frozenset({"many-places", "one-place"}),
    "two-voices": frozenset({"alone", "many-places", "one-place", "instrumental"}),
    "dark-voids": frozenset({"centred", "high-key", "high-contrast", "low-key"}),
    "dreary-palette": frozenset(
        {
            *("cold-palette", "golden-palette", "red-palette", "warm-palette", "one-hue"),
            *("high-contrast", "high-key", "low-key", "neon"),
        }
    ),
    "blanket-palette": frozenset(
        {
            *("black-and-white", "one-hue", "colour-shifts", "cold-palette", "warm-palette"),
            *("red-palette", "golden-palette", "green-palette", "blue-palette", "purple-palette"),
        }
    ),
    "pinball-mix": frozenset({"camera-pans", "centred", "mono-mix"}),
    "steady-beat": frozenset({"tempo-changes", "instrumental"}),
    "theatrical": frozenset({"builds-up", "pace-quickens", "fast-cutting", "cuts-on-the-beat"}),
    "raw-vocals": frozenset({"builds-up"}),
    "song-or-skit": frozenset({"instrumental"}),
    "ego-to-rekindling": frozenset({"dissolves"}),
    "climax": frozenset({"builds-up"}),
}
"""The later claims that the same words may say besides one of the first twenty-five. Of any other pair that
shares a word the later claim is what is meant: *hundreds of extras* are a crowd, and no number of voices. The
pairs are those of which at least one was labelled right in the development sentences of tests/review, and
those that follow from each other."""
ABSOLUTE = frozenset({"one-take", "blanket-palette", "steady-beat", "two-voices"})
"""Claims that one exception denies: *but for one cut it is a single take*."""
BESIDE_OTHERS = frozenset({"same-conversation"})
"""Claims that set this film beside others: words of another film in them do not make it the subject."""
SET_ASIDE = frozenset({"dark-voids"})
"""Claims of those that are left out of the whole sentence: the dark in which a cut may hide is a moment."""
CONTRARIES = frozenset(
    {
        "camera-lurks",
        "dreary-palette",
        "dark-voids",
        "vignettes",
        "claustrophobic",
        "one-hue",
        "high-contrast",
        "low-key",
        "high-key",
        "pinball-mix",
        "lightly-echoed",
        "raw-vocals",
    }
)
"""Claims of which a film may be neither the one nor the contrary: a palette that is *not vivid* need not be
dreary, and a camera that is *not static* need not move all the time. Who denies the contrary is borne out
where the claim holds, and cannot be contradicted where it fails. Of the others the contrary is all the rest:
a film that cuts is not one take."""
NEVER = frozenset({"never", "no", "without", "nor", "none", "nothing"})
"""Words of negation that leave nothing between: a camera that *never* stops moves all the time."""
