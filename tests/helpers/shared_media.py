"""Where the shared media are: the folder `shared` beside the checkout, or what ONETAKE_SHARED names."""

import os
from pathlib import Path

SHARED = Path(os.environ.get("ONETAKE_SHARED") or Path(__file__).parents[3] / "shared")
DATA = SHARED / "data"
