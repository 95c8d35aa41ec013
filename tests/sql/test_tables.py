from onetake.core.gives import Column, Gives, TextColumn
from onetake.core.track import Fact, curve, spans
from onetake.sql.guarded import ask
from onetake.sql.tables import empty_tables, tables_of

TRACKS = {
    "camera.roll": curve("camera.roll", [0, 1], [0.5, float("nan")], "deg/s", by="camera 1"),
    "beat.loop-bars": spans(
        "beat.loop-bars",
        [0.0],
        [4.0],
        ["loop"],
        [2.0],
        "count",
        by="beat 1",
        columns={"how-alike": [0.9]},
        facts={"tempo": Fact(120.0, "bpm"), "kind": Fact("even"), "sure": Fact(True)},
    ),
}


def test_a_track_is_a_table_of_its_own_name():
    roll, loop = ask(
        tables_of(TRACKS), ["SELECT t, value FROM camera.roll", "SELECT how_alike FROM beat.loop_bars"]
    )
    assert roll.rows == ((0.0, 0.5), (1.0, None))
    assert loop.rows == ((0.9,),)


def test_facts_and_tracks_are_tables():
    facts, tracks = ask(
        tables_of(TRACKS), ["SELECT * FROM facts ORDER BY name", "SELECT * FROM tracks ORDER BY name"]
    )
    assert facts.rows == (
        ("beat.loop-bars", "kind", None, "even", ""),
        ("beat.loop-bars", "sure", 1.0, None, ""),
        ("beat.loop-bars", "tempo", 120.0, None, "bpm"),
    )
    assert tracks.rows == (("beat.loop-bars", "spans", "count", 1), ("camera.roll", "curve", "deg/s", 2))


def test_only_the_tracks_asked_for_are_tables():
    assert set(tables_of(TRACKS, ["camera.roll", "nothing"])) == {"camera.roll", "tracks", "facts"}


def test_empty_tables_have_every_column():
    gives = Gives(
        "voices.who",
        "spans",
        "",
        "who speaks",
        open_labels="a voice's name",
        label_lists=True,
        columns=(Column("how-sure", "share", "how surely"),),
        texts=(TextColumn("words", "what is said"),),
    )
    (found,) = ask(empty_tables([gives]), ["SELECT * FROM voices.who"])
    assert found.columns == ("start", "end", "labels", "value", "confidence", "how_sure", "words")
    assert found.rows == ()
