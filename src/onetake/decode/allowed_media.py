"""The containers and codecs that are opened, by FFmpeg's names; everything else is refused by name.

A list of what may be opened protects better than updates do: FFmpeg's packages lag behind its fixes. Left out
are playlists, streams, devices, VobSub and TY, and the decoders with open memory faults (FLIC, MagicYUV,
Shorten), as well as game and screen codecs that no music video is delivered in.
"""

from __future__ import annotations

FORMATS = (
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,ogg,flac,wav,mp3,aac,flv,aiff,"
    "mxf,mxf_opatom,dv,yuv4mpegpipe,caf,asf,h264,hevc,mpegvideo,m4v,ivf,nut,w64,ac3,eac3,tta,gif,apng"
)
"""Demuxers that may run."""

FORMAT_WORDS = (
    "MP4, MOV, Matroska, WebM, AVI, MPEG-TS, MPEG-PS, MXF, DV, ASF (WMV), FLV, Ogg, NUT, IVF, Y4M, raw "
    "H.264, HEVC and MPEG video, GIF, animated PNG, WAV, W64, AIFF, CAF, FLAC, MP3, AAC, AC-3 or TTA"
)
"""The same list for error sentences."""

RAW_FORMATS = ("h264", "hevc", "mpegvideo", "m4v")
"""Demuxers of streams without time stamps: the frames' times are made from the frame rate in the stream."""
ANIMATIONS = ("gif", "apng")
"""Demuxers of files that are a still image where they hold one frame only."""

PROTOCOLS = "file"
"""A film is one local file: nothing in it may make the decoder open another address."""

VIDEO_CODECS = (
    "h264 hevc vvc av1 libdav1d vp8 vp9 libvpx libvpx-vp9 vp6 vp6f vp6a mpeg1video mpeg2video "
    "mpeg4 msmpeg4v1 msmpeg4v2 msmpeg4 h261 h263 h263p h263i flv theora prores dnxhd cfhd dvvideo "
    "mjpeg mjpegb jpeg2000 libopenjpeg ffv1 huffyuv ffvhuff utvideo rawvideo v210 r210 v410 qtrle png "
    "rpza cinepak svq1 svq3 wmv1 wmv2 wmv3 vc1 hap snow dirac gif apng"
)
"""Video decoders that may run."""
AUDIO_CODECS = (
    "aac aac_latm aac_fixed mp1 mp1float mp2 mp2float mp3 mp3float mp3adu mp3adufloat ac3 ac3_fixed eac3 dca "
    "truehd mlp flac alac opus libopus vorbis libvorbis speex libspeex wmav1 wmav2 wmapro wmalossless "
    "wmavoice wavpack tta amrnb amrwb libopencore_amrnb libopencore_amrwb gsm gsm_ms qdm2 qdmc nellymoser "
    "adpcm_ima_wav adpcm_ima_qt adpcm_ms adpcm_swf adpcm_g722 adpcm_g726 adpcm_yamaha pcm_alaw pcm_mulaw "
    "pcm_bluray pcm_dvd pcm_f16le pcm_f24le pcm_f32be pcm_f32le pcm_f64be pcm_f64le pcm_s8 pcm_s8_planar "
    "pcm_s16be pcm_s16be_planar pcm_s16le pcm_s16le_planar pcm_s24be pcm_s24le pcm_s24le_planar pcm_s24daud "
    "pcm_s32be pcm_s32le pcm_s32le_planar pcm_s64be pcm_s64le pcm_u8 pcm_u16be pcm_u16le pcm_u24be pcm_u24le "
    "pcm_u32be pcm_u32le"
)
"""Sound decoders that may run."""
IMAGE_CODECS = {
    ".png": "png",
    ".jpg": "mjpeg",
    ".jpeg": "mjpeg",
    ".bmp": "bmp",
    ".tif": "tiff",
    ".tiff": "tiff",
    ".webp": "webp",
}
"""Decoders of the images of a sequence, by the ending of their names."""
IMAGE_SEQUENCE = "image sequence"
"""The container of numbered images, in `Media.container`."""

CODECS = ",".join((VIDEO_CODECS + " " + AUDIO_CODECS).split())
"""The decoders of films as FFmpeg's option wants them."""
_ALLOWED = frozenset(CODECS.split(","))


def is_allowed(codec: str) -> bool:
    """Whether a film's decoder of this name may run.

    Examples
    --------
    >>> is_allowed("h264"), is_allowed("magicyuv")
    (True, False)
    """
    return codec in _ALLOWED
