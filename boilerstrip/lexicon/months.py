"""Month names and abbreviations by language: data, no logic.

The names are those of the Unicode CLDR (nominative and genitive, wide and
abbreviated), with spellings that themes of content-management systems use
beside them. All are case-folded, and none has a point.
"""

MONTH_NAMES = {
    "en": """
        january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept
        october/oct november/nov december/dec
    """,
    "de": """
        januar/jan/jänner/jän februar/feb/feber märz/mär/maerz/mrz april/apr mai juni/jun juli/jul august/aug
        september/sept/sep oktober/okt november/nov dezember/dez
    """,
    "fr": """
        janvier/janv/jan février/févr/fév mars avril/avr mai juin juillet/juil/jul août/aoû septembre/sept/sep
        octobre/oct novembre/nov décembre/déc
    """,
    "es": """
        enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago
        septiembre/sept/setiembre/set/sep octubre/oct noviembre/nov diciembre/dic
    """,
    "it": """
        gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago
        settembre/set/sett ottobre/ott novembre/nov dicembre/dic
    """,
    "pt": """
        janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set
        outubro/out novembro/nov dezembro/dez
    """,
    "nl": """
        januari/jan februari/feb/febr maart/mrt/mar april/apr mei juni/jun juli/jul augustus/aug
        september/sep/sept oktober/okt november/nov december/dec
    """,
    "sv": """
        januari/jan februari/feb/febr mars/mar april/apr maj juni/jun juli/jul augusti/aug september/sep/sept
        oktober/okt november/nov december/dec
    """,
    "no": """
        januar/jan februar/feb/febr mars/mar april/apr mai juni/jun juli/jul august/aug september/sep/sept
        oktober/okt november/nov desember/des
    """,
    "da": """
        januar/jan februar/feb/febr marts/mar april/apr maj juni/jun juli/jul august/aug september/sep/sept
        oktober/okt november/nov december/dec
    """,
    "fi": """
        tammikuuta/tammi/tammikuu/tammikuun helmikuuta/helmi/helmikuu/helmikuun
        maaliskuuta/maalis/maaliskuu/maaliskuun huhtikuuta/huhti/huhtikuu/huhtikuun
        toukokuuta/touko/toukokuu/toukokuun kesäkuuta/kesä/kesäkuu/kesäkuun heinäkuuta/heinä/heinäkuu/heinäkuun
        elokuuta/elo/elokuu/elokuun syyskuuta/syys/syyskuu/syyskuun lokakuuta/loka/lokakuu/lokakuun
        marraskuuta/marras/marraskuu/marraskuun joulukuuta/joulu/joulukuu/joulukuun
    """,
    "pl": """
        stycznia/sty/styczeń lutego/lut/luty marca/mar/marzec kwietnia/kwi/kwiecień maja/maj
        czerwca/cze/czerwiec lipca/lip/lipiec sierpnia/sie/sierpień września/wrz/wrzesień
        października/paź/październik listopada/lis/listopad grudnia/gru/grudzień
    """,
    "cs": """
        ledna/led/leden února/úno/únor března/bře/březen dubna/dub/duben května/kvě/květen června/čvn/červen
        července/čvc/červenec srpna/srp/srpen září/zář října/říj/říjen listopadu/lis/listopad
        prosince/pro/prosinec
    """,
    "sk": """
        januára/jan/január februára/feb/február marca/mar/marec apríla/apr/apríl mája/máj júna/jún júla/júl
        augusta/aug/august septembra/sep/september októbra/okt/október novembra/nov/november
        decembra/dec/december
    """,
    "hu": """
        január/jan február/febr március/márc április/ápr május/máj június/jún július/júl augusztus/aug
        szeptember/szept/szep október/okt november/nov december/dec
    """,
    "ro": """
        ianuarie/ian februarie/feb/febr martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug
        septembrie/sept/sep octombrie/oct noiembrie/nov/noi decembrie/dec
    """,
    "ru": """
        января/янв/январь февраля/февр/февраль/фев марта/мар/март апреля/апр/апрель мая/май июня/июн/июнь
        июля/июл/июль августа/авг/август сентября/сент/сентябрь/сен октября/окт/октябрь ноября/нояб/ноябрь/ноя
        декабря/дек/декабрь
    """,
    "uk": """
        січня/січ/січень лютого/лют/лютий березня/бер/березень квітня/квіт/квітень/кві травня/трав/травень/тра
        червня/черв/червень/чер липня/лип/липень серпня/серп/серпень/сер вересня/вер/вересень
        жовтня/жовт/жовтень/жов листопада/лист/листопад/листоп/лис грудня/груд/грудень/гру
    """,
    "bg": """
        януари/яну/ян февруари/фев март/мар април/апр май юни юли август/авг септември/сеп/септ октомври/окт
        ноември/ное декември/дек
    """,
    "el": """
        ιανουαρίου/ιαν/ιανουάριοσ/ιανουάριου φεβρουαρίου/φεβ/φεβρουάριοσ μαρτίου/μαρ/μάρτιοσ/μάρ
        απριλίου/απρ/απρίλιοσ μαΐου/μαΐ/μάιοσ/μάι/μαίου/μαϊ ιουνίου/ιουν/ιούνιοσ/ιούν ιουλίου/ιουλ/ιούλιοσ/ιούλ
        αυγούστου/αυγ/αύγουστοσ/αύγ σεπτεμβρίου/σεπ/σεπτέμβριοσ/σεπτ οκτωβρίου/οκτ/οκτώβριοσ
        νοεμβρίου/νοε/νοέμβριοσ/νοέ δεκεμβρίου/δεκ/δεκέμβριοσ
    """,
    "tr": """
        ocak/oca şubat/şub mart/mar nisan/nis mayıs/may/mayis haziran/haz temmuz/tem ağustos/ağu eylül/eyl
        ekim/eki kasım/kas/kasim aralık/ara/aralik
    """,
    "ar": """
        يناير/كانون_الثاني/جانفي فبراير/شباط/فيفري مارس/آذار أبريل/نيسان/أفريل/إبريل مايو/أيار/ماي
        يونيو/حزيران/جوان يوليو/تموز/يوليوز/جويلية أغسطس/آب/غشت/أوت سبتمبر/أيلول/شتنبر أكتوبر/تشرين_الأول
        نوفمبر/تشرين_الثاني/نونبر ديسمبر/كانون_الأول/دجنبر
    """,
    "he": """
        ינואר/ינו פברואר/פבר מרץ/מרס אפריל/אפר מאי יוני יולי אוגוסט/אוג ספטמבר/ספט אוקטובר/אוק נובמבר/נוב
        דצמבר/דצמ
    """,
    "fa": """
        ژانویه فوریه مارس آوریل/آپریل مه/می ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر
    """,
    "ur": """
        جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
    """,
    "hi": """
        जनवरी/जन फ़रवरी/फ़र/फर मार्च अप्रैल/अप्रै मई जून जुलाई/जुल/जुला अगस्त/अग सितंबर/सित/सितम्बर
        अक्टूबर/अक्टू/अक्तूबर नवंबर/नव/नवम्बर दिसंबर/दिस/दिसम्बर
    """,
    "bn": """
        জানুয়ারি/জানু/জানুয়ারী ফেব্রুয়ারি/ফেব/ফেব্রুয়ারী মার্চ এপ্রিল/এপ্রি মে জুন জুলাই/জুল আগস্ট/আগ/অগস্ট
        সেপ্টেম্বর/সেপ/সেপ্ট অক্টোবর/অক্টো নভেম্বর/নভে ডিসেম্বর/ডিসে
    """,
    "th": """
        มกราคม/มค กุมภาพันธ์/กพ มีนาคม/มีค เมษายน/เมย พฤษภาคม/พค มิถุนายน/มิย กรกฎาคม/กค สิงหาคม/สค กันยายน/กย
        ตุลาคม/ตค พฤศจิกายน/พย ธันวาคม/ธค
    """,
    "id": """
        januari/jan februari/feb/pebruari maret/mar april/apr mei juni/jun juli/jul agustus/agu/agt/ags
        september/sep oktober/okt november/nov/nopember/nop desember/des
    """,
    "ca": """
        gener/gen febrer/febr març/mar abril/abr maig juny/jun juliol/jul agost/ag/ago setembre/set octubre/oct
        novembre/nov desembre/des
    """,
    "hr": """
        siječnja/sij/siječanj veljače/velj/veljača ožujka/ožu/ožujak travnja/tra/travanj svibnja/svi/svibanj
        lipnja/lip/lipanj srpnja/srp/srpanj kolovoza/kol/kolovoz rujna/ruj/rujan listopada/lis/listopad
        studenoga/stu/studeni prosinca/pro/prosinac
    """,
    "sl": """
        januar/jan februar/feb marec/mar april/apr maj junij/jun julij/jul avgust/avg september/sep oktober/okt
        november/nov december/dec
    """,
    "sr": """
        јануар/јан/januar/jan фебруар/феб/februar/feb март/мар/mart/mar април/апр/april/apr мај/maj јун/jun
        јул/jul август/авг/avgust/avg септембар/сеп/septembar/sep октобар/окт/oktobar/okt
        новембар/нов/novembar/nov децембар/дец/decembar/dec
    """,
    "et": """
        jaanuar/jaan veebruar/veebr märts aprill/apr mai juuni juuli august/aug september/sept oktoober/okt
        november/nov detsember/dets
    """,
    "lv": """
        janvāris/janv februāris/febr marts aprīlis/apr maijs jūnijs/jūn jūlijs/jūl augusts/aug septembris/sept
        oktobris/okt novembris/nov decembris/dec
    """,
    "lt": """
        sausio/saus/sausis vasario/vas/vasaris kovo/kov/kovas balandžio/bal/balandis gegužės/geg/gegužė
        birželio/birž/birželis liepos/liep/liepa rugpjūčio/rugp/rugpjūtis/rgp rugsėjo/rugs/rugsėjis/rgs
        spalio/spal/spalis/spl lapkričio/lapkr/lapkritis gruodžio/gruod/gruodis
    """,
    "is": """
        janúar/jan febrúar/feb mars/mar apríl/apr maí júní/jún júlí/júl ágúst/ágú september/sep október/okt
        nóvember/nóv desember/des
    """,
    "gl": """
        xaneiro/xan febreiro/feb marzo/mar abril/abr maio xuño xullo/xul agosto/ago setembro/set outubro/out
        novembro/nov decembro/dec
    """,
    "mk": """
        јануари/јан февруари/фев март/мар април/апр мај јуни/јун јули/јул август/авг септември/сеп октомври/окт
        ноември/ное декември/дек
    """,
    "be": """
        студзеня/сту/студзень лютага/лют/люты сакавіка/сак/сакавік красавіка/кра/красавік мая/май
        чэрвеня/чэр/чэрвень ліпеня/ліп/ліпень жніўня/жні/жнівень верасня/вер/верасень кастрычніка/кас/кастрычнік
        лістапада/ліс/лістапад снежня/сне/снежань
    """,
    "ms": """
        januari/jan februari/feb mac april/apr mei jun julai/jul ogos/ogo september/sep oktober/okt november/nov
        disember/dis
    """,
    "az": """
        yanvar/yan fevral/fev mart/mar aprel/apr may iyun/iyn iyul/iyl avqust/avq sentyabr/sen oktyabr/okt
        noyabr/noy dekabr/dek
    """,
    "sq": """
        janar/jan shkurt/shk mars/mar prill/pri maj qershor/qer korrik/korr gusht/gush shtator/sht tetor/tet
        nëntor/nën dhjetor/dhj
    """,
    "af": """
        januarie/jan februarie/feb maart/mrt april/apr mei junie/jun julie/jul augustus/aug september/sep
        oktober/okt november/nov desember/des
    """,
    "ka": """
        იანვარი/იან თებერვალი/თებ მარტი/მარ აპრილი/აპრ მაისი/მაი ივნისი/ივნ ივლისი/ივლ აგვისტო/აგვ
        სექტემბერი/სექ ოქტომბერი/ოქტ ნოემბერი/ნოე დეკემბერი/დეკ
    """,
    "hy": """
        հունվարի/հնվ/հունվար փետրվարի/փտվ/փետրվար մարտի/մրտ/մարտ ապրիլի/ապր/ապրիլ մայիսի/մյս/մայիս
        հունիսի/հնս/հունիս հուլիսի/հլս/հուլիս օգոստոսի/օգս/օգոստոս սեպտեմբերի/սեպ/սեպտեմբեր
        հոկտեմբերի/հոկ/հոկտեմբեր նոյեմբերի/նոյ/նոյեմբեր դեկտեմբերի/դեկ/դեկտեմբեր
    """,
    "kk": """
        қаңтар/қаң ақпан/ақп наурыз/нау сәуір/сәу мамыр/мам маусым/мау шілде/шіл тамыз/там қыркүйек/қыр
        қазан/қаз қараша/қар желтоқсан/жел
    """,
    "mr": """
        जानेवारी/जाने फेब्रुवारी/फेब्रु मार्च एप्रिल/एप्रि मे जून जुलै ऑगस्ट/ऑग सप्टेंबर/सप्टें ऑक्टोबर/ऑक्टो
        नोव्हेंबर/नोव्हें डिसेंबर/डिसें
    """,
    "ne": """
        जनवरी फेब्रुअरी मार्च अप्रिल मे जुन जुलाई अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर
    """,
    "gu": """
        જાન્યુઆરી/જાન્યુ ફેબ્રુઆરી/ફેબ્રુ માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ સપ્ટેમ્બર/સપ્ટે ઑક્ટોબર/ઑક્ટો
        નવેમ્બર/નવે ડિસેમ્બર/ડિસે
    """,
    "pa": """
        ਜਨਵਰੀ/ਜਨ ਫ਼ਰਵਰੀ/ਫ਼ਰ ਮਾਰਚ ਅਪ੍ਰੈਲ/ਅਪ੍ਰੈ ਮਈ ਜੂਨ ਜੁਲਾਈ/ਜੁਲਾ ਅਗਸਤ/ਅਗ ਸਤੰਬਰ/ਸਤੰ ਅਕਤੂਬਰ/ਅਕਤੂ ਨਵੰਬਰ/ਨਵੰ
        ਦਸੰਬਰ/ਦਸੰ
    """,
    "ta": """
        ஜனவரி/ஜன பிப்ரவரி/பிப் மார்ச்/மார் ஏப்ரல்/ஏப் மே ஜூன் ஜூலை ஆகஸ்ட்/ஆக செப்டம்பர்/செப் அக்டோபர்/அக்
        நவம்பர்/நவ டிசம்பர்/டிச
    """,
    "te": """
        జనవరి/జన ఫిబ్రవరి/ఫిబ్ర మార్చి ఏప్రిల్/ఏప్రి మే జూన్ జులై ఆగస్టు/ఆగ సెప్టెంబర్/సెప్టెం అక్టోబర్/అక్టో
        నవంబర్/నవం డిసెంబర్/డిసెం
    """,
    "kn": """
        ಜನವರಿ/ಜನ ಫೆಬ್ರವರಿ/ಫೆಬ್ರ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್/ಏಪ್ರಿ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್/ಆಗ ಸೆಪ್ಟೆಂಬರ್/ಸೆಪ್ಟೆಂ ಅಕ್ಟೋಬರ್/ಅಕ್ಟೋ
        ನವೆಂಬರ್/ನವೆಂ ಡಿಸೆಂಬರ್/ಡಿಸೆಂ
    """,
    "ml": """
        ജനുവരി/ജനു ഫെബ്രുവരി/ഫെബ്രു മാർച്ച്/മാർ ഏപ്രിൽ/ഏപ്രി മേയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ്/ഓഗ സെപ്റ്റംബർ/സെപ്റ്റം
        ഒക്ടോബർ/ഒക്ടോ നവംബർ/നവം ഡിസംബർ/ഡിസം
    """,
    "sw": """
        januari/jan februari/feb machi/mac aprili/apr mei juni/jun julai/jul agosti/ago septemba/sep oktoba/okt
        novemba/nov desemba/des
    """,
    "fil": """
        enero/ene pebrero/peb marso/mar abril/abr mayo/may hunyo/hun hulyo/hul agosto/ago setyembre/set
        oktubre/okt nobyembre/nob disyembre/dis
    """,
    "vi": """
        tháng_một/tháng_giêng tháng_hai tháng_ba tháng_tư/tháng_bốn tháng_năm tháng_sáu tháng_bảy/tháng_bẩy
        tháng_tám tháng_chín tháng_mười tháng_mười_một tháng_mười_hai
    """,
    "zh": """
        一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月
    """,
}
"""Twelve months a language; other forms of a month after a slash, and an underscore for a space."""
SOLAR_HIJRI_MONTH_NAMES = {
    "fa": """
        فروردین/حمل اردیبهشت/ثور خرداد/جوزا تیر/سرطان مرداد/امرداد/اسد شهریور/سنبله مهر/میزان آبان/عقرب آذر/قوس
        دی/جدی بهمن/دلو اسفند/حوت
    """,
}
"""Months of the calendar of Iran and Afghanistan."""
MONTH_JOINERS = frozenset(
    """
    st nd rd th of the de del di do da d den er e re ème eme го й ого року рік р г год года гг
    ngày năm thg m d roku rok r a ב ماه من سنة عام لعام لسنة لـ شهر พศ คศ ปี เดือน του ου τησ η թ m yılı tahun an anul um
    """.split()
)
"""Words that stand between the day, the month and the year."""
