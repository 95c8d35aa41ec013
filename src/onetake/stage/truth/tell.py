"""The truth of a staged film as a Reading: the readers' tracks, and for each claim its true outcome."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from onetake.core.reading import Made, Reading
from onetake.core.version import VERSION
from onetake.stage.programme.pieces import kin_of
from onetake.stage.truth import picture, sound, words
from onetake.stage.truth.claims import SAYS, Answer, Staged, absent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onetake.core.media import Media
    from onetake.core.track import Track
    from onetake.core.verdict import Verdict
    from onetake.stage.score.document import Score

ANSWERS: dict[str, Answer] = {
    "one-take": picture.one_take,
    "hidden-cut": picture.hidden_cut,
    "camera-spirals-in": picture.camera_spirals_in,
    "camera-lurks": picture.camera_lurks,
    "pull-out-reveal": picture.pull_out_reveal,
    "scene-goes-on": picture.scene_goes_on,
    "not-dubbed": sound.not_dubbed,
    "lightly-echoed": sound.lightly_echoed,
    "raw-vocals": sound.raw_vocals,
    "dreary-palette": picture.dreary_palette,
    "blanket-palette": picture.blanket_palette,
    "claustrophobic": picture.claustrophobic,
    "two-voices": sound.two_voices,
    "insults-fly": words.insults_fly,
    "pinball-mix": sound.pinball_mix,
    "steady-beat": sound.steady_beat,
    "clockwork-turns": sound.clockwork_turns,
    "song-or-skit": sound.song_or_skit,
    "society": words.society,
    "ego-to-rekindling": words.ego_to_rekindling,
    "climax": words.climax,
    "dark-voids": picture.dark_voids,
    "vignettes": picture.vignettes,
    "same-conversation": words.same_conversation,
    "theatrical": picture.theatrical,
}
"""Claim id -> the function that knows whether it is true, in the order of the list of claims."""


def true_verdicts(score: Score, tracks: Mapping[str, Track]) -> dict[str, Verdict]:
    """Return the true outcome of every claim, from the truth tracks and the score."""
    film = Staged(score, tracks, kin_of(score))
    silent = not score.sound.lines
    verdicts = {}
    for claim in SAYS:
        truth = absent("Nobody speaks.") if silent and claim in _OF_WORDS else ANSWERS[claim](film)
        verdicts[claim] = truth.verdict(claim)
    return verdicts


_OF_WORDS = frozenset(("insults-fly", "society", "ego-to-rekindling", "climax"))


def truth_reading(score: Score, tracks: Iterable[Track], media: Media) -> Reading:
    """Return the truth as a reading; its date is fixed, so that two stagings give the same truth."""
    held = {track.name: track for track in sorted(tracks, key=lambda track: track.name)}
    made = Made(
        version=VERSION,
        date=datetime(2000, 1, 1, tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        settings={"seed": score.seed, "title": score.title},
        inputs={"stage": "1"},
        key=f"stage 1 {media.sha256}",
    )
    return Reading(media, held, true_verdicts(score, held), made)
