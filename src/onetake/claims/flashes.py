"""Claims about flashes: whether the light strobes, and whether it changes on the beat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims import light_frames, light_phrases
from onetake.claims.evidence import SHOWN, plural
from onetake.claims.figure_words import percent
from onetake.core.claim import Claim, Tracks
from onetake.core.frame_times import frame_interval
from onetake.core.verdict import Evidence
from onetake.signal.common.chance import DRAWS, chance_level, p_value
from onetake.signal.common.circular import grid_position

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats
    from onetake.core.verdict import Verdict

MOST_FLASHES = 3.0
"""Flashes in any one second above which a film is a danger: WCAG 2.3.1, ITU-R BT.1702."""
FLICKER = 2.0
"""Flashes in a second above which `strobing` is undecided, not false: a slow strobe by the words of a critic.
Set by hand."""
FRAMES_A_FLASH = 2
"""Frames that a flash takes at least: one light, one dark."""
BESIDE_CUT = 0.06
"""s by which a step of light may be off a cut and still be made by it: a frame and a half at 25 a second."""
SUDDEN = 0.3
"""s that a step may take to be a flash: a fade is none. Set by hand."""
FEWEST_STEPS = 8
"""Sudden brightenings below which no lock is judged: fewer lock by chance."""
REACH = 8.0
"""Beats over which the grid is continued where none was found, as for `turns.lock`."""
OTHER_TEMPO = 0.15
"""Natural logarithm of the ratio by which the tempo of the steps is changed for the level of chance, at most;
an even train of flashes locks to any shift of the beat, but not to another tempo."""
RARE = 0.01
"""p-value from which a lock is not chance: one film in a hundred."""
LOCK_DOUBT = 0.15
"""Undecided so near below the limit of `light-on-the-beat`."""
DOUBLE = 0.75
"""Beats between two steps below which they are compared with half beats."""
COARSE = 0.25
"""Share of a beat that a frame may last: above it the time of a step is too coarse."""

_INSTANT = 1e-4
"""s by which a stamp may differ after it was stored: a flash exactly a second later is in the next second."""


def _strobing(claim: Claim, tracks: Tracks) -> Verdict:
    steps, frames = tracks["light.steps"], tracks["palette.lightness"].t
    if len(frames) < FRAMES_A_FLASH + 1:
        return claim.verdict("undecided", "There are too few frames to see a flash.")
    labels, at_cut = np.array(steps.labels), _made_by_cuts(tracks)
    found = []
    for names in (("brighter", "darker"), ("more red", "less red")):
        own = np.isin(labels, names)
        found.append((_busiest(steps.t, labels, own & ~at_cut), _busiest(steps.t, labels, own)))
    (light, light_at), (with_cuts, _) = found[0]
    (red, red_at), (red_with_cuts, _) = found[1]
    most, at = max((light, light_at), (red, red_at))
    counted = max(with_cuts, red_with_cuts)
    kind = "saturated red flashes" if red > light else "the light flashes"
    because = (
        f"In the busiest second, from {at:.2f} s on, {kind} {_times(most)} (a quarter of the picture or more "
        f"changes there and back); strobing is more than {_times(claim.limit)}."
        if most
        else "Nowhere does a quarter of the picture or more flash."
    )
    if most > claim.limit:
        because += " This is above the limit for viewers with photosensitive epilepsy (WCAG 2.3.1, BT.1702)."
    elif counted > most:
        because += f" With the changes at cuts, which ITU-R BT.1702 counts as well, it is {_times(counted)}"
        because += ", which is above its limit." if counted > claim.limit else "."
    evidence = _seconds(tracks, labels, at_cut)
    if most > claim.limit:
        return claim.verdict("holds", because, most, evidence=evidence)
    seen = 1 / (FRAMES_A_FLASH * frame_interval(frames))
    if seen <= claim.limit:
        because += f" With {1 / frame_interval(frames):.0f} frames a second no more could be seen."
        return claim.verdict("undecided", because, most, evidence=evidence)
    if most > FLICKER or counted > claim.limit:
        return claim.verdict("undecided", because, most, evidence=evidence)
    return claim.verdict("fails", because, most, evidence=evidence)


def _times(count: float) -> str:
    return f"{count:g} time" + ("" if count == 1 else "s")


def _made_by_cuts(tracks: Tracks) -> Flags:
    """Return which steps of light lie at a cut or within a gradual transition, shape (n,)."""
    t = tracks["light.steps"].t
    found = np.zeros(len(t), bool)
    for start, end in tracks["shots.transitions"].spans.tolist():
        found |= (t >= start - BESIDE_CUT) & (t <= end + BESIDE_CUT)
    return found


def _changes(labels: np.ndarray, which: Flags) -> np.ndarray:
    """Return the rows of `which` at which the light changes its way: two rises in a row are one."""
    rows = np.flatnonzero(which)
    return rows[np.r_[True, labels[rows][1:] != labels[rows][:-1]]] if len(rows) else rows


def _busiest(t: Floats, labels: np.ndarray, which: Flags) -> tuple[float, float]:
    """Return the flashes (pairs of changes) of the second with most, and its start, s."""
    at = t[_changes(labels, which)]
    if not len(at):
        return 0.0, 0.0
    counts = np.searchsorted(at, at + 1.0 - _INSTANT, side="left") - np.arange(len(at))
    best = int(counts.argmax())
    return float(counts[best]) / 2, float(at[best])


def _seconds(tracks: Tracks, labels: np.ndarray, at_cut: Flags) -> tuple[Evidence, ...]:
    """Return the seconds with most flashes, none twice."""
    which, t = ~at_cut & np.isin(labels, ("brighter", "darker")), tracks["light.steps"].t
    shown = []
    for _ in range(SHOWN):
        count, at = _busiest(t, labels, which)
        if count < 1:
            break
        says = f"the light flashes {_times(count)} in this second"
        shown.append(Evidence("light.steps", at, at + 1.0, count, "1/s", says))
        which = which & ((t < at - 1.0) | (t >= at + 1.0))
    return tuple(shown)


def _light_on_the_beat(claim: Claim, tracks: Tracks) -> Verdict:
    steps, beats = tracks["light.steps"], np.unique(tracks["beat.beats"].t)
    if len(beats) < FEWEST_STEPS:
        return claim.verdict("inapplicable", "No beat is heard.")
    labels = np.array(steps.labels)
    sudden = (labels == "brighter") & (steps.column("seconds") <= SUDDEN) & ~_made_by_cuts(tracks)
    at = steps.t[sudden]
    position = grid_position(beats, at, REACH)
    at, position = at[np.isfinite(position)], position[np.isfinite(position)]
    if len(at) < FEWEST_STEPS:
        because = (
            f"A quarter of the picture or more brightens suddenly {_times(len(at))} while there is a beat; "
            f"{FEWEST_STEPS} are needed. Smaller lights and light that is changed by cuts are not counted."
        )
        return claim.verdict("undecided", because)
    beat, frame = float(np.median(np.diff(beats))), frame_interval(tracks["palette.lightness"].t)
    lines = 2 if float(np.median(np.diff(at))) < DOUBLE * beat else 1
    strength = _lock(position * lines)
    drawn = _drawn_locks(beats, at, lines)
    p = p_value(int((drawn >= strength).sum()), len(drawn))
    chance = chance_level(drawn)
    grid = "half beats" if lines == 2 else "beats"
    because = (
        f"{plural(len(at), 'sudden brightening')} keep to the {grid} by {strength:.2f} (1 is exactly on "
        f"them, 0 anywhere), where {claim.limit:g} is needed; flashes at random times and tempi reach "
        f"{chance:.2f} in 5 of 100 cases, and as much as these in {percent(p)} of the cases. A frame lasts "
        f"{1000 * frame:.0f} ms."
    )
    off = np.abs(position * lines - np.round(position * lines)) / lines * beat
    shown = tuple(
        Evidence(
            "light.steps", float(at[i]), float(at[i]) + frame, float(off[i]), "s", "a flash and its beat"
        )
        for i in np.argsort(off, kind="stable")[:SHOWN].tolist()
    )
    if frame > COARSE * beat / lines:
        because += " That is too long to say on which side of a beat a flash lies."
        return claim.verdict("undecided", because, strength, chance=chance, evidence=shown)
    if strength >= claim.limit and p <= RARE:
        return claim.verdict("holds", because, strength, chance=chance, evidence=shown)
    if strength < claim.limit - LOCK_DOUBT:
        return claim.verdict("fails", because, strength, chance=chance, evidence=shown)
    return claim.verdict("undecided", because, strength, chance=chance, evidence=shown)


def _lock(position: Floats) -> float:
    """Return the mean cosine of the phase on a grid, along the last axis: 1 on its lines, -1 between them."""
    return float(np.nanmean(np.cos(2 * np.pi * position)))


def _drawn_locks(beats: Floats, at: Floats, lines: int) -> Floats:
    """Return the lock of the same steps shifted in a circle and played at another tempo, shape (DRAWS,)."""
    rng = np.random.default_rng(1)
    first, length = beats[0], float(beats[-1] - beats[0])
    scale = np.exp(rng.uniform(-OTHER_TEMPO, OTHER_TEMPO, (DRAWS, 1)))
    moved = first + ((at[None, :] - first) * scale + rng.uniform(0, length, (DRAWS, 1))) % length
    position = grid_position(beats, moved.ravel(), REACH).reshape(moved.shape)
    return np.asarray(np.nanmean(np.cos(2 * np.pi * lines * position), axis=1))


STROBING = Claim(
    id="strobing",
    says="Light strobes.",
    needs=("light.steps", "shots.transitions", "palette.lightness"),
    limit=MOST_FLASHES,
    unit="1/s",
    source=(
        "no more than three flashes in any second: WCAG 2.2, success criterion 2.3.1, and ITU-R BT.1702; "
        "docs/explanation/light.md"
    ),
    phrases=light_phrases.STROBING,
    opposites=light_phrases.STROBING_OPPOSITES,
    cites=(
        "W3C, Web Content Accessibility Guidelines 2.2, success criterion 2.3.1",
        "ITU-R BT.1702, Guidance for the reduction of photosensitive epileptic seizures by television",
    ),
    never_of=("the song", "the story"),
    holds_on_a_part=True,
    judge=_strobing,
)
LIGHT_ON_THE_BEAT = Claim(
    id="light-on-the-beat",
    says="Light flashes on the beat.",
    needs=("light.steps", "shots.transitions", "palette.lightness", "beat.beats"),
    limit=0.5,
    unit="",
    source="a mean cosine of 0.5: most flashes within a sixth of a beat; docs/explanation/light.md",
    phrases=light_phrases.ON_THE_BEAT,
    opposites=light_phrases.ON_THE_BEAT_OPPOSITES,
    frames=light_frames.ON_THE_BEAT,
    never_of=("the story",),
    judge=_light_on_the_beat,
)
