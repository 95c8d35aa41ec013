"""The contract of the repertoire: each ablation changes its own truth, and only that."""

from __future__ import annotations

import pytest

from onetake.core.errors import TextError
from onetake.stage.programme.ablations import FOLLOWS, WITH, WITHOUT, ablate
from onetake.stage.programme.artist_styles import ARTIST_STYLES
from onetake.stage.programme.duet import duet
from onetake.stage.programme.repertoire_films import score_of
from onetake.stage.truth.claim_answers import SAYS
from onetake.stage.truth.truth_reading import ANSWERS


def test_every_claim_can_be_changed_and_answered():
    assert set(WITHOUT) | set(WITH) == set(SAYS) == set(ANSWERS)
    assert not set(WITHOUT) & set(WITH)


def test_the_quarrel_bears_out_every_claim_that_one_film_can_bear(true_outcomes):
    verdicts = true_outcomes(score_of("quarrel"))
    assert {c: v.outcome for c, v in verdicts.items()} == dict.fromkeys(WITHOUT, "holds") | dict.fromkeys(
        WITH, "fails"
    )
    assert all(v.says == SAYS[c] for c, v in verdicts.items())


@pytest.mark.parametrize("claim", [*WITHOUT, *WITH])
def test_an_ablation_changes_its_own_truth_and_only_that(claim, true_outcomes):
    option = {"without": claim} if claim in WITHOUT else {"with_": claim}
    before = {c: v.outcome for c, v in true_outcomes(score_of("quarrel")).items()}
    after = {c: v.outcome for c, v in true_outcomes(score_of("quarrel", **option)).items()}
    changed = {c: after[c] for c in after if after[c] != before[c]}
    own = {claim: "fails" if claim in WITHOUT else "holds"}
    assert changed == own | dict(FOLLOWS.get(claim, {}))


def test_free_talk_leaves_rapped_syllables_on_the_steps_of_the_beat():
    whole = score_of("quarrel")
    free = ablate(whole, without="clockwork-turns").sound.lines
    assert {line.lock for line in free} == {"free"}
    assert [line.start for line in free] != [line.start for line in whole.sound.lines]
    assert [line.scatter for line in free] == [line.scatter for line in whole.sound.lines]


def test_ablations_that_do_not_exist_are_refused():
    score = score_of("quarrel")
    with pytest.raises(TextError, match=r"--without: 'vignettes', .*; use --with vignettes"):
        ablate(score, without="vignettes")
    with pytest.raises(TextError, match=r"--with: 'one-take', .*; use --without one-take"):
        ablate(score, with_="one-take")
    with pytest.raises(TextError, match="two changes, wanted one"):
        ablate(score, without="one-take", with_="vignettes")
    with pytest.raises(TextError, match="has 3 transitions already, wanted a film of one shot"):
        score_of("ferry", without="one-take", seed=3)
    with pytest.raises(TextError, match=r"--with fast-cutting: .* has 3 transitions already"):
        score_of("ferry", with_="fast-cutting", seed=3)
    with pytest.raises(TextError, match="film: 'quarel', wanted one of quarrel"):
        score_of("quarel")


def test_a_duet_may_be_shorter_than_one_of_its_artists_shots():
    for hand in ARTIST_STYLES.values():
        assert len(duet("short", hand, 1, length=4.0).picture.camera.keys) >= 2
