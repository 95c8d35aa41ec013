"""Phrases of wishes, suppositions and questions, in the pattern language of claims."""

from __future__ import annotations

from onetake.language.phrase_set import PhraseSet

# What could have been, and wishes.
NOT_SO = PhraseSet(
    "(could|would|should|might|ought) (not|never|perhaps|well|) have",
    "(could|would|should) easily have",
    "(could|should) just as well have",
    "if only",
    "had (they|he|she|it|we|you|i|this)",
    "what if",
    "(i|we|you) wish",
    "had it been",
    "were it",
    "(imagine|suppose|picture) (it|a|the|an|if|thinking|believing|calling)",
    "(originally|initially|first|once) (planned|intended|conceived|meant)",
    "(planned|intended|conceived|designed|supposed|meant) (as|to be)",
    "(whoever|anyone who|those who|some|people) (say|says|think|thinks|claim|claims|call|calls|insists)",
    "(i|we|you) (just|only|really|always|) (want|wanted|expect|expected|hope|hoped|long|longed) (for|to|)",
    "it would (be|take|need)",
    "at first (i|we|you|one) (think|thought|believe|assume|suspect|suppose)",
    "for a (moment|second|while|minute) (i|we|you|one|it)",
    "(moment|second|minute) when (i|we|you|one) (think|thought|believe|expect)",
    "one (longs|wishes|hopes) (for|to)",
    "(i|we) had (thought|expect|assume)",
    "would that",
    "(maybe|perhaps) (one|some) day",
    "(he|she|they) will (try|make|shoot|film|do|learn|remember)",
    "wish (it|they|he|she|there|the|that|this|we|i)",
    "(i|we) rather",
    "(should|must|ought to|needs to) (try|consider|learn|shoot|film|stop|use)",
    "(assume|suppose|imagine|pretend) for (a|the) (moment|second|minute|sake)",
    "(let us|let|lets) (assume|pretend|imagine|suppose)",
    "(i|we|you|one) (had|was|were|am|are|keep|kept|) (hoping|longing|wishing|praying|begging|aching|pining"
    "|yearning|craving) (for|to|that)",
    "(what|how much) (i|we) (would|) (give|pay)",
    "(i|we|you|one) would (have|gladly|gladly have|) (rather|prefer|like|love|kill)",
    "(i|we) (have|) prefer",
    "(i|we) have (like|love)",
    "(could|might) (have|) (done|do) (with|without)",
    "(cry|cries|beg|scream|call|ask) (out|) for",
    "(craves|crave|needs a|need a|wants a|deserves a)",
    "(a|any) (braver|better|lesser|bolder|wiser|saner|smarter|greater|different) * (would|might|could)",
    "(imagine|suppose|assuming|assume) (if|that|they|he|she|we|the)",
    "(in theory|on paper)",
    "(should|ought to|needs to) (stay|remain|keep)",
    "(for the sake of argument|hypothetically)",
)
# What is asked without a question mark.
ASKING = PhraseSet(
    "(wonder|ask|asked|asking|guess|debate|argue about|decide|figure out|work out|unsure|question|check) "
    "(myself|yourself|himself|herself|ourselves|) (if|whether|how|where)",
    "(not|never) (sure|certain|clear|tell|know|decide|say) (if|whether|how|where)",
    "(unclear|uncertain|anyone guess|open question) (if|whether)",
    "(where|how many|how often) (is|are|was|were|does|do|did) (the|a|any|all|it|they)",
)
CERTAIN = PhraseSet("(no need to|do not|never) (ask|wonder|guess)", "(no|not|never) (have|need) to")
"""What is not asked after all."""
NO_ANSWER = PhraseSet("(no|none|never|zero|nope|not|nowhere|hardly|nothing|nada|zilch|barely|few|forget it)")
"""Words that answer a question of the critic's own with no; 'Cuts? None.' is read as 'no cuts'."""
YES_ANSWER = PhraseSet("(yes|absolutely|indeed|certainly|yep|definitely|of course|you bet|plenty|loads|lots)")
"""Words that answer it with yes."""
