# ruff: noqa: RUF001 (the marks that look alike are the subject)
from __future__ import annotations

import pytest

from onetake.text.sentences import sentence_spans

# Each list is the sentences that " ".join(...) must come apart into.
CASES = [
    ["It is one take.", "It never cuts."],
    ["Mr. Lamar and Mrs. Paige quarrel.", "Dr. Dre listens."],
    ["We Cry Together (feat. Taylour Paige) is short.", "It ft. J. Cole."],
    ["It is Kramer vs. Kramer with a beat.", "It hurts."],
    ["No. 5 on the album.", "No.", "It is not."],
    ["It was shot in the U.S. Army depot.", "It was cheap."],
    ["It was shot in the U.S.", "The film is short."],
    ["J. Cole and D. A. Pennebaker watch.", "They nod."],
    ["So do I.", "The film ends."],
    ["Wait... what is that?", "A cut!"],
    ["It drifts…", "And drifts."],
    ["What?!", "No cut!!", "Really."],
    ['She said: "It is one take. It never cuts."', "He nodded."],
    ['"It never cuts!" he cried.', "True."],
    ['The song "Who Shot Ya?" Biggie released is older.', "It is."],
    ['He hums "What\'s Going On?"', "The film stops."],
    ["(It never cuts.)", "The palette is dreary."],
    ["The take (it is only one. Truly.) lasts.", "It ends."],
    ["It lasts 5.5 minutes, from 0:01 to 5:31.", "1.85:1 is its ratio."],
    ["**It is one take.**", "*It never cuts.*", "Fine."],
    ["[It never cuts.](http://x.example/a.b?c=1)", "It is dark.[^1]", "So."],
    ["It came out on 3 Sept. 2022 in L.A. cinemas.", "It sold out."],
    ["Panic! at the Disco play.", "Wham! were better."],
    ["Visit onetake.example for more.", "Bye."],
    ["“It is one take.”", "“Is it?”", "Yes."],
    ["Это один план.", "Ни одной склейки!"],
    ["هل هي لقطة واحدة؟", "نعم."],
    ["it is one take.", "it never cuts."],
    ["It is dark, e.g. in the hall, i.e. the start.", "Etc."],
    ["No stop at the end", "but a line"][:1],
]


@pytest.mark.parametrize("want", CASES, ids=lambda w: w[0][:30])
def test_splits_where_a_reader_would(want):
    text = " ".join(want)
    assert [text[a:b] for a, b in sentence_spans(text)] == want


def test_east_asian_stops_need_no_space():
    text = "これは一つのショットだ。カットはない！「終わり。」本当だ。"
    got = [text[a:b] for a, b in sentence_spans(text)]
    assert got == ["これは一つのショットだ。", "カットはない！", "「終わり。」", "本当だ。"]


@pytest.mark.parametrize("mark", [".", '"', "(", "[", "*", "_", "a. ", "]("])
def test_a_very_long_run_takes_linear_time(mark):
    # 200,000 characters would take minutes if any rule looked back over all of them.
    text = mark * (200_000 // len(mark))
    spans = sentence_spans(text)
    assert spans[0][0] == 0
    assert spans[-1][1] == len(text.rstrip())
