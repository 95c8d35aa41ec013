"""The function of the decoding process: it plays the film and sends every block to the parent's readers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.decode.block_codec import pack
from onetake.decode.limits import Limits
from onetake.decode.play import play
from onetake.decode.selection import Selection
from onetake.decode.wire_protocol import Answer

if TYPE_CHECKING:
    from onetake.core.blocks import Frames, Samples
    from onetake.core.track import Track
    from onetake.decode.child_process import Reporter


class BlockSender:
    """A reader that sends every block to the parent."""

    def __init__(self, report: Reporter) -> None:
        self._report = report

    def push(self, block: Frames | Samples) -> None:
        """Send a block; waits while the parent's readers are behind."""
        self._report.block(pack(block))

    def close(self) -> list[Track]:
        """Return no tracks: the readers are in the parent."""
        return []


def forward(job: dict[str, Any], report: Reporter) -> Answer:
    """Play ``job["film"]`` within ``job["limits"]`` and send its blocks.

    The answer holds the media facts, the track `frames`, the stills and the large frames for a poster.
    """
    sends = BlockSender(report)
    played = play(
        Path(job["film"]),
        [sends],
        [sends],
        limits=Limits.from_json(job["limits"]),
        selection=Selection.from_json(job.get("selection", {})),
        sound_only=bool(job.get("sound_only")),
        beside_readers=bool(job.get("beside_readers")),
        progress=lambda done, whole: report({"done": done, "whole": whole}),
    )
    facts = {
        "media": played.media.to_json(),
        "stills": [{"t": still.t} for still in played.stills],
        "posters": [{"t": one.still.t, "rating": one.rating} for one in played.posters],
    }
    stills = [*played.stills, *(one.still for one in played.posters)]
    return Answer(facts, [played.frames], [still.jpeg for still in stills])
