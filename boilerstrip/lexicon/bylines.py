"""Labels of bylines and words between names, by language: data, no logic.

Labels were collected from the themes of content-management systems and from
the bylines of newspapers. All words are case-folded.
"""


def _split_lines(text: str) -> tuple[str, ...]:
    return tuple(
        phrase.strip().casefold() for line in text.splitlines() for phrase in line.split(",") if phrase.strip()
    )


PHRASES = _split_lines(
    """
    written by, posted by, published by, reported by, submitted by, created by, article by, story by, words by
    text by
    news by, review by, reviews by, opinion by, analysis by, interview by, guest post by, post by, a post by
    contributed by, compiled by, authored by, column by, commentary by, report by, reporting by
    author name, about the author, about author, author of the article, post author, by author
    story and photos by, words and photos by, text and photos by
    written and photographed by, news release by, press release by, a guest post by, recipe by, blog by
    geschrieben von, verfasst von, veröffentlicht von, erstellt von, gepostet von, eingestellt von, publiziert von
    ein beitrag von, beitrag von, ein artikel von, artikel von, ein gastbeitrag von, gastbeitrag von, text von
    ein text von, bericht von, ein bericht von, eine analyse von, ein kommentar von, kommentar von, analyse von
    interview von, eine kolumne von, kolumne von, autor des artikels, text und fotos, text & fotos, text und foto
    über den autor, über die autorin, aus der redaktion von, protokoll von, eine rezension von, rezension von
    écrit par, publié par, posté par, rédigé par, proposé par, article de, un article de, article par
    mis en ligne par
    texte de, un texte de, signé par, à propos de l'auteur, par notre correspondant
    escrito por, publicado por, redactado por, elaborado por, texto de, texto por, un artículo de, artículo de
    por el autor, sobre el autor, enviado por, creado por, firmado por, una crónica de, por nuestro corresponsal
    postado por, redigido por, matéria de, reportagem de, reportagem por, texto e fotos, sobre o autor, da redação de
    scritto da, pubblicato da, postato da, articolo di, a cura di, un articolo di, testo di, redatto da, inserito da
    geschreven door, geplaatst door, gepubliceerd door, artikel door, tekst door, een artikel van, artikel van
    tekst en foto's, over de auteur, auteur van het artikel
    skriven av, publicerad av, postat av, text av, av redaktionen, inlagd av, text och foto, text & foto
    skrevet av, skrevet af, publisert av, postet av, lagt ut av, udgivet af, publiceret af, indsendt af, tekst av
    tekst og foto, tekst & foto, af redaktionen, tekst af, av journalist
    kirjoittanut, julkaissut, teksti ja kuvat, teksti ja kuva, artikkelin kirjoittaja
    napisał, napisała, napisane przez, opublikowane przez, dodane przez, dodał, dodała, opracował, opracowała
    autor artykułu, autor tekstu, przygotował, przygotowała, tekst i zdjęcia, zamieszczone przez, autor wpisu
    napsal, napsala, autor článku, napísal, napísala, autor textu, zveřejnil, publikoval, vložil, pridal
    írta, szerző, cikkszerző, közzétette, beküldte, írta és fényképezte
    scris de, publicat de, postat de, redactat de, un articol de, articol de, autorul articolului, autor articol
    автор статьи, автор текста, автор материала, автор публикации, опубликовал, опубликовала, написал, написала
    опубликовано пользователем, подготовил, подготовила, беседовал, беседовала, текст и фото, материал подготовил
    материал подготовила, добавил, автор статті, автор тексту, опублікував, написав, написала, підготував
    підготувала, розмовляв, автор матеріалу
    публикувано от, публикувана от, написано от, написана от, автор на статията
    γράφει ο, γράφει η, γράφουν οι, του δημοσιογράφου, άρθρο του, άρθρο της, συντάκτης κειμένου, δημοσιεύτηκε από
    δημοσιεύθηκε από, αναρτήθηκε από, ρεπορτάζ του, επιμέλεια
    haberi yazan, yazan, yazar, haber, editör, tarafından yazıldı, hazırlayan, muhabir, yazının yazarı, ekleyen
    بقلم, كتب, كتبت, كتبه, كتبها, إعداد, اعداد, تحرير, أعده, أعدته, بقلم الكاتب, بقلم الكاتبة, كتبت الصحفية
    الكاتب, الكاتبة, نشر بواسطة, نُشر بواسطة, كاتب المقال
    מאת, נכתב על ידי, פורסם על ידי, נכתב ע"י, כתב וצילם, כתבה וצילמה
    نویسنده, نوشته, نوشتهٔ, نوشته‌ی, به قلم, بقلم, ارسال شده توسط, نوشته شده توسط, منتشر شده توسط, به قلمِ
    تحریر, از قلم, مصنف, مضمون نگار, کالم نگار, شائع کردہ
    लेखक, लेखिका, द्वारा लिखित, प्रस्तुति, रिपोर्ट, लेखन, संवाददाता, द्वारा प्रकाशित, द्वारा
    লেখক, লেখিকা, লিখেছেন, প্রতিবেদক, লিখেছেনঃ, প্রতিবেদন
    โดย, ผู้เขียน, เขียนโดย, เรื่องโดย, เรื่อง, โพสต์โดย, ผู้แต่ง, บทความโดย, รายงานโดย
    tác giả, bởi, đăng bởi, người viết, bài viết của, viết bởi, bài và ảnh, bài, được viết bởi, người đăng
    oleh, ditulis oleh, diposting oleh, penulis artikel, dipublikasikan oleh, laporan wartawan, diterbitkan oleh
    escrit per, publicat per, text de, redactat per, un article de, article de
    """
)
"""Labels that say alone that a name follows."""
NOUNS = _split_lines(
    """
    author, authors, author(s), byline, writer, writers, reporter, reporters, journalist, columnist, contributor
    words
    contributors, text, story, creator, correspondent, staff writer, poster, blogger, guest author
    autor, autorin, autoren, autor/in, autor:in, autor*in, autor/-in, autor(in), autor(en), autorinnen, autor:innen
    verfasser, verfasserin, redakteur, redakteurin, bericht, reportage, beitrag, gastautor, gastautorin
    autoren/quelle, autorenname, verantwortlich
    auteur, auteure, autrice, auteurs, auteur(s), auteur(e), auteur·e, texte, rédacteur, rédactrice
    propos recueillis par
    autora, autores, autoras, autor/a, autor(a), texto, redactor, redactora, periodista, redator, redatora, repórter
    reportagem, autor(es), colunista, columnista, escritor
    autore, autori, autrici, testo, testi, articolo, redattore
    schrijver, tekst, redacteur, verslaggever, auteur artikel
    författare, skribent, reporter, artikelförfattare, journalister, journalist, forfatter, forfattere, skribenter
    kirjoittaja, kirjoittajat, teksti, toimittaja, tekijä
    autorka, autorzy, redakcja, dziennikarz, autor:ka, autoři, autorzy tekstu, redaktor, redaktorka
    szerzők, szerkesztő, szöveg, újságíró, szerzők
    autorul, autori, redactor, jurnalist
    автор, авторы, текст, журналист, корреспондент, автори, кореспондент, журналіст, репортер, авторка, редактор
    συντάκτης, συντάκτρια, κείμενο, συντάκτες, συγγραφέας, αρθρογράφος, ρεπορτάζ
    yazarlar, haber merkezi, metin
    المؤلف, المحرر, الكاتبة, محرر, مراسل, تقرير, المراسل, حوار, تأليف
    כתב, כתבת, כותב, כותבת, הכותב, הכותבת, מחבר, המחבר, מחברת
    مولف, نگارنده, گزارشگر, خبرنگار, نویسندگان, رپورٹ, نامہ نگار, رپورٹر
    रिपोर्टर, सम्पादक, সংবাদদাতা, রিপোর্টার
    penulis, reporter, wartawan, pewarta, jurnalis, kontributor, kontributor berita, editor berita
    phóng viên, người thực hiện, thực hiện
    textos, redacció, periodistes, autors
    """
)
"""Labels that are nouns: with a colon sure, without one only before a full name."""
BARE_NOUNS = frozenset(
    """
    author autor autorin auteur auteure autrice autora autore autorka
    verfasser verfasserin penulis wartawan szerző kirjoittaja författare forfatter skribent автор авторы συντάκτης yazar
    """.split()
)
"""Nouns after which no colon is needed."""
PREPOSITIONS = _split_lines("by, von, par, por, di, door, av, af, от, від, του, της, από, από τον, από την, του/της")
"""Labels that are common words."""
LANGUAGE_PREPOSITIONS = {
    "ar": ("من",),
    "ca": ("de", "per"),
    "fa": ("از", "توسط"),
    "ro": ("de",),
    "vi": ("theo",),
}
"""Common words that are labels in one language only."""
PARTICLE_PREPOSITIONS = frozenset("door di da de av af от від του της από theo من از".split())
"""Labels that begin names and sentences more often than bylines."""
UNSPACED_LABELS = tuple(
    """
    作者简介 作者簡介 本报记者 本報記者 本刊记者 本报通讯员 本报讯记者 本网记者 新华社记者 中新社记者 中新网记者
    见习记者 特约记者 实习记者
    首席记者 特约撰稿人 特约撰稿 通讯员 原作者 原创作者 投稿人 撰稿人 撰稿 撰文 撰写 文字 作者 作 记者 記者
    特派記者 特派员 特派員
    採訪 采访 采写 採訪撰文 採訪報導 作家 专栏作家 發稿 发布者 发布人 發佈者 上传者 文章作者 文 編譯 编译 綜合報導
    著者名 執筆者 執筆 著者 筆者 ライター名 ライター 投稿者 取材・文 文・写真 取材 文責 寄稿者 寄稿 書いた人
    この記事を書いた人
    構成・文
    글쓴이 작성자 지은이 저자 기자명 취재기자 글 기고 취재 등록자 작성 기자
    """.split()
)
"""Labels in Chinese, Japanese and Korean; the longest that fits is taken."""
BARE_UNSPACED_LABELS = frozenset(
    """
    本报记者 本報記者 本刊记者 本报通讯员 本网记者 新华社记者 中新社记者 中新网记者 见习记者 特约记者 实习记者
    首席记者 记者 記者
    """.split()
)
"""Those of them after which no colon, slash or space is needed."""
LINK_LABELS = _split_lines(
    """
    view all posts by, all posts by, more posts by, posts by, view posts by, see all posts by, more stories by
    more by
    more from, read more about, read more from, articles by, all articles by, more articles by, stories by, follow
    mehr von, alle beiträge von, alle artikel von, beiträge von, weitere beiträge von, weitere artikel von, über
    folge
    tous les articles de, voir tous les articles de, ver todas las entradas de, más de, ver todos os posts de
    mais de, tutti gli articoli di, alle berichten van, meer van, visa alla inlägg av, vis alle innlegg av
    zobacz wszystkie wpisy, zobrazit všechny příspěvky od, все записи автора, посмотреть все записи автора, about
    profile of
    """
)
"""Labels of links to an author's other texts: cut off, but no byline."""
CREDITS = _split_lines(
    """
    photo, photos, photo by, photos by, photograph by, photographs by, photography by, photography, image, images
    image by
    image credit, image credits, photo credit, photo credits, picture, pictures by, illustration, illustration by
    video by
    illustrations by, video, credit, credits, source, sources, via, edited by, reviewed by, medically reviewed by
    fact checked by
    fact-checked by, translated by, translation by, verified by, sponsored by, powered by, presented by, produced by
    hosted by
    designed by, theme by, theme, contributions from, additional reporting by, directed by, last edited by
    updated by, copyright
    translation, editing by, cover image, graphic by, graphics by, approved by, expert reviewed by, art by, artwork by
    foto, fotos, foto von, fotos von, bild, bilder, bildnachweis, bildquelle, titelbild, quelle, quellen
    übersetzung, redaktion
    übersetzt von, aus dem englischen von, grafik, grafiken, illustrationen, symbolbild, bearbeitet von, kamera
    geprüft von
    crédit photo, crédits photo, photographie, traduit par, traduction, images par, crédit, crédits, relu par
    foto de, fotos de, fotografía, fotografías, imagen, imágenes, fuente, traducción, traducido por, ilustración
    vídeo
    fotografia, imagem, fonte, tradução, edição, foto di, immagine, traduzione, fonti, immagini, bron, beeld
    vertaling, fotograaf
    foto's, källa, bilder, fotograf, kilde, oversættelse, oversettelse, kuva, kuvat, kuvaaja, lähde, zdjęcia, fot
    fot., źródło
    zdjęcie, tłumaczenie, zdroj, foto autor, překlad, preklad, forrás, fotó, fotók, fordította, kép, sursa, sursă
    traducere
    фото, источник, перевод, редактор перевода, джерело, переклад, снимка, снимки, източник, превод, φωτογραφία
    φωτογραφίες, φωτό
    πηγή, μετάφραση, fotoğraf, kaynak, çeviri, çeviren, تصوير, المصدر, مصدر, ترجمة, צילום, צילומים, תמונה, מקור
    תרגום, عکس
    عکاس, منبع, مترجم, ترجمه, تصویر, ماخذ, फोटो, स्रोत, अनुवाद, ছবি, সূত্র, অনুবাদ, ภาพ, ภาพโดย, ที่มา, แปลโดย, ảnh
    nguồn, biên dịch
    sumber, penerjemah, fotografer, font, traducció, fotografies
    """
)
"""Labels of people who did not write the text."""
UNSPACED_CREDITS = tuple(
    """
    来源 來源 责任编辑 責任編輯 责编 編輯 编辑 图 圖 图片 圖片 摄影 攝影 摄 攝 翻译 翻譯 译者 譯者 译 譯 校对 校對
    审核 审校 出处 出處
    翻訳者 翻訳 監訳 監修 訳 訳者 写真 撮影 イラスト 編集 出典 提供 画像 사진 출처 번역 편집 그래픽 일러스트 영상
    """.split()
)
CONJUNCTIONS = frozenset(
    """
    and und et och og ja és és și şi и и та та й και ve اور और एवं तथा এবং ও und& & + und/oder dan và with と 및
    """.split()
)
"""Words between two names in any language."""
SHORT_CONJUNCTIONS = {
    "y": "es",
    "e": "es pt it",
    "i": "ca pl ru",
    "a": "cs sk",
    "en": "nl",
    "si": "ro",
    "و": "ar fa ur",
}
"""Conjunctions that are also parts of names or other words, and their languages."""
