"""Where the real media lie: `data` in the folder that ONETAKE_SHARED names, or in `../shared`."""

import os
from pathlib import Path

DATA = Path(os.environ.get("ONETAKE_SHARED") or Path(__file__).resolve().parents[2] / "shared") / "data"
