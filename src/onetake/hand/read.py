"""Read a file of annotations by its kind."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.core.errors import TextError
from onetake.core.names import as_address
from onetake.hand.delimited import read_table
from onetake.hand.elan import read_elan
from onetake.hand.praat import read_praat
from onetake.hand.rows import HandRow, HandTier
from onetake.text.encodings import decode_unknown
from onetake.text.subtitles import parse_subtitles

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_BYTES = 50_000_000
"""Bytes of the largest file: an hour annotated word by word takes about 5 MB in ELAN. Set by hand."""


LATEST = 1e6
"""Seconds beyond which no time of a film lies: eleven days."""


def read_annotations(path: Path | str) -> tuple[list[HandTier], bytes]:
    """Return the tiers of a file and its content.

    Parameters
    ----------
    path : path
        ELAN (.eaf), Praat (.TextGrid), CSV or tab-separated text, WebVTT, SubRip, JAMS or RTTM.

    Raises
    ------
    TextError
        If it cannot be read, or is of none of these kinds.
    """
    path = Path(path)
    if (address := as_address(path)) is not None:
        raise TextError(f"{address}: an address, wanted a file; onetake downloads nothing: save it first")
    try:
        if path.is_dir():
            raise TextError(f"{path}: a folder, wanted a file of annotations")
        if path.stat().st_size > MOST_BYTES:
            raise TextError(
                f"{path}: {path.stat().st_size / 1e6:.0f} MB, wanted at most {MOST_BYTES / 1e6:.0f} MB; "
                "keep the tiers that you need"
            )
        data = path.read_bytes()
    except OSError as err:
        raise TextError(f"{path}: {err.strerror or err}, wanted a file of annotations") from err
    tiers = _tiers(data, path)
    if not any(tier.rows for tier in tiers):
        raise TextError(f"{path}: no annotations in it, wanted at least one")
    for tier in tiers:
        for row in tier.rows:
            if not (abs(row.start) < LATEST and abs(row.end) < LATEST):
                raise TextError(
                    f"{path.name}: tier {tier.name[:40]!r} has a row at {row.start:g} to {row.end:g} s, "
                    f"wanted times below {LATEST:g} s; mend it in your program"
                )
    return [tier for tier in tiers if tier.rows], data


def _tiers(data: bytes, path: Path) -> list[HandTier]:
    suffix = path.suffix.lower()
    if suffix == ".eaf":
        return read_elan(data, path.name)
    readers: dict[str, Callable[[str, str], list[HandTier]]] = {
        ".textgrid": read_praat,
        ".vtt": _captions,
        ".srt": _captions,
        ".jams": _jams,
        ".csv": read_table,
        ".tsv": read_table,
        ".txt": read_table,
        ".rttm": read_table,
        ".lab": read_table,
    }
    if suffix not in readers:
        raise TextError(
            f"{path.name}: not a kind that is read, wanted one of .eaf, {', '.join(readers)}; "
            "export it from your program as one of these"
        )
    text = decode_unknown(data).text
    if suffix in (".txt", ".csv") and 'File type = "ooTextFile"' in text[:100]:
        return read_praat(text, path.name)
    return readers[suffix](text, path.name)


def _captions(text: str, name: str) -> list[HandTier]:
    rows = []
    for cue in parse_subtitles(text):
        speakers = dict.fromkeys(who for row in cue.rows for who in row.speakers)
        said = " ".join(row.text for row in cue.rows)
        rows.append(HandRow(cue.start, cue.end, said, next(iter(speakers), "")))
    return [HandTier("captions", tuple(rows), clock="player")]


def _jams(text: str, name: str) -> list[HandTier]:
    try:
        found = json.loads(text)["annotations"]
        return [_jams_tier(one, number) for number, one in enumerate(found, 1)]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as err:
        raise TextError(f"{name}: no JAMS file ({err}), wanted annotations with namespace and data") from err


def _jams_tier(one: dict[str, Any], number: int) -> HandTier:
    data = one["data"]
    if isinstance(data, dict):
        data = [
            {"time": t, "duration": d, "value": v}
            for t, d, v in zip(data["time"], data["duration"], data["value"], strict=True)
        ]
    rows = tuple(
        HandRow(
            float(row["time"]),
            float(row["time"]) + float(row["duration"]),
            row["value"] if isinstance(row["value"], str) else json.dumps(row["value"]),
        )
        for row in data
    )
    sandbox = one.get("sandbox") or {}
    name = sandbox.get("track") or f"{one['namespace']} {number}"
    return HandTier(str(name), rows, points=all(row.start == row.end for row in rows))
