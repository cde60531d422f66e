"""Phrases typical of boilerplate, in many languages: data, no logic.

Collected from the texts that site builders, consent tools and
content-management systems put on pages in these languages. As with class
names, a phrase is evidence, never a verdict. All phrases are case-folded.
"""

import re

has_date = re.compile(
    r"\b\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2}|\b(?:19|20)\d\d\b|(?:19|20)\d\d\s*[年년]|\b\d{1,2}:\d{2}\b|\d{1,2}\s*[月월]"
).search
"""Matches a text that holds a date or a time of day, as datelines and bylines do."""


def _split_phrases(phrases: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in phrases.replace("\n", " ").split(",") if phrase.strip())


MARKERS = {
    "consent": _split_phrases(
        """
        cookie, gdpr, privacy policy, datenschutzerklärung, politique de confidentialité,
        política de privacidad, informativa sulla privacy, privacybeleid, polityka prywatności,
        политика конфиденциальности,
        隐私政策, 隱私政策, プライバシーポリシー, 개인정보, سياسة الخصوصية, ملفات تعريف الارتباط, çerez, คุกกี้
        """
    ),
    "copyright": _split_phrases(
        """
        ©, (c) 20, copyright, all rights reserved, alle rechte vorbehalten, tous droits réservés,
        todos los derechos reservados, todos os direitos reservados, tutti i diritti riservati,
        wszelkie prawa zastrzeżone, все права защищены, 版权所有, 版權所有, all right reserved, 無断転載,
        무단 전재, 무단전재, جميع الحقوق محفوظة, tüm hakları saklıdır, สงวนลิขสิทธิ์, powered by, 備案, icp备,
        备案号
        """
    ),
    "sign-up": _split_phrases(
        """
        newsletter, subscribe, sign up, sign in, log in, abonnieren, anmelden, s'abonner, s’abonner, suscríbete,
        suscribirse, iscriviti, подпис, 订阅, 訂閱, メルマガ, 会員登録, ログイン, 구독, 로그인, اشترك,
        النشرة البريدية, abone ol, สมัครสมาชิก
        """
    ),
}
"""By kind: phrases that mark a block as boilerplate wherever they occur in it, unless it is running text."""

NOTICES = _split_phrases(
    """
    enable javascript, javascript is disabled, javascript is required, javascript to run this app, requires javascript,
    turn on javascript, without javascript, checking your browser, verify you are human, you are a human,
    access denied, enable cookies, javascript aktivieren, aktivieren sie javascript, javascript ist deaktiviert,
    activer javascript, javascript est désactivé, activez javascript, habilite javascript, habilitar javascript,
    active javascript, activar javascript, ative o javascript, abilita javascript, abilitare javascript,
    włącz javascript, включите javascript, включить javascript, javascriptを有効, 启用javascript, 启用 javascript,
    開啟javascript, 자바스크립트를, javascript'i etkinleştir, تفعيل javascript, تمكين javascript
    """
)
"""Phrases of notices shown in place of the page: script or cookies required, browser check, access denied."""

LABELS = {
    "navigation": _split_phrases(
        """
        home, menu, search, back to top, top, next, previous, prev, skip to content, skip to main content,
        contact, contact us, about, about us, sitemap, site map, login, log in, sign in, register, more,
        startseite, suche, menü, kontakt, impressum, datenschutz, agb, nach oben, zurück, weiter, über uns,
        zum inhalt springen, anmelden, accueil, rechercher, contactez-nous, mentions légales, suivant,
        précédent, inicio, buscar, contacto, aviso legal, siguiente, anterior, início, contato, pesquisar,
        cerca, contatti, strona główna, szukaj, главная, поиск, контакты, о нас, о проекте, войти, 首页, 首頁,
        联系我们, 聯繫我們, 关于我们, 關於我們, 网站地图, 登录, 注册, 返回顶部, 上一篇, 下一篇, ホーム, トップ,
        お問い合わせ, サイトマップ, 検索, 次へ, 前へ, 会社概要, 利用規約, 홈, 검색, 로그인, 회원가입, الرئيسية,
        اتصل بنا, من نحن, بحث, anasayfa, ana sayfa, iletişim, hakkımızda, หน้าแรก, ติดต่อเรา, trang chủ, liên hệ
        """
    ),
    "share": _split_phrases(
        """
        share, share this, share this:, tweet, pin, pin it, facebook, twitter, linkedin, whatsapp, email,
        e-mail, print, copy link, follow us, like this:, teilen, drucken, partager, imprimer, compartir,
        imprimir, compartilhar, condividi, stampa, udostępnij, поделиться, распечатать, 分享, 分享到, 打印,
        收藏, シェア, シェアする, ツイート, 印刷, 공유, 공유하기, مشاركة, شارك, طباعة, paylaş, แชร์, chia sẻ
        """
    ),
    "related": _split_phrases(
        """
        related, related posts, related articles, related stories, related products, related topics,
        related content, read more, read next, you may also like, you might also like, more from, more stories,
        recommended, recommended for you, popular posts, most popular, most read, trending, recent posts,
        latest news, similar topics, suggested topics, customers also bought, recently viewed,
        weiterlesen, mehr zum thema, das könnte sie auch interessieren, das könnte dich auch interessieren,
        ähnliche beiträge, ähnliche themen, meistgelesen, verwandte artikel, à lire aussi, lire aussi,
        lire la suite, articles similaires, les plus lus, sur le même sujet, leer más, artículos relacionados,
        te puede interesar, también te puede interesar, lo más leído, leia mais, leia também, veja também,
        leggi anche, articoli correlati, czytaj także, zobacz też, читайте также, похожие статьи, по теме,
        популярное, 相关阅读, 相关新闻, 相关推荐, 相关文章, 推荐阅读, 热门推荐, 延伸閱讀, 相關新聞, 猜你喜欢,
        看了又看, 関連記事, 関連リンク, おすすめ記事, 人気記事, あわせて読みたい, ランキング, 続きを読む,
        관련기사, 관련 기사, 많이 본 뉴스, 추천 기사, اقرأ أيضا, اقرأ أيضاً, مواضيع ذات صلة, الأكثر قراءة,
        ilgili haberler, benzer haberler, ilginizi çekebilir, çok okunanlar, บทความที่เกี่ยวข้อง,
        bài viết liên quan, tin liên quan
        """
    ),
    "comments": _split_phrases(
        """
        comments, leave a comment, leave a reply, post a comment, reply, no comments, add a comment,
        write a comment, kommentare, kommentar schreiben, schreibe einen kommentar, antworten, commentaires,
        laisser un commentaire, répondre, comentarios, deja un comentario, responder, comentários,
        deixe um comentário, commenti, lascia un commento, rispondi, komentarze, комментарии,
        оставить комментарий, ответить, 评论, 发表评论, 回复, 網友評論, コメント, コメントを残す, 返信, 댓글,
        댓글쓰기, التعليقات, اترك تعليقا, رد, yorumlar, yorum yap, ความคิดเห็น
        """
    ),
}
"""By kind: labels of page controls and sections, compared with the whole text of a block."""

LABEL_KINDS = {label: kind for kind, labels in LABELS.items() for label in labels}
"""Kind of each label."""
