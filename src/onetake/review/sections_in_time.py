"""Where a part of the song lies: from `the last chorus` to seconds, or why it cannot be placed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.statement import Anchor
    from onetake.core.track import Track

SECTIONS = "sections"
SAME_AS = {"hook": "chorus", "refrain": "chorus", "coda": "outro"}
"""Names that mean one of the sections that are recognised."""
RECOGNISED = ("intro", "verse", "chorus", "bridge", "drop", "outro")
"""Sections that the track can name."""


def every_section(anchor: Anchor, tracks: Mapping[str, Track]) -> list[tuple[float, float]]:
    """Return all sections that *in the chorus*, or *in the verses*, means; none where it names one.

    Examples
    --------
    >>> from onetake.core.statement import Anchor
    >>> from onetake.core.track import spans
    >>> song = spans("sections", [0, 20, 40, 60], [20, 40, 60, 80], ["verse", "chorus"] * 2, [1, 2] * 2,
    ...     "count", by="section-names 1")
    >>> every_section(Anchor("section", "in the chorus", label="chorus"), {"sections": song})
    [(20.0, 40.0), (60.0, 80.0)]
    """
    if anchor.kind != "section" or anchor.first != 0 or anchor.side != "in" or SECTIONS not in tracks:
        return []
    found = _of_label(anchor, tracks[SECTIONS])
    return found if len(found) > 1 else []


def _of_label(anchor: Anchor, track: Track) -> list[tuple[float, float]]:
    wanted = SAME_AS.get(anchor.label, anchor.label)
    rows = zip(track.spans.tolist(), track.labels, strict=True)
    return [(start, end) for (start, end), label in rows if label == wanted]


def place_section(anchor: Anchor, tracks: Mapping[str, Track]) -> tuple[float, float] | str:
    """Return start and end, s, of the section that an anchor names; a sentence where it has no place.

    Examples
    --------
    >>> from onetake.core.statement import Anchor
    >>> from onetake.core.track import spans
    >>> song = spans("sections", [0, 20, 40, 60], [20, 40, 60, 80], ["verse", "chorus"] * 2, [1, 2] * 2,
    ...     "count", by="section-names 1")
    >>> place_section(Anchor("section", "the last chorus", -1, -1, label="chorus"), {"sections": song})
    (60.0, 80.0)
    """
    if SECTIONS not in tracks:
        return f'Where "{anchor.words}" lies is not measured: parts of the song are not known.'
    wanted = SAME_AS.get(anchor.label, anchor.label)
    found = _of_label(anchor, tracks[SECTIONS])
    if not found:
        why = (
            f"no {wanted} was recognised in the song"
            if wanted in RECOGNISED
            else f"a {wanted} cannot be distinguished from other parts of a song"
        )
        return f'Where "{anchor.words}" lies is not determined: {why}.'
    many = "one" if len(found) == 1 else str(len(found))
    was = "was" if len(found) == 1 else "were"
    if anchor.first == 0:
        if len(found) == 1:
            return found[0]
        return f'"{anchor.words}" may be any of {many}: the song has {many} of them, and none is named.'
    first, last = (int(n) - 1 if n > 0 else len(found) + int(n) for n in (anchor.first, anchor.last))
    if not 0 <= first <= last < len(found):
        return f'"{anchor.words}" cannot be placed: of {wanted} sections, {many} {was} recognised.'
    return (found[first][0], found[last][1])
