"""Mask profanity in all that a reading and a review say; places and lengths of the words stay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from onetake.core.named_tracks import NamedTracks
from onetake.core.track import Track
from onetake.language.profanity import mask_profanity

if TYPE_CHECKING:
    from onetake.core.reading import Reading

T = TypeVar("T")


def masked(value: T) -> T:
    """Return a text, or the records and collections that hold texts, with every swear word masked.

    A mask is as long as its word, so that places in a text stay what they are. Keys, paths and numbers are
    left alone.

    Examples
    --------
    >>> masked(("Get the hell out.", 3, {"hell": ["damn"]}))
    ('Get the h*** out.', 3, {'hell': ['d***']})
    """
    return _masked(value)  # type: ignore[no-any-return]


def _masked(value: Any) -> Any:
    if isinstance(value, str):
        return mask_profanity(value)
    if isinstance(value, Track):
        return masked_track(value)
    if isinstance(value, Mapping):
        return {key: _masked(one) for key, one in value.items()}
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*(_masked(one) for one in value))
    if isinstance(value, list | tuple):
        return type(value)(_masked(one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _masked(getattr(value, f.name)) for f in fields(value) if f.init})
    return value


def masked_track(track: Track) -> Track:
    """Return a track with its columns of text masked."""
    import pyarrow as pa

    table = track.table
    for name in track.text_columns:
        texts = [mask_profanity(text) for text in track.texts(name)]
        at = table.schema.get_field_index(name)
        table = table.set_column(at, table.schema.field(at), pa.array(texts, pa.string()))
    return replace(track, table=table)


class MaskedTracks(NamedTracks):
    """Tracks that are masked when they are asked for."""

    def __init__(self, tracks: Mapping[str, Track]) -> None:
        self._tracks = tracks

    def __getitem__(self, name: str) -> Track:
        return masked_track(self._tracks[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._tracks)

    def __len__(self) -> int:
        return len(self._tracks)


def masked_reading(reading: Reading) -> Reading:
    """Return a reading as it may be shown: its tracks' texts and its verdicts masked.

    What is stored keeps its words.
    """
    verdicts = {claim: masked(verdict) for claim, verdict in reading.verdicts.items()}
    return replace(reading, tracks=MaskedTracks(reading.tracks), verdicts=verdicts)
