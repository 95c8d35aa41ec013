"""The repertoire: the films that can be staged by name, and grids of films for benches."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from onetake.core.errors import TextError
from onetake.stage.programme.ablations import WITH, ablate
from onetake.stage.programme.artist_styles import ARTIST_STYLES, PLAYERS
from onetake.stage.programme.duet import duet
from onetake.stage.score.score_document import Score, parse_score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class RepertoireFilm:
    """A film of the repertoire."""

    name: str
    artist: str
    says: str
    """What it is for, in half a sentence."""
    make: Callable[[], Score]


def _quarrel() -> Score:
    text = (files("onetake.stage.programme") / "scores" / "quarrel.toml").read_text(encoding="utf-8")
    return parse_score(text, "quarrel.toml")


def _voids() -> Score:
    film = duet("Voids", ARTIST_STYLES[PLAYERS], 3, length=24.0)
    return WITH["dark-voids"](film)


def _vignettes() -> Score:
    return WITH["vignettes"](duet("Vignettes", ARTIST_STYLES[PLAYERS], 4, length=32.0))


def _of(artist: str, title: str, seed: int) -> Callable[[], Score]:
    return lambda: duet(title, ARTIST_STYLES[artist], seed)


PIECES: tuple[RepertoireFilm, ...] = (
    RepertoireFilm("quarrel", PLAYERS, "the demo: every claim that one film can bear holds", _quarrel),
    RepertoireFilm("voids", PLAYERS, "most of the frame is dark", _voids),
    RepertoireFilm("vignettes", PLAYERS, "seven places, cut together", _vignettes),
    RepertoireFilm("kitchen", PLAYERS, "a shorter quarrel in the same hand", _of(PLAYERS, "Kitchen", 11)),
    RepertoireFilm("stairs", PLAYERS, "a shorter quarrel in the same hand", _of(PLAYERS, "Stairs", 12)),
    RepertoireFilm("letters", PLAYERS, "a shorter quarrel in the same hand", _of(PLAYERS, "Letters", 13)),
    RepertoireFilm("morning", PLAYERS, "a shorter quarrel in the same hand", _of(PLAYERS, "Morning", 14)),
    RepertoireFilm("parade", "Sunday Club", "bright, fast, cut on the bar", _of("Sunday Club", "Parade", 21)),
    RepertoireFilm(
        "rooftop", "Sunday Club", "bright, fast, cut on the bar", _of("Sunday Club", "Rooftop", 22)
    ),
    RepertoireFilm(
        "harbour", "North Pier", "cold, slow, hand-held, a large room", _of("North Pier", "Harbour", 23)
    ),
    RepertoireFilm(
        "ferry", "North Pier", "cold, slow, hand-held, a large room", _of("North Pier", "Ferry", 24)
    ),
    RepertoireFilm(
        "platform", "The Understudies", "neither one nor the other", _of("The Understudies", "Platform", 25)
    ),
)
"""The register of films."""


def repertoire() -> tuple[RepertoireFilm, ...]:
    """Return the films that can be staged by name, the quarrel first.

    Examples
    --------
    >>> repertoire()[0].name
    'quarrel'
    """
    return PIECES


def score_of(
    name: str, *, without: str | None = None, with_: str | None = None, seed: int | None = None
) -> Score:
    """Return the score of a film of the repertoire, with one claim made false or true.

    Raises
    ------
    TextError
        If there is no such film or no such ablation.

    Examples
    --------
    >>> score_of("quarrel", without="one-take").picture.transitions[0].kind
    'cut'
    """
    piece = next((p for p in PIECES if p.name == name), None)
    if piece is None:
        names = ", ".join(p.name for p in PIECES)
        raise TextError(
            f"film: {name!r}, wanted one of {names}, or a score's file; see: onetake stage --list"
        )
    score = ablate(piece.make(), without, with_)
    return score if seed is None else replace(score, seed=seed)


def kin_of(score: Score) -> Mapping[str, str]:
    """Return the films of the repertoire that `score` could belong with: name -> artist, itself left out."""
    return {p.name: p.artist for p in PIECES if p.name.casefold() not in score.title.casefold()}


def vary(score: Score, path: str, value: Any) -> Score:
    """Return `score` with the field at a dotted path changed: ``vary(s, "sound.beat.tempo", 120.0)``.

    Raises
    ------
    TextError
        If there is no such field, or the value is refused by it.
    """
    head, _, rest = path.partition(".")
    if not hasattr(score, head):
        raise TextError(f"{path}: no such field, wanted a score's, like 'sound.beat.tempo'; see docs")
    inner: Any = vary(getattr(score, head), rest, value) if rest else value
    changed: Score = replace(score, **{head: inner})
    return changed


def sweep(
    base: Score, path: str, values: Sequence[Any], seeds: Sequence[int]
) -> Iterator[tuple[Any, int, Score]]:
    """Yield each value of one parameter with each seed: (value, seed, score).

    Parameters
    ----------
    base : Score
    path : str
        The parameter, as `vary` takes it.
    values, seeds : sequence

    Examples
    --------
    >>> scores = list(sweep(score_of("kitchen"), "sound.beat.tempo", [80.0, 90.0], [1, 2, 3]))
    >>> len(scores), scores[-1][2].sound.beat.tempo, scores[-1][2].seed
    (6, 90.0, 3)
    """
    for value in values:
        for seed in seeds:
            yield value, seed, replace(vary(base, path, value), seed=seed)
