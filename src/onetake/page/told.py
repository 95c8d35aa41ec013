"""What else is true of the film, as the page prints it: sentences with the seconds to watch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.page.clean import clip
from onetake.page.verdicts import link

if TYPE_CHECKING:
    from onetake.core.description import Description
    from onetake.page.verdicts import Link


@dataclass(frozen=True, slots=True)
class ToldView:
    """One sentence of a description as the page prints it."""

    claim: str
    says: str
    because: str
    rarity: str
    """How rare it is, in words; '' where that is not known."""
    links: tuple[Link, ...]


def told_views(described: Description | None) -> list[ToldView]:
    """Return the sentences of a description; none where there is none."""
    return [
        ToldView(
            claim=told.claim,
            says=clip(told.says, 300),
            because=clip(told.because, 600),
            rarity=told.rarity(),
            links=tuple(link(one, told.claim, None) for one in told.evidence),
        )
        for told in (described.sentences if described is not None else ())
    ]
