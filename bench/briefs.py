"""How well briefs are checked: instructions in a director's voice, against staged films and their changes.

    python bench/briefs.py FOLDER [--briefs 40] [--seed 7] [--show]

FOLDER holds the films of `bench/claims.py --staged FOLDER`, each with its truth and its reading. Each brief
has six instructions, half of them as the film is and half as it is not, drawn by chance; an instruction is
right if it comes out as the truth has it. What cannot be told, or was not read, is counted apart.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from random import Random

from onetake import check, open_reading

ASKED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "one-take": (
        ("One continuous take.", "Shoot it in a single shot.", "No cuts, please.", "It must never cut."),
        ("Cut between the two of them.", "We want plenty of cuts.", "It should be cut fast."),
    ),
    "camera-spirals-in": (
        ("The camera should spiral in on the couple.", "Spiral the camera in towards them."),
        ("The camera must not spiral in.", "Keep the horizon level: a level camera, no camera roll."),
    ),
    "camera-lurks": (
        (
            "The camera drifts slowly, all the time.",
            "Keep the camera always moving, slowly.",
            "A prowling camera.",
        ),
        ("Locked-off camera.", "The camera stays on a tripod.", "Keep the camera static."),
    ),
    "pull-out-reveal": (
        ("Pull back at the end to reveal the set.", "Finally the camera pulls out and shows the whole set."),
        ("Don't pull back to reveal the set.",),
    ),
    "dreary-palette": (
        ("Muted palette.", "Drained, dreary colours.", "The palette should be drab and grey."),
        ("Vivid, saturated colours.", "We want a bright palette.", "No dreary palette."),
    ),
    "blanket-palette": (
        ("The same palette throughout.", "One palette over the whole film."),
        ("The palette should change from scene to scene.",),
    ),
    "dark-voids": (
        ("Voids of darkness around them.", "Let darkness swallow the frame.", "Large areas of deep shadow."),
        ("No voids of darkness.", "Everything evenly lit.", "Brightly lit throughout."),
    ),
    "vignettes": (
        ("A series of vignettes.", "It should go to many different places."),
        ("Keep it in one room.", "A single location.", "It should never leave the kitchen."),
    ),
    "claustrophobic": (
        ("Tight, claustrophobic framing.", "Frame them tightly.", "Faces fill the frame."),
        ("Wide framing.", "Loose, open framing."),
    ),
    "clockwork-turns": (
        ("They trade lines like clockwork.", "They should trade lines on the beat."),
        ("The turns must not be like clockwork.",),
    ),
    "pinball-mix": (
        ("Their voices bounce from left to right.", "Pan the voices hard left and right."),
        ("Keep the vocals dead centre.", "Mono vocals."),
    ),
    "steady-beat": (
        ("The beat never wavers.", "A steady beat.", "Keep the beat constant."),
        ("The beat should waver.", "The tempo drifts."),
    ),
    "lightly-echoed": (
        ("A light echo on the vocals.", "A touch of reverb on the voices."),
        ("Bone-dry vocals.", "Drench the vocals in reverb."),
    ),
    "raw-vocals": (
        ("Raw, uncompressed vocals.", "The vocals should be raw."),
        ("Heavily compressed vocals.", "Autotuned vocals."),
    ),
    "two-voices": (
        ("Only two people, in one room.", "Two voices only."),
        ("A third voice joins in.", "A crowd of voices."),
    ),
    "scene-goes-on": (
        ("They go on arguing while the camera pulls away.", "They keep talking as the camera leaves."),
        ("They fall silent as the camera pulls away.", "They stop talking when the camera leaves."),
    ),
    "not-dubbed": (
        ("The vocals should be sung live on set.", "Record the vocals on set."),
        ("Lip-sync to the album version.", "The vocals are dubbed.", "Dub the vocals."),
    ),
    "insults-fly": (
        ("They should insult each other.", "They hurl abuse at each other."),
        ("No insults, no swearing.", "They must not insult each other."),
    ),
    "climax": (
        ("It should build to a climax.", "Build up to a climax."),
        ("No climax.", "It must not build to a climax."),
    ),
    "ego-to-rekindling": (
        ("From a battle of egos to a reconciliation.", "They fight, and make up in the end."),
        ("They must not make up.", "No reconciliation."),
    ),
    "theatrical": (
        ("The camera moves with the drama.", "The camerawork follows the emotion."),
        ("The camera ignores the drama.",),
    ),
    "hidden-cut": (
        ("Hide the cuts.", "There must be a hidden cut."),
        ("No hidden cuts.", "Nowhere to hide a cut."),
    ),
}
"""Claim -> instructions that ask for it, and for its contrary."""


def main() -> None:
    """Print how many instructions come out right."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--briefs", type=int, default=40)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--show", action="store_true", help="print what does not come out right")
    given = parser.parse_args()
    homes = sorted(p.parent for p in given.folder.glob("*/film.reading"))
    draw = Random(given.seed)
    count: Counter[str] = Counter()
    for _ in range(given.briefs):
        home = draw.choice(homes)
        truth = open_reading(home / "truth.reading").verdicts
        asked = draw.sample(sorted(c for c in ASKED if c in truth), 6)
        lines, wanted = [], []
        for k, claim in enumerate(asked):
            holds = truth[claim].outcome == "holds"
            met = k % 2 == 0
            lines.append(draw.choice(ASKED[claim][0 if holds == met else 1]))
            wanted.append("met" if met else "not met")
        brief = "\n".join(f"- {line}" for line in lines)
        checked = check(text=brief, reading=open_reading(home / "film.reading"), as_brief=True)
        for line, want, sentence, claim in zip(lines, wanted, checked.sentences, asked, strict=True):
            got = sentence.standing or "not read"
            count["right" if got == want else got if got in ("not read", "cannot be told") else "wrong"] += 1
            if given.show and got != want:
                print(f"{home.name}: {line} [{claim}] {got}, wanted {want}")
    total = sum(count.values())
    parts = ", ".join(f"{n} {what}" for what, n in count.most_common())
    print(f"{given.briefs} briefs, {total} instructions on {len(homes)} films: {parts}")


if __name__ == "__main__":
    main()
