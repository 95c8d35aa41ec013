"""What is said of a sentence, or of words in it, that are not judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.core.checked import CheckedSentence
    from onetake.core.statement import About

_KINDS = {
    "opinion": "opinion",
    "quoted": "quoted, not checked",
    "struck": "struck out, not checked",
    "other language": "not in English, not checked",
    "nothing": "nothing measurable found",
}
_ABOUT: dict[About, str] = {
    "another film": "said of another film: not judged",
    "films in general": "said of films in general: not judged",
    "its making": "says how it was made: not judged",
    "reported": "somebody else's words: not judged",
    "not said": "a question, a wish or irony: not judged",
}


def aside_remark(about: About) -> str:
    """Return why words that are not said of this film are not judged.

    Examples
    --------
    >>> aside_remark("another film")
    'said of another film: not judged'
    """
    return _ABOUT.get(about, "not judged")


def sentence_remark(sentence: CheckedSentence) -> str:
    """Return what is said of a sentence without a judged statement; '' for one with.

    Examples
    --------
    >>> from onetake.core.checked import CheckedSentence
    >>> sentence_remark(CheckedSentence("I love it.", "opinion", (), 0, ""))
    'opinion'
    """
    if sentence.kind == "aside":
        return "; ".join(dict.fromkeys(aside_remark(one.about) for one in sentence.asides))
    return _KINDS.get(sentence.kind, "")
