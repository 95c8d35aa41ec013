"""How well instructions of briefs are read, in the wordings of those who write briefs.

    python bench/instructions.py tests/review/instructions_1.tsv [--show]

Files are as `sentence_rows` says; each line is a brief of its own. The kind is whose voice it is in.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from onetake.claims import CLAIMS
from onetake.review.check import check
from reviews import KNOWN, statements, unread
from sentence_rows import Row, rows
from sentence_scores import Score


def add(score: Score, row: Row) -> tuple[set[str], set[str]]:
    """Read one instruction and count it; return what was missed in it and what was read wrongly."""
    checked = check(row.text, unread(), CLAIMS, source="brief.txt", as_brief=True)  # type: ignore[arg-type]
    return score.add_read(row, *statements(checked.sentences))


def main() -> None:
    """Print a line for each file, and with --show what is read otherwise than labelled."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="print what is read otherwise")
    given = parser.parse_args()
    for path in given.files:
        score = Score()
        for row in rows(path, KNOWN):
            missed, wrong = add(score, row)
            if given.show and (missed or wrong):
                print(f"{row.text}\n    missed {sorted(missed)}, wrong {sorted(wrong)}")
        count = score.count
        print(
            f"{path.name}: {count['sentences']} instructions, {count['said']} statements: "
            f"{count['right']} read right, {count['wrong']} wrong in {count['sentences misread']} "
            f"instructions ({count['sentences accused']} of them as sure); "
            f"precision {score.precision or 0:.2f}, recall {score.recall or 0:.2f}"
        )


if __name__ == "__main__":
    main()
