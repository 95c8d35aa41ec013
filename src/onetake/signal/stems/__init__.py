"""Two recordings of one song: where one lies in the other."""
