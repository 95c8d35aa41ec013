"""Concepts of the take: whether a voice was recorded on set, or is the record's."""

from __future__ import annotations

from onetake.language.concepts import Concept

CONCEPTS = (
    Concept(
        "dubbed",
        "(dubbed|redubbed|lip synced|lip synched|lipsynced|mimed|pre recorded|prerecorded|piped in"
        "|post synced|pasted on|laid over|looped in afterwards|added in post|added later|added afterwards)",
        "(taken|lifted|copied|straight|pulled|borrowed|ripped|flown in) (off|from) (the|its|his|her"
        "|their) (record|album|single|studio version|studio take|studio recording|master|cd)",
        "(those|the ones|that|the one|the same) (of|from|on|as on|as) (the|its|his|her|their)"
        " (record|album|single"
        "|studio version|lp|ep)",
        "(just|simply|only|clearly|obviously|plainly|really|merely|exactly|nothing but) (the|its) (album"
        "|record|studio|single) (version|take|track|recording|audio|vocal)",
        roles=("participle", "adjective", "verb", "noun"),
        unless=("dubbed (a|an|the|him|her|it|them|by|itself|himself|herself|themselves|as|me|us)",),
    ),
    Concept(
        "to dub",
        "(dubbing|redubbing|lip syncing|lip synching|lipsyncing|miming|playback)",
        "(mime|lip sync|lip synch|lipsync)",
        "mouth (the|his|her|their|every|along) (words|lines|lyrics|to the|with the)",
        roles=("noun", "verb", "participle"),
        unless=(
            "(lip sync|miming) (battle|contest|competition)",
            "playback (singer|speed|rate|device|quality|on)",
            "(on|during|at|every|each|second|repeat) playback",
        ),
    ),
    Concept(
        "sung live",
        "(sung|recorded|performed|captured|rapped|shouted|delivered|taped|caught|spoken) (live|on set"
        "|on camera|on location|in the room|on the spot|there and then|as they filmed|as we watch"
        "|for the camera|in camera)",
        "(record|capture|tape) * (vocal|voice|singing|line|everything) (live|on set|on camera|on location"
        "|in the room|in camera)",
        "(live|on set|undubbed|in camera) (vocal|voice|singing|take|sound|performance)",
        "(recorded|tracked|taped|captured|cut|laid down) live (on|in) * (set|video|take|camera|location)",
        "(undubbed|not the (album|record|studio|single) (version|take|vocal|recording)"
        "|a different take (from|than|to) the (record|album|single)|sung afresh|sung again|sung anew"
        "|rerecorded|re recorded)",
        roles=("participle", "verb", "noun", "adjective"),
        unless=("live (tv|television|broadcast|stream|album|audience|show|band|music|drums|sound desk)",),
    ),
)
