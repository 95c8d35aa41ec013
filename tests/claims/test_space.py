from __future__ import annotations

import pytest

from onetake.claims.space import LIGHTLY_ECHOED
from onetake.core.track import Fact, spans


def space(decay, direct=9.0, low=None, high=None, echo=None, doubted="no", who=None):
    nan = float("nan")
    facts = {"echo-doubtful": Fact(doubted == "yes")}
    facts |= {} if decay == decay else {"why": Fact("too little sound")}

    def whole(name, label, values, unit, **more):
        n = len(values)
        return spans(
            name, [0.0] * n, [60.0] * n, [label] * n, values, unit, by="space 1", facts=facts, **more
        )

    tracks = [
        whole("space.decay", "voices", [decay], "s"),
        whole("space.decay-low", "voices", [0.8 * decay if low is None else low], "s"),
        whole("space.decay-high", "voices", [1.25 * decay if high is None else high], "s"),
        whole("space.direct", "voices", [direct if decay else nan], "dB"),
        whole(
            "space.echo",
            "slapback",
            [echo[0]] if echo else [],
            "ms",
            columns={"level": [echo[1]] if echo else []},
        ),
    ]
    if who is not None:
        n = len(who)
        tracks.append(spans("voices.who", range(n), range(1, n + 1), who, [nan] * n, "", by="voices 1"))
    return {track.name: track for track in tracks}


def added(decay, direct):
    track = spans(
        "take.room", [0.0], [60.0], ["added"], [decay], "s", by="take 1", columns={"direct": [direct]}
    )
    return {track.name: track}


@pytest.mark.parametrize(
    ("room", "outcome"),
    [(added(0.4, 8.0), "holds"), (added(1.2, 8.0), "fails"), (added(0.4, 4.0), "undecided"), ({}, "fails")],
)
def test_a_room_that_was_measured_against_the_album_comes_before_the_blind_estimate(room, outcome):
    verdict = LIGHTLY_ECHOED.decide({**space(1.5), **room})
    assert verdict.outcome == outcome
    assert ("adds a room" in verdict.because) == bool(room)
    assert verdict.evidence[0].track == ("take.room" if room else "space.decay")


def added_echo(delay, level):
    track = spans(
        "take.echo", [0.0], [60.0], ["added"], [delay], "ms", by="take 3", columns={"level": [level]}
    )
    return {track.name: track}


@pytest.mark.parametrize(
    ("level", "outcome"), [(-16.0, "holds"), (-10.0, "undecided"), (-7.0, "undecided"), (-3.0, "fails")]
)
def test_an_echo_that_was_measured_against_the_album_comes_before_the_estimated_one(level, outcome):
    verdict = LIGHTLY_ECHOED.decide({**space(0.0, echo=(300.0, -14.0)), **added_echo(120.0, level)})
    assert verdict.outcome == outcome
    assert "adds an echo to them that comes 120 ms after" in verdict.because
    assert verdict.evidence[0].track == "take.echo"


@pytest.mark.parametrize(
    ("tracks", "outcome"),
    [
        (space(0.4), "holds"),
        (space(0.0), "fails"),
        (space(1.6), "fails"),
        (space(0.4, direct=0.0), "fails"),
        (space(0.4, direct=3.5), "undecided"),
        (space(0.6, high=0.9), "undecided"),
        (space(0.8, low=0.6), "undecided"),
        (space(0.0, echo=(120.0, -14.0)), "holds"),
        (space(0.0, echo=(120.0, -3.0)), "fails"),
        (space(0.0, echo=(120.0, -8.0)), "undecided"),
        (space(0.0, doubted="yes"), "undecided"),
        (space(2.0, echo=(120.0, -14.0)), "fails"),
        (space(0.4, direct=3.0, echo=(120.0, -14.0)), "holds"),
        # A slapback counts as room: the direct voice is measured too low, by up to 8 dB if it is squeezed.
        (space(0.4, direct=0.0, echo=(120.0, -14.0)), "undecided"),
        (space(0.4, direct=-5.0, echo=(120.0, -14.0)), "fails"),
        (space(float("nan")), "undecided"),
        (space(0.4, who=[]), "inapplicable"),
        (space(0.4, who=["voice A"] * 8), "holds"),
        (space(0.4, who=["voice A"] * 5), "undecided"),
    ],
)
def test_outcomes(tracks, outcome):
    assert LIGHTLY_ECHOED.decide(tracks).outcome == outcome


@pytest.mark.parametrize(
    ("alone", "known", "outcome"),
    [(5.0, 30.0, "undecided"), (14.0, 20.0, "undecided"), (16.0, 20.0, "holds")],
)
def test_a_room_is_judged_only_where_the_voices_dominate(alone, known, outcome):
    facts = {"dominated": alone, "known": known, "voiced": 30.0}
    over = spans(
        "voices.over-background", [0.0], [1.0], ["voice"], [20.0], "dB", by="space 4",
        columns={"loudness": [9.0]}, facts={name: Fact(value, "s") for name, value in facts.items()},
    )  # fmt: skip
    verdict = LIGHTLY_ECHOED.decide({**space(0.4, who=["voice A"] * 8), over.name: over})
    assert verdict.outcome == outcome
    assert outcome == "holds" or f"dominate for {alone:.1f} s of 30 s" in verdict.because


def test_it_shows_what_it_is_decided_by():
    verdict = LIGHTLY_ECHOED.decide(space(0.4, echo=(120.0, -14.0)))
    assert verdict.measured == 0.4
    assert {e.track for e in verdict.evidence} == {"space.decay", "space.echo"}
    assert "120 ms" in verdict.because
