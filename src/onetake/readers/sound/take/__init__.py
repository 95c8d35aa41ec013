"""The take: whether the voices of a film are the recording of its album."""
