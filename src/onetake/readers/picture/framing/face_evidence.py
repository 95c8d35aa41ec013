"""What a close look must show, by the colour of what is looked at, to be a face."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.objects.skin import SkinMap, skin_map

if TYPE_CHECKING:
    from onetake.core.arrays import Image8
    from onetake.signal.objects.faces import Face
    from onetake.signal.objects.skin import SkinColour

ENOUGH_SKIN = 3
"""Support of a close look that shows a face where the colour is that of skin; measured:
docs/explanation/framing.md."""
ENOUGH_UNKNOWN = 6
"""The same where colour says nothing; measured: docs/explanation/framing.md."""
AT_ONCE_SKIN = 6
"""Support from which one look is enough; otherwise a second one a moment later must agree. Measured:
docs/explanation/framing.md."""
AT_ONCE_UNKNOWN = 14
"""The same where colour says nothing. Set by hand; no measured source."""
RELIEF = 3.0
"""Standard deviation of a face's luma, levels, below which it is a flat patch. Set by hand; no measured
source."""
_REACH = 0.35
"""Share of a face's height to either side of its middle that is judged. Set by hand; no measured source."""


class FaceEvidence:
    """Judges faces of one frame by their colour; the frame's own colours are measured when first asked.

    Parameters
    ----------
    luma : uint8, shape (h, w)
    rgb : uint8, shape (h', w', 3)
    """

    def __init__(self, luma: Image8, rgb: Image8) -> None:
        self._luma, self._rgb = luma, rgb
        self._skin: SkinMap | None = None

    def colour(self, face: Face) -> SkinColour:
        """Return whether the face has the colour of skin; 'other' also where it has no relief."""
        reach = _REACH * face.size
        rows = slice(max(0, int(face.y - reach)), max(0, int(face.y + reach)) + 1)
        columns = slice(max(0, int(face.x - reach)), max(0, int(face.x + reach)) + 1)
        part = self._luma[rows, columns]
        if part.size < 16 or float(np.std(part)) < RELIEF:
            return "other"
        if self._skin is None:
            self._skin = skin_map(self._rgb)
        scale = self._rgb.shape[1] / self._luma.shape[1]
        return self._skin.colour(face.x * scale, face.y * scale, reach * scale)


def enough(colour: SkinColour) -> int:
    """Return the support that a close look must give."""
    return ENOUGH_SKIN if colour == "skin" else ENOUGH_UNKNOWN


def at_once(colour: SkinColour) -> int:
    """Return the support from which no second look is needed."""
    return AT_ONCE_SKIN if colour == "skin" else AT_ONCE_UNKNOWN
