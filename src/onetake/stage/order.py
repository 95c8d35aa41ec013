"""Who hides whom: a binary space partition of the set's surfaces.

H. Fuchs, Z. Kedem, B. Naylor, "On visible surface generation by a priori tree structures", SIGGRAPH (1980).
From any place the tree gives the surfaces from the farthest to the nearest; what moves (figures, stands) is
sorted in by its own place.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.stage.surface import Surface

    Vector = NDArray[np.float64]

EPSILON = 1e-4
"""Metres; a corner that near to a plane lies in it."""
CANDIDATES = 6


@dataclass(eq=False)
class Facet:
    """A convex piece of a surface."""

    surface: int
    st: Vector
    """Shape (n, 2): corners in 0..1 across and down the surface."""
    corners: Vector
    """Shape (n, 3), metres."""
    normal: Vector
    """The front's direction."""
    holes: bool
    """One may see through it, and it is seen from both sides."""


@dataclass(eq=False)
class Node:
    """A plane, the facets in it, and what is in front of and behind it."""

    normal: Vector
    offset: float
    facets: list[Facet] = field(default_factory=list)
    front: Node | None = None
    back: Node | None = None


def tree(surfaces: list[Surface]) -> Node | None:
    """Build the partition of surfaces."""
    square = np.array([[0, 0], [1, 0], [1, 1], [0, 1.0]])
    return _build([Facet(i, square, s.point(square), s.normal, s.holes) for i, s in enumerate(surfaces)])


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


def _part(facet: Facet, side: Vector) -> Facet:
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


def far_to_near(root: Node | None, eye: Vector, places: Vector) -> list[Facet | int]:
    """Give the facets that face the eye, and the numbers of the movable things, from far to near.

    Parameters
    ----------
    root : Node or None
    eye : array, shape (3,)
    places : array, shape (n, 3)
        Where the movable things are.
    """
    out: list[Facet | int] = []
    distance = np.linalg.norm(places - eye, axis=1)

    def walk(node: Node | None, inside: NDArray[np.intp]) -> None:
        if node is None:
            if len(inside):
                out.extend(inside[np.argsort(-distance[inside], kind="stable")].tolist())
            return
        near = far = inside
        if len(inside):
            ahead = places[inside] @ node.normal > node.offset
            near, far = inside[ahead], inside[~ahead]
        if float(node.normal @ eye) > node.offset:
            walk(node.back, far)
            out.extend(f for f in node.facets if _towards(f, eye))
            walk(node.front, near)
        else:
            walk(node.front, near)
            out.extend(f for f in node.facets if _towards(f, eye))
            walk(node.back, far)

    walk(root, np.arange(len(places)))
    return out


def _towards(facet: Facet, eye: Vector) -> bool:
    return facet.holes or float(facet.normal @ (eye - facet.corners[0])) > 1e-6
