"""Find what attacks the one addressed: blame, names, orders and threats."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from onetake.language.phrase_set import PhraseSet
from onetake.language.word_set import word_set
from onetake.readers.words.rhetoric.address import ME, US, YOU, AddressedLine, Unit
from onetake.readers.words.rhetoric.classes import BLAME, HINT, NAME_CALLING, PROOF, THREAT, Finding
from onetake.readers.words.rhetoric.demands import demands
from onetake.readers.words.rhetoric.lexicon import blame, harm, insults, orders
from onetake.readers.words.rhetoric.lexicon.kindness import CARES, DELIGHTS, TORMENTS
from onetake.readers.words.rhetoric.search import phrases_in

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLAME = PhraseSet(*blame.PHRASES)
_ALONE = PhraseSet(*blame.ALONE)
_OFFERS = PhraseSet(*blame.GUARDED)
_HARM_IDIOMS = PhraseSet(*harm.PARTICLES)
_NAMES = PhraseSet(*insults.PHRASES)
_THREATS = PhraseSet(*orders.THREATS)
_BE = word_set("are am be were was is being been")
_LOOK = word_set("look looks looked sound sounds act acts acting acted seem")
_FILLERS = word_set(
    "a an the so such just really nothing but always still only too very like some kind of what now also",
    "even getting",
    "my your all quite rather pretty damn goddamn fucking bloody another big little old poor sorry self",
    "own and or as",
)
_ASKING = word_set("do did have are were will can would could should")
_WHY = word_set("why how what who when")
_MODALS = word_set("can could may might should would need")
_NEVER = word_set("never not always")
_CALLED_WITHIN = 5
"""Words between *you are* and the name, at most. Set by hand; no measured source."""
_OBJECT_WITHIN = 4
"""Words between a verb and whom it harms, at most. Set by hand; no measured source."""


def attacks(line: AddressedLine) -> Iterator[Finding]:
    """Yield what attacks."""
    for one in phrases_in(line, _BLAME, BLAME):
        if one.first in line.denied and line.words[one.first] in ("your", "because", "blame", "fault"):
            continue  # 'it was not your fault' blames nobody
        if _is_of_another(line, one) or line.words[one.last : one.last + 2] in _HARMLESS:
            continue
        before = line.words[max(0, one.first - 2) : one.first]
        asked = (
            line.words[one.first] == "you"
            and before[-1:] != ()
            and before[-1] in _ASKING
            and before[0] not in _WHY
        )
        # Without *you*, as in 'the worst thing is the waiting', it may be said of anything.
        unaddressed = not line.speaks_to_you and _ALONE.at(line.tokens, one.first) is None
        yield replace(one, weight=HINT) if asked or unaddressed else one
    yield from demands(line)
    yield from phrases_in(line, _THREATS, THREAT)
    yield from _contrast(line)
    for unit in line.units:
        yield from _names(line, unit)
        yield from _threat(line, unit)
        if unit.subject is not None and not unit.conditional:
            yield from _deeds(line, unit, unit.subject)


_HARMLESS = {
    ("crazy", "about"),
    *(("have", sense) for sense in ("seen", "heard", "tasted", "felt", "smelled", "smelt")),
}
"""The last word of a blame and the one after it where nobody is blamed: 'are you crazy about jazz', 'you
should have seen that'."""


def _is_of_another(line: AddressedLine, one: Finding) -> bool:
    """Return whether somebody else than *you* does it: 'he lied to her', 'I lied to her'."""
    if any(word in YOU for word in line.words[one.first : one.last + 1]):
        return False
    unit = next(u for u in line.units if u.first <= one.first < u.last)
    return any(word in _OTHERS for word in line.words[unit.first : one.first])


_OTHERS = word_set("i he she they we it")


def _contrast(line: AddressedLine) -> Iterator[Finding]:
    """Yield 'you said forever but you meant till June': what *you* do against what *you* say."""
    for before, after in pairwise(line.units):
        if line.words[after.first] == "but" and before.subject is not None and after.subject is not None:
            yield Finding(BLAME, before.subject, after.last - 1)


def _names(line: AddressedLine, unit: Unit) -> Iterator[Finding]:
    """Yield names: 'you are a liar', 'you liar', 'coward, you ...', 'what a fool you are'."""
    words = line.words
    for i in range(unit.first, unit.last):
        name = _NAMES.at(line.tokens, i) if _NAMES.begins(line.tokens[i]) else None
        last = name.last if name is not None and name.last < unit.last else i
        noun = words[i] in insults.NOUNS or (name is not None and name.last < unit.last)
        adjective = words[i] in insults.ADJECTIVES
        if not (noun or adjective) or i in line.denied:
            continue
        if words[i] == "nobody" and words[i - 1 : i] not in _ARTICLES:
            continue  # 'nobody knows you' names nobody
        how = _called(line, unit, i, last)
        if how is None:
            continue
        mild = not noun and words[i] in insults.MILD
        yield Finding(NAME_CALLING, how, last, HINT if mild else PROOF)


_ARTICLES = (("a",), ("real",), ("such",), ("little",), ("total",))


def _called(line: AddressedLine, unit: Unit, i: int, last: int) -> int | None:
    """Return the first word of calling somebody so; None where nobody who is addressed is called that."""
    words = line.words
    k = i - 1
    while k >= unit.first and (words[k] in _FILLERS or words[k] in insults.ADJECTIVES or words[k] in _LOOK):
        k -= 1
    noun = words[i] in insults.NOUNS or last > i
    if k >= unit.first and words[k] in ("you", "yourself"):
        # 'You fool', 'you act so dumb', 'you a clown'; not 'you hard ...'.
        return k if noun or any(w in _LOOK or w in _FILLERS for w in words[k + 1 : i]) else None
    if k > unit.first and words[k] in _BE | _LOOK and "you" in words[max(unit.first, k - 3) : k]:
        return max(unit.first, k - 1)
    if k >= unit.first and words[k] in _BE and "you" in words[k + 1 : i]:
        return k  # 'are you such a fool'
    if not noun:
        return None
    alone = k < unit.first and last == unit.last - 1
    if alone and (any(w in YOU for w in words) or any(u.imperative for u in line.units if u != unit)):
        return unit.first  # 'coward, you only bark', 'grow a spine, you weasel'
    rest = words[last + 1 : unit.last]
    if "you" in rest and any(w in _BE for w in rest) and words[unit.first] not in ME:
        return unit.first  # 'fake is what you are', 'what a fool you are'
    return None


def _threat(line: AddressedLine, unit: Unit) -> Iterator[Finding]:
    words = line.words
    for i in range(unit.first, unit.last - 2):
        future = words[i] == "i" and (words[i + 1] == "will" or words[i + 1 : i + 4] == ("am", "going", "to"))
        if not future:
            continue
        verb = next((k for k in range(i + 1, min(unit.last, i + 6)) if words[k] in orders.VIOLENT), None)
        if verb is None or verb in line.denied or i + 1 == verb:
            continue
        if any(w in YOU for w in words[verb + 1 : verb + 4]):
            yield Finding(THREAT, i, min(unit.last - 1, verb + 1))


def _deeds(line: AddressedLine, unit: Unit, you: int) -> Iterator[Finding]:
    """Yield blame for what *you* do, or never do."""
    words, denied = line.words, line.denied
    said = range(you + 1, unit.last)
    if any(w in _MODALS for w in words[max(unit.first, you - 1) : you + 2]) or _OFFERS.at(line.tokens, you):
        return
    asked = (
        you > unit.first
        and words[you - 1] in ("do", "did", "have", "are", "will")
        and "why" not in words[unit.first : you]
    )
    proof = HINT if asked else PROOF
    for i in said:
        idiom = _HARM_IDIOMS.at(line.tokens, i) if _HARM_IDIOMS.begins(line.tokens[i]) else None
        if idiom is not None and i not in denied:
            yield Finding(BLAME, you, idiom.last, proof)
        if words[i] in harm.HARMS and i not in denied:
            yield Finding(BLAME, you, i, proof)
        if words[i] in harm.HARMS_SOMEBODY and i not in denied and _harms_somebody(words[i + 1 : unit.last]):
            yield Finding(BLAME, you, i, proof)
    yield from _generalised(line, unit, you, proof)
    like = next((i for i in said if words[i] == "like"), None)
    if like is not None and like + 2 < unit.last and words[like + 1] in ("a", "an") and like not in denied:
        name = next((k for k in range(like + 2, min(unit.last, like + 4)) if words[k] in insults.NOUNS), None)
        if name is not None:
            yield Finding(BLAME, you, name)
    kind = any(w in CARES | DELIGHTS for w in words[you + 1 : unit.last])
    again = words[unit.last - 1] == "again" and unit.last - you > 2 and words[you + 1] not in _BE
    if again and not asked and not kind:
        yield Finding(BLAME, you, unit.last - 1)
    made = next((i for i in said if words[i] in ("make", "makes", "made", "making", "got")), None)
    if made is not None and made not in denied and words[made + 1 : made + 2] and words[made + 1] in ME | US:
        bad = next((i for i in range(made + 2, min(unit.last, made + 5)) if words[i] in TORMENTS), None)
        if bad is not None:
            yield Finding(BLAME, you, bad, proof)


def _harms_somebody(after: tuple[str, ...]) -> bool:
    """Return whether the object of a verb is somebody, or something of somebody's."""
    if any(w in harm.SOMEBODY and w not in _PERSONS for w in after[:_OBJECT_WITHIN]):
        return True
    return any(w in _PERSONS for w in after[:2])


_PERSONS = word_set("me us my our him her his them their mine ours myself people everybody everyone nothing")
"""Objects that stand right after the verb; a possessive further on is a place: 'in my car'."""


def _generalised(line: AddressedLine, unit: Unit, you: int, proof: int) -> Iterator[Finding]:
    """Yield 'you never listen', 'you always run', 'you didn't call', 'you are not listening'."""
    words = line.words
    for i in range(you + 1, min(unit.last, you + 4)):
        if words[i] not in ("never", "not"):
            continue
        deed = next((k for k in range(i + 1, min(unit.last, i + 4)) if words[k] in harm.DEEDS), None)
        if deed is None or deed not in line.denied or (words[deed] == "know" and words[i] == "never"):
            continue
        if any(
            _HARM_IDIOMS.begins(line.tokens[k]) and _HARM_IDIOMS.at(line.tokens, k)
            for k in range(i + 1, deed + 1)
        ):
            return  # 'you never gave up on me'
        harmless = any(w in ("need", "have") and words[i] == "not" for w in words[i + 1 : deed + 1])
        if words[deed] in _SENSES and deed + 1 < unit.last and words[deed + 1] not in ME | US | _WHOSE:
            return  # 'you never see the stars in this city'
        if not harmless:
            strong = words[i] == "never" or words[deed] in _CARING or words[deed].endswith("ing")
            yield Finding(BLAME, you, deed, proof if strong else HINT)
        return


_SENSES = word_set("see hear find get know")
_WHOSE = word_set("him her them his their past beyond how what why who when")
_CARING = word_set(
    "care cared listen love loved call called come came help helped understand thank trust believe",
    "apologise apologize ask asked answer see hear mean try want",
)
