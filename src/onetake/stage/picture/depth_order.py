"""Depth order, which surface hides which: a binary space partition of the set's surfaces.

H. Fuchs, Z. Kedem, B. Naylor, "On visible surface generation by a priori tree structures", SIGGRAPH (1980).
From any place the tree returns the surfaces from the farthest to the nearest; what moves (figures, stands) is
sorted in by its own place.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.stage.picture.surface import Surface


EPSILON = 1e-4
"""Metres; a corner that near to a plane is in it."""
CANDIDATES = 6
"""Surfaces tried as the next dividing plane; the one that cuts the fewest others is taken. Set by hand."""


@dataclass(eq=False)
class Facet:
    """A convex piece of a surface."""

    surface: int
    st: Floats
    """Shape (n, 2): corners in 0..1 across and down the surface."""
    corners: Floats
    """Shape (n, 3), metres."""
    normal: Floats
    """The front's direction."""
    holes: bool
    """One may see through it, and it is seen from both sides."""


@dataclass(eq=False)
class Node:
    """A plane, the facets in it, and what is in front of and behind it."""

    normal: Floats
    offset: float
    facets: list[Facet] = field(default_factory=list)
    front: Node | None = None
    back: Node | None = None
    number: int = 0
    first: int = 0
    """Number of the first of its facets."""


class Tree:
    """The partition of surfaces.

    `facets` has all pieces; `corners`, shape (n, 3), those of all of them one after the other, each piece's
    from its number in `starts` on.
    """

    def __init__(self, surfaces: list[Surface]) -> None:
        square = np.array([[0, 0], [1, 0], [1, 1], [0, 1.0]])
        self.root = _build(
            [Facet(i, square, s.point(square), s.normal, s.holes) for i, s in enumerate(surfaces)]
        )
        self.facets: list[Facet] = []
        self._nodes: list[Node] = []
        self._number(self.root)
        self.corners = np.concatenate([f.corners for f in self.facets] or [np.zeros((0, 3))])
        self.starts = np.cumsum([0] + [len(f.corners) for f in self.facets])
        self._planes = np.array([n.normal for n in self._nodes]).reshape(-1, 3)
        self._offsets = np.array([n.offset for n in self._nodes])
        self._faces = np.array([f.normal for f in self.facets]).reshape(-1, 3)
        self._reach = np.array([f.normal @ f.corners[0] for f in self.facets])
        self._seethrough = np.array([f.holes for f in self.facets], bool)
        self._known: dict[bytes, list[int]] = {}

    def _number(self, node: Node | None) -> None:
        if node is None:
            return
        node.number, node.first = len(self._nodes), len(self.facets)
        self._nodes.append(node)
        self.facets.extend(node.facets)
        self._number(node.front)
        self._number(node.back)

    def far_to_near(self, eye: Floats, places: Floats) -> list[int]:
        """Return the order in which to draw, from far to near, as seen from `eye`.

        Parameters
        ----------
        eye : array, shape (3,)
        places : array, shape (n, 3)
            Where the movable things are.

        Returns
        -------
        list of int
            Numbers of the facets that face the eye; thing k is -1 - k.
        """
        ahead = self._planes @ eye > self._offsets
        towards = (self._seethrough | (self._faces @ eye - self._reach > 1e-6)).tolist()
        key = ahead.tobytes()
        order = self._known.get(key)
        if order is None:
            # The order changes only when the eye goes through a plane.
            order = []
            self._walk(self.root, 0, ahead.tolist(), order)
            if len(self._known) > 64:
                self._known.clear()
            self._known[key] = order
        cells: dict[int, list[int]] = {}
        sides = (places @ self._planes.T > self._offsets).tolist()
        distance = np.linalg.norm(places - eye, axis=1)
        for k in np.argsort(-distance, kind="stable").tolist():
            node, cell = self.root, -1
            while node is not None:
                front = sides[k][node.number]
                cell = _cell(node, front)
                node = node.front if front else node.back
            cells.setdefault(cell, []).append(-1 - k)
        out: list[int] = []
        for item in order:
            if item >= 0:
                if towards[item]:
                    out.append(item)
            elif item in cells:
                out.extend(cells[item])
        return out if self.root is not None else cells.get(-1, [])

    def _walk(self, node: Node | None, cell: int, ahead: list[bool], order: list[int]) -> None:
        """List facets and, as numbers below 0, the cells between them, from far to near."""
        if node is None:
            order.append(cell)
            return
        front = ahead[node.number]
        self._walk(node.back if front else node.front, _cell(node, not front), ahead, order)
        order.extend(range(node.first, node.first + len(node.facets)))
        self._walk(node.front if front else node.back, _cell(node, front), ahead, order)


def _cell(node: Node, front: bool) -> int:
    """Return the number, below 0, of what lies on a side of a node, if nothing divides it further."""
    return -2 - 2 * node.number - int(front)


def _build(facets: list[Facet]) -> Node | None:
    if not facets:
        return None
    best, least = facets[0], np.inf
    step = max(1, len(facets) // CANDIDATES)
    stacked = np.concatenate([f.corners for f in facets])
    starts = np.cumsum([0] + [len(f.corners) for f in facets[:-1]])
    for candidate in facets[::step]:
        side = (stacked - candidate.corners[0]) @ candidate.normal
        low, high = np.minimum.reduceat(side, starts), np.maximum.reduceat(side, starts)
        cut = int(((low < -EPSILON) & (high > EPSILON)).sum())
        lean = abs(int((low >= -EPSILON).sum()) - int((high <= EPSILON).sum()))
        if 6 * cut + lean < least:
            best, least = candidate, 6 * cut + lean
    normal = best.normal
    node = Node(normal, float(normal @ best.corners[0]))
    front: list[Facet] = []
    back: list[Facet] = []
    for facet in facets:
        side = facet.corners @ normal - node.offset
        if (np.abs(side) <= EPSILON).all():
            node.facets.append(facet)
        elif (side >= -EPSILON).all():
            front.append(facet)
        elif (side <= EPSILON).all():
            back.append(facet)
        else:
            front.append(_part(facet, side))
            back.append(_part(facet, -side))
    node.front, node.back = _build(front), _build(back)
    return node


def _part(facet: Facet, side: Floats) -> Facet:
    """Keep what of a facet is on the positive side."""
    table = np.concatenate([facet.st, facet.corners], axis=1)
    out = []
    for i in range(len(table)):
        j = (i + 1) % len(table)
        if side[i] >= 0:
            out.append(table[i])
        if (side[i] > 0) != (side[j] > 0) and abs(side[j] - side[i]) > 1e-12:
            out.append(table[i] + side[i] / (side[i] - side[j]) * (table[j] - table[i]))
    kept = np.array(out)
    return Facet(facet.surface, kept[:, :2], kept[:, 2:], facet.normal, facet.holes)
