"""Readers of the sound."""
