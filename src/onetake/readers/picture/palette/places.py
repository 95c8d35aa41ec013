"""Places: shots whose walls, floors and objects have the same colours, whatever the light, are one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

from onetake.core.gives import Lane
from onetake.core.spans import crop, total, union
from onetake.core.track import Fact, Track, spans
from onetake.readers.base import Gives, author
from onetake.readers.picture.palette.distinct_shots import count_distinct
from onetake.readers.picture.palette.tones import slices_of
from onetake.signal.common.average_linkage import average_linkage, cut_linkage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats, Floats32, Ints


LIMIT = 0.19
"""Mean distance (1 less the Bhattacharyya coefficient of the tones) from which shots are two places: between
the distances of shots of one staged room and those of two rooms (docs/explanation/places.md)."""
SPREAD = 0.15
"""Share by which the limit is moved, to either side for the counts and at random for the stability
(docs/explanation/places.md)."""
BLUR = 0.5
"""Standard deviation, in cells of the tones, of coding noise (docs/explanation/places.md)."""
INSIDE = 0.9
"""Share of a slice that must lie in the shot; a slice over a cut contains two shots. Set by hand; no measured
source."""
ROUNDS = 40
"""Resamplings (docs/explanation/places.md, "Stability")."""
_PARTS_MOST = 12
"""Parts of a shot at most that are resampled. Set by hand; no measured source."""


class _Shots(NamedTuple):
    spans: Floats
    part_of: Ints
    """Shot of each part, shape (n,)."""
    parts: Floats32
    """Planes times seconds, shape (n, m)."""
    cells: Ints
    """The flat index of each of the m cells in the plane of the tones."""


class Places:
    """Clusters the shots by their tones; see docs/explanation/places.md."""

    name = "places"
    version = 4
    needs: tuple[str, ...] = ("shots", "palette.tones", "palette.aside")
    may_use: tuple[str, ...] = ("titles",)
    gives: tuple[Gives, ...] = (
        Gives(
            "palette.place",
            "spans",
            "count",
            "the place of each shot, numbered from 1, with its stability",
            open_labels="a place's letter",
            lane=Lane("picture", "Places"),
        ),
    )
    cites: tuple[str, ...] = (
        "Bhattacharyya: On a measure of divergence, Bulletin of the Calcutta Mathematical Society 35, 1943",
        "Hennig: Cluster-wise assessment of cluster stability, Comput. Statistics & Data Analysis 52, 2007",
    )

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return one span per shot: 'place A', 1; none for shots mostly of black, white, fades and cards.

        The facts contain how many places there are, also with the limit moved; how many at least, if shots
        that share colours are one place in several framings or lights (`fewest`); how many there would be by
        chance in a single place (`chance`); how far apart the two unlikest shots are, 0 to 1
        (`farthest`); and the mean stability, with its level by chance.
        """
        shots = _shots_with_tones(tracks)
        n = len(shots.spans)
        if not n:
            return [spans("palette.place", [], [], [], [], "count", by=author(self), cites=self.cites)]
        rng = np.random.default_rng(0)
        distances = _distances(shots, np.ones(len(shots.parts)))
        farthest = float(distances.max())
        merges = average_linkage(distances)
        found = cut_linkage(merges, n, LIMIT)
        stable, by_chance = _stability(shots, found, rng)
        tones = _tones_by_shot(shots, np.ones(len(shots.parts)))
        distinct = count_distinct(tones, shots.cells, shots.spans[:, 1] - shots.spans[:, 0])

        def count_places(limit: float) -> int:
            return int(cut_linkage(merges, n, limit).max()) + 1

        facts = {
            "places": Fact(int(found.max()) + 1, "count"),
            "fewest": Fact(min(count_places(LIMIT * (1 + SPREAD)), distinct), "count"),
            "most": Fact(count_places(LIMIT * (1 - SPREAD)), "count"),
            "chance": Fact(_chance(shots), "count"),
            "farthest": Fact(farthest, "share"),
            "stability": Fact(float(stable[found].mean()), "share"),
            "stability-by-chance": Fact(by_chance, "share"),
        }
        return [
            spans(
                "palette.place",
                shots.spans[:, 0],
                shots.spans[:, 1],
                [f"place {_letter(i)}" for i in found.tolist()],
                found + 1,
                "count",
                by=author(self),
                confidence=stable[found],
                cites=self.cites,
                facts=facts,
            )
        ]


def _shots_with_tones(tracks: Mapping[str, Track]) -> _Shots:
    """Return the shots that are not blank, each with the tones of at most `_PARTS_MOST` parts."""
    tones = slices_of(tracks["palette.tones"])
    slices, used = tones.spans, _blur(tones.plane(dict.fromkeys(range(len(tones.spans)), 1.0))) > 0
    titles = tracks.get("titles")
    cards = [label == "card" for label in titles.labels] if titles else []
    aside = tracks["palette.aside"].spans
    blank = union(aside, titles.spans[cards]) if titles and any(cards) else aside
    kept: list[tuple[float, float]] = []
    part_of: list[int] = []
    parts: list[Floats32] = []
    for first, last in tracks["shots"].spans.tolist():
        over = np.clip(np.minimum(slices[:, 1], last) - np.maximum(slices[:, 0], first), 0, None)
        whole = over >= INSIDE * (slices[:, 1] - slices[:, 0])
        use = whole if over[whole].sum() >= over.sum() / 2 else over > 0
        own = np.flatnonzero(use & (over > 0))
        seen = [i for i in own if total(crop(blank, *slices[i])) < 0.5 * (slices[i, 1] - slices[i, 0])]
        if total(crop(blank, first, last)) > 0.5 * (last - first) or not seen:
            continue
        for some in np.array_split(np.array(seen), min(_PARTS_MOST, len(seen))):
            # Cells that no shot has are left out: most of them, and an hour has thousands of parts.
            parts.append(_blur(tones.plane({i: over[i] for i in some.tolist()}))[used])
            part_of.append(len(kept))
        kept.append((first, last))
    table = np.stack(parts) if parts else np.empty((0, int(used.sum())), np.float32)
    return _Shots(
        np.array(kept).reshape(-1, 2), np.array(part_of, dtype=np.intp), table, np.flatnonzero(used)
    )


def _blur(plane: Floats32) -> Floats32:
    return np.asarray(cv2.GaussianBlur(plane, (0, 0), BLUR, borderType=cv2.BORDER_CONSTANT), np.float32)


def _tones_by_shot(shots: _Shots, weight: Floats) -> Floats32:
    """Return the share of each tone in each shot, shape (n, cells); its parts are weighed by `weight`."""
    starts = np.flatnonzero(np.r_[True, np.diff(shots.part_of) > 0])  # the parts are ordered by shot
    mixed = np.add.reduceat(shots.parts * weight[:, None].astype(np.float32), starts, axis=0)
    return np.asarray(mixed / mixed.sum(axis=1, keepdims=True), np.float32)


def _distances(shots: _Shots, weight: Floats) -> Floats:
    """Return 1 less the Bhattacharyya coefficient of every two shots, shape (n, n)."""
    root = np.sqrt(_tones_by_shot(shots, weight))
    return np.asarray(np.clip(1 - root @ root.T, 0, 1), dtype=np.float64)


def _draw_weights(shots: _Shots, rng: np.random.Generator) -> Floats:
    """Return how often each part is drawn: from each shot as many as it has, with replacement."""
    weight = np.zeros(len(shots.parts))
    count = np.bincount(shots.part_of)
    first = np.cumsum(count) - count
    for start, n in zip(first, count, strict=True):
        weight[start : start + n] = np.bincount(rng.integers(0, n, n), minlength=n)
    return weight


def _stability(shots: _Shots, found: Ints, rng: np.random.Generator) -> tuple[Floats, float]:
    """Return each place's stability, and the mean stability by chance (shots permuted over the places).

    The stability is the mean Jaccard similarity of the place's shots to the most similar group that is found
    when the seconds of each shot are drawn again, with replacement, and the limit is moved at random.
    """
    n, places = len(found), int(found.max()) + 1
    like, by_chance = np.zeros(places), 0.0
    for _ in range(ROUNDS):
        limit = LIMIT * (1 + SPREAD * rng.uniform(-1, 1))
        again = cut_linkage(average_linkage(_distances(shots, _draw_weights(shots, rng))), n, limit)
        like += _best_jaccard(found, again)
        by_chance += float(_best_jaccard(found, rng.permutation(again))[found].mean())
    return like / ROUNDS, by_chance / ROUNDS


def _best_jaccard(found: Ints, again: Ints) -> Floats:
    both = np.zeros((found.max() + 1, again.max() + 1))
    np.add.at(both, (found, again), 1)
    either = both.sum(axis=1, keepdims=True) + both.sum(axis=0) - both
    return np.asarray((both / either).max(axis=1), dtype=np.float64)


def _chance(shots: _Shots) -> float:
    """Return how many places would be found if no cut changed the place.

    A cut is then classified as a change of place as often as the two halves of one shot are `LIMIT` apart. No
    such shot counts as half of one: with nothing known the estimate is one half (Krichevsky, Trofimov, 1981).
    """
    n = len(shots.spans)
    broken = halved = 0
    for shot in range(n):
        own = shots.parts[shots.part_of == shot]
        if len(own) > 1:
            half = len(own) // 2
            roots = [np.sqrt(part / part.sum()) for part in (own[:half].sum(axis=0), own[half:].sum(axis=0))]
            halved += 1
            broken += 1 - float(roots[0] @ roots[1]) >= LIMIT
    return 1 + (n - 1) * (broken + 0.5) / (halved + 1)


def _letter(index: int) -> str:
    """Return A to Z, then AA, AB and so on."""
    rest, last = divmod(index, 26)
    return (_letter(rest - 1) if rest else "") + chr(ord("A") + last)
