"""Make lines of cues: take names off the rows, part what two people say in one cue, keep who says what.

A name counts if its form makes it sure (a diarizer's label), or if it begins at least two rows. In karaoke
files with ``F:``, ``M:`` and ``D:`` (Walaoke) a name holds until the next, and D is both voices.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from onetake.language.word_set import word_set
from onetake.text.speaker_marks import (
    SpeakerMark,
    find_mark,
    heads_section,
    only_words,
    split_background,
    split_dash,
    split_turn,
)
from onetake.text.timed_line import Cue, CueRow, TimedLine, TimedWord

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST = 2
"""Rows that a name must begin, unless its form is sure. Set by hand; no measured source."""
_KARAOKE = word_set("f m d 女 男 合")
"""Walaoke's female, male and duet, and the same marks in Chinese files."""
_TOGETHER = word_set("d 合 both all together duet everyone tutti zusammen beide tous")
"""Marks, in a file that also has names, of a line that its voices say together."""
_GROUPS = word_set("v3 v1000 v2000")
"""Agents of converted lyrics that stand for the voices v1 and v2 together."""
_JOINTS = (" & ", " + ", "/", "&", "+", ", ", " and ", " und ", " et ", " y ", " with ")
"""What joins two names."""


@dataclass
class _Segment:
    """What one person, or several together, say within a cue."""

    rows: list[CueRow]
    speakers: tuple[str, ...] = ()
    named: bool = False


@dataclass
class _Names:
    """The names of a file: which marks count, how each is spelt, and what marks of several mean."""

    spelt: dict[str, str] = field(default_factory=dict)
    karaoke: bool = False

    @classmethod
    def of(cls, cues: Sequence[Cue]) -> _Names:
        rows = [row for cue in cues for row in cue.rows]
        marks = [m for row in rows if (m := _mark_of(row))]
        counts = Counter(m.name.casefold() for m in marks)
        given = [name for row in rows for name in row.speakers]
        counts.update(name.casefold() for name in given for _ in range(_FEWEST))
        sure = {m.name.casefold() for m in marks if m.sure}
        karaoke_marks = Counter(name for name in counts.elements() if name in _KARAOKE)
        karaoke = karaoke_marks.total() >= _FEWEST and set(counts) <= _KARAOKE | _TOGETHER
        names = cls(karaoke=karaoke)
        for name in (*given, *(m.name for m in marks)):
            key = name.casefold()
            if key in sure or counts[key] >= _FEWEST or (karaoke and key in _KARAOKE | _TOGETHER):
                names.spelt.setdefault(key, name)
        # Two names together, or 'Both', need no second row if the names are known by themselves.
        single = {key for key in names.spelt if key not in _TOGETHER}
        for m in marks:
            parts = _parts(m.name)
            known = len(parts) > 1 and all(part.casefold() in single for part in parts)
            if known or (m.name.casefold() in _TOGETHER and len(single) > 1):
                names.spelt.setdefault(m.name.casefold(), m.name)
        return names

    def counts(self, mark: SpeakerMark) -> bool:
        return mark.name.casefold() in self.spelt

    def is_name_row(self, text: str) -> bool:
        """Return whether a row is nothing but a known name in capitals, without a colon."""
        return text.isupper() and text.strip().casefold() in self.spelt

    def people(self, mark: SpeakerMark) -> tuple[str, ...]:
        """Return whom a mark names: one, the parts of 'Ann & Bo', or all where it says 'both'."""
        name, key = mark.name, mark.name.casefold()
        if mark.manner.casefold() in self.spelt:
            return self.spelt.get(key, name), self.spelt[mark.manner.casefold()]
        single = [
            own for k, own in self.spelt.items() if k not in _TOGETHER and len(self._people_of(own)) < 2
        ]
        group = key in _TOGETHER or (key in _GROUPS and {"v1", "v2"} <= set(self.spelt))
        others = [own for own in single if own.casefold() != key]
        if group and len(others) >= 2:
            return tuple(sorted(others, key=lambda own: list(self.spelt).index(own.casefold())))
        several = self._people_of(name)
        return several if len(several) > 1 else (self.spelt.get(key, name),)

    def _people_of(self, name: str) -> tuple[str, ...]:
        parts = _parts(name)
        if len(parts) > 1 and all(part.casefold() in self.spelt for part in parts):
            return tuple(dict.fromkeys(self.spelt[part.casefold()] for part in parts))
        return ()


def lines_of(cues: Sequence[Cue]) -> list[TimedLine]:
    """Return the lines of all cues with their speakers.

    Examples
    --------
    >>> cue = Cue(0.0, 2.0, (CueRow("ANN: no, no"), CueRow("BO: yes")))
    >>> [(line.speakers, line.text, round(line.end, 2)) for line in lines_of([cue, cue])][:2]
    [(('ANN',), 'no, no', 1.14), (('BO',), 'yes', 2.0)]
    """
    names = _Names.of(cues)
    out: list[TimedLine] = []
    holding: tuple[str, ...] = ()
    """A name that stands alone or heads a section, and holds for what follows."""
    until_next = False
    last: tuple[str, ...] = ()
    for cue in cues:
        segments, alone, section = _segments(cue, names, holding, last)
        for line in _share_time(cue, segments):
            out.append(line)
            last = line.speakers or last
        spoke = [segment for segment in segments if segment.named]
        if section and not alone and not segments:
            holding, until_next = (), False
        elif alone:
            holding, until_next = alone, section or names.karaoke
        elif spoke:
            holding, until_next = (spoke[-1].speakers, True) if names.karaoke else ((), False)
        elif segments and not until_next:
            holding = ()
    return out


def _segments(
    cue: Cue, names: _Names, holding: tuple[str, ...], last: tuple[str, ...]
) -> tuple[list[_Segment], tuple[str, ...], bool]:
    """Return a cue's segments, a name that it leaves for what follows, and whether that heads a section."""
    segments: list[_Segment] = []
    alone: tuple[str, ...] = ()
    section = False
    dashes = sum(split_dash(row.text)[1] for row in cue.rows) > 1
    for n, row in enumerate(cue.rows, 1):
        if heads_section(row.text):
            section = True
            continue
        if n < len(cue.rows) and names.is_name_row(row.text):
            alone = names.people(SpeakerMark(row.text.strip(), "", True))
            continue
        text, turn = split_turn(row.text)
        text, dashed = split_dash(text)
        text, background = split_background(text)
        mark = find_mark(text)
        counts = mark is not None and names.counts(mark)
        if mark is not None and counts:
            text, section = mark.rest, mark.section
            alone = names.people(mark)
        people = tuple(
            dict.fromkeys(one for name in row.speakers for one in names.people(SpeakerMark(name, "", True)))
        )
        if not people and not alone and (background or row.background):
            people = last
        clean = replace(row, text=only_words(text))
        if not clean.text:
            continue
        if people:
            segments.append(_Segment([clean], people, bool(row.speakers)))
        elif alone:
            segments.append(_Segment([clean], alone, True))
        elif turn or (dashed and dashes) or not segments:
            segments.append(_Segment([clean], () if turn else holding))
        else:
            segments[-1].rows.append(clean)
            continue
        alone = ()
    return _join_neighbours(segments), alone, section


def _join_neighbours(segments: list[_Segment]) -> list[_Segment]:
    """Join neighbouring segments of the same named people, such as two rows of one voice span."""
    out: list[_Segment] = []
    for segment in segments:
        if out and segment.speakers and segment.speakers == out[-1].speakers:
            out[-1].rows += segment.rows
        else:
            out.append(segment)
    return out


def _share_time(cue: Cue, segments: list[_Segment]) -> list[TimedLine]:
    """Part a cue's time among its segments by their letters."""
    texts = [" ".join(row.text for row in segment.rows) for segment in segments]
    letters = [max(1, sum(c.isalnum() for c in text)) for text in texts]
    whole, before = sum(letters), 0
    out = []
    for segment, text, own in zip(segments, texts, letters, strict=True):
        start = cue.start + (cue.end - cue.start) * before / whole
        before += own
        end = cue.end if before == whole else cue.start + (cue.end - cue.start) * before / whole
        translation = segment.rows[0].same_stamp and not segment.named
        out.append(TimedLine(start, end, text, segment.speakers, _words_of(segment, text), translation))
    return [line for line in out if line.end > line.start]


def _words_of(segment: _Segment, text: str) -> tuple[TimedWord, ...]:
    """Return the timed words that are left in the text, once names and remarks are off."""
    found = tuple(word for row in segment.rows for word in row.words)
    left = text.split()
    tail = found[len(found) - len(left) :]
    if not left or len(tail) != len(left) or [w.text for w in tail[1:]] != left[1:]:
        return ()
    # A name may be written onto the first word: 'v1:hello'.
    return (replace(tail[0], text=left[0]), *tail[1:]) if tail[0].text.endswith(left[0]) else ()


def _mark_of(row: CueRow) -> SpeakerMark | None:
    text = split_background(split_dash(split_turn(row.text)[0])[0])[0]
    return find_mark(text)


def _parts(name: str) -> list[str]:
    for joint in _JOINTS:
        if joint in name:
            return [part for whole in name.split(joint) for part in _parts(whole.strip()) if part]
    return [name]
