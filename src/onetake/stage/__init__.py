"""Films with a known answer: rendered from a score, with the truth about each of their tracks."""
