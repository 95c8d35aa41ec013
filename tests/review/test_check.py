from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onetake.core.checked import CheckedReview
from onetake.core.claim import Claim
from onetake.core.errors import TextError
from onetake.core.verdict import Evidence, Verdict
from onetake.review.check import check, check_file, standing
from onetake.review.markdown import to_markdown
from onetake.review.terminal import to_text
from onetake.text.prose import read_prose

OUTCOMES = {
    "one-take": "holds",
    "dreary-palette": "fails",
    "blanket-palette": "undecided",
    "dark-voids": "inapplicable",
}


@pytest.fixture
def reading(claims):
    """Return what `check` asks of a reading: verdicts and tracks."""
    seen = (Evidence("shots.links", 1.0, 2.5, 0.3, "link", "The weakest link."),)
    verdicts = {
        c.id: Verdict(c.id, c.says, OUTCOMES[c.id], "So it was found.", 0.25, 0.5, "share", 0.125, seen)
        for c in claims
    }
    return SimpleNamespace(verdicts=verdicts, tracks={}, media=SimpleNamespace(title="", duration=60.0))


REVIEW = """# One take

It is *one take*. The palette is dreary. The palette is not dreary. It seems to cut.

The palette never changes. They float in voids of darkness. I adore it. It lasts a minute.
"""


def test_each_sentence_gets_its_kind_and_standing(claims, reading):
    got = check(REVIEW, reading, claims, source="film/a.md")
    assert (got.title, got.source) == ("One take", "a.md")
    assert [(s.kind, s.standing, s.paragraph) for s in got.sentences] == [
        ("nothing", None, 0),
        ("checked", "borne out", 1),
        ("checked", "contradicted", 1),
        ("checked", "borne out", 1),
        ("checked", "not judged", 1),
        ("checked", "cannot be decided", 2),
        ("checked", "not applicable", 2),
        ("opinion", None, 2),
        ("nothing", None, 2),
    ]
    assert got.sentences[1].matches[0].phrase == "one take"
    assert got.sentences[4].matches[0].hedged
    assert got.prose == REVIEW
    assert got.summary == (
        "2 of 6 measurable sentences are borne out, 1 is contradicted, 1 cannot be decided, "
        "1 does not apply to this film, 1 may be misread, so it is not judged."
    )
    assert CheckedReview.from_json(got.to_json()) == got


@pytest.mark.parametrize(
    ("outcome", "negated", "want"),
    [
        ("holds", False, "borne out"),
        ("holds", True, "contradicted"),
        ("fails", False, "contradicted"),
        ("fails", True, "borne out"),
        ("undecided", False, "cannot be decided"),
        ("undecided", True, "cannot be decided"),
        ("inapplicable", False, "not applicable"),
        ("inapplicable", True, "not applicable"),
    ],
)
def test_standing(outcome, negated, want):
    assert standing(outcome, negated) == want


def test_markup_stays_in_the_phrase_and_out_of_the_way(claims, reading):
    got = check("It is o**ne** [t*ake*](http://x.example/cut).", reading, claims, source="a.md")
    assert [m.phrase for m in got.sentences[0].matches] == ["o**ne** [t*ake"]


def test_a_title_may_be_given_and_else_is_the_files_name(claims, reading):
    assert check("It is.", reading, claims, source="x/a.md", title="B").title == "B"
    assert check("It is.", reading, claims, source="x/a.md").title == "a"


def test_a_claim_without_a_verdict_is_decided_from_the_tracks(reading):
    late = Claim(
        "late",
        "It is late.",
        ("no.such",),
        1.0,
        "count",
        "set",
        ("is late",),
        lambda c, t: c.verdict("holds", "So."),
    )
    got = check("It is late.", reading, [late], source="a.txt")
    assert got.sentences[0].matches[0].verdict.because == "It was not measured: no.such is missing."
    assert got.sentences[0].standing == "not applicable"


def test_a_file_is_read_and_its_encoding_noted(claims, reading, tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("It’s one take…".encode("cp1252"))  # noqa: RUF001
    got = check_file(path, reading, claims)
    assert got.notes == ("a.txt is not UTF-8; it was read as Windows-1252.",)
    assert got.sentences[0].standing == "borne out"
    with pytest.raises(TextError, match="no such file"):
        check_file(Path(tmp_path / "b.txt"), reading, claims)


def test_prose_that_is_read_already_is_taken_as_it_is(claims, reading, tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(REVIEW.replace("\n", "\r\n").encode())
    got = check(read_prose(path), reading, claims, source=path.name)
    assert got == check_file(path, reading, claims)
    assert got.prose.encode() == path.read_bytes()


def test_markdown_has_a_footnote_for_each_checked_sentence(claims, reading):
    got = to_markdown(check(REVIEW, reading, claims, source="a.md"))
    assert "It is *one take*.[^onetake-1] The palette is dreary.[^onetake-2]" in got
    assert "I adore it. It lasts a minute.\n\n***\n\n**2 of 6" in got
    assert (
        '[^onetake-1]: "one take": borne out, as it says "It is one-take." So it was found. '
        "(one-take: measured 0.25 share, limit 0.5 share, by chance 0.125 share) "
        "Look at 0:01.0-0:02.5 The weakest link.\n"
    ) in got


def test_a_footnote_quotes_the_phrase_without_its_marks(claims, reading):
    got = to_markdown(check("It is o**ne** take.\r\n", reading, claims, source="a.md"))
    assert '[^onetake-1]: "one take"' in got
    assert "\n" not in got.replace("\r\n", "")


def test_the_footnotes_names_are_their_own(claims, reading):
    got = to_markdown(
        check("It is one take.[^onetake-1]\n\n[^onetake-1]: No.\n", reading, claims, source="a.md")
    )
    assert "It is one take.[^onetake-1][^onetakex-1]" in got


SENTENCES = ("It is one take. ", "It never cuts. ", "The palette is dreary", "I adore it! ")
PIECES = st.sampled_from([*SENTENCES, "\n\n", "\r\n", "> ", "- ", "# ", "*", "`"])


@given(st.lists(PIECES, max_size=20).map("".join), st.sampled_from(["a.md", "a.txt"]))
def test_the_prose_is_unchanged_under_the_marks(claims, written, source):
    stub = SimpleNamespace(verdicts={}, tracks={}, media=SimpleNamespace(title="", duration=60.0))
    got = check(written, stub, claims, source=source)
    assert got.prose == written
    marked = to_markdown(got)
    body = marked[: marked.rindex("***")]
    for n in range(sum(bool(s.matches) for s in got.sentences), 0, -1):
        assert body.count(f"[^onetake-{n}]") == 1
        body = body.replace(f"[^onetake-{n}]", "")
    assert body.startswith(written)
    assert not body[len(written) :].strip("\r\n")


def test_the_console_gets_a_mark_a_word_and_the_reason(claims, reading):
    lines = to_text(check(REVIEW, reading, claims, source="a.md"), width=70).splitlines()
    assert lines[0] == "One take (a.md)"
    assert "  + It is *one take*." in lines
    assert any(line.startswith("    + one take: borne out, as it says") for line in lines)
    assert "  ~ I adore it." in lines
    assert "    opinion" in lines
    assert "    nothing measurable found" in lines
    assert any(line.startswith("2 of 6 measurable sentences") for line in lines)
    assert max(map(len, lines[:-1])) <= 70


def test_the_console_is_not_steered_by_a_review(claims, reading):
    got = to_text(check("It \x1b[2Jis \u202eone take.\x07", reading, claims, source="a\x1b.md"))
    assert not [c for c in got if ord(c) < 32 and c != "\n"]
    assert "\u202e" not in got
