"""Write a checked review as W3C Web Annotations: each judged phrase, with its result and where to look.

Source: Sanderson, Ciccarese & Young, *Web Annotation Data Model*, W3C Recommendation (2017); the seconds of
the film are *Media Fragments URI 1.0*, W3C Recommendation (2012).
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from onetake.core.remarks import aside_remark
from onetake.review.explanation import explain_match

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.checked import Aside, CheckedReview, CheckedSentence, Match

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
FRAGMENTS = "http://www.w3.org/TR/media-frags/"
AROUND = 32
"""Characters before and after a phrase that are quoted, so that it is found in a text that has changed.

Set by hand; no measured source."""


def to_annotations(review: CheckedReview, film: str) -> dict[str, Any]:
    """Return an AnnotationPage: one annotation for each judged phrase and each aside, in order of the text.

    Parameters
    ----------
    review : CheckedReview
    film : str
        Name or address of the film; its seconds are media fragments of it.

    Returns
    -------
    dict
        JSON-LD. An annotation's target is the phrase in the review, by its words and by its characters from
        the start of the text; its bodies are the result in words, the claim, and the seconds to look at.

    Examples
    --------
    >>> from onetake.core.checked import CheckedReview
    >>> to_annotations(CheckedReview("Note", "note.md", ()), "film.mp4")["type"]
    'AnnotationPage'
    """
    prose = review.prose
    digest = hashlib.sha256(prose.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    items: list[dict[str, Any]] = []
    at = 0
    for sentence in review.sentences:
        at += len(sentence.before)
        for one, bodies in _judged(sentence, film):
            start, end = at + one.start, at + one.end
            items.append(
                {
                    "id": f"urn:onetake:{digest}:{start}-{end}:{one.claim}:{len(items) + 1}",
                    "type": "Annotation",
                    "motivation": "assessing",
                    "body": bodies,
                    "target": _target(review.source, prose, start, end),
                }
            )
        at += len(sentence.text)
    return {
        "@context": CONTEXT,
        "id": f"urn:onetake:{digest}",
        "type": "AnnotationPage",
        "items": items,
    }


def _judged(sentence: CheckedSentence, film: str) -> Iterator[tuple[Match | Aside, list[dict[str, Any]]]]:
    found: list[tuple[Match | Aside, list[dict[str, Any]]]] = [
        (m, [_words(explain_match(m), "assessing"), _tag(m), *_moments(m, film)]) for m in sentence.matches
    ]
    found += [(a, [_words(aside_remark(a.about), "assessing"), _tag(a)]) for a in sentence.asides]
    yield from sorted(found, key=lambda pair: pair[0].start)


def _words(value: str, purpose: str) -> dict[str, Any]:
    return {
        "type": "TextualBody",
        "value": value,
        "format": "text/plain",
        "language": "en",
        "purpose": purpose,
    }


def _tag(one: Match | Aside) -> dict[str, Any]:
    claim = ("!" if one.negated else "") + one.claim
    return {"type": "TextualBody", "value": f"claim:{claim}", "purpose": "tagging"}


def _moments(match: Match, film: str) -> list[dict[str, Any]]:
    """Return the seconds that show why; without evidence those of the part that is spoken of."""
    spans = [(e.start, e.end) for e in match.verdict.evidence]
    part = match.part
    if not spans and part is not None and part.start is not None and part.end is not None:
        spans = [(part.start, part.end)]
    return [
        {
            "type": "SpecificResource",
            "purpose": "linking",
            "source": quote(film, safe="/:@!$&'()*+,;=~"),
            "selector": {
                "type": "FragmentSelector",
                "conformsTo": FRAGMENTS,
                "value": f"t={_seconds(start)},{_seconds(max(end, start + 0.001))}",
            },
        }
        for start, end in spans
    ]


def _seconds(value: float) -> str:
    return f"{max(0.0, value):.3f}".rstrip("0").rstrip(".")


def _target(source: str, prose: str, start: int, end: int) -> dict[str, Any]:
    return {
        "source": quote(source, safe="/:@!$&'()*+,;=~"),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": prose[start:end],
                "prefix": prose[max(0, start - AROUND) : start],
                "suffix": prose[end : end + AROUND],
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }
