"""Titles: cards, overlays and rolling credits."""
