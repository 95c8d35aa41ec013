"""Tell a sentence that is not in English by its small words and its letters.

Small words are the commonest of a language and say nothing of the subject, so a few of them are enough
(Cavnar & Trenkle, *N-gram-based text categorization*, SDAIR 1994, find them as the commonest n-grams). Words
that English has, too (*die*, *was*, *on*, *no*) are left out.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.tokens import Token

FEWEST = 2
"""Small words of another language that a sentence must have. Set by hand; no measured source."""
RATIO = 4
"""How many of them there must be for each small word of English. Set by hand; no measured source."""
_ENGLISH = word_set(
    "the of and it this that with to for but not are be been they his her she he him never there from at by",
    "have has had its it's when which where who what than then their them you your we our i my would could",
    "should will do does did don't doesn't isn't only just like one every all cuts cut shot",
)
_OTHERS = {
    "German": word_set(
        "der das und ist nicht ein eine einen einem einer den dem des mit von zu auf für sich im",
        "auch es wie dass",
        "daß aber wird sind noch nur nie schon wenn kein keine wir ich sie er hat haben als bei",
        "aus durch zum zur",
    ),
    "French": word_set(
        "le la les des et est une un du dans qui que pas ne sur pour avec sans ce cette il elle ils se",
        "sont plus",
        "par jamais mais tout au aux nous vous je en leur même aucun aucune où",
    ),
    "Spanish": word_set(
        "el la los las y es una un del en que con por para se su sus al lo pero como más nunca",
        "sin está este esta",
        "esto hay todo muy ni yo",
    ),
    "Italian": word_set(
        "il lo la gli le e è una un di del della che non con per si sono mai senza questo questa",
        "ma anche nel",
        "nella come più tutto sua suo dei delle",
    ),
    "Portuguese": word_set(
        "o os as e é uma um do da dos das em que não com por para se sua seu mas como mais nunca",
        "sem este esta",
        "isto há tudo muito nem na no eu",
    )
    - {"as", "no", "do"},
    "Dutch": word_set(
        "de het een en is niet van met op voor zijn dat die er maar ook nooit geen wordt naar door uit",
        "bij nog wat ik wij hij zij deze dit",
    )
    - {"is", "die"},
    "Swedish": word_set("och det är en ett inte som på med av för till den aldrig utan han hon vi jag men"),
}
"""Small words of the languages that reviews come in; those of English are taken out below."""
_SMALL = {name: words - _ENGLISH for name, words in _OTHERS.items()}
_ANY = frozenset().union(*_SMALL.values())


def is_foreign(found: Sequence[Token]) -> bool:
    """Return whether a sentence is in another language than English, or in other letters than Latin.

    In doubt, and where there are few words, it is taken for English.

    Parameters
    ----------
    found : sequence of Token
        The words of the sentence.

    Examples
    --------
    >>> from onetake.language.tokens import tokens
    >>> is_foreign(tokens("Das Video ist nicht in einem Zug gedreht."))
    True
    >>> is_foreign(tokens("The Rue de la Paix never cuts."))
    False
    """
    small = [token.word for token in found if token.word in _ANY]
    english = sum(token.word in _ENGLISH for token in found)
    most = max((sum(word in words for word in small) for words in _SMALL.values()), default=0)
    if most >= FEWEST and most >= RATIO * english:
        return True
    return english == 0 and _is_in_other_letters(found)


def language_of(found: Sequence[Token]) -> str:
    """Return the language of a whole text by its small words: 'English', 'German', ...

    It is '' where the text has too few small words to tell, 'other letters' where it is not in Latin ones.

    Examples
    --------
    >>> from onetake.language.tokens import tokens
    >>> language_of(tokens("Le vent se lève et tu ne dis plus rien, mais je reste avec toi sur la plage"))
    'French'
    >>> language_of(tokens("You never listen to a word that I say, and it is all the same to me"))
    'English'
    >>> language_of(tokens("La la la"))
    ''
    """
    words = [token.word for token in found]
    small = [word for word in words if word in _ANY]
    english = sum(word in _ENGLISH for word in words) + sum(word in _SUNG for word in words)
    if english == 0 and _is_in_other_letters(found):
        return "other letters"
    counts = {name: sum(word in among for word in small) for name, among in _SMALL.items()}
    best = max(counts, key=lambda name: counts[name])
    different = len({word for word in small if word in _SMALL[best]})
    if english >= FEWEST and english > counts[best]:
        return "English"
    return best if different >= FEWEST and counts[best] > english else ""


_SUNG = word_set("i you me am know let get got go come love never can want see")
"""Small words of lyrics that other languages lack."""


def _is_in_other_letters(found: Sequence[Token]) -> bool:
    letters = [c for token in found for c in token.word if c.isalpha()]
    other = sum(not unicodedata.name(c, "").startswith("LATIN") for c in letters)
    return len(letters) >= FEWEST and 2 * other > len(letters)
