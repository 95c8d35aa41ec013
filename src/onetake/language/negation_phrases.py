"""The words of negation, and what only looks like one."""

from __future__ import annotations

from onetake.language.phrase_set import PhraseSet

NEGATING = PhraseSet(
    "not",
    "never",
    "no",
    "none",
    "nor",
    "neither",
    "nothing",
    "nobody",
    "without",
    "hardly",
    "(rarely|seldom)",
    "scarcely",
    "barely",
    "(lack|absence|want) of",
    "(lack|lacks|lacking)",
    "(free|freed|devoid|bereft|empty|shorn) (of|from)",
    "zero",
    "sans",
    "(doubt|dispute) (that|whether|if|it)",
    "pretend to",
    "(pose|masquerade|disguise) as",
    "(fake|faux|pseudo)",
    "(illusion|pretence|pretense) of",
    "(only|merely) (look|seem|appear|feel)",
    "far from",
    "(anything|all) but",
    "by no means",
    "in no way",
    "no longer",
    "instead of",
    "rather than",
    "(refuse|fail|decline|forget|cease) to",
    "(avoid|resist|eschew|forgo|forgoes|forbid|renounce|shun|reject)",
    "(refrain|abstain) from",
    "(dispense|do away) with",
    "(deny|denies|belie)",
    "stop short of",
    "refuse",
    "least",
    "less (a|an)",
    "not so much",
    "hesitate to (call|say|describe)",
    "(stop|cease|end|abandon|break|lose) (its|his|her|their)",
    "(wrong|false|mistaken|misleading|inaccurate) to (call|say|describe|speak|claim|think)",
    "(untrue|false|wrong|mistaken|nonsense|myth|lie) that",
    "(not|never|hardly) (call|describe) (it|this|that)",
    "nothing like",
    "in vain",
    "(made|edited|designed|meant|staged|built|intended) to (look|seem|appear|feel|pass)",
)
CEASING = frozenset({"stop", "cease", "quit"})
"""Stems that deny a verb in -ing after them: 'it stops moving', and 'it never stops cutting' does not."""
HARMLESS = PhraseSet(
    "not (only|just|merely|simply|least|to mention|for nothing)",
    "no (doubt|wonder|matter|question|less|idea|sooner|mean|accident|coincidence|surprise|small)",
    "no (secret|denying)",
    "(nothing|never|no|not anything) (short of|less than|but)",
    "without (a|any|so much as a|) (doubt|question|fail|warning|word|hesitation|mercy|ceremony|apology)",
    "(hard|impossible|difficult|tough) not to",
    "(never|not) cease to",
    "not for a (second|moment) do i doubt",
    "not (unlike|surprisingly|coincidentally)",
    "can not help but",
    "why not",
    "not until",
    "(in the|at|at the|to say the|last but not|not the) least",
)
POSTPOSED = PhraseSet(
    "(is|are|was|were|be|stay|remain) (entirely|wholly|completely|totally|conspicuously|) "
    "(absent|missing|nonexistent|non existent|nowhere|avoided|forbidden|banished|eschewed|none|not there"
    "|untrue|false|a myth|a lie|nonsense|an illusion)",
    "(that|which) never (come|arrive|happen|appear|materialise)",
    "something * not do",
    "never (come|comes|came|arrive|arrives|arrived|happens|happened)",
    "in vain",
    "(is|are) nowhere to be (seen|found)",
)
EXCEPTIONS = PhraseSet(
    "until",
    "till",
    "except (for|in|at|once|when|)",
    "save for",
    "apart from",
    "other than",
    "but for",
    "bar",
)
