"""Claims about the arc: a climax, a quarrel that turns to peace, and a picture that goes with the drama."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims import arc_phrases
from onetake.claims.evidence import SHOWN, plural
from onetake.claims.figure_words import percent
from onetake.claims.voice_count import PAIR, counted_voices
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence, Verdict

if TYPE_CHECKING:
    from onetake.core.track import Track

# docs/explanation/arc.md has the distributions behind these.
HIGH_CHANCE = 0.003
"""Share of shifted films that may be as high together: staged films with a climax have 0.002 at most. Of 840
drawn films without a joint rise one holds at 0.003; at 0.01 six did."""
CHANCE = 0.02
"""Share of shifted films whose picture and sound may go together as well, or of shuffled lines that turn."""
DOUBT, SURELY_CHANCE = 0.05, 0.08
"""The same share from which it may be chance where few strands are high, and where it is chance anyway. At
0.08 it fails on 770 of 840 drawn films without a joint rise, and on 2 of 260 with one of two deviations."""
NO_TURN_CHANCE = 0.1
"""Share of shuffled lines that turn as strongly, from which there is no turn."""
RIVAL_CHANCE = 0.05
"""The same share without loudness: against the rival that it only gets louder."""
FEWEST_STRANDS = 4
"""Strands without which nothing is said of a climax: so few can hardly come together. Set by hand."""
NEAR = 4.0
"""Seconds about the climax that are shown."""
COUPLED_DOUBT = 0.1
"""Correlation by which it must miss the limit to fail."""
LEAST_FALL = 0.1
"""Share of the lines by which attacks must fall; the stage's truth has the same."""
LEAST_BEFORE = 0.25
"""Share of the lines before a turn that must attack: else there was no battle. Set by hand."""
NO_TURN = 0.05
"""Share of the lines up to which nothing has fallen or risen."""
SURVIVES = 0.5
"""Share of the penalties at which a turn must be found."""
FASTEST = 3.0
"""Seconds about a moment in which picture and sound agree or disagree most."""


_STRANDS = {
    "pitch": "pitch of the voices",
    "onsets": "onsets of notes and beats",
    "overlap": "talking at once",
    "words": "words a second",
    "attack": "attacking lines",
    "camera": "speed of the camera",
    "cuts": "cuts a second",
    "subjects": "motion of the subjects",
    "closeness": "closeness to the people",
}
"""Names of strands that say little by themselves, in words."""


def _strand_words(name: str) -> str:
    return _STRANDS.get(name, name)


def _climax(claim: Claim, tracks: Tracks) -> Verdict:
    track = tracks.get("arc.climax")
    if track is None or not len(track):
        because = "The film is too short to have a height, or fewer than three strands of it move."
        return claim.verdict("undecided", because)
    t, high = float(track.t[0]), int(track.values[0])
    strands, rival = (int(track.column(name)[0]) for name in ("strands", "rival"))
    chance, rival_chance = (float(track.column(name)[0]) for name in ("chance", "rival-chance"))
    usual = float(track.column("by-chance")[0])
    names = tracks["arc.high"]
    listed = f": {', '.join(map(_strand_words, names.labels))}" if len(names) else ""
    because = (
        f"At {t:.0f} s {high} of {plural(strands, 'strand')} {'is' if high == 1 else 'are'} at a height of "
        f"{'its' if high == 1 else 'their'} own{listed}; {claim.limit:g} are needed. Shifted against each "
        f"other at random they are as high together in {chance:.1%} of all cases"
    )
    evidence = (
        Evidence("arc.tension", max(0.0, t - NEAR), t + NEAR, None, "", "the tension is highest"),
        *(
            Evidence(f"arc.{name}", max(0.0, at - NEAR), at + NEAR, value, "", f"{_strand_words(name)}: high")
            for at, name, value in zip(names.t.tolist(), names.labels, names.values.tolist(), strict=True)
        ),
    )
    if strands < FEWEST_STRANDS:
        because = f"Only {plural(strands, 'strand')} could be measured; {FEWEST_STRANDS} are needed."
        return claim.verdict("undecided", because, high, chance=usual, evidence=evidence)
    if chance >= SURELY_CHANCE or (high < claim.limit and chance >= DOUBT):
        because += ", so nothing says that it is more than chance."
        return claim.verdict("fails", because, high, chance=usual, evidence=evidence)
    if high < claim.limit or chance > HIGH_CHANCE:
        because += ", which is too little to say so or to deny it."
        return claim.verdict("undecided", because, high, chance=usual, evidence=evidence)
    if rival < 2 or rival_chance > RIVAL_CHANCE:
        because += f", but without loudness in {rival_chance:.1%}: it may only get louder."
        return claim.verdict("undecided", because, high, chance=usual, evidence=evidence)
    because += f", without loudness in {rival_chance:.1%}."
    return claim.verdict("holds", because, high, chance=usual, evidence=evidence)


def _theatrical(claim: Claim, tracks: Tracks) -> Verdict:
    track = tracks.get("arc.coupling")
    if track is None:
        return _no_coupling(claim, tracks)
    r, chance, p = (float(track.column(name)[0]) for name in ("value", "chance", "p"))
    because = (
        f"The pace of the picture ({track.facts.text('picture')}) and the loudness of the sound go together "
        f"by {r:.2f} (1 is wholly, 0 not at all), where {claim.limit:g} is needed. With the picture shifted "
        f"against the sound, {p:.0%} of the cases reach that and 95 of 100 stay below {chance:.2f}."
    )
    if r >= claim.limit and p <= CHANCE:
        return claim.verdict("holds", because, r, chance=chance, evidence=_together(tracks, 1.0))
    if r <= claim.limit - COUPLED_DOUBT:
        return claim.verdict("fails", because, r, chance=chance, evidence=_together(tracks, -1.0))
    because += " That may be chance." if p > CHANCE else " That is too near to the limit."
    return claim.verdict("undecided", because, r, chance=chance, evidence=_together(tracks, 1.0))


def _no_coupling(claim: Claim, tracks: Tracks) -> Verdict:
    """Return the verdict where picture or sound does not move, or the film is too short."""
    moves = [name for name in ("arc.camera", "arc.cuts") if name in tracks]
    if not moves and "arc.loudness" in tracks:
        because = "Camera and cutting never change their pace while the sound does"
        if "arc.subjects" in tracks:
            because += "; people or things move before the camera, of which nothing is said here."
            return claim.verdict("undecided", because, 0.0)
        return claim.verdict("fails", f"{because}.", 0.0)
    return claim.verdict("undecided", "The film is too short, or its sound never changes its loudness.")


def _together(tracks: Tracks, sign: float) -> tuple[Evidence, ...]:
    """Return where picture and sound agree most, or disagree most, the clearest first."""
    loud = tracks.get("arc.loudness")
    pictures = [tracks[f"arc.{name}"] for name in ("camera", "cuts") if f"arc.{name}" in tracks]
    if loud is None or not pictures:
        return ()
    pace = np.nanmean([np.nan_to_num(track.values) for track in pictures], axis=0)
    product = sign * np.nan_to_num(loud.values) * pace
    out: list[Evidence] = []
    for i in np.argsort(-product).tolist():
        t = float(loud.t[i])
        if len(out) == SHOWN or product[i] <= 0:
            break
        if all(abs(t - (one.start + FASTEST)) > 2 * FASTEST for one in out):
            words = (
                f"loudness {'above' if loud.values[i] > 0 else 'below'} its mean, "
                f"picture {'faster' if pace[i] > 0 else 'slower'} than usual"
            )
            out.append(Evidence("arc.loudness", max(0.0, t - FASTEST), t + FASTEST, None, "", words))
    return tuple(out)


def _rekindling(claim: Claim, tracks: Tracks) -> Verdict:
    stance = tracks.get("rhetoric.stance")
    if stance is None or not len(stance):
        return claim.verdict("inapplicable", "What the lines do is not known: none was read in English.")
    turn = tracks.get("arc.turn")
    if turn is None:
        because = f"{plural(len(stance), 'line')} were read, too few to look for a turn."
        return claim.verdict("undecided", because)
    t, rise = float(turn.t[0]), float(turn.values[0])
    fall, before, survives, p, usual = (
        float(turn.column(name)[0]) for name in ("fall", "before", "survives", "p", "by-chance")
    )
    because = (
        f"From {t:.0f} s on, {max(fall, 0):.0%} of the lines fewer attack, where {percent(LEAST_FALL)} is "
        f"needed, and {max(rise, 0):.0%} more make up or say 'we', where {percent(claim.limit)} is needed. "
        f"Shuffled lines do as much in {p:.1%} of the cases, and {survives:.0%} of the settings tried find "
        "the turn."
    )
    evidence = _lines_about(stance, t)
    turns = rise >= claim.limit and fall >= LEAST_FALL and survives >= SURVIVES and p <= CHANCE
    voices = counted_voices(tracks)
    if turns and voices is not None and voices.most < PAIR:
        because += " But one voice is heard, which may quarrel with nobody here."
        return claim.verdict("undecided", because, rise, chance=usual, evidence=evidence)
    if turns and before >= LEAST_BEFORE:
        return claim.verdict("holds", because, rise, chance=usual, evidence=evidence)
    if rise <= NO_TURN or fall <= NO_TURN or p >= NO_TURN_CHANCE:
        because = f"There is no turn from attack to making up. {because}"
        return claim.verdict("fails", because, rise, chance=usual, evidence=evidence)
    return claim.verdict("undecided", because, rise, chance=usual, evidence=evidence)


def _lines_about(stance: Track, t: float) -> tuple[Evidence, ...]:
    """Return the first lines that make up after the turn, and the last attacks before it."""
    texts = stance.texts("text") if "text" in stance.text_columns else [""] * len(stance)
    rows = list(zip(stance.spans.tolist(), stance.labels, texts, strict=True))
    after = [row for row in rows if row[0][0] >= t and row[1] in ("tenderness", "repair")][:SHOWN]
    before = [row for row in rows if row[0][0] < t and row[1] == "attack"][-SHOWN:]
    return tuple(
        Evidence("rhetoric.stance", start, end, None, "", f"{label}: {text}" if text else label)
        for (start, end), label, text in (*after, *reversed(before))
    )


def _same_conversation(claim: Claim, tracks: Tracks) -> Verdict:
    return claim.verdict(
        "inapplicable",
        "It needs readings of the artist's other videos, and of others to compare with: "
        "onetake decide READING --library FOLDER.",
    )


CLIMAX = Claim(
    id="climax",
    says="It leads to a climax.",
    needs=("loudness.momentary",),
    limit=3,
    unit="count",
    source=(
        "staged films with a climax have 3 to 6 strands that are high at once, without one 2 at most: "
        "docs/explanation/arc.md"
    ),
    phrases=arc_phrases.CLIMAX,
    opposites=arc_phrases.CLIMAX_OPPOSITES,
    frames=arc_phrases.CLIMAX_FRAMES,
    never_of=("company",),
    judge=_climax,
)
THEATRICAL = Claim(
    id="theatrical",
    says="The visuals move with the drama.",
    needs=("shots", "loudness.momentary"),
    limit=0.3,
    unit="",
    source="set by hand, the stage's truth has the same; staged films 0.7 to 0.9, against the grain below 0: "
    "docs/explanation/arc.md",
    phrases=arc_phrases.THEATRICAL,
    opposites=arc_phrases.THEATRICAL_OPPOSITES,
    frames=arc_phrases.THEATRICAL_FRAMES,
    judge=_theatrical,
)
EGO_TO_REKINDLING = Claim(
    id="ego-to-rekindling",
    says="The quarrel turns from a battle of egos to a rekindling.",
    needs=("words.lines",),
    limit=0.25,
    unit="share",
    source="set by hand: staged films turn by 0.4 and more of their lines, of which not all are recognised: "
    "docs/explanation/arc.md",
    phrases=arc_phrases.REKINDLING,
    opposites=arc_phrases.REKINDLING_OPPOSITES,
    frames=arc_phrases.REKINDLING_FRAMES,
    never_of=("company",),
    judge=_rekindling,
)
SAME_CONVERSATION = Claim(
    id="same-conversation",
    says="It belongs with the artist's other videos.",
    needs=("frames",),
    limit=0.05,
    unit="share",
    source="the usual level of a permutation test: of films by other hands 5 in 100 pass it by chance; "
    "measured on libraries drawn at random: docs/explanation/library.md",
    phrases=arc_phrases.SAME_CONVERSATION,
    opposites=arc_phrases.SAME_CONVERSATION_OPPOSITES,
    frames=arc_phrases.SAME_CONVERSATION_FRAMES,
    judge=_same_conversation,
)
