"""The picture half of a score: places, figures, camera, transitions, light and lens."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from fractions import Fraction

from onetake.core.errors import TextError
from onetake.stage.score.camera_score import CameraKey, CameraScore, WhipScore
from onetake.stage.score.field_checks import distinct, one_of, rising, within
from onetake.stage.score.light_lens_score import (
    Colour,
    CrossScore,
    DarkScore,
    FlashScore,
    LensScore,
    LevelKey,
    LightScore,
    check_colour,
)

__all__ = [
    "CameraKey",
    "CameraScore",
    "Colour",
    "CrossScore",
    "DarkScore",
    "FigureKey",
    "FigureScore",
    "FlashScore",
    "LensScore",
    "LevelKey",
    "LightScore",
    "PictureScore",
    "SetScore",
    "TransitionScore",
    "WhipScore",
]

WALLS = ("stripes", "damask", "plaster", "panel", "brick", "tiles")
"""Names of wall surfaces."""
FLOORS = ("boards", "carpet", "tiles", "concrete")
"""Names of floor surfaces."""
KINDS = ("cut", "dissolve", "fade", "wipe", "hidden-black", "hidden-whip", "hidden-body")
"""Kinds of transition between two shots."""


@dataclass(frozen=True, slots=True)
class SetScore:
    """One place: a room with an open side, and the film stage that it is built on."""

    name: str = "room"
    """By this name a transition goes to the place."""
    seed: int = 0
    """Added to the film's seed: other textures, other things on the walls."""
    width: float = 5.4
    """Metres, 2.5 to 12."""
    depth: float = 4.6
    """Metres from the open side to the back wall, 2.5 to 12."""
    height: float = 2.7
    """Metres, 2.2 to 5."""
    wall: str = ""
    """'stripes', 'damask', 'plaster', 'panel', 'brick' or 'tiles'; empty: by the seed."""
    floor: str = ""
    """'boards', 'carpet', 'tiles' or 'concrete'; empty: by the seed."""
    hue: float = -1.0
    """The walls' hue in degrees, 0 to 360; -1: by the seed."""
    furniture: bool = True
    """Couch, table, shelf, rug, pictures."""
    window: bool = True
    """A window in the left wall, and its cold light."""
    lamp: bool = True
    """A standing lamp, and its warm pool of light."""
    stage: bool = True
    """The film stage round the set: rig, lights, stands, cables, crew, the flats' backs. Without it there
    is only darkness beyond the open side."""

    def __post_init__(self) -> None:
        within("places.width", self.width, 2.5, 12, "m")
        within("places.depth", self.depth, 2.5, 12, "m")
        within("places.height", self.height, 2.2, 5, "m")
        within("places.hue", self.hue, -1, 360, "deg")
        one_of("places.wall", self.wall, ("", *WALLS))
        one_of("places.floor", self.floor, ("", *FLOORS))


@dataclass(frozen=True, slots=True)
class FigureKey:
    """Where a figure is and its posture, at a time; smooth between the keys."""

    t: float
    """Seconds."""
    x: float = 0.0
    """Metres to the right of the set's middle."""
    z: float = 2.4
    """Metres behind the open side."""
    facing: float = 0.0
    """Degrees; 0 looks out of the open side, 90 to the right of the frame, 180 shows its back."""
    gesture: float = 0.6
    """How big the gestures are, 0 to 1; more while it speaks."""
    sit: float = 0.0
    """0 standing, 1 sitting."""

    def __post_init__(self) -> None:
        within("figures.keys.t", self.t, 0, 36000, "s")
        within("figures.keys.x", self.x, -50, 50, "m")
        within("figures.keys.z", self.z, -50, 50, "m")
        within("figures.keys.facing", self.facing, -36000, 36000, "deg")
        within("figures.keys.gesture", self.gesture, 0, 1)
        within("figures.keys.sit", self.sit, 0, 1)


@dataclass(frozen=True, slots=True)
class FigureScore:
    """One person in the frame."""

    name: str
    """The name under which the mouth's curve is given."""
    keys: tuple[FigureKey, ...] = (FigureKey(0.0),)
    """At least one; times rise. Keys far apart make the figure walk."""
    gaze: str = "ahead"
    """Where the head turns as far as it can (70 degrees): 'ahead', 'camera' or another figure's name."""
    height: float = 1.75
    """Metres, 1.0 to 2.2."""
    build: float = 1.0
    """How broad, 0.7 to 1.5."""
    hair: str = ""
    """'short', 'long', 'bun' or 'bald'; empty: by the seed."""
    top: Colour | None = None
    """sRGB of the clothes above; by the seed without."""
    places: tuple[str, ...] = ()
    """The places it is in; empty: all."""

    def __post_init__(self) -> None:
        if not self.name:
            raise TextError("figures.name: empty, wanted a name; give the figure one")
        within("figures.keys", len(self.keys), 1, 10000)
        rising("figures.keys", self.keys)
        within("figures.height", self.height, 1.0, 2.2, "m")
        within("figures.build", self.build, 0.7, 1.5)
        one_of("figures.hair", self.hair, ("", "short", "long", "bun", "bald"))
        if self.top is not None:
            check_colour("figures.top", self.top)


@dataclass(frozen=True, slots=True)
class TransitionScore:
    """How one shot goes over into the next."""

    t: float
    """Seconds: of a cut, when the new shot begins; of any other, its middle."""
    kind: str = "cut"
    """'cut', 'dissolve', 'fade' (through a colour), 'wipe', or a cut that hides: 'hidden-black' (the light
    goes), 'hidden-whip' (a whip pan), 'hidden-body' (a body crosses the lens)."""
    length: float = 0.0
    """Seconds; 0 takes 1 s for dissolve, fade and wipe, 0.6 s for what hides. A cut has none."""
    to: str = ""
    """The place that the new shot is in; empty: the same."""
    colour: Colour = (0, 0, 0)
    """sRGB that a 'fade' goes through."""
    side: str = "left"
    """Where a wipe, a body or a whip comes from: 'left' or 'right'."""

    def __post_init__(self) -> None:
        within("transitions.t", self.t, 0, 36000, "s")
        one_of("transitions.kind", self.kind, KINDS)
        within("transitions.length", self.length, 0, 20, "s")
        one_of("transitions.side", self.side, ("left", "right"))
        check_colour("transitions.colour", self.colour)

    @property
    def seconds(self) -> float:
        """How long it takes, s."""
        if self.kind == "cut":
            return 0.0
        return self.length or (0.6 if self.kind.startswith("hidden") else 1.0)


def _two() -> tuple[FigureScore, ...]:
    return (
        FigureScore("A", (FigureKey(0.0, -0.45, 2.4, 50.0),), gaze="B", height=1.80, hair="short"),
        FigureScore("B", (FigureKey(0.0, 0.45, 2.4, -50.0),), gaze="A", height=1.68, hair="long"),
    )


@dataclass(frozen=True, slots=True)
class PictureScore:
    """All that is seen."""

    size: tuple[int, int] = (960, 540)
    """Width and height, pixels, even, 64 to 4096."""
    rate: str = "24"
    """Frames a second as a fraction: '24', '25', '24000/1001'."""
    places: tuple[SetScore, ...] = (SetScore(),)
    """The first shot is in the first place."""
    figures: tuple[FigureScore, ...] = field(default_factory=_two)
    """Who is seen; none is fine."""
    camera: CameraScore = field(default_factory=CameraScore)
    """The camera."""
    transitions: tuple[TransitionScore, ...] = ()
    """Times rise; without any the film is one take."""
    flashes: tuple[FlashScore, ...] = ()
    """Flashes of light."""
    crossings: tuple[CrossScore, ...] = ()
    """Bodies that cross the lens."""
    light: LightScore = field(default_factory=LightScore)
    """Light and grade."""
    lens: LensScore = field(default_factory=LensScore)
    """Lens and film stock."""

    def __post_init__(self) -> None:
        for value in self.size:
            within("picture.size", value, 64, 4096, "pixels")
            if value % 2:
                raise TextError(f"picture.size: {value} pixels, wanted even numbers; add one")
        within("picture.rate", float(self.frame_rate), 1, 240, "frames/s")
        within("places", len(self.places), 1, 200)
        distinct("places.name", [p.name for p in self.places])
        distinct("figures.name", [f.name for f in self.figures])
        rising("transitions", self.transitions)
        known = [p.name for p in self.places]
        for one in self.transitions:
            one_of("transitions.to", one.to, ("", *known))
        for figure in self.figures:
            one_of("figures.gaze", figure.gaze, ("ahead", "camera", *(f.name for f in self.figures)))
            for place in figure.places:
                one_of("figures.places", place, known)
        for shot in range(len(self.transitions) + 1):
            keys = self.keys_of(shot)
            if not keys:
                raise TextError(
                    f"camera.keys: none in shot {shot}, wanted one or more; "
                    f"add a key with shot = {shot} or with a time in it"
                )
            rising("camera.keys", keys)

    @property
    def frame_rate(self) -> Fraction:
        """Frames a second."""
        try:
            return Fraction(self.rate)
        except (ValueError, ZeroDivisionError):
            raise TextError(
                f"picture.rate: {self.rate!r}, wanted a fraction such as '24' or '24000/1001'; write it so"
            ) from None

    def shot_at(self, t: float) -> int:
        """Return the number of the shot at time `t`; a gradual transition changes over at its middle."""
        return sum(one.t <= t + 1e-9 for one in self.transitions)

    def keys_of(self, shot: int) -> tuple[CameraKey, ...]:
        """Return the camera's keys of a shot."""
        return tuple(k for k in self.camera.keys if (self.shot_at(k.t) if k.shot < 0 else k.shot) == shot)

    def place_of(self, shot: int) -> SetScore:
        """Return the place of a shot."""
        names = [self.places[0].name]
        for one in self.transitions[:shot]:
            names.append(one.to or names[-1])
        return next(p for p in self.places if p.name == names[-1])

    def frames(self, length: float) -> int:
        """Return the number of frames of a film of `length` seconds."""
        return max(
            1, math.ceil(Fraction(length).limit_denominator(1_000_000) * self.frame_rate - Fraction(1, 1000))
        )
