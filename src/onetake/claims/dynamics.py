"""Claims about how loudness goes through the film: quiet and loud in turn, building up, dropping in."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.dynamics_phrases import (
    BUILDS_FRAMES,
    BUILDS_OPPOSITES,
    BUILDS_PHRASES,
    DROPS_FRAMES,
    DROPS_OPPOSITES,
    DROPS_PHRASES,
    QUIET_LOUD_OPPOSITES,
    QUIET_LOUD_PHRASES,
)
from onetake.claims.evidence import SHOWN
from onetake.claims.figure_words import there_are
from onetake.claims.passages import BASS_FREE, BASS_STEP, SUDDEN, passages_of, rises
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.core.verdict import Verdict

STEP = 8.0
"""LU between quiet and loud; 10 are heard as twice as loud, and a dynamic mark, mf to f, is 5 to 6. Set by
hand."""
FREE_STEP = 6.0
"""LU from which it may be meant."""
_LOUD_PART = 90
"""Percentile of the short-term loudness that stands for the loud parts."""
_NEAR = 3.0
"""LU below the loud parts down to which a moment is loud; set by hand."""
LASTS = 3.0
"""s that a quiet or loud passage lasts at least: one window of short-term loudness (EBU Tech 3341)."""
PARTS = 8
"""Equal parts of the film that are compared for a rise; set by hand."""
LEAST_LENGTH = 16.0
"""s of a film in which a rise can be told: 2 s a part."""
TAU_CHANCE = 0.5
"""Kendall's tau that 95 of 100 orders of eight parts stay below (Kendall, Rank Correlation Methods, 1948)."""
TAU_FREE = 0.43
"""Kendall's tau of eight parts from which they may rise: 5 % of all orders are as ordered by chance."""
LEAST_RISE = 4.0
"""LU from the first quarter to the loudest of the later ones: less is within a verse. Set by hand."""
LEVEL_STEP = 3.0
"""LU that come in within `SUDDEN` s; a fade brings less."""


def _rises(t: Floats, values: Floats, step: float) -> list[tuple[float, float, float]]:
    """Return each rise from quiet to loud: where the quiet begins, the loud begins, the loud ends, s."""
    loud = float(np.nanpercentile(values, _LOUD_PART))
    state = np.full(len(values), 0)
    state[values >= loud - _NEAR] = 1
    state[values <= loud - step] = -1
    runs: list[list[float]] = []
    for at, now in zip(t, state, strict=True):
        if now and (not runs or runs[-1][0] != now):
            runs.append([float(now), float(at), float(at)])
        elif now:
            runs[-1][2] = float(at)
    # A window of 3 s smooths the edges: a passage lasts about as long as its windows' middles are apart.
    lasting: list[list[float]] = []
    for run in runs:
        if run[2] - run[1] < LASTS:
            continue
        if lasting and lasting[-1][0] == run[0]:
            lasting[-1][2] = run[2]
        else:
            lasting.append(run)
    return [(a[1], b[1], b[2]) for a, b in pairwise(lasting) if a[0] < b[0]]


def _quiet_loud(claim: Claim, tracks: Tracks) -> Verdict:
    track = tracks["loudness.short-term"]
    known = ~np.isnan(track.values)
    if known.sum() < 2:
        return claim.verdict("inapplicable", "The film is silent, or too short for passages.")
    t, values = track.t[known], track.values[known]
    sure, free = _rises(t, values, STEP), _rises(t, values, FREE_STEP)
    evidence = tuple(
        Evidence("loudness.short-term", start, end, None, "", f"quiet until {turn:.0f} s, then loud")
        for start, turn, end in sure[:SHOWN]
    )
    because = (
        f"{there_are(len(sure), 'rise')} from a quiet passage to a loud one that is {STEP:g} dB louder or "
        f"more, each of {LASTS:g} s at least; {claim.limit:g} are needed"
    )
    if len(sure) >= claim.limit:
        return claim.verdict("holds", f"{because}.", len(sure), evidence=evidence)
    if len(free) < claim.limit:
        return claim.verdict("fails", f"{because}.", len(sure), evidence=evidence)
    words = f"{because}. There are {len(free)} of {FREE_STEP:g} dB."
    return claim.verdict("undecided", words, len(sure), evidence=evidence)


def kendall(values: Floats) -> float:
    """Return Kendall's tau of values with their order, -1 to 1: 1 where each is above all before it.

    Examples
    --------
    >>> kendall(np.array([1.0, 2.0, 4.0, 3.0]))
    0.6666666666666666
    """
    later = np.triu(np.ones((len(values), len(values)), bool), 1)
    signs = np.sign(values[None, :] - values[:, None])[later]
    return float(signs.mean())


def _builds_up(claim: Claim, tracks: Tracks) -> Verdict:
    track = tracks["loudness.short-term"]
    t, values = track.t[~np.isnan(track.values)], track.values[~np.isnan(track.values)]
    if len(t) < PARTS or t[-1] - t[0] < LEAST_LENGTH:
        return claim.verdict("inapplicable", f"The sound is shorter than {LEAST_LENGTH:g} s, or silent.")
    edges = np.linspace(t[0], t[-1], PARTS + 1)
    places = np.minimum(np.searchsorted(edges, t, side="right") - 1, PARTS - 1)
    # Power is what adds up; a part is as loud as the mean of its power.
    powers = np.array([np.mean(10 ** (values[places == k] / 10)) for k in range(PARTS)])
    levels = 10 * np.log10(np.maximum(powers, 1e-12))
    tau = kendall(levels)
    start = float(levels[: PARTS // 4].mean())
    rise = float(levels[PARTS // 4 :].max()) - start
    top = int(np.argmax(levels))
    says = "mostly rise" if tau >= claim.limit else "do not rise steadily"
    because = (
        f"{PARTS} equal parts of the film {says} in loudness: their order agrees with a steady rise by "
        f"{tau:.2f} (1 is wholly, -1 the contrary), where {claim.limit:g} is needed and chance gives up to "
        f"{TAU_CHANCE:.2f} in 95 of 100 cases. From the first quarter to the loudest part it gets {rise:.1f} "
        f"dB louder, where {LEAST_RISE:g} dB are needed."
    )
    evidence = (
        Evidence(
            "loudness.short-term",
            float(edges[0]),
            float(edges[top + 1]),
            rise,
            "LU",
            "up to the loudest part",
        ),
    )
    if tau >= claim.limit and rise >= LEAST_RISE and top >= PARTS // 2:
        return claim.verdict("holds", because, tau, chance=TAU_CHANCE, evidence=evidence)
    if tau < TAU_FREE or rise < LEAST_RISE / 2:
        return claim.verdict("fails", because, tau, chance=TAU_CHANCE, evidence=evidence)
    return claim.verdict("undecided", because, tau, chance=TAU_CHANCE, evidence=evidence)


def _drops(claim: Claim, tracks: Tracks) -> Verdict:
    blocks, momentary = tracks["sections.blocks"], tracks["loudness.momentary"]
    if len(blocks) < 2:
        return claim.verdict("inapplicable", "There is no beat, or one passage only, so nothing can drop in.")
    t, level = momentary.t, np.where(np.isnan(momentary.values), -70.0, momentary.values)
    found: list[tuple[float, float, float, float, float]] = []
    for before, after in rises(passages_of(blocks)):
        at, jump = _sudden(t, level, after.start)
        found.append((after.bass - before.bass, jump, at, before.start, after.end))
    sudden = sorted((one for one in found if one[1] >= LEVEL_STEP), reverse=True)
    most = sudden[0][0] if sudden else 0.0
    evidence = tuple(
        Evidence(
            "sections.blocks",
            at,
            min(end, at + 8),
            more,
            "dB",
            f"the bass gets {more:.0f} dB louder, the whole {jump:.0f} dB",
        )
        for more, jump, at, _, end in sudden[:SHOWN]
        if more >= BASS_FREE
    )
    if most >= claim.limit:
        words = (
            f"At {evidence[0].start:.1f} s the bass gets {most:.0f} dB louder from one bar to the next, "
            f"where {claim.limit:g} dB are needed, and the whole {sudden[0][1]:.0f} dB."
        )
        return claim.verdict("holds", words, most, evidence=evidence)
    slow = max((one[0] for one in found if one[1] < LEVEL_STEP), default=0.0)
    words = (
        f"Where a new passage begins, the bass gets at most {most:.0f} dB louder at once; {claim.limit:g} dB "
        "are needed."
    )
    if slow >= claim.limit:
        words += f" Elsewhere it gets {slow:.0f} dB louder, but the whole hardly does."
    is_open = max(most, slow) >= BASS_FREE
    return claim.verdict("undecided" if is_open else "fails", words, most, evidence=evidence)


def _sudden(t: Floats, level: Floats, edge: float) -> tuple[float, float]:
    """Return where about `edge` loudness rises most, `SUDDEN` s against `SUDDEN` s, and by how many LU."""
    best = (edge, 0.0)
    for at in t[np.abs(t - edge) <= SUDDEN / 2]:
        before, after = (level[(t >= a) & (t < b)] for a, b in ((at - SUDDEN, at), (at, at + SUDDEN)))
        if len(before) and len(after):
            jump = float(after.mean() - before.mean())
            best = max(best, (float(at), jump), key=lambda one: one[1])
    return best


QUIET_LOUD = Claim(
    id="quiet-loud",
    says="It goes from quiet to loud and back, more than once.",
    told="It swings from quiet to loud and back.",
    needs=("loudness.short-term",),
    limit=2.0,
    unit="count",
    source=(
        f"two rises from quiet to loud are the least that go to and fro; {STEP:g} LU part them "
        "(docs/explanation/dynamics.md)"
    ),
    phrases=QUIET_LOUD_PHRASES,
    opposites=QUIET_LOUD_OPPOSITES,
    never_of=("cutting", "lighting", "colours", "camera"),
    judge=_quiet_loud,
)
BUILDS_UP = Claim(
    id="builds-up",
    says="The sound builds up from beginning to end.",
    told="The sound builds up.",
    needs=("loudness.short-term",),
    limit=0.64,
    unit="",
    source=(
        "Kendall's tau of the loudness of eight equal parts: 0.64 or more have 1.5 % of all orders (Kendall, "
        f"Rank Correlation Methods, 1948); and a rise of {LEAST_RISE:g} LU: docs/explanation/dynamics.md"
    ),
    phrases=BUILDS_PHRASES,
    opposites=BUILDS_OPPOSITES,
    frames=BUILDS_FRAMES,
    never_of=("cutting", "lighting", "colours", "camera", "a thing not seen"),
    judge=_builds_up,
)
DROPS = Claim(
    id="drops",
    says="The beat drops.",
    needs=("sections.blocks", "loudness.momentary"),
    limit=BASS_STEP,
    unit="dB",
    source=(
        "the bass that comes in from one passage to the next: up to 6.7 dB within the shared songs, 9.7 and "
        "more where the band enters; docs/explanation/dynamics.md"
    ),
    phrases=DROPS_PHRASES,
    opposites=DROPS_OPPOSITES,
    frames=DROPS_FRAMES,
    never_of=("cutting", "lighting", "colours", "camera"),
    judge=_drops,
    holds_on_a_part=True,
)
