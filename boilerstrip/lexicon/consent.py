"""Words of notices on cookies, consent and personal data, in many languages: data, no logic.

Collected from consent tools. All are case-folded, and searched within words,
so that inflected forms are found.
"""


def _split_phrases(phrases: str) -> tuple[str, ...]:
    return tuple(phrase.strip().casefold() for phrase in phrases.replace("\n", " ").split(",") if phrase.strip())


CONSENT_WORDS = _split_phrases(
    """
    cookie, gdpr, dsgvo, rgpd, lgpd, ccpa, privacy, personal data, personal information, your consent,
    tracking technolog, advertising partner, legitimate interest, datenschutz, personenbezogene, einwilligung,
    données personnelles, caractère personnel, confidentialité, consentement, datos personales, privacidad,
    consentimiento, dados pessoais, privacidade, consentimento, dati personali, riservatezza, consenso,
    persoonsgegevens, toestemming, personuppgift, samtycke, personopplysning, personoplysning, samtykke, henkilötie,
    evästee, danych osobowych, dane osobowe, prywatności, zgod, osobních údaj, osobné údaje, osobných údajov,
    soukromí, souhlas, személyes adat, sütik, sütiket, adatvédel, hozzájárul, date personale, confidențialitate,
    consimțământ, персональн, конфиденциальн, согласи, куки, файлы cookie, персональні дані, конфіденційн, згод,
    бисквитк, προσωπικών δεδομένων, προσωπικά δεδομένα, απορρήτου, συγκατάθεσ, kişisel veri, çerez, gizlilik,
    ملفات تعريف الارتباط, الخصوصية, البيانات الشخصية, بيانات شخصية, کوکی, حریم خصوصی, رازداری, עוגיות, קובצי, פרטיות,
    कुकी, कूकी, गोपनीयता, 个人信息, 個人資料, 隐私, 隱私, 個人情報, プライバシー, クッキー, 쿠키, 개인정보, คุกกี้,
    ความเป็นส่วนตัว, ข้อมูลส่วนบุคคล, dữ liệu cá nhân, thông tin cá nhân, quyền riêng tư, data pribadi, kebijakan privasi,
    kuki
    """
)
"""Words that occur in nearly every paragraph of such a notice, and in texts about the matter too."""
CONSENT_CLAUSES = _split_phrases(
    """
    we use cookies, uses cookies, use of cookies, accept all, accept cookies, reject all, manage cookies,
    cookie settings, cookie preferences, necessary cookies, targeting cookies, functional cookies,
    performance cookies, advertising partners, privacy preference, manage consent, withdraw your consent,
    our partners, verwenden cookies, verwendet cookies, nutzen cookies, cookies zu, alle akzeptieren,
    notwendige cookies, cookie-einstellungen, unsere partner, utilisons des cookies, utilise des cookies,
    tout accepter, tout refuser, cookies nécessaires, nos partenaires, utilizamos cookies, usamos cookies,
    utiliza cookies, aceptar todas, aceptar todo, nuestros socios, cookies necesarias, aceitar todos,
    cookies necessários, nossos parceiros, utilizziamo i cookie, utilizza cookie, utilizza i cookie, accetta tutti,
    cookie necessari, nostri partner, gebruiken cookies, gebruikt cookies, alles accepteren, noodzakelijke cookies,
    använder cookies, använder kakor, godkänn alla, nödvändiga cookies, bruker cookies, bruker informasjonskapsler,
    bruger cookies, godta alle, accepter alle, nødvendige cookies, käytämme evästeitä, hyväksy kaikki,
    używamy plików cookie, pliki cookie, plików cookies, akceptuj wszystkie, naszych partnerów,
    používáme soubory cookie, soubory cookie, přijmout vše, používame súbory cookie, sütiket használ,
    összes elfogadása, folosim cookie, acceptă toate, используем файлы cookie, использует файлы cookie,
    используем cookie, использует cookie, принять все, использует куки, використовуємо файли cookie, прийняти всі,
    χρησιμοποιούμε cookies, χρησιμοποιεί cookies, αποδοχή όλων, çerezleri kullan, çerez kullan, tümünü kabul,
    نستخدم ملفات تعريف, قبول الكل, از کوکی, پذیرش همه, משתמשים בעוגיות, משתמש בעוגיות, אישור הכל, कुकीज़ का उपयोग,
    कुकीज का उपयोग, सभी स्वीकार, 使用cookie, 使用 cookie, 全部接受, 接受所有, クッキーを使用, cookieを使用, すべて同意,
    すべて許可, 쿠키를 사용, 모두 허용, 모두 동의, ใช้คุกกี้, ยอมรับทั้งหมด, sử dụng cookie, chấp nhận tất cả,
    menggunakan cookie, terima semua
    """
)
"""What such a notice says of the site itself, and its buttons."""
