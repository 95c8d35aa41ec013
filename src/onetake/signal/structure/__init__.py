"""The form of a piece: its blocks from self-similarity, repeats, change points and tests against chance."""
