"""Scripts of languages, and languages that are one: data, no logic.

Ranges follow the Unicode Standard, languages the CLDR's likely scripts, macrolanguages ISO 639-3, codes
the registry of BCP 47.
"""

SCRIPTS: dict[str, str] = {
    "Latin": r"A-Za-zÀ-ɏḀ-ỿ",
    "Greek": r"Ͱ-Ͽἀ-῿",
    "Cyrillic": r"Ѐ-ӿԀ-ԯ",
    "Hebrew": r"֐-׿",
    "Arabic": r"؀-ۿݐ-ݿﭐ-﷿ﹰ-﻿",
    "Devanagari": r"ऀ-ॿ",
    "Bengali": r"ঀ-৿",
    "Gurmukhi": r"਀-੿",
    "Gujarati": r"઀-૿",
    "Tamil": r"஀-௿",
    "Telugu": r"ఀ-౿",
    "Kannada": r"ಀ-೿",
    "Malayalam": r"ഀ-ൿ",
    "Sinhala": r"඀-෿",
    "Thai": r"฀-๿",
    "Lao": r"຀-໿",
    "Burmese": r"က-႟",
    "Khmer": r"ក-៿",
    "Georgian": r"Ⴀ-ჿ",
    "Armenian": r"԰-֏",
    "Ethiopic": r"ሀ-፿",
    "Hangul": r"ᄀ-ᇿ가-힯",
    "Kana": r"぀-ヿ",
    "Han": r"㐀-鿿",
}
"""Names of scripts, and their characters as the inside of a character class."""
LANGUAGES: dict[str, str] = {
    "Greek": "el", "Cyrillic": "ru uk be bg sr mk mn kk ky tg tt ba cv os uz az", "Hebrew": "he yi",
    "Arabic": "ar fa ur ps ckb ku ug sd ks az pa", "Devanagari": "hi mr ne sa kok mai bho", "Bengali": "bn as",
    "Gurmukhi": "pa", "Gujarati": "gu", "Tamil": "ta", "Telugu": "te", "Kannada": "kn", "Malayalam": "ml",
    "Sinhala": "si", "Thai": "th", "Lao": "lo", "Burmese": "my", "Khmer": "km", "Georgian": "ka", "Armenian": "hy",
    "Ethiopic": "am ti", "Hangul": "ko", "Kana": "ja", "Han": "zh ja yue wuu",
}  # fmt: skip
"""Languages that are written in each script but the Latin one."""
OF_ONE_LANGUAGE: frozenset[str] = frozenset(
    """
    Greek Gurmukhi Gujarati Tamil Telugu Kannada Malayalam Sinhala Thai Lao Burmese Khmer Georgian Armenian Hangul Kana
    """.split()
)
"""Scripts that tell the language: the first of its list."""
MACROLANGUAGES: dict[str, str] = {
    code: language
    for language, codes in {
        "ar": "arb ary arz", "fa": "pes prs", "ku": "ckb kmr sdh", "lv": "ltg lvs",
        "ms": "id zsm", "no": "nb nn", "sh": "bs hr sr", "uz": "uzn uzs", "zh": "cmn wuu yue",
    }.items()
    for code in codes.split()
}  # fmt: skip
"""Languages that a declaration and a detector may name differently: the code of each, and that of all of them."""
RENAMED: dict[str, str] = {"in": "id", "iw": "he", "ji": "yi", "jw": "jv"}
"""Codes of languages that others have replaced."""
