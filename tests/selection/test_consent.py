from collections.abc import Callable

import numpy as np
import pytest

from boilerstrip.features.block_features import Features
from boilerstrip.selection.select import select

Measured = Callable[[str], Features]

RECIPE = "<h1>Tar for boats</h1><p>Heat the tar in an old pot, and stir it with a stick that nobody wants back.</p>"
NOTICES = {
    "en": "<p>We use cookies to make this site work.</p><p>Your consent to advertising cookies is kept for a year.</p>",
    "de": "<p>Wir verwenden Cookies.</p><p>Mehr steht in unserer Datenschutzerklärung.</p>",
    "fr": "<p>Nous utilisons des cookies pour mesurer l'audience.</p><p>Les cookies nécessaires restent actifs.</p>",
    "ru": "<p>Сайт использует файлы cookie.</p><p>Персональные данные не передаются.</p>",
    "tr": "<p>Sitemizde çerezleri kullanıyoruz.</p><p>Gizlilik ilkelerimizi okuyun.</p>",
    "ja": "<p>当サイトではクッキーを使用しています。</p><p>プライバシーについての方針をご覧ください。</p>",
    "ko": "<p>이 사이트는 쿠키를 사용합니다.</p><p>개인정보 처리 방침을 확인하세요.</p>",
    "ar": "<p>نستخدم ملفات تعريف الارتباط.</p><p>تعرف على سياسة الخصوصية.</p>",
}


def kept_texts(features: Features) -> str:
    kept = select(np.full(len(features.tag), 0.9), features, "recall").kept
    return " ".join(text for text, keep in zip(features.blocks.text, kept.tolist(), strict=True) if keep)


class TestHiddenNotices:
    @pytest.mark.parametrize("notice", NOTICES.values(), ids=NOTICES)
    @pytest.mark.parametrize(
        "box", ["<div hidden>{}</div>", '<section style="display:none">{}</section>', "<dialog>{}</dialog>",
                '<div class="cookie-layer" aria-hidden="true">{}</div>']
    )  # fmt: skip
    def test_are_never_kept(self, measured: Measured, notice: str, box: str) -> None:
        text = kept_texts(measured(RECIPE + box.format(f"<h2>Choices</h2>{notice}")))
        assert text.endswith("nobody wants back.")

    @pytest.mark.parametrize(
        "box",
        [
            "<div hidden><p>Tar smells of smoke for a week.</p><p>Linseed oil does not, at twice the price.</p></div>",
            "<div hidden><p>Clear the cookies of your browser if the tide table does not load.</p></div>",
            f"<div hidden><p>Bake the cookies for ten minutes.</p><p>{'Stir the dough until smooth. ' * 9}</p></div>",
        ],
    )
    def test_are_no_other_hidden_texts(self, measured: Measured, box: str) -> None:
        features = measured(RECIPE + box)
        assert kept_texts(features).endswith(features.blocks.text[-1])

    def test_are_not_the_page_that_scripts_show(self, measured: Measured) -> None:
        page = f"<div style='display:none'><h1>Our choices</h1>{NOTICES['en']}</div>"
        assert "advertising cookies" in kept_texts(measured(page))

    def test_are_no_sections_of_a_page_on_cookies(self, measured: Measured) -> None:
        page = f"<h1>Cookie policy</h1><p>Open a section to read it.</p><div hidden>{NOTICES['en']}</div>"
        assert "advertising cookies" in kept_texts(measured(page))
