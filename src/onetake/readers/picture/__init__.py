"""Readers of the picture."""
