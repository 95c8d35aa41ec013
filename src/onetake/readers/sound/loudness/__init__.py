"""Loudness of the film and of each voice."""
