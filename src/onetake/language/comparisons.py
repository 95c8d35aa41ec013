"""Find comparisons: 'darker than his last video', 'faster than in the first half', 'as muted as "Alright"'.

What is compared is not said plainly: *darker than his last video* does not say that it is dark. So a
comparison is found also where the other side cannot be known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from onetake.language.clauses import segment
from onetake.language.comparative_words import (
    ABSTRACT,
    COMPARATIVES,
    FACTORS,
    GROWING,
    NO_COMPARATIVES,
    PLAINLY,
    PROPERTIES,
)
from onetake.language.comparison_standards import Standard, standard_of
from onetake.language.negation import negations
from onetake.language.time_expression import number_of
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.comparative_words import Of
    from onetake.language.sentence import ParsedSentence
    from onetake.language.time_expression import TimeExpression
    from onetake.language.tokens import Token

Degree = Literal["more", "less", "as much", "not more", "not less"]

_THAN_WITHIN = 9
"""Words after a comparative within which its *than* is looked for. Set by hand; no measured source."""
_HEAD = 4
"""Words after *more* that it may belong to, at most. Set by hand; no measured source."""
_MOST = 50
"""Places of a sentence at which a comparison is looked for; text without stops may hold thousands.

Set by hand; no measured source."""
_AS_WITHIN = 4
"""Words between the two of *as ... as*, at most. Set by hand; no measured source."""
_STOPS_HEAD = word_set(
    "than as and or but is are was were to in on of with at for about the a an that it he she they"
)
_DENIED_DEGREE: dict[Degree, Degree] = {"more": "not more", "less": "not less", "as much": "less"}
_NONE = Standard("not said", -1)


@dataclass(frozen=True, slots=True)
class ComparisonFound:
    """A comparison and its words."""

    of: Of
    degree: Degree
    head: tuple[int, int]
    """[first, last] of the words that are compared: 'muted', 'hard cuts', 'faster'."""
    first_word: int
    last_word: int
    standard: Standard
    """The other side."""
    is_bare: bool = False
    """Whether nothing is said of the other side: *a more muted palette*."""


def comparisons(
    sentence: ParsedSentence,
    expressions: Sequence[TimeExpression] = (),
    titles: Sequence[str] = (),
    emphasised: Sequence[tuple[int, int]] = (),
) -> list[ComparisonFound]:
    """Return the comparisons of a sentence, in order.

    Parameters
    ----------
    sentence : ParsedSentence
        The sentence.
    expressions : sequence of TimeExpression, optional
        Its time expressions.
    titles : sequence of str, optional
        What this film is called, in lower case: it is not compared with itself.
    emphasised : sequence of (int, int), optional
        Spans in italics or bold, where a title may stand.

    Examples
    --------
    >>> from onetake.language.sentence import parse
    >>> [c] = comparisons(parse("It is darker than his last video."))
    >>> c.of, c.degree, c.standard.to, c.standard.name
    ('dark', 'more', 'another film', 'his last video')
    >>> comparisons(parse("It is more or less one take, and no longer than a song."))
    []
    """
    found = sentence.tokens
    made: list[ComparisonFound] = []
    at = tried = 0
    while at < len(found) and tried < _MOST:
        read = _degree(sentence, at)
        if read is None:
            at += 1
            continue
        tried += 1
        one = _at(sentence, at, read, expressions, titles, emphasised)
        if one is None:
            at += 1
            continue
        made.append(one)
        at = max(one.head[1], one.last_word) + 1
    return _with_denials(sentence, made) if made else made


def _at(
    sentence: ParsedSentence,
    i: int,
    read: tuple[Of, Degree, tuple[int, int], str],
    expressions: Sequence[TimeExpression],
    titles: Sequence[str],
    emphasised: Sequence[tuple[int, int]],
) -> ComparisonFound | None:
    of, degree, head, marker = read
    found = sentence.tokens
    than = _find(found, head[1] + 1, marker, _THAN_WITHIN if marker == "than" else _AS_WITHIN)
    if than is None:
        return _bare(sentence, i, of, degree, head) if marker == "than" else None
    if marker == "than" and _is_number(found, than + 1):
        return None  # 'more cuts than three', 'more than two minutes'
    standard = standard_of(sentence, than + 1, expressions, titles, emphasised)
    if degree == "as much" and standard.to in ("not said", "other films"):
        # 'As airless as a lift' says it plainly; 'not as airless as they say' does not.
        denied = i > 0 and found[i - 1].word in ("not", "nowhere", "nor", "never")
        return ComparisonFound(of, degree, head, i, than, standard) if denied else None
    if head[1] < head[0]:  # 'it cuts more than his last video'
        if standard.to not in ("another film", "another part"):
            return None
        head = (max(0, i - 2), i - 1)
        of = _property(found, head) if of == "figure" else of
    first = i - 1 if i > 0 and found[i - 1].word in FACTORS else i
    return ComparisonFound(of, degree, head, first, max(than, standard.last_word), standard)


def _degree(sentence: ParsedSentence, i: int) -> tuple[Of, Degree, tuple[int, int], str] | None:
    """Return what is compared at word `i`, how much, in which words, and what leads to the other side."""
    found = sentence.tokens
    word = found[i].word
    after = found[i + 1].word if i + 1 < len(found) else ""
    if word in COMPARATIVES:
        if after in ABSTRACT or after == "and" or (i > 0 and found[i - 1].word == "no" and after != "than"):
            return None
        of, more = COMPARATIVES[word]
        return of, "more" if more else "less", (i, i), "than"
    if word.endswith("ier") and len(word) > 5 and word not in NO_COMPARATIVES:
        return PROPERTIES.get(found[i].stem, "figure"), "more", (i, i), "than"
    if word in ("more", "less", "fewer", "least"):
        if after in ("and", "or") or (i > 1 and found[i - 1].word == "or" and found[i - 2].word == "more"):
            return None  # 'more or less', 'more and more'
        if word == "less" and after in ("a", "an", "of", "like"):
            return None  # 'less a video than a chain of postcards': no degree
        last = _head_end(found, i + 1)
        of = _property(found, (i + 1, last))
        return of, "more" if word == "more" else "less", (i + 1, last), "than"
    if (
        word in ("as", "so")
        and not (after == "much" and _is_article(found, i + 2))
        and not (i > 0 and found[i - 1].word in ("just", "such") and after in ("the", "a"))
    ):
        last = _head_end(found, i + 1)
        if last < i + 1 or (
            sentence.tags[i + 1] in ("pronoun", "determiner") and after not in ("many", "few", "much")
        ):
            return None
        of = _property(found, (i + 1, last))
        degree: Degree = "more" if i > 0 and found[i - 1].word in ("twice", "times") else "as much"
        less = i > 0 and found[i - 1].word == "half"
        return of, "less" if less else degree, (i + 1, last), "as"
    return None


def _property(found: Sequence[Token], head: tuple[int, int]) -> Of:
    """Return what the words of a head compare; the last of them that is known decides."""
    stems = (found[k].stem for k in range(head[1], head[0] - 1, -1))
    return next((PROPERTIES[s] for s in stems if s in PROPERTIES), "figure")


def _is_article(found: Sequence[Token], k: int) -> bool:
    return k < len(found) and found[k].word in ("a", "an", "the")


def _head_end(found: Sequence[Token], first: int) -> int:
    """Return the last of the words that *more* belongs to; one before `first` where there is none."""
    last = first - 1
    while (
        last + 1 < min(len(found), first + _HEAD)
        and found[last + 1].word not in _STOPS_HEAD
        and not (last + 1 > first and (found[last + 1].breaks or "," in found[last + 1].before))
    ):
        last += 1
    return last


def _bare(
    sentence: ParsedSentence, i: int, of: Of, degree: Degree, head: tuple[int, int]
) -> ComparisonFound | None:
    """Return a comparison without another side, and None where it says something plainly all the same."""
    found = sentence.tokens
    before = found[i - 1].word if i > 0 else ""
    if head[1] < head[0] or before in PLAINLY or (found[i].word in COMPARATIVES and of == "figure"):
        return None  # 'the camera moves closer'
    if of in ("pace", "cuts") and degree == "more":
        return None  # 'more cuts follow', 'it cuts faster here': so it cuts
    if found[i].word == "least":
        before = ""
        if i == 0 or found[i - 1].word == "at" or (i > 1 and found[i - 2].word == "in"):
            return None
        return ComparisonFound(of, degree, head, i, head[1], Standard("other films", head[1]), is_bare=True)
    if before in GROWING or before in ("ever", "and"):
        return ComparisonFound(
            of, degree, head, i, head[1], Standard("what came before", head[1]), is_bare=True
        )
    return ComparisonFound(of, degree, head, i, head[1], _NONE, is_bare=True)


def _find(found: Sequence[Token], start: int, word: str, within: int) -> int | None:
    for k in range(start, min(len(found), start + within)):
        if found[k].breaks:
            return None
        if found[k].word == word:
            return k
    return None


def _is_number(found: Sequence[Token], k: int) -> bool:
    """Return whether a number follows *than*: 'more than three cuts', 'more than once'."""
    if k >= len(found):
        return True
    word = found[k].word
    if word == "one" or word == "a":
        return word == "one" or (
            k + 1 < len(found) and found[k + 1].word in ("few", "couple", "dozen", "hundred")
        )
    return number_of(word) is not None or word in ("once", "half", "several", "twice", "just")


def _with_denials(sentence: ParsedSentence, made: Sequence[ComparisonFound]) -> list[ComparisonFound]:
    """Return the comparisons with their degree turned where they are denied: 'no darker than'."""
    found = sentence.tokens
    denied = [n.denies for n in negations(sentence)]
    out: list[ComparisonFound] = []
    for one in made:
        first = one.first_word
        count = sum(first in words or one.head[1] in words for words in denied)
        count *= found[first].word != "least"  # a negation by itself
        no_less = (
            first > 0 and found[first - 1].word in ("no", "not") and found[first].word in ("less", "fewer")
        )
        degree = _DENIED_DEGREE.get(one.degree, one.degree) if count % 2 or no_less else one.degree
        out.append(ComparisonFound(one.of, degree, one.head, first, one.last_word, one.standard, one.is_bare))
    return out


def said_of_the_other(sentence: ParsedSentence, found: Sequence[ComparisonFound]) -> dict[int, Standard]:
    """Return for each word after a *than* the other side that it belongs to.

    Examples
    --------
    >>> from onetake.language.sentence import parse
    >>> s = parse("It is darker than the single take of his debut video.")
    >>> sorted(said_of_the_other(s, comparisons(s)))
    [4, 5, 6, 7, 8, 9, 10]
    """
    made: dict[int, Standard] = {}
    for one in found:
        if one.is_bare:
            continue
        than = one.head[1] + 1
        while than < len(sentence.tokens) and sentence.tokens[than].word not in ("than", "as"):
            than += 1
        end = segment(sentence.tokens, min(than, len(sentence.tokens) - 1))[1]
        made |= dict.fromkeys(range(than + 1, end), one.standard)
    return made
