"""What the shells of script applications show until their scripts have run, in many languages: data, no logic."""

PLACEHOLDERS = frozenset(
    phrase.strip()
    for phrase in """
    loading, loading app, loading page, please wait, one moment, just a moment, laden, lädt, wird geladen,
    bitte warten, chargement, chargement en cours, veuillez patienter, cargando, espere por favor, carregando,
    a carregar, aguarde, caricamento, caricamento in corso, attendere, bezig met laden, even geduld, laddar, laster,
    indlæser, ladataan, ładowanie, proszę czekać, načítání, načítá se, načítavam, betöltés, se încarcă, загрузка,
    идёт загрузка, подождите, завантаження, зачекайте, зареждане, φόρτωση, yükleniyor, lütfen bekleyin, جار التحميل,
    جاري التحميل, در حال بارگذاری, טוען, लोड हो रहा है, 加载中, 正在加载, 載入中, 请稍候, 請稍候, 読み込み中,
    ロード中, 로딩 중, 로딩중, กำลังโหลด, đang tải, memuat
    """.replace("\n", " ").split(",")
)
"""Whole texts, case-folded, without the dots at their end."""
