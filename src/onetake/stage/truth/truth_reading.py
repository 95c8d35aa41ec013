"""The truth of a staged film as a Reading: the readers' tracks, and for each claim its true outcome."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from onetake.core.reading import Made, Reading
from onetake.core.version import VERSION
from onetake.stage.programme.repertoire_films import kin_of
from onetake.stage.truth import picture_truth, sound_truth, words_truth
from onetake.stage.truth.claim_answers import SAYS, Answer, StagedFilm, absent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onetake.core.media import Media
    from onetake.core.track import Track
    from onetake.core.verdict import Verdict
    from onetake.stage.score.score_document import Score

ANSWERS: dict[str, Answer] = {
    "one-take": picture_truth.one_take,
    "hidden-cut": picture_truth.hidden_cut,
    "camera-spirals-in": picture_truth.camera_spirals_in,
    "camera-lurks": picture_truth.camera_lurks,
    "pull-out-reveal": picture_truth.pull_out_reveal,
    "scene-goes-on": picture_truth.scene_goes_on,
    "not-dubbed": sound_truth.not_dubbed,
    "lightly-echoed": sound_truth.lightly_echoed,
    "raw-vocals": sound_truth.raw_vocals,
    "dreary-palette": picture_truth.dreary_palette,
    "blanket-palette": picture_truth.blanket_palette,
    "claustrophobic": picture_truth.claustrophobic,
    "two-voices": sound_truth.two_voices,
    "insults-fly": words_truth.insults_fly,
    "pinball-mix": sound_truth.pinball_mix,
    "steady-beat": sound_truth.steady_beat,
    "clockwork-turns": sound_truth.clockwork_turns,
    "song-or-skit": sound_truth.song_or_skit,
    "society": words_truth.society,
    "ego-to-rekindling": words_truth.ego_to_rekindling,
    "climax": words_truth.climax,
    "dark-voids": picture_truth.dark_voids,
    "vignettes": picture_truth.vignettes,
    "same-conversation": words_truth.same_conversation,
    "theatrical": picture_truth.theatrical,
    "fast-cutting": picture_truth.fast_cutting,
    "falls-silent": sound_truth.falls_silent,
    "broadcast-loudness": sound_truth.broadcast_loudness,
}
"""Claim id -> the function that knows whether it is true, in the order of the list of claims."""


def true_verdicts(score: Score, tracks: Mapping[str, Track]) -> dict[str, Verdict]:
    """Return the true outcome of every claim, from the truth tracks and the score."""
    film = StagedFilm(score, tracks, kin_of(score))
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
