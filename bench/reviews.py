"""How well whole reviews are read and judged: ten of staged films, in ten voices.

    python bench/reviews.py tests/review/reviews [--films FOLDER ...] [--show]

A review is written as `sentence_rows` says; an empty line begins a paragraph, and `# film:` and `# title:` at
its head say what it is of. FOLDER holds the films of `bench/claims.py --staged FOLDER`, each with its truth
and its reading; then each statement on a whole film is also judged, and its standing compared with what is
true of the film.
"""

from __future__ import annotations

import argparse
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from onetake import open_reading
from onetake.claims import CLAIMS
from onetake.core.statement import Anchor, Statement
from onetake.review.check import check, standing
from sentence_rows import FILM_LENGTH, Row, rows
from sentence_scores import Score

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.checked import CheckedSentence
    from onetake.core.verdict import Verdict

KNOWN = frozenset(claim.id for claim in CLAIMS)


@dataclass(frozen=True, slots=True)
class Review:
    """A review and what each of its sentences says."""

    name: str
    film: str
    """As it is staged: 'quarrel --without one-take'."""
    title: str
    prose: str
    rows: tuple[Row, ...]


def read_review(path: Path) -> Review:
    """Return the review in a file."""
    blocks: list[list[str]] = [[]]
    head: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            key, _, value = line.lstrip("# ").partition(":")
            head[key] = value.strip()
        elif line:
            blocks[-1].append(line.split("\t")[0])
        else:
            blocks.append([])
    paragraphs = [" ".join(block) for block in blocks if block]
    prose = "\n\n".join([f"# {head['title']}", *paragraphs]) + "\n"
    return Review(path.stem, head["film"], head["title"], prose, tuple(rows(path, KNOWN)))


def unread() -> SimpleNamespace:
    """Return a reading without tracks: for reviews whose judgement is of no interest."""
    return SimpleNamespace(
        verdicts={c.id: c.verdict("undecided", "No film.") for c in CLAIMS},
        tracks={},
        media=SimpleNamespace(title="", name="film.mp4", duration=FILM_LENGTH),
        made=SimpleNamespace(settings={}),  # in which claims of one's own would be kept
    )


def statements(sentences: Sequence[CheckedSentence]) -> tuple[list[Statement], list[Statement]]:
    """Return what checked sentences say of this film, and what else they say."""
    said = [
        Statement(
            m.claim,
            m.start,
            m.end,
            m.negated,
            m.hedged,
            when=None
            if m.part is None
            else Anchor("clock", m.part.words, m.part.start or 0, m.part.end or 0),
            sure=m.sure,
        )
        for sentence in sentences
        for m in sentence.matches
    ]
    others = [
        Statement(a.claim, a.start, a.end, a.negated, about=a.about)
        for sentence in sentences
        for a in sentence.asides
    ]
    return said, others


def checked_rows(review: Review, reading: object) -> list[list[CheckedSentence]]:
    """Return for each row of a review its checked sentences: one, or two where a row has a stop in it."""
    found = check(review.prose, reading, CLAIMS, source="review.md", title=review.title)  # type: ignore[arg-type]
    made: list[list[CheckedSentence]] = [[] for _ in review.rows]
    starts, at = [], 0
    for row in review.rows:
        at = review.prose.index(row.text, at)
        starts.append(at)
        at += len(row.text)
    at = 0
    for sentence in found.sentences:
        at += len(sentence.before)
        if not sentence.heading:
            made[bisect_right(starts, at) - 1].append(sentence)
        at += len(sentence.text)
    return made


def find_film(film: str, folders: Sequence[Path]) -> Path | None:
    """Return the folder of a staged film with its reading."""
    name, _, change = film.partition(" --")
    for folder in folders:
        for home in sorted(folder.glob("*/film.reading")):
            first, _, last = home.parent.name.partition("-with")
            if first.split("-")[0] == name and ("with" * bool(last) + last) == change.replace(" ", "-"):
                return home.parent
    return None


def judged(
    review: Review, checked: Sequence[Sequence[CheckedSentence]], truth: Mapping[str, Verdict]
) -> tuple[Counter[str], list[str]]:
    """Compare standings on the whole film with the truth; return counts, and what is wrong."""
    count: Counter[str] = Counter()
    wrong = []
    for row, sentences in zip(review.rows, checked, strict=True):
        for m in (m for sentence in sentences for m in sentence.matches):
            if m.part is not None or m.amount or m.claim not in truth:
                continue
            said = (m.claim, m.negated) in {(w.claim, w.denied) for w in row.must} | row.may
            want = standing(truth[m.claim].outcome, m.negated)
            got = m.standing
            if got == "contradicted" and (not said or want != "contradicted"):
                count["falsely contradicted"] += 1
                wrong.append(f"{row.text}\n    {m.claim} falsely contradicted: {m.verdict.because}")
            elif got in ("borne out", "contradicted"):
                count["right" if got == want and said else "wrong"] += 1
            else:
                count[got] += 1
    return count, wrong


def main() -> None:
    """Print a line for each review, and with --show what is read or judged otherwise."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--films", nargs="*", type=Path, default=[])
    parser.add_argument("--show", action="store_true", help="print what is read or judged otherwise")
    given = parser.parse_args()
    total, stands = Score(), Counter[str]()
    for path in sorted(given.folder.glob("*.tsv")):
        review = read_review(path)
        home = find_film(review.film, given.films)
        reading = unread() if home is None else open_reading(home / "film.reading")
        checked = checked_rows(review, reading)
        score = Score()
        shown = []
        for row, sentences in zip(review.rows, checked, strict=True):
            score.add_read(row, *statements(sentences))
            missed, wrong = total.add_read(row, *statements(sentences))
            if missed or wrong:
                shown.append(f"{row.text}\n    missed {sorted(missed)}, wrong {sorted(wrong)}")
        line = (
            f"{review.name:<24} {score.count['sentences']} sentences, {score.count['said']} statements: "
            f"{score.count['right']} right, {score.count['wrong']} wrong"
        )
        if home is not None:
            count, accused = judged(review, checked, open_reading(home / "truth.reading").verdicts)
            stands += count
            shown += accused
            line += "; judged: " + ", ".join(f"{n} {what}" for what, n in sorted(count.items()))
        print(line)
        if given.show:
            print("\n".join(shown))
    print(
        f"all: precision {total.precision or 0:.2f}, recall {total.recall or 0:.2f}, "
        f"polarity {total.polarity or 0:.2f}, stance {total.share('stance right', 'stance') or 0:.2f}; "
        f"misread sentences {total.count['sentences misread']} of {total.count['sentences']}, "
        f"read as sure {total.count['sentences accused']}"
        + ("; judged: " + ", ".join(f"{n} {what}" for what, n in stands.most_common()) if stands else "")
    )


if __name__ == "__main__":
    main()
