"""Words: when each line and each word of a given text is said."""
