"""Loudness and dynamics by EBU R 128 and ITU-R BS.1770."""
