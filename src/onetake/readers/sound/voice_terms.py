"""What all readers of voices mean by the same words."""

UNSURE = "unsure"
"""Label of speech whose voice could not be determined."""
SAME_TURN = 1.0
"""Seconds that a voice may pause within one turn: docs/explanation/turns.md. It was 0.7 s before; 1 s lowers
the diarization error on the AMI development meetings by 3.3 points (docs/explanation/voices.md)."""
