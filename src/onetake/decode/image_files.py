"""The image files that make up a film: a pattern such as ``%04d.png``, a glob, or a folder of images."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from fnmatch import translate
from itertools import pairwise
from typing import TYPE_CHECKING

from onetake.core.errors import MediaError
from onetake.decode.allowed_media import IMAGE_CODECS

if TYPE_CHECKING:
    from pathlib import Path

_COUNTER = re.compile(r"%(0?\d{0,2})d")
_NUMBER = re.compile(r"(\d+)(?!.*\d)", re.ASCII)
"""The last number in a name."""
_SPARSE = 4
"""Times as many numbers as images, from which the numbers are no frame numbers; set by hand."""


@dataclass(frozen=True, slots=True)
class ImageFiles:
    """The images of a film in order of display."""

    name: str
    """What the film is called: the images' folder."""
    files: tuple[Path, ...]
    positions: tuple[int, ...]
    """Each image's place in the film, in frames from 0; a number that is missing leaves a gap."""
    is_even: bool = True
    """False where the numbers in the names are no frame numbers, so that the images follow each other."""

    @property
    def bytes(self) -> int:
        """The size of all images."""
        return sum(file.stat().st_size for file in self.files)


def find_images(path: Path) -> ImageFiles | None:
    """Return the images that `path` means; None where it is an ordinary file, or nothing of the kind.

    Raises
    ------
    MediaError
        If it is a pattern or a folder without images, or these are of several kinds.

    Examples
    --------
    >>> from pathlib import Path
    >>> find_images(Path("film.mp4")) is None
    True
    """
    if path.is_dir():
        found = [p for p in path.iterdir() if _is_image(p) and _NUMBER.search(p.stem)]
        return _sort_by_number(path, path.absolute().name, found) if found else None
    pattern = _pattern(path.name)
    if pattern is None or path.exists():
        return None
    folder = path.absolute().parent
    found = [p for p in folder.iterdir() if pattern.fullmatch(p.name)] if folder.is_dir() else []
    found = [p for p in found if p.is_file()]
    if not found:
        raise MediaError(
            f"{path}: no file of this name, wanted numbered images; check the folder and the pattern"
        )
    odd = next((p for p in found if not _is_image(p)), None)
    if odd is not None:
        raise MediaError(
            f"{path}: {odd.name} is no image that onetake opens, wanted {', '.join(sorted(IMAGE_CODECS))}; "
            "choose a narrower pattern"
        )
    return _sort_by_number(path, folder.name, found)


def _is_image(path: Path) -> bool:
    return path.suffix.lower() in IMAGE_CODECS and path.is_file()


def _pattern(name: str) -> re.Pattern[str] | None:
    counter = _COUNTER.search(name)
    if counter is not None:
        width = int(counter[1] or 0)
        digits = rf"\d{{{width},}}" if width else r"\d+"
        before, after = name[: counter.start()], name[counter.end() :]
        return re.compile(re.escape(before) + digits + re.escape(after), re.ASCII)
    return re.compile(translate(name)) if any(mark in name for mark in "*?[") else None


def _sort_by_number(path: Path, name: str, found: list[Path]) -> ImageFiles:
    kinds = sorted({IMAGE_CODECS[p.suffix.lower()] for p in found})
    if len(kinds) > 1:
        raise MediaError(
            f"{path}: images of several kinds ({', '.join(kinds)}), wanted one; choose a narrower pattern"
        )
    numbered = sorted((_number(p), p.name, p) for p in found)
    numbers = [number for number, _, _ in numbered]
    same = next((p for p, q in pairwise(numbered) if p[0] == q[0]), None)
    if same is not None and numbers[0] >= 0:
        raise MediaError(
            f"{path}: two images of the number {same[0]}, wanted each once; choose a narrower pattern"
        )
    if numbers[0] < 0:  # names without numbers: in the order of the alphabet
        named = tuple(sorted(found, key=lambda p: p.name))
        return ImageFiles(name, named, tuple(range(len(named))))
    files = tuple(p for _, _, p in numbered)
    step = math.gcd(*(b - a for a, b in pairwise(numbers))) or 1
    places = tuple((number - numbers[0]) // step for number in numbers)
    if places[-1] + 1 > _SPARSE * len(files):
        return ImageFiles(name, files, tuple(range(len(files))), is_even=False)
    return ImageFiles(name, files, places)


def _number(path: Path) -> int:
    found = _NUMBER.search(path.stem)
    return int(found[1]) if found else -1
