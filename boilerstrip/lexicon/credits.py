"""What copies of a caption have besides its words, in many languages: data, no logic."""

AGENCIES = frozenset(
    """
    afp alamy anp ansa ap apa archiv archive belga cc corbis dpa efe epa flickr getty imago instagram istock keystone
    lusa nasa noaa pap pixabay privat private reuters shutterstock sipa tass unsplash upi wikimedia xinhua рбк риа тасс
    """.split()
)
"""Sources of pictures, case-folded; a credit may name one among the names of people."""

CREDIT_WORDS = frozenset(
    """
    photo photos photograph photographer photography picture pictures image images credit credits courtesy source
    illustration copyright foto fotos fotografie fotografia fotografía fotograf fotógrafo bild bilder quelle crédit
    crédits photographe photographie légende crédito créditos fuente fonte imagen imagem immagine zdjęcie zdjęcia fot
    źródło zdroj snímek kuva kilde källa bron beeld фото источник фотограф джерело снимок φωτογραφία φωτο φωτ πηγή
    צילום תמונה תמונות تصوير الصورة صورة المصدر عکس منبع kaynak fotoğraf ảnh nguồn gambar sumber फोटो फ़ोटो चित्र स्रोत
    bildquelle bildnachweis fotoquelle aufnahme grafik archivbild archivfoto symbolbild symbolfoto pic pics autor
    cortesía cortesia reprodução divulgação fotó felvétel snimio снимка фотографија nuotr nuotrauka
    ফটো ছবি படம் عکاس تصویر ფოტო լուսանկար फोटो छायाचित्र 사진 출처 제공 ภาพ ที่มา ภาพถ่าย
    图 圖 图片 圖片 图源 圖源 图片来源 圖片來源 来源 來源 摄影 攝影 摄 攝
    写真 撮影 画像 出典 提供
    """.split()
)
"""Words that a credit begins with, case-folded."""

UNSPACED_CREDIT_WORDS = tuple(
    """
    图片 圖片 图源 圖源 摄影 攝影 摄 攝 记者 記者 来源 來源 供图 供圖
    写真 撮影 画像 提供 出典 사진 출처 제공 기자 ภาพ ที่มา
    """.split()
)
"""Words of which a credit that is set apart holds one, in scripts that do not separate words from particles."""

MAKERS = frozenset("and by von par de da di do del dos of the for via und et e y van av af foto for/ från od i".split())
"""Words between a credit's names, case-folded."""

BUTTONS = (
    "enlarge image", "enlarge photo", "enlarge", "view larger image", "click to enlarge", "view full size",
    "open image in new window", "show caption", "hide caption", "read more", "show more",
    "bild vergrößern", "bild vergrössern", "vergrößern", "bild öffnen", "bild in großansicht", "mehr lesen",
    "weiterlesen", "agrandir l'image", "agrandir la photo", "agrandir", "lire la suite", "ampliar imagen",
    "ampliar foto", "ampliar la imagen", "ampliar", "leer más", "ampliar imagem", "leia mais", "ingrandisci",
    "ingrandisci immagine", "ingrandisci l'immagine", "leggi tutto", "afbeelding vergroten", "vergroot afbeelding",
    "lees meer", "förstora bilden", "visa större bild", "läs mer", "forstør billedet", "forstørr bildet",
    "suurenna kuva",
    "powiększ zdjęcie", "powiększ obraz", "powiększ", "czytaj więcej", "zvětšit obrázek", "zväčšiť obrázok",
    "kép nagyítása", "măriți imaginea", "mărește imaginea", "resmi büyüt", "fotoğrafı büyüt", "görseli büyüt",
    "увеличить изображение", "увеличить фото", "увеличить", "читать далее", "збільшити зображення", "збільшити фото",
    "μεγέθυνση εικόνας", "μεγέθυνση", "تكبير الصورة", "اقرأ المزيد", "بزرگنمایی تصویر", "הגדלת תמונה", "הגדל תמונה",
    "तस्वीर बड़ी करें", "बड़ी तस्वीर देखें", "चित्र बड़ा करें", "ดูภาพขนาดใหญ่", "ขยายภาพ", "xem ảnh lớn", "phóng to ảnh",
    "perbesar gambar", "点击查看大图", "查看大图", "点击放大", "查看原图", "點擊查看大圖", "點擊放大", "查看大圖",
    "画像を拡大する", "画像を拡大", "写真を拡大", "拡大する", "拡大画像を見る", "사진 확대", "이미지 확대", "크게 보기",
)  # fmt: skip
"""Labels of buttons on a picture, case-folded, that end up behind its caption."""

ARTICLES = frozenset(
    "ο η το οι τα the an die der das la le les el los las il lo gli het den det een un une una uno ein eine".split()
)
"""Words that follow no number, so that a number in front of one is a counter."""

FIGURE_WORDS = tuple(
    """
    abbildung abb figure figura figur fig afbeelding afb рисунок рис мал εικόνα εικ rysunek rys obrázek obr kuva şekil
    hình gambar चित्र شكل 图 圖 図 그림
    """.split()
)
"""Words before the number of a figure."""

LOST_REFERENCES = frozenset(
    "nbsp ndash mdash ldquo rdquo lsquo rsquo laquo raquo hellip quot apos shy zwnj x20 x27 u003c u003e".split()
)
"""Names of character references whose ``&`` and ``;`` were lost: no language has such words."""

LOST_TAGS = frozenset("amp b br div em gt i lt p span strong".split())
"""Names of tags and references whose brackets were lost, some of which are words as well."""

PICTURE_SUFFIXES = ("avif", "gif", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp")
"""Suffixes of the file names that stand before or behind a caption."""

VERSION_NAMES = frozenset(
    """
    desktop mobile tablet phone smartphone handheld print printable printer printonly printversion hide hidden visible
    invisible noprint
    """.split()
)
"""Words in the class names of containers that only some devices or readers show: such a one may repeat another."""

QUOTE_NAMES = frozenset("quote quotes quoted quotation quotebox quotecontent bbquote blockquote citation zitat".split())
"""Words in the class names of containers that repeat somebody's words."""
