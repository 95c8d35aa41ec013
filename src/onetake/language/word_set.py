"""Write a set of words as lines of text instead of a column of strings."""

from __future__ import annotations


def word_set(*lines: str) -> frozenset[str]:
    """Return the words of the lines as a set.

    Examples
    --------
    >>> sorted(word_set("mr mrs", "dr"))
    ['dr', 'mr', 'mrs']
    """
    return frozenset(word for line in lines for word in line.split())
