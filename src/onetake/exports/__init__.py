"""Exports: a reading as files for other programs. One format a file; the register is `FORMATS`."""

from __future__ import annotations

from onetake.exports import (
    audacity,
    chapters,
    cinemetrics,
    csv_tables,
    eaf,
    edl,
    fcpxml,
    iiif,
    jams,
    otio,
    parquet,
    premiere,
    resolve,
    rttm,
    srt,
    svl,
    textgrid,
    vtt,
    web_annotations,
    xlsx,
)

FORMATS = (
    otio.FORMAT,
    edl.FORMAT,
    fcpxml.FORMAT,
    resolve.FORMAT,
    premiere.FORMAT,
    eaf.FORMAT,
    textgrid.FORMAT,
    vtt.FORMAT,
    srt.FORMAT,
    rttm.FORMAT,
    audacity.FORMAT,
    svl.FORMAT,
    jams.FORMAT,
    csv_tables.FORMAT,
    xlsx.FORMAT,
    parquet.FORMAT,
    web_annotations.FORMAT,
    iiif.FORMAT,
    chapters.FORMAT,
    cinemetrics.FORMAT,
)
"""All formats: first those of editing programs, then of annotation tools, of statistics and of the web."""
