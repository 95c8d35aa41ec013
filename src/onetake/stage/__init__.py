"""Films with a known answer: rendered from a score, with the truth about each of their tracks.

Examples
--------
>>> from onetake.stage import repertoire
>>> [piece.name for piece in repertoire()][:3]
['quarrel', 'voids', 'vignettes']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onetake.stage.programme.repertoire_films import repertoire, score_of, sweep, vary
    from onetake.stage.score.score_document import Score, load_score
    from onetake.stage.staging import stage

__all__ = ["Score", "load_score", "repertoire", "score_of", "stage", "sweep", "vary"]

_HOMES = {
    "Score": "score.score_document",
    "load_score": "score.score_document",
    "repertoire": "programme.repertoire_films",
    "score_of": "programme.repertoire_films",
    "stage": "staging",
    "sweep": "programme.repertoire_films",
    "vary": "programme.repertoire_films",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used; one film in a reader's test needs no synthesiser."""
    if name not in _HOMES:
        raise AttributeError(f"module 'onetake.stage' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"onetake.stage.{_HOMES[name]}"), name)
