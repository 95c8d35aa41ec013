"""Sections of a song: intro, verse, chorus, bridge, drop, outro."""
