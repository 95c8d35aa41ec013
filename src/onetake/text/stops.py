"""Words that a full stop does not end a sentence after, and words that begin one."""

from __future__ import annotations

from onetake.text.lists import words

NEVER_LAST = words(
    "mr mrs ms mx messrs dr prof st mt rev hon gen sen rep capt lt col feat ft vs dir prod cf e.g i.e",
    "eg ie vol ep fig pp ca approx op arr chor perf cinemat",
)
"""A name, a number or an example follows: 'feat. SZA'."""

SOMETIMES_LAST = words(
    "u.s u.k u.s.a e.u l.a n.y d.c a.m p.m jr sr inc ltd co corp bros etc min mins sec secs hr hrs al",
    "ed eds jan feb mar apr jun jul aug sept sep oct nov dec ph.d b.a m.a a.k.a aka",
)
"""Either: 'in the U.S. It was' ends, 'the U.S. Army' does not."""

BEFORE_NUMBER = words(
    "no nos p op ch sc",
)
"""Only before a figure: 'No. 5'."""

STARTERS = words(
    "the a an it its he she they we i you this that these those there here his her their our my your",
    "but and so yet or if when while what who how why where as at in on for from with without not no",
    "nothing never then now after before although though because every each all one some many most",
    "still even only once by to",
)
"""Words with a capital that are rather the first of a sentence than a name."""
