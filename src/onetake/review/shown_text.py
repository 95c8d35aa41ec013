"""The text of a checked sentence as it is shown: as written, or without markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.core.checked import CheckedReview, CheckedSentence


def shown_text(
    review: CheckedReview, sentence: CheckedSentence, start: int = 0, end: int | None = None
) -> str:
    """Return the text of a sentence, or of a span of it.

    A sentence of Markdown or plain text is shown as it is written. HTML, and a span of any form, is shown
    without markup.

    Examples
    --------
    >>> from onetake.core.checked import CheckedReview, CheckedSentence
    >>> from onetake.core.prose_blocks import Run
    >>> runs = (Run(0, 3, "Isn"), Run(3, 10, "'"), Run(10, 11, "t"), Run(14, 17, " it"))
    >>> s = CheckedSentence("Isn&rsquo;t<b> it?", "nothing", (), 0, "", runs=runs)
    >>> shown_text(CheckedReview("A", "a.html", (s,), form="html"), s)
    "Isn't it"
    """
    stop = len(sentence.text) if end is None else end
    if review.form != "html" and end is None:
        return sentence.text[start:]
    pieces = []
    for run in sentence.shown_runs:
        if run.start < stop and run.end > start:
            one_to_one = len(run.text) == run.end - run.start
            a, b = max(0, start - run.start), max(0, stop - run.start)
            pieces.append(run.text[a:b] if one_to_one else run.text)
    return "".join(pieces)
