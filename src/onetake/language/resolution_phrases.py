"""Phrases that name a thing before it is judged, and those that judge it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.phrase_set import PhraseSet
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from onetake.language.tokens import Token

CALLING = PhraseSet(
    "accuse (it|this|that|the|her|his|their|anyone|anybody) * of",
    "call (it|this|that|the|her|his|their|such)",
    "(describe|label|brand|label|advertise|sell|class|classify) (it|this|that|the|her|his|their) * as",
    "(term|dub|speak of|talk of|think of)",
)
"""What somebody names a thing."""
NOBODY = PhraseSet("(nobody|none|few|hardly anyone|hardly anybody)", "no (one|critic|viewer)", "only a fool")
"""Subjects of whom it is denied that they call it so."""
DISOWNING = PhraseSet(
    "(stretch|exaggeration|exaggerate|overstate|overstatement|misnomer|generous|charitable|kind|flattering)",
    "(wrong|false|untrue|incorrect|inaccurate|imprecise|misleading|mistake|lie|nonsense|absurd|silly)",
    "(ridiculous|unfair|premature|dishonest|disingenuous|laughable|rubbish|a joke|cheating|wishful)",
    "(going|go) too far",
    "(miss|misses) the (point|mark)",
)
"""Judgements on a name that take it back."""
APPROVING = PhraseSet(
    "(fair|right|accurate|correct|apt|proper|honest|understatement|justified|reasonable|true)",
    "(too little|not enough|under sell|undersell|does not do it justice|hit the mark)",
)
"""Judgements on a name that grant it."""
CLAIMED = PhraseSet(
    "(claim|notion|rumour|rumor|theory|myth|legend|suggestion|assertion|boast|contention|allegation|fiction)",
    "(fantasy|illusion|idea|belief|talk|story|premise|promise|assumption|lie)",
)
"""Nouns of what is claimed: 'the claim that ...'."""
DISPROVING = PhraseSet(
    "(false|wrong|nonsense|untrue|myth|rubbish|bunk|laughable|mistaken|hollow|unfounded|invented|refuted)",
    "(collapse|crumble|evaporate|dissolve|disprove|disproved|debunk|debunked|falters|dies)",
    "(fall|fell|come|came) (apart|flat|down|undone)",
    "not (be|) (survive|sustain|sustained|maintain|maintained|upheld|hold|stand|bear|last"
    "|convince|withstand)",
)
"""What shows a claim to be wrong."""
PROVING = PhraseSet(
    "(true|right|correct|confirmed|proved|proven|justified|founded|survive|convincing|checks out)",
    "(hold|stand) (up|good|true|water)",
)
"""What shows a claim to be right."""
BELIEVING = PhraseSet(
    "(i|we|you|he|she|they|one|everyone|everybody|people|viewer) (first|at first|initially|always|had|really"
    "|honestly|genuinely|was|were|) (think|thought|believe|believed|assume|assumed|expect|expected"
    "|convinced|suspect|suspected|imagined|sure|certain|say|insist|claim|guessed)",
    "(took|mistook|taken|mistaken) (it|this|that|the film|the video) for",
    "(it|this|that|film|video|clip|camera) (look|looks|seem|seems|appear|appears|feel|pretend)",
)
"""Who believes or says something, which the sentence may correct."""
CORRECTING = PhraseSet(
    "(until|till|before)", "at first", "(initially|wrongly|mistakenly)", "but then", "so wrong"
)
"""Words that correct a belief."""
SUPPOSING = PhraseSet(
    "you (think|swear)",
    "(you|one|we|i|people|viewer|anyone|some) (might|may|could|would|will|can|d|could easily|might well"
    "|may well|could almost|would almost) "
    "(think|believe|assume|suppose|swear|imagine|expect|guess|almost think|almost believe|mistake)",
    "(want|like|have|lead|ask|invite|expect|trick|fool|dupe|con|persuade|convince) "
    "(us|you|me|one|viewer|people) (to|into|that|) (believe|think|believing|thinking)",
    "(forgiven|excused) for (thinking|believing|assuming|expecting|imagining)",
    "(tempted|tempting|easy) to (think|believe|assume|say|suppose|imagine)",
)
"""Who could believe something that is left open."""
SEEMING = PhraseSet(
    "what (look|looks|looked|seem|seems|seemed|appear|appears|appeared|feel|feels|pass|passes|at first) "
    "(like|to|as|for|looks|seems|appears)",
    "what (i|we|you) (took|take|mistook) (for|to)",
)
"""How what is not so may look."""
REALLY = PhraseSet(
    "(really|actually|reality|truth)",
    "in fact",
    "is (two|three|four|five|six|seven|several|a dozen|many|not)",
)
"""What follows is what it is: 'what looks like one take is in fact three'."""
SO_CALLED = PhraseSet(
    "so called",
    "(supposed|apparent|putative|alleged|purported|ostensible|pretended|would be|supposedly"
    "|allegedly|purportedly|ostensibly)",
    "(reputedly|reportedly|professed|self proclaimed|self styled|vaunted)",
)
"""Words that leave a name to others."""
FIRST_LOOK = PhraseSet(
    "(at|on) (a|the|your|my|) first (glance|sight|look|viewing|watch|view|hearing|listen)",
    "on the (surface|face of it)",
)
"""A first look, which a second corrects."""
ENDING_SEARCH = PhraseSet(
    "(disappointed|disappoint|vain|give up|gave up|out of luck|empty handed|search on|forever|long time)"
)
"""Words that show a search to find nothing."""
DENYING_ANSWER = PhraseSet(
    "(it|this|that|they|he|she|there) (really|actually|just|simply|certainly|) (is|are|was|were|do|does|did"
    "|has|have|never|) (really|actually|certainly|quite|simply|) not",
    "(that|this|it) (is|would be|) (wrong|false|untrue|nonsense|a lie|a myth|rubbish|simply not true)",
    "(they|he|she|you|i|we) (is|are|am|was|were|would be) (wrong|mistaken|lying)",
    "(no such luck|nothing of the sort|far from it|anything but|not so|not true|not quite)",
)
"""Short clauses that deny what was said before them."""
GRANTING_ANSWER = PhraseSet(
    "(it|this|that|they) (really|actually|truly|indeed|) (is|are|was|were|do|does|did)",
    "(that|this|it) (is|) (true|so|right|correct)",
    "(they|he|she|you|i|we) (is|are|am|was|were) (right|correct)",
)
"""Short clauses that grant it."""
TAILS = word_set("at all really quite of course so true the case indeed either")
"""Words that may end such a clause."""
_SEEKING = word_set(
    "hope hopes hoping hoped longing look looked looking looks search searched searching searches",
    "hunt hunted hunting wait waited waiting waits scan scanned scanning",
)


def seeks(found: list[Token], i: int) -> bool:
    """Return whether a verb of searching stands there: 'look for', 'waited for'.

    Examples
    --------
    >>> from onetake.language.tokens import tokens
    >>> seeks(tokens("We waited for it."), 1), seeks(tokens("It looks dark."), 1)
    (True, False)
    """
    return found[i].word in _SEEKING and i + 1 < len(found) and found[i + 1].word in ("for", "out")
