"""The nouns: Track, Reading, Claim, Verdict, and what they are built on."""
