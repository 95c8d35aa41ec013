"""What is read: lyrics, subtitles, the script, and a critic's review."""
