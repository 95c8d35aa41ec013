"""Find profanity, and mask it: the first letter stays, the others become asterisks.

The list is our own, of English swear words that broadcasters bleep or soften, and of milder oaths. No letters
are guessed behind digits or signs (*sh1t*): lyrics and subtitles spell words out.
"""

from __future__ import annotations

import re
from functools import cache

from onetake.language.word_set import word_set

STRONG = word_set(
    "fuck fucks fucked fucker fuckers fuckin fucking motherfucker motherfuckers motherfucking shit shits",
    "shitty bullshit",
    "shithead cunt cunts cock dickhead dick dicks prick pricks pussy asshole assholes arsehole bitch",
    "bitches bitching whore whores",
    "slut sluts bastard bastards wanker wankers twat tosser nigga niggas nigger niggers faggot fag",
)
"""Words that are bleeped."""
MILD = word_set(
    "damn damned dammit damnit goddamn goddam hell ass asses arse bloody crap crappy piss pissed bugger",
    "sod bollocks screw screwed",
    "jackass badass dumbass hoe hoes",
)
"""Oaths that are softened."""
PROFANITY = STRONG | MILD
"""All of them."""


@cache
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    among = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w&#])({among})(?![\w])", re.IGNORECASE)


def profane_words(text: str) -> list[str]:
    """Return the swear words of a text in order, as written.

    Examples
    --------
    >>> profane_words("What the hell, you Bastard; hello, class!")
    ['hell', 'Bastard']
    """
    return [match[0] for match in _pattern(PROFANITY).finditer(text)]


def mask_profanity(text: str) -> str:
    """Return a text with its swear words masked: the first letter, then an asterisk for each other.

    Examples
    --------
    >>> mask_profanity("Get the hell out, you bastard.")
    'Get the h*** out, you b******.'
    """
    return _pattern(PROFANITY).sub(lambda m: m[0][0] + "*" * (len(m[0]) - 1), text)
