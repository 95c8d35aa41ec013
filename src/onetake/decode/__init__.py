"""The only package that opens media files: it plays a film once, in a child process with limits."""
