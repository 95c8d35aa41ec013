"""The lexicon: each concept has one name, and every frame's names are in it."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from pkgutil import iter_modules

import pytest

from onetake.claims import CLAIMS
from onetake.core.errors import ClaimError
from onetake.core.frame import Frame
from onetake.language import lexicon
from onetake.language.frames import check_names
from onetake.language.lexicon import LEXICON


def test_no_name_is_given_twice_and_every_family_is_in_the_lexicon():
    families = [import_module(f"{lexicon.__name__}.{info.name}") for info in iter_modules(lexicon.__path__)]
    names = Counter(concept.name for family in families for concept in family.CONCEPTS)
    assert [name for name, count in names.items() if count > 1] == []
    assert set(names) == set(LEXICON)


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.id)
def test_every_name_in_the_frames_of_a_claim_is_in_the_lexicon(claim):
    for frame in claim.frames:
        check_names(frame)
        if frame.beside is not None:
            check_names(frame.beside)


@pytest.mark.parametrize("part", ["concepts", "subject", "lacks"])
def test_a_name_that_is_no_concept_is_refused_wherever_it_stands(part):
    parts = {"concepts": ("cut",), part: ("no such thing",)}
    with pytest.raises(ClaimError, match="'no such thing' is no concept, wanted one of"):
        check_names(Frame(**parts))
