# ruff: noqa: RUF001 (the marks that look alike are the subject)
"""Split a review into paragraphs and sentences; joined again, they are exactly the same text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from onetake.core.errors import TextError
from onetake.text.markup import strip_markup
from onetake.text.prose_blocks import front_matter, markdown_blocks, plain_blocks
from onetake.text.sentences import sentence_spans
from onetake.text.text_file import read_text_file

MARKDOWN = (".md", ".markdown")
"""Suffixes of Markdown files."""
SUFFIXES = (*MARKDOWN, ".txt", ".text")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence exactly as written, with the white space and markup before it."""

    text: str
    before: str
    paragraph: int
    """Number of its paragraph, from 0; a heading and a list item are paragraphs, too."""
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Prose:
    """A text in sentences: ``before + text`` of all of them, and then `after`, are the text again."""

    title: str | None
    """The first heading without its markup, or the title in the front matter."""
    sentences: tuple[Sentence, ...]
    after: str
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()

    @property
    def written(self) -> str:
        """The text as it was given, character for character."""
        return "".join(s.before + s.text for s in self.sentences) + self.after


def split_prose(text: str, *, markdown: bool = True) -> Prose:
    r"""Split into sentences; a sentence never runs over the end of its paragraph.

    Examples
    --------
    >>> prose = split_prose("# Cut\n\nIt *never* cuts. I counted.\n")
    >>> [s.text for s in prose.sentences]
    ['Cut', 'It *never* cuts.', 'I counted.']
    >>> prose.title, prose.after
    ('Cut', '\n')
    """
    blocks = markdown_blocks(text) if markdown else plain_blocks(text)
    sentences: list[Sentence] = []
    title = front_matter(text)[1] if markdown else None
    at = 0
    paragraph = 0
    for block in blocks:
        body = text[block.start : block.end]
        spans = [_trim_span(body)] if block.heading else sentence_spans(body)
        if block.heading and title is None:
            title = " ".join(strip_markup(body).text.split()) or None
        count_before = len(sentences)
        for a, b in spans:
            if not "".join(body[a:b].split()).strip("\"'“”‘’*_~`()[]{}<>|-–—.…!?:;,\\/#+=&^ \t"):
                continue  # only marks: they belong to the text before the next sentence
            start, end = block.start + a, block.start + b
            sentences.append(Sentence(text[start:end], text[at:start], paragraph, block.heading))
            at = end
        paragraph += len(sentences) > count_before
    return Prose(title, tuple(sentences), text[at:])


def _trim_span(body: str) -> tuple[int, int]:
    """Return where the words of a heading begin and end, without white space of any kind."""
    return len(body) - len(body.lstrip()), len(body.rstrip())


def read_prose(path: str | Path) -> Prose:
    """Read a review in Markdown or plain text.

    Parameters
    ----------
    path
        A .md, .markdown, .txt or .text file of at most 2 MB, in UTF-8, UTF-16 with a byte order mark,
        or Windows-1252.

    Raises
    ------
    TextError
        If it cannot be read, is too large, is not text, or holds no sentence.
    """
    path = Path(path)
    file = read_text_file(path, SUFFIXES)
    prose = split_prose(file.text, markdown=path.suffix.lower() in MARKDOWN)
    if not prose.sentences:
        found = "empty" if not file.text.strip("\ufeff \t\r\n") else "no sentence in it"
        raise TextError(f"{path}: {found}, wanted at least one sentence of prose; is it the right file?")
    return Prose(prose.title, prose.sentences, prose.after, file.encoding, file.notes)
