"""What may be an instrument decides no claim about voices."""

import pytest

from onetake.claims.dialogue import TWO_VOICES
from onetake.claims.space import LIGHTLY_ECHOED
from onetake.claims.voice_doubt import NEARLY_ALL, may_be_instruments
from onetake.core.track import Fact, LabelLists, spans


def heard(doubtful=None):
    """Return one voice of 10 s; of how much, s, it is doubtful whether it is one."""
    facts = {"fewest-voices": Fact(1, "count"), "most-voices": Fact(1, "count")}
    if doubtful is not None:
        facts["doubtful"] = Fact(doubtful, "s")
    voices = LabelLists([("voice A",), ("voice A",)])
    return {
        "voices.who": spans(
            "voices.who", [0, 6], [4, 12], voices, [float("nan")] * 2, "", by="t 1", facts=facts
        )
    }


@pytest.mark.parametrize(("seconds", "doubted"), [(None, False), (10 * NEARLY_ALL - 1, False), (10.0, True)])
def test_nearly_all_must_be_doubtful(seconds, doubted):
    assert bool(may_be_instruments(heard(seconds))) == doubted
    assert TWO_VOICES.decide(heard(seconds)).outcome == ("undecided" if doubted else "fails")


def test_the_reason_is_said():
    assert "10 s may be an instrument" in TWO_VOICES.decide(heard(10.0)).because


def test_without_voices_nothing_is_in_doubt():
    assert may_be_instruments({}) == ""


def test_a_room_is_not_measured_round_an_instrument():
    assert LIGHTLY_ECHOED.judge(LIGHTLY_ECHOED, heard(10.0)).because == may_be_instruments(heard(10.0))
