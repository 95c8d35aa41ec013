"""What runs in the child process: the film is played with every reader of the registers.

All is imported at the top: the child loads this while the parent still finds out what film it is.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.decode.guard import Answer
from onetake.decode.play import play
from onetake.readers import FRAME_READERS, SAMPLE_READERS, SPECTRUM_READERS, TRACK_READERS
from onetake.readers.sound.shared import Shared

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetake.core.track import Track


def measure(job: dict[str, Any], report: Callable[[dict[str, Any]], None]) -> Answer:
    """Play the film with every reader, and then read what can be read from their tracks."""
    played = play(
        Path(job["film"]),
        [make() for make in FRAME_READERS],
        [*(make() for make in SAMPLE_READERS), Shared([make() for make in SPECTRUM_READERS])],
        sha256=job["sha256"],
        progress=lambda done, whole: report({"done": done, "whole": whole}),
    )
    tracks: dict[str, Track] = {track.name: track for track in (played.frames, *played.tracks)}
    for make in TRACK_READERS:
        reader = make()
        report({"done": played.media.duration, "whole": played.media.duration})
        if all(name in tracks for name in reader.needs):
            tracks.update({track.name: track for track in reader.derive(tracks)})
    stills = [{"t": still.t} for still in played.stills]
    facts = {"media": played.media.to_json(), "stills": stills}
    return Answer(facts, list(tracks.values()), [still.jpeg for still in played.stills])
