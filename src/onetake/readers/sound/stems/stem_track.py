"""The tracks of what was given as a stem, and of what the voice readers need of a vocal stem."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from onetake.core.facts import Facts
from onetake.core.gives import Gives, Lane
from onetake.core.stem_used import STEM_KINDS, stem_track_name
from onetake.core.track import Fact, Track, spans

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.stem_used import StemKind

BY = "stems 2"
"""Name and version of this reader, stored with the tracks and among the settings of a reading with stems."""
CITES = (
    "C. Knapp, G. Carter, IEEE Trans. ASSP 24, 1976 (generalized correlation)",
    "N. Wiener, Extrapolation, Interpolation, and Smoothing of Stationary Time Series, 1949 (difference)",
)
_WHEN = "where a vocal stem is given, or an instrumental is taken away"
_TITLES: dict[StemKind, str] = {"vocals": "Vocal stem", "instrumental": "Instrumental stem"}
_SAYS: dict[StemKind, str] = {
    "vocals": "where the voices are measured on a vocal stem, or on what is left of the film's sound without "
    "its instrumental; the share of the stem's pieces that fit",
    "instrumental": "where the beat is measured on an instrumental; the share of its pieces that fit",
}
VOICE_CURVES = {
    "loudness.momentary": Gives(
        "stems.momentary",
        "curve",
        "LUFS",
        "loudness of 0.4 s of the vocal stem",
        lane=Lane("hidden"),
        when=_WHEN,
    ),
    "loudness.crest": Gives(
        "stems.crest", "curve", "dB", "crest factor of the vocal stem", lane=Lane("hidden"), when=_WHEN
    ),
    "loudness.swing": Gives(
        "stems.swing", "curve", "dB", "swing of the vocal stem's level", lane=Lane("hidden"), when=_WHEN
    ),
    "stereo.pan": Gives(
        "stems.pan", "curve", "pan", "place of the voice in the vocal stem", lane=Lane("hidden"), when=_WHEN
    ),
}
"""The curves that derived readers take from the vocal stem, by the names of those of the mix."""
STEM_GIVES = (
    *(
        Gives(
            stem_track_name(kind),
            "spans",
            "share",
            _SAYS[kind],
            labels=(kind,),
            lane=Lane("sound", _TITLES[kind]),
            when=_WHEN if kind == "vocals" else "where an instrumental stem is given",
        )
        for kind in STEM_KINDS
    ),
    *VOICE_CURVES.values(),
)


def stem_track(
    kind: StemKind,
    source: str,
    *,
    offset: float,
    drift: float,
    checked: int,
    matched: int,
    ratio: float,
    start: float,
    end: float,
    unknown: float,
    sounding: float,
) -> Track:
    """Return the track `stems.vocals` or `stems.instrumental`; see `onetake.core.stem_used.StemUsed`.

    Parameters
    ----------
    kind : StemKind
    source : str
        The file's name.
    offset, start, end : float
        Seconds of the film: where the stem begins; from when to when it is used.
    drift : float
        ppm.
    checked, matched : int
        Pieces.
    ratio : float
        Correlation over that by chance.
    unknown, sounding : float
        Seconds of the film's sound outside of the stem, and of all of it.
    """
    facts = {
        "source": Fact(source),
        "offset": Fact(offset, "s"),
        "drift": Fact(drift, "ppm"),
        "checked": Fact(checked, "count"),
        "matched": Fact(matched, "count"),
        "match-ratio": Fact(ratio),
        "unknown": Fact(unknown, "s"),
        "sounding": Fact(sounding, "s"),
    }
    name = stem_track_name(kind)
    return spans(name, [start], [end], [kind], [matched / checked], "share", by=BY, cites=CITES, facts=facts)


def with_suppression(placed: Track, suppression: float, taken_away: bool) -> Track:
    """Return the track `stems.instrumental` with how well it can be taken away from the film's sound.

    Parameters
    ----------
    placed : Track
    suppression : float
        dB; NaN where it could not be measured.
    taken_away : bool
        Whether the voices are measured on what is left without it.
    """
    known = {} if math.isnan(suppression) else {"suppression": Fact(suppression, "dB")}
    facts = {**placed.facts, **known, "taken-away": Fact(taken_away)}
    return replace(placed, facts=Facts(placed.name, facts))


def voice_left_track(instrumental: Track) -> Track:
    """Return the track `stems.vocals` of what is left of the film's sound without the instrumental.

    Parameters
    ----------
    instrumental : Track
        Of `with_suppression`.
    """
    (start, end), values = instrumental.spans[0].tolist(), instrumental.values.tolist()
    name, facts = stem_track_name("vocals"), dict(instrumental.facts)
    return spans(name, [start], [end], ["vocals"], values, "share", by=BY, cites=CITES, facts=facts)


def of_voice(tracks: Mapping[str, Track], name: str) -> Track:
    """Return the curve `name` as measured on the vocal stem, where there is one, else on the mix."""
    return tracks.get(VOICE_CURVES[name].name, tracks[name])


def names_of_voice(*names: str) -> tuple[str, ...]:
    """Return the names of these curves as measured on the vocal stem.

    Examples
    --------
    >>> names_of_voice("stereo.pan")
    ('stems.pan',)
    """
    return tuple(VOICE_CURVES[name].name for name in names)
