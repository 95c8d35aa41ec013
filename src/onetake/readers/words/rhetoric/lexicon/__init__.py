"""The words and constructions of rhetoric, one file a class; all our own, under the project's licence."""
