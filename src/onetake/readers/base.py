"""The reader protocols. A reader has one exit: the tracks that it gives when it is closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.blocks import Frames, Samples, Spectra
    from onetake.core.track import Kind, Track


@dataclass(frozen=True, slots=True)
class Gives:
    """A promise: a track that the reader gives."""

    name: str
    kind: Kind
    unit: str
    says: str
    """What the track is, in half a sentence; the docs' tables and the page's lanes print it."""


class Reader(Protocol):
    """What every reader says of itself. A new instance is made for every film, without arguments."""

    name: str
    """One word, the file's name."""
    version: int
    """Raised whenever the same film would give other tracks."""
    gives: tuple[Gives, ...]
    cites: tuple[str, ...]


class FrameReader(Reader, Protocol):
    """Reads pictures. The result does not depend on the length of the blocks."""

    def push(self, frames: Frames) -> None:
        """Take the next pictures; the arrays are only valid during the call unless copied."""

    def close(self) -> list[Track]:
        """Return the tracks; an empty list where there was nothing to read."""


class SampleReader(Reader, Protocol):
    """Reads sound. The result does not depend on the length of the blocks."""

    def push(self, samples: Samples) -> None:
        """Take the next samples; the array is only valid during the call unless copied."""

    def close(self) -> list[Track]:
        """Return the tracks; an empty list where there was nothing to read."""


class SpectrumReader(Reader, Protocol):
    """Reads the spectra that all sound readers share. The result does not depend on the blocks' length."""

    def push(self, spectra: Spectra) -> None:
        """Take the next spectra; the arrays are only valid during the call unless copied."""

    def close(self) -> list[Track]:
        """Return the tracks; an empty list where there was nothing to read."""


@runtime_checkable
class TakesGivenTracks(Protocol):
    """A reader that listens to what people said of the film before it plays; it must do without, too."""

    def take_given(self, tracks: Mapping[str, Track]) -> None:
        """Take what was given, before the first block; other tracks than one knows are passed over."""


class TrackReader(Reader, Protocol):
    """Reads other tracks, after the film has been played."""

    needs: tuple[str, ...]

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return the tracks that follow from `tracks`, which holds all of `needs`."""


def author(reader: Reader) -> str:
    """Return what stands in a track's `by`: 'palette 1'."""
    return f"{reader.name} {reader.version}"
