"""What a phrase is said of: the picture, or the song, the words and the story."""

from __future__ import annotations

import pytest

from onetake.language.frames import SentenceConcepts
from onetake.language.phrases import PhraseMatch
from onetake.language.sentence import parse
from onetake.language.subject_matter import is_said_of


@pytest.mark.parametrize(
    ("text", "named", "want"),
    [
        ("The lyrics are dark.", (3,), True),
        ("The film is dark.", (3,), False),
        ("The song's video is dark.", (3,), False),
        ("Her guitar tone is bright.", (2, 4), True),
        ("There is a darkness in her voice.", (3,), True),
        ("There is a darkness in the video.", (3,), False),
        ("There is a darkness, and her voice is bright.", (3,), False),
        ("The tone of the lyrics is sombre.", (1, 6), True),
        ("It cuts to the music.", (1,), False),
    ],
)
def test_said_of_the_song(text, named, want):
    assert is_said_of(SentenceConcepts(parse(text)), PhraseMatch(named), ["the song"]) is want


def test_said_of_nothing_where_nothing_is_named():
    assert not is_said_of(SentenceConcepts(parse("The lyrics are dark.")), PhraseMatch((3,)), [])
