"""Names of sound channels."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from av.audio.layout import AudioLayout

# FFmpeg's default layouts by number of channels.
_DEFAULTS: dict[int, tuple[str, ...]] = {
    1: ("FC",),
    2: ("FL", "FR"),
    3: ("FL", "FR", "LFE"),
    4: ("FL", "FR", "FC", "BC"),
    5: ("FL", "FR", "FC", "BL", "BR"),
    6: ("FL", "FR", "FC", "LFE", "BL", "BR"),
    7: ("FL", "FR", "FC", "LFE", "BC", "SL", "SR"),
    8: ("FL", "FR", "FC", "LFE", "BL", "BR", "SL", "SR"),
}


def default_names(channels: int) -> tuple[str, ...]:
    """Return FFmpeg's default names for 1 to 8 channels, 'CH1', 'CH2', ... for more.

    Examples
    --------
    >>> default_names(2), default_names(16)[-1]
    (('FL', 'FR'), 'CH16')
    """
    return _DEFAULTS.get(channels) or tuple(f"CH{i + 1}" for i in range(channels))


def channel_names(layout: AudioLayout | None) -> tuple[tuple[str, ...], bool]:
    """Return one name a channel, and whether the names were assumed because the file gives none."""
    if layout is None or not layout.nb_channels:
        return (), False
    names = tuple(channel.name for channel in layout.channels)
    unnamed = len(names) != layout.nb_channels or any(n.startswith(("NONE", "UNSD", "UNK")) for n in names)
    if unnamed or len(set(names)) != len(names):
        return default_names(layout.nb_channels), True
    return names, False
