"""What an assistant may ask of onetake: films of one folder, within the bounds of everything else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.core.errors import OnetakeError, StoreError, TextError

if TYPE_CHECKING:
    from onetake.core.reading import Reading

LONGEST_TEXT = 100_000
"""Characters of a review, or of a question, that are taken: a review of 15 000 words. Set by hand."""
MOST_ROWS = 200
"""Rows of an answer: what an assistant can take in. Set by hand."""
MOST_CLAIMS = 100
"""Claims that `read` names, those that hold. Set by hand."""


class AssistantTools:
    """The tools; paths are relative to `folder`, and none leads out of it.

    Parameters
    ----------
    folder : Path
        The folder with films and reviews.
    library : str
        The name of the folder in it that receives the readings.

    Raises
    ------
    StoreError
        If the library is not inside the folder.
    """

    def __init__(self, folder: Path, library: str) -> None:
        self._folder = folder.resolve()
        self._library = self._within(library)

    def read(self, film: str) -> dict[str, Any]:
        """Read a film, unless its reading is there, and return what holds of it.

        Raises
        ------
        OnetakeError
            If it cannot be read; the sentence says why.
        """
        reading = self._reading(film)
        holding = [v for v in reading.verdicts.values() if v.outcome == "holds"][:MOST_CLAIMS]
        return {
            "reading": self._shown(reading),
            "film": reading.media.name,
            "seconds": round(reading.media.duration, 2),
            "holds": [{"claim": v.claim, "says": v.says, "because": v.because} for v in holding],
            "undecided": [v.claim for v in reading.verdicts.values() if v.outcome == "undecided"],
        }

    def check(self, film: str, text: str, *, brief: bool = False) -> dict[str, Any]:
        """Check a review, or a brief, against a film: each sentence with its standing, reason and seconds.

        Raises
        ------
        OnetakeError
            If the film cannot be read, or the text is empty or too long.
        """
        from onetake.claims.in_force import claims_in_force
        from onetake.review.check import check

        self._bound(text, "text")
        reading = self._reading(film)
        checked = check(text, reading, claims_in_force(reading.made.settings), as_brief=brief)
        return {
            "reading": self._shown(reading),
            "summary": checked.summary,
            "sentences": [
                {
                    "text": sentence.text,
                    "standing": sentence.standing or sentence.kind,
                    "claims": [
                        {
                            "claim": m.claim,
                            "phrase": m.phrase,
                            "standing": m.standing,
                            "because": m.verdict.because,
                            "spans": [[e.start, e.end] for e in m.verdict.evidence[:3]],
                        }
                        for m in sentence.matches
                    ],
                }
                for sentence in checked.sentences
            ],
        }

    def describe(self, film: str) -> dict[str, Any]:
        """Return what is true of a film and worth saying, as prose with its seconds.

        Raises
        ------
        OnetakeError
            If it cannot be read.
        """
        from onetake.review.describe import describe

        return describe(self._reading(film)).to_json()

    def query(self, question: str) -> dict[str, Any]:
        """Return the answer to a question in SQL to all films that have been read.

        Raises
        ------
        StoreError
            If there is no library yet, or the question has no answer; the sentence says why.
        """
        from onetake.library.query import query

        self._bound(question, "question")
        answer = query(self._library, question, rows=MOST_ROWS)
        return {
            "columns": list(answer.columns),
            "rows": [list(row) for row in answer.rows],
            "more": answer.more,
        }

    def _reading(self, film: str) -> Reading:
        """Return the reading of a film, or of a ``NAME.reading`` folder; a film is read if it was not yet."""
        from onetake.core.store import open_reading
        from onetake.engines.film_job import FilmJob, Plan
        from onetake.engines.run import run

        path = self._within(film)
        if (path / "reading.json").is_file():
            return open_reading(path)
        outcome = run([FilmJob(str(path))], Plan(str(self._library)), workers=1)[0]
        if outcome.failure is not None or outcome.reading is None:
            says = "stopped, wanted to read it" if outcome.failure is None else outcome.failure.says
            raise OnetakeError(says)
        return open_reading(outcome.reading)

    def _within(self, given: str) -> Path:
        """Return a path of the folder; links are followed before it is judged."""
        try:
            path = (self._folder / given).resolve()
        except (OSError, ValueError, RuntimeError) as err:
            raise StoreError(f"{given!r}: {err}, wanted a path in {self._folder}") from err
        if not path.is_relative_to(self._folder):
            raise StoreError(f"{given}: is outside of {self._folder}, wanted a film in that folder")
        return path

    def _shown(self, reading: Reading) -> str:
        assert reading.folder is not None  # it was opened from there
        return Path(reading.folder).resolve().relative_to(self._folder).as_posix()

    @staticmethod
    def _bound(text: str, what: str) -> None:
        if not text.strip() or len(text) > LONGEST_TEXT:
            found = f"{len(text)} characters" if text.strip() else "empty"
            raise TextError(f"{what}: {found}, wanted 1 to {LONGEST_TEXT} characters; send it in parts")
