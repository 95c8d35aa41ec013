"""Find what is asked, wished, supposed or advised, and so not said of the film."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from onetake.language.clauses import segment
from onetake.language.unreal_phrases import ASKING, CERTAIN, NO_ANSWER, NOT_SO, YES_ANSWER
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from onetake.language.phrases import PhraseMatch
    from onetake.language.sentence import ParsedSentence
    from onetake.language.tokens import Token

_QUESTION_TAIL = 20
"""Characters at the end of a sentence in which closing marks after '?' are skipped. Set by hand."""
_ASKED_WITHIN = 12
"""Words before a phrase within which *whether* asks for it. Set by hand; no measured source."""
_HEEDING = word_set(
    "look watch listen blink pay count pause freeze ask see squint care do are am will want know like must",
    "can wonder have ever were may remember",
)
"""Verbs after *if you* that put no condition on the film: *if you look closely, it never cuts*."""
_ASKS = word_set("is are was does do did can could will would has")
"""First words of a question."""
_ANSWERED_WITHIN = 40
"""Words after a phrase within which a question mark makes it a question. Set by hand."""
_MAKING_VERBS = word_set("try shoot film keep make stop start quit use hold cut edit lose ditch add give")
"""Verbs with which a film-maker is told what to do; a viewer is told to watch, to look and to listen."""
_BEFORE_ADVICE = word_set("please just now so and then directors director guys lads folks everyone somebody")
_LONGEST_ADVICE = 4
"""Words before the verb of an advice, at most. Set by hand; no measured source."""
_WISHES = word_set("wish wishes plea request suggestion dream")
_HOPED_AFTER = 8
"""Words after a phrase within which *next time* makes it an advice. Set by hand; no measured source."""
_HOPED_WITHIN = 2
"""Words of *next time* and its like. Set by hand."""


def is_asked(sentence: ParsedSentence, hit: PhraseMatch) -> bool:
    """Return whether the phrase is asked: in a question, or after *I wonder whether*.

    Examples
    --------
    >>> from onetake.language.phrases import PhraseMatch
    >>> from onetake.language.sentence import parse
    >>> is_asked(parse("One take? I counted nine cuts."), PhraseMatch((0, 1)))
    True
    >>> is_asked(parse("Cuts? None."), PhraseMatch((0,)))
    False
    """
    found, text = sentence.tokens, sentence.text
    # Quotation marks or brackets may follow the question mark.
    if text[-_QUESTION_TAIL:].rstrip(" \"'”’)]").endswith("?"):  # noqa: RUF001
        return True
    if found[0].word in _ASKS and len(found) > 2 and sentence.tags[1] in ("pronoun", "determiner"):
        return True  # 'is this one take or what'
    for i in range(hit.last + 1, min(len(found), hit.last + 1 + _ANSWERED_WITHIN)):
        if "?" in found[i].before and "??" not in found[i].before:
            return not (NO_ANSWER.at(found, i) or YES_ANSWER.at(found, i))
        if any(mark in found[i].before for mark in ".!;"):
            break
    begin = max(0, hit.first - _ASKED_WITHIN)
    for i in range(hit.first - 1, begin - 1, -1):
        if found[i + 1].breaks:
            return False
        asked = ASKING.at(found, i)
        if asked is not None and asked.last < hit.first:
            return not any(CERTAIN.at(found, k) for k in range(max(0, i - 3), i))
        if found[i].word == "whether":
            before = found[i - 1].word if i > 0 else ""
            return before not in ("doubt", "dispute", "no", "matter", "regardless", "of")
    return False


def is_wished(sentence: ParsedSentence, hit: PhraseMatch, first: int, last: int) -> bool:
    """Return whether the phrase is wished, supposed or advised in the statement [first, last).

    Examples
    --------
    >>> from onetake.language.phrases import PhraseMatch
    >>> from onetake.language.sentence import parse
    >>> is_wished(parse("Next time, shoot it in one take."), PhraseMatch((5, 6)), 0, 7)
    True
    """
    found = sentence.tokens
    return (
        _is_conditional(found, hit, first, last)
        or any(
            (wish := NOT_SO.at(found, i)) and wish.last < hit.last and not _is_quoted_apart(sentence, i, hit)
            for i in range(first, hit.last)
        )
        or _is_advised(sentence, hit)
    )


def _is_quoted_apart(sentence: ParsedSentence, i: int, hit: PhraseMatch) -> bool:
    """Read '"We wanted a play," he says of the one take': word `i` is quoted, the phrase is not."""
    at, word = sentence.tokens[i].start, sentence.tokens[hit.first].start
    return any(a <= at < b and not a <= word < b for a, b in sentence.quoted)


def _is_advised(sentence: ParsedSentence, hit: PhraseMatch) -> bool:
    """Return whether a film-maker is told to do it: 'please stop cutting', 'do not cut so much!'."""
    found = sentence.tokens
    begin, _ = segment(found, hit.first)
    opening = [t.word for t in found[:_HOPED_WITHIN]]
    told = found[0].word in _MAKING_VERBS and len(found) > 1 and sentence.tags[0] in ("verb", "noun")
    near = (
        [t.word for t in found[max(0, hit.first - _ASKED_WITHIN) : hit.last + _HOPED_AFTER]] if told else []
    )
    if opening == ["next", "time"] or (told and ("next", "time") in pairwise(near)):
        return True
    if any(
        found[i].word in _WISHES and ":" in found[i + 1].before
        for i in range(max(0, hit.first - _LONGEST_ADVICE), hit.first)
    ):
        return True  # 'my one wish: a cut, please'
    i = begin
    while i < hit.first and i - begin < _LONGEST_ADVICE and found[i].word in _BEFORE_ADVICE:
        i += 1
    word = found[i].word
    please = any(t.word == "please" for t in found[begin : i + 1])
    if word == "do" and i + 1 < len(found) and found[i + 1].word == "not":
        return i == 0 and i + 2 in (hit.first, *hit.named) and found[i + 2].word in _MAKING_VERBS
    bare = i < hit.first and word in _MAKING_VERBS and sentence.tags[i] == "verb"
    if word == "let" and i < hit.first and found[i + 1].word in ("the", "it", "them", "her", "him"):
        return i == 0
    return please or (bare and (word == "try" or found[i + 1].word in ("it", "them", "your", "shooting")))


def _is_conditional(found: list[Token], hit: PhraseMatch, first: int, last: int) -> bool:
    begin, _ = segment(found, hit.first)
    for i in range(max(0, begin - 1), hit.first):
        if found[i].word not in ("if", "unless") or i < begin:
            continue
        before = found[i - 1].word if i > 0 else ""
        after = found[i + 1].word if i + 1 < len(found) else ""
        verb = found[i + 2].word if i + 2 < len(found) else ""
        spoken = after == "anything" or (after in ("you", "i") and verb in _HEEDING)
        if before not in ("even", "as") and not spoken:
            return True
    # 'Cutting to it would be pointless', 'one take could have saved it'.
    if any(
        found[i].word in ("could", "might", "should", "must") and found[i + 1].word == "have"
        for i in range(hit.last + 1, min(last - 1, len(found) - 1, hit.last + 4))
    ):
        return True
    if any(found[i].word == "would" for i in range(hit.last + 1, min(last, hit.last + 4))):
        return True
    return any(found[i].word == "would" for i in range(first, hit.first)) and any(
        found[i].word == "if" for i in range(first, min(last, len(found)))
    )
