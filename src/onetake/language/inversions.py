"""Find what a negation in front denies: 'never, not even when the plates fly, does it cut'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from onetake.language.phrases import PhraseMatch
    from onetake.language.sentence import ParsedSentence

_AUXILIARIES = word_set("do does did is are was were has have had can could will would may might must")
_FRONTED = word_set("never no not nor neither nowhere hardly rarely seldom scarcely barely")
"""First words of a negation that turns the order of a clause round."""
_FRONT = 3
"""Words before a negation that stands in front, at most: 'and never', 'in no'. Set by hand."""
_AUXILIARY_WITHIN = 14
"""Words after such a negation within which its auxiliary stands. Set by hand; no measured source."""
_LONGEST = 24
"""Words after the auxiliary that are denied, at most. Set by hand; no measured source."""
_OWN_NOUN = 4
"""Words after *no* within which a verb has its noun as its subject, at most. Set by hand."""
_ENDING = word_set("but yet while whereas because though although so until till except")


def inverted(sentence: ParsedSentence, hit: PhraseMatch) -> tuple[int, ...]:
    """Return the positions that a negation in front denies; empty where the order is not turned round.

    The clause goes from its auxiliary to the next strong mark, asides in it included.

    Examples
    --------
    >>> from onetake.language.phrases import PhraseMatch
    >>> from onetake.language.sentence import parse
    >>> inverted(parse("Never, not even now, does it cut."), PhraseMatch((0,)))
    (5, 6)
    >>> inverted(parse("It never cuts."), PhraseMatch((1,)))
    ()
    """
    found, tags = sentence.tokens, sentence.tags
    first = hit.first
    if found[first].word not in _FRONTED or first + 1 >= len(found):
        return ()
    begin = first
    while begin > 0 and not found[begin].breaks and "," not in found[begin].before and first - begin < _FRONT:
        begin -= 1
    if any(tags[i] in ("verb", "auxiliary", "name") for i in range(begin, first)):
        return ()
    for k in range(hit.last + 1, min(len(found) - 1, hit.last + 1 + _AUXILIARY_WITHIN)):
        if found[k].breaks or found[k].word in ("and", "or", "if"):
            return ()
        if found[k].word not in _AUXILIARIES:
            continue
        subject = tags[k + 1] in ("determiner", "pronoun", "name") or found[k + 1].word in ("there", "any")
        # 'No camera has the ...' has its subject before the verb.
        plain = (
            found[first].word == "no"
            and begin == first
            and "," not in found[k].before
            and k - hit.last <= _OWN_NOUN
        )
        if not subject or plain or tags[k - 1] == "pronoun":
            return ()
        end = k + 1
        while end < len(found) and end - k <= _LONGEST and not found[end].breaks:
            if found[end].word in _ENDING or _begins_another(sentence, end):
                break
            end += 1
        return tuple(range(k + 1, end))
    return ()


def _begins_another(sentence: ParsedSentence, i: int) -> bool:
    """Return whether a main clause with a subject of its own begins: ', and I could not find one'."""
    found, tags = sentence.tokens, sentence.tags
    joined = found[i].word == "and" and "," in found[i].before
    return joined and i + 1 < len(found) and tags[i + 1] in ("pronoun", "determiner", "name")
