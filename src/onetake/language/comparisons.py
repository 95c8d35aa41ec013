"""Find comparisons: 'darker than his last video', 'faster than in the first half', 'as muted as "Alright"'.

What is compared is not said plainly: *darker than his last video* does not say that it is dark. So a
comparison is found also where the other side cannot be known.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onetake.language.clauses import segment
from onetake.language.comparative_words import COMPARATIVES, FACTORS, GROWING, NO_SIMILES, PLAINLY
from onetake.language.comparison_degrees import Degree, degree_at, property_of
from onetake.language.comparison_openings import Opening, opening_standard
from onetake.language.comparison_standards import Standard, standard_of
from onetake.language.negation import negations
from onetake.language.time_expression import number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.comparative_words import Of
    from onetake.language.sentence import ParsedSentence
    from onetake.language.time_expression import TimeExpression
    from onetake.language.tokens import Token

_THAN_WITHIN = 9
"""Words after a comparative within which its *than* is looked for. Set by hand; no measured source."""
_MOST = 50
"""Places of a sentence at which a comparison is looked for; text without stops may hold thousands.

Set by hand; no measured source."""
_AS_WITHIN = 4
"""Words between the two of *as ... as*, at most. Set by hand; no measured source."""
_DENIED_DEGREE: dict[Degree, Degree] = {"more": "not more", "less": "not less", "as much": "less"}
_SIMILE = 4
"""Words after the other side that show what it is, at most. Set by hand; no measured source."""
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
    opening = opening_standard(sentence, expressions, titles, emphasised)
    made: list[ComparisonFound] = []
    at = tried = 0
    while at < len(found) and tried < _MOST:
        read = degree_at(sentence, at)
        if read is None:
            at += 1
            continue
        tried += 1
        one = _at(sentence, at, read, expressions, titles, emphasised, opening)
        if one is None:
            at += 1
            continue
        if one.is_bare and opening is not None:
            one = replace(one, standard=opening.standard)
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
    opening: Opening | None,
) -> ComparisonFound | None:
    of, degree, head, marker = read
    found = sentence.tokens
    than = _find(found, head[1] + 1, marker, _THAN_WITHIN if marker == "than" else _AS_WITHIN)
    if than is None:
        bare = _bare(sentence, i, of, degree, head) if marker == "than" else None
        if bare is None and of in ("pace", "cuts") and opening is not None and marker == "than":
            return ComparisonFound(of, degree, head, i, head[1], _NONE, is_bare=True)
        return bare
    if marker == "than" and _is_number(found, than + 1):
        return None  # 'more cuts than three', 'more than two minutes'
    standard = standard_of(sentence, than + 1, expressions, titles, emphasised)
    if _is_simile(sentence, than + 1, standard) or _is_beyond_count(found, than + 1):
        return None
    if degree == "as much" and standard.to in ("not said", "other films"):
        # 'As airless as a lift' says it plainly; 'not as airless as they say' does not.
        denied = i > 0 and found[i - 1].word in ("not", "nowhere", "nor", "never")
        return ComparisonFound(of, degree, head, i, than, standard) if denied else None
    if head[1] < head[0]:  # 'it cuts more than his last video'
        if standard.to not in ("another film", "another part"):
            return None
        head = (max(0, i - 2), i - 1)
        of = property_of(found, head) if of == "figure" else of
    first = i - 1 if i > 0 and found[i - 1].word in FACTORS else i
    return ComparisonFound(of, degree, head, first, max(than, standard.last_word), standard)


def _is_simile(sentence: ParsedSentence, first: int, standard: Standard) -> bool:
    """Return whether the other side is no film and no part: 'steadier than a metronome' says it plainly."""
    found = sentence.tokens
    if first >= len(found) or found[first].word not in ("a", "an", "my", "any"):
        return False
    words = {t.word for t in found[first : standard.last_word + _SIMILE]}
    return standard.to in ("not said", "another film") and not standard.time and not words & NO_SIMILES


def _is_beyond_count(found: Sequence[Token], first: int) -> bool:
    """Return whether 'more cuts than I could count' says only that there are many."""
    words = {t.word for t in found[first : first + _SIMILE]}
    return bool(words & {"i", "you", "one", "we"}) and bool(words & {"count", "shake", "handle", "follow"})


def _bare(
    sentence: ParsedSentence, i: int, of: Of, degree: Degree, head: tuple[int, int]
) -> ComparisonFound | None:
    """Return a comparison without another side, and None where it says something plainly all the same."""
    found = sentence.tokens
    before = found[i - 1].word if i > 0 else ""
    if head[1] < head[0] or before in PLAINLY or (found[i].word in COMPARATIVES and of == "figure"):
        return None  # 'the camera moves closer'
    again = (
        of == "pace" and before == "and" and i > 1 and found[i - 2].word == found[i].word
    )  # 'faster and faster'
    grows = of == "pace" and (before in GROWING or again)
    if of in ("pace", "cuts") and degree == "more" and not grows:
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
