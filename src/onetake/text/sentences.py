# ruff: noqa: RUF001 (the marks that look alike are the subject)
"""Split a paragraph into sentences by rule: stops, what stands before them, and what follows."""

from __future__ import annotations

import re
from bisect import bisect_right

from onetake.text.stops import BEFORE_NUMBER, NEVER_LAST, SOMETIMES_LAST, STARTERS

# A run of stops, then what may close after it: quotes, brackets, emphasis, a link's address, a note.
_CLOSERS = r"(?:\]\((?:[^()\s])*\)|\[\^?\w{1,8}\]|[\"'”’»›)\]}*_~`」』）])*+"
_CANDIDATE = re.compile(
    rf"(?P<wide>[。！？｡।॥]+{_CLOSERS}[ \t\r\n]*)"
    rf"|(?<![.!?…؟۔‽])(?P<stop>[.!?…؟۔‽]++){_CLOSERS}(?P<gap>[\s\u200b]+|\Z)"
)
# The marks of a quotation's next line are no part of the sentence that begins there.
_LEAD = re.compile(r"\s*+(?:(?<=[\r\n])(?:>[ \t]?)+\s*+)?")
_OPENERS = "\"'“‘«‹([{*_~`-–—>¿¡"
_BEFORE = re.compile(r"[^\s\"“”‘«(\[*_—–]+\Z")
_TITLE_WORDS = re.compile(r"[^\W\d_][\w'’]*")
_LOOK_BACK = 40
_LONGEST_ASIDE = 400
"""Characters; a longer quotation or bracket is split like any prose."""


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return [start, end) of each sentence; between them is white space only.

    Examples
    --------
    >>> text = 'Mr. Lamar (feat. Paige) never cuts at 1:23... or 2.5 s. "Why?" he asks. It ends.'
    >>> [text[a:b] for a, b in sentence_spans(text)]
    ['Mr. Lamar (feat. Paige) never cuts at 1:23... or 2.5 s.', '"Why?" he asks.', 'It ends.']
    """
    asides = _asides(text)
    starts = [a for a, _ in asides]
    # Who writes without capitals ends sentences before small letters, too.
    small = not any(c.isupper() for c in text)
    spans: list[tuple[int, int]] = []
    begin = 0
    for found in _CANDIDATE.finditer(text):
        end = found.end() if found["wide"] else found.start("gap")
        i = bisect_right(starts, found.start()) - 1
        if i >= 0 and found.start() < asides[i][1] - 1 and end < asides[i][1]:
            continue
        if found["wide"] or found.end() == len(text) or _ends(text, found, small):
            begin = _add(spans, text, begin, end)
    _add(spans, text, begin, len(text))
    return spans


def _add(spans: list[tuple[int, int]], text: str, begin: int, end: int) -> int:
    body = text[begin:end]
    lead = _LEAD.match(body)
    start = begin + (lead.end() if lead else 0)
    stop = begin + len(body.rstrip())
    if stop > start:
        spans.append((start, stop))
    return end


def _ends(text: str, found: re.Match[str], small: bool) -> bool:
    """Return whether the stops before a space end the sentence."""
    follows = text[found.end() : found.end() + _LOOK_BACK].lstrip(_OPENERS)
    first = follows[:1]
    if first.islower() and not small:
        return False
    next_word = re.match(r"[\w'’]*", follows)
    # The 'A.' of 'D. A. Pennebaker' is an initial, too.
    initial_next = (
        next_word is not None and follows[next_word.end() :].startswith(".") and next_word.end() == 1
    )
    starter = next_word is not None and next_word[0].lower() in STARTERS and not initial_next
    quoted = text[found.end("stop") : found.end("stop") + 1] in ('"', "”", "’", "»")
    if quoted and not starter and found["stop"] != "." and _title_in_quotes(text, found.end("stop")):
        return False
    if found["stop"] != ".":
        return True
    before = _BEFORE.search(text[max(0, found.start() - _LOOK_BACK) : found.start()])
    word = before[0] if before else ""
    low = word.lower()
    if low in NEVER_LAST:
        return False
    if low in BEFORE_NUMBER:
        return not first.isdigit()
    initial = len(word) == 1 and word.isupper() and word != "I"
    dotted = re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word) is not None
    if initial or dotted or low in SOMETIMES_LAST:
        return starter
    return True


def _title_in_quotes(text: str, close: int) -> bool:
    """Whether the quotation that ends at `close` looks like a title: every longer word has a capital."""
    head = text[max(0, close - 80) : close]
    opened = max(head.rfind(q) for q in '"“‘«')
    words = _TITLE_WORDS.findall(head[opened + 1 :])
    mid = opened > 0 and head[:opened].rstrip(" ")[-1:].isalnum()
    return opened >= 0 and mid and all(w[0].isupper() or len(w) < 4 for w in words) and bool(words)


def _opens_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - _LOOK_BACK) : at].rstrip()
    return not before or before[-1] in ".!?…。！？"


def _asides(text: str) -> list[tuple[int, int]]:
    """The outermost quotations and mid-sentence brackets that are closed and short: no split inside."""
    straight = text.count('"') % 2 == 0
    pairs = {"“": "”", "«": "»", "(": ")", "（": "）", "「": "」"} | ({'"': '"'} if straight else {})
    spans: list[tuple[int, int]] = []
    at = 0
    for found in re.finditer("[" + re.escape("".join(pairs)) + "]", text):
        i = found.start()
        if i < at:
            continue
        closed = text.find(pairs[found[0]], i + 1, i + _LONGEST_ASIDE)
        # A bracket that opens the sentence holds whole sentences of its own.
        own = found[0] in "(（" and _opens_sentence(text, i)
        if closed > i and not own:
            spans.append((i, closed + 1))
        if closed > i:
            at = closed + 1
        elif found[0] == '"':
            # A long quotation in straight marks: step over its closing mark, or it would count as opening.
            closed = text.find('"', i + 1)
            at = closed + 1 if closed > i else at
    return spans
