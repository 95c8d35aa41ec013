"""Words by which a sentence may mean something else than the words of a claim say.

Negation and stance are read by rules (`onetake.language`), which do not know every turn. A sentence with one
of these words is read as always, but a reading that came about so is right less often; how often is measured.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from onetake.language.phrases import PhraseMatch
    from onetake.language.sentence import ParsedSentence

TURNING = word_set(
    "untrue false wrong myth lie secret hesitate doubt less rather instead except unless until neither nor",
    "imagine pretend wish hoped expected supposed originally planned intended meant almost would could might",
    "sure surely obviously yes hardly barely scarcely refuses refuse avoids avoid resists resist declines",
    "waiting waited kept threatens threaten promises promise stops stop simply if though although",
)
"""Words that may turn a statement into its contrary, or into a wish, a doubt or a joke."""
ELSEWHERE = word_set(
    "previous earlier debut predecessor sequel outing others another elsewhere usually typically often",
    "director distributor label company interview production crew rehearsed took post editor trailer",
    "record album videos films clips genre fashion trend history tradition career theory known",
)
"""Words of other films, of films in general and of how a film was made."""


def has_doubtful_words(sentence: ParsedSentence, hit: PhraseMatch) -> bool:
    """Return whether a sentence holds one of these words beside the words that say a claim.

    Examples
    --------
    >>> from onetake.language.phrases import PhraseMatch
    >>> from onetake.language.sentence import parse
    >>> has_doubtful_words(parse("One take, sure."), PhraseMatch((0, 1)))
    True
    >>> has_doubtful_words(parse("It is one take."), PhraseMatch((2, 3)))
    False
    """
    named = set(hit.named)
    return any(
        (token.word in TURNING or token.word in ELSEWHERE) and i not in named
        for i, token in enumerate(sentence.tokens)
    )
