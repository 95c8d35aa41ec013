"""Speech: what is said in sound whose text is known."""
