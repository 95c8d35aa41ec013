"""Sphinx's settings. The reference pages are written from the registers at each build."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import architecture
import pictures
import registers

from onetake import __version__

project = "onetake"
author = "The onetake developers"
copyright = "the onetake developers, Apache-2.0"
version = release = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_enable_extensions = ["deflist", "colon_fence"]
myst_heading_anchors = 3
napoleon_google_docstring = False
autodoc_typehints = "none"
html_theme = "furo"
html_title = "onetake"
exclude_patterns = ["_build"]
nitpicky = False

registers.write(Path(__file__).parent / "reference" / "generated")
architecture.write(Path(__file__).parent / "reference" / "generated")
pictures.write(Path(__file__).parent / "reference" / "generated")
