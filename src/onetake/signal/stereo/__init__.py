"""Place between the loudspeakers by level and delay, width and phase."""
