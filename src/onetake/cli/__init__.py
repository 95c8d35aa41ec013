"""The command line: one file for each group of commands. Heavy imports are inside the commands."""
