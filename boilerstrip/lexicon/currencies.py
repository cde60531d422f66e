"""Signs and short names of currencies, as prices on web pages have them: data, no logic."""

CURRENCY_SIGNS = "€$£¥₹₽₺₩₪₴₫฿₱₦₸円元"
CURRENCY_NAMES = tuple(
    """
    kr zł Kč Ft lei лв руб грн USD EUR GBP CHF SEK NOK DKK PLN CZK HUF RON TRY TL Rp RM AUD CAD BRL đ تومان ريال
    """.split()
)
