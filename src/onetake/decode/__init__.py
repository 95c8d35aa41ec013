"""The one room that touches media files: open, play once, and do it in a child process with limits."""
