"""Say that sentences of a review are not in English; only English is read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.checked import CheckedSentence

MOSTLY = 0.5
"""Share of sentences in another language from which a short one, too, is taken to be so. Set by hand; no
measured source."""


def mark_other_language(sentences: Sequence[CheckedSentence]) -> tuple[CheckedSentence, ...]:
    """Return the sentences; in a text that is mostly not in English, those that say nothing are not, either.

    A short sentence has too few small words to tell its language by: *Die Farben sind trüb.*
    """
    prose = [s for s in sentences if not s.heading]
    foreign = sum(s.kind == "other language" for s in prose)
    if not foreign or foreign < MOSTLY * len(prose):
        return tuple(sentences)
    return tuple(
        replace(s, kind="other language") if s.kind == "nothing" and not s.heading else s for s in sentences
    )


def language_note(sentences: Sequence[CheckedSentence]) -> tuple[str, ...]:
    """Return a note on how many sentences are not in English, if there are any."""
    prose = [s for s in sentences if not s.heading]
    foreign = sum(s.kind == "other language" for s in prose)
    if not foreign:
        return ()
    if foreign == len(prose):
        return ("The review is not in English: only English is read, so nothing of it is checked.",)
    it = "it is" if foreign == 1 else "they are"
    found = "1 sentence is" if foreign == 1 else f"{foreign} sentences are"
    return (f"{found} not in English: only English is read, so {it} not checked.",)
