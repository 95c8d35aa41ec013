"""The register of ablations: for each claim, the same film with that one thing changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from onetake.core.errors import TextError
from onetake.stage.programme import ablate_picture as picture
from onetake.stage.programme import ablate_sound as sound

if TYPE_CHECKING:
    from onetake.stage.score.score_document import Score

Ablation = Callable[["Score"], "Score"]

WITHOUT: Mapping[str, Ablation] = {
    "one-take": picture.without_one_take,
    "camera-spirals-in": picture.without_camera_spirals_in,
    "camera-lurks": picture.without_camera_lurks,
    "pull-out-reveal": picture.without_pull_out_reveal,
    "scene-goes-on": picture.without_scene_goes_on,
    "not-dubbed": sound.without_not_dubbed,
    "lightly-echoed": sound.without_lightly_echoed,
    "raw-vocals": sound.without_raw_vocals,
    "dreary-palette": picture.without_dreary_palette,
    "blanket-palette": picture.without_blanket_palette,
    "claustrophobic": picture.without_claustrophobic,
    "two-voices": sound.without_two_voices,
    "insults-fly": sound.without_insults_fly,
    "pinball-mix": sound.without_pinball_mix,
    "steady-beat": sound.without_steady_beat,
    "clockwork-turns": sound.without_clockwork_turns,
    "song-or-skit": sound.without_song_or_skit,
    "society": sound.without_society,
    "ego-to-rekindling": sound.without_ego_to_rekindling,
    "climax": sound.without_climax,
    "same-conversation": sound.without_same_conversation,
    "theatrical": picture.without_theatrical,
}
"""Claims that the quarrel bears out, and how to make each one false."""

WITH: Mapping[str, Ablation] = {
    "hidden-cut": picture.with_hidden_cut,
    "dark-voids": picture.with_dark_voids,
    "vignettes": picture.with_vignettes,
    "fast-cutting": picture.with_fast_cutting,
    "falls-silent": sound.with_falls_silent,
    "broadcast-loudness": sound.with_broadcast_loudness,
}
"""Claims that the quarrel leaves false, and how to make each one true."""

FOLLOWS: Mapping[str, Mapping[str, str]] = {
    "one-take": {"camera-spirals-in": "fails"},
    "vignettes": {"one-take": "fails", "two-voices": "fails", "camera-spirals-in": "fails"},
    "fast-cutting": {
        "one-take": "fails",
        "camera-spirals-in": "fails",
        "camera-lurks": "fails",
        "theatrical": "fails",
    },
    "pinball-mix": {"broadcast-loudness": "holds"},
}
"""What cannot stay as it is: many places are neither one shot nor one place; no part of a spiral is one,
and in shots of a second and a half no camera lurks or moves with the drama. Voices in the middle have lower
peaks than voices at the sides, so that the quarrel's mix, which its peaks bound, comes up to -23 LUFS."""


def ablate(score: Score, without: str | None = None, with_: str | None = None) -> Score:
    """Return `score` with one claim made false (`without`) or true (`with_`); neither gives it unchanged.

    Raises
    ------
    TextError
        If both are given, or there is no such ablation.
    """
    if without is not None and with_ is not None:
        raise TextError(f"--without {without} --with {with_}: two changes, wanted one; stage the film twice")
    for option, claim, register in (("--without", without, WITHOUT), ("--with", with_, WITH)):
        if claim is None:
            continue
        if claim not in register:
            other = WITH if register is WITHOUT else WITHOUT
            hint = (
                f"use {'--with' if other is WITH else '--without'} {claim}"
                if claim in other
                else "see: onetake stage --list"
            )
            raise TextError(f"{option}: {claim!r}, wanted one of {', '.join(register)}; {hint}")
        return register[claim](score)
    return score
