"""What lines do: the shared minimal pairs, lines of our own, and the tracks that follow."""

import numpy as np
import pytest
from tests.helpers.bench_module import load
from tests.helpers.shared_media import DATA

from onetake.core.track import curve, spans
from onetake.readers.words.rhetoric.reader import Rhetoric
from onetake.readers.words.rhetoric.repetition import echoes, split
from onetake.readers.words.rhetoric.stance import stance_of

lines = load("rhetoric_lines")
PAIRS = DATA / "words" / "lines" / "addressed_lines.tsv"


def rhetoric(rows, length=60.0):
    """Return the tracks of lines (start, text, voice), each 2 s long."""
    said = spans(
        "words.lines",
        [r[0] for r in rows],
        [r[0] + 2.0 for r in rows],
        ["given"] * len(rows),
        np.arange(len(rows)) + 1.0,
        "count",
        by="x 1",
        texts={"text": [r[1] for r in rows], "name": [r[2] for r in rows]},
    )
    t = np.arange(0.0, length, 0.5)
    loud = curve("loudness.momentary", t, np.full(len(t), -20.0), "LUFS", by="x 1")
    made = Rhetoric().derive({"words.lines": said, "loudness.momentary": loud})
    promised = {gives.name: gives for gives in Rhetoric.gives}
    return {track.name: track.keep_promise(promised[track.name]) for track in made}


def share_right(some):
    return np.mean([stance_of(line.text).stance == line.stance for line in some])


@pytest.mark.skipif(not PAIRS.is_file(), reason="the shared media are not here")
def test_the_shared_minimal_pairs():
    pairs = lines.read_lines(PAIRS)
    assert len(pairs) == 33
    assert share_right(pairs) >= 0.9
    loving = [line for line in pairs if line.stance == "tenderness"]
    assert [line.text for line in loving if stance_of(line.text).stance == "attack"] == []


def test_the_lines_of_development_and_the_untouched_ones():
    assert share_right(lines.read_lines(lines.FOLDER / "development.tsv")) >= 0.95
    # Scored, never looked at: docs/explanation/rhetoric.md.
    assert share_right(lines.read_lines(lines.FOLDER / "untouched.tsv")) >= 0.85


@pytest.mark.parametrize(
    ("line", "stance", "kinds"),
    [
        ("You never listen to me.", "attack", {"blame"}),
        ("You never let me down.", "tenderness", {"tenderness"}),
        ("You\u2019re a liar and a coward!", "attack", {"name-calling"}),
        ("He's a liar and a coward!", "neutral", set()),
        ("Shut up, you clown!", "attack", {"demand", "name-calling"}),
        ("I'll break your arm.", "attack", {"threat"}),
        ("I'd die for you.", "tenderness", {"tenderness"}),
        ("It was not your fault.", "repair", {"repair"}),
        ("It is your fault.", "attack", {"blame"}),
        ("I'm sorry, come here.", "repair", {"apology", "repair"}),
        ("What time is it?", "neutral", set()),
        ("", "neutral", set()),
        ("...", "neutral", set()),
    ],
)
def test_lines_that_differ_in_a_word(line, stance, kinds):
    found = stance_of(line)
    assert found.stance == stance
    assert kinds <= {one.kind for one in found.findings}
    assert bool(found.findings) == bool(kinds)


@pytest.mark.parametrize(
    ("attack", "harmless"),
    [
        ("Get out!", "Get out of bed, the sun is up."),
        ("Get out of my sight.", "Get out your books and your pens, children."),
        ("Keep away from her.", "Keep away from the edge of the platform."),
        ("Get lost.", "Get lost in the music."),
        ("Step back, you rat.", "Step back from the doors."),
        ("Don't talk to me like that.", "Don't talk to strangers, my mother told me."),
        ("Give it up, you fraud.", "Give it up for the band."),
        ("You are a nobody.", "Nobody knows you are here."),
        ("Are you crazy?", "Are you crazy about jazz?"),
        ("You should have told me.", "You should have seen the size of that fish."),
        ("How long have you been lying to me?", "How long have you been in the city?"),
        ("You never see me.", "You never see the stars in this city."),
        ("Thanks for nothing.", "Thanks for the ride."),
        ("You hurt me again.", "You taught me how to trust again."),
    ],
)
def test_an_attack_and_the_same_words_of_daily_life(attack, harmless):
    assert stance_of(attack).stance == "attack" and stance_of(attack).proved
    assert stance_of(harmless).stance != "attack"


def test_an_order_of_daily_life_attacks_beside_a_name():
    assert stance_of("Wake up, you idiot!").stance == "attack"
    assert stance_of("Wake up, the bus leaves in ten minutes.").stance == "neutral"


@pytest.mark.parametrize("line", ["You are no liar.", "You aren't a coward.", "Am I a liar?"])
def test_a_denied_name_accuses_nobody(line):
    assert stance_of(line).stance != "attack"


def test_the_marks_quote_the_words_as_they_were_written():
    made = rhetoric([(0.0, "You\u2019re a Liar, damn it!", "Ann"), (3.0, "Your taxes, my rent.", "Bo")])
    marks = made["rhetoric"]
    rows = list(zip(marks.labels, marks.texts("text"), marks.texts("name"), strict=True))
    assert ("name-calling", "You\u2019re a Liar", "Ann") in rows
    assert ("profanity", "damn", "Ann") in rows
    assert ("society", "taxes", "Bo") in rows
    assert ("money", "rent", "Bo") in rows
    assert marks.facts.text("language") == "English"
    assert marks.facts.count("lines-read") == 2


def test_attack_and_repair_are_counted_a_minute():
    rows = [(2.0 * i, "You liar.", "Ann") for i in range(10)]
    rows += [(60.0 + 2.0 * i, "I love you.", "Bo") for i in range(10)]
    made = rhetoric(rows, length=120.0)
    attack, repair = made["rhetoric.attack"], made["rhetoric.repair"]
    # One line in two seconds: thirty a minute in the middle of the run, none in the other half.
    assert attack.values[np.searchsorted(attack.t, 10.0)] == pytest.approx(30.0, abs=1.6)
    assert attack.values[np.searchsorted(attack.t, 70.0)] == 0.0
    assert repair.values[np.searchsorted(repair.t, 70.0)] == pytest.approx(30.0, abs=1.6)
    assert (attack.t[0], attack.t[-1]) == pytest.approx((0.5, 119.0), abs=1.0)


def test_other_languages_are_said_and_not_guessed():
    french = ["Tu ne m'écoutes jamais et tu mens", "Je ne suis pas le menteur dans cette maison", "Tu es"]
    made = rhetoric([(2.0 * i, text, "Ann") for i, text in enumerate(french)])
    assert set(made) == {"rhetoric"}
    assert made["rhetoric"].facts.text("language") == "French"
    assert made["rhetoric"].facts.count("lines-read") == 0
    assert set(made["rhetoric"].labels) <= {"anaphora", "echo"}


def test_no_line_with_words_gives_nothing():
    assert rhetoric([]) == {}
    assert rhetoric([(0.0, "♪♪", "")]) == {}


def test_an_echo_is_of_the_other_voice_and_beats_chance_where_it_is_meant():
    said = []
    for i in range(12):
        said += [(f"You always bring tomato{i} pepper{i} home.", "A"), (f"I bring tomato{i} pepper{i}?", "B")]
    found = echoes(split([text for text, _ in said]), [who for _, who in said])
    assert found.share > 0.45 > 0.3 > found.by_chance
    alone = echoes(split([text for text, _ in said]), ["A"] * len(said))
    assert alone.found == ()
    assert np.isnan(alone.share)


def test_a_line_that_begins_as_the_one_before_is_anaphora_and_a_refrain_is_none():
    made = rhetoric(
        [(0.0, "You said you cared.", "A"), (2.0, "You said you knew.", "A"), (4.0, "Home.", "A")]
    )
    assert ("anaphora", "You said you") in list(
        zip(made["rhetoric"].labels, made["rhetoric"].texts("text"), strict=True)
    )
    twice = rhetoric([(0.0, "Home again.", "A"), (2.0, "Home again.", "A")])
    assert "anaphora" not in twice["rhetoric"].labels
