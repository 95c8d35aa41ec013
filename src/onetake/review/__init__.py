"""A critic's prose and a reading become a checked review."""
