"""What a reading used of the words that were given: how many lines and words were found in the sound."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from onetake.core.facts import Facts
    from onetake.core.track import Track


@dataclass(frozen=True, slots=True)
class WordsUsed:
    """What was used of a text."""

    source: str
    """The file's name, or which subtitles of the film."""
    kind: str
    encoding: str
    timed: bool
    """Whether the text has times."""
    fit: str
    """'fits', 'does not fit', 'cannot tell' or 'not looked for'."""
    advantage: float | None
    """By how much it fits the sound better than its own words shuffled, in log-likelihood a sound."""
    lines: int
    placed: int
    """Lines with a place in the film; 0 where the text is not used."""
    doubtful: int
    """Lines among them whose place is doubtful."""
    words: int
    aligned: int
    """Words that were found in the sound."""
    language: str
    """In English; '' where the text does not tell."""
    given: int = 0
    """Words whose time the file states."""

    @property
    def sentence(self) -> str:
        """One line of what was used.

        Examples
        --------
        >>> WordsUsed("a.txt", "plain text", "UTF-8", False, "fits", 1.2, 9, 9, 1, 70, 61, "French").sentence
        'a.txt (plain text, UTF-8): 8 of 9 lines found in the sound, 1 doubtful; 61 of 70 words found; French'
        """
        said = f"{self.source} ({self.kind}, {self.encoding}): "
        if not self.placed:
            return f"{said}{self.lines} lines, none is used"
        if self.timed:
            of = "" if self.placed == self.lines else f" of {self.lines}"
            said += f"{self.placed}{of} lines at their given times"
        else:
            said += f"{self.placed - self.doubtful} of {self.lines} lines found in the sound"
            said += f", {self.doubtful} doubtful" if self.doubtful else ""
        language = self.language or "language unknown"
        if self.given:
            said += f"; {self.given} words at their given times"
        if self.words > self.given:
            said += f"; {self.aligned} of {self.words - self.given} words found"
        return f"{said}; {language}"

    @property
    def warning(self) -> str:
        """A sentence for the user where the text is of no use, or the sound does not tell; else ''."""
        gain = "too long for the film"
        if self.advantage is not None:
            gain = f"{self.advantage:.2f}, wanted {FITS} at least, and beyond chance"
        if self.fit == "does not fit":
            return (
                f"{self.source}: the words do not fit what is heard (against the same words shuffled: "
                f"{gain}), so they are not used; are they of another song?"
            )
        if self.fit == "cannot tell" and not self.aligned:
            return (
                f"{self.source}: the sound does not tell whether these are its words (against the same words "
                f"shuffled: {gain}); the lines keep their given times, the words share them by letters"
            )
        if self.fit == "not looked for" and not self.placed:
            return (
                f"{self.source}: {self.lines} lines without times and nothing to look for them in, wanted "
                "sound with voices, and letters that are known; give lines with times"
            )
        return ""

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary, as `--json` prints it."""
        return asdict(self)


FITS = 0.4
"""The limit that `onetake.readers.words.text_fit.FITS` sets."""


def words_used(
    fit: Track, given: Facts, *, timed: bool, lines: Track | None = None, words: Track | None = None
) -> WordsUsed:
    """Return what was used, from the stored track `words.fit` and the facts of the given track.

    `lines` and `words` are the tracks within the film, where there are any: what comes later is not used.
    """
    facts = fit.facts
    how = Counter([] if lines is None else lines.labels)
    said = Counter([] if words is None else words.labels)
    gain = float(fit.values[0])
    return WordsUsed(
        given.text("source"),
        given.text("format"),
        given.text("encoding"),
        timed,
        fit.labels[0],
        gain if np.isfinite(gain) else None,
        facts.count("lines"),
        sum(how.values()),
        how["doubtful"],
        sum(said.values()),
        said["aligned"],
        facts.text("language") if "language" in facts else "",
        said["given"],
    )
