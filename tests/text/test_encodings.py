# ruff: noqa: RUF001 (letters of several languages are what is tested)
from __future__ import annotations

import pytest

from onetake.text.encodings import decode_unknown

CHINESE = (
    "[00:01.00]小明: 你从来不听我说的话\n[00:03.00]小红: 我每天都在等你回家\n"
    "[00:05.00]小明: 我们一起走过那条路\n"
)
JAPANESE = (
    "[00:01.00]アン: 君は何も聞いていない\n[00:03.00]ボー: 雨が降っている夜の町で\n"
    "[00:05.00]アン: もう一度だけ\n"
)
KOREAN = (
    "[00:01.00]민수: 너는 내 말을 듣지 않아\n[00:03.00]영희: 비가 내리는 밤거리에서\n"
    "[00:05.00]민수: 다시 한번만\n"
)
FRENCH = (
    "[00:01.00]Zoë: Tu n'écoutes jamais\n[00:03.00]René: L'été où nous étions à la mer\n"
    "[00:05.00]Zoë: naïve\n"
)
CZECH = (
    "[00:01.00]Žofie: Nikdy neposloucháš, co říkám, příteli\n"
    "[00:03.00]Jiří: Déšť padá na ulici, kde jsme žili\n"
)
RUSSIAN = "[00:01.00]Аня: Ты никогда не слушаешь меня\n[00:03.00]Боря: Дождь идёт на улице, где мы жили\n"
GREEK = "[00:01.00]Άννα: Ποτέ δεν ακούς αυτό που λέω\n[00:03.00]Νίκος: Η βροχή πέφτει στον δρόμο\n"
TURKISH = "[00:01.00]Ayşe: Beni hiç dinlemiyorsun, değil mi\n[00:03.00]Işıl: Yağmur yağıyor şehrin üstüne\n"


@pytest.mark.parametrize(
    ("text", "encoding", "says"),
    [
        (CHINESE, "gbk", "GBK (guessed)"),
        (JAPANESE, "shift_jis", "Shift-JIS (guessed)"),
        (JAPANESE, "euc_jp", "EUC-JP (guessed)"),
        (KOREAN, "euc_kr", "EUC-KR (guessed)"),
        (FRENCH, "cp1252", "Windows-1252 (guessed)"),
        (CZECH, "cp1250", "Windows-1250 (guessed)"),
        (RUSSIAN, "cp1251", "Windows-1251 (guessed)"),
        (RUSSIAN, "koi8_r", "KOI8-R (guessed)"),
        (GREEK, "cp1253", "Windows-1253 (guessed)"),
        (TURKISH, "cp1254", "Windows-1254 (guessed)"),
        (CHINESE, "utf-8", "UTF-8"),
        (CHINESE, "utf-8-sig", "UTF-8 with a byte order mark"),
        (CHINESE, "utf-16", "UTF-16"),
        (FRENCH, "utf-16-le", "UTF-16"),
        (CHINESE, "utf-16-be", "UTF-16"),
        (CHINESE, "utf-32", "UTF-32"),
        ("plain", "ascii", "UTF-8"),
    ],
)
def test_each_encoding_is_found_and_said(text, encoding, says):
    decoded = decode_unknown(text.encode(encoding))
    assert decoded.text == text and decoded.says == says


def test_bytes_of_no_encoding_still_give_text():
    assert decode_unknown(bytes(range(128, 160)) * 3).text
