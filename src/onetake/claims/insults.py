"""The claim that they blame, insult and swear at each other."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onetake.claims.evidence import SHOWN
from onetake.claims.insults_phrases import INSULTS, INSULTS_FRAMES, INSULTS_OPPOSITES
from onetake.claims.spoken_lines import FEWEST_LINES, at_least, film_minutes, spoken_lines, unread
from onetake.core.claim import Claim, Tracks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.claims.spoken_lines import SpokenLine
    from onetake.core.verdict import Verdict

BY_EACH = 2.0
"""Attacking lines a minute that each of two voices must say; the truth of staged films has the same limit."""
DOUBT = 0.1
"""Undecided so near to the limit, as a share of it; set by hand."""
MISREAD = 0.06
"""Share of lines that attack nobody and are called an attack: 26 of 425 lines at first sight, written
after the rules and partly to mislead; docs/explanation/rhetoric.md."""
FEWEST_ATTACKS = 4
"""Attacking lines without which insults do not fly, however short the film; set by hand."""
CHANCE_P = 0.01
"""Probability that as many lines are misread, below which it must lie."""
GENTLE = ("tenderness", "repair")
UNNAMED = 0.25
"""Share of the attacks whose voice may be unknown where they are said of each other; set by hand."""
MANNERS = ("blame", "name-calling", "threat", "demand")
"""Classes of attack in the order in which the reason names them."""


def _attacks_surely(line: SpokenLine) -> bool:
    """Return whether constructions attack, or it swears at somebody, in a line that is surely said here."""
    return _attacks(line) and not line.doubtful


def _attacks(line: SpokenLine) -> bool:
    swears = "profanity" in line.addressed and line.stance not in GENTLE
    return (line.stance == "attack" and line.proved) or swears


def _may_attack(line: SpokenLine) -> bool:
    """Return whether it attacks, leans to it, or is undecided, wherever it is said."""
    return line.stance in ("attack", "undecided") or _attacks(line)


def _insults_fly(claim: Claim, tracks: Tracks) -> Verdict:
    if why := unread(tracks):
        return claim.verdict("inapplicable", why)
    lines = spoken_lines(tracks)
    minutes = film_minutes(tracks["rhetoric.attack"])
    sure = [line for line in lines if _attacks_surely(line)]
    maybe = [line for line in lines if _may_attack(line)]
    rate, most = len(sure) / minutes, len(maybe) / minutes
    chance = MISREAD * len(lines) / minutes
    second, second_most = (_second_fiercest(some) / minutes for some in (sure, maybe))
    swearing = sum("profanity" in line.marks for line in sure)
    parts = [f"{sum(kind in line.marks for line in sure)} {_NAMED[kind]}" for kind in MANNERS]
    parts = [part for part in parts if not part.startswith("0 ")]
    manner = f" ({', '.join(parts)}; {swearing} of them swear)" if parts else ""
    because = (
        f"{rate:.1f} of {len(lines) / minutes:.0f} lines a minute attack whom they address{manner}; the "
        f"second-fiercest voice has {second:.1f} a minute"
    )
    because += f", and {len(maybe) - len(sure)} more may attack" if len(maybe) > len(sure) else ""
    because += f". {claim.limit:g} a minute are needed, and {BY_EACH:g} of each of two voices."
    evidence = tuple(line.evidence(_says(line)) for line in _best_first(sure)[:SHOWN])
    if len(sure) < FEWEST_ATTACKS and len(lines) < FEWEST_LINES:
        because += f" {len(lines)} lines are too few; {FEWEST_LINES} are needed."
        return claim.verdict("undecided", because, rate, chance=chance, evidence=evidence)
    unnamed = sum(not line.name for line in maybe)
    if most < claim.limit * (1 - DOUBT):
        return claim.verdict("fails", because, rate, chance=chance, evidence=evidence)
    if unnamed > UNNAMED * len(maybe):
        because += f" Whose {unnamed} of these lines are is not known, so not whether both attack."
        return claim.verdict("undecided", because, rate, chance=chance, evidence=evidence)
    if second_most < BY_EACH * (1 - DOUBT):
        because += f" That is one who attacks; each of two would have to, {BY_EACH:g} times a minute."
        return claim.verdict("fails", because, rate, chance=chance, evidence=evidence)
    enough = rate >= claim.limit * (1 + DOUBT) and second >= BY_EACH
    enough = enough and len(sure) >= FEWEST_ATTACKS and at_least(len(sure), MISREAD * len(lines)) < CHANCE_P
    return claim.verdict("holds" if enough else "undecided", because, rate, chance=chance, evidence=evidence)


_NAMED = {"blame": "blame", "name-calling": "call names", "threat": "threaten", "demand": "order about"}


def _second_fiercest(lines: Sequence[SpokenLine]) -> int:
    """Return how many lines the voice has that has the second most."""
    count = sorted(Counter(line.name for line in lines if line.name).values(), reverse=True)
    return count[1] if len(count) > 1 else 0


def _best_first(lines: Sequence[SpokenLine]) -> list[SpokenLine]:
    """Return lines with the most classes first, one of each voice before a second one of any."""
    ranked = sorted(lines, key=lambda line: (-len(line.marks & {*MANNERS, "profanity"}), line.start))
    seen: Counter[str] = Counter()
    turn = []
    for line in ranked:
        turn.append(seen[line.name])
        seen[line.name] += 1
    return [line for _, line in sorted(zip(turn, ranked, strict=True), key=lambda pair: pair[0])]


def _says(line: SpokenLine) -> str:
    return ", ".join(kind for kind in (*MANNERS, "profanity") if kind in line.marks) or "attack"


INSULTS_FLY = Claim(
    id="insults-fly",
    says="They blame, insult and swear at each other.",
    told="The two blame, insult and swear at each other.",
    needs=("rhetoric",),
    limit=6.0,
    unit="1/min",
    source=(
        "one attacking line in ten seconds, by hand; staged quarrels have 12 and more, their ablations 2, "
        "songs of love and of work at most 3: docs/explanation/rhetoric.md"
    ),
    phrases=INSULTS,
    opposites=INSULTS_OPPOSITES,
    frames=INSULTS_FRAMES,
    never_of=("critic", "company"),
    judge=_insults_fly,
)
