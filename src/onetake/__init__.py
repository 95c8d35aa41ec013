"""onetake reads a music video the way a critic does."""

__version__ = "0.1.0"
