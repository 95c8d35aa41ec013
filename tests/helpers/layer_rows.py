"""The track `camera.layers` from a few numbers."""

from onetake.readers.picture.camera.layer_track import GIVES, LayerRow, layer_track

NAMES = [column.name for column in GIVES.columns]


def layer_rows(*stretches, label="in line", seconds=0.5):
    """Return the track of stretches that follow each other; each is a dictionary of columns that are not 0.

    `label`, `start` and `end` may be among them; '_' in a name stands for '-'.
    """
    rows, at = [], 0.0
    for stretch in stretches:
        given = {name.replace("_", "-"): value for name, value in stretch.items()}
        start = given.pop("start", at)
        at = given.pop("end", start + seconds)
        says = given.pop("label", label)
        unknown = set(given) - set(NAMES)
        assert not unknown, unknown
        rows.append(LayerRow(start, at, says, 0.0, 1.0, tuple(given.get(name, 0.0) for name in NAMES)))
    return layer_track(rows, "x 1", ())
