"""Check a critic's prose against a reading."""
