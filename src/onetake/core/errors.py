"""Errors are sentences: ``<what>: <found>, <wanted>; <next step>``.

Each class also derives from the builtin that a caller would expect, so ``except ValueError`` and ``except
OSError`` keep working.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class OnetakeError(Exception):
    """Base of all errors about a user's input; the command line prints it as one sentence."""


class MediaError(OnetakeError, OSError):
    """A film or sound file cannot be read, or its decoder broke."""


class OutOfMemory(MediaError):
    """The system refused a process, or ended it, most likely because memory ran out: it may work later."""


class TrackError(OnetakeError, ValueError):
    """A track's table does not fit its kind or unit."""


class MissingData(TrackError):
    """A track, a column or a fact that is needed is not there, or is of another type or unit."""


_MOST_LISTED = 12
"""Names that a sentence lists where none is near. Set by hand; no measured source."""


class UnknownName(OnetakeError, KeyError):
    """A track or a claim was asked for by a name that there is not; the sentence gives the names near to it.

    Examples
    --------
    >>> str(UnknownName("track", "shot", ("shots", "beat.beats"), "print(reading.tracks) lists them"))
    "track 'shot': no such name, wanted shots; print(reading.tracks) lists them"
    """

    def __init__(self, what: str, name: object, known: Iterable[str], step: str = "") -> None:
        self.known = tuple(known)
        super().__init__(what, name, self.known, step)

    def __str__(self) -> str:
        # Made when it is read: a mapping raises this also where a caller only asks whether there is a name.
        from onetake.core.near_names import near_names

        what, name, known, step = self.args
        wanted = near_names(str(name), known) if known else "none, for there is none at all"
        if wanted.startswith("one of ") and len(known) > _MOST_LISTED:
            wanted = f"one of {len(known)} names"
        return f"{what} {str(name)[:60]!r}: no such name, wanted {wanted}" + (f"; {step}" if step else "")


class ClaimError(OnetakeError, ValueError):
    """A claim or a verdict is not well formed, or no claim has that name."""


class StoreError(OnetakeError, OSError):
    """A reading cannot be written, or what is stored is damaged or too new."""


class TextError(OnetakeError, ValueError):
    """A review, a lyric sheet or a score cannot be understood; the sentence names the line."""


class ExportError(OnetakeError, ValueError):
    """A format cannot hold what it was to hold: this frame rate, this track, this name."""


class MissingExtra(OnetakeError, ImportError):
    """An optional part is not installed; the sentence holds the pip line that installs it."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(
            f"{what}: not installed, wanted the extra '{extra}'; run: pip install 'onetake[{extra}]'"
        )


def reason_of(err: BaseException) -> str:
    """Return why something could not be read or written, in the system's words and without its number.

    Examples
    --------
    >>> reason_of(FileNotFoundError(2, "No such file or directory", "a.parquet"))
    'No such file or directory'
    """
    return (err.strerror if isinstance(err, OSError) else None) or str(err)
