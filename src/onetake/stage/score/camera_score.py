"""The score's camera: where it is, where it looks and how it shakes, key by key.

The world is in metres: x to the right, y up, z away from the open side of the set, whose floor's front edge
is z = 0 and whose middle is x = 0.
"""

from __future__ import annotations

from dataclasses import dataclass

from onetake.stage.score.field_checks import one_of, within


@dataclass(frozen=True, slots=True)
class CameraKey:
    """One pose on the camera's path; between keys runs a smooth spline that does not overshoot.

    Give either a place (x, y, z) or, when the camera's `path` is 'orbit', azimuth, elevation and distance.
    """

    t: float
    """Seconds, 0 or more."""
    x: float = 0.0
    """Metres to the right; path 'free'."""
    y: float = 1.5
    """Metres above the floor; path 'free'."""
    z: float = -1.0
    """Metres behind the open side, negative in front of it; path 'free'."""
    azimuth: float = 0.0
    """Degrees round the centre; 0 is straight in front of it, positive to the right; path 'orbit'."""
    elevation: float = 0.0
    """Degrees above the centre, -80 to 80; path 'orbit'."""
    distance: float = 3.0
    """Metres from the centre, above 0; interpolated by its logarithm; path 'orbit'."""
    pan: float = 0.0
    """Degrees, positive to the right; 0 looks along z, or to the centre when the path is 'orbit'."""
    tilt: float = 0.0
    """Degrees, positive up, -89 to 89; on top of the view to the centre when the path is 'orbit'."""
    roll: float = 0.0
    """Degrees, positive when the camera turns clockwise, so that the image turns anticlockwise. May go
    beyond 360 for more than one turn."""
    focal: float = 30.0
    """Focal length, mm on a frame 36 mm wide, 8 to 300; interpolated by its logarithm."""
    shot: int = -1
    """Which shot the key belongs to, from 0; -1: the one that its time falls in."""

    def __post_init__(self) -> None:
        within("camera.keys.t", self.t, -3600, 36000, "s")
        within("camera.keys.elevation", self.elevation, -80, 80, "deg")
        within("camera.keys.distance", self.distance, 0.05, 200, "m")
        within("camera.keys.tilt", self.tilt, -89, 89, "deg")
        within("camera.keys.focal", self.focal, 8, 300, "mm")
        for name in ("x", "y", "z", "azimuth", "pan", "roll"):
            within(f"camera.keys.{name}", float(getattr(self, name)), -36000, 36000)


@dataclass(frozen=True, slots=True)
class WhipScore:
    """A whip pan within a shot: the camera turns quickly and comes to rest."""

    t: float
    """Seconds, its middle."""
    length: float = 0.4
    """Seconds, 0.05 to 3."""
    turn: float = 60.0
    """Degrees, positive to the right. The pan stays turned by that much."""

    def __post_init__(self) -> None:
        within("camera.whips.t", self.t, 0, 36000, "s")
        within("camera.whips.length", self.length, 0.05, 3, "s")
        within("camera.whips.turn", self.turn, -360, 360, "deg")


@dataclass(frozen=True, slots=True)
class CameraScore:
    """The camera of the film."""

    keys: tuple[CameraKey, ...] = (CameraKey(0.0),)
    """At least one key a shot; times rise within a shot. One key alone is a locked-off camera."""
    path: str = "free"
    """'free' (x, y, z) or 'orbit' (azimuth, elevation, distance round `centre`)."""
    centre: tuple[float, float, float] = (0.0, 1.45, 2.4)
    """Metres; what an 'orbit' turns about and looks at."""
    shake: float = 0.0
    """Hand shake: standard deviation of pan, tilt and roll in degrees, 0 to 5; the place shakes by a
    centimetre a degree. 0.3 is a steady hand."""
    shake_rate: float = 1.5
    """Hz, the upper edge of the shake's band, 0.1 to 6."""
    whips: tuple[WhipScore, ...] = ()
    """Whip pans."""

    def __post_init__(self) -> None:
        one_of("camera.path", self.path, ("free", "orbit"))
        within("camera.keys", len(self.keys), 1, 10000)
        within("camera.shake", self.shake, 0, 5, "deg")
        within("camera.shake_rate", self.shake_rate, 0.1, 6, "Hz")
        for value in self.centre:
            within("camera.centre", value, -100, 100, "m")
