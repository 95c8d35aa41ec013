"""Abbreviations whose full stop does not end a sentence, and words that often begin a sentence."""

from __future__ import annotations

from onetake.language.word_set import word_set

NEVER_LAST = word_set(
    "mr mrs ms mx messrs dr prof st mt rev hon gen sen rep capt lt col feat ft vs dir prod cf e.g i.e",
    "eg ie vol ep fig pp ca approx op arr chor perf cinemat",
)
"""A name, a number or an example follows, so the stop never ends the sentence: 'feat. SZA'."""

SOMETIMES_LAST = word_set(
    "u.s u.k u.s.a e.u l.a n.y d.c a.m p.m jr sr inc ltd co corp bros etc min mins sec secs hr hrs al",
    "ed eds jan feb mar apr jun jul aug sept sep oct nov dec ph.d b.a m.a a.k.a aka",
)
"""The stop may end the sentence ('in the U.S. It was') or not ('the U.S. Army')."""

BEFORE_NUMBER = word_set(
    "no nos p op ch sc",
)
"""An abbreviation only before a number: 'No. 5'."""

STARTERS = word_set(
    "the a an it its he she they we i you this that these those there here his her their our my your",
    "but and so yet or if when while what who how why where as at in on for from with without not no",
    "nothing never then now after before although though because every each all one some many most",
    "still even only once by to",
)
"""Words which, with a capital letter, begin a sentence more often than they are a name."""
