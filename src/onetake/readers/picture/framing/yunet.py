"""The better detector: OpenCV's FaceDetectorYN with the user's own YuNet model.

Nothing is downloaded: the environment variable ONETAKE_FACE_MODEL contains the path of an ONNX file.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.core.errors import MediaError, MissingExtra
from onetake.signal.objects.faces import Face

if TYPE_CHECKING:
    from numpy.typing import NDArray

VARIABLE = "ONETAKE_FACE_MODEL"
SCORE = 0.8
"""Score from which a detection counts; the model's authors use 0.9 and 0.6. Set by hand between the two."""


class FaceModel:
    """A loaded YuNet model.

    Parameters
    ----------
    path : path
        An ONNX file.

    Raises
    ------
    MissingExtra
        If this OpenCV has no FaceDetectorYN.
    MediaError
        If there is no such file, or OpenCV cannot read it as a face model.

    Notes
    -----
    Wu, Peng, Yu: YuNet, a tiny millisecond-level face detector, Machine Intelligence Research 20 (2023).
    """

    def __init__(self, path: Path) -> None:
        if not hasattr(cv2, "FaceDetectorYN"):
            raise MissingExtra("OpenCV's FaceDetectorYN", "faces")
        if not path.is_file():
            raise MediaError(
                f"face model: {path} is no file, wanted a YuNet ONNX file; "
                f"correct {VARIABLE}, or unset it to use OpenCV's cascades"
            )
        try:
            self._net = cv2.FaceDetectorYN.create(str(path), "", (320, 180), SCORE, 0.3, 50)
        except cv2.error as err:
            reason = str(err).strip().splitlines()[0]
            raise MediaError(
                f"face model: {path} cannot be loaded ({reason}), wanted a YuNet ONNX file; "
                f"correct {VARIABLE}, or unset it to use OpenCV's cascades"
            ) from err

    def find(self, luma: NDArray[np.uint8]) -> list[Face]:
        """Find faces in a frame, shape (h, w); turned and tilted ones too."""
        height, width = luma.shape
        self._net.setInputSize((width, height))
        _, rows = self._net.detect(cv2.cvtColor(luma, cv2.COLOR_GRAY2BGR))
        return [] if rows is None else [_face(np.asarray(row, np.float64)) for row in rows]


def _face(row: NDArray[np.float64]) -> Face:
    """Turn a row of the model, shape (15,), into a face: box, five landmarks, score.

    The box goes from forehead to chin, as the faces that it was trained on are marked (WIDER FACE).
    """
    x, y, w, h = row[:4]
    eyes = row[6:8] - row[4:6]
    angle = float(np.degrees(np.arctan2(eyes[1], eyes[0])))
    # The scores are made comparable with the cascades' support, where 18 is quite sure.
    support = round(18 * float(row[14]) / 0.9)
    return Face(float(x + w / 2), float(y + h / 2), float(h), angle, support, "frontal")


def face_model() -> FaceModel | None:
    """Load the model that the environment names; None where it names none."""
    path = os.environ.get(VARIABLE, "")
    return FaceModel(Path(path).expanduser()) if path else None
