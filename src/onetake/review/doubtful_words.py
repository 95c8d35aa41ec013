"""Signs that a sentence may mean something else than the words of a claim say.

Negation and stance are read by rules (`onetake.language`), which do not know every turn. A sentence with one
of these signs is read as always, but a reading that came about so is right less often; how often is measured.
Which signs count was taken from three sets of sentences that nobody had worked on: of statements without
any of them 0.94 were read right, of those with one 0.72.
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
    "videos films clips genre fashion trend history tradition career theory known",
)
"""Words of other films and of films in general."""
MAKING = word_set(
    "director distributor label company interview production crew rehearsed took post editor trailer",
    "record album",
)
"""Words of how a film was made."""


OWN = word_set("i me my mine myself we us our you your he she they him")
"""Words of a critic, a reader or a person: what they do, want or see is often not what the film does."""
LOOKING = word_set("find finds found finding look looks looked looking see sees saw notice expect expected")
"""Verbs of those who look for something."""
TURNED = word_set("may must should will was were had did but yet")
"""Words of what is not, or is no longer: the future, the past, what must be; and of a contrast."""
_MANY_NEGATIONS = 2
"""Negations of a sentence from which it is easily turned. Set by hand; 6 of 9 were read right."""
_LONGEST_TITLE = 6
"""Words of a title, at most. Set by hand; no measured source."""
_SHORT_WORD = 5
"""Letters of a word from which it has a capital in a title. Set by hand; no measured source."""
_WORDS = TURNING | ELSEWHERE | MAKING | OWN | LOOKING | TURNED
INSTRUCTING = OWN | word_set("must should will would")
"""Words with which a brief instructs, and of those who are seen in the film: they cast no doubt there."""
_WORDS_OF_BRIEF = _WORDS - INSTRUCTING - MAKING


def is_doubtful(sentence: ParsedSentence, hit: PhraseMatch, *, is_brief: bool = False) -> bool:
    """Return whether a sentence has one of these signs beside the words that say a claim.

    They are the words above, a question mark or a quotation, a small letter in front, and two negations. No
    signs in a brief are the words that instruct or are of its making, a small letter in front, and a list of
    what is not to be.

    Examples
    --------
    >>> from onetake.language.phrases import PhraseMatch
    >>> from onetake.language.sentence import parse
    >>> is_doubtful(parse("One take, sure."), PhraseMatch((0, 1)))
    True
    >>> is_doubtful(parse("It is one take."), PhraseMatch((2, 3)))
    False
    >>> hit = PhraseMatch((3, 4))
    >>> is_doubtful(parse("It should be one take."), hit)
    True
    >>> is_doubtful(parse("It should be one take."), hit, is_brief=True)
    False
    """
    found, named = sentence.tokens, set(hit.named)
    if any(not _is_title(sentence.text[a:b]) for a, b in sentence.quoted):
        return True
    if "?" in sentence.text:
        return True
    if not (is_brief or found[0].capital or found[0].word[0].isdigit()):
        return True
    is_list = is_brief and all(clause.verb is None for clause in sentence.clauses)  # 'no cuts, no zooms'
    if not is_list and sum(tag == "negation" for tag in sentence.tags) >= _MANY_NEGATIONS:
        return True
    words = _WORDS_OF_BRIEF if is_brief else _WORDS
    return any(token.word in words and i not in named for i, token in enumerate(found))


def _is_title(quotation: str) -> bool:
    """Return whether a quotation, with its marks, is a title: its longer words have capitals."""
    words = quotation[1:-1].split()
    return 0 < len(words) <= _LONGEST_TITLE and all(w[0].isupper() or len(w) < _SHORT_WORD for w in words)
