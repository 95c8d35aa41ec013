"""What is to be done: a film with the files that belong to it, and what all films of a run have in common."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - dataclasses of a public module show their types
from dataclasses import dataclass, field

from onetake.core.about import About

INPUTS = ("album", "lyrics", "words", "vocals", "instrumental")
"""Files that a film may be read with, as `onetake.read` calls them."""
TEMPORARY = 16_000_000_000
"""Bytes that one film on object storage, and its files, may take on the local disk. Set by hand: two hours of
camera originals at 16 Mbit/s."""
ATTEMPTS = 3
"""How often a film is tried whose error may pass, such as a network share that is gone for a moment."""


@dataclass(frozen=True, slots=True)
class FilmJob:
    """One film of a run: a path or an address, the files it is read with, and what else is known of it."""

    film: str
    inputs: Mapping[str, str] = field(default_factory=dict)
    """Of `INPUTS`; paths or addresses."""
    about: About = field(default_factory=About)
    """What else is known of it: artist, title, year."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What all films of a run have in common."""

    out: str
    """The folder, or the address on object storage, that receives the readings."""
    brief: str | None = None
    """The file of a brief that every film is checked against."""
    retry_failed: bool = False
    """Whether films that failed for good in an earlier run are read again."""
    temporary: int = TEMPORARY
    attempts: int = ATTEMPTS
    named: Mapping[str, str] = field(default_factory=dict)
    """Key -> name of the readings in `out` that another command has put there, by other names than those of a
    run; `onetake.engines.run.run` finds them."""
