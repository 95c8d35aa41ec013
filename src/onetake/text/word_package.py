"""Open the package of a Word document, and refuse one that could exhaust memory or expand entities."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from onetake.core.errors import TextError

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 50_000_000
"""Bytes of the file, and of all that is packed in it, at most: a review with photographs. Set by hand."""
MAX_XML_BYTES = 20_000_000
"""Bytes of one XML file in it, at most: 2 MB of text with Word's markup. Set by hand."""
MAX_PARTS = 2_000
"""Files in the package, at most. Set by hand."""
PACKAGE_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)
"""What the standard library raises for a package that is damaged or packed in another way."""
_MAIN = "word/document.xml"


def read_package(path: Path) -> bytes:
    """Return the bytes of a package that is safe to open.

    Raises
    ------
    TextError
        If it cannot be read, is no Word document, or unpacks to more than it may.
    """
    if path.is_dir():
        raise TextError(f"{path}: a folder, wanted a .docx file; name the file inside it")
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as err:
        raise TextError(f"{path}: no such file, wanted a .docx file; check the spelling") from err
    except OSError as err:
        raise TextError(f"{path}: {err.strerror or err}, wanted a file that can be read") from err
    if len(data) > MAX_BYTES:
        raise TextError(f"{path}: over {MAX_BYTES:,} bytes, wanted a review of at most that; split it")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check(path, package)
    except TextError:
        raise  # it is a ValueError, too
    except PACKAGE_ERRORS as err:
        raise TextError(
            f"{path}: not a Word document, wanted a .docx file that Word opens; "
            "save the review from Word or as plain text"
        ) from err
    return data


def _check(path: Path, package: zipfile.ZipFile) -> None:
    files = package.infolist()
    unpacked = sum(one.file_size for one in files)
    if len(files) > MAX_PARTS or unpacked > MAX_BYTES:
        raise TextError(
            f"{path}: {len(files):,} files that unpack to {unpacked:,} bytes, "
            f"wanted at most {MAX_PARTS:,} and {MAX_BYTES:,}; save the review as plain text"
        )
    if _MAIN not in package.namelist():
        raise TextError(f"{path}: no {_MAIN} in it, wanted a Word document; save the review from Word")
    for one in files:
        if not one.filename.lower().endswith((".xml", ".rels")):
            continue
        if one.file_size > MAX_XML_BYTES:
            raise TextError(
                f"{path}: {one.file_size:,} bytes in {one.filename}, wanted at most {MAX_XML_BYTES:,}; "
                "save the review as plain text"
            )
        # A read stops at the size that the package declares, so what is declared is what it costs.
        if b"<!DOCTYPE" in package.read(one).replace(b"\0", b""):
            raise TextError(
                f"{path}: a document type declaration in {one.filename}, wanted none, as Word writes none; "
                "save the review from Word"
            )
