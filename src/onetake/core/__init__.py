"""The nouns: Track, Reading, Claim, Verdict, and what they stand on."""
