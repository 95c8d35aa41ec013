"""The score's light and lens: grade, lamp, darkness, flashes, blur, grain and bars."""

from __future__ import annotations

from dataclasses import dataclass

from onetake.stage.score.field_checks import one_of, rising, within

Colour = tuple[int, int, int]


def check_colour(field: str, colour: Colour) -> None:
    """Refuse a colour that is not three numbers from 0 to 255."""
    within(field, len(colour), 3, 3)
    for value in colour:
        within(field, value, 0, 255)


@dataclass(frozen=True, slots=True)
class FlashScore:
    """A flash of light: up within a frame, then it dies away. The shot goes on."""

    t: float
    """Seconds, when it goes off."""
    length: float = 0.15
    """Seconds until it has died away, 0.02 to 5."""
    strength: float = 1.0
    """0 to 1; 1 burns the frame out."""
    colour: Colour = (255, 250, 240)
    """sRGB."""

    def __post_init__(self) -> None:
        within("flashes.t", self.t, 0, 36000, "s")
        within("flashes.length", self.length, 0.02, 5, "s")
        within("flashes.strength", self.strength, 0, 1)
        check_colour("flashes.colour", self.colour)


@dataclass(frozen=True, slots=True)
class DarkScore:
    """A stretch in which the light goes down to near black."""

    start: float
    """Seconds."""
    end: float
    """Seconds, after `start`."""
    level: float = 0.03
    """What is left of the light, 0 (black) to 1."""
    ramp: float = 0.3
    """Seconds that it takes to go down, and to come up, inside the stretch; 0 to 30."""

    def __post_init__(self) -> None:
        within("light.dark.start", self.start, 0, 36000, "s")
        within("light.dark.end", self.end, self.start + 1e-6, 36000, "s")
        within("light.dark.level", self.level, 0, 1)
        within("light.dark.ramp", self.ramp, 0, 30, "s")


@dataclass(frozen=True, slots=True)
class LevelKey:
    """A level at a time; straight lines run between the keys."""

    t: float
    """Seconds."""
    level: float
    """The unit of the field that holds the keys."""

    def __post_init__(self) -> None:
        within("level.t", self.t, 0, 36000, "s")
        within("level.level", self.level, 0, 100)


@dataclass(frozen=True, slots=True)
class LightScore:
    """The light on the set and the grade of the picture."""

    grade: float = 0.15
    """0 dreary (low, grey, cold) to 1 vivid (bright, saturated)."""
    exposure: float = 0.0
    """Stops on top of the grade, -6 to 3."""
    tint: float = 0.0
    """-1 cold to 1 warm."""
    lamp: float = 1.0
    """How strong the lamp burns, 0 to 1.5."""
    flicker: float = 0.0
    """How much of the lamp's light comes and goes, 0 to 1."""
    flicker_rate: float = 3.0
    """Hz, the upper edge of the flicker's band, 0.1 to 12."""
    dark: tuple[DarkScore, ...] = ()
    """Near-black stretches."""
    levels: tuple[LevelKey, ...] = ()
    """Master dimmer over time, 0 to 4, 1 where there is no key."""
    fade_in: float = 0.0
    """Seconds of fade from `fade_colour` at the start, 0 for none."""
    fade_out: float = 0.0
    """Seconds of fade to `fade_colour` at the end, 0 for none."""
    fade_colour: Colour = (0, 0, 0)
    """sRGB."""

    def __post_init__(self) -> None:
        within("light.grade", self.grade, 0, 1)
        within("light.exposure", self.exposure, -6, 3, "stops")
        within("light.tint", self.tint, -1, 1)
        within("light.lamp", self.lamp, 0, 1.5)
        within("light.flicker", self.flicker, 0, 1)
        within("light.flicker_rate", self.flicker_rate, 0.1, 12, "Hz")
        within("light.fade_in", self.fade_in, 0, 60, "s")
        within("light.fade_out", self.fade_out, 0, 60, "s")
        check_colour("light.fade_colour", self.fade_colour)
        rising("light.levels", self.levels)


@dataclass(frozen=True, slots=True)
class LensScore:
    """What the lens and the film stock do to the frame."""

    shutter: float = 0.5
    """Share of the frame time that the shutter is open: motion blur, 0 (none) to 1."""
    grain: float = 2.0
    """Standard deviation of the grain at mid grey, in steps of 255, 0 to 30; less in the dark."""
    vignette: float = 0.35
    """How much darker the corners are, 0 to 1."""
    depth: float = 0.35
    """Depth-of-field blur of what is nearer or farther than the figures, 0 (all sharp) to 2."""
    blur: tuple[LevelKey, ...] = ()
    """Lens blur over time: standard deviation in thousandths of the frame's height; none without keys."""
    letterbox: float = 0.0
    """Shape that black bars leave free, width over height, such as 2.39; 0 for no bars."""
    bloom: float = 0.25
    """Glow round what is bright, 0 to 1."""

    def __post_init__(self) -> None:
        within("lens.shutter", self.shutter, 0, 1)
        within("lens.grain", self.grain, 0, 30)
        within("lens.vignette", self.vignette, 0, 1)
        within("lens.depth", self.depth, 0, 2)
        within("lens.bloom", self.bloom, 0, 1)
        if self.letterbox != 0:
            within("lens.letterbox", self.letterbox, 0.4, 4)
        rising("lens.blur", self.blur)


@dataclass(frozen=True, slots=True)
class CrossScore:
    """Somebody walks past close to the lens and covers the frame for a moment. The shot goes on."""

    t: float
    """Seconds, when the frame is covered."""
    length: float = 0.7
    """Seconds from entering to leaving the frame, 0.1 to 10."""
    side: str = "left"
    """Where the body comes from: 'left' or 'right'."""

    def __post_init__(self) -> None:
        within("crossings.t", self.t, 0, 36000, "s")
        within("crossings.length", self.length, 0.1, 10, "s")
        one_of("crossings.side", self.side, ("left", "right"))
