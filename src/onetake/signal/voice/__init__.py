"""Speech detection, pitch, syllables, and who speaks."""
