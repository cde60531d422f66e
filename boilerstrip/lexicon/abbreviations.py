"""Words whose full stop does not end a sentence: data, no logic.

Single letters (``J.``) and letters with stops between them (``a.m.``, ``z.B.``) need no entry.
"""

ABBREVIATIONS = frozenset(
    # English
    "mr mrs ms mx dr prof rev hon gen col lt sgt capt cmdr adm st mt jr sr vs etc no nos vol vols ed eds pp fig figs "
    "sec ch art eq eqs ref refs al approx dept est inc ltd corp co bros ave blvd rd jan feb mar apr jun jul aug sep "
    "sept oct nov dec cf viz ca "
    # German
    "nr str bzw usw vgl evtl ggf inkl zzgl abs abb kap tel hrsg jh mio mrd geb gest sog bspw dipl ing std min max tsd "
    # French
    "mme mlle m mm mgr env éd chap p av apr "
    # Spanish, Portuguese, Italian
    "sra srta dra ud uds núm pág págs avda exmo sig dott ecc "
    # Dutch, Danish, Norwegian, Swedish
    "mevr dhr bijv blz enz bl dvs osv kl ca "
    # Polish, Czech, Slovak
    "ul tzn tzw tzv np ok inż mgr hab św č čl odst "
    # Russian, Ukrainian, Bulgarian
    "ул г гг стр рис им тов руб коп тыс млн млрд т д п н э др см напр проф акад св пер пл "
    # Greek, Turkish
    "κ κα δρ π χ βλ αρ σελ bkz vb vs örn doç yrd".split()
)
"""In lower case."""
