"""What runs in the decoding process: the film is played, and every block is sent to the parent's readers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.decode.block_codec import pack
from onetake.decode.limits import Limits
from onetake.decode.play import play
from onetake.decode.wire import Answer

if TYPE_CHECKING:
    from onetake.core.blocks import Frames, Samples
    from onetake.core.track import Track
    from onetake.decode.child import Reporter


class Sends:
    """Stands where a reader would: passes every block on."""

    def __init__(self, report: Reporter) -> None:
        self._report = report

    def push(self, block: Frames | Samples) -> None:
        """Send it; waits while the parent's readers are behind."""
        self._report.block(pack(block))

    def close(self) -> list[Track]:
        """Return no tracks: the readers are elsewhere."""
        return []


def forward(job: dict[str, Any], report: Reporter) -> Answer:
    """Play ``job["film"]`` within ``job["limits"]`` and send what comes.

    The answer holds the media facts, the stills and the track `frames`.
    """
    sends = Sends(report)
    played = play(
        Path(job["film"]),
        [sends],
        [sends],
        limits=Limits.from_json(job["limits"]),
        progress=lambda done, whole: report({"done": done, "whole": whole}),
    )
    facts = {"media": played.media.to_json(), "stills": [{"t": still.t} for still in played.stills]}
    return Answer(facts, [played.frames], [still.jpeg for still in played.stills])
