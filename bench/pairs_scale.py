"""Pairs of films for the claims about shot scale: how large somebody is in the frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.stage.score.camera_score import CameraScore
from pairs_camera import FACE_HEIGHT, at, draw, maker, score

if TYPE_CHECKING:
    from onetake.stage.score.score_document import Score
    from pairs_camera import Maker


@maker
def close(seed: int, size: tuple[int, int]) -> Score:
    """Return a face that fills half of the height, the camera in a steady hand.

    Where the camera does not move, the frame of a picture on the wall may be classified as a split screen.
    """
    focal = float(draw(seed).uniform(120, 130))
    return score(seed, size, (at(0.0, z=0.6, y=FACE_HEIGHT, focal=focal),), camera=CameraScore(shake=0.15))


@maker
def medium(seed: int, size: tuple[int, int]) -> Score:
    """Return the same from the waist up; a face of a third of the height would be nearly a close-up."""
    focal = float(draw(seed).uniform(42, 50))
    return score(seed, size, (at(0.0, z=0.6, y=1.45, focal=focal),), camera=CameraScore(shake=0.15))


def _zooms_out(seed: int, size: tuple[int, int], focal: float, height: float) -> Score:
    """Return somebody to the chest, and a zoom out that ends with `focal` mm, `height` m above the floor.

    Who is small from the start is not found on the stage, as on many real films.
    """
    keys = (at(0.0, z=-1.4, focal=110.0), at(1.5, z=-1.4, focal=110.0))
    last = at(5.0, z=-1.4, y=height, focal=focal)
    return score(seed, size, (*keys, last), camera=CameraScore(shake=0.15))


@maker
def wide(seed: int, size: tuple[int, int]) -> Score:
    """Return somebody to the chest, then from head to foot."""
    return _zooms_out(seed, size, float(draw(seed).uniform(26, 29)), 1.1)


@maker
def zooms_out_a_little(seed: int, size: tuple[int, int]) -> Score:
    """Return somebody to the chest, then to the waist."""
    return _zooms_out(seed, size, float(draw(seed).uniform(85, 92)), 1.4)


PAIRS: dict[str, tuple[Maker, Maker]] = {
    "close-ups": (close, medium),
    "wide-shots": (wide, zooms_out_a_little),
}
"""Claim -> makers of the film of which it is true, and of the one of which it is false."""
