"""Motion between frames: tracked points, similarity fits, the background's path, parallax."""
