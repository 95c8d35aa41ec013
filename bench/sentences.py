"""How well sentences are read: precision, recall, polarity, of which film, of which part, how many.

Files are as `sentence_rows` says. A sentence's optional statements count neither way. Files with `untouched`
in their names are for scoring alone: what is read otherwise in them is never printed.

- *polarity*: of the statements on the right claim, those not turned into their contrary;
- *stance*: of the claims found at all, those rightly said of this film, or rightly not of it;
- *span*: of the statements found in sentences that say when, those on the right part of the film;
- *amount*: of the statements found in sentences that say how many, those with the right number;
- *compared*: of the statements found in sentences that compare, those with the right degree and other side;
- *misread*: sentences in which something wrong is read of this film;
- *accused*: those of them in which it is read as sure, so that it could be called contradicted.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from onetake.claims import CLAIMS
from onetake.review.statements import StatementReader
from sentence_rows import rows
from sentence_scores import Score

HIDDEN = "untouched"
"""In the name of a file whose sentences are not shown."""


def _figure(share: float | None) -> str:
    return "   -" if share is None else f"{share:4.2f}"


def _line(name: str, score: Score) -> str:
    count = score.count
    figures = [
        f"{count['sentences']:4d}",
        f"{count['said']:4d}",
        _figure(score.precision),
        _figure(score.recall),
        _figure(score.polarity),
        _figure(score.share("stance right", "stance")),
        _figure(score.share("span right", "span")),
        _figure(score.share("amount right", "amount")),
        _figure(score.share("compared right", "compared")),
        _figure(score.share("sentences misread", "sentences")),
        "   " + _figure(score.share("sentences accused", "sentences")),
    ]
    return f"{name:<12} " + "  ".join(figures)


def _table(scores: dict[str, Score]) -> str:
    head = f"{'':<12} sent  said  prec  rec   pol   stnc  span  amnt  comp  misread  accused"
    return "\n".join([head, *(_line(name, score) for name, score in scores.items())])


def main() -> None:
    """Print a table for each file, and with --show each sentence that is read otherwise than expected."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="print what is read otherwise")
    parser.add_argument("--claims", action="store_true", help="one line a claim instead of one a kind")
    given = parser.parse_args()
    hidden = [path.name for path in given.files if HIDDEN in path.name]
    if given.show and hidden:
        parser.error(f"{hidden[0]} is for scoring alone; leave --show out")
    reader = StatementReader(CLAIMS)
    known = frozenset(claim.id for claim in CLAIMS)
    for path in given.files:
        total = Score()
        parts: dict[str, Score] = {}
        for row in rows(path, known):
            missed, wrong = total.add(row, reader)
            names = {one.claim for one in row.must} if given.claims else {row.kind or "-"}
            for name in sorted(names):
                parts.setdefault(name, Score()).add(row, reader)
            if given.show and (missed or wrong):
                print(f"{row.text}\n    missed {sorted(missed)}, wrong {sorted(wrong)}")
        print(f"\n{path.name}\n{_table({**dict(sorted(parts.items())), 'all': total})}")
        about = _figure(total.share("about right", "about")).strip()
        print(f"reason why it is not of this film right: {about}; a part where none is said: ", end="")
        print(f"{total.count['span not said']}; wholly right: {total.count['sentences right']} sentences")


if __name__ == "__main__":
    main()
