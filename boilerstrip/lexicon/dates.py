"""Words of dates and datelines, in many languages: data, no logic.

Forms are those that datelines have: nominative and genitive where a language
has both, and common abbreviations without their points. Months and weekdays
follow the Unicode CLDR; labels were collected from the themes of
content-management systems. All words are case-folded, and none has a point.
"""

from unicodedata import normalize


def _split_words(words: str) -> frozenset[str]:
    return frozenset(normalize("NFKC", words).casefold().replace(".", "").split())


MONTHS = _split_words(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    januar februar märz mai juni juli oktober dezember jänner feber mär mrz okt dez
    janvier février mars avril juin juillet août septembre octobre novembre décembre
    janv févr fév avr juil aoû déc
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
    ene abr ago dic
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev mai set out
    gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug ott
    gener febrer març maig juny juliol agost setembre desembre
    januari februari maart mei augustus mrt
    maj augusti december oktober februar marts august desember
    tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta
    marraskuuta joulukuuta
    styczeń stycznia luty lutego marzec marca kwiecień kwietnia maja czerwiec czerwca lipiec lipca sierpień
    sierpnia wrzesień września październik października listopad listopada grudzień grudnia
    sty lut kwi cze lip sie wrz paź lis gru
    leden ledna únor února březen března duben dubna květen května červen června červenec července srpen srpna
    září říjen října listopadu prosinec prosince
    január januára február februára marec apríl apríla mája jún júna júl júla augusta októbra novembra decembra
    január február március április május június július augusztus szeptember október jan febr márc ápr máj jún júl
    szept
    ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie ian iun iul noi
    январь января февраль февраля март марта апрель апреля май мая июнь июня июль июля август августа сентябрь
    сентября октябрь октября ноябрь ноября декабрь декабря янв фев февр мар апр июн июл авг сен сент окт ноя нояб
    дек
    січень січня лютий лютого березень березня квітень квітня травень травня червень червня липень липня серпень
    серпня вересень вересня жовтень жовтня листопад листопада грудень грудня січ лют бер кві тра чер лип сер вер
    жов лис гру
    януари февруари април юни юли септември октомври ноември декември
    ιανουάριος ιανουαρίου φεβρουάριος φεβρουαρίου μάρτιος μαρτίου απρίλιος απριλίου μάιος μαΐου μαίου ιούνιος
    ιουνίου ιούλιος ιουλίου αύγουστος αυγούστου σεπτέμβριος σεπτεμβρίου οκτώβριος οκτωβρίου νοέμβριος νοεμβρίου
    δεκέμβριος δεκεμβρίου ιαν φεβ μαρ απρ μαϊ ιουν ιουλ αυγ σεπ οκτ νοε δεκ
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık oca şub nis haz tem ağu eyl eki kas
    ara
    يناير فبراير مارس أبريل ابريل إبريل مايو يونيو يوليو أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر جانفي
    فيفري أفريل ماي جوان جويلية أوت شباط آذار نيسان أيار حزيران تموز آب أيلول محرم صفر رجب شعبان رمضان شوال
    فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند ژانویه فوریه مارس آوریل مه ژوئن ژوئیه
    اوت سپتامبر اکتبر نوامبر دسامبر
    جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
    ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
    בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר
    जनवरी फरवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर अक्तूबर नवंबर नवम्बर दिसंबर दिसम्बर
    januari februari maret mei juni juli agustus oktober desember agu agt okt des
    tháng
    """
)
WEEKDAYS = _split_words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim
    lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom
    segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira seg ter qua
    qui sex
    lunedì martedì mercoledì giovedì venerdì sabato domenica gio sab
    dilluns dimarts dimecres dijous divendres dissabte diumenge
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo
    måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
    maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
    poniedziałek wtorek środa czwartek piątek sobota niedziela
    pondělí úterý středa čtvrtek pátek neděle pondelok utorok streda štvrtok piatok nedeľa
    hétfő kedd szerda csütörtök péntek szombat vasárnap
    luni marți marţi miercuri joi vineri sâmbătă duminică
    понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс
    понеділок вівторок середа пʼятниця п'ятниця п’ятниця субота неділя нд
    понеделник вторник сряда четвъртък петък събота
    δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
    pazartesi salı çarşamba perşembe cuma cumartesi pazar
    الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد
    شنبه یکشنبه دوشنبه سه‌شنبه سه چهارشنبه چهار پنجشنبه پنج‌شنبه جمعه یک‌شنبه
    سوموار منگل بدھ جمعرات جمعہ ہفتہ اتوار پیر
    ראשון שני שלישי רביעי חמישי שישי שבת
    सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
    senin selasa rabu kamis jumat sabtu minggu
    thứ hai ba tư năm sáu bảy
    """
)
LABELS = _split_words(
    """
    updated published posted edited modified created written revised reviewed first last originally by author
    source reporter ago read reading
    aktualisiert veröffentlicht erstellt geändert bearbeitet verfasst zuletzt stand von autor autorin quelle
    lesezeit lesedauer publiziert erschienen vor
    publié publiée posté modifié mis mise jour actualisé rédigé écrit par auteur lecture temps
    publicado publicada actualizado actualizada modificado escrito última actualización por autora fuente lectura
    hace atualizado atualizada postado fonte leitura há
    pubblicato pubblicata aggiornato aggiornata ultimo aggiornamento scritto autore lettura fa
    publicat actualitzat
    gepubliceerd bijgewerkt geplaatst laatst gewijzigd door bron leestijd geleden
    publicerad uppdaterad uppdaterat senast skriven källa läsning lästid sedan
    publisert oppdatert sist endret kilde lesetid siden udgivet opdateret offentliggjort sidst skrevet læsetid
    julkaistu päivitetty muokattu
    opublikowano opublikowany aktualizacja zaktualizowano dodano ostatnia publikacja źródło czytania temu
    publikováno vydáno aktualizováno upraveno zveřejněno zdroj čtení před publikované aktualizované
    megjelent frissítve közzétéve módosítva szerző forrás olvasási
    publicat actualizat modificat sursa acum
    опубликовано обновлено изменено добавлено размещено дата публикации автор источник чтения назад
    опубліковано оновлено змінено додано публікації джерело тому
    публикувано обновено
    δημοσίευση δημοσίευσης δημοσιεύθηκε δημοσιεύτηκε ενημέρωση ενημερώθηκε τελευταία συντάκτης πηγή
    yayınlanma yayınlandı yayın güncelleme güncellendi güncellenme oluşturulma eklenme son yazar kaynak önce
    نشر نُشر نشرت تحديث آخر بواسطة كتب المصدر مصدر منذ قبل
    منتشر انتشار به‌روزرسانی بروزرسانی نویسنده منبع پیش شائع اپ ڈیٹ
    פורסם עודכן עדכון אחרון מאת מקור לפני
    प्रकाशित अपडेटेड अपडेट अद्यतन लेखक स्रोत पहले
    diterbitkan dipublikasikan diperbarui terakhir oleh penulis sumber lalu
    đăng cập nhật lần cuối tác giả nguồn trước
    """
)
"""Words that mark a dateline, byline, source or reading time."""
PUBLICATION_WORDS = _split_words(
    """
    published posted written
    veröffentlicht publiziert erschienen verfasst geschrieben gespeichert eingestellt
    publié publiée posté rédigé
    publicado publicada escrito postado pubblicato pubblicata scritto publicat
    gepubliceerd geplaatst publicerad publisert publiceret udgivet offentliggjort skrevet julkaistu
    opublikowano opublikowany dodano publikováno vydáno zveřejněno publikované megjelent közzétéve
    опубликовано размещено добавлено публикации опубліковано додано публікації публикувано
    δημοσίευση δημοσίευσης δημοσιεύθηκε δημοσιεύτηκε yayınlanma yayınlandı yayın eklenme
    نشر نُشر نشرت منتشر انتشار شائع פורסם प्रकाशित diterbitkan dipublikasikan đăng
    发布时间 发布日期 发布于 发表于 發佈日期 發布時間 發表於 公開日 公開日時 投稿日 投稿日時 掲載日
    등록일 작성일 게시일 เผยแพร่ วันที่เผยแพร่
    """
)
"""Words that say that the date after them is that of publication, wherever they stand on a page."""
OTHER_WORDS = _split_words(
    """
    a am an and as at date dated day days edition est h hour hours hr hrs in local m min mins minute minutes month
    months of on pm s sec seconds st nd rd th t the time today to yesterday week weeks z
    am den dem der um uhr und datum minute minuten min stunde stunden tag tagen
    le la les à a et du de d er date heure heures h min minutes jour jours il y
    el del las los a y fecha hora horas día días o e às as dia dias data di il alle ore ora giorni del della
    klo kello op om uur en de het dagen kl klokken den d i og och timmar timer dagar dage för
    o godz godzina dnia roku r min dne v hodin hod a ve
    óra perc ora la data
    в во г г. года год часов час минут минуты мин на и о об від о року р год хв та
    ημερομηνία ώρα στις και πμ μμ π.μ μ.μ λεπτά ώρες πριν την
    saat tarihi tarih dakika gün günü
    في تاريخ الساعة ساعة ساعات دقيقة دقائق يوم أيام م هـ ص و التوقيت بتوقيت غرينتش
    در تاریخ ساعت دقیقه روز قبل کو میں
    ב בשעה תאריך יום ה דקות שעות
    को पर में बजे घंटे मिनट दिन तारीख समय
    pada pukul jam tanggal hari menit wib wita wit yang
    ngày lúc giờ phút chủ nhật sa ch
    """
)
"""Other words that occur in datelines: articles, prepositions, units, ordinals."""
ZONES = _split_words(
    """
    gmt utc et edt est ct cst cdt mt mst mdt pt pst pdt cet cest eet eest wet west bst ist jst kst msk мск мез mez
    mesz aest aedt acst awst nzst nzdt hkt sgt pkt wib brt art cat eat sast trt brasília
    """
)
UNSPACED_LABELS = tuple(
    """
    更新时间 更新時間 发布时间 發布時間 发表时间 發表時間 最后更新 最後更新 最終更新 发布 發布 發佈 发表 發表 更新
    修改 编辑 編輯
    公開日 更新日 掲載日 投稿日 作成日 公開 掲載 投稿 配信 発表 発行 来源 來源 作者 记者 記者 出典 阅读 閱讀 前
    작성일 등록일 수정일 입력 수정 등록 게재 작성 승인 최종 발행 업데이트 출처 기자
    เผยแพร่ อัปเดต อัพเดท ปรับปรุง แก้ไข ล่าสุด โพสต์ โดย ผู้เขียน ที่มา
    """.split()
)
UNSPACED_WORDS = tuple(
    """
    上午 下午 午前 午後 凌晨 早上 晚上 中午 北京时间 时间 時間 日期 日時 星期 礼拜 禮拜 周 週 曜日 祝 令和 平成 昭和
    大正 明治
    中華民國 民國 民国 公元 西暦 分钟 分鐘 小时 小時 于 於 约 約 一 二 三 四 五 六 天 年 月 日 号 號 时 時 分 秒 点
    點 火 水 木 金 土
    오전 오후 요일 날짜 시간 년 월 일 시 분 초 전 화 수 목 금 토
    วันที่ วัน เวลา เมื่อ จันทร์ อังคาร พุธ พฤหัสบดี พฤหัสฯ พฤหัส ศุกร์ เสาร์ อาทิตย์ พศ คศ นาที ชั่วโมง ที่แล้ว ที่ น
    มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
    มค กพ มีค เมย พค มิย กค สค กย ตค พย ธค
    """.split()
)
"""Words of datelines in languages that write words without spaces; several may follow each other."""
UNSPACED_MONTHS = frozenset(
    """
    月 월 มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
    มค กพ มีค เมย พค มิย กค สค กย ตค พย ธค
    """.split()
)
UNSPACED_WEEKDAYS = (
    "曜",
    "星期",
    "礼拜",
    "禮拜",
    "周",
    "週",
    "요일",
    "จันทร์",
    "อังคาร",
    "พุธ",
    "พฤหัส",
    "ศุกร์",
    "เสาร์",
    "อาทิตย์",
)
LONE_WEEKDAYS = frozenset("火水木金土화수목금토")
"""Weekdays as datelines have them in brackets; those of sun and moon are also the words for day and month."""
NAME_PARTICLES = _split_words("al ben bin d da de del della den der di do dos du el ibn la le ten ter van von y и")
"""Words of names that begin with a small letter."""
