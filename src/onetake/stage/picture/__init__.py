"""What is seen: the set, the figures, the light, the camera, and their rendering."""
