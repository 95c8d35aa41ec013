"""Onsets, tempo, beats, metre and loops."""
