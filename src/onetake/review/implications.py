"""What a claim implies of another: so that a sentence yields what it says, and not more."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ABSORBS: Mapping[str, frozenset[str]] = {
    "hidden-cut": frozenset({"one-take", "dark-voids"}),
}
"""Claims whose words also deny another claim, which is then left out: *a hidden cut* is a place where one may
hide. That there is no visible cut does not refute it, and *one take* is not what the sentence is about."""
INCLUDES: Mapping[str, frozenset[str]] = {
    "two-voices": frozenset({"one-place"}),
}
"""Claims whose words also say another, which is then left out: *two people, one room* is one statement."""
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
