"""Framing: faces, heads, shot scale, where people are in the frame."""
