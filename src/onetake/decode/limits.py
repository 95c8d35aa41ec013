"""The resources that a film may use, and the containers and codecs that are opened. Every limit is finite."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

FORMATS = (
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,ogg,flac,wav,mp3,aac,flv,aiff"  # demuxer names
)
"""Containers that are opened. Playlists, streams, devices, image lists and VobSub are not among them."""

PROTOCOLS = "file"
"""A film is one local file: nothing in it may make the decoder open another address."""

VIDEO_CODECS = (
    "h264 hevc vvc av1 libdav1d vp8 vp9 libvpx libvpx-vp9 vp6 vp6f vp6a mpeg1video mpeg2video "
    "mpeg4 msmpeg4v1 msmpeg4v2 msmpeg4 h261 h263 h263p h263i flv theora prores dnxhd cfhd dvvideo "
    "mjpeg mjpegb jpeg2000 libopenjpeg ffv1 huffyuv ffvhuff utvideo rawvideo v210 r210 v410 qtrle png "
    "rpza cinepak svq1 svq3 wmv1 wmv2 wmv3 vc1 hap snow dirac"
)
AUDIO_CODECS = (
    "aac aac_latm aac_fixed mp1 mp1float mp2 mp2float mp3 mp3float mp3adu mp3adufloat ac3 ac3_fixed eac3 dca "
    "truehd mlp flac alac opus libopus vorbis libvorbis speex libspeex wmav1 wmav2 wmapro wavpack tta amrnb "
    "amrwb libopencore_amrnb libopencore_amrwb gsm gsm_ms qdm2 qdmc nellymoser adpcm_ima_wav adpcm_ima_qt "
    "adpcm_ms adpcm_swf adpcm_g722 adpcm_g726 adpcm_yamaha pcm_alaw pcm_mulaw pcm_bluray pcm_dvd pcm_f16le "
    "pcm_f24le pcm_f32be pcm_f32le pcm_f64be pcm_f64le pcm_s8 pcm_s8_planar pcm_s16be pcm_s16be_planar "
    "pcm_s16le pcm_s16le_planar pcm_s24be pcm_s24le pcm_s24le_planar pcm_s32be pcm_s32le pcm_s32le_planar "
    "pcm_s64be pcm_s64le pcm_u8 pcm_u16be pcm_u16le pcm_u24be pcm_u24le pcm_u32be pcm_u32le"
)
CODECS = ",".join((VIDEO_CODECS + " " + AUDIO_CODECS).split())
"""Decoders (FFmpeg's names) that may run; FLIC, MagicYUV and Shorten, with open memory faults, may not."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a film may cost before it is stopped: a feature film in 8K may pass. All are set by hand.

    Examples
    --------
    >>> Limits.from_json(Limits(stall_seconds=5).to_json()).stall_seconds
    5
    """

    max_pixels: int = 8192 * 4320
    """Pixels of one frame; a decoder allocates several such frames."""
    max_streams: int = 64
    max_frames: int = 5_000_000
    """Frames: 28 hours at 50 a second."""
    max_duration: float = 12 * 3600.0
    """Seconds on the film's clock; what comes later is not read."""
    max_hole: float = 3600.0
    """Seconds without picture or sound that are accepted; a longer step is a broken time stamp."""
    held_sound: int = 64 << 20
    """Bytes of undecoded sound that may wait for the first frame."""
    address_space: int = 1_200_000_000
    """Bytes that the decoding process may take in addition to what it uses once everything is imported."""
    cpu_seconds: float = 300.0
    """Processor seconds before the film's length is known, and in addition to `cpu_factor`."""
    cpu_factor: float = 60.0
    """Processor seconds a second of film."""
    wall_seconds: float = 12 * 3600.0
    """Seconds of real time, for everything."""
    stall_seconds: float = 15.0
    """Seconds of real time without any progress."""
    file_size: int = 64 << 20
    """Bytes that the decoding process may write into any one file."""
    block_size: int = 64 << 20
    """Bytes of one block of pictures or sound: 64 channels at 384 kHz stay below."""
    answer_size: int = 1 << 30
    """Bytes of results that are accepted from the decoding process."""

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Limits:
        """Read what `to_json` gave."""
        return cls(**data)
