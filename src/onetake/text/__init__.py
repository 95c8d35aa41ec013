"""What people wrote: prose, and later lyrics, subtitles and scripts."""
