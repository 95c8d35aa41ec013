from __future__ import annotations

from pathlib import Path

import pytest

from onetake.language.foreign import is_foreign
from onetake.language.tokens import tokens

REVIEW = Path(__file__).parents[1] / "review"


@pytest.mark.parametrize(
    "text",
    [
        "Das Video ist in einem einzigen Zug gedreht.",
        "Die Kamera schneidet nie, und die Farben sind trist.",
        "Le film est tourné dans un seul plan.",
        "La caméra ne coupe jamais.",
        "El vídeo es una sola toma sin cortes.",
        "Il video è girato in un unico piano sequenza.",
        "O vídeo não tem cortes e as cores são tristes.",
        "De video is in een enkele opname gemaakt.",
        "Videon är filmad i en enda tagning och det är mörkt.",
        "Клип снят одним кадром.",
        "このビデオはワンカットで撮影されている。",
        "뮤직비디오는 한 번에 촬영되었다.",
        "صور الفيديو في لقطة واحدة.",
    ],
)
def test_other_languages_are_known_by_their_small_words_or_letters(text):
    assert is_foreign(tokens(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One take.",
        "It never cuts.",
        "A plan-séquence, as the French say: la vie en rose.",
        "Shot on the Rue de la Paix, it never cuts.",
        "El Camino de la Costa never cuts.",
        "The die was cast in Das Boot.",
        "She sings 'non, je ne regrette rien' in one take.",
        "Никогда is one take.",
        "Tour de force.",
        "No cuts, no tricks.",
    ],
)
def test_english_with_foreign_names_is_english(text):
    assert not is_foreign(tokens(text))


@pytest.mark.parametrize("name", ["sentences_dev.tsv", "corpus_dev.tsv"])
def test_no_labelled_sentence_is_taken_for_foreign(name):
    lines = (REVIEW / name).read_text(encoding="utf-8").splitlines()
    cells = [cell for line in lines if not line.startswith("#") for cell in line.split("\t")[:2]]
    assert [cell for cell in cells if is_foreign(tokens(cell))] == []
