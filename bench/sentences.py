"""How well statements are read: precision, recall and polarity on sentences with a known reading.

A file has one sentence a line, then a tab and what it says: `one-take`, `!one-take` where denied,
`?one-take` where it may be found or not, `other` where it says something measurable that no claim covers,
`-` for nothing. A third column names the kind of sentence. Claims that the program lacks are left out.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from onetake.claims import CLAIMS
from onetake.review.statements import StatementReader


def rows(path: Path) -> list[tuple[str, list[str], str]]:
    """Return sentence, expectations and kind of each line."""
    made = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text, want, *kind = line.split("\t")
            made.append((text, want.split(), kind[0] if kind else ""))
    return made


def main() -> None:
    """Print the table, and with --show each sentence that is read otherwise than expected."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="print what is read otherwise")
    given = parser.parse_args()
    known = {claim.id for claim in CLAIMS}
    reader = StatementReader(CLAIMS)
    for path in given.files:
        count: Counter[str] = Counter()
        for text, want, _ in rows(path):
            found = {("!" if s.denied else "") + s.claim for s in reader.find(text)}
            must = {w for w in want if w.lstrip("!") in known}
            may = {w[1:].lstrip("!") for w in want if w.startswith("?")}
            turned = {w for w in must if (w[1:] if w[0] == "!" else "!" + w) in found}
            count["said"] += len(must)
            count["right"] += len(must & found)
            count["turned"] += len(turned)
            wrong = {f for f in found - must if f.lstrip("!") not in may}
            count["wrong"] += len(wrong)
            if given.show and (wrong or must - found):
                print(f"{text}\n    missed {sorted(must - found)}, wrong {sorted(wrong)}")
        right, wrong_count = count["right"], count["wrong"]
        precision = right / max(1, right + wrong_count)
        print(
            f"{path.name}: {count['said']} said, precision {precision:.2f}, "
            f"recall {right / max(1, count['said']):.2f}, polarity turned in {count['turned']}"
        )


if __name__ == "__main__":
    main()
