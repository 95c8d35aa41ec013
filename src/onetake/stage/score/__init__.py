"""The score: all that a staged film is made from, as dataclasses and as TOML."""
