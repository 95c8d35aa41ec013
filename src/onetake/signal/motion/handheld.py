"""From which shake on a camera is held in the hand: for the camera's moves, and for claims about it."""

from __future__ import annotations

HANDHELD = 0.0014
"""Shake, frame widths, from which a camera is handheld (docs/explanation/camera.md, "Shake")."""
