"""The lines as lyrics and subtitles: LRC, enhanced LRC, SRT and WebVTT."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.stage.sound.heard_lines import clock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onetake.stage.sound.heard_lines import HeardLine


def lrc(lines: Sequence[HeardLine], title: str, artist: str, length: float) -> str:
    """Return the lines as LRC: one time a line, the voice's name in front of its words."""
    body = [f"[{clock(s.start, '.', 2, hours=False)}]{s.voice}: {s.text}" for s in lines]
    return "\n".join([*_head(title, artist, length), *body]) + "\n"


def enhanced_lrc(lines: Sequence[HeardLine], title: str, artist: str, length: float) -> str:
    """The lines as enhanced LRC (the A2 extension): a time before each word, the last one closes it."""
    body = [f"[{clock(s.start, '.', 2, hours=False)}]{s.voice}: {' '.join(_words(s))}" for s in lines]
    return "\n".join([*_head(title, artist, length), *body]) + "\n"


def srt(lines: Sequence[HeardLine]) -> str:
    """Return the lines as SubRip: numbered from 1, the voice's name in front."""
    parts = []
    for n, s in enumerate(lines, 1):
        times = f"{clock(s.start, ',', 3, hours=True)} --> {clock(s.end, ',', 3, hours=True)}"
        parts.append(f"{n}\n{times}\n{s.voice}: {s.text}\n")
    return "\n".join(parts)


def vtt(lines: Sequence[HeardLine]) -> str:
    """Return the lines as WebVTT with voice spans, and what the line does as its class."""
    parts = ["WEBVTT\n"]
    for n, s in enumerate(lines, 1):
        times = f"{clock(s.start, '.', 3, hours=True)} --> {clock(s.end, '.', 3, hours=True)}"
        text = s.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        parts.append(f"{n}\n{times}\n<v.{'.'.join(s.labels)} {s.voice}>{text}</v>\n")
    return "\n".join(parts)


def _head(title: str, artist: str, length: float) -> Iterator[str]:
    yield f"[ti:{title}]"
    yield f"[ar:{artist}]"
    yield f"[length:{clock(length, '.', 2, hours=False)}]"


def _words(line: HeardLine) -> Iterator[str]:
    for word in line.words:
        yield f"<{clock(word.start, '.', 2, hours=False)}>{word.text}"
    last = line.words[-1].end if line.words else line.end
    yield f"<{clock(last, '.', 2, hours=False)}>"
