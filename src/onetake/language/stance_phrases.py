"""Phrases which show that a sentence is not about this film, in the pattern language of claims."""

from __future__ import annotations

from onetake.language.phrase_set import PhraseSet

# What is meant the other way round.
IRONY = PhraseSet(
    "yeah right",
    "(sure|yeah|yes|right) and i am",
    "(as much|about as|no more|the way) * (as|that|) i (be|am)",
    "and i am the (pope|queen|king)",
    "if (this|that|it) * i am",
    "my (foot|arse|ass|eye)",
    "(like|as) i (am|be) (a|an|the)",
    "as much * as (my|your|i)",
    "the way (that|) (my|your|our) * (is|are|be)",
    "(just|about|exactly) as (my|your) * (is|are|be)",
    "(pull the other|tell me another)",
    "pigs (fly|might fly|can fly)",
)
# Who says it.
REPORTING = PhraseSet(
    "(rumour|rumor|legend|gossip|word|tradition|lore) (has|have) it",
    "(rumour|rumor|legend|word) is",
    "(i|we|you) (have|had|just|once|) (read|heard|hear|learn|learnt|gather) (that|somewhere|rumours|rumors)",
    "(i|we) (is|am|are|was|were) (told|informed|assured|led to believe)",
    "in the word of",
    "(regard|consider|view|treat|class|see) (it|this|that|the (film|clip|video|piece|work)) as",
    "(hail|praise|tout|promote|present|sell|celebrate|laud|pitch|market|bill|advertise|describe|trumpet)"
    " (it|this|the film|the video|the clip|) as",
    "(brother|sister|friend|mate|wife|husband|mother|father|mum|dad|teacher|colleague|fan|critic|people"
    "|viewer|some|many|most|other|everyone|everybody) "
    "(think|believe|reckon|assume|suspect|agree|swear|are convinced)",
    "(it|this) (is|was|has been) (often|widely|commonly|sometimes|generally|) "
    "(said|rumoured|rumored|believed|thought|reported|alleged|claimed)",
    "(is|are) (often|widely|commonly|) (said|rumoured|rumored|believed|thought|reported|alleged) to",
    "(allegedly|supposedly|reportedly|purportedly|reputedly)",
)
MOTTO = PhraseSet(
    "(is|was|be) (the|) (name|title) of (his|her|their|the|a|an|its)",
    "(was|is|became) * (motto|slogan|mantra|credo|rule|goal|ambition|intention|idea|plan|dogma)",
)
"""What somebody set out to do."""
# How it was made, which the film does not show.
MAKING = PhraseSet(
    "(rehearse|rehearsed|rehearsal)",
    "(took|take|needed|need|after|on) (the|his|her|their|about|around|over|more than|some|) "
    "(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    "|fifty|sixty|hundred"
    "|dozen|dozen of|many|several|countless) take",
    "(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|sixty) take (before|to get)",
    "(built|prepared|planned|written|edited|graded) (over|in) (two|three|four|five|six|several|a"
    " few) (day|week|night|month)",
    "(over the course of|during) * (day|week|night|month)",
    "the shoot",
    "the production (take|took|last|lasted|begin|began|run|ran|go|went|cost|had|has|need|needed|move|moved"
    "|was|company|team|crew|budget|designer|manager|house|wrap|wrapped)",
    "the crew (build|hide|work|spend|need|have|rehearse|shoot|film|move|construct|paint)",
    "behind the scene (film|footage|clip|video|look|documentary|photo|story)",
    "making of",
)
# The subject is another film.
OTHERS = PhraseSet(
    "unlike",
    "(compared|compare|comparison) (with|to)",
    "(in|by) contrast (to|with)",
    "in comparison",
    "whereas",
    "not like (his|her|their|most|other|many|the last|the first)",
    "(reminiscent|remind) (me|us|one|) of",
    "recall the (video|film|clip)",
    "like the (video|film|clip)",
    "(his|her|their) (debut|predecessor|breakthrough)",
    "(his|her|their|its|the) (last|previous|earlier|debut|first|next|other|older|early) * "
    "(video|film|clip|short|work)",
    "(other|most|many|some) (video|film|clip|director)",
    "the way (that|) * did",
    "(last|previous|earlier|next|debut|recent|prior|past) * "
    "(video|film|clip|short|promo|effort|outing|project|single|work|campaign|spot|ad|piece)",
    "(his|her|their) (last|previous|earlier|debut|first|next|older) (single|song|track|album|record)",
    "(predecessor|successor|sequel)",
    "(so|too) many * (video|film|clip)",
    "(make|made|built) (his|her|their|its) name",
    "(known|famous|famed|renowned|notorious|celebrated|reputation|fame|acclaimed|feted) (best"
    "|chiefly|mainly|) for",
    "(he|she|they|director|band|artist|singer|duo|video) used to",
    "(sister|brother|rival|colleague|friend|contemporary|labelmate|bandmate|husband|wife|ex|peer) "
    "(video|film|clip|debut|short|promo)",
    "(american|british|european|japanese|uncensored|censored|clean|extended|shorter|longer|earlier|later"
    "|other"
    "|international|tv|broadcast|first|second) (version|edit)",
    "(on|for) (the|her|his|their) (album|record|ep|lp|radio)",
    "(other|previous|next|first) (single|song|track|job|gig|commission|assignment)",
    "(his|her|their) (last|previous|earlier|next|first) one",
    "(did|done) (it|that|this) (first|before|already|better)",
    "in a (film|video|clip|movie) (that|which|by|from|called)",
    "(remix|lyric|live|acoustic|alternative|alternate|fan|tour|teaser|companion|original|director) "
    "(video|film|clip|visual|version|promo|visualizer|visualiser)",
    "(follow up|followup|prequel|remake|reshoot|re shoot|trailer|teaser)",
    "(best known|most famous|better known) (video|film|clip|work|short|promo)",
    "(same|this|the) (director|singer|band|artist|duo|label) (also|once|previously|has also|had also)",
)
# Done at another time, so in another film.
EARLIER = PhraseSet(
    "(year|month|album|video|decade|summer|record|season|week) (ago|earlier|before|later|back)",
    "once (shot|film|make|direct|do|give|cut|edit|stage)",
    "(last|that|the previous|the following) (year|summer|month|season|autumn|winter|spring)",
    "(previously|formerly|in the past|back then|back in the day)",
)
