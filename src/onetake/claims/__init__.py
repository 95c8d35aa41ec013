"""The register of claims: one line a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.claims.editing import ONE_TAKE
from onetake.claims.palette import BLANKET_PALETTE, DARK_VOIDS, DREARY_PALETTE

if TYPE_CHECKING:
    from onetake.core.claim import Claim

CLAIMS: tuple[Claim, ...] = (ONE_TAKE, DREARY_PALETTE, BLANKET_PALETTE, DARK_VOIDS)
