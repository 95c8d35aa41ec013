"""Find blame and tenderness by what is good or bad of *you* and of what is yours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.word_set import word_set
from onetake.readers.words.rhetoric.address import YOU, AddressedLine, Unit
from onetake.readers.words.rhetoric.classes import BLAME, HINT, PROOF, TENDERNESS, Finding
from onetake.readers.words.rhetoric.lexicon.insults import PLAYFUL
from onetake.readers.words.rhetoric.lexicon.valence import BAD, GOOD, SURE

if TYPE_CHECKING:
    from collections.abc import Iterator

_BE = word_set("is are was were be been sounds looks smells tastes feels means has had got")
_POSSESSED_WITHIN = 8
"""Words between *your ...* and what is said of it, at most. Set by hand; no measured source."""
_FIRST_PERSON = word_set("i my we our mine")


def valued(line: AddressedLine) -> Iterator[Finding]:
    """Yield what is bad or good of *you*."""
    for unit in line.units:
        yield from _of_yours(line, unit)
        if unit.subject is not None and not unit.conditional:
            yield from _of_you(line, unit, unit.subject)
    yield from _between_us(line)


def _of_yours(line: AddressedLine, unit: Unit) -> Iterator[Finding]:
    """Yield 'your crown is plastic', 'every word from your mouth is rotten', 'your lies'."""
    words = line.words
    for i in range(unit.first, unit.last - 1):
        if words[i] != "your":
            continue
        for verb in range(i + 2, min(unit.last - 1, i + _POSSESSED_WITHIN)):
            if words[verb] not in _BE:
                continue
            bad = next(
                (k for k in range(verb + 1, min(unit.last, verb + 5)) if words[k] in BAD | _NOTHING), None
            )
            if bad is not None and (bad not in line.denied or words[bad] in _NOTHING):
                yield Finding(BLAME, i, bad)
            return


_NOTHING = word_set("nothing")


def _of_you(line: AddressedLine, unit: Unit, you: int) -> Iterator[Finding]:
    """Yield 'you are nothing but trouble', 'you and your games'."""
    words = line.words
    bad = [k for k in range(you + 1, unit.last) if words[k] in BAD and k not in line.denied]
    if bad and not any(w in PLAYFUL for w in words[you + 1 : unit.last]):
        linked = words[you + 1] in ("are", "were", "have", "got", "was") if you + 1 < unit.last else False
        yield Finding(BLAME, you, bad[0], PROOF if len(bad) > 1 or linked else HINT)


def _between_us(line: AddressedLine) -> Iterator[Finding]:
    """Yield 'I feel safe when you are around': one who speaks of himself, of *you*, and of something good."""
    words = line.words
    if not any(w in _FIRST_PERSON for w in words) or not any(w in YOU for w in words):
        return
    if any(w in BAD for w in words):
        return
    good = [i for i, w in enumerate(words) if w in GOOD and i not in line.denied]
    if good:
        yield Finding(
            TENDERNESS, good[0], good[0], PROOF if words[good[0]] in SURE or len(good) > 1 else HINT
        )
