# ruff: noqa: RUF001 (the marks that look alike are the subject)
"""Split a paragraph into sentences by rules about stops and the words before and after them."""

from __future__ import annotations

import re
from bisect import bisect_right

from onetake.text.abbreviations import BEFORE_NUMBER, NEVER_LAST, SOMETIMES_LAST, STARTERS

# What may follow a run of stops: closing quotation marks, brackets, emphasis, a link's address, a note mark.
_CLOSERS = r"(?:\]\((?:[^()\s])*\)|\[\^?\w{1,8}\]|[\"'”’»›)\]}*_~`」』）])*+"
_STOPS = r"[.!?…؟۔‽](?:[.!?…؟۔‽]|[ \u00a0\u2009\u202f](?=\.[ \u00a0\u2009\u202f.]|\.(?:\s|\Z)))*+"
"""A run of stops; a spaced ellipsis, '. . .', is one."""
_CANDIDATE = re.compile(
    rf"(?P<wide>[。！？｡।॥]+{_CLOSERS}[ \t\r\n]*)"
    rf"|(?<![.!?…؟۔‽])(?P<stop>{_STOPS}){_CLOSERS}(?P<gap>[\s\u200b]+|\Z)"
)
# The block quote mark of a line is not part of the sentence that begins there.
_LEAD = re.compile(r"\s*+(?:(?<=[\r\n])(?:>[ \t]?)+\s*+)?")
_OPENERS = "\"'“‘«‹([{*_~`-–—>¿¡"
_BEFORE = re.compile(r"[^\s\"“”‘«(\[*_—–]+\Z")
_TITLE_WORDS = re.compile(r"[^\W\d_][\w'’]*")
_BOOK = re.compile(r"\b[1-3]?[A-Z][a-z]{1,5}\Z")
_VERSE = re.compile(r"\d{1,3}:\d")
"""Chapter and verse, after the short name of a book."""
_NEAR_STOP = 40
"""Characters before and after a stop that are looked at. Longer than any abbreviation; set by hand."""
_LONGEST_ASIDE = 400
"""Characters. A longer quotation or bracket is split like other prose. Set by hand; no measured source."""
_LONGEST_TITLE = 80
"""Characters of a title in quotation marks, at most. Set by hand; no measured source."""


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return [start, end) of each sentence; there is only white space between them.

    Examples
    --------
    >>> text = 'Mr. Lamar (feat. Paige) never cuts at 1:23... or 2.5 s. "Why?" he asks. It ends.'
    >>> [text[a:b] for a, b in sentence_spans(text)]
    ['Mr. Lamar (feat. Paige) never cuts at 1:23... or 2.5 s.', '"Why?" he asks.', 'It ends.']
    """
    asides = _asides(text)
    starts = [a for a, _ in asides]
    # In a text without any capital letter, a sentence may begin with a small letter.
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
    follows = text[found.end() : found.end() + _NEAR_STOP].lstrip(_OPENERS)
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
    if _VERSE.match(text, found.end()) and _BOOK.search(
        text, max(0, found.start() - _NEAR_STOP), found.start()
    ):
        return False  # 'Phil. 4:8'
    before = _BEFORE.search(text[max(0, found.start() - _NEAR_STOP) : found.start()])
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
    """Return whether the quotation that ends at `close` looks like a title, with capitals in longer words."""
    head = text[max(0, close - _LONGEST_TITLE) : close]
    opened = max(head.rfind(q) for q in '"“‘«')
    words = _TITLE_WORDS.findall(head[opened + 1 :])
    mid = opened > 0 and head[:opened].rstrip(" ")[-1:].isalnum()
    return opened >= 0 and mid and all(w[0].isupper() or len(w) < 4 for w in words) and bool(words)


def _opens_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - _NEAR_STOP) : at].rstrip()
    return not before or before[-1] in ".!?…。！？"


def _asides(text: str) -> list[tuple[int, int]]:
    """Return the outermost quotations and mid-sentence brackets that are closed and short."""
    straight = text.count('"') % 2 == 0
    pairs = {"“": "”", "«": "»", "(": ")", "（": "）", "「": "」"} | ({'"': '"'} if straight else {})
    spans: list[tuple[int, int]] = []
    at = 0
    for found in re.finditer("[" + re.escape("".join(pairs)) + "]", text):
        i = found.start()
        if i < at:
            continue
        closed = text.find(pairs[found[0]], i + 1, i + _LONGEST_ASIDE)
        # A bracket at the beginning of a sentence holds whole sentences of its own.
        own = found[0] in "(（" and _opens_sentence(text, i)
        if closed > i and not own:
            spans.append((i, closed + 1))
        if closed > i:
            at = closed + 1
        elif found[0] == '"':
            # Skip the closing mark of a long quotation: straight marks look alike, it would count as opening.
            closed = text.find('"', i + 1)
            at = closed + 1 if closed > i else at
    return spans
