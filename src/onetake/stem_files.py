"""The stems that a film is read with: files of the isolated voice, or of the instruments without it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from onetake.core.errors import MediaError
from onetake.core.stem_used import STEM_KINDS
from onetake.decode.film_file import digest, find

if TYPE_CHECKING:
    from pathlib import Path

    from onetake.core.stem_used import StemKind
    from onetake.decode.selection import Selection
    from onetake.measure_stems import HeardStem

STEM_SETTINGS = ("vocals", "instrumental", "stems")
"""What `stem_settings` may return; a stored reading keeps it where no stem is given again."""
WANTED: dict[StemKind, str] = {"vocals": "the voices alone", "instrumental": "the instruments alone"}

_NAMES: dict[StemKind, str] = {"vocals": "vocal stem", "instrumental": "instrumental"}


@dataclass(frozen=True, slots=True)
class StemFile:
    """A stem as the user named it."""

    kind: StemKind
    path: Path
    sha256: str


def find_stems(
    film: Path, vocals: Path | str | None = None, instrumental: Path | str | None = None
) -> tuple[StemFile, ...]:
    """Return the stems that are given, after a check that each is a file of its own.

    Raises
    ------
    MediaError
        If a stem is missing, is no ordinary file, or is the film itself or the other stem.
    """
    found: list[StemFile] = []
    for kind, given in zip(STEM_KINDS, (vocals, instrumental), strict=True):
        if given is None:
            continue
        wanted = f"{WANTED[kind]} for --{kind}"
        stem = StemFile(kind, *find_beside(film, given, what=_NAMES[kind], wanted=wanted, option=kind))
        if found and found[0].sha256 == stem.sha256:
            raise MediaError(
                f"{given}: the same file for --vocals and --instrumental, wanted {WANTED[kind]} for "
                f"--{kind}; leave one of both out"
            )
        found.append(stem)
    return tuple(found)


def find_beside(film: Path, given: Path | str, *, what: str, wanted: str, option: str) -> tuple[Path, str]:
    """Return path and hash of a sound file that is given beside the film.

    Parameters
    ----------
    film : Path
    given : Path or str
        As the user named it.
    what, wanted : str
        What the file is, and what was wanted of it, for the sentence of an error.
    option : str
        The option's name without its dashes.

    Raises
    ------
    MediaError
        If it is missing, is no ordinary file, or is the film itself.
    """
    path = find(given, what=what)
    sha256 = digest(path)
    if sha256 == digest(film):
        raise MediaError(f"{given}: the film itself, wanted {wanted}; leave --{option} out")
    return path, sha256


def stem_settings(stems: tuple[StemFile, ...]) -> dict[str, Any]:
    """Return what a reading depends on: the hash of each stem, and the version of their alignment."""
    if not stems:
        return {}
    from onetake.readers.sound.stems.stem_track import BY

    return {**{stem.kind: stem.sha256 for stem in stems}, "stems": BY}


def decode_stems(
    stems: tuple[StemFile, ...], film: Path, selection: Selection | None
) -> tuple[HeardStem, ...]:
    """Decode the stems and check that they fit the film; nothing heavy is imported where there are none."""
    if not stems:
        return ()
    from onetake.measure_stems import hear_stems

    return hear_stems(stems, film, selection)
