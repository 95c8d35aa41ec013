"""The reader protocols. A reader has one exit: the tracks that it returns when it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from onetake.core.gives import Gives

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.blocks import Frames, Samples, Spectra
    from onetake.core.stem_used import StemKind
    from onetake.core.track import Track


__all__ = [
    "FrameReader",
    "Gives",
    "Reader",
    "SampleReader",
    "SpectrumReader",
    "TakesFoundTracks",
    "TakesGivenTracks",
    "TrackReader",
    "author",
    "hears",
]


class Reader(Protocol):
    """What every reader declares. A new instance is made for every film, without arguments.

    A class may also have `of_part`: the name of a track -> a function that returns it for a part of a film
    (`onetake.readers.film_part`), where cutting it would not do.
    """

    name: str
    """Lower case, unique among the readers; it is written in the `by` of each track."""
    version: int
    """Raised whenever the same film would give other tracks."""
    gives: tuple[Gives, ...]
    cites: tuple[str, ...]


class FrameReader(Reader, Protocol):
    """Reads frames. The result does not depend on the length of the blocks."""

    def push(self, frames: Frames) -> None:
        """Take the next frames; the arrays are only valid during the call unless copied."""

    def close(self) -> list[Track]:
        """Return the tracks; an empty list where there was nothing to read."""


class SampleReader(Reader, Protocol):
    """Reads samples. The result does not depend on the length of the blocks."""

    def push(self, samples: Samples) -> None:
        """Take the next samples; the array is only valid during the call unless copied."""

    def close(self) -> list[Track]:
        """Return the tracks; an empty list where there was nothing to read."""


class SpectrumReader(Reader, Protocol):
    """Reads the spectra that all sound readers share. The result does not depend on the blocks' length.

    A class may also have `hears`: which stem it hears in place of the mix, where one is given.
    """

    def push(self, spectra: Spectra) -> None:
        """Take the next spectra; the arrays are only valid during the call unless copied."""

    def close(self) -> list[Track]:
        """Return the tracks; an empty list where there was nothing to read."""


@runtime_checkable
class TakesGivenTracks(Protocol):
    """A reader that uses tracks which people supplied, such as lyrics; it must work without them, too."""

    def take_given(self, tracks: Mapping[str, Track]) -> None:
        """Take the supplied tracks before the first block; a reader ignores those that it does not use."""


@runtime_checkable
class TakesFoundTracks(Protocol):
    """A reader of spectra that uses what other readers of the same spectra found; it is closed after them."""

    def take_found(self, tracks: Mapping[str, Track]) -> None:
        """Take the others' tracks before `close`; a reader ignores those that it does not use."""


class TrackReader(Reader, Protocol):
    """Reads other tracks, after the film has been played."""

    needs: tuple[str, ...]
    """Tracks without which nothing is derived.

    A class may also have `may_use`: a tuple with the names of tracks that it uses where they are given.
    """

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return the tracks that follow from `tracks`: all of `needs`, those of `may_use` that there are."""


def hears(reader: type[SpectrumReader]) -> StemKind | None:
    """Return which stem a reader hears in place of the mix where one is given; None for always the mix."""
    found: StemKind | None = getattr(reader, "hears", None)
    return found


def author(reader: Reader) -> str:
    """Return what a track's `by` says: the reader's name and version, such as 'palette 1'."""
    return f"{reader.name} {reader.version}"
