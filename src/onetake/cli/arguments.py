"""Checks of what was typed, before any work: addresses, folders, swapped arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.cli.memory import OPENING, check_memory
from onetake.core.errors import MediaError, StoreError, TextError
from onetake.core.names import as_address

if TYPE_CHECKING:
    from pathlib import Path

    from onetake.core.reading import Reading

TEXT_SUFFIXES = (".md", ".markdown", ".txt", ".text", ".html", ".htm", ".docx", ".rtf", ".odt", ".pdf")
"""Suffixes of what is a text and never a film."""
_HEAD = 8192
"""Bytes at the start of a file by which text is distinguished from a film. Set by hand."""


def check_review_and_film(review: Path, film: Path) -> None:
    """Refuse arguments of `check` that are addresses, missing, or in the wrong order.

    Raises
    ------
    TextError
        If the first is no review.
    MediaError
        If the second is no film and no reading.
    """
    if (address := as_address(review)) is not None:
        raise TextError(
            f"{address}: an address, wanted a review's file; onetake downloads nothing: save the review first"
        )
    if _is_text(film) and review.exists() and not _is_text(review):
        raise TextError(
            f"{review}: no review, wanted the review first and the film second; "
            f"swap them: onetake check {film} {review}"
        )
    if review.is_dir():
        raise TextError(f"{review}: a folder, wanted a review's file; name the file inside it")
    if _is_text(film):
        raise MediaError(f"{film}: a text, wanted a film or a NAME.reading folder as the second argument")


def open_stored(folder: Path) -> Reading:
    """Open the reading that a command was given.

    Raises
    ------
    StoreError
        If it is no reading, is damaged, or was written by a newer onetake; the sentence names the next step.
    """
    check_memory(OPENING)
    from onetake.core.store import open_reading

    if (address := as_address(folder)) is not None:
        raise StoreError(f"{address}: an address, wanted a NAME.reading folder; onetake downloads nothing")
    if folder.is_file():
        beside = folder.with_suffix(".reading")
        step = f"use {beside}" if beside.is_dir() else f"make one with: onetake read {folder}"
        raise StoreError(f"{folder}: a file, wanted a NAME.reading folder; {step}")
    if not folder.exists():
        raise StoreError(
            f"{folder}: not there, wanted a NAME.reading folder; make one with: onetake read FILM"
        )
    return open_reading(folder)


def is_reading(path: Path) -> bool:
    """Whether a path is the folder of a reading."""
    return (path / "reading.json").is_file()


def _is_text(path: Path) -> bool:
    if not path.is_file():
        return False
    if path.suffix.lower() in TEXT_SUFFIXES:
        return True
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    if not head or b"\0" in head:
        return False
    try:
        head[:-4].decode("utf-8")  # the last character may be cut
    except UnicodeDecodeError:
        return False
    return True
