"""Find whether a phrase is said of films in general: 'one-take videos are a fashion'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from onetake.language.phrases import PhraseMatch
    from onetake.language.sentence import ParsedSentence

_KIND = word_set("videos films clips directors movies editors filmmakers promos")
"""Nouns in the plural that make a phrase before them a kind of film: 'one-take videos'."""
_ONE_OF_A_KIND = word_set(
    "video film clip movie promo director editor filmmaker camera cameraman viewer band"
)
"""Nouns that name any of a kind after *a*: 'when a film never cuts'."""
_PLURAL_KINDS = word_set("takes shots oners")
_GENERIC = word_set(
    "need needs require requires demand demands tend tends rarely seldom usually often hard can",
    "cannot may must should always generally typically normally",
    "deserves deserve depends relies hinges invites",
    "history tradition trend fashion cliche cliché vogue rage craze gimmick staple hallmark convention style",
)
"""Words that say something of every film of a kind: *a one-take needs luck*."""
_GENERIC_WITHIN = 6
"""Words after a subject within which one of these is its predicate. Set by hand; no measured source."""
_FIELDS = word_set("cinema film television tv theory general videos advertising practice pop genre hollywood")
"""What *in* places a general remark in: 'in cinema, a cut means ...'."""
_FIELD_WITHIN = 4
"""Words of such an opening, at most. Set by hand; no measured source."""
_FASHION = word_set(
    "history tradition trend fashion cliche cliché vogue rage craze staple hallmark convention style"
)
"""What a kind of film has or is: *the one-take video has a long history*."""
_CROWD = word_set("critics audiences viewers people fans directors editors everyone everybody we")
"""Who feels something about films of a kind."""
_FOND = word_set("love like hate prefer spot weakness sucker adore enjoy")
"""Words of a taste: *I have a soft spot for a video that ...*."""
_RELATING = word_set("that which who without with")
_WHENEVER = word_set("when whenever if once")
_INDEFINITE = word_set("a an any every each no")
_POINTED = word_set("this here")


def is_of_films_in_general(sentence: ParsedSentence, hit: PhraseMatch) -> bool:
    """Return whether the phrase is said of a kind of film.

    Examples
    --------
    >>> from onetake.language.phrases import PhraseMatch
    >>> from onetake.language.sentence import parse
    >>> is_of_films_in_general(parse("A single take can be a gimmick."), PhraseMatch((1, 2)))
    True
    >>> is_of_films_in_general(parse("A single take carries the film."), PhraseMatch((1, 2)))
    False
    """
    found = sentence.tokens
    if hit.last + 1 < len(found) and found[hit.last + 1].word in _KIND:
        return True
    if found[hit.last].word in _PLURAL_KINDS and found[hit.first].word in ("one", "single"):
        return True  # 'one-takes are a fashion'
    if found[sentence.clause(hit.last).words[0]].word in _KIND or _opens_in_a_field(sentence, hit):
        return True
    clause = sentence.clause(hit.last)
    span = sentence.subject(clause.number) or _relative_head(sentence)
    if span is None:
        return False
    subject = [t.word for t in found[span[0] : span[1]]]
    # 'Any one-take needs luck', 'videos by this director always end so'.
    if (subject[0] == "any" and subject[1:2] != ["of"]) or any(word in _KIND for word in subject):
        return True
    fond = subject == ["i"] and any(t.word in _FOND for t in found[span[1] : hit.first])
    if (subject[-1] in _CROWD or fond) and _is_any_film(sentence, hit):
        return True  # 'critics always fall for a film without cuts'
    if clause.opener in _WHENEVER and subject[0] in _INDEFINITE and subject[-1] in _ONE_OF_A_KIND:
        return True  # 'when a film never cuts, the viewer gets nervous'
    return _is_defined(sentence, hit, span)


def _is_defined(sentence: ParsedSentence, hit: PhraseMatch, span: tuple[int, int]) -> bool:
    """Read 'a good one-take is hard to plan', 'a film without cuts is a'; not 'a shot carries it'."""
    found = sentence.tokens
    outer = sentence.subject(0) or _relative_head(sentence)
    if outer is not None and found[outer[0]].word in _INDEFINITE and outer[0] <= 1:
        span = outer
    verb = sentence.clauses[0].verb
    runs_on = span[0] <= 1 and span[1] < len(found) and found[span[1]].word in _RELATING
    if runs_on and found[span[0]].word in _INDEFINITE and span[0] <= hit.first:
        return any(t.word in _GENERIC for t in found[hit.last + 1 : hit.last + 4])
    inside = span[0] <= hit.first and (hit.first < span[1] or (verb is not None and hit.last < verb))
    if not inside:
        return False
    after = verb if verb is not None and verb >= span[1] else span[1]
    predicate = [t.word for t in found[after : after + _GENERIC_WITHIN]]
    if predicate[1:2] in (["or"], ["by"], ["on"]) and predicate[0] in ("stands", "falls", "lives", "dies"):
        return True  # 'a long take lives or dies by its choreography'
    if found[span[0]].word not in _INDEFINITE:
        return any(word in _FASHION for word in predicate)
    return any(word in _GENERIC for word in predicate) or predicate[:2] in (["is", "a"], ["is", "an"])


def _relative_head(sentence: ParsedSentence) -> tuple[int, int] | None:
    """Return the noun phrase that opens a sentence before a relative clause: 'a camera that never stops'."""
    found, tags = sentence.tokens, sentence.tags
    k = 0
    while k < len(found) and tags[k] in ("determiner", "adjective", "noun", "number"):
        k += 1
    return (0, k) if 0 < k < len(found) and found[k].word in _RELATING else None


def _is_any_film(sentence: ParsedSentence, hit: PhraseMatch) -> bool:
    """Return whether the phrase belongs to 'a film without ...', 'a video that ...'."""
    found = sentence.tokens
    return any(
        found[i].word in ("a", "any") and found[i + 1].word in _ONE_OF_A_KIND
        for i in range(max(0, hit.first - _GENERIC_WITHIN), hit.first)
        if i + 1 < len(found)
    )


def _opens_in_a_field(sentence: ParsedSentence, hit: PhraseMatch) -> bool:
    """Read 'in cinema, a cut means the passing of time'."""
    found = sentence.tokens
    if found[0].word != "in" or any(t.word in _POINTED for t in found):
        return False
    end = next((i for i in range(1, min(_FIELD_WITHIN, len(found))) if "," in found[i].before), 0)
    return (
        1 < end <= hit.first and found[end - 1].word in _FIELDS and found[1].word not in ("the", "its", "his")
    )
