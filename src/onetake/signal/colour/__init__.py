"""Colour of pixels: CIELAB, names, dominant colours, which pixels are looked at."""
