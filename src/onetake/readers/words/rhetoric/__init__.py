"""Rhetoric: what each line does to the one whom it addresses."""
