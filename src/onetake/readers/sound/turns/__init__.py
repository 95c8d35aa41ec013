"""Turns: floor transfers, gaps, overlaps, and lock to the beat."""
