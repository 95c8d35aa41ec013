"""Read a text file of limited size and find its encoding; each error is one sentence."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from onetake.core.errors import TextError
from onetake.core.names import as_address

MAX_BYTES = 2_000_000
"""Bytes of a file, at most. About 300,000 words, a hundred times a long review; set by hand."""

_BINARY = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a zip or Word file",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a picture",
}


@dataclass(frozen=True, slots=True)
class TextFile:
    """The text of a file; ``text.encode(encoding)`` gives the bytes back."""

    text: str
    encoding: str
    notes: tuple[str, ...]
    """What the reader of the file should know about its encoding, as sentences."""


def read_text_file(path: str | Path, suffixes: tuple[str, ...], what: str = "review") -> TextFile:
    """Read a text file with one of `suffixes`; the error sentences call it `what`.

    Raises
    ------
    TextError
        If it is missing, a folder, too large or binary, or has another suffix.
    """
    return decode_text(read_file_bytes(path, suffixes, what), Path(path).name, what)


def read_file_bytes(path: str | Path, suffixes: tuple[str, ...], what: str = "review") -> bytes:
    """Read the bytes of a text file with one of `suffixes`; the error sentences call it `what`.

    Raises
    ------
    TextError
        If it is missing, a folder, too large or binary, or has another suffix.
    """
    path = Path(path)
    if (address := as_address(path)) is not None:
        raise TextError(
            f"{address}: an address, wanted a {what} file; onetake downloads nothing: save the {what} first"
        )
    wanted = " or ".join(suffixes)
    if path.is_dir():
        raise TextError(f"{path}: a folder, wanted a {wanted} file; name the file inside it")
    if path.suffix.lower() not in suffixes:
        found = f"a {path.suffix} file" if path.suffix else "a name without a suffix"
        raise TextError(f"{path}: {found}, wanted {wanted}; save the {what} as plain text")
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as err:
        raise TextError(f"{path}: no such file, wanted a {wanted} file; check the spelling") from err
    except OSError as err:
        raise TextError(f"{path}: {err.strerror or err}, wanted a file that can be read") from err
    if len(data) > MAX_BYTES:
        raise TextError(f"{path}: over {MAX_BYTES:,} bytes, wanted a file of at most that; split it")
    _refuse_binary(data, path.name, what)
    return data


def decode_text(data: bytes, name: str, what: str = "review") -> TextFile:
    r"""Decode as UTF-8, as UTF-16 if it has a byte order mark, else as Windows-1252 with a note.

    Raises
    ------
    TextError
        If the bytes are those of another kind of file.

    Examples
    --------
    >>> decode_text(b"na\xefve", "x.txt")
    TextFile(text='naïve', encoding='cp1252', notes=('x.txt is not UTF-8; it was read as Windows-1252.',))
    """
    _refuse_binary(data, name, what)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        # The byte order mark is kept as a character, so that the text encodes to the same bytes again.
        encoding = "utf-16-le" if data.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
        try:
            return TextFile(data.decode(encoding), encoding, (f"{name} is UTF-16.",))
        except UnicodeDecodeError as err:
            raise TextError(
                f"{name}: broken UTF-16 at byte {err.start}, wanted UTF-8 text; save it again"
            ) from err
    if b"\x00" in data:
        raise TextError(f"{name}: zero bytes, wanted plain text; is it a binary file?")
    try:
        return TextFile(data.decode("utf-8"), "utf-8", ())
    except UnicodeDecodeError:
        pass
    try:
        return TextFile(
            data.decode("cp1252"), "cp1252", (f"{name} is not UTF-8; it was read as Windows-1252.",)
        )
    except UnicodeDecodeError:
        # Five byte values have no character in Windows-1252; Latin-1 has one for every byte.
        return TextFile(data.decode("latin-1"), "latin-1", (f"{name} is not UTF-8; it was read as Latin-1.",))


def _refuse_binary(data: bytes, name: str, what: str) -> None:
    for start, kind in _BINARY.items():
        if data.startswith(start):
            raise TextError(f"{name}: {kind}, wanted plain text; save the {what} as such")
