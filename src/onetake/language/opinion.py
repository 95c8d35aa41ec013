"""Find sentences that express an opinion, by words of taste."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.phrase_set import PhraseSet

if TYPE_CHECKING:
    from onetake.language.tokens import Token

_OPINIONS = PhraseSet(
    "(brilliant|brilliance|boring|bored|bore|dull|great|greatest|good|best|better|bad|worst|worse|awful|terrible)",
    "(beautiful|gorgeous|stunning|breathtaking|exquisite|ugly|hideous|lovely|charming|elegant|graceful|sublime)",
    "(masterpiece|triumph|failure|disaster|gem|classic|landmark|treat|mess|bomb|flop|delight|disappointment|marvel)",
    "(amazing|astonishing|incredible|extraordinary|remarkable|superb|magnificent|wonderful|fantastic|excellent|perfect)",
    "(mediocre|forgettable|unforgettable|memorable|overrated|underrated|pretentious|tedious|tiresome|predictable|lazy)",
    "(clever|smart|stupid|silly|witty|funny|hilarious|moving|touching|powerful|devastating|haunting|harrowing|gripping)",
    "(compelling|captivating|riveting|mesmerising|mesmerizing|enthralling|thrilling|exciting|shocking|disturbing)",
    "(genius|ingenious|inspired|uninspired|original|unoriginal|bold|daring|brave|courageous|fearless|audacious)",
    "(impressive|unimpressive|effective|successful|flawless|flawed|weak|strong|astounding|disappointing|disappoint)",
    "(enjoy|enjoyable|admire|admirable|adore|hate|loathe|detest|despise|recommend|deserve|unwatchable|essential)",
    "(i|we|you|critics) (will|do|) (love|like|dislike|prefer|relish|cherish)",
    "(love|like|dislike) it",
    "(my|our) (favourite|favorite)",
    "must see",
    "worth (watching|seeing|it|your|a)",
    "waste of time",
    "(wow|bravo|meh)",
    "(dreadful|horrible|appalling|atrocious|miserable|pathetic|ridiculous|laughable|embarrassing|insufferable)",
    "(important|profound|poignant|tender|intense|raw|honest|sincere|insincere|hollow|shallow|empty|rich|vital)",
)


def is_opinion(found: list[Token]) -> bool:
    """Return whether the sentence expresses an opinion: one word of taste is enough.

    Examples
    --------
    >>> from onetake.language.tokens import tokens
    >>> is_opinion(tokens("It is a masterpiece.")), is_opinion(tokens("It lasts five minutes."))
    (True, False)
    """
    return _OPINIONS.within(found, 0, len(found))
