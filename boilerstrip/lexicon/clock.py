"""Words and abbreviations of times of day: data, no logic."""

PM_WORDS = frozenset("pm μμ م مساء مساءً 下午 晚上 中午 午後 午后 오후 ch ös ptg md".split())
"""Words for the second half of the day, case-folded and without points."""
AM_WORDS = frozenset("am πμ ص صباحا صباحاً 上午 凌晨 早上 午前 오전 sa öö pg pd".split())
POINT_CLOCK_WORDS = frozenset("kl klo um uhr uur ore alle om godz jam pukul wib wita wit เวลา น am pm".split())
"""Words beside a time of day that has a point for its colon: "klo 14.05", "14.05 Uhr"."""
POINT_CLOCK_LANGUAGES = frozenset(("da", "fi", "id"))
"""Languages that always write it so."""
ZONE_MINUTES = {
    **dict.fromkeys("z utc ut gmt wet".split(), 0),
    **dict.fromkeys("cet mez west".split(), 60),
    **dict.fromkeys("cest mesz eet sast cat".split(), 120),
    **dict.fromkeys("eest msk мск trt eat".split(), 180),
    **dict.fromkeys("pkt".split(), 300),
    **dict.fromkeys("wib ict".split(), 420),
    **dict.fromkeys("wita sgt hkt awst".split(), 480),
    **dict.fromkeys("jst kst wit".split(), 540),
    **dict.fromkeys("aest".split(), 600),
    **dict.fromkeys("aedt".split(), 660),
    **dict.fromkeys("nzst".split(), 720),
    **dict.fromkeys("nzdt".split(), 780),
    **dict.fromkeys("brt art adt".split(), -180),
    **dict.fromkeys("edt".split(), -240),
    **dict.fromkeys("est cdt".split(), -300),
    **dict.fromkeys("mdt".split(), -360),
    **dict.fromkeys("mst pdt".split(), -420),
    **dict.fromkeys("pst".split(), -480),
}
"""Minutes east of Greenwich of zones whose abbreviation has one meaning (IST, BST, CST and ET have several)."""
