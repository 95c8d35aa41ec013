"""Stereo: where voices are between the channels, width and phase."""
