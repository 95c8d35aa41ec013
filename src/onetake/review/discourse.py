"""What the sentences of a paragraph have been about: *it* and *they* in the next one may go on with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.review.statements import SentenceStatements


class Discourse:
    """Follows a review sentence by sentence; a new paragraph begins with the film.

    Examples
    --------
    >>> from onetake.claims import CLAIMS
    >>> from onetake.review.statements import StatementReader
    >>> discourse = Discourse()
    >>> discourse.follow(StatementReader(CLAIMS).read("The beat is plain.", []), paragraph=0)
    >>> discourse.topic(0), discourse.topic(1)
    (('beat',), ())
    """

    def __init__(self) -> None:
        self._paragraph = -1
        self._topic: tuple[str, ...] = ()
        self._of_another = False

    def topic(self, paragraph: int) -> tuple[str, ...]:
        """Return the concepts that the sentence before was about; empty for the film."""
        return self._topic if paragraph == self._paragraph else ()

    def is_of_another(self, paragraph: int) -> bool:
        """Return whether the sentence before was about another film."""
        return self._of_another and paragraph == self._paragraph

    def follow(self, said: SentenceStatements, paragraph: int) -> None:
        """Go on after a sentence; one whose subject is a pronoun does not change the topic."""
        before = self.topic(paragraph)
        self._topic = before if said.topic is None else said.topic
        self._of_another = said.of_another
        self._paragraph = paragraph
