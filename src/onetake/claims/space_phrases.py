"""How critics speak of the space round voices, in idioms; what is said plainly is in `space_frames`."""

_VOICE = "(voice|vocal|vocals|singing|words|lines)"

LIGHTLY_ECHOED_PHRASES = (
    "(halo|hint|trace|bit|veil|film|whisper|shimmer|thin layer|little) of (room|reverb|echo|delay|space"
    "|hall|air) (on|around|about|over|in|to|behind|round) (the|her|his|their|both) (voice|vocal|voices"
    "|vocals|singing)",
    f"{_VOICE} * (bounce|reflect) * (wall|tile)",
    f"{_VOICE} with the (room|kitchen) still on",
    f"some (echo|reverb) (on|around|in|to|behind|over) (the|his|her|their|both|all|) {_VOICE}",
)
LIGHTLY_ECHOED_OPPOSITES = (f"{_VOICE} (drown|lost|buried|swim) in the (echo|reverb)",)
