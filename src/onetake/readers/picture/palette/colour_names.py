"""Colour names: the plain names of each shot's colours, from its swatches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.gives import Lane
from onetake.core.track import Track, spans
from onetake.readers.base import Gives, author
from onetake.signal.colour.cielab import from_hexes, lab
from onetake.signal.colour.colour_names import colour_name

if TYPE_CHECKING:
    from collections.abc import Mapping


class ColourNames:
    """Names the swatches; see docs/explanation/palette.md."""

    name = "names"
    version = 1
    needs: tuple[str, ...] = ("palette.swatches",)
    gives: tuple[Gives, ...] = (
        Gives(
            "palette.names",
            "spans",
            "share",
            "plain names of each shot's colours, with their shares",
            open_labels="a colour's plain name",
            lane=Lane("picture", "Names of the colours"),
        ),
    )
    cites: tuple[str, ...] = ("W3C, CSS Color Module Level 4, named colours (where the borders were drawn)",)

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return each shot's colour names, the largest share first; swatches of one name are added up."""
        swatches = tracks["palette.swatches"]
        shares: dict[tuple[float, float], dict[str, float]] = {}
        colours = lab(from_hexes(swatches.labels))
        for (start, end), colour, share in zip(
            swatches.spans.tolist(), colours, swatches.values.tolist(), strict=True
        ):
            own = shares.setdefault((start, end), {})
            called = colour_name(colour)
            own[called] = own.get(called, 0.0) + share
        rows = [
            (start, end, called, share)
            for (start, end), own in shares.items()
            for called, share in sorted(own.items(), key=lambda item: -item[1])
        ]
        starts, ends, labels, values = zip(*rows, strict=True) if rows else ((), (), (), ())
        return [
            spans("palette.names", starts, ends, labels, values, "share", by=author(self), cites=self.cites)
        ]
