"""The facts of a film once it has been played: its Media, or why there is none."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.core.errors import MediaError
from onetake.core.media import Media
from onetake.core.partial import Partial
from onetake.core.spans import intersection, spans_of, total
from onetake.core.timecode import Timecode
from onetake.decode.image_files import find_images
from onetake.decode.probe import tags
from onetake.decode.refusal_messages import kind, refusal

if TYPE_CHECKING:
    from fractions import Fraction
    from pathlib import Path

    from onetake.decode.picture_lane import PictureLane
    from onetake.decode.player import Player
    from onetake.decode.sound_lane import SoundLane

_HOLE = 0.5
"""Seconds without frames, in a film of constant rate, from which frames are missing: half a second is more
than any encoder leaves out by design. Set by hand; no measured source."""
_SHORT = 0.2
"""Seconds by which a film may end before its header says: sound and picture seldom end together. Set by
hand."""


def media_facts(player: Player, sha256: str) -> Media:
    """Return the facts of a film that has been played.

    Raises
    ------
    MediaError
        If neither picture nor sound could be decoded; the sentence says why.
    """
    images = find_images(player.path)
    picture = player.picture if player.picture and player.picture.frames else None
    sound = player.sound if player.sound and player.sound.ends > player.sound.begins else None
    if picture is None and sound is None:
        raise _no_media_error(player)
    facts: dict[str, Any] = {}
    if picture is not None:
        facts |= _picture_facts(picture)
    elif player.picture is not None and player.picture.film_start is None:
        name = player.picture.stream.codec_context.name
        player.damage.lose(Partial("damage", f"no picture could be decoded ({name})"))
    if sound is not None:
        facts |= _sound_facts(sound)
    elif player.sound is not None and not player.sound.rate:
        name = player.sound.stream.codec_context.name
        player.damage.lose(Partial("damage", f"no sound could be decoded ({name})", picture=False))
    _compare_with_header(player)
    rate = picture.rate() if picture is not None else None
    if picture is not None:
        _find_holes(player, picture)
    return Media(
        name=images.name if images else player.path.name,
        path=os.path.abspath(player.path),
        sha256=sha256,
        bytes=images.bytes if images else player.path.stat().st_size,
        duration=max(facts.get("picture_end") or 0.0, facts.get("sound_end") or 0.0),
        container=player.container.format.name,
        bad_packets=player.damage.bad_packets,
        damaged_frames=player.damage.damaged_frames,
        partial=player.damage.partial(rate.step if rate else 0.0),
        part_start=_part_start(player),
        part_end=player.selection.end,
        timecode=_timecode(player, rate.rate if rate else None),
        notes=player.damage.sentences(),
        **tags(player.container),
        **facts,
    )


def _picture_facts(picture: PictureLane) -> dict[str, Any]:
    rate = picture.rate()
    return {
        "video_codec": picture.stream.codec.canonical_name,
        "width": picture.shown[0],
        "height": picture.shown[1],
        "frames": picture.frames,
        "frame_rate": rate.rate,
        "variable": rate.variable,
        "time_base": picture.clock.time_base,
        "first_picture": float(int(picture.sources()[0]) * picture.clock.time_base),
        "rotation": picture.rotation.degrees,
        "colour": picture.words,
        "picture_end": picture.end(),
    }


def _sound_facts(sound: SoundLane) -> dict[str, Any]:
    return {
        "audio_codec": sound.stream.codec.canonical_name,
        "sample_rate": sound.rate,
        "channels": len(sound.layout),
        "layout": sound.layout,
        "first_sample": sound.begins,
        "sound_end": sound.ends,
    }


def _part_start(player: Player) -> float:
    if player.picture is not None and player.picture.frames:
        return player.picture.part_start
    return player.selection.start


def _timecode(player: Player, rate: Fraction | None) -> Timecode | None:
    """Return the time code of clock 0: as given, else as the file says."""
    rate = player.selection.rate or rate
    given = player.selection.timecode
    if given is not None:
        if rate is None:
            raise MediaError(
                f"{player.path}: --timecode {given}, but the film has no frame rate, wanted a film with a "
                "constant rate; leave it out"
            )
        return Timecode.parse(given, rate).at(_part_start(player))
    found = _timecode_of_file(player)
    if not found or rate is None:
        return None
    try:
        return Timecode.parse(found, rate).at(_part_start(player))
    except MediaError:
        player.damage.note(
            f"the file's time code {found[:20]!r} does not fit its frame rate; it was left out"
        )
        return None


def _timecode_of_file(player: Player) -> str:
    streams = [*([player.choice.picture] if player.choice.picture else []), *player.container.streams]
    for source in (*(s.metadata for s in streams), player.container.metadata):
        for key, value in source.items():
            if key.lower() == "timecode":
                return str(value)
    return ""


def _find_holes(player: Player, picture: PictureLane) -> None:
    """Note where frames are missing in a film of constant rate; if it has sound, that is missing, too."""
    rate, times = picture.rate(), picture.times()
    if rate.variable or len(times) < 2:
        return
    late = np.flatnonzero(np.diff(times) > max(_HOLE, 3 * rate.step))
    holes = spans_of(np.stack([times[late] + rate.step, times[late + 1]], axis=1))
    if player.sound is not None and player.sound.rate:
        holes = intersection(holes, player.sound.holes)
    missing = total(holes)
    if missing >= _HOLE:
        says = f"{missing:.2f} s of the film are missing, the first at {holes[0, 0]:.2f} s"
        player.damage.lose(Partial("damage", says, missing))


def _compare_with_header(player: Player) -> None:
    spliced = any(lane.clock.spliced for lane in (player.picture, player.sound) if lane is not None)
    if player.claimed is None or spliced or player.stopped:
        return
    start, end = player.selection.start, player.selection.end
    claimed = player.claimed if end is None else min(player.claimed, end)
    ends, step = [], 0.04
    if player.picture is not None and player.picture.frames:
        step = player.picture.rate().step
        ends += [player.picture.end() + start, player.picture.end() + float(player.picture.origin or 0)]
    if player.sound is not None and player.sound.rate:
        ends += [player.sound.ends + start, player.sound.ends + float(player.sound.zero)]
        ends.append(player.sound.ends - player.sound.begins)
    # Lengths of MP3 and AAC files are often guessed from the bit rate.
    guessed = 0.05 if player.container.format.name in ("mp3", "aac", "ac3", "eac3") else 0.0
    short = claimed - max(ends)
    if short > max(_SHORT, 3 * step, guessed * claimed):
        says = f"the file ends at {max(ends):.2f} s, its header says {player.claimed:.2f} s: it was cut short"
        player.damage.lose(Partial("cut short", says, player.claimed - max(ends)))


def _no_media_error(player: Player) -> MediaError:
    lanes = [lane for lane in (player.picture, player.sound) if lane is not None]
    if player.choice.refused and not lanes:
        codecs = " and ".join(player.choice.refused)
        return MediaError(
            f"{player.path}: in the codec {codecs}, which onetake does not open, wanted a common one; "
            "convert the film, to H.264 and AAC in MP4 for instance"
        )
    if player.selection.start and any(_has_media(player)):
        return MediaError(
            f"{player.path}: --from {player.selection.start:g}, but the film ends before that, wanted a time "
            "in the film; choose an earlier one"
        )
    if player.path.is_file() and kind(player.path):
        return refusal(player.path, "no picture or sound")
    bad = player.damage.bad_packets
    why = f"{bad} damaged packet{'s' if bad > 1 else ''}" if bad else "no media in it"
    names = [lane.stream.codec_context.name for lane in lanes]
    if not lanes:
        why = "no picture or sound that can be decoded"
    if player.path.is_file() and _is_encrypted(player.path):
        why += ", and it is marked as encrypted"
    if "Invalid argument" in player.damage.last_error:
        why += f"; frames may have at most {player.limits.max_pixels} pixels"
    codecs = f" ({', '.join(names)})" if names else ""
    last = f"; the decoder says: {player.damage.last_error}" if player.damage.last_error else ""
    last = last or "; is it cut off, or only a header?"
    return MediaError(f"{player.path}: {why}{codecs}, wanted pictures or sound{last}")


def _has_media(player: Player) -> tuple[bool, bool]:
    picture = player.picture is not None and player.picture.film_start is not None
    return picture, player.sound is not None and bool(player.sound.rate)


def _is_encrypted(path: Path) -> bool:
    with path.open("rb") as file:
        head = file.read(1 << 20)
    return any(mark in head for mark in (b"encv", b"enca", b"cenc", b"cbcs", b"pssh"))
