"""Voices: when somebody speaks, raps or sings, who it is, pitch and pace."""
