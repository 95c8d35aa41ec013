"""Reverberation, diffuseness and slapback."""
