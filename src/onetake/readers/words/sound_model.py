"""The acoustic model and the dictionary that pocketsphinx's package holds; its decoder is not used."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from onetake.core.errors import MediaError
from onetake.signal.speech.acoustic_model import AcousticModel, load_acoustic_model


@dataclass(frozen=True)
class SoundModel:
    """What is needed to find a text in sound."""

    acoustic: AcousticModel
    dictionary: Path
    """CMU's dictionary of English."""


@cache
def sound_model() -> SoundModel | None:
    """Return the model; None where the package is missing or is laid out otherwise."""
    spec = find_spec("pocketsphinx")
    if spec is None or not spec.origin:
        return None
    folder = Path(spec.origin).parent / "model" / "en-us"
    dictionary = folder / "cmudict-en-us.dict"
    try:
        model = load_acoustic_model(folder / "en-us")
    except MediaError:
        return None
    return SoundModel(model, dictionary) if dictionary.is_file() else None
