from types import SimpleNamespace

import numpy as np

from onetake.core.track import curve
from onetake.stage.truth.sound_truth import raw_vocals


def test_a_film_in_which_nobody_is_heard_has_no_raw_vocals():
    silent = curve("stage.voice-level", [0.0, 0.1], [np.nan, np.nan], "dB", by="stage 1")
    assert raw_vocals(SimpleNamespace(tracks={"stage.voice-level": silent})).outcome == "inapplicable"
    assert raw_vocals(SimpleNamespace(tracks={})).outcome == "inapplicable"
