"""Camera: pan, tilt, roll, scale, shake, the moves by name and the path."""
