"""Openings of lines that point to other pages, such as "Read more: ...", in many languages: data, no logic.

Collected from the boxes that news sites put between paragraphs. All are
case-folded.
"""


def _split_phrases(phrases: str) -> tuple[str, ...]:
    return tuple(phrase.strip().casefold() for phrase in phrases.replace("\n", " ").split(",") if phrase.strip())


POINTERS = _split_phrases(
    """
    read more, read also, also read, read next, see also, more on this, more on this story, more on this topic,
    related, related article, related articles, related story, related stories, related news, related coverage,
    related content, related reading, further reading, watch also, also watch, don't miss, don’t miss,
    you may also like, you might also like, must read, lesen sie auch, lesen sie mehr, lesen sie hier, lies auch,
    auch interessant, auch lesenswert, mehr zum thema, weiterlesen, siehe auch, passend dazu, lesetipp,
    das könnte sie auch interessieren, das könnte dich auch interessieren, lesen sie dazu, lesen sie zum thema,
    lire aussi, à lire aussi, a lire aussi, à lire également, a lire également, lire également, à lire, lire la suite,
    voir aussi, à voir aussi, lisez aussi, pour aller plus loin, sur le même sujet, leer más, leer también,
    lee también, lea también, lea más, lee más, lea además, te puede interesar, también te puede interesar,
    le puede interesar, véase también, véase además, mira también, puedes leer, artículo relacionado, relacionado,
    noticia relacionada, no te pierdas, llegeix també, vegeu també, leia mais, leia também, leia ainda, leia a seguir,
    veja também, veja ainda, confira também, ver também, relacionadas, pode interessar, ler mais, ler também,
    leia aqui, leggi anche, leggi tutto, leggi di più, leggi pure, vedi anche, guarda anche, per approfondire,
    approfondisci, ti potrebbe interessare, potrebbe interessarti, scopri anche, da leggere, lees ook, lees meer,
    lees verder, bekijk ook, zie ook, meer lezen, meer over dit onderwerp, läs också, läs även, läs mer, läs vidare,
    se även, se också, missa inte, les også, les mer, se også, les hele saken, læs også, læs mere, læs videre,
    lue myös, lue lisää, katso myös, czytaj także, czytaj też, czytaj również, czytaj więcej, czytaj dalej,
    przeczytaj także, przeczytaj też, przeczytaj również, zobacz także, zobacz też, zobacz również, sprawdź też,
    sprawdź także, warto przeczytać, čtěte také, čtěte i, čtěte více, číst dál, přečtěte si také, přečtěte si i,
    viz také, mohlo by vás zajímat, čítajte aj, prečítajte si aj, prečítajte si tiež, pozrite aj,
    mohlo by vás zaujímať, olvassa el, olvassa el ezt is, olvasd el ezt is, olvasta már, lásd még, kapcsolódó,
    kapcsolódó cikk, kapcsolódó cikkünk, ezt is olvassa el, tovább olvasom, citește și, citiți și, citeşte şi,
    citește și despre, citește mai mult, citește mai departe, vezi și, vezi si, vedeți și, citeste si,
    articole similare, читайте также, читать также, читайте ещё, читайте еще, смотрите также, см. также, смотри также,
    читать далее, читать полностью, по теме, ещё по теме, еще по теме, материалы по теме, читайте по теме,
    ранее по теме, читайте також, читати також, дивіться також, див. також, більше про, за темою, по темі,
    читати далі, матеріали по темі, прочетете още, прочети още, вижте още, вижте също, четете още, διαβάστε επίσης,
    διαβάστε ακόμα, διαβάστε ακόμη, διαβάστε περισσότερα, διαβάστε εδώ, διαβάστε και, δείτε επίσης, δείτε ακόμα,
    δείτε ακόμη, δείτε και, δείτε εδώ, σχετικά άρθρα, σχετικό άρθρο, σχετικά, βλέπε επίσης, ayrıca bakınız,
    ayrıca bkz, bunu da oku, bunu da okuyun, bunlar da ilginizi çekebilir, ilgili haber, ilgili haberler,
    i̇lgili haber, i̇lgili haberler, ilginizi çekebilir, i̇lginizi çekebilir, devamını oku, daha fazla oku,
    ayrıca okuyun, ayrıca oku, okumaya devam, bunlara da bakın, haberin devamı, اقرأ أيضا, اقرأ أيضاً, إقرأ أيضا,
    إقرأ أيضاً, اقرأ ايضا, اقرا ايضا, اقرأ أيضًا, اقرأ المزيد, إقرأ المزيد, اقرأ أكثر, شاهد أيضا, شاهد أيضاً, شاهد أيضًا,
    شاهد ايضا, انظر أيضا, انظر أيضاً, قد يهمك, قد يهمك أيضا, قد يعجبك, مواضيع ذات صلة, موضوعات ذات صلة, طالع أيضا,
    تابع أيضا, بیشتر بخوانید, بیشتر بخوان, همچنین بخوانید, هم‌چنین بخوانید, همچنین ببینید, مطالب مرتبط, مطلب مرتبط,
    اخبار مرتبط, در همین رابطه, ادامه مطلب, مطالعه بیشتر, این مطلب را هم بخوانید, این را هم بخوانید, مزید پڑھیں,
    یہ بھی پڑھیں, مزید پڑھئیے, קראו גם, קרא גם, קראו עוד, קרא עוד, ראו גם, ראה גם, לקריאה נוספת, עוד בנושא,
    כתבות נוספות, עוד כתבות, אולי יעניין אותך, यह भी पढ़ें, यह भी पढ़े, ये भी पढ़ें, ये भी पढ़े, इसे भी पढ़ें,
    इन्हें भी पढ़ें, और पढ़ें, यह भी देखें, ये भी देखें, इसे भी देखें, संबंधित खबरें, संबंधित, আরও পড়ুন, আরো পড়ুন,
    மேலும் படிக்க, ఇదీ చదవండి, ఇవీ చదవండి, 相关阅读, 相關閱讀, 延伸阅读, 延伸閱讀, 推荐阅读, 推薦閱讀, 相关新闻,
    相關新聞, 相关文章, 相關文章, 相关报道, 相關報導, 相关链接, 相關連結, 更多阅读, 更多閱讀, 另见, 另見, 参见, 參見,
    参阅, 參閱, 阅读更多, 閱讀更多, 继续阅读, 繼續閱讀, 点击阅读, 热门推荐, 同场加映, 同場加映, 你可能也喜欢,
    你可能也想看, 関連記事, 関連リンク, 関連ニュース, 関連, 関連する記事, あわせて読みたい, 合わせて読みたい,
    こちらも読む, あわせてどうぞ, 続きを読む, もっと読む, おすすめ記事, こちらもおすすめ, 合わせてチェック,
    こちらの記事も, 관련기사, 관련 기사, 관련뉴스, 관련 뉴스, 관련글, 관련 글, 더 읽기, 더 읽어보기, 함께 읽기,
    함께 보면 좋은 글, 함께 읽으면 좋은 기사, 추천 기사, 추천기사, 이 기사도, 읽어보기, อ่านเพิ่มเติม, อ่านต่อ,
    อ่านข่าวเพิ่มเติม, อ่านข่าวที่เกี่ยวข้อง, ข่าวที่เกี่ยวข้อง, บทความที่เกี่ยวข้อง, อ่านข่าว, อ่านด้วย, อ่านประกอบ, เรื่องที่เกี่ยวข้อง,
    อ่านบทความ, xem thêm, đọc thêm, xem tiếp, đọc tiếp, bài liên quan, tin liên quan, bài viết liên quan,
    có thể bạn quan tâm, mời bạn đọc, mời đọc thêm, baca juga, baca selengkapnya, simak juga, lihat juga,
    berita terkait, artikel terkait, baca lainnya, selengkapnya, baca berita, baca lagi, lihat lagi
    """
)
