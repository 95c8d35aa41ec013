"""What is said by a claim's contrary: a palette that is *not vivid* need not be dreary."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onetake.language.word_set import word_set
from onetake.review.implications import CONTRARIES, NEVER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.frame import Frame
    from onetake.core.statement import Opposed, Statement
    from onetake.core.track import Track
    from onetake.core.verdict import Verdict
    from onetake.language.negation import Negation
    from onetake.language.phrases import PhraseMatch
    from onetake.language.sentence import ParsedSentence

LURKS = "camera-lurks"
_STILL = frozenset(
    {
        "static",
        "motionless",
        "stationary",
        "still",
        "tripod",
        "fix",
        "fixed",
        "immobile",
        "lock",
        "unmov",
        "bolt",
    }
)
"""Stems of the words for a camera that stands still."""
DREARY = "dreary-palette"
_WEAK = word_set(
    "grey gray greyish grayish washed desaturated muted subdued drained faded colourless colorless bleached"
    " leached unsaturated undersaturated restrained sober pallid wan pale ashen"
)
_VIVID = word_set(
    "vivid vibrant lurid saturated garish colourful colorful intense punchy strong rich candy pastel gaudy"
)
_DIM = word_set("dim dimly shaded shadowy underlit murky")
_BRIGHT = word_set("bright brightly luminous sunny sunlit radiant brilliant")
"""Words for one side of a dreary palette or of its contrary; `_BESIDE` are those that add no other side."""
_BESIDE = word_set(
    "palette palettes colour colours color colors tone tones hue hues grade grading light lighting look"
    " picture pictures image images cinematography film video everything saturation frame frames out and flat"
    " lit of any its the a an is are was were be very so rather quite all in"
)
_STOPPING = frozenset({"stop", "rest", "settle", "paus", "halt"})
"""Stems of which the denial says that it moves all the time: *it does not rest*."""


def opposed_of(
    claim: str,
    hit: PhraseMatch,
    frame: Frame | None,
    sentence: ParsedSentence,
    negations: Sequence[Negation],
    *,
    opposite: bool,
    negated: bool,
) -> Opposed:
    """Return whether the contrary of a claim is denied, or said in full.

    Parameters
    ----------
    claim : str
        The claim's id.
    hit : PhraseMatch
        Its words.
    frame : Frame or None
        The frame that was found; None for a phrase.
    sentence : ParsedSentence
    negations : sequence of Negation
        Of the sentence.
    opposite : bool
        Whether the words are the claim's contrary: 'vivid', 'static'.
    negated : bool
        Whether they are denied.
    """
    stems = {sentence.tokens[i].stem for i in hit.named}
    words = {sentence.tokens[i].word for i in hit.named}
    if claim == LURKS:
        if opposite and not negated and (stems & _STILL or ("move" in stems and words & {"not", "never"})):
            return "stillness"
        if frame is not None and frame.only_denied and not frame.denies:
            return "stillness"
        if stems & _STOPPING:
            return ""
        by = {sentence.tokens[n.first].word for n in negations if not set(hit.named).isdisjoint(n.denies)}
        if by & NEVER:
            return ""  # 'never static': it moves all the time
    if claim == DREARY and not (opposite and negated):
        return _side_of_dreary(words)
    return "contrary" if claim in CONTRARIES and opposite and negated else ""


def _side_of_dreary(words: set[str]) -> Opposed:
    """Return which side of a dreary palette the words name, if it is one alone."""
    said = words - _BESIDE
    if said and (said <= _WEAK or said <= _VIVID):
        return "weak colour"
    return "dim" if said and (said <= _DIM or said <= _BRIGHT) else ""


def weigh(statement: Statement, verdict: Verdict, tracks: Mapping[str, Track]) -> Verdict:
    """Return the verdict on what is said, where it is more or less than the claim or its denial."""
    if statement.opposed == "stillness":
        from onetake.claims.camera_moves import FIXED_CAMERA
        from onetake.review.camera_stillness import CAMERA_MOVES, HARDLY  # imports numpy

        claim = replace(CAMERA_MOVES, limit=HARDLY) if statement.hedged else CAMERA_MOVES
        moves = claim.decide(tracks)
        if moves.outcome == "holds" and FIXED_CAMERA.decide(tracks).outcome in ("holds", "undecided"):
            # By its rates it moves, and yet no move can be named: a slow drift, or what passes before it.
            because = f"{moves.because} But its moves do not show whether it stands still."
            moves = replace(moves, outcome="undecided", because=because)
        return verdict if moves.outcome == "inapplicable" else moves
    if statement.opposed in ("weak colour", "dim"):
        from onetake.review.palette_aspects import DIM_LIGHT, WEAK_COLOUR  # imports numpy

        side = (WEAK_COLOUR if statement.opposed == "weak colour" else DIM_LIGHT).decide(tracks)
        return verdict if verdict.outcome == "holds" or side.outcome == "inapplicable" else side
    if statement.opposed == "contrary" and verdict.outcome == "fails":
        because = f"{verdict.because} But only its contrary is denied, and a film may be neither."
        return replace(verdict, outcome="undecided", because=because)
    return verdict
