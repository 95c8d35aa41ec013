"""How many voices a part of a film has, told from the voices of the whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onetake.core.facts import Fact, Facts
from onetake.core.spans import total

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.track import Track
    from onetake.readers.film_part import FilmPart

HEARD = 0.5
"""Seconds that a voice is heard in a part, at least, to be one of its voices; set by hand."""


def voices_of_part(film: FilmPart) -> tuple[Track]:
    """Return `voices.who` of a part, with as many voices as it has, as surely as in the whole."""
    part = film.cut("voices.who")
    return (replace(part, facts=Facts(part.name, voice_facts_of_part(part, film.tracks["voices.who"]))),)


def voice_facts_of_part(part: Track, whole: Track) -> Mapping[str, Fact]:
    """Return the facts of `voices.who` for a part.

    Where the whole may have fewer voices than it names, or more, so may the part.
    """
    if "fewest-voices" not in whole.facts:
        return {}
    fewest, most = whole.facts.count("fewest-voices"), whole.facts.count("most-voices")
    named = sorted(
        {label for labels in whole.label_lists for label in labels}, key=lambda one: -_time(whole, one)
    )
    heard = [_time(part, one) >= HEARD for one in named]
    # The whole's surest voices are those that are heard longest.
    facts = {
        "fewest-voices": Fact(max(min(sum(heard), 1), sum(heard[:fewest])), "count"),
        "most-voices": Fact(sum(heard) + max(0, most - len(named)), "count"),
    }
    doubtful, voiced = whole.facts.number("doubtful", "s", default=0.0), total(whole.spans)
    if doubtful and voiced:
        facts["doubtful"] = Fact(round(doubtful * total(part.spans) / voiced, 2), "s")
    return facts


def _time(who: Track, name: str) -> float:
    """Return for how many seconds a voice is heard."""
    return total([span for span, labels in zip(who.spans, who.label_lists, strict=True) if name in labels])
