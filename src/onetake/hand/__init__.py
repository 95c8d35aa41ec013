"""Annotations made by hand: read from the files of other programs, kept as tracks, compared with ours."""
