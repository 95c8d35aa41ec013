"""What is heard: voices, beat, room and mix, and the record of the song."""
