"""What is in a frame: faces, head outlines, foreground, lettering."""
