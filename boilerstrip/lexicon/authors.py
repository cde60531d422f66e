"""Words that occur beside or in place of the names of authors: data, no logic.

All words are case-folded, and none has a point at its end.
"""


def _split_words(text: str) -> frozenset[str]:
    return frozenset(text.casefold().split())


def _split_phrases(text: str) -> frozenset[str]:
    return frozenset(
        phrase.strip().casefold() for line in text.splitlines() for phrase in line.split(",") if phrase.strip()
    )


ROLES = _split_words(
    """
    editor reporter writer correspondent journalist columnist director manager analyst producer contributor author
    blogger critic officer president ceo cto cfo coo founder co-founder cofounder engineer developer consultant
    specialist professor lecturer researcher scientist fellow intern photographer strategist marketer coordinator
    dietitian nutritionist physician copywriter freelancer publisher anchor attorney lawyer economist expert chief
    editor-in-chief subeditor sub-editor essayist administrator moderator partner associate assistant trainee advisor
    adviser architect designer evangelist chairman chairwoman commentator novelist instructor therapist psychologist
    redakteur redakteurin chefredakteur chefredakteurin journalist journalistin korrespondent korrespondentin
    reporterin
    autorin autor volontär volontärin herausgeber herausgeberin ressortleiter ressortleiterin redaktionsleiter
    geschäftsführer geschäftsführerin kolumnist kolumnistin fotograf fotografin chefreporter chefreporterin
    wirtschaftsredakteur politikredakteur gastautor gastautorin redaktionsleitung stellvertretender leiter leiterin
    journaliste rédacteur rédactrice correspondant correspondante reporter chroniqueur chroniqueuse éditorialiste
    pigiste directeur directrice auteur autrice auteure envoyé envoyée chef
    periodista redactor redactora editora corresponsal columnista reportero reportera autora analista escritor
    escritora
    jornalista repórter redator redatora correspondente colunista estagiário estagiária
    giornalista redattore redattrice inviato inviata corrispondente direttore caporedattore autore
    verslaggever verslaggeefster journaliste redacteur hoofdredacteur correspondent columniste
    journalister skribent krönikör reporter redaktör redaktør chefredaktör debattör korrespondent kommentator
    toimittaja päätoimittaja kirjeenvaihtaja kolumnisti
    dziennikarz dziennikarka redaktor redaktorka publicysta publicystka korespondent korespondentka
    redaktorka novinář novinářka reportér reportérka komentátor šéfredaktor novinár
    újságíró szerkesztő főszerkesztő tudósító
    redactor-șef jurnalist jurnalistă corespondent
    журналист журналистка корреспондент обозреватель редактор колумнист репортер журналіст журналістка кореспондент
    оглядач кореспондентка редакторка
    δημοσιογράφος συντάκτης συντάκτρια ανταποκριτής αρθρογράφος αρχισυντάκτης
    muhabir muhabiri editör editörü yazarı gazeteci
    مراسل مراسلة صحفي صحفية صحافي صحافية محرر محررة كاتب كاتبة خبرنگار نویسنده روزنامه‌نگار نامہ صحافی
    כתב כתבת עורך עורכת עיתונאי עיתונאית פרשן
    संवाददाता पत्रकार संपादक सम्पादक সাংবাদিক প্রতিনিধি প্রতিবেদক নিজস্ব
    wartawan penulis redaktur jurnalis kontributor phóng_viên periodista
    """
)
"""Words of what somebody does; the text from there on is no name."""
ROLE_MODIFIERS = _split_words(
    """
    senior ai staff chief managing associate contributing freelance executive deputy assistant national political
    trending
    business technology tech science sports investigative lead special foreign guest vice principal award-winning
    general
    news content digital features health education environment culture entertainment breaking white house global
    marketing
    junior head product research certified registered multimedia data local european us uk international opinion
    video qa
    freier freie ressort stellvertretende leitender leitende grand ex former jefe jefa especial our notre nuestro
    старший специальный собственный спеціальний власний mr mrs ms
    """
)
"""Words that may stand before one of ``ROLES``."""
UNSPACED_ROLES = tuple(
    """
    记者 記者 通讯员 特派員 特派员 编辑 編輯 编译 編譯 主编 報導 报道 報道 主筆 评论员
    編集部 編集長 論説委員 特派員 さん 氏 ライター
    선임기자 인턴기자 전문기자 수습기자 객원기자 기자 특파원 논설위원 앵커 칼럼니스트 작가 교수 에디터 PD
    """.split()
)
"""Roles that follow a name in Chinese, Japanese and Korean."""
GENERIC = _split_phrases(
    """
    admin, administrator, administrador, amministratore, administrateur, webmaster, editor, editors, the editors
    the editor
    staff, staff writer, staff writers, staff reporter, staff report, staff reports, web staff, news staff
    editorial staff
    editorial team, editorial, the editorial team, editorial board, team, the team, our team, guest, guest author
    guest post
    guest contributor, guest writer, guest blogger, guest user, unknown, unknown author, author, authors, the author
    writer
    contributor, contributors, anonymous, anonymous user, anonym, anonyme, anónimo, anonimo, null, none, nil
    undefined, nan, n/a
    na, default, default user, user, username, test, root, wordpress, wordpressadmin, wpadmin, wp-admin, siteadmin
    site admin
    super user, superuser, super administrator, web admin, webadmin, website, publisher, newsroom, newsdesk
    news desk, news, the newsroom
    web desk, desk, online desk, web editor, sub editor, subeditor, press release, pressrelease, press, agencies
    agency, wire, wires
    wire reports, staff and wire reports, staff and agencies, online, various, various authors, multiple authors
    several authors
    name, your name, reply, share, subscribe, sponsored, sponsored content, advertorial, partner content
    brand studio, me, myself
    blog, home, contact, about, profile, view profile, about the author, written, posted, comments, moderator, owner
    redaktion, die redaktion, der redaktion, redaktionsteam, online-redaktion, onlineredaktion, onlineredakteur
    online redaktion
    autor, autorin, autoren, gast, gastautor, gastautorin, gastbeitrag, unbekannt, pressemitteilung, pressestelle
    verlag, red, benutzer
    agenturen, nachrichten, leserbrief, verwaltung, redakteur, team redaktion, die redaktion online, unser team
    pressemeldung
    rédaction, la rédaction, redaction, la redaction, auteur, invité, inconnu, l'équipe, agences, avec agences
    journaliste, contributeur
    redacción, la redacción, redaccion, de la redacción, equipo editorial, agencias, invitado, autora, desconocido
    equipo, redacción web
    redação, da redação, a redação, redacao, equipe, convidado, desconhecido, agências, redactor, redactora
    assessoria, assessoria de imprensa
    redazione, la redazione, di redazione, ospite, autore, sconosciuto, comunicato stampa, redacció, la redacció
    redactie, de redactie, gast, onbekend, redaktionen, redaktionel, okänd, gæst, gjest, ukjent, ukendt, toimitus
    vieras, tuntematon, redaksjonen
    redakcja, gość, nieznany, redakce, redakcia, neznámý, host, szerkesztőség, a szerkesztőség, vendég, ismeretlen
    redacția, redactia, necunoscut
    редакция, админ, администратор, автор, гость, неизвестно, неизвестен, редакція, адміністратор, гість, невідомо
    редактор, редакцията, админ
    σύνταξη, συντακτική ομάδα, newsroom, διαχειριστής, επισκέπτης, άγνωστος, haber merkezi, editör, yönetici
    misafir, bilinmeyen
    المحرر, محرر, التحرير, هيئة التحرير, فريق التحرير, ادمن, مدير الموقع, مجهول, ضيف, غير معروف, وكالات, مدیر
    مدیر سایت, تحریریه, ناشناس, مہمان, ادارہ, ویب ڈیسک
    מערכת, מערכת האתר, מנהל, מנהל האתר, אורח, אנונימי, כתבי האתר, वेब डेस्क, डेस्क, न्यूज़ डेस्क, अज्ञात, এডমিন
    ডেস্ক, নিজস্ব প্রতিবেদক, নিজস্ব প্রতিনিধি, অনলাইন ডেস্ক
    管理员, 管理員, 编辑, 編輯, 编辑部, 編輯部, 佚名, 匿名, 未知, 本站, 网友, 網友, 小编, 小編, 记者, 記者, 作者
    综合, 综合报道, 綜合報導, 站长, 原创, 转载, 匿名用户, 游客
    維基媒體專案貢獻者, 编者, 本报记者, 本报讯, 不详, 不詳, 無, 无, 編集部, 管理人, 名無し, 名無しさん, 投稿者
    著者, ライター, 運営者, 詠み人知らず
    관리자, 운영자, 편집부, 기자, 작성자, 익명, 온라인뉴스팀, 뉴스팀, 디지털뉴스팀, ผู้ดูแล, แอดมิน, กองบรรณาธิการ
    ทีมงาน, ban biên tập
    quản trị viên, khách, redaksi, tim redaksi, tamu
    politik, politics, sport, sports, wirtschaft, business, kultur, culture, features, opinion, meinung, latest
    world, local, entertainment
    gesundheit, health, lifestyle, technology, politique, économie, culture, política, economía, cultura, economia
    cronaca, politica
    contributors to wikimedia projects, 维基媒体项目贡献者, wikipedia-autoren, collectif, personal finance, follow
    permalink
    email, print, updated, published
    """
)
"""Names that stand for nobody: a role, a section or a control."""
AGENCIES = _split_phrases(
    """
    reuters, thomson reuters, ap, associated press, the associated press, afp, agence france-presse
    agence france presse, dpa, deutsche presse-agentur
    epd, kna, sid, apa, sda, keystone-sda, xinhua, xinhua news agency, upi, ansa, adnkronos, efe, agencia efe
    europa press, lusa, agência brasil, anp, belga, tt
    ntb, ritzau, stt, pap, čtk, ctk, tasr, sita, mti, agerpres, mediafax, тасс, риа новости, интерфакс, ріа новини
    унн, укрінформ, бта, бгнес, ана-μπα, απε-μπε, απε
    aa, anadolu ajansı, dha, iha, رويترز, فرانس برس, أ ف ب, د ب أ, واس, وام, ایسنا, ایرنا, تسنیم, مهر, فارس, pti
    ani, ians, भाषा, yonhap, kyodo, jiji, aap, pa, pa media, press association
    bloomberg, cnn, bbc, nbc, abc, cbs, npr, pbs, fox, zdf, ard, ndr, wdr, mdr, swr, rbb, br, hr, orf, srf, cnbc
    msnbc, kathpress, dts, afx, dpa-afx, awp, antara, vnexpress, ttxvn
    新华社, 新華社, 中新社, 中新网, 新华网, 人民网, 人民日报, 中央社, 路透社, 法新社, 美联社, 共同通信, 時事通信
    時事, 共同, ロイター, 연합뉴스, 뉴시스, 뉴스1, 央视新闻, 央视网, 光明网
    中国新闻网
    ots, news aktuell, pr newswire, business wire, globenewswire, usa today, the guardian, the new york times
    washington post, the washington post, time, wired, spiegel, stern, kicker, t-online
    microsoft, google, apple, facebook, meta, wikipedia, youtube, getty images
    """
)
"""News agencies, broadcasters and firms that stand in place of an author."""
ORGANISATION_WORDS = _split_words(
    """
    news team staff media press editorial editors newsroom newsdesk desk board committee department university
    institute
    association foundation society inc llc ltd plc corp corporation company group agency network magazine journal
    times
    tribune herald gazette observer chronicle telegraph newspaper council ministry center centre office college school
    hospital bank studio studios productions publishing church international club union federation project radio tv
    channel
    organization organisation solutions services technologies systems software labs community digest newswire report
    reports
    gmbh ag kg e.v ev mbh ggmbh redaktion redaktionsteam verlag nachrichten zeitung verband verein stiftung
    universität
    hochschule ministerium institut bund bundesverband pressestelle presseagentur agentur museum amt stadt gemeinde
    rundfunk
    rédaction agence société fondation université ministère redacción agencia fundación universidad ministerio
    noticias diario
    gobierno periódico redação agência universidade fundação ministério prefeitura jornal redazione agenzia università
    fondazione giornale redactie stichting universiteit redaktionen redaktionel toimitus ab aps oy redakcja fundacja
    uniwersytet
    redakce redakcia szerkesztőség redacția fundația редакция агентство издание университет редакція агенція видання
    ооо
    σύνταξη ομάδα πανεπιστήμιο ajansı haber gazetesi merkezi üniversitesi وكالة جريدة صحيفة قناة جامعة خبرگزاری
    روزنامه دانشگاه
    מערכת חדשות डेस्क न्यूज़ टीम ডেস্ক নিউজ newspapers weekly daily entertainment wire s.a s.l kompas redaksi tim
    redacció
    administration games enterprises holdings consulting sciences museum library academy partnership alliance initiative
    """
)
"""Words that the names of organisations hold."""
UNSPACED_ORGANISATIONS = tuple(
    """
    新闻网 新聞網 日报 日報 晚报 晚報 早报 时报 時報 网 網 报社 報社 通讯社 通訊社 通信社 新聞社 新闻社 新聞
    编辑部 編輯部 編集部 电视台 電視台 政府 委员会 委員會
    研究所 研究院 大学 大學 学院 公司 株式会社 出版社 协会 協會 協会 集团 杂志 デジタル Web 中心 新闻 新聞デジタル
    뉴스 일보 신문 편집부 방송 협회 대학교 연구소 뉴스팀 취재팀
    """.split()
)
"""Ends of the names of organisations in Chinese, Japanese and Korean."""
CREDENTIALS = _split_words(
    """
    phd ph.d md m.d mba mbe obe cbe jd j.d rd rdn ldn ld cpp psp cpa cfp cfp® cfa cepf cepf® dvm vmd dacvb lvt vts ba
    b.a bs b.s ms m.s ma m.a
    msc m.sc bsc b.sc mph dds dmd esq rn bsn msn np lcsw fand faclm fache facs edd ed.d psyd psy.d pharmd llm ll.m
    ll.b llb frcp mrcp cscs ryt e-ryt
    sj osb dr.phil mpa mfa pe pmp cissp foma dabom rdh lmft lpc cpt
    """
)
"""Degrees and titles that follow a name."""
SUFFIXES = frozenset("jr sr ii iii iv".split())
PARTICLES = _split_words(
    """
    von van der den de del della di da do dos das du la le les el al bin ibn ben y e i zum zur af av ter ten te 't
    vom v d'
    los las san st 'n bint abu ul und dello degli dei dalla lo mc mac abd und o' op in't aan
    """
)
"""Words in names that have no capital."""
STOPS = _split_words(
    """
    follow subscribe share shares writes wrote email e-mail twitter linkedin facebook instagram bio says sagt
    schreibt schrieb
    said wrote dice dit scrive diz
    view see more published updated posted sponsored on at for from with via via: about is was has full plus edited
    reviewed
    contributions aus für mit bei auf über updated: published: read min reports photographs photos fotos photo foto
    bild
    permalink reply antworten antwortet modified created member joined posts who the veröffentlicht aktualisiert am
    um nous pour avec à chez dans
    tags categories category filed under tagged last special posts: tweet print autorenbild veröffentlichte publicado
    publié pubblicato geplaatst
    опубликовано обновлено пишет 님 في
    """
)
"""Words after a name with which something else begins."""
PLACE_STOPS = frozenset("in".split())
"""Words after a name of two words or more with which a place begins."""
PICTURE_WORDS = _split_words(
    """
    getty shutterstock istock istockphoto unsplash pixabay pexels fotolia adobestock imago alamy witters © copyright
    摄 攝
    """
)
"""Sources of pictures, and who took them in Chinese; a text with one of them is no byline."""
NOT_NAMES = _split_words(
    """
    grade course main ingredient method difficulty level season occasion meal diet holiday genre model
    use case product products solution solutions role cuisine feature features interest subject user users stage
    design default category categories topic topics date name author authors region brand price appointment email
    e-mail mail phone post type size
    country state city year month week day title subject popularity relevance rating department industry location
    invitation accident chance
    heart hand foot train car bus boat plane air land sea law nature order request permission night degrees numbers
    far
    thema themen datum preis größe marke kategorie kategorien categoría categorías precio fecha tema temas autor
    ejemplo favor supuesto
    catégorie catégories prix marque exemple défaut ailleurs contre exemple thème categoria preço data prezzo marca
    argomento categorie prijs merk
    mail telefon post hand natur anfang hier dort fall exemplo
    """
)
"""Nouns and other words that follow "by" in headings, menus and sentences."""
PLACES = _split_words(
    """
    berlin hamburg münchen köln frankfurt wien zürich bern basel genf london paris madrid barcelona rom roma rome
    mailand milano brüssel brussels bruxelles
    amsterdam den haag stockholm oslo kopenhagen helsinki warschau warszawa prag praha budapest bukarest bucurești
    moskau moscow москва kiew kyiv київ athen athens
    istanbul ankara jerusalem beirut kairo cairo teheran delhi mumbai beijing peking shanghai hongkong tokio tokyo
    seoul bangkok hanoi jakarta singapur singapore sydney
    melbourne washington new york chicago boston nairobi johannesburg lagos accra miami toronto ottawa montréal
    montreal lille lyon marseille lima bogotá medellín quito
    caracas santiago mexico méxico brasília lisboa lissabon porto dublin edinburgh glasgow belfast manchester leipzig
    dresden düsseldorf stuttgart bremen hannover
    usa germany deutschland france spain italy china india japan russia ukraine
    """
)
"""Places that follow names."""
