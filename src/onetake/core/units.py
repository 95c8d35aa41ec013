"""The closed table of units: one line a unit, with the explanation that the page prints."""

from onetake.core.errors import TrackError

UNITS: dict[str, str] = {
    "": "a plain number or a yes",
    "share": "a part of the whole, 0 to 1",
    "count": "how many",
    "s": "seconds on the film's clock",
    "ms": "thousandths of a second",
    "tick": "the file's own time stamp, in units of its time base",
    "link": "how surely two neighbouring frames belong together, 0 to 1",
    "L*": "CIELAB lightness, 0 (black) to 100 (white)",
    "C*": "CIELAB chroma, 0 (grey) upwards; 50 is vivid",
    "b*": "CIELAB b*, blue (below 0) to yellow (above 0)",
    "a*": "CIELAB a*, green (below 0) to red (above 0)",
    "dE": "distance of two colours in CIELAB; 2.3 is just noticeable",
    "deg": "degrees",
    "deg/s": "degrees a second",
    "1/s": "per second",
    "1/min": "per minute",
    "width/s": "frame widths a second",
    "height/s": "frame heights a second",
    "width": "frame widths",
    "height": "frame heights",
    "LUFS": "loudness units below full scale (EBU R 128)",
    "LU": "loudness units",
    "dBTP": "decibels true peak, below full scale",
    "dB": "decibels",
    "Hz": "cycles a second",
    "bpm": "beats a minute",
    "beats": "beats of the music",
    "ppm": "millionths",
    "pan": "place between the loudspeakers, -1 (left) to 1 (right)",
}


def check_unit(unit: str, what: str) -> None:
    """Refuse a unit that is not in the table.

    Raises
    ------
    TrackError
        If `unit` is not a key of `UNITS`.

    Examples
    --------
    >>> check_unit("LUFS", "loudness.momentary")
    """
    if unit not in UNITS:
        raise TrackError(
            f"{what}: unit {unit!r}, wanted one of {', '.join(sorted(filter(None, UNITS)))}; "
            "add a line to core/units.py for a new one"
        )
