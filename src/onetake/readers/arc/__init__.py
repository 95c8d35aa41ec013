"""The arc: the strands of a film on one clock, their tension, phases, climax and coupling."""
