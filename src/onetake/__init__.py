"""onetake reads a music video the way a critic does.

It plays the film once, measures picture and sound on one clock, and says of each sentence that a critic
writes whether the film bears it out, with the seconds that show it.

Examples
--------
>>> import onetake
>>> reading = onetake.read(film)
>>> reading.verdicts["one-take"].outcome
'fails'
>>> reading.tracks["palette.lightness"].table.column_names
['t', 'value']
>>> review = onetake.check(text="It never cuts away.", reading=reading)
>>> review.sentences[0].matches[0].standing
'contradicted'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onetake.core.uses import register_uses
from onetake.core.version import VERSION

if TYPE_CHECKING:
    from onetake.checking import check
    from onetake.clip_reading import clip
    from onetake.core.checked import CheckedReview
    from onetake.core.claim import Claim
    from onetake.core.reading import Reading
    from onetake.core.store import open_reading
    from onetake.core.track import Track
    from onetake.core.verdict import Verdict
    from onetake.expectations import NotMet, expect
    from onetake.exports.export import export
    from onetake.film_lyrics import lyrics_of, words_of
    from onetake.hand.compare import agreement
    from onetake.hand_tracks import import_annotations
    from onetake.library.many_readings import open_readings
    from onetake.pipeline import read
    from onetake.review.describe import describe

__version__ = VERSION
__all__ = [
    "CheckedReview",
    "Claim",
    "NotMet",
    "Reading",
    "Track",
    "Verdict",
    "agreement",
    "check",
    "clip",
    "describe",
    "expect",
    "export",
    "import_annotations",
    "lyrics_of",
    "open_reading",
    "open_readings",
    "read",
    "words_of",
]

_HOMES = {
    "Claim": "onetake.core.claim",
    "Reading": "onetake.core.reading",
    "Track": "onetake.core.track",
    "Verdict": "onetake.core.verdict",
    "CheckedReview": "onetake.core.checked",
    "check": "onetake.checking",
    "clip": "onetake.clip_reading",
    "describe": "onetake.review.describe",
    "NotMet": "onetake.expectations",
    "expect": "onetake.expectations",
    "export": "onetake.exports.export",
    "agreement": "onetake.hand.compare",
    "import_annotations": "onetake.hand_tracks",
    "lyrics_of": "onetake.film_lyrics",
    "words_of": "onetake.film_lyrics",
    "open_reading": "onetake.core.store",
    "open_readings": "onetake.library.many_readings",
    "read": "onetake.pipeline",
    "load_ipython_extension": "onetake.notebook",
}
register_uses(
    {
        "page": "onetake.reading_page:write",
        "show": "onetake.reading_page:show",
        "check": "onetake.checking:check",
        "describe": "onetake.review.describe:describe",
        "clip": "onetake.clip_reading:clip",
        "export": "onetake.exports.export:export",
    }
)


def __getattr__(name: str) -> Any:
    # Loaded when asked for: `onetake --help` must not wait for what reads films.
    if name not in _HOMES:
        raise AttributeError(f"module 'onetake' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
