"""Palette: light and colour curves, swatches, key, places."""
