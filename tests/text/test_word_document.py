from __future__ import annotations

import io
import zipfile
from datetime import datetime

import docx
import pytest
from docx.oxml import OxmlElement
from hypothesis import given
from hypothesis import strategies as st

from onetake.core.errors import TextError
from onetake.text.prose import read_prose
from onetake.text.word_package import MAX_BYTES, MAX_PARTS


@pytest.fixture
def document():
    return docx.Document()


def saved(document, tmp_path):
    path = tmp_path / "a.docx"
    document.save(str(path))
    return path


def test_paragraphs_headings_lists_and_quotations_are_read(document, tmp_path):
    document.add_heading("Cut to Black", 1)
    document.add_paragraph("It is one take. The palette is dreary.")
    document.add_paragraph("It never cuts", style="List Bullet")
    document.add_paragraph("The beat is steady", style="List Number")
    document.add_paragraph("One take, one take", style="Quote")
    document.add_table(1, 1).cell(0, 0).text = "In a table."
    prose = read_prose(saved(document, tmp_path))
    assert [(s.text, s.block.kind, s.block.level, s.block.quoted) for s in prose.sentences] == [
        ("Cut to Black", "heading", 1, False),
        ("It is one take.", "paragraph", 0, False),
        ("The palette is dreary.", "paragraph", 0, False),
        ("It never cuts", "item", 0, False),
        ("The beat is steady", "numbered", 0, False),
        ("One take, one take", "quotation", 0, True),
        ("In a table.", "paragraph", 0, False),
    ]
    assert (prose.title, prose.form) == ("Cut to Black", "word")
    assert prose.source_text.startswith("Cut to Black\n\nIt is one take. The")


def test_styles_of_runs_are_kept_and_struck_text_is_not_read(document, tmp_path):
    paragraph = document.add_paragraph("The palette is ")
    paragraph.add_run("not ").font.strike = True
    paragraph.add_run("very ").bold = True
    paragraph.add_run("dreary").italic = True
    paragraph.add_run("2").font.superscript = True
    paragraph.add_run("hidden").font.hidden = True
    paragraph.add_run(".")
    (sentence,) = read_prose(saved(document, tmp_path)).sentences
    assert sentence.text == "The palette is not very dreary2."
    assert [(run.text, run.styles) for run in sentence.runs] == [
        ("The palette is ", ()),
        ("not ", ("struck",)),
        ("very ", ("strong",)),
        ("dreary", ("emphasis",)),
        ("2", ("note",)),
        (".", ()),
    ]
    assert sentence.bare.text == "The palette is very dreary."


@pytest.mark.parametrize(
    ("tag", "text"), [("w:ins", "It never cuts."), ("w:del", "It cuts."), ("w:moveFrom", "It cuts.")]
)
def test_tracked_changes_are_read_as_accepted(document, tmp_path, tag, text):
    paragraph = document.add_paragraph("It ")
    change = OxmlElement(tag)
    change.append(paragraph.add_run("never ")._r)
    paragraph._p.append(change)
    paragraph.add_run("cuts.")
    assert [s.text.replace("  ", " ") for s in read_prose(saved(document, tmp_path)).sentences] == [text]


def rewritten(path, change):
    """Return a copy of a package in which `change` has replaced the main document."""
    source = zipfile.ZipFile(path)
    out = path.with_name("b.docx")
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for one in source.infolist():
            data = source.read(one)
            target.writestr(one.filename, change(data) if one.filename == "word/document.xml" else data)
    return out


LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda data: LAUGHS + data, "a document type declaration in word/document.xml, wanted none"),
        (lambda data: (LAUGHS.decode() + "<a/>").encode("utf-16"), "a document type declaration"),
        (lambda data: data + b" " * 21_000_000, "bytes in word/document.xml, wanted at most"),
        (lambda data: data + b" " * (MAX_BYTES + 1), "that unpack to"),
        (lambda data: data[:200], "a damaged Word document"),
        (lambda data: b"", "a damaged Word document"),
        (lambda data: b"<a>" * 100_000, "a damaged Word document"),
    ],
)
def test_hostile_documents_end_in_one_sentence(document, tmp_path, change, says):
    document.add_paragraph("It is one take.")
    with pytest.raises(TextError, match=says):
        read_prose(rewritten(saved(document, tmp_path), change))


def test_other_packages_end_in_one_sentence(tmp_path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("a.txt", "It is.")
    with pytest.raises(TextError, match=r"no word/document\.xml in it"):
        read_prose(path)
    with zipfile.ZipFile(path, "w") as package:
        for n in range(MAX_PARTS + 1):
            package.writestr(f"{n}", "")
    with pytest.raises(TextError, match="files that unpack to"):
        read_prose(path)
    with pytest.raises(TextError, match="no such file"):
        read_prose(tmp_path / "none.docx")
    with pytest.raises(TextError, match="a folder"):
        (tmp_path / "b.docx").mkdir()
        read_prose(tmp_path / "b.docx")


@given(st.data())
def test_a_damaged_document_is_read_or_refused(tmp_path_factory, data):
    document = docx.Document()
    document.add_paragraph("It is one take.", style="List Bullet")
    buffer = io.BytesIO()
    document.save(buffer)
    body = bytearray(buffer.getvalue())
    for _ in range(data.draw(st.integers(1, 8))):
        body[data.draw(st.integers(0, len(body) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("word") / "a.docx"
    path.write_bytes(bytes(body[: data.draw(st.integers(1, len(body)))]))
    try:
        assert read_prose(path).sentences
    except TextError as err:
        assert str(err).startswith(str(path))


def test_the_properties_name_author_and_date(document, tmp_path):
    document.add_paragraph("It never cuts.")
    assert read_prose(saved(document, tmp_path)).head.author == ""  # the program's own name is no author
    document.core_properties.author = "A. Critic"
    document.core_properties.created = datetime(2026, 11, 2)
    head = read_prose(saved(document, tmp_path)).head
    assert (head.author, head.date) == ("A. Critic", "2026-11-02")
