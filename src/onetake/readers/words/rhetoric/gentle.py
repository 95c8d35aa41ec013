"""Find tenderness, apology and repair."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from onetake.language.phrase_set import PhraseSet
from onetake.language.word_set import word_set
from onetake.readers.words.rhetoric.address import ME, US, YOU, AddressedLine, Unit
from onetake.readers.words.rhetoric.classes import APOLOGY, HINT, PROOF, REPAIR, TENDERNESS, Finding
from onetake.readers.words.rhetoric.lexicon import harm, insults, kindness, repair, tenderness
from onetake.readers.words.rhetoric.search import phrases_in

if TYPE_CHECKING:
    from collections.abc import Iterator

_TENDER = PhraseSet(*tenderness.PHRASES)
_HARM_IDIOMS = PhraseSet(*harm.PARTICLES)
_GUARDS = PhraseSet(*kindness.GUARDS)
_APOLOGIES = PhraseSet(*repair.APOLOGIES)
_REPAIRS = PhraseSet(*repair.REPAIRS)
_TOGETHER = PhraseSet(*repair.TOGETHER)
_BE = word_set("are were was be is been look looks looked sound smell taste feel")
_AFTER_PRAISE = word_set("with in that who when on at by for if")
_SHINES = word_set(
    "shine shines shone shining glow glows glowing sparkle sparkles dazzle dazzled bloom blossom"
)
"""What one does whom somebody admires."""
_MY_AFTER = word_set("always still just really truly all the and forever now only")
_GOOD_WITHIN = 6
"""Words between *you are* and the praise, at most. Set by hand; no measured source."""


def gentle(line: AddressedLine) -> Iterator[Finding]:
    """Yield what is tender, sorry, or makes up."""
    for one in phrases_in(line, _TENDER, TENDERNESS):
        if not _is_denied(line, one) and ("you", "only") not in pairwise(
            line.words[max(0, one.first - 2) : one.first + 3]
        ):
            yield one
    yield from phrases_in(line, _GUARDS, TENDERNESS)
    for one in phrases_in(line, _APOLOGIES, APOLOGY):
        if not _is_of_others(line, one):
            yield one
    for one in phrases_in(line, _REPAIRS, REPAIR):
        if not (_is_of_others(line, one) or _is_denied(line, one) or _is_of_you(line, one)):
            yield one
    for unit in line.units:
        yield from _together(line, unit)
        yield from _praise(line, unit)
        if unit.subject is not None:
            yield from _cares(line, unit, unit.subject)
        yield from _affect(line, unit)
        yield from _charms(line, unit)


def _is_denied(line: AddressedLine, one: Finding) -> bool:
    """Return whether it is denied by a negation before it: 'I do not love you'."""
    inside = range(one.first, one.last + 1)
    return one.first in line.denied and not any(
        line.words[i] in ("not", "never", "nobody", "nothing") for i in inside
    )


def _is_of_others(line: AddressedLine, one: Finding) -> bool:
    """Return whether somebody else does it: 'he is sorry for what he did'."""
    unit = next(u for u in line.units if u.first <= one.first < u.last)
    before = line.words[unit.first : one.first]
    return any(w in ("he", "she", "they") for w in before) and not any(w in ME | US | YOU for w in before)


def _is_of_you(line: AddressedLine, one: Finding) -> bool:
    """Return whether *you* is said to do it: 'you come home smelling of smoke'; 'will you come home' asks."""
    before = line.words[max(0, one.first - 2) : one.first]
    return (
        line.words[one.first] in ("come", "comes", "came", "stay")
        and before[-1:] == ("you",)
        and (
            len(before) < 2
            or before[0] not in ("will", "can", "could", "would", "if", "and", "please", "wish", "until")
        )
    )


def _together(line: AddressedLine, unit: Unit) -> Iterator[Finding]:
    """Yield *let us* and *we can* with what makes a peace of them."""
    words = line.words[unit.first : unit.last]
    for i, pair in enumerate(pairwise(words)):
        lets = pair == ("let", "us")
        can = pair[0] == "we" and pair[1] in ("can", "could", "will")
        if lets or can:
            more = _TOGETHER.within(line.tokens, unit.first + i + 2, len(line.words))
            yield Finding(REPAIR, unit.first + i, unit.last - 1, PROOF if more else HINT)
            return


def _praise(line: AddressedLine, unit: Unit) -> Iterator[Finding]:
    """Yield 'you are my heart', 'you look good', 'you the best', 'how fine you are'."""
    words = line.words
    if "you" not in words[unit.first : unit.last]:
        return
    you = words.index("you", unit.first, unit.last)
    rest = range(you + 1, min(unit.last, you + 2 + _GOOD_WITHIN))
    verb = next((i for i in rest if words[i] in _BE), None)
    elided = (
        unit.subject == you
        and you + 1 < unit.last
        and words[you + 1] in ("the", "a", "so", "my", "too", "such")
    )
    if verb is None and not elided:
        return
    if verb is not None and verb - you > 3:
        return
    if any(w in ("think", "thought") for w in words[unit.first : verb]):
        return  # 'you think you are so smart'
    start = you + 1 if verb is None else verb + 1
    for i in range(start, min(unit.last, start + _GOOD_WITHIN)):
        if words[i] in _AFTER_PRAISE or words[i] in insults.NOUNS:
            return
        if words[i] in kindness.PRAISE and i not in line.denied:
            yield Finding(TENDERNESS, you, i)
            return
        fillers = all(w in _MY_AFTER for w in words[start:i])
        if (
            words[i] == "my"
            and fillers
            and words[i + 1 : i + 2]
            and words[i + 1] not in insults.NOUNS
            and verb is not None
        ):
            yield Finding(TENDERNESS, you, min(i + 1, unit.last - 1))
            return


def _cares(line: AddressedLine, unit: Unit, you: int) -> Iterator[Finding]:
    """Yield 'you carried me', 'you make me smile', and 'you always know', 'you never let me down'."""
    words = line.words
    for i in range(you + 1, unit.last):
        near = words[i + 1 : i + 4]  # the one cared for
        kept = words[i] in ("keep", "keeps", "kept") and near[:1] not in (("me",), ("us",))
        if (
            words[i] in kindness.CARES
            and not kept
            and i not in line.denied
            and any(w in ME | US for w in near)
        ):
            yield Finding(TENDERNESS, you, i)
            return
        if words[i] in _SHINES and i <= you + 2 and i not in line.denied:
            yield Finding(TENDERNESS, you, i)
            return
        if words[i] in ("make", "makes", "made", "making", "keep", "got") and any(
            w in ME | US for w in near[:1]
        ):
            good = next(
                (k for k in range(i + 2, min(unit.last, i + 6)) if words[k] in kindness.DELIGHTS), None
            )
            if good is not None and i not in line.denied:
                yield Finding(TENDERNESS, you, good)
                return
    never = next((i for i in range(you + 1, min(unit.last, you + 4)) if words[i] == "never"), None)
    if never is not None:
        idiom = never + 1 < unit.last and _HARM_IDIOMS.at(line.tokens, never + 1) is not None
        harmed = idiom or any(w in harm.HARMS | harm.HARMS_SOMEBODY for w in words[never + 1 : never + 3])
        if harmed and (idiom or not any(w in harm.DEEDS for w in words[never + 1 : never + 2])):
            yield Finding(TENDERNESS, you, min(never + 2, unit.last - 1))
    if words[you + 1 : you + 3] in (
        ("always", "know"),
        ("always", "knew"),
        ("always", "find"),
        ("always", "see"),
    ):
        yield Finding(TENDERNESS, you, you + 2)


def _affect(line: AddressedLine, unit: Unit) -> Iterator[Finding]:
    """Yield 'I need you', 'I've loved you', 'I'd die for you'; and endearments, which hint."""
    words = line.words
    for i in range(unit.first, unit.last):
        if words[i] in kindness.ENDEARMENTS and not (
            i and words[i - 1] in ("big", "cry", "the", "a", "such")
        ):
            yield Finding(TENDERNESS, i, i, HINT)
        if words[i] != "i":
            continue
        for k in range(i + 1, min(unit.last - 1, i + 5)):
            if words[k] in kindness.AFFECTS and words[k + 1] in ("you", "your") and k not in line.denied:
                follows = words[k + 2 : k + 3]
                if words[k + 1] == "you" and follows in (("to",), ("out",), ("gone",), ("back",), ("off",)):
                    continue
                yield Finding(TENDERNESS, i, k + 1)


def _charms(line: AddressedLine, unit: Unit) -> Iterator[Finding]:
    """Yield 'your hands are home', 'it's your love that keeps me here'."""
    words = line.words
    for i in range(unit.first, unit.last - 1):
        if words[i] == "your" and words[i + 1] in kindness.CHARMS:
            rest = words[i + 2 : unit.last]
            good = any(w in kindness.PRAISE | kindness.CARES for w in rest) or "every" in rest
            yield Finding(TENDERNESS, i, i + 1, PROOF if good else HINT)
            return
    if any(w in YOU for w in words[unit.first : unit.last]) and "heart" in words[unit.first : unit.last]:
        yield Finding(TENDERNESS, unit.first, unit.last - 1, HINT)
