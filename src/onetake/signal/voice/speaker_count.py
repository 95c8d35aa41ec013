"""How many voices there are, 1 to 4, and which steps are whose: by what one more voice explains."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.common.viterbi import viterbi
from onetake.signal.voice.speaker_clusters import (
    SpeakerClusters,
    cluster_steps,
    log_likelihood,
    stretch_means,
    voice_means,
    ward_clusters,
)
from onetake.signal.voice.speaker_distance import (
    FEW,
    VoiceItems,
    best_split,
    beyond_effort,
    chance_variance,
    gather_items,
    strength,
)
from onetake.signal.voice.speaker_likelihood_ratio import split_by_likelihood
from onetake.signal.voice.voice_split import CLEAR, SplitEvidence, split_evidence

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Ints


MOST = 4
"""Voices that are distinguished at most: beyond that the limits below were not measured."""
MOST_ITEMS = 400
"""Stretches that voices are learnt from: ten minutes of talk. Time grows with their cube (Ward's method)."""
SWITCH = 6.0
"""Log-likelihood that a change of voice costs within speech."""
AROUND = 15
"""Steps, 0.7 s, whose evidence says how sure a voice is."""
LEAST, LEAST_OF_MORE = 20, 45
"""Steps, about 1 s and 2 s, that a voice must have, and one of three or more."""
TWO, TWO_TIMBRE = 0.75, 0.33
"""How far apart (weighed squared distance) two voices must be in all, or in timbre. Measured on development
data: two people 0.64 to 6.5 in all; one person split in two 0.03 to 0.71, and to 0.30 in timbre."""
MORE_TIMBRE = 0.6
"""How far apart in timbre three or more must be: a mix moves one voice about, and one who grows angry is
higher. Measured between two of three people 0.4 to 1.6, between the halves of one of two 0.1 to 0.46."""
STRENGTH_TWO = 5.5
"""Or this strong apart (`onetake.signal.voice.speaker_distance`), where there are `FEW` stretches. Measured:
two people 8 to 24 (AMI dev01 3.0), one parted in two 0.5 to 2.8."""
STRENGTH, BEYOND = 14.0, 8.0
"""For three or more: this strong apart, or this far beyond effort. Measured between the nearest
two of three: 12 to 20 and, where both have like pitch, 6 to 7.4; between the halves of one of two, who grows
angry: 3.5 to 12.9, and 0.1 to 3."""
FAIR_SHARE_OF_MORE = 0.15
"""Share of the steps that each of three or more has at least, to be surely a person. Measured: the least of
three readers 0.23; a lively reader's high passages, called a third voice, 0.08."""
HIDDEN, HIDDEN_FEW = 7.4, 3.5
"""Strength within one voice from which it may be two people, with `FEW` stretches or more, and with fewer.
Measured: one person to 6.9 and (except in the films of one maker) to 3.1; two
people in one cluster 8.1 to 14.3 and 4.8 to 14; two whose voices differ little (eSpeak's m3 and m6, say) 5.0
to 6.3, which is missed."""


@dataclass(frozen=True, slots=True)
class SpeakerAssignment:
    """Which voice each step belongs to."""

    voice: Ints
    """Shape (n,): numbered as they come in."""
    share: Floats
    """Shape (n,): share of the evidence for it, 0 to 1."""
    fewest: int
    """Voices there are surely: the count, or fewer (`onetake.signal.voice.voice_split`)."""
    most: int
    """Voices there may be, if those that may be two people are: the count, or more."""


def assign_speakers(
    x: Floats,
    stretch: Ints,
    weight: Floats,
    dwell: int,
    fresh: Flags,
    level: Floats,
    margin: float = np.inf,
) -> SpeakerAssignment:
    """Return the voice of each step.

    Parameters
    ----------
    x : array, shape (n, d + 2)
        Timbre, whitened; pitch and place, NaN where a step does not show it.
    stretch : array of int, shape (n,)
        Rising; which stretch of one speaker, as far as can be known, a step belongs to.
    weight, dwell, fresh
        As `onetake.signal.voice.speaker_clusters.cluster_steps` takes them.
    level : array, shape (n,)
        Logarithm of the power.
    margin : float
        dB of the voiced time over the rest.
    """
    some = _sample_stretches(stretch)
    part, own = x[some], _renumber(stretch[some])
    effort = np.column_stack([level[some], part[:, -2]])
    by_chance = chance_variance(part[:, :-2], own)
    best, halves = _count_speakers(
        part, own, weight, dwell, _follows_pause(fresh, some), effort, by_chance, margin
    )
    more = _count_doubtful(gather_items(part[:, :-2], effort, own, best.voice), by_chance)
    if not some.all():
        scores = log_likelihood(x, best.means, weight)
        best = SpeakerClusters(viterbi(scores, dwell, SWITCH, fresh), best.means, scores)
    order = {int(v): k for k, v in enumerate(dict.fromkeys(best.voice.tolist()))}
    voice = np.array([order[int(v)] for v in best.voice], np.intp)
    if len(order) == 2 and margin >= CLEAR and (halves is None or not halves.sure(margin)):
        other = split_by_likelihood(x[:, :-2], fresh)
        if other is not None:
            best = _reassign(x, weight, other)
            voice = other if other[0] == 0 else 1 - other
    fewest = _count_sure(np.bincount(voice), halves, margin)
    most = max(len(order) + more, _count_possible(halves, margin))
    return SpeakerAssignment(voice, evidence_share(best), fewest, most)


def _reassign(x: Floats, weight: Floats, voice: Ints) -> SpeakerClusters:
    """Return voices that are found otherwise, with the scores of their means."""
    means = voice_means(x, voice, 2)
    return SpeakerClusters(voice, means, log_likelihood(x, means, weight))


def _count_sure(size: Ints, halves: SplitEvidence | None, margin: float) -> int:
    """Return how many of the voices, of `size` steps each, are surely different people.

    Three and more are found by stricter limits than two, which hold in clear sound.
    """
    if len(size) > 2 and margin >= CLEAR and size.min() >= FAIR_SHARE_OF_MORE * size.sum():
        return len(size)
    return min(len(size), 2) if halves is not None and halves.sure(margin) else 1


def _count_possible(halves: SplitEvidence | None, margin: float) -> int:
    """Return how many people the likeliest split in two leaves possible, 1 or 2.

    Over a loud background two like voices show no more than one voice does: a second person is never ruled
    out. Measured over strummed chords: of 118 mixes of two voices 63 show neither a split nor a doubtful
    voice, as 74 of 84 of one voice do.
    """
    if halves is None:
        return 2 if margin < CLEAR else 1
    return 2 if halves.doubted(margin) else 1


def _sample_stretches(stretch: Ints) -> Flags:
    """Return the steps from which voices are learnt: those of stretches spread evenly over the film."""
    count = int(stretch.max()) + 1
    if count <= MOST_ITEMS:
        return np.ones(len(stretch), bool)
    return np.isin(stretch, np.linspace(0, count - 1, MOST_ITEMS).round())


def _renumber(stretch: Ints) -> Ints:
    return np.asarray(np.unique(stretch, return_inverse=True)[1], np.intp)


def _follows_pause(fresh: Flags, some: Flags) -> Flags:
    """Return which of the steps follow a pause, or steps that were left out."""
    at = np.flatnonzero(some)
    return np.asarray(fresh[at] | (np.diff(at, prepend=-2) > 1))


def _count_speakers(
    x: Floats,
    stretch: Ints,
    weight: Floats,
    dwell: int,
    fresh: Flags,
    effort: Floats,
    by_chance: float,
    margin: float,
) -> tuple[SpeakerClusters, SplitEvidence | None]:
    """Assign the steps to as many voices as can be distinguished; return the evidence for two, too."""
    halves = None
    best = cluster_steps(x, np.zeros(len(x), np.intp), weight, dwell=dwell, switch=SWITCH, fresh=fresh)
    # A mix may pan one voice about: three are distinguished by timbre and pitch alone.
    still = np.r_[weight[:-1], 0.0]
    for voices in range(2, min(MOST, int(stretch.max()) + 1) + 1):
        own = weight if voices == 2 else still
        parted = _split_starts(_items(x, effort, stretch, best), best.voice, stretch, by_chance)
        starts = [*_ward_starts(x, stretch, own, voices), *parted]
        made = [cluster_steps(x, first, own, dwell=dwell, switch=SWITCH, fresh=fresh) for first in starts]
        whole = sorted(
            (m for m in made if len(np.unique(m.voice)) == voices), key=_total_likelihood, reverse=True
        )
        # One voice can be split in many ways; only two real voices are distinct in the likeliest split.
        tried = whole[:1] if voices == 2 else whole
        if voices == 2 and tried:
            halves = _halves_evidence(
                tried[0], _items(x, effort, stretch, tried[0]), stretch, weight, by_chance
            )
        found = next(
            (m for m in tried if _are_distinct(m, _items(x, effort, stretch, m), weight, by_chance)), None
        )
        if voices == 2 and halves is not None and not halves.named(margin):
            break
        if found is None:
            break
        best = found
    return best, halves


def _halves_evidence(
    found: SpeakerClusters, each: VoiceItems, stretch: Ints, weight: Floats, by_chance: float
) -> SplitEvidence:
    apart = strength(each.timbre, each.effort, each.size, each.voice == 1, by_chance)
    return split_evidence(found.means, weight, found.voice, stretch, apart)


def _total_likelihood(found: SpeakerClusters) -> float:
    return float(found.scores[np.arange(len(found.voice)), found.voice].sum())


def _items(x: Floats, effort: Floats, stretch: Ints, found: SpeakerClusters) -> VoiceItems:
    return gather_items(x[:, :-2], effort, stretch, found.voice)


def _ward_starts(x: Floats, stretch: Ints, weight: Floats, voices: int) -> list[Ints]:
    """Return several first guesses, shape (n,) each: by all features, by timbre, by pitch, by both."""
    size = np.bincount(stretch).astype(float)
    means = stretch_means(x, stretch) * np.sqrt(weight)
    kept = (slice(None), slice(0, -2), slice(-2, -1), slice(0, -1))
    # Without weight for place, the first would be the last again.
    return [ward_clusters(means[:, k], size, voices)[stretch] for k in kept[0 if weight[-1] else 1 :]]


def _split_starts(each: VoiceItems, voice: Ints, stretch: Ints, by_chance: float) -> list[Ints]:
    """Return as first guesses the present voices, each of them in turn split in two as well as possible."""
    found = []
    count = int(voice.max()) + 1
    for v in range(count):
        own = each.voice == v
        _, second = best_split(each.timbre[own], each.effort[own], each.size[own], by_chance)
        found.append(np.where((voice == v) & np.isin(stretch, each.stretch[own][second]), count, voice))
    return found


def _are_distinct(found: SpeakerClusters, each: VoiceItems, weight: Floats, by_chance: float) -> bool:
    """Return whether each two of the voices are two people."""
    voices = len(found.means)
    counts = np.bincount(found.voice, minlength=voices)
    if counts.min() < (LEAST if voices == 2 else LEAST_OF_MORE):
        return False
    for a, b in combinations(range(voices), 2):
        gap = weight * (found.means[a] - found.means[b]) ** 2
        in_all, in_timbre = float(np.nansum(gap)), float(gap[:-2].sum())
        if (in_all >= TWO or in_timbre >= TWO_TIMBRE) if voices == 2 else in_timbre >= MORE_TIMBRE:
            continue
        both = (each.voice == a) | (each.voice == b)
        case = (each.timbre[both], each.effort[both], each.size[both], each.voice[both] == b, by_chance)
        limit = STRENGTH_TWO if voices == 2 else STRENGTH
        if both.sum() < FEW or (strength(*case) < limit and beyond_effort(*case) < BEYOND):
            return False
    return True


def _count_doubtful(each: VoiceItems, by_chance: float) -> int:
    """Return how many of the voices may be two people."""
    found = 0
    for v in set(each.voice.tolist()):
        own = each.voice == v
        apart, _ = best_split(each.timbre[own], each.effort[own], each.size[own], by_chance)
        found += apart >= (HIDDEN if own.sum() >= FEW else HIDDEN_FEW)
    return found


def evidence_share(found: SpeakerClusters) -> Floats:
    """Return the chance of the voice against the others, by the evidence of `AROUND` steps round each."""
    if found.scores.shape[1] < 2:
        return np.ones(len(found.voice))
    kernel = np.ones(AROUND)
    smooth = np.stack([np.convolve(s, kernel, "same") for s in found.scores.T], axis=1)[: len(found.voice)]
    smooth -= smooth.max(axis=1, keepdims=True)
    chance = np.exp(smooth)
    rows = np.arange(len(found.voice))
    return np.asarray(chance[rows, found.voice] / chance.sum(axis=1))
