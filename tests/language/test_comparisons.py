"""Comparisons in sentences of our own: what is compared, which degree, and with what."""

from __future__ import annotations

import pytest

from onetake.language.comparisons import comparisons, said_of_the_other
from onetake.language.quotations import quotations
from onetake.language.sentence import parse
from onetake.language.times import times


def found(text):
    sentence = parse(text, quotations(text))
    return comparisons(sentence, times(sentence), ("lantern",))


FILMS = [
    ("It is darker than his last video.", "dark", "more", "his last video"),
    ('The palette is darker than in "Alright".', "dark", "more", "Alright"),
    ("This is a darker film than its predecessor.", "dark", "more", "its predecessor"),
    ("It is no darker than his previous clip.", "dark", "not more", "his previous clip"),
    ("It isn't darker than his debut.", "dark", "not more", "his debut"),
    ("The picture is brighter than in their earlier videos.", "bright", "more", "their earlier videos"),
    ('The picture is as dark as "Glass House".', "dark", "as much", "Glass House"),
    ('The picture is not as dark as "Glass House".', "dark", "less", "Glass House"),
    ('It is not so dark as "Glass House".', "dark", "less", "Glass House"),
    ("The palette is less dreary than on his debut.", "figure", "less", "his debut"),
    ("The palette is no less dreary than in his last film.", "figure", "not less", "his last film"),
    ("The palette is far more muted than in their debut video.", "figure", "more", "their debut video"),
    ("The framing is more claustrophobic than her first video.", "figure", "more", "her first video"),
    ("There are more cuts than in his previous video.", "cuts", "more", "his previous video"),
    ("It has fewer cuts than the first film.", "cuts", "less", "the first film"),
    ("It has twice as many cuts as the last one.", "cuts", "more", "the last one"),
    ("It has half as many cuts as her debut.", "cuts", "less", "her debut"),
    ("It has as many cuts as the original video.", "cuts", "as much", "the original video"),
    ("It is cut faster than their last clip.", "pace", "more", "their last clip"),
    ("It cuts more slowly than their last clip.", "figure", "more", "their last clip"),
    ("It cuts more often than their last clip.", "pace", "more", "their last clip"),
    ("The editing is choppier than in the first video.", "pace", "more", "the first video"),
    ("It cuts more than his last video.", "cuts", "more", "his last video"),
    ("The vocals are drier than on the last single.", "figure", "more", "the last single"),
    ("The mix is less busy than Glass House.", "figure", "less", "Glass House"),
    ("It is darker than Alright.", "dark", "more", "Alright"),
    ("It is drearier than the single take of his debut video.", "figure", "more",
     "the single take of his debut video"),
    ("The voids are deeper than in her second short.", "figure", "more", "her second short"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "of", "degree", "name"), FILMS)
def test_with_another_film(text, of, degree, name):
    [one] = found(text)
    assert (one.of, one.degree, one.standard.to, one.standard.name) == (of, degree, "another film", name)


PARTS = [
    ("The cutting is faster than in the first half.", "pace", "more", ("share", 0, 0.5)),
    ("The second half cuts faster than the first.", "pace", "more", ("share", 0, 0.5)),
    ("The first half is darker than the second.", "dark", "more", ("share", 0.5, 1)),
    ("The final chorus is cut faster than the first.", "pace", "more", ("section", 1, 1)),
    ("The last minute has more cuts than the first.", "cuts", "more", ("clock", 0, 60)),
    ("The first minute is brighter than the last.", "bright", "more", ("clock", -60, 0)),
    ("The camera moves more slowly than in the opening.", "figure", "more", ("start", 0, 0)),
    ("The second shot is darker than the first.", "dark", "more", ("shot", 1, 1)),
    ("The second shot is darker than the first one.", "dark", "more", ("shot", 1, 1)),
    ("The ending is not darker than the first minute.", "dark", "not more", ("clock", 0, 60)),
    ("The last verse is less dreary than the first verse.", "figure", "less", ("section", 1, 1)),
    ("The palette is drearier than in the chorus.", "figure", "more", ("section", 0, 0)),
    ("The last third is cut faster than the first.", "pace", "more", ("share", 0, 1 / 3)),
    ("The second half is as dark as the first half.", "dark", "as much", ("share", 0, 0.5)),
]


@pytest.mark.parametrize(("text", "of", "degree", "part"), PARTS)
def test_with_another_part(text, of, degree, part):
    [one] = found(text)
    time = one.standard.time
    assert (one.of, one.degree, one.standard.to) == (of, degree, "another part")
    assert (time.kind, time.first, time.last) == (part[0], pytest.approx(part[1]), pytest.approx(part[2]))


OTHERS = [
    ("The palette is drearier than before.", "figure", "more", "what came before"),
    ("The picture grows darker.", "dark", "more", "what came before"),
    ("The room gets darker and darker.", "dark", "more", "what came before"),
    ("The palette becomes ever drearier.", "figure", "more", "what came before"),
    ("The palette turns less muted.", "figure", "less", "what came before"),
    ("It is darker than any of his videos.", "dark", "more", "other films"),
    ("The palette is drearier than ever.", "figure", "more", "other films"),
    ("The framing is more claustrophobic than usual.", "figure", "more", "other films"),
    ("It is cut faster than most videos.", "pace", "more", "other films"),
    ("It is the least dreary of his videos.", "figure", "less", "other films"),
    ("It is darker than you would think.", "dark", "more", "not said"),
    ("The last verse is darker than the others.", "dark", "more", "not said"),
    ("It is more tender than dreary.", "figure", "more", "not said"),
    ("The palette is not as dreary as people say.", "figure", "less", "not said"),
    ("It is a less dreary palette.", "figure", "less", "not said"),
    ("A more muted palette would be hard to find.", "figure", "more", "not said"),
    ("Never has a palette been drearier.", "figure", "not more", "not said"),
    ("The framing is less tight here.", "figure", "less", "not said"),
]


@pytest.mark.parametrize(("text", "of", "degree", "to"), OTHERS)
def test_with_something_else(text, of, degree, to):
    [one] = found(text)
    assert (one.of, one.degree, one.standard.to) == (of, degree, to)


@pytest.mark.parametrize(
    "text",
    [
        "It is more than a feeling.",
        "More than a feeling, it is one take.",
        "It explores darker themes.",
        "It explores darker themes than his last video.",
        "It has a darker side.",
        "Less is more.",
        "The camera no longer moves.",
        "It is more or less one take.",
        "It gets more and more cuts.",
        "Better than his last video, it never cuts.",
        "The framing is as airless as a lift.",
        "They take turns as regular as a clock.",
        "It has more than three cuts.",
        "It has no fewer than ten cuts.",
        "It cuts more than once.",
        "It lasts more than two minutes without a cut.",
        "More cuts follow.",
        "The camera moves closer.",
        "The camera is closer to her face.",
        "It never cuts as long as they speak.",
        "As soon as the chorus ends, it cuts.",
        "It says more about love.",
        "It is less a single take than a mosaic.",
        "An even more muted palette follows.",
        "The premier cut is out.",
        "At least the palette is dreary.",
        "Rather than cut, the camera drifts.",
        "Nothing other than darkness is there.",
    ],
)
def test_no_comparison(text):
    assert found(text) == []


def test_words_of_the_other_side():
    sentence = parse("It is drearier than the single take of his debut, and it never cuts.")
    theirs = said_of_the_other(sentence, comparisons(sentence))
    assert [sentence.tokens[i].word for i in theirs] == ["the", "single", "take", "of", "his", "debut"]


def test_the_title_of_this_film_is_no_other_film():
    assert found('It is darker than "Lantern".')[0].standard.to == "not said"


def test_italics_are_a_title():
    sentence = parse("It is darker than Glass House ever was.")
    start = sentence.text.index("Glass")
    [one] = comparisons(sentence, (), (), [(start, start + len("Glass House"))])
    assert one.standard.name == "Glass House"


@pytest.mark.parametrize(
    ("text", "of", "degree", "to"),
    [
        ("The editing gets faster and faster.", "pace", "more", "what came before"),
        ('Compared with "Alright", it is cut faster.', "pace", "more", "another film"),
        ('It is cut at twice the speed of "Alright".', "pace", "more", "another film"),
        ('It has half the cuts of "Alright".', "cuts", "less", "another film"),
        ("The opening is darker than the ending.", "dark", "more", "another part"),
    ],
)
def test_more_ways_to_compare(text, of, degree, to):
    sentence = parse(text)
    [one] = comparisons(sentence, times(sentence))
    assert (one.of, one.degree, one.standard.to) == (of, degree, to)


@pytest.mark.parametrize(
    "text",
    [
        "The beat is steadier than a metronome.",
        "It has more cuts than I could count.",
        "The palette is as grey as a wet Tuesday.",
        "As soon as the drop comes, it cuts.",
    ],
)
def test_figures_of_speech_compare_nothing(text):
    sentence = parse(text)
    assert comparisons(sentence, times(sentence)) == []
