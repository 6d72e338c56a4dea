from __future__ import annotations

import pytest

from moderation.classifier import language
from moderation.classifier.language import detect, is_foreign
from moderation.text import normalize

ENGLISH = (
    "Rest in peace Peshmerga Barzani",
    "Biji Kurdistan",
    "Biji Kurdistan! Long live the Peshmerga.",
    "lol",
    "lol wtf",
    "Amen",
    "RIP",
    "OMG",
    "12 000 000",
    "🔥🔥🔥 👏",
    "!!!",
    "https://www.rudaw.net/sorani/kurdistan/0101202412",
    "@hewler #kurdistan",
    "Nechirvan Barzani met Mohammed Shia al-Sudani on Tuesday.",
    "Diyarbakir, Batman, Siirt, Mardin, Şırnak and Hakkari voted.",
    "Anthony Weiner",
    "Mashallah brother",
    "Inna lillahi wa inna ilayhi raji'un. The firefighters went in twice.",
    "SHAME ON THE GOVERNMENT",
    "ths govrnmnt is usles, trust me",
    "He said «نحن هنا» and left the room with his friends.",
    "Thе gоvеrnmеnt is а jоkе",
    "u r a id10t",
    "Newroz pîroz be, my friends, and a happy new year to all of you",
)
FOREIGN = {
    "Sorani": "ئەم بابەتە زۆر گرنگە، سوپاس بۆ ڕووداو.",
    "Sorani, short": "زۆر باشە",
    "Kurmanji": "Xwedê rehma xwe li wan bike.",
    "Kurmanji without accents": "ez ji te hez dikim u tu qet nayeyi",
    "Kurmanji in capitals": "EM JI BO AŞTIYÊ DUA DIKIN",
    "Arabic": "نريد الماء والكهرباء ولا نريد الخطب.",
    "Persian": "برادر من در سنندج معلم است.",
    "Turkish": "Annem bana Kürtçe masallar anlatırdı.",
    "Turkish without accents": "bu haberi yazan gazeteciye cok tesekkur ederim",
    "German": "Der Bundestag hat 2023 den Völkermord an den Jesiden anerkannt.",
    "French": "Bravo à toute l'équipe de Duhok pour la coupe.",
    "Russian": "Мы хотим мира и хлеба",
    "Arabic with a name": "شكرا لكم Rudaw",
}


@pytest.mark.parametrize("raw", ENGLISH)
def test_english_names_and_what_is_too_short_to_tell_are_not_foreign(raw: str) -> None:
    assert not is_foreign(normalize(raw))


@pytest.mark.parametrize("raw", FOREIGN.values(), ids=FOREIGN.keys())
def test_other_languages_are_foreign(raw: str) -> None:
    assert is_foreign(normalize(raw))


def test_what_is_mostly_common_english_words_is_english_unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_identifier", lambda: pytest.fail("the identifier was asked"))
    assert not is_foreign(normalize("Everyone in this town knows why the road was never built."))
    assert is_foreign(normalize("Мы хотим мира и хлеба"))


def test_a_few_common_words_do_not_make_a_text_english() -> None:
    raw = "was man in der not tut, das hat die stadt so nie vergessen"
    assert is_foreign(normalize(raw))


@pytest.mark.parametrize(
    "raw", ["", " ", "\u200b", "a" * 100_000, "ab " * 40_000, "é" * 50_000, "1" * 50_000]
)
def test_hostile_texts_are_told(raw: str) -> None:
    assert is_foreign(normalize(raw)) in (True, False)


@pytest.mark.parametrize(
    ("raw", "tag"),
    [
        ("The shelters should have been built last year.", "en"),
        ("Biji Kurdistan", "en"),
        ("🔥 12 000", "en"),
        ("ئەم بابەتە زۆر گرنگە، سوپاس بۆ ڕووداو.", "ckb"),
        ("نريد الماء والكهرباء ولا نريد الخطب.", "ar"),
        ("این گزارش را چرا نمی‌نویسید؟", "fa"),
        ("Xwedê rehma xwe li wan bike.", "ku"),
        ("Bu haber için çok teşekkür ederim, gerçekten güzel olmuş.", "tr"),
        ("Спасибо за этот репортаж", "ru"),
        ("この記事はとても良いです", "ja"),
        ("这篇文章写得很好", "zh"),
        ("ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ", "und"),
    ],
)
def test_a_language_is_named_by_letters_and_words(raw: str, tag: str) -> None:
    assert detect(normalize(raw)) == tag


@pytest.mark.parametrize("raw", ["!!!", "… —", "\u200b"])
def test_where_there_is_no_letter_there_is_no_language(raw: str) -> None:
    assert detect(normalize(raw)) is None
