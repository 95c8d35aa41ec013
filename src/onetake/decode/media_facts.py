"""The facts of a film once it has been played: its Media, or why there is none."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from onetake.core.errors import MediaError
from onetake.core.media import Media
from onetake.decode.probe import tags
from onetake.decode.refusal_messages import kind, refusal

if TYPE_CHECKING:
    from pathlib import Path

    from onetake.decode.player import Player


def media_facts(player: Player, sha256: str) -> Media:
    """Return the facts of a film that has been played.

    Raises
    ------
    MediaError
        If neither picture nor sound could be decoded; the sentence says why.
    """
    picture = player.picture if player.picture and player.picture.frames else None
    sound = player.sound if player.sound and player.sound.rate else None
    if picture is None and sound is None:
        raise _no_media_error(player)
    facts: dict[str, Any] = {}
    if picture is not None:
        rate = picture.rate()
        facts |= {
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
        }
    elif player.picture is not None:
        player.damage.note(f"no picture could be decoded ({player.picture.stream.codec_context.name})")
        player.damage.partial = True
    if sound is not None:
        facts |= {
            "audio_codec": sound.stream.codec.canonical_name,
            "sample_rate": sound.rate,
            "channels": len(sound.layout),
            "layout": sound.layout,
            "first_sample": sound.begins,
            "sound_end": sound.ends,
        }
    elif player.sound is not None:
        player.damage.note(f"no sound could be decoded ({player.sound.stream.codec_context.name})")
        player.damage.partial = True
    _compare_with_header(player)
    duration = picture.end() if picture is not None else sound.ends if sound is not None else 0.0
    return Media(
        name=player.path.name,
        path=os.path.abspath(player.path),
        sha256=sha256,
        bytes=player.path.stat().st_size,
        duration=duration,
        container=player.container.format.name,
        bad_packets=player.damage.bad_packets,
        damaged_frames=player.damage.damaged_frames,
        partial=player.damage.partial or bool(player.damage.late_frames),
        notes=player.damage.sentences(),
        **tags(player.container),
        **facts,
    )


def _compare_with_header(player: Player) -> None:
    spliced = any(lane.clock.spliced for lane in (player.picture, player.sound) if lane is not None)
    if player.claimed is None or spliced or player.stopped:
        return
    ends, step = [], 0.04
    if player.picture is not None and player.picture.frames:
        step = player.picture.rate().step
        ends += [player.picture.end(), player.picture.end() + float(player.picture.origin or 0)]
    if player.sound is not None and player.sound.rate:
        ends += [player.sound.ends, player.sound.ends + float(player.sound.zero)]
        ends.append(player.sound.ends - player.sound.begins)
    # Lengths of MP3 and AAC files are often guessed from the bit rate.
    guessed = 0.05 if player.container.format.name in ("mp3", "aac") else 0.0
    short = player.claimed - max(ends)
    if short > max(0.2, 3 * step, guessed * player.claimed):
        player.damage.partial = True
        player.damage.note(
            f"the file ends at {max(ends):.2f} s, its header says {player.claimed:.2f} s: it was cut short"
        )


def _no_media_error(player: Player) -> MediaError:
    if kind(player.path):
        return refusal(player.path, "no picture or sound")
    bad = player.damage.bad_packets
    why = f"{bad} damaged packet{'s' if bad > 1 else ''}" if bad else "no media in it"
    lanes = [lane for lane in (player.picture, player.sound) if lane is not None]
    names = [lane.stream.codec_context.name for lane in lanes]
    if not lanes:
        why = "no picture or sound that can be decoded"
    if _is_encrypted(player.path):
        why += ", and it is marked as encrypted"
    if "Invalid argument" in player.damage.last_error:
        why += f"; frames may have at most {player.limits.max_pixels} pixels"
    codecs = f" ({', '.join(names)})" if names else ""
    last = f"; the decoder says: {player.damage.last_error}" if player.damage.last_error else ""
    last = last or "; is it cut off, or only a header?"
    return MediaError(f"{player.path}: {why}{codecs}, wanted pictures or sound{last}")


def _is_encrypted(path: Path) -> bool:
    with path.open("rb") as file:
        head = file.read(1 << 20)
    return any(mark in head for mark in (b"encv", b"enca", b"cenc", b"cbcs", b"pssh"))
