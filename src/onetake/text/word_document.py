"""Read the prose of a Word document (.docx): its paragraphs as text, with their styles.

python-docx opens the package and knows the names of Word's styles. Before, `word_package` bounds what is let
in: the number and sizes of the packed files, and no document type declarations, so no entities are expanded.
"""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

from onetake.core.errors import TextError
from onetake.core.prose_blocks import Block
from onetake.text.front_matter import NO_FRONT_MATTER, FrontMatter
from onetake.text.prose_block import ProseBlock
from onetake.text.styled_text import LINE_BREAK, StyledText
from onetake.text.word_package import PACKAGE_ERRORS, read_package

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document
    from lxml.etree import _Element

    from onetake.core.prose_blocks import Style

MAX_TEXT = 2_000_000
"""Characters of prose, at most, as in a text file."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_QUOTE_STYLE = re.compile(r"quot|zitat|citat|\bcita\b|lyric|block text", re.IGNORECASE)
"""Names of paragraph styles for quotations: 'Quote', 'Intense Quote', 'Block Text', and in some languages."""
_HEADING_STYLE = re.compile(r"(?:heading|überschrift|titre)\s*([1-9])|(sub)?title\b", re.IGNORECASE)
_LIST_STYLE = re.compile(r"list\s*(bullet|number|paragraph)?\b", re.IGNORECASE)
_CONTAINERS = frozenset(
    _W + name for name in ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple")
)
"""Elements of a paragraph that hold runs of it. Text in 'del' and 'moveFrom' is deleted."""
_LEFT_OUT = frozenset(_W + name for name in ("txbxContent", "del", "moveFrom"))
_PROGRAMS = frozenset({"", "python-docx", "Microsoft Office User", "Un-named"})
"""What programs write as a document's author."""
_QUOTE_INDENT = 360
"""Twips (1/1440 inch) by which a quotation is indented on both sides, at least. Set by hand."""


def read_word(path: str | Path) -> tuple[str, list[ProseBlock], FrontMatter]:
    """Return the text of a document, its paragraphs separated by empty lines, its blocks, and its properties.

    Headers, footers, footnotes, comments, text boxes, and deleted or hidden text are not read.

    Raises
    ------
    TextError
        If it cannot be read, is no Word document, or unpacks to more than it may.
    """
    path = Path(path)
    data = read_package(path)
    # Imported late: only a Word document needs them.
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        document = docx.Document(io.BytesIO(data))
        return (*_Reader(document).read(), _properties(document))
    except (OpcError, LxmlError, LookupError, AttributeError, TypeError, *PACKAGE_ERRORS) as err:
        raise TextError(
            f"{path}: a damaged Word document, wanted one that Word opens; open it there and save it again"
        ) from err
    except _TooLongError as err:
        raise TextError(f"{path}: over {MAX_TEXT:,} characters, wanted at most that; split it") from err


def _properties(document: Document) -> FrontMatter:
    """Return author and date of a document's properties; a program is no author."""
    given = document.core_properties
    author = " ".join(given.author.split())
    date = given.created.date().isoformat() if given.created is not None else ""
    return NO_FRONT_MATTER if author in _PROGRAMS else FrontMatter(author=author, date=date)


class _TooLongError(Exception):
    pass


class _Reader:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._names = {style.style_id: style.name or "" for style in document.styles}
        self._styled = {
            str(style.get(f"{_W}styleId")): _run_styles(style)
            for style in document.styles.element.iter(f"{_W}style")
        }
        self._links = {key: rel.target_ref for key, rel in document.part.rels.items() if rel.is_external}

    def read(self) -> tuple[str, list[ProseBlock]]:
        pieces: list[str] = []
        blocks: list[ProseBlock] = []
        at = 0
        for paragraph in self._document.element.body.iter(f"{_W}p"):
            if any(parent.tag in _LEFT_OUT for parent in paragraph.iterancestors()):
                continue
            text, styled = self._paragraph(paragraph, at)
            if text.strip():
                blocks.append(ProseBlock(at, at + len(text), self._block(paragraph), styled.finish()))
                pieces.append(text)
                at += len(text) + len(_BETWEEN)
            if at > MAX_TEXT:
                raise _TooLongError
        return _BETWEEN.join(pieces) + ("\n" if pieces else ""), blocks

    def _paragraph(self, paragraph: _Element, at: int) -> tuple[str, StyledText]:
        styled = StyledText()
        pieces: list[str] = []
        for run, href in self._runs(paragraph, ""):
            styles = _run_styles(run) | self._styled.get(_value(run, "rPr/rStyle"), set())
            if "hidden" in styles:
                continue
            if href:
                styled.begin_link(href)
            for piece, note in _pieces(run):
                kinds = {*styles, *(["note"] if note else [])}
                styled.add(at, at + len(piece), piece, *_known_styles(kinds))
                pieces.append(piece)
                at += len(piece)
            if href:
                styled.end_link()
        return "".join(pieces), styled

    def _runs(self, parent: _Element, href: str) -> Iterator[tuple[_Element, str]]:
        """Yield the runs of a paragraph with their link's address; lxml bounds the depth of nesting."""
        for child in parent:
            if child.tag == f"{_W}r":
                yield child, href
            elif child.tag in _CONTAINERS:
                target = self._links.get(str(child.get(_RELATION, "")), "")
                yield from self._runs(child, target or href)

    def _block(self, paragraph: _Element) -> Block:
        name = self._names.get(_value(paragraph, "pPr/pStyle"), "")
        if heading := _HEADING_STYLE.match(name):
            return Block("heading", int(heading[1] or (2 if heading[2] else 1)))
        if _QUOTE_STYLE.search(name) or _is_indented(paragraph):
            return Block("quotation", quoted=True)
        listed = _LIST_STYLE.match(name)
        number = _find(paragraph, "pPr/numPr")
        if listed or number is not None:
            level = _value(paragraph, "pPr/numPr/ilvl")
            depth = int(level) if level.isdecimal() else 0
            numbered = listed is not None and (listed[1] or "").lower() == "number"
            return Block("numbered" if numbered else "item", depth)
        return Block()


_BETWEEN = "\n\n"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MARKS: dict[str, str] = {
    "b": "strong",
    "i": "emphasis",
    "strike": "struck",
    "dstrike": "struck",
    "vanish": "hidden",
}


def _find(element: _Element, path: str) -> _Element | None:
    return element.find("/".join(_W + name for name in path.split("/")))


def _value(element: _Element, path: str) -> str:
    found = _find(element, path)
    return "" if found is None else str(found.get(f"{_W}val", ""))


def _run_styles(element: _Element) -> set[str]:
    """Return the styles that the properties of a run or a style ask for."""
    properties = _find(element, "rPr")
    if properties is None:
        return set()
    found = set()
    for name, style in _MARKS.items():
        mark = properties.find(_W + name)
        if mark is not None and mark.get(f"{_W}val", "true") not in ("0", "false", "off"):
            found.add(style)
    return found


def _known_styles(styles: set[str]) -> list[Style]:
    known: tuple[Style, ...] = ("emphasis", "strong", "struck", "note")
    return [style for style in known if style in styles]


def _pieces(run: _Element) -> Iterator[tuple[str, bool]]:
    """Yield the texts of a run, and whether each is the mark of a note."""
    raised = _value(run, "rPr/vertAlign") == "superscript"
    for child in run:
        name = str(child.tag).removeprefix(_W)
        if name == "t" and child.text:
            yield child.text, raised and child.text.strip("[]() ").isdigit()
        elif name in ("br", "cr"):
            yield LINE_BREAK, False
        elif name in ("tab", "noBreakHyphen"):
            yield "\t" if name == "tab" else "\u2011", False
        elif name in ("footnoteReference", "endnoteReference"):
            yield str(child.get(f"{_W}id", "*")), True


def _is_indented(paragraph: _Element) -> bool:
    """Return whether a paragraph is indented on both sides, as a quotation without a style is."""
    indent = _find(paragraph, "pPr/ind")
    if indent is None:
        return False
    left, right = (
        max(str(indent.get(_W + name, "0")) for name in names)
        for names in (("left", "start"), ("right", "end"))
    )
    return all(side.isdecimal() and int(side) >= _QUOTE_INDENT for side in (left, right))
