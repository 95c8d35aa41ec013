"""The phones of each word of a text: from a dictionary where it is English, else by its letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.foreign import language_of
from onetake.language.letter_sounds import letter_sounds
from onetake.language.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

ENGLISH = "English"
_OTHER_LETTERS = "other letters"
KNOWN = 0.6
"""Share of a text's words that are in the English dictionary from which a text that is too short to tell its
language is taken for English; set by hand, no measured source."""
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u2018": "'", "`": "'", "\u02bc": "'"})


class Pronunciations:
    """The phones of the words of one text.

    Parameters
    ----------
    words : sequence of str
        All of the text, as written.
    dictionary : Path, optional
        CMU's dictionary of English; without it all words are said by their letters.

    Examples
    --------
    >>> said = Pronunciations("je ne sais pas où elle est dans la nuit".split(), None)
    >>> said.language, said.phones("sais")
    ('French', ['S', 'EH'])
    """

    def __init__(self, words: Sequence[str], dictionary: Path | None) -> None:
        plain = [plain_word(word) for word in words]
        found = language_of(tokens(" ".join(plain)))
        self.language = "" if found == _OTHER_LETTERS else found
        """In English: 'French'; '' where the text does not tell."""
        may_be_english = self.language in (ENGLISH, "") and dictionary is not None
        self._found = _look_up(set(plain), dictionary) if may_be_english and dictionary is not None else {}
        if not self.language and plain:
            if sum(word in self._found for word in plain) >= KNOWN * len(plain):
                self.language = ENGLISH
            else:
                self._found = {}

    def phones(self, word: str) -> list[str]:
        """Return the phones of a word; none where no letter of it is known."""
        plain = plain_word(word)
        found = self._found.get(plain) or self._found.get(plain.strip("'"))
        if found:
            return found
        if self.language == ENGLISH and plain.endswith("in'") and f"{plain[:-1]}g" in self._found:
            return [*self._found[f"{plain[:-1]}g"][:-1], "N"]
        return [phone for part in plain.split("'") for phone in letter_sounds(part, self.language)]


def plain_word(word: str) -> str:
    """Return a word in lower case with the letters, digits and apostrophes inside it.

    Examples
    --------
    >>> plain_word("“Don’t!”")
    "don't"
    """  # noqa: RUF002
    kept = "".join(c for c in word.translate(_APOSTROPHES).lower() if c.isalnum() or c == "'")
    return kept.strip("'") if not kept.endswith("n'") else kept.lstrip("'")


def _look_up(words: Iterable[str], dictionary: Path) -> dict[str, list[str]]:
    """Return the first pronunciation of each word that the dictionary has, also of 'going' for "goin'"."""
    wanted = {form for word in words for form in (word, word.strip("'"), f"{word[:-1]}g")}
    found: dict[str, list[str]] = {}
    with dictionary.open(encoding="utf-8") as rows:
        for row in rows:
            word, _, phones = row.partition(" ")
            if word in wanted:
                found.setdefault(word, phones.split())
    return found
