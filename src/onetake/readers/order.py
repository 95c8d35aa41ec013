"""Put derived readers in the order of their needs, whatever the order of the register."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from onetake.core.errors import TrackError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.readers.base import TrackReader


def inputs_of(reader: type[TrackReader]) -> tuple[str, ...]:
    """Return the names of all tracks that a reader uses: those that it needs and those that it may use."""
    return (*reader.needs, *getattr(reader, "may_use", ()))


def order_by_needs(readers: Sequence[type[TrackReader]]) -> tuple[type[TrackReader], ...]:
    """Return the readers so that each comes after those whose tracks it uses, else in order of their names.

    Raises
    ------
    TrackError
        If readers need each other's tracks in a circle; the sentence names them.
    """
    by_name = {reader.name: reader for reader in readers}
    givers = {gives.name: reader.name for reader in readers for gives in reader.gives}
    graph: TopologicalSorter[str] = TopologicalSorter()
    for name in sorted(by_name):
        graph.add(name, *sorted({givers[track] for track in inputs_of(by_name[name]) if track in givers}))
    try:
        return tuple(by_name[name] for name in graph.static_order())
    except CycleError as err:
        circle = " -> ".join(err.args[1])
        raise TrackError(
            f"derived readers: a circle of needs ({circle}), wanted an order; "
            "let one of them do without the other's tracks"
        ) from err
