"""Artist styles: what one artist's films have in common, whatever they are about."""

from __future__ import annotations

from dataclasses import dataclass

PLAYERS = "The Onetake Players"
"""Who staged the quarrel."""


@dataclass(frozen=True, slots=True)
class ArtistStyle:
    """An artist's habits."""

    artist: str
    wall: str
    floor: str
    hue: float
    """Degrees."""
    grade: float
    tint: float
    grain: float
    letterbox: float
    focal: float
    """mm."""
    turn: float
    """Degrees of roll and of orbit a second; the sign is the way round."""
    shake: float
    """Degrees."""
    shot: float
    """Mean length of a shot, s; 0: one take."""
    tempo: float
    chords: tuple[str, ...]
    kick: str
    loop: str
    voices: tuple[tuple[str, int], ...]
    """espeak-ng variant and base pitch of each voice."""
    pan: float
    """How far apart the voices are, 0 to 1."""
    decay: float
    """Seconds."""
    words: str
    """The pool that the lines are drawn from."""


ARTIST_STYLES: dict[str, ArtistStyle] = {
    hand.artist: hand
    for hand in (
        ArtistStyle(
            artist=PLAYERS,
            wall="damask",
            floor="boards",
            hue=32.0,
            grade=0.1,
            tint=0.1,
            grain=3.0,
            letterbox=0.0,
            focal=42.0,
            turn=2.4,
            shake=0.12,
            shot=0.0,
            tempo=90.0,
            chords=("Am", "F"),
            kick="X.....x.x...x...",
            loop="sampled",
            voices=(("en-us+m3", 32), ("en-us+f3", 62)),
            pan=0.65,
            decay=0.35,
            words="quarrel",
        ),
        ArtistStyle(
            artist="Sunday Club",
            wall="stripes",
            floor="tiles",
            hue=200.0,
            grade=0.9,
            tint=0.4,
            grain=1.0,
            letterbox=0.0,
            focal=30.0,
            turn=0.0,
            shake=0.0,
            shot=2.4,
            tempo=122.0,
            chords=("C", "G", "Am", "F"),
            kick="X...X...X...X...",
            loop="sampled",
            voices=(("en-us+f2", 70), ("en-us+f4", 60)),
            pan=0.2,
            decay=0.0,
            words="party",
        ),
        ArtistStyle(
            artist="North Pier",
            wall="brick",
            floor="concrete",
            hue=215.0,
            grade=0.45,
            tint=-0.7,
            grain=7.0,
            letterbox=2.35,
            focal=55.0,
            turn=0.0,
            shake=0.9,
            shot=5.0,
            tempo=74.0,
            chords=("Em", "C", "G", "D"),
            kick="X.........X.....",
            loop="replayed",
            voices=(("en-us+m1", 40), ("en-us+m7", 20)),
            pan=0.0,
            decay=1.6,
            words="sea",
        ),
        ArtistStyle(
            artist="The Understudies",
            wall="panel",
            floor="carpet",
            hue=120.0,
            grade=0.6,
            tint=0.0,
            grain=2.0,
            letterbox=1.66,
            focal=35.0,
            turn=-0.5,
            shake=0.3,
            shot=3.4,
            tempo=104.0,
            chords=("Dm", "Bb", "F", "C"),
            kick="X..x..X.X..x....",
            loop="varied",
            voices=(("en-us+m4", 55), ("en-us+f1", 55)),
            pan=0.4,
            decay=0.8,
            words="travel",
        ),
    )
}
"""The artists of the repertoire, by name."""

WORDS: dict[str, tuple[tuple[str, str], ...]] = {
    "quarrel": (
        ("You never said a word of that to me.", "blame"),
        ("You are a liar and you know it too.", "name-calling"),
        ("You always leave me standing in the hall.", "blame"),
        ("Get out of here, you selfish little fool.", "attack name-calling"),
        ("I said it badly and I am sorry now.", "apology"),
        ("I love you more than all my silly pride.", "tender"),
        ("Then let us start again, the two of us.", "we"),
        ("We will be fine, we always were, we two.", "we tender"),
    ),
    "party": (
        ("The lights are on and everybody came.", "neutral"),
        ("We danced until the floor began to shine.", "we"),
        ("I like the song, I like the other song.", "neutral"),
        ("We take the morning bus and sing it back.", "we"),
    ),
    "sea": (
        ("The water took the railing off the pier.", "neutral"),
        ("My father drew the boats along the wall.", "neutral"),
        ("It rained on Monday and it rained again.", "neutral"),
        ("I keep your letter folded in my coat.", "tender"),
    ),
    "travel": (
        ("The train was late, I read the paper twice.", "neutral"),
        ("They closed the border at a quarter past.", "society"),
        ("I bought a map of somewhere I had been.", "neutral"),
        ("You wave at me, I wave at you, and go.", "tender"),
    ),
}
"""Lines with their labels, by pool."""
