"""Find topic words, profanity, and who is spoken of: *we*, *you*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.phrase_set import PhraseSet
from onetake.language.profanity import PROFANITY
from onetake.readers.words.rhetoric.address import US, YOU, AddressedLine
from onetake.readers.words.rhetoric.classes import PROFANITY as SWEARING
from onetake.readers.words.rhetoric.classes import WE_TALK, YOU_TALK, Finding
from onetake.readers.words.rhetoric.lexicon.topics import TOPICS
from onetake.readers.words.rhetoric.search import phrases_in

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOPICS = {name: PhraseSet(*phrases) for name, phrases in TOPICS.items()}


def subjects(line: AddressedLine) -> Iterator[Finding]:
    """Yield topic words, swear words, and the first *we* and *you* of a line.

    Examples
    --------
    >>> from onetake.readers.words.rhetoric.address import read_line
    >>> [one.kind for one in subjects(read_line("You vote and we need the damn cash."))]
    ['society', 'money', 'profanity', 'we-talk', 'you-talk']
    """
    for name, phrases in _TOPICS.items():
        yield from phrases_in(line, phrases, name)
    for i, word in enumerate(line.words):
        if word in PROFANITY:
            yield Finding(SWEARING, i, i)
    for kind, among in ((WE_TALK, US), (YOU_TALK, YOU)):
        first = next((i for i, word in enumerate(line.words) if word in among), None)
        if first is not None:
            yield Finding(kind, first, first)
