"""The register of claims: one line a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.claims.camera import CAMERA_LURKS, CAMERA_SPIRALS_IN, PULL_OUT_REVEAL
from onetake.claims.editing import ONE_TAKE
from onetake.claims.framing import CLAUSTROPHOBIC
from onetake.claims.palette import BLANKET_PALETTE, DARK_VOIDS, DREARY_PALETTE
from onetake.claims.places import VIGNETTES
from onetake.claims.suspects import HIDDEN_CUT

if TYPE_CHECKING:
    from onetake.core.claim import Claim

CLAIMS: tuple[Claim, ...] = (
    ONE_TAKE,
    HIDDEN_CUT,
    CAMERA_SPIRALS_IN,
    CAMERA_LURKS,
    PULL_OUT_REVEAL,
    DREARY_PALETTE,
    BLANKET_PALETTE,
    DARK_VOIDS,
    VIGNETTES,
    CLAUSTROPHOBIC,
)
