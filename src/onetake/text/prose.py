# ruff: noqa: RUF001 (the marks that look alike are the subject)
"""Split a review into paragraphs and sentences; joined again, they are exactly the same text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from onetake.core.errors import TextError
from onetake.core.prose_blocks import PARAGRAPH, Block, Run
from onetake.language.quotations import quotations
from onetake.text.bare_text import BareText, bare_text
from onetake.text.front_matter import NO_FRONT_MATTER, FrontMatter, front_matter
from onetake.text.html_blocks import html_blocks
from onetake.text.html_head import html_head
from onetake.text.line_breaks import split_lines
from onetake.text.markdown_blocks import markdown_blocks
from onetake.text.plain_blocks import plain_blocks
from onetake.text.sentences import sentence_spans
from onetake.text.text_file import read_text_file
from onetake.text.word_document import read_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.text.prose_block import ProseBlock

Form = Literal["markdown", "text", "html", "word"]
"""How a review is written."""
FORMS: dict[str, Form] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "word",
}
"""Suffixes of the files that are read."""
_MARKS = "\"'“”‘’*_~`()[]{}<>|-–—.…!?:;,\\/#+=&^ \t\u00a0\u2028\u2029"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence exactly as written, with the white space and markup before it."""

    text: str
    before: str
    paragraph: int
    """Number of its paragraph, from 0; a heading and a list item are paragraphs, too."""
    block: Block = PARAGRAPH
    runs: tuple[Run, ...] = ()
    """What is shown of it, with positions in `text`."""
    quotations: tuple[tuple[int, int], ...] = ()
    """Spans of `text` that are in quotation marks, marks included."""

    @property
    def heading(self) -> bool:
        """Return whether it is a heading."""
        return self.block.kind == "heading"

    @property
    def bare(self) -> BareText:
        """The critic's words: without markup, note marks and what is struck out."""
        return bare_text(run for run in self.runs if run.is_read)


@dataclass(frozen=True, slots=True)
class Prose:
    """A text in sentences: ``before + text`` of all of them, and then `after`, are the text again."""

    title: str | None
    """The first heading without its markup, or the title in the front matter or the HTML head."""
    sentences: tuple[Sentence, ...]
    after: str
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()
    form: Form = "markdown"
    head: FrontMatter = NO_FRONT_MATTER
    """What the front matter says: in Markdown, the tags in the head of a page, a document's properties."""

    @property
    def source_text(self) -> str:
        """The text as it was given, character for character."""
        return "".join(s.before + s.text for s in self.sentences) + self.after


def form_of(name: str | Path) -> Form:
    """Return how a file of this name is written: plain text if its suffix is none of `FORMS`.

    Examples
    --------
    >>> form_of("review.md"), form_of("review")
    ('markdown', 'text')
    """
    return FORMS.get(Path(name).suffix.lower(), "text")


def split_prose(text: str, form: Form = "markdown") -> Prose:
    r"""Split into sentences; a sentence never continues over the end of its paragraph.

    Examples
    --------
    >>> prose = split_prose("# Cut\n\nIt *never* cuts. I counted.\n")
    >>> [s.text for s in prose.sentences]
    ['Cut', 'It *never* cuts.', 'I counted.']
    >>> prose.title, prose.after
    ('Cut', '\n')
    """
    title: str | None = None
    head = NO_FRONT_MATTER
    if form == "html":
        (blocks, title), head = html_blocks(text), html_head(text)
    elif form == "markdown":
        blocks, head = markdown_blocks(text), front_matter(text)
        title = head.title or None
    else:
        blocks = plain_blocks(text)
    return replace(assemble(text, blocks, form, title), head=head)


def assemble(text: str, blocks: Sequence[ProseBlock], form: Form, title: str | None = None) -> Prose:
    """Return the prose that some blocks of a text hold."""
    # Where all is quoted, as in a mail that was passed on, it is the review itself.
    all_quoted = all(block.block.quoted or block.block.kind == "heading" for block in blocks)
    sentences: list[Sentence] = []
    at = 0
    paragraph = 0
    for block in blocks:
        kind = PARAGRAPH if all_quoted and block.block.kind == "quotation" else block.block
        kind = replace(kind, quoted=kind.quoted and not all_quoted)
        shown = bare_text(run for run in block.runs if not {"note", "mark"}.intersection(run.styles))
        quoted = [shown.span(a, b) for a, b in quotations(shown.text)]
        if kind.kind == "heading" and title is None:
            title = " ".join(shown.text.split()) or None
        count_before = len(sentences)
        first_run = first_quote = 0
        for start, end in _written_spans(block, shown, whole=kind.kind == "heading"):
            # Runs and quotations are in order, so each is passed once.
            while first_run < len(block.runs) and block.runs[first_run].end <= start:
                first_run += 1
            while first_quote < len(quoted) and quoted[first_quote][1] <= start:
                first_quote += 1
            runs = _clip_runs(block.runs, first_run, start, end)
            spans = _clip_spans(quoted, first_quote, start, end)
            sentences.append(Sentence(text[start:end], text[at:start], paragraph, kind, runs, spans))
            at = end
        paragraph += len(sentences) > count_before
    return Prose(title, tuple(sentences), text[at:], form=form)


def _written_spans(block: ProseBlock, shown: BareText, *, whole: bool) -> list[tuple[int, int]]:
    """Return [start, end) in the written text of each sentence of a block.

    Markup that touches a sentence, such as the stars of its emphasis, belongs to it.
    """
    bare = shown.text
    parts = [(0, len(bare))] if whole else split_lines(bare)
    split = _heading_span if whole else sentence_spans
    spans = [(a + i, a + j) for a, b in parts for i, j in split(bare[a:b])]
    written: list[tuple[int, int]] = []
    for i, j in spans:
        if not bare[i:j].strip().strip(_MARKS):
            continue  # only marks: they belong to the text before the next sentence
        start, end = block.start, block.end
        if i > 0:
            start = shown.ends[i - 1] if bare[i - 1].isspace() else shown.starts[i]
        if j < len(bare):
            end = shown.starts[j] if bare[j].isspace() else shown.ends[j - 1]
        written.append((start, end))
    return written


def _heading_span(body: str) -> list[tuple[int, int]]:
    """Return where the words of a heading begin and end, without white space of any kind."""
    return [(len(body) - len(body.lstrip()), len(body.rstrip()))]


def _clip_runs(runs: Sequence[Run], first: int, start: int, end: int) -> tuple[Run, ...]:
    """Return the runs of a sentence, with positions in it; a run that goes on beyond it is divided."""
    found: list[Run] = []
    i = first
    while i < len(runs) and runs[i].start < end:
        run = runs[i]
        i += 1
        a, b = max(run.start, start), min(run.end, end)
        if a < b:
            one_to_one = len(run.text) == run.end - run.start
            shown = run.text[a - run.start : b - run.start] if one_to_one else run.text
            found.append(Run(a - start, b - start, shown, run.styles, run.href, run.title))
    return tuple(found)


def _clip_spans(
    spans: Sequence[tuple[int, int]], first: int, start: int, end: int
) -> tuple[tuple[int, int], ...]:
    """Return the parts of some spans that lie in a sentence, with positions in it."""
    found: list[tuple[int, int]] = []
    i = first
    while i < len(spans) and spans[i][0] < end:
        a, b = max(spans[i][0], start), min(spans[i][1], end)
        if a < b:
            found.append((a - start, b - start))
        i += 1
    return tuple(found)


def read_prose(path: str | Path) -> Prose:
    """Read a review in Markdown, plain text, HTML or Word.

    Parameters
    ----------
    path
        A file with one of the suffixes of `FORMS`, of at most 2 MB of text. Text is UTF-8, UTF-16 with a byte
        order mark, or Windows-1252.

    Raises
    ------
    TextError
        If it cannot be read, is too large, is not text, or holds no sentence.
    """
    path = Path(path)
    form = form_of(path)
    if form == "word":
        text, blocks, head = read_word(path)
        prose = replace(assemble(text, blocks, form), head=head)
    else:
        file = read_text_file(path, tuple(FORMS))
        text = file.text
        prose = replace(split_prose(text, form), encoding=file.encoding, notes=file.notes)
    if not prose.sentences:
        found = "empty" if not text.strip("\ufeff \t\r\n") else "no sentence in it"
        raise TextError(f"{path}: {found}, wanted at least one sentence of prose; is it the right file?")
    return prose
