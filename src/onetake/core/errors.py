"""Errors are sentences: ``<what>: <found>, <wanted>; <next step>``.

Each class also derives from the builtin that a caller would expect, so ``except ValueError`` and ``except
OSError`` keep working.
"""


class OnetakeError(Exception):
    """Base of all errors about a user's input; the command line prints it as one sentence."""


class MediaError(OnetakeError, OSError):
    """A film or sound file cannot be read, or its decoder broke."""


class OutOfMemory(MediaError):
    """The system refused a process, or ended it, most likely for want of memory: it may work later."""


class TrackError(OnetakeError, ValueError):
    """A track's table does not fit its kind or unit."""


class MissingData(TrackError):
    """A track, a column or a fact that is needed is not there, or is of another type or unit."""


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
