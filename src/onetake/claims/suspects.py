"""Claims about hidden cuts: whether there are places where a cut could hide."""

from __future__ import annotations

import numpy as np

from onetake.claims.camera_known import AXES
from onetake.claims.editing_frames import HIDDEN_CUT as HIDDEN_CUT_FRAMES
from onetake.claims.evidence import EVEN_MOST, SHOWN, plural, unknown_links
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence, Verdict

SAME_PLACE = 0.8
"""Link from which the frames on both sides of a flash or a whip pan show the same place without doubt;
docs/explanation/shots.md."""
WEAK = 0.65
"""Link below which two frames are not surely neighbours: the limit of `one-take` and its doubt added up."""
BROKEN = 0.35
"""Link below which it is a cut in plain sight: the limit of `one-take` less its doubt."""
SHOWN_PLACES = 12
"""Places that are given as evidence; set by hand."""
FOLLOWED = 0.99
"""Share of the frames of an occlusion in which the camera's motion is known, from which nothing covered the
picture: the camera moved on to another view. Measured: docs/explanation/shots.md."""
GRADUAL = "gradual"
"""Label of a stretch in which nothing is covered; its link is doubtful all the same."""
_HIDES = {
    "black": "the picture is black: a cut could hide here",
    "occlusion": "something covers the lens: a cut could hide here",
    "whip": "the picture is smeared by a fast move: a cut could hide here",
    "flash": "a flash: a cut could hide here",
}


def _hidden_cut(claim: Claim, tracks: Tracks) -> Verdict:
    suspects, link = tracks["shots.suspect"], tracks["shots.link"]
    if not np.isfinite(link.values).any():
        return claim.verdict("undecided", "There are no two neighbouring frames, so nothing could hide.")
    rows = [
        row
        for row in zip(suspects.labels, suspects.spans.tolist(), suspects.values.tolist(), strict=True)
        if row[0] != GRADUAL
    ]
    covered = [_is_covered(tracks, *row) for row in rows]
    count = sum(covered)
    shown = tuple(_evidence(*row) for row, sure in zip(rows, covered, strict=True) if sure)
    doubted = tuple(_evidence(*row) for row, sure in zip(rows, covered, strict=True) if not sure)
    if count >= claim.limit:
        kinds = sorted({row[0] for row, sure in zip(rows, covered, strict=True) if sure})
        because = (
            f"{_places(count)} where the picture is covered, empty or smeared for a moment "
            f"({', '.join(kinds)}), the first at {shown[0].start:.2f} s."
        )
        return claim.verdict("holds", because, count, evidence=(shown + doubted)[:SHOWN_PLACES])
    weak = _weak_links(tracks)
    if doubted:
        because = (
            f"{_places(len(doubted))} where the picture changes fast, but nothing surely hides it: the "
            "frames on both sides show the same, or the camera was followed all the way."
        )
        return claim.verdict("undecided", because, count, evidence=(doubted + weak)[:SHOWN_PLACES])
    if weak:
        because = (
            f"Nothing covers the picture, but the join between the frames at {weak[0].end:.2f} s is weak (it "
            f"scores {weak[0].value:.2f}; from {WEAK:.2f} on nothing is hidden)."
        )
        return claim.verdict("undecided", because, count, evidence=weak)
    unknown = unknown_links(tracks)
    if unknown:
        because = (
            f"Nothing covers the picture, but {plural(len(unknown), 'pair')} of neighbouring frames "
            f"could not be compared, the first at {unknown[0].end:.2f} s."
        )
        return claim.verdict("undecided", because, count, evidence=unknown[:SHOWN_PLACES])
    even = float(link.column("even").mean())
    if even >= EVEN_MOST:
        because = f"{even:.0%} of the frames are of one even colour, in which no cut shows."
        return claim.verdict("undecided", because, count)
    because = "Nothing covers, empties or smears the picture"
    held = np.where(link.values >= WEAK, link.values, np.inf)
    low = int(held.argmin())
    if not np.isfinite(held[low]):
        return claim.verdict("fails", f"{because}; every cut is in plain sight.", 0)
    says = "the weakest join that is no cut in plain sight"
    at = float(link.t[max(0, low - 1)]), float(link.t[low])
    weakest = Evidence("shots.link", *at, float(held[low]), "link", says)
    return claim.verdict(
        "fails",
        f"{because}; {says} scores {held[low]:.2f}, and one below {WEAK:.2f} would be in doubt.",
        0,
        evidence=(weakest,),
    )


def _is_covered(tracks: Tracks, label: str, span: list[float], link: float) -> bool:
    """Return whether the picture is surely covered, empty or smeared in a suspect."""
    if label == "black":
        return True
    if label == "occlusion":
        return not _followed(tracks, span)
    return not link >= SAME_PLACE


def _followed(tracks: Tracks, span: list[float]) -> bool:
    """Return whether the camera's motion is known nearly all through a span: what was there was in view."""
    if any(axis not in tracks for axis in AXES):
        return False
    t = tracks[AXES[0]].t
    inside = (t > span[0]) & (t <= span[1])
    known = np.isfinite(sum(tracks[axis].values for axis in AXES))[inside]
    return bool(len(known) and known.mean() >= FOLLOWED)


def _evidence(label: str, span: list[float], value: float) -> Evidence:
    says = _HIDES.get(label, f"{label}: a cut could hide here")
    return Evidence("shots.suspect", span[0], span[1], None if np.isnan(value) else value, "link", says)


def _weak_links(tracks: Tracks) -> tuple[Evidence, ...]:
    """Return the neighbours that are neither cut in plain sight nor surely linked, the weakest first."""
    link = tracks["shots.link"]
    t, values = link.t, link.values
    found = np.flatnonzero((values >= BROKEN) & (values < WEAK))
    order = found[np.argsort(values[found], kind="stable")][:SHOWN]
    return tuple(
        Evidence(
            "shots.link",
            float(t[max(0, i - 1)]),
            float(t[i]),
            float(values[i]),
            "link",
            "a join that is neither sure nor a cut in plain sight",
        )
        for i in order.tolist()
    )


def _places(count: int) -> str:
    return "There is one place" if count == 1 else f"There are {count} places"


HIDDEN_CUT = Claim(
    id="hidden-cut",
    says="There are places where a cut could hide.",
    needs=("shots.suspect", "shots.link"),
    limit=1,
    unit="count",
    source="one is enough by the words of it; what a suspect is: docs/explanation/shots.md",
    phrases=(
        "(hidden|invisible|concealed|disguised|masked|secret|unseen|sneaky|buried|seamless) * "
        "(cut|edit|splice|stitch|join|seam)",
        "(hide|conceal|disguise|mask|bury|smuggle) * (cut|edit|splice|stitch|join|seam)",
        "(cut|edit|splice) could * (hide|be|lurk|slip)",
        "(cheat|cheated|fake|faked|pseudo|simulated) * (one take|single take|one shot|oner|long take)",
        "(seem|appear|look|made|pretend) to be * (one take|single take|one shot|single shot)",
        "(made|edited|meant|designed) to look like * (one take|single take|one shot|single shot"
        "|continuous shot)",
        "(whip pan|body|pillar|blackness|darkness|flash|smoke) * (hide|mask|cover|conceal) * (cut|edit|join)",
        "(stitched|sewn|glued|spliced|joined) * (invisibly|seamlessly)",
        "(invisibly|seamlessly) (stitched|sewn|glued|spliced|joined|edited)",
        "you can (spot|see|find|tell) where * (cut|edit|join|stitch)",
        "(spot|find) the (cut|edit|join|seam|stitch)",
        "(body|figure|back|actor) * (wipes|passes|crosses) * (lens|camera|frame)",
        "(crosses|covers|blocks|wipes) the (lens|camera|frame)",
        "(screen|frame|picture) (goes|turns|cuts) (dark|black) for a (moment|second|beat)",
        "(rope|birdman|1917) (style|trick)",
        "(digital|clever|hidden) (stitching|stitch|joins)",
        "sleight of hand",
        "(morph|hidden) cut",
    ),
    opposites=(
        "(nowhere|no place|no room|no chance) * (cut|edit|splice) * (hide|be hidden)",
        "nowhere to hide",
        "(genuine|true|honest|real|bona fide) (one take|single take|one shot|single shot|oner|long take)",
        "no (trickery|cheating|sleight|digital stitching)",
        "without (trick|trickery|cheating|cheat|digital)",
    ),
    judge=_hidden_cut,
    frames=HIDDEN_CUT_FRAMES,
    never_of=("the song",),
    holds_on_a_part=True,
)
