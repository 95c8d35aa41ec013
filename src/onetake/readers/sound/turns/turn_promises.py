"""The tracks that the reader `turns` promises, with their lanes."""

from onetake.core.gives import Column, Gives, Lane

WHOLE = ("whole film",)
"""Labels of the figures of the whole film."""
_VOICE = "a voice's name, or 'unsure'"
_FROM_TO = "the voice that had the floor, then the voice that takes it"
_FEW = "where there are turns enough"
_BEAT = "where there are voices and a beat"


def _figure(name: str, unit: str, says: str, title: str, when: str) -> Gives:
    return Gives(name, "spans", unit, says, labels=WHOLE, lane=Lane("words", title), when=when)


GIVES: tuple[Gives, ...] = (
    Gives("turns.floor", "spans", "s", "who holds the floor, and for how long",
          open_labels=_VOICE, lane=Lane("words", "Who holds the floor")),
    Gives("turns.offset", "marks", "s", "gap (above 0) or overlap (below 0) at each floor transfer",
          open_labels=_FROM_TO, label_lists=True, lane=Lane("words", "Gaps and overlaps")),
    Gives("turns.offset-beats", "marks", "beats", "the same in beats", when="where there is a beat",
          open_labels=_FROM_TO, label_lists=True, lane=Lane("words", "Gaps and overlaps in beats")),
    Gives("turns.overlap", "spans", "s", "where two speak at once",
          open_labels="the voices in the order of their starts", label_lists=True,
          lane=Lane("words", "Both at once")),
    Gives("turns.interruption", "spans", "s", "who starts within whose turn",
          open_labels="the voice that interrupts, then the voice that had the floor", label_lists=True,
          columns=(Column("takes-floor", "", "1: outlasts the other's turn; 0: talks into it"),),
          lane=Lane("words", "Interruptions")),
    Gives("turns.early-late", "marks", "ms", "how early or late a turn starts against the half bar",
          open_labels=_VOICE, lane=Lane("words", "Turns against the half bar"), when=_BEAT),
    _figure("turns.length-cv", "", "spread of the turns' lengths over their mean",
            "Spread of the turns' lengths", _FEW),
    _figure("turns.length-npvi", "", "how much each turn's length differs from the next, 0 to 200",
            "Change of length from turn to turn", _FEW),
    _figure("turns.start-cv", "", "spread of the times from start to start over their mean",
            "Spread of the times between starts", _FEW),
    _figure("turns.start-npvi", "", "how much each of these times differs from the next, 0 to 200",
            "Change of the time between starts", _FEW),
    _figure("turns.gap-median", "s", "median gap (above 0) or overlap (below 0)", "Median gap", _FEW),
    _figure("turns.gap-spread", "s", "width of the middle half of the gaps and overlaps",
            "Spread of the gaps", _FEW),
    _figure("turns.lock-beat", "", "lock of turn starts to the beat: mean vector length, 0 to 1",
            "Lock to the beat", _BEAT),
    _figure("turns.lock", "", "lock of turn starts to the half bar: mean vector length, 0 to 1",
            "Lock to the half bar", _BEAT),
    _figure("turns.lock-bar", "", "lock of turn starts to the bar: mean vector length, 0 to 1",
            "Lock to the bar", _BEAT),
)  # fmt: skip
