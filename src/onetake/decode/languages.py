"""Language tags of streams: which codes mean the same language."""

from __future__ import annotations

_CODES = {
    "ar": "ara",
    "cs": "cze ces",
    "da": "dan",
    "de": "ger deu",
    "el": "gre ell",
    "en": "eng",
    "es": "spa",
    "fi": "fin",
    "fr": "fre fra",
    "ga": "gle",
    "he": "heb",
    "hi": "hin",
    "hu": "hun",
    "id": "ind",
    "it": "ita",
    "ja": "jpn",
    "ko": "kor",
    "nl": "dut nld",
    "no": "nor nob nno",
    "pl": "pol",
    "pt": "por",
    "ro": "rum ron",
    "ru": "rus",
    "sv": "swe",
    "th": "tha",
    "tr": "tur",
    "uk": "ukr",
    "vi": "vie",
    "zh": "chi zho",
}
"""ISO 639-1 codes and the codes of ISO 639-2 that files use for them."""


def same_language(tag: str, wanted: str) -> bool:
    """Return whether a stream's tag names the wanted language; regions such as 'en-GB' count for nothing.

    Examples
    --------
    >>> same_language("ger", "de"), same_language("deu", "ger"), same_language("en-GB", "eng")
    (True, True, True)
    """
    one, two = _codes(tag), _codes(wanted)
    return bool(one and two and one & two)


def _codes(tag: str) -> set[str]:
    main = tag.casefold().replace("_", "-").split("-")[0]
    alike = next(
        (f"{short} {long}" for short, long in _CODES.items() if main in (short, *long.split())), main
    )
    return set(alike.split())
