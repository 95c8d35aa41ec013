"""Facts: what a track says about its whole, as typed values with units."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from onetake.core.errors import MissingData, TrackError
from onetake.core.units import check_unit

_NAME = re.compile(r"[a-z][a-z0-9-]*")
_NO_DEFAULT: Any = object()
_WORDS: dict[type, str] = {float: "a number", int: "a whole number", bool: "a yes or no", str: "a text"}
T = TypeVar("T")


class MissingFact(MissingData):
    """A track has no fact of that name and type."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One value about a whole track: a number with its unit, a yes or no, or a text.

    Raises
    ------
    TrackError
        If a number is not finite (an unknown fact is left out), or text or yes/no has a unit.

    Examples
    --------
    >>> Fact(38.5, "ms")
    Fact(value=38.5, unit='ms')
    """

    value: float | int | bool | str
    unit: str = ""
    """A key of `onetake.core.units.UNITS`; '' for text, yes/no and plain numbers."""

    def __post_init__(self) -> None:
        value: Any = self.value
        if type(value) not in (float, int, bool, str):  # numpy's scalars
            value = value.item() if hasattr(value, "item") else value
            object.__setattr__(self, "value", value)
        if type(value) not in (float, int, bool, str):
            raise TrackError(f"fact: a {type(value).__name__}, wanted a number, a text or a yes/no")
        if isinstance(value, float) and not math.isfinite(value):
            raise TrackError(f"fact: {value}, wanted a finite number; leave an unknown fact out")
        check_unit(self.unit, f"fact {value!r}")
        if self.unit and isinstance(value, bool | str):
            raise TrackError(f"fact {value!r}: unit {self.unit!r}, wanted none for text and yes/no")


class Facts(Mapping[str, Fact]):
    """The facts of one track by name; a missing one, or one of another type or unit, is a sentence.

    Raises
    ------
    TrackError
        If a name is not kebab-case, or a value is not a `Fact`.

    Examples
    --------
    >>> facts = Facts("beat.residual", {"residual": Fact(3.2, "ms"), "loop": Fact(True)})
    >>> facts.number("residual", "ms"), facts.flag("loop"), facts.count("bars", default=0)
    (3.2, True, 0)
    """

    __slots__ = ("_facts", "_track")

    def __init__(self, track: str, facts: Mapping[str, Fact] | None = None) -> None:
        self._track = track
        self._facts = dict(facts or {})
        for name, fact in self._facts.items():
            if not isinstance(name, str) or not _NAME.fullmatch(name):
                raise TrackError(f"{track}: fact name {name!r}, wanted kebab-case such as 'time-base'")
            if not isinstance(fact, Fact):
                raise TrackError(f"{track}: fact {name} is a {type(fact).__name__}, wanted a Fact")

    def __getitem__(self, name: str) -> Fact:
        if name not in self._facts:
            raise self._missing(name, f"none of {', '.join(self._facts) or 'any name'}", "a value")
        return self._facts[name]

    def __contains__(self, name: object) -> bool:
        return name in self._facts

    def get(self, name: str, default: Any = None) -> Any:
        """Return the fact, or `default` where there is none."""
        return self._facts.get(name, default)

    def __iter__(self) -> Iterator[str]:
        return iter(self._facts)

    def __len__(self) -> int:
        return len(self._facts)

    def __repr__(self) -> str:
        return f"Facts({self._track!r}, {self._facts!r})"

    def number(self, name: str, unit: str, *, default: float = _NO_DEFAULT) -> float:
        """Return a number in `unit`.

        Raises
        ------
        MissingFact
            If there is none and no default, or it is of another type or unit.
        """
        return self._value_of_type(name, (float, int), unit, default, float)

    def count(self, name: str, *, default: int = _NO_DEFAULT) -> int:
        """Return a whole number of unit 'count'; errors as for `number`."""
        return self._value_of_type(name, (int,), "count", default, int)

    def flag(self, name: str, *, default: bool = _NO_DEFAULT) -> bool:
        """Return a yes or no; errors as for `number`."""
        return self._value_of_type(name, (bool,), "", default, bool)

    def text(self, name: str, *, default: str = _NO_DEFAULT) -> str:
        """Return a text; errors as for `number`."""
        return self._value_of_type(name, (str,), "", default, str)

    def _value_of_type(
        self, name: str, types: tuple[type, ...], unit: str, default: T, convert: type[T]
    ) -> T:
        fact = self._facts.get(name)
        wanted = _WORDS[types[0]] + (f" in {unit}" if unit else "")
        if fact is None:
            if default is not _NO_DEFAULT:
                return default
            raise self._missing(name, "missing", wanted)
        if type(fact.value) not in types or fact.unit != unit:
            raise self._missing(name, f"{fact.value!r} {fact.unit}".rstrip(), wanted)
        return convert(fact.value)  # type: ignore[call-arg]

    def _missing(self, name: str, found: str, wanted: str) -> MissingFact:
        return MissingFact(
            f"{self._track}: fact '{name}' is {found}, wanted {wanted}; read the film again with --force"
        )

    def to_json(self) -> dict[str, dict[str, Any]]:
        """Return a plain dictionary: ``{name: {value, unit}}``."""
        return {name: {"value": fact.value, "unit": fact.unit} for name, fact in self._facts.items()}

    @classmethod
    def from_json(cls, track: str, data: Any) -> Facts:
        """Read what `to_json` gave.

        Raises
        ------
        TrackError
            If it is anything else.
        """
        try:
            found = {str(name): Fact(one["value"], one["unit"]) for name, one in data.items()}
        except (AttributeError, KeyError, TypeError) as err:
            raise TrackError(f"{track}: facts {data!r}, wanted {{name: {{value, unit}}}}") from err
        return cls(track, found)
