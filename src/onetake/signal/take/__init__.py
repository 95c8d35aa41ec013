"""A film's sound beside its album: where each plays, and whether the voices are one recording."""
