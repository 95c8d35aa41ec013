"""Find the encoding of a text file of unknown origin: byte order marks, UTF-8, UTF-16, then by its letters.

The letters are judged by charset-normalizer, over the lines that have any byte beyond ASCII, among the
encodings that lyrics files really come in. Of encodings that fit equally well the commonest is taken.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

NAMES = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 with a byte order mark",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
    "gb18030": "GBK",
    "cp932": "Shift-JIS",
    "cp949": "EUC-KR",
    "euc_jp": "EUC-JP",
    "big5": "Big5",
    "cp1252": "Windows-1252",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1253": "Windows-1253",
    "cp1254": "Windows-1254",
    "cp1255": "Windows-1255",
    "koi8_r": "KOI8-R",
    "latin-1": "Latin-1",
}
"""Python's names of the encodings that are tried, and the names that users know. GBK is read as GB18030 and
EUC-KR as Windows-949, their supersets."""
_BY_LETTERS = list(NAMES)[list(NAMES).index("gb18030") : -1]
_MOST_CHAOS = 0.4
"""Share of unlikely letter pairs (charset-normalizer's 'chaos') up to which a guess counts. Default 0.2;
this is higher because lines of lyrics are short. Set by hand; no measured source."""
_UTF16_ZEROS = 0.3
"""Share of zero bytes at odd or at even places from which text without a mark is UTF-16. Time stamps and line
ends alone give that much. Set by hand; no measured source."""
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; those of UTF-32 come first, as they begin like those of UTF-16."""


@dataclass(frozen=True, slots=True)
class DecodedText:
    """A decoded text without its byte order mark."""

    text: str
    encoding: str
    """Python's name."""
    guessed: bool
    """Whether the encoding was guessed by the letters."""

    @property
    def says(self) -> str:
        """The encoding as a user knows it: 'UTF-8', 'GBK (guessed)'."""
        return NAMES.get(self.encoding, self.encoding) + (" (guessed)" if self.guessed else "")


def decode_unknown(data: bytes) -> DecodedText:
    r"""Decode bytes of unknown encoding; what cannot be decoded becomes U+FFFD.

    Examples
    --------
    >>> decode_unknown("été à la mer".encode("cp1252")).says
    'Windows-1252 (guessed)'
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return DecodedText(data.decode(encoding, "replace").lstrip("\ufeff"), encoding, False)
    if encoding := _utf16_without_mark(data):
        return DecodedText(data.decode(encoding, "replace"), encoding, False)
    try:
        return DecodedText(data.decode("utf-8"), "utf-8", False)
    except UnicodeDecodeError:
        encoding = _encoding_by_letters(data)
        return DecodedText(data.decode(encoding, "replace"), encoding, True)


def _utf16_without_mark(data: bytes) -> str:
    half = len(data) // 2
    if half < 2 or b"\x00" not in data:
        return ""
    if data[1::2].count(0) >= _UTF16_ZEROS * half and data[0::2].count(0) < data[1::2].count(0):
        return "utf-16-le"
    return "utf-16-be" if data[0::2].count(0) >= _UTF16_ZEROS * half else ""


def _encoding_by_letters(data: bytes) -> str:
    from charset_normalizer import from_bytes

    lines = b"\n".join(line for line in data.splitlines() if not line.isascii())
    found = list(from_bytes(lines, cp_isolation=_BY_LETTERS, threshold=_MOST_CHAOS))
    if not found:
        return "latin-1"
    best = found[0]
    equal = {match.encoding for match in found if match.chaos <= best.chaos}
    if best.encoding in ("cp1250", "cp1252", "cp1254") and "cp1252" in equal:
        turkish = "cp1254" in equal and _looks_turkish(lines)
        return "cp1254" if turkish else "cp1252"
    return str(best.encoding)


def _looks_turkish(data: bytes) -> bool:
    """Return whether letters that Icelandic and Turkish share a code for come without Icelandic's own."""
    text = data.decode("cp1254", "replace").casefold()
    return any(c in text for c in "ışğ") and not any(c in text for c in "áæúéíó")
