"""A critic's review for a film that has none of its own: a sentence a claim, as the film is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.verdict import Verdict

_SENTENCES: dict[str, tuple[str, str]] = {
    "one-take": ("The film is one continuous shot.", "The film is cut to pieces."),
    "hidden-cut": ("A cut could hide in more than one place.", "I found no place where a cut could hide."),
    "camera-spirals-in": ("The camera spirals in on its subjects.", "The camera never spirals."),
    "camera-lurks": ("The camera lurks, slow and restless.", "The camera does not lurk."),
    "pull-out-reveal": (
        "At the end the camera pulls out and reveals the set.",
        "The camera never pulls out to reveal the set.",
    ),
    "scene-goes-on": (
        "The two of them go on while the camera leaves.",
        "The scene does not go on while the camera leaves.",
    ),
    "not-dubbed": ("The vocals are not dubbed.", "The vocals are dubbed from the record."),
    "lightly-echoed": ("The voices carry a light echo.", "The voices carry no light echo."),
    "raw-vocals": ("The vocals are raw.", "The vocals are not raw."),
    "dreary-palette": ("The palette is dreary.", "The palette is not dreary."),
    "blanket-palette": ("One palette covers the whole film.", "The palette changes all the time."),
    "claustrophobic": ("The framing is claustrophobic.", "The framing is not claustrophobic."),
    "two-voices": ("There are two people and one place.", "It is not just two people in one place."),
    "insults-fly": ("They insult and blame each other.", "They never insult each other."),
    "pinball-mix": ("The lines bounce around the mix.", "The lines do not bounce around the mix."),
    "steady-beat": ("The beat never wavers.", "The beat is not steady."),
    "clockwork-turns": ("They trade lines like clockwork.", "They do not trade lines like clockwork."),
    "song-or-skit": ("It is both song and skit.", "It is not both song and skit."),
    "society": ("Society's quarrels become personal ones.", "Society's quarrels stay outside."),
    "ego-to-rekindling": (
        "A battle of egos turns into a rekindling.",
        "The battle of egos never turns into a rekindling.",
    ),
    "climax": ("It builds to a climax.", "It does not build to a climax."),
    "dark-voids": ("Voids of darkness open up.", "There are no voids of darkness."),
    "vignettes": ("It is a multitude of vignettes.", "It is not a series of vignettes."),
    "same-conversation": (
        "It belongs with the artist's other videos.",
        "It does not belong with the artist's other videos.",
    ),
    "theatrical": ("The visuals move with the drama.", "The visuals do not move with the drama."),
}
"""Claim id -> how it is said of a film of which it is true, and of one of which it is not."""
_IF_TRUE: dict[str, str] = {
    "fast-cutting": "The film is cut fast.",
    "falls-silent": "The sound falls silent in the middle.",
    "broadcast-loudness": "The sound has the loudness that broadcasters ask for.",
}
"""Claim id -> how it is said of a film of which it is true; of others no critic says a word of it."""


def compose_review(title: str, verdicts: Mapping[str, Verdict]) -> str:
    """Return a review as Markdown that says of each claim what is true, with two opinions among them."""
    sentences = [
        _SENTENCES[claim][0 if verdict.outcome == "holds" else 1]
        for claim, verdict in verdicts.items()
        if claim in _SENTENCES and verdict.outcome in ("holds", "fails")
    ]
    sentences += [said for claim, said in _IF_TRUE.items() if _holds(verdicts, claim)]
    sentences.insert(min(4, len(sentences)), "I could not look away.")
    sentences.append("It is a small film, and I am fond of it.")
    paragraphs = [" ".join(sentences[i : i + 5]) for i in range(0, len(sentences), 5)]
    return "\n\n".join([f"# {title}", *paragraphs]) + "\n"


def _holds(verdicts: Mapping[str, Verdict], claim: str) -> bool:
    return claim in verdicts and verdicts[claim].outcome == "holds"
