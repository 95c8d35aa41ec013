"""Word lists as they are read: a line of words, not a column of strings."""

from __future__ import annotations


def words(*lines: str) -> frozenset[str]:
    """Return the words of the lines as a set.

    Examples
    --------
    >>> sorted(words("mr mrs", "dr"))
    ['dr', 'mr', 'mrs']
    """
    return frozenset(word for line in lines for word in line.split())
