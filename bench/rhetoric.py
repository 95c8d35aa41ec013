"""Rhetoric on labelled lines, staged films and songs; Markdown tables.

    python bench/rhetoric.py [--fit] [--untouched] [--films]

Without an option: the 33 shared minimal pairs and the lines of development, by stance, and the model that
leans by cross-validation. --untouched scores the lines that were written before the rules and never looked
at; --films the claims on the words of the staged quarrel, its ablations, the repertoire and the shared songs.
--fit fits the model of `readers/words/rhetoric` again on all lines but the untouched ones.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.insults import INSULTS_FLY
from onetake.claims.society import SOCIETY
from onetake.readers.words.rhetoric import lean
from onetake.readers.words.rhetoric.address import read_line
from onetake.readers.words.rhetoric.line_marks import marks_of
from onetake.readers.words.rhetoric.stance import STANCES, stance_of
from onetake.stage.programme.ablations import ablate
from onetake.stage.programme.repertoire_films import repertoire, score_of
from onetake.text.lyrics import read_lyrics
from rhetoric_films import ANSWERS, score_words, truths, word_tracks
from rhetoric_lines import FOLDER, LabelledLine, fit, read_lines, training_lines, write_model
from shared_data import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PAIRS = DATA / "words" / "lines" / "addressed_lines.tsv"
FOLDS = 6
WORDS_ABLATED = ("insults-fly", "society", "ego-to-rekindling", "climax", "two-voices", "song-or-skit")
"""Ablations that change who says what."""
MARKED = ("blame", "name-calling", "threat", "demand", "apology", "profanity", "society", "money", "faith")
"""Classes that are labelled in the lines of development and the untouched ones."""
CLAIMS = {claim.id: claim for claim in (INSULTS_FLY, SOCIETY)}


def stance_table(lines: Sequence[LabelledLine]) -> Iterator[str]:
    """Yield a table of stances: rows as labelled, columns as read."""
    found = Counter((line.stance, stance_of(line.text).stance) for line in lines)
    yield f"| labelled | {' | '.join(STANCES)} | right |"
    yield "|---" * (len(STANCES) + 2) + "|"
    for stance in STANCES[:-1]:
        row = [found[stance, other] for other in STANCES]
        if sum(row):
            yield f"| {stance} | {' | '.join(map(str, row))} | {found[stance, stance] / sum(row):.2f} |"
    right = sum(found[stance, stance] for stance in STANCES)
    yield f"\n{right} of {len(lines)} right ({right / len(lines):.3f})\n"


def voice_table(lines: Sequence[LabelledLine]) -> Iterator[str]:
    """Yield a table of the share that is right, by the kind of text."""
    yield "| text | lines | right |\n|---|---|---|"
    for voice in sorted({line.voice for line in lines}):
        own = [line for line in lines if line.voice == voice]
        right = sum(stance_of(line.text).stance == line.stance for line in own)
        yield f"| {voice} | {len(own)} | {right / len(own):.2f} |"


def mark_table(lines: Sequence[LabelledLine]) -> Iterator[str]:
    """Yield precision and recall of each class of marks."""
    yield "| class | lines | found | precision | recall |\n|---|---|---|---|---|"
    read = [{mark.kind for mark in marks_of(0, stance_of(line.text))} for line in lines]
    for kind in MARKED:
        wanted = [kind in line.marks for line in lines]
        found = [kind in kinds for kinds in read]
        both = sum(a and b for a, b in zip(wanted, found, strict=True))
        precision = both / sum(found) if any(found) else float("nan")
        recall = both / sum(wanted) if any(wanted) else float("nan")
        yield f"| {kind} | {sum(wanted)} | {sum(found)} | {precision:.2f} | {recall:.2f} |"


def cross_validated(lines: Sequence[LabelledLine]) -> str:
    """Return how the model alone does on lines that it was not fitted to."""
    fold = np.random.default_rng(3).integers(0, FOLDS, len(lines))
    right = 0
    for k in range(FOLDS):
        model = fit([line for line, f in zip(lines, fold, strict=True) if f != k])
        for line, f in zip(lines, fold, strict=True):
            if f == k:
                best = int(model.odds(read_line(line.text)).argmax())
                right += lean.LEANINGS[best] == line.stance
    return f"the model alone, {FOLDS} folds of {len(lines)} lines: {right / len(lines):.3f} right"


def film_rows() -> Iterator[str]:
    """Yield the claims on staged words: true and found outcome."""
    yield "| film | claim | true | found | measured | chance |\n|---|---|---|---|---|---|"
    quarrel = score_of("quarrel")
    films = [(film.name, score_of(film.name)) for film in repertoire()]
    films += [(f"quarrel without {name}", ablate(quarrel, without=name)) for name in WORDS_ABLATED]
    for name, score in films:
        tracks, answers = score_words(score), truths(score)
        for claim in ANSWERS:
            verdict = CLAIMS[claim].decide(tracks)
            yield (
                f"| {name} | {claim} | {answers[claim]} | {verdict.outcome} | {verdict.measured:.1f} | "
                f"{verdict.chance:.2f} |"
            )


def song_rows() -> Iterator[str]:
    """Yield the claims on the words of the shared songs."""
    yield "| song | lines | language | insults-fly | society |\n|---|---|---|---|---|"
    for path in sorted((DATA / "songs").glob("*.txt")):
        if path.name.endswith(".ultrastar.txt"):
            rows = [(line.start, line.end, line.text, "Singer") for line in read_lyrics(path).lines]
        elif path.name.endswith(".lyrics.txt"):
            said = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
            rows = [(3.0 * i, 3.0 * i + 2.5, line, "Singer") for i, line in enumerate(said)]
        else:
            continue
        tracks = word_tracks(rows, max(row[1] for row in rows))
        verdicts = [CLAIMS[claim].decide(tracks) for claim in CLAIMS]
        told = " | ".join(
            v.outcome + ("" if v.measured is None else f" ({v.measured:.1f})") for v in verdicts
        )
        yield f"| {path.stem} | {len(rows)} | {tracks['rhetoric'].facts.text('language')} | {told} |"


def main() -> None:
    """Print the tables asked for."""
    ask = argparse.ArgumentParser()
    for option in ("--fit", "--untouched", "--films"):
        ask.add_argument(option, action="store_true")
    asked = ask.parse_args()
    pairs = PAIRS if PAIRS.is_file() else None
    if asked.fit:
        write_model(fit(training_lines(pairs)), Path(lean.__file__).with_name("lean_model.npz"))
        lean.lean_model.cache_clear()
    if asked.films:
        print("\n".join([*film_rows(), "", *(song_rows() if pairs else ())]))
        return
    if asked.untouched:
        lines = read_lines(FOLDER / "untouched.tsv")
        print("\n".join([*stance_table(lines), *voice_table(lines), "", *mark_table(lines)]))
        return
    for path in (*([pairs] if pairs else []), *sorted(FOLDER.glob("*.tsv"))):
        if path.stem != "untouched":
            print(f"\n{path.stem}\n\n" + "\n".join(stance_table(read_lines(path))))
    print(cross_validated(training_lines(pairs)))


if __name__ == "__main__":
    main()
