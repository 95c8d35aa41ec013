"""Decide what a line does to the one addressed: attack, tenderness, repair, none of these, or undecided."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from onetake.language.word_set import word_set
from onetake.readers.words.rhetoric.address import US, YOU, AddressedLine, read_line
from onetake.readers.words.rhetoric.attack import attacks
from onetake.readers.words.rhetoric.classes import (
    ATTACKS,
    NAME_CALLING,
    PROOF,
    REPAIR,
    REPAIRS,
    TENDERNESS,
    Finding,
)
from onetake.readers.words.rhetoric.gentle import gentle
from onetake.readers.words.rhetoric.lean import LEANINGS, lean_model
from onetake.readers.words.rhetoric.lexicon.insults import ADJECTIVES, NOUNS
from onetake.readers.words.rhetoric.lexicon.valence import BAD
from onetake.readers.words.rhetoric.valence import valued

Stance = Literal["attack", "tenderness", "repair", "neutral", "undecided"]
SURE, UNSURE = 0.9, 0.5
"""Confidence of what constructions decide, about the share that is right of untouched lines, and of what is
undecided; docs/explanation/rhetoric.md."""
LEAST_ATTACK, LEAST_GENTLE = 0.9, 0.6
"""Probability from which a line without a construction leans to an attack, which accuses, and to tenderness
or repair. By cross-validation on the lines of development: docs/explanation/rhetoric.md."""
STANCES: tuple[Stance, ...] = ("attack", "tenderness", "repair", "neutral", "undecided")


@dataclass(frozen=True, slots=True)
class LineStance:
    """What a line does, and the constructions that say so."""

    line: AddressedLine
    stance: Stance
    findings: tuple[Finding, ...]
    """Those that stand: of an attack what attacks, of tenderness and repair what is gentle."""
    confidence: float
    """0 to 1."""

    @property
    def proved(self) -> bool:
        """Whether constructions say so, and not only the model that leans."""
        return bool(self.findings) and self.stance != "undecided"


@lru_cache(maxsize=4096)
def stance_of(written: str) -> LineStance:
    """Return what a line does to the one addressed.

    Parameters
    ----------
    written : str
        The line as written, in English.

    Examples
    --------
    >>> [stance_of(line).stance for line in ("You never listen to me.", "You never let me down.")]
    ['attack', 'tenderness']
    >>> stance_of("I'm sorry, come here.").stance, stance_of("What time is it?").stance
    ('repair', 'neutral')
    """
    line = read_line(written)
    if not line.words:
        return LineStance(line, "neutral", (), SURE)
    by_value = list(valued(line))
    hard = _without_repeats([*attacks(line), *(one for one in by_value if one.kind in ATTACKS)])
    soft = _without_repeats([*gentle(line), *(one for one in by_value if one.kind == TENDERNESS)])
    decided = _decide(line, hard, soft)
    return _lean(line) if decided is None else decided


def _decide(line: AddressedLine, hard: list[Finding], soft: list[Finding]) -> LineStance | None:
    soft = [one for one in soft if not _is_overruled(line, one, hard, soft)]
    guarded = [one for one in hard if not _is_guarded(one, soft)]
    against = sum(one.weight for one in guarded)
    tender = sum(one.weight for one in soft if one.kind == TENDERNESS)
    mending = sum(one.weight for one in soft if one.kind in REPAIRS)
    gentle_weight = tender + mending
    if against >= PROOF and against > gentle_weight:
        return LineStance(line, "attack", tuple(guarded), SURE)
    if against >= PROOF and gentle_weight >= PROOF:
        return LineStance(line, "undecided", tuple((*guarded, *soft)), UNSURE)
    if gentle_weight >= PROOF:
        stance: Stance = "repair" if mending >= tender and mending else "tenderness"
        return LineStance(line, stance, tuple(soft), SURE)
    if against >= PROOF:
        return LineStance(line, "attack", tuple(guarded), SURE)
    return None


def _lean(line: AddressedLine) -> LineStance:
    """Return what a line leans to by its words, where no construction decides."""
    if not any(word in YOU | US for word in line.words):
        return LineStance(line, "neutral", (), SURE)
    if any(line.words[i] in NOUNS | ADJECTIVES | BAD for i in line.denied):
        return LineStance(line, "neutral", (), UNSURE)  # 'you are no coward'
    odds = lean_model().odds(line)
    leaning: Stance = LEANINGS[int(odds.argmax())]
    sure = float(odds.max())
    if leaning == "attack" and sure < LEAST_ATTACK:
        return LineStance(line, "undecided" if sure >= LEAST_GENTLE else "neutral", (), sure)
    if leaning in ("tenderness", "repair") and sure < LEAST_GENTLE:
        return LineStance(line, "neutral", (), 1 - sure)
    return LineStance(line, leaning, (), sure)


def _is_guarded(one: Finding, soft: list[Finding]) -> bool:
    """Return whether words of tenderness take a blame back: 'you kill me with that smile'."""
    return any(
        other.weight >= PROOF
        and other.kind not in ATTACKS
        and other.first <= one.last
        and one.first <= other.last
        for other in soft
    )


_PAST = word_set("needed loved trusted wanted missed adored cherished believed")


def _is_overruled(line: AddressedLine, one: Finding, hard: list[Finding], soft: list[Finding]) -> bool:
    """Return whether blame takes words of tenderness back.

    'You left me when I needed you': past affection beside blame; 'look who decided to come home': what an
    attack goes on with.
    """
    proofs = [other for other in hard if other.weight >= PROOF]
    after_who = one.first > 0 and line.words[one.first - 1] in ("who", "that")
    if proofs and one.kind == TENDERNESS and (after_who or line.words[one.last - 1] in _PAST):
        return True
    if any(
        o.first <= one.first
        and one.last <= o.last
        and (o.kind == NAME_CALLING or o.last - o.first > one.last - one.first)
        for o in proofs
    ):
        return True  # 'I regret the day I met you', 'take your hands off me'
    if one.kind == REPAIR and any(
        t.kind == TENDERNESS and t.first <= one.first and one.last <= t.last for t in soft
    ):
        return True  # 'put your arms around me'
    unit = next(u for u in line.units if u.first <= one.first < u.last)
    return one.kind == REPAIR and any(
        unit.first == other.first and other.last < one.first for other in proofs
    )


def _without_repeats(found: list[Finding]) -> list[Finding]:
    made: list[Finding] = []
    for one in found:
        same = next(
            (
                k
                for k, o in enumerate(made)
                if o.kind == one.kind and o.first <= one.last and one.first <= o.last
            ),
            None,
        )
        if same is None:
            made.append(one)
        elif one.weight > made[same].weight or (
            one.weight == made[same].weight and one.last - one.first > made[same].last - made[same].first
        ):
            made[same] = one
    return made
