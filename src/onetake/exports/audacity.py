"""Audacity's label tracks: one file a tier, seconds and labels with tabs between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.exports.format import Format
from onetake.exports.milliseconds import ms_rows
from onetake.exports.tier_file import tier_files

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.exports.material import Material


def write(material: Material) -> Mapping[str, bytes]:
    """Return a file for each tier, as Audacity imports one label track a file."""
    made = {}
    tiers = [*material.tiers(), *material.claim_tiers()]
    for tier, name in zip(tiers, tier_files(tier.name for tier in tiers), strict=True):
        rows = [
            f"{start / 1000:.6f}\t{(start if tier.points else end) / 1000:.6f}\t{label}\n"
            for start, end, label in ms_rows(tier, material)
        ]
        made[f"{material.name}-audacity/{name}.txt"] = "".join(rows).encode()
    return made


FORMAT = Format(
    name="audacity",
    title="Audacity labels",
    opens="Audacity (File, Import, Labels), Sonic Visualiser",
    holds="the tracks with places in the film, a file each",
    exact="millisecond",
    files=("NAME-audacity/TRACK.txt",),
    write=write,
    source="Audacity manual, importing and exporting labels",
)
