"""Flow: how fast syllables come, whether they keep to the beat, and how the lines rhyme."""
