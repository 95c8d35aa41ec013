from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onetake.claims import CLAIMS
from onetake.core.errors import ClaimError
from onetake.language.phrase_automaton import compile_automaton
from onetake.language.phrases import compile_phrase
from onetake.language.tokens import tokens


def named(phrase: str, text: str) -> list[str] | None:
    """Return the words that the phrase names at its first fit."""
    found = tokens(text)
    for i in range(len(found)):
        if hit := compile_phrase(phrase).at(found, i):
            return [found[n].word for n in hit.named]
    return None


@pytest.mark.parametrize(
    ("phrase", "text", "want"),
    [
        ("one take", "Shot in ONE TAKE.", ["one", "take"]),
        ("one take", "a one-take film", ["one", "take"]),
        ("one take", "one good take", None),
        ("one * take", "one take", ["one", "take"]),
        ("one * take", "one long, dark, unbroken take", ["one", "take"]),
        ("one * take", "one very long dark unbroken take", None),
        ("palette * dreary", "The palette isn't in the least dreary", ["palette", "dreary"]),
        ("palette * dreary", "The palette; it is dreary", None),
        ("palette * dreary", "The palette but dreary", None),
        ("(one|a single) take", "a single take", ["a", "single", "take"]),
        ("one (long|) take", "one take", ["one", "take"]),
        ("one (long|) take", "one long take", ["one", "long", "take"]),
        ("(one (long|short)|single) take", "one short take", ["one", "short", "take"]),
        ("cut", "It was cutting.", ["cutting"]),
        ("never cut", "never cuts", ["never", "cuts"]),
        ("does not cut", "it doesn't cut", ["does", "not", "cut"]),
    ],
)
def test_phrases_fit_words(phrase, text, want):
    assert named(phrase, text) == want


def test_the_longest_fit_is_taken():
    assert named("one (long|) (take|) * film", "one long take of a film, film") == [
        "one",
        "long",
        "take",
        "film",
    ]


@pytest.mark.parametrize(
    ("phrase", "says"),
    [
        ("One take", "capital letters, wanted lower case"),
        ("one take*", "'\\*' touches a word, wanted spaces round it"),
        ("* take", "begins or ends with a gap or nothing"),
        ("one *", "begins or ends with a gap or nothing"),
        ("", "begins or ends with a gap or nothing"),
        ("(|)", "begins or ends with a gap or nothing"),
        ("(one|) (take|)", "begins or ends with a gap or nothing"),
        ("(one|two", "'\\(' is not closed"),
        ("one) take", "a '\\)' or '\\|' without its '\\('"),
        ("one|two", "a '\\)' or '\\|' without its '\\('"),
    ],
)
def test_bad_phrases_are_refused(phrase, says):
    with pytest.raises(ClaimError, match=f"phrase .*{says}"):
        compile_phrase(phrase)


@given(st.text(alphabet="ab (|)*", max_size=16))
def test_any_phrase_compiles_or_is_refused_in_a_sentence(phrase):
    try:
        pattern = compile_phrase(phrase)
    except ClaimError as err:
        assert str(err).startswith("phrase ")
    else:
        found = tokens("a b a b")
        hits = [pattern.at(found, i) for i in range(4)]
        assert all(h is None or h.first <= h.last for h in hits)


@pytest.mark.parametrize(
    ("phrase", "starts"),
    [
        ("take", {"take"}),
        ("(one|long) take", {"one", "long"}),
        ("(one|) (long|) take", {"one", "long", "take"}),
        ("(one * |) take", {"one", "take"}),
        ("(one take|long (take|shot)|) of it", {"one", "long", "of"}),
    ],
)
def test_a_phrase_begins_with_one_of_its_first_words(phrase, starts):
    assert compile_phrase(phrase).starts == starts


def test_what_a_phrase_begins_with_is_found_as_by_its_automaton():
    phrases = [phrase for claim in CLAIMS for phrase in (*claim.phrases, *claim.opposites)]
    assert len(phrases) > 300
    for phrase in phrases:
        pattern = compile_phrase(phrase)
        assert pattern.starts == set(compile_automaton(pattern.sequence).starts), phrase
