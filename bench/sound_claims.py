"""The claims on space, place and the camera's leaving, on films of which only the sound is staged.

    python bench/sound_claims.py [--films quarrel] [--seeds 901 902] [--changes lightly-echoed ...]

Each film is read as it is and with each of the claims made false. What the camera does is taken from the
truth, rendered small and at 6 pictures a second. Use seeds on which no limit was set; bench/claims.py reads
whole films.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from claims import table
from onetake.claims.space import LIGHTLY_ECHOED
from onetake.claims.stereo import PINBALL_MIX
from onetake.claims.turns import SCENE_GOES_ON
from onetake.readers.sound.space import Space
from onetake.readers.sound.stereo.reader import Stereo
from onetake.readers.sound.stereo.voice_places import VoicePlaces
from onetake.readers.sound.turns.reader import Turns
from onetake.readers.sound.voices.reader import Voices
from onetake.stage.picture.render import render_pictures
from onetake.stage.programme.ablations import ablate
from onetake.stage.programme.repertoire_films import score_of
from onetake.stage.sound.film_sound import make_sound
from onetake.stage.truth.claim_answers import StagedFilm
from onetake.stage.truth.picture_truth import scene_goes_on
from onetake.stage.truth.sound_truth import lightly_echoed, pinball_mix
from onetake.stage.truth.tracks_picture import PictureTruth
from onetake.stage.truth.tracks_sound import sound_tracks
from sound_reading import tracks_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np

    from onetake.core.track import Track
    from onetake.stage.score.score_document import Score

CLAIMS = ((LIGHTLY_ECHOED, lightly_echoed), (PINBALL_MIX, pinball_mix), (SCENE_GOES_ON, scene_goes_on))
CHANGES = (
    "lightly-echoed", "pinball-mix", "scene-goes-on", "raw-vocals", "two-voices", "clockwork-turns",
    "steady-beat", "climax", "same-conversation",
)  # fmt: skip


def camera(score: Score) -> dict[str, Track]:
    """Return the camera's true tracks."""
    picture = replace(score.picture, size=(114, 64), rate="6")
    truth = PictureTruth(replace(score, picture=picture))
    for one in render_pictures(picture, score.length, score.seed, {}, workers=1):
        truth.add(one)
    return {t.name: t for t in truth.tracks() if t.name.startswith("camera.")}


def read_tracks(film: np.ndarray, rate: int) -> dict[str, Track]:
    """Read what the claims need of the sound."""
    found = tracks_of([Stereo(), Space(), Voices()], film, rate)
    for reader in (Turns(), VoicePlaces()):
        found |= {t.name: t for t in reader.derive(found)}
    return found


def cells(name: str, seed: int, changes: Sequence[str]) -> Iterator[dict[str, str]]:
    """Yield a cell for each claim on the film as it is and with each change, as bench/claims.py has them."""
    base = score_of(name, seed=seed)
    moves = camera(base)
    for change in ("", *changes):
        score = ablate(base, without=change) if change else base
        sound = make_sound(score.sound, score.length, score.seed, None)
        true = {t.name: t for t in sound_tracks(score, sound.facts, sound.film, sound.rate)} | moves
        found = read_tracks(sound.film, sound.rate) | moves
        for claim, answer in CLAIMS:
            said = claim.decide(found)
            yield {
                "film": f"{name} {seed}" + (f" without {change}" if change else ""),
                "claim": claim.id,
                "true": answer(StagedFilm(score, true)).outcome,
                "read": said.outcome,
                "because": said.because,
            }


def main() -> None:
    """Print the wrong cells and the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--films", nargs="+", default=["quarrel"])
    parser.add_argument("--seeds", nargs="+", type=int, default=[901, 902])
    parser.add_argument("--changes", nargs="*", default=CHANGES)
    options = parser.parse_args()
    found = []
    for name in options.films:
        for seed in options.seeds:
            for cell in cells(name, seed, options.changes):
                found.append(cell)
                if cell["true"] != cell["read"]:
                    print("{film}, {claim}: {read} for {true}. {because}".format(**cell), flush=True)
    print(table(found))


if __name__ == "__main__":
    main()
