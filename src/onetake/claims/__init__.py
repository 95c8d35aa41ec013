"""The register of claims: one line a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.claims.arc import CLIMAX, EGO_TO_REKINDLING, SAME_CONVERSATION, THEATRICAL
from onetake.claims.beat_cuts import CUTS_ON_THE_BEAT
from onetake.claims.camera import CAMERA_LURKS, PULL_OUT_REVEAL
from onetake.claims.camera_moves import (
    CAMERA_PANS,
    CAMERA_PULLS_OUT,
    CAMERA_PUSHES_IN,
    FIXED_CAMERA,
    HANDHELD_CAMERA,
)
from onetake.claims.camera_spiral import CAMERA_SPIRALS_IN
from onetake.claims.camera_subjects import CAMERA_CIRCLES, CAMERA_FOLLOWS
from onetake.claims.colour_shifts import COLOUR_SHIFTS
from onetake.claims.company import ALONE, CROWDED
from onetake.claims.composition import CENTRED, SYMMETRICAL
from onetake.claims.dance import DANCES_TO_THE_BEAT
from onetake.claims.delivery import SONG_OR_SKIT
from onetake.claims.dialogue import TWO_VOICES
from onetake.claims.dreary import DREARY_PALETTE
from onetake.claims.dynamics import BUILDS_UP, DROPS, QUIET_LOUD
from onetake.claims.editing import ONE_TAKE
from onetake.claims.flashes import LIGHT_ON_THE_BEAT, STROBING
from onetake.claims.framing import CLAUSTROPHOBIC
from onetake.claims.freezes import FREEZES
from onetake.claims.full_circle import ENDS_AS_IT_BEGAN
from onetake.claims.hues import BLACK_AND_WHITE, COLD_PALETTE, ONE_HUE, WARM_PALETTE
from onetake.claims.insults import INSULTS_FLY
from onetake.claims.lettering import ON_SCREEN_TEXT
from onetake.claims.levels import RAW_VOCALS
from onetake.claims.lighting import HIGH_CONTRAST, HIGH_KEY_LIGHT, LOW_KEY_LIGHT, NEON
from onetake.claims.loudness import BROADCAST, CLIPS, FALLS_SILENT, LOUD_MASTER
from onetake.claims.music import INSTRUMENTAL, MONO_MIX, TEMPO_CHANGES
from onetake.claims.named_hues import (
    BLUE_PALETTE,
    GOLDEN_PALETTE,
    GREEN_PALETTE,
    PURPLE_PALETTE,
    RED_PALETTE,
)
from onetake.claims.pace import FAST_CUTTING, LONG_TAKES, SLOW_CUTTING
from onetake.claims.pace_change import PACE_QUICKENS
from onetake.claims.palette import BLANKET_PALETTE, DARK_VOIDS
from onetake.claims.places import VIGNETTES
from onetake.claims.rhythm import STEADY_BEAT
from onetake.claims.settings import MANY_PLACES, ONE_PLACE
from onetake.claims.shot_scale import CLOSE_UPS, WIDE_SHOTS
from onetake.claims.society import SOCIETY
from onetake.claims.space import LIGHTLY_ECHOED
from onetake.claims.stereo import PINBALL_MIX
from onetake.claims.suspects import HIDDEN_CUT
from onetake.claims.take import NOT_DUBBED
from onetake.claims.transitions import ASPECT_CHANGES, DISSOLVES, SPLIT_SCREEN
from onetake.claims.turns import CLOCKWORK_TURNS, SCENE_GOES_ON

if TYPE_CHECKING:
    from onetake.core.claim import Claim

CLAIMS: tuple[Claim, ...] = (
    ONE_TAKE,
    HIDDEN_CUT,
    FAST_CUTTING,
    SLOW_CUTTING,
    LONG_TAKES,
    PACE_QUICKENS,
    CUTS_ON_THE_BEAT,
    DISSOLVES,
    FREEZES,
    SPLIT_SCREEN,
    ASPECT_CHANGES,
    ON_SCREEN_TEXT,
    ENDS_AS_IT_BEGAN,
    CAMERA_SPIRALS_IN,
    CAMERA_LURKS,
    PULL_OUT_REVEAL,
    HANDHELD_CAMERA,
    FIXED_CAMERA,
    CAMERA_PANS,
    CAMERA_PUSHES_IN,
    CAMERA_PULLS_OUT,
    CAMERA_FOLLOWS,
    CAMERA_CIRCLES,
    DREARY_PALETTE,
    BLANKET_PALETTE,
    DARK_VOIDS,
    BLACK_AND_WHITE,
    COLOUR_SHIFTS,
    ONE_HUE,
    RED_PALETTE,
    GOLDEN_PALETTE,
    GREEN_PALETTE,
    BLUE_PALETTE,
    PURPLE_PALETTE,
    WARM_PALETTE,
    COLD_PALETTE,
    NEON,
    HIGH_CONTRAST,
    LOW_KEY_LIGHT,
    HIGH_KEY_LIGHT,
    STROBING,
    LIGHT_ON_THE_BEAT,
    VIGNETTES,
    ONE_PLACE,
    MANY_PLACES,
    CLAUSTROPHOBIC,
    CLOSE_UPS,
    WIDE_SHOTS,
    ALONE,
    CROWDED,
    DANCES_TO_THE_BEAT,
    CENTRED,
    SYMMETRICAL,
    CLOCKWORK_TURNS,
    SCENE_GOES_ON,
    PINBALL_MIX,
    MONO_MIX,
    STEADY_BEAT,
    TEMPO_CHANGES,
    QUIET_LOUD,
    BUILDS_UP,
    DROPS,
    FALLS_SILENT,
    LOUD_MASTER,
    BROADCAST,
    CLIPS,
    NOT_DUBBED,
    LIGHTLY_ECHOED,
    RAW_VOCALS,
    TWO_VOICES,
    INSTRUMENTAL,
    INSULTS_FLY,
    SOCIETY,
    SONG_OR_SKIT,
    CLIMAX,
    THEATRICAL,
    EGO_TO_REKINDLING,
    SAME_CONVERSATION,
)
