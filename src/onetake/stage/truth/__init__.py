"""What is true of a staged film: the readers' tracks, and the outcome of every claim."""
