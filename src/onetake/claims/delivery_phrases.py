"""How critics say that a film is a song and a skit."""

from __future__ import annotations

from onetake.core.frame import Frame

_SONG = "(song|track|rap|music video|duet|hip hop|tune|number)"
_SKIT = "(skit|sketch|play|scene|drama|theatre|theater|spoken word|stage play|short film|radio play|dialogue)"

SONG_OR_SKIT_PHRASES = (
    "(song|rap|track|tune) one (minute|moment|second) (and|) (a|) (play|skit|sketch|scene|drama) the next",
    "(play|skit|sketch|drama) one (minute|moment|second) (and|) (a|) (song|rap|track|tune) the next",
    "half of it is (sung|rapped|spoken|muttered|acted|shouted) (and|) (half of it|half|the rest|the"
    " other half) (is|) (sung|rapped|spoken|muttered|acted|shouted|talked)",
    "(sung|rapped) one (minute|moment) and (spoken|acted|muttered|shouted) the next",
    "(rapping|singing|song|rap) (gives way|turns|slides|tips|breaks) (in|) (to|into) (acting|speech"
    "|talk|talking|dialogue|muttering)",
    f"(half|part|equal parts) {_SONG} (half|part|and) (half|part|) {_SKIT}",
    f"(half|part|equal parts) {_SKIT} (half|part|and) (half|part|) {_SONG}",
    f"(as much|more) (a |an |) {_SKIT} (as|than) (a |an |) {_SONG}",
    f"less (as|) (a |an |) {_SONG} than (as|) (a |an |) {_SKIT}",
    f"(more|rather) (as|) (a |an |) {_SKIT} than (as|) (a |an |) {_SONG}",
    f"as much (a |an |) {_SONG} as (a |an |) {_SKIT}",
    f"(somewhere |) between (a |an |) {_SONG} and (a |an |) {_SKIT}",
    f"between (a |an |) {_SKIT} and (a |an |) {_SONG}",
    f"both (a |an |) {_SONG} and (a |an |) {_SKIT}",
    f"both (a |an |) {_SKIT} and (a |an |) {_SONG}",
    f"(blurs|blur|blurring) the line between {_SONG} and {_SKIT}",
    "(between|both|half) (rapping|rap|singing|song) and (talking|speech|speaking|acting)",
    f"a {_SONG} that is also a {_SKIT}",
    "(part|half) (rapped|sung|rap) (and |) (part|half) (spoken|spat|shouted|snarled|talked|muttered"
    "|screamed|hissed)",
    "(part|half) (spoken|spat|shouted|snarled|talked|muttered) (and |) (part|half) (rapped|sung)",
    "(move|moves|moving|slip|slips|slide|slides|shift|shifts|switch|switches) (between|from) (rap|rapping|"
    "song|singing|verse) (and|to|into) (speech|talk|talking|spoken word|dialogue)",
    f"(a |) (rapped|sung) {_SKIT}",
    "skit or song",
    "song or skit",
)
SONG_OR_SKIT_OPPOSITES = (
    "(all|entirely|wholly|only|purely) (sung|rapped|spoken)",
    "(not|never) a (single |) (spoken word|word of it is spoken|word is spoken|word is sung)",
    "(purely|just|only|simply) (a |) skit",
    "(no|without) (spoken word|talking|spoken passage|spoken part)",
    "(every|each) (line|word) is (sung|rapped|spoken)",
)
SONG_OR_SKIT_FRAMES = (
    Frame(("a song", "a scene", "both at once"), within=8, lacks=("outside the film",)),
    Frame(("sung or rapped", "plain speech", "both at once"), within=8, lacks=("outside the film",)),
    Frame(
        ("sung or rapped", "all of it"),
        lacks=("plain speech", "outside the film"),
        denies=True,
        only_asserted=True,
        within=5,
    ),
    Frame(
        ("plain speech", "all of it"),
        lacks=("sung or rapped", "outside the film"),
        denies=True,
        only_asserted=True,
        within=5,
    ),
    Frame(("sung or rapped", "plain speech", "all of it"), denies=True, within=6, lacks=("both at once",)),
)
