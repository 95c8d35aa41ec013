"""The tracks of the take: its lines, the lag of the album along the film, and the room that was added."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.gives import Column, Gives, Lane
from onetake.core.take_used import TAKE, TAKE_LABELS, seconds_by_label
from onetake.core.track import Fact, Track, curve, spans

if TYPE_CHECKING:
    from onetake.readers.sound.take.comparison import Comparison
    from onetake.signal.take.added_room import AddedRoom

BY = "take 5"
"""Name and version of this reader, stored with the tracks and among the settings of a reading."""
CITES = (
    "C. Knapp, G. Carter, IEEE Trans. ASSP 24, 1976 (generalized correlation)",
    "G. C. Carter, C. Knapp, A. Nuttall, IEEE Trans. AU 21, 1973 (coherence)",
)
LAG = "take.lag"
ROOM = "take.room"
ECHO = "take.echo"
_WHEN = "where an album is given"
TAKE_GIVES = (
    Gives(
        TAKE,
        "spans",
        "share",
        "a line, and whether its voice is the album's recording; median coherence of film and album in it",
        labels=TAKE_LABELS,
        columns=(
            Column("lost", "share", "share of the album's sound in the line that the film has not"),
            Column("lag", "ms", "the film's time minus the album's"),
        ),
        lane=Lane("sound", "Take beside the album"),
        when=_WHEN,
    ),
    Gives(
        LAG,
        "curve",
        "ms",
        "the film's time minus the album's: level where both run alike, a slope is a drift, a jump an edit",
        lane=Lane("sound", "Lag of the album"),
        when=_WHEN,
    ),
    Gives(
        ROOM,
        "spans",
        "s",
        "seconds in which the room that the film adds to the album's voices decays by 60 dB",
        labels=("added",),
        columns=(Column("direct", "dB", "level of the direct voice above the added room"),),
        lane=Lane("sound", "Room added to the album"),
        of="whole",
        when="where the film adds a room to the album's recording",
    ),
    Gives(
        ECHO,
        "spans",
        "ms",
        "how much later the slapback comes that the film adds to the album's voices",
        labels=("added",),
        columns=(Column("level", "dB", "level of the echo against the direct voice"),),
        lane=Lane("sound", "Echo added to the album"),
        of="whole",
        when="where the film adds an echo to the album's recording",
    ),
)


def empty_take(source: str, why: str) -> list[Track]:
    """Return the tracks of an album that could not be compared, with the reason.

    Parameters
    ----------
    source : str
        The album's file name.
    why : str
        The reason, half a sentence.
    """
    facts = {"source": Fact(source), "why": Fact(why)}
    nothing: list[float] = []
    return [
        spans(TAKE, nothing, nothing, [], nothing, "share", by=BY, cites=CITES, facts=facts,
              columns={"lost": nothing, "lag": nothing}),
        curve(LAG, nothing, nothing, "ms", by=BY, cites=CITES),
    ]  # fmt: skip


def take_tracks(source: str, found: Comparison, start: float, *, has_instrumental: bool) -> list[Track]:
    """Return the tracks of a comparison.

    Parameters
    ----------
    source : str
        The album's file name.
    found : Comparison
        On the clock of the film's sound.
    start : float
        Where that begins on the film's clock, s.
    has_instrumental : bool
        Whether an instrumental was given.
    """
    lines = found.lines
    begin = start + np.array([line.start for line in lines])
    end = start + np.array([line.end for line in lines])
    album = np.array([line.album for line in lines])
    lag = 1000 * ((begin + end) / 2 - album)
    coherence = [line.coherence for line in lines]
    lost = [line.lost for line in lines]
    track = spans(
        TAKE, begin, end, [line.label for line in lines], coherence, "share", by=BY, cites=CITES,
        columns={"lost": lost, "lag": lag},
    )  # fmt: skip
    seconds = seconds_by_label(track)
    whole = float((end - begin).sum())
    used = "given" if found.by_voices else ("not usable" if has_instrumental else "none")
    facts = {
        "source": Fact(source),
        "voiced": Fact(round(whole, 3), "s"),
        **{
            f"share-{label}": Fact(seconds.get(label, 0.0) / whole, "share") for label in TAKE_LABELS if whole
        },
        "drift": Fact(1e6 * found.drift, "ppm"),
        "offset": Fact(start + found.offset, "s"),
        "edits": Fact(len(found.stretches) - 1, "count"),
        "censored": Fact(found.censored, "count"),
        "instrumental": Fact(used),
        **_known("control", found.control, "share"),
        **_known("chance", found.chance, "share"),
        **(
            {}
            if found.words is None
            else {"words": Fact(found.words[0]), "words-chance": Fact(found.words[1])}
        ),
    }
    added = _added_tracks(found.room, start + found.stretches[0].start, start + found.stretches[-1].end)
    if ROOM in added:
        room = added[ROOM]
        facts |= {
            "added-decay": Fact(float(room.values[0]), "s"),
            "added-direct": Fact(float(room.column("direct")[0]), "dB"),
        }
    track = spans(
        TAKE, begin, end, [line.label for line in lines], coherence, "share", by=BY, cites=CITES,
        columns={"lost": lost, "lag": lag}, facts=facts,
    )  # fmt: skip
    lags = curve(LAG, start + found.lag_t, 1000 * (start + found.lag), "ms", by=BY, cites=CITES)
    return [track, lags, *added.values()]


def _added_tracks(room: AddedRoom | None, first: float, last: float) -> dict[str, Track]:
    """Return the tracks of the room and the echo that were found, over the whole of the album in the film."""
    added = {}
    if room is not None and room.is_found:
        added[ROOM] = spans(
            ROOM, [first], [last], ["added"], [room.decay], "s", by=BY, cites=CITES,
            columns={"direct": [room.direct]},
            facts={"over-chance": Fact(room.over_chance, "dB"), "method": Fact("album")},
        )  # fmt: skip
    if room is not None and room.has_echo:
        added[ECHO] = spans(
            ECHO, [first], [last], ["added"], [1000 * room.echo], "ms", by=BY, cites=CITES,
            columns={"level": [room.echo_level]}, facts={"method": Fact("album")},
        )  # fmt: skip
    return added


def _known(name: str, value: float, unit: str) -> dict[str, Fact]:
    return {} if math.isnan(value) else {name: Fact(value, unit)}
