"""Swatches: five colours a shot with their shares, from the palette's slices and the shots."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.gives import Lane
from onetake.core.track import Track, spans
from onetake.readers.base import Gives, author
from onetake.signal.colour.cielab import from_hexes, hexes, lab, srgb
from onetake.signal.colour.dominant_colours import merge_colours

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST = 5
"""Swatches per shot at most; fewer where the shot has fewer distinct colours
(docs/explanation/palette.md)."""
INSIDE = 0.9
"""Share of a slice that must lie in the shot for it to count; a slice over a cut contains two shots. Set by
hand; no measured source."""


class ShotSwatches:
    """Merges the slices that lie in each shot; see docs/explanation/palette.md."""

    name = "swatches"
    version = 1
    needs: tuple[str, ...] = ("shots", "palette.slices")
    gives: tuple[Gives, ...] = (
        Gives(
            "palette.swatches",
            "spans",
            "share",
            "the five dominant colours of each shot, with their shares",
            open_labels="hex colour",
            lane=Lane("picture", "Palette of each shot", "swatches"),
        ),
    )
    cites: tuple[str, ...] = ()

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return the swatches of every shot, the largest first; label '#rrggbb', value the share."""
        slices = tracks["palette.slices"]
        start, end = slices.spans.T
        share = slices.values
        colours = lab(from_hexes(slices.labels))
        rows: list[tuple[float, float, str, float]] = []
        for first, last in tracks["shots"].spans:
            over = np.clip(np.minimum(end, last) - np.maximum(start, first), 0, None)
            whole = over >= INSIDE * (end - start)
            use = whole if over[whole].sum() >= over.sum() / 2 else np.full(len(over), True)
            found = merge_colours(colours, over * share * use, MOST)
            pairs = zip(hexes(srgb(found.lab)), found.share.tolist(), strict=True)
            rows += [(float(first), float(last), label, part) for label, part in pairs]
        starts, ends, labels, shares = zip(*rows, strict=True) if rows else ((), (), (), ())
        return [spans("palette.swatches", starts, ends, labels, shares, "share", by=author(self))]
