"""Score: all that a staged film is made from, one TOML document; loaded, checked, saved."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from onetake.core.errors import TextError
from onetake.stage.score.field_checks import distinct, within
from onetake.stage.score.picture_score import PictureScore
from onetake.stage.score.sound_score import SoundScore
from onetake.stage.score.toml_build import parse
from onetake.stage.score.toml_write import to_toml

FILES = (
    "film.mp4",
    "album.wav",
    "instrumental.wav",
    "dry.wav",
    "lyrics.lrc",
    "lyrics.enhanced.lrc",
    "lyrics.srt",
    "lyrics.vtt",
    "lyrics.fountain",
    "review.md",
    "score.toml",
)
"""What a staged film's folder can hold, besides `truth.reading`."""

_LARGEST = 4_000_000
"""Bytes of a score that are read; the quarrel's has 20 thousand."""


@dataclass(frozen=True, slots=True)
class PhaseScore:
    """A phase of the drama: it lasts until the next one begins."""

    t: float
    """Seconds, rising."""
    name: str
    """'quarrel', 'climax', 'rekindling', ..."""

    def __post_init__(self) -> None:
        within("phases.t", self.t, 0, 36000, "s")


@dataclass(frozen=True, slots=True)
class Score:
    """A staged film."""

    title: str
    """1 to 200 characters, as the film's tags say it."""
    length: float
    """Seconds, 0.5 to 36000."""
    artist: str = "The Onetake Players"
    """The artist named as maker; films of one artist belong together."""
    seed: int = 1
    """0 or more. The same score and seed give the same frames and samples; another seed changes textures,
    noise and scatter, not what is true."""
    phases: tuple[PhaseScore, ...] = ()
    """The phases of the drama; none where there is no drama."""
    files: tuple[str, ...] = FILES
    """The files to write; the truth is always written."""
    picture: PictureScore = field(default_factory=PictureScore)
    """All that is seen."""
    sound: SoundScore = field(default_factory=SoundScore)
    """All that is heard."""
    review: str = ""
    """A critic's review; empty: one is composed from what is true of the film."""

    def __post_init__(self) -> None:
        within("length", self.length, 0.5, 36000, "s")
        within("seed", self.seed, 0, 2**32 - 1)
        if not self.title.strip() or len(self.title) > 200:
            raise TextError(
                f"title: {len(self.title)} characters, wanted 1 to 200; give the film a short title"
            )
        distinct("files", self.files)
        for i, name in enumerate(self.files):
            if name not in FILES:
                raise TextError(
                    f"files[{i}]: {name!r}, wanted one of {', '.join(FILES)}; leave out what you do not need"
                )
        for i, (one, two) in enumerate(zip(self.phases, self.phases[1:], strict=False)):
            if two.t <= one.t:
                raise TextError(
                    f"phases[{i + 1}].t: {two.t:g} s after {one.t:g} s, wanted rising times; sort them"
                )
        for i, line in enumerate(self.sound.lines):
            if line.start >= self.length:
                raise TextError(
                    f"sound.lines[{i}].start: {line.start:g} s, wanted less than the film's "
                    f"{self.length:g} s; make the film longer or drop the line"
                )

    def to_toml(self) -> str:
        """Return the score as TOML that `load_score` takes back unchanged; what is default is left out."""
        return to_toml(self)


def parse_score(text: str, name: str = "score") -> Score:
    r"""Make a score from TOML text.

    Parameters
    ----------
    text : str
    name : str
        What errors call it.

    Raises
    ------
    TextError
        If it is no TOML, a key is unknown, a time is out of order or a value out of its range; the sentence
        names document, line and key.

    Examples
    --------
    >>> parse_score('title = "Night"\nlength = 4').length
    4.0
    >>> try:
    ...     parse_score('title = "Night"\nlenght = 4', "night.toml")
    ... except TextError as err:
    ...     print(str(err).rpartition("; ")[2])
    did you mean 'length'?
    """
    return parse(text, Score, name)


def load_score(path: str | Path) -> Score:
    """Read a score from a TOML file.

    Raises
    ------
    TextError
        If the file cannot be read, or as `parse_score` does.
    """
    path = Path(path)
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise TextError(f"{path}: over {_LARGEST} bytes, wanted a score in TOML; is it another file?")
        return parse_score(data.decode("utf-8"), path.name)
    except OSError as err:
        raise TextError(f"{path}: {err.strerror}, wanted a score in TOML; check the name") from err
    except UnicodeDecodeError as err:
        raise TextError(
            f"{path}: not UTF-8 at byte {err.start}, wanted a score in TOML; save it as UTF-8"
        ) from err
