"""Hints that tags, roles and class names give about their contents: data, no logic.

A hint is evidence, never a verdict: class names mislead as often as they help,
so the scorer decides how much weight each hint gets. The tokens are those that
site builders, themes and consent tools use; most are English, whatever the
language of the page.
"""

from enum import IntEnum


class Hint(IntEnum):
    """A property of an element that the blocks inside inherit; the value is its bit in a mask."""

    # from the tag, role or an attribute
    NAV = 0
    FOOTER = 1
    HEADER = 2
    ASIDE = 3
    MAIN = 4
    ARTICLE = 5
    SECTION = 6
    FORM = 7
    NOSCRIPT = 8
    HIDDEN = 9
    ARIA_HIDDEN = 10
    DISPLAY_NONE = 11
    DIALOG = 12
    TABLE = 13
    LIST = 14
    FIGURE = 15
    CAPTION = 16
    CODE = 17
    QUOTE = 18
    DETAILS = 19
    CONTROL = 20
    HEADING = 21
    PARAGRAPH = 22
    ADDRESS = 23
    FALLBACK = 24
    ITEM = 25
    DEFINITION = 26
    # from a token of class, id or itemprop
    C_NAV = 27
    C_FOOTER = 28
    C_HEADER = 29
    C_SIDEBAR = 30
    C_COMMENT = 31
    C_RELATED = 32
    C_SHARE = 33
    C_AD = 34
    C_CONSENT = 35
    C_SIGNUP = 36
    C_META = 37
    C_AUTHOR = 38
    C_CONTENT = 39
    C_ARTICLE = 40
    C_TEXT = 41
    C_CARD = 42
    C_CAPTION = 43
    C_UNSEEN = 44
    C_REVIEW = 45
    C_PRODUCT = 46
    C_POST = 47
    C_TITLE = 48
    C_TAGS = 49
    C_BUTTON = 50
    C_TOC = 51
    C_MAIN = 52
    C_SIGNATURE = 53
    C_NOTE = 54
    # from the embedded data that the text was taken from
    JSON_LD = 55
    SCRIPT_DATA = 56
    # from the caller's selectors
    KEPT = 62
    DROPPED = 63


def mask(*hints: Hint) -> int:
    """Combine hints into a bit mask.

    >>> mask(Hint.NAV, Hint.HEADER)
    5
    """
    return sum(1 << hint for hint in hints)


SOURCE_HINTS: dict[str, Hint] = {
    "noscript": Hint.NOSCRIPT,
    "hidden": Hint.HIDDEN,
    "json-ld": Hint.JSON_LD,
    "script": Hint.SCRIPT_DATA,
}
"""Sources of text that a page does not show, by their names in the options, and the hint that marks their elements."""

SOURCE_SELECTORS: dict[Hint, str] = {
    Hint.JSON_LD: 'script[type="application/ld+json"]',
    Hint.SCRIPT_DATA: "script",
}
"""CSS selectors for hints whose text comes from scripts, so its elements are not part of the page."""

TAG_HINTS: dict[str, tuple[Hint, ...]] = {
    "nav": (Hint.NAV,),
    "menu": (Hint.LIST,),
    "footer": (Hint.FOOTER,),
    "header": (Hint.HEADER,),
    "aside": (Hint.ASIDE,),
    "main": (Hint.MAIN,),
    "article": (Hint.ARTICLE,),
    "section": (Hint.SECTION,),
    "form": (Hint.FORM,),
    "noscript": (Hint.NOSCRIPT,),
    "dialog": (Hint.DIALOG,),
    "table": (Hint.TABLE,),
    "ul": (Hint.LIST,),
    "ol": (Hint.LIST,),
    "li": (Hint.ITEM,),
    "dl": (Hint.DEFINITION,),
    "figure": (Hint.FIGURE,),
    "figcaption": (Hint.CAPTION,),
    "caption": (Hint.CAPTION,),
    "pre": (Hint.CODE,),
    "blockquote": (Hint.QUOTE,),
    "details": (Hint.DETAILS,),
    "button": (Hint.CONTROL,),
    "select": (Hint.CONTROL,),
    "textarea": (Hint.CONTROL,),
    "option": (Hint.CONTROL,),
    "label": (Hint.CONTROL,),
    "legend": (Hint.CONTROL,),
    "p": (Hint.PARAGRAPH,),
    "address": (Hint.ADDRESS,),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), (Hint.HEADING,)),
    **dict.fromkeys(("object", "audio", "video", "canvas", "iframe", "noframes", "noembed"), (Hint.FALLBACK,)),
}
"""Hints that a tag alone gives."""

ROLE_HINTS: dict[str, Hint] = {
    "navigation": Hint.NAV,
    "menu": Hint.NAV,
    "menubar": Hint.NAV,
    "contentinfo": Hint.FOOTER,
    "banner": Hint.HEADER,
    "complementary": Hint.ASIDE,
    "main": Hint.MAIN,
    "article": Hint.ARTICLE,
    "search": Hint.FORM,
    "form": Hint.FORM,
    "dialog": Hint.DIALOG,
    "alertdialog": Hint.DIALOG,
    "button": Hint.CONTROL,
    "heading": Hint.HEADING,
}
"""Hint of each role that is read (WAI-ARIA 1.2)."""

ATTRIBUTE_HINTS: tuple[tuple[str, str | None, Hint], ...] = (
    ("hidden", None, Hint.HIDDEN),
    ("aria-hidden", "true", Hint.ARIA_HIDDEN),
    ("aria-modal", "true", Hint.DIALOG),
)
"""Attribute, the value that it must have (None: any), and its hint."""

_TOKENS_BY_HINT: dict[Hint, str] = {
    Hint.C_NAV: """
        nav navbar navi navigation menu menus megamenu submenu dropdown breadcrumb breadcrumbs crumbs
        pagination pager paging pagenav topnav offcanvas drawer hamburger skip skiplink skiplinks jump tabs
    """,
    Hint.C_FOOTER: "footer foot colophon copyright legal imprint bottom footbar ft",
    Hint.C_HEADER: "header masthead topbar top branding logo banner hd toolbar",
    Hint.C_SIDEBAR: "sidebar side aside rail widget widgets secondary rightcol leftcol sidenav portlet sticky",
    Hint.C_COMMENT: "comment comments commentlist commentary disqus respond reply replies discussion feedback",
    Hint.C_RELATED: """
        related recommend recommended recommendation recommendations similar more also trending popular upsell
        crosssell suggested suggestions teaser teasers promo promos latest recent recirc readmore mostread
        ranking outbrain taboola next prev previous carousel recommender
    """,
    Hint.C_SHARE: """
        share sharing shares social socials follow addtoany sharedaddy addthis facebook twitter whatsapp likes
        like vote reactions
    """,
    Hint.C_AD: """
        ad ads adv advert adverts advertisement advertising sponsor sponsored adsense adsbygoogle gpt dfp
        banner affiliate
    """,
    Hint.C_CONSENT: """
        cookie cookies consent gdpr ccpa cmp onetrust cookiebot borlabs privacy modal popup overlay lightbox
        notice notification toast alertbar usercentrics didomi paywall
    """,
    Hint.C_SIGNUP: """
        newsletter subscribe subscription signup login register signin optin mailchimp cta donate join form
        search contact
    """,
    Hint.C_META: """
        meta byline date dateline posted published time timestamp info details category categories entrymeta
        postmeta metadata source reading views credit credits
    """,
    Hint.C_AUTHOR: "author authors bio vcard avatar profile user username about contributor",
    Hint.C_CONTENT: """
        content contents contenu inhalt main page wrapper primary maincontent contentarea container
    """,
    Hint.C_ARTICLE: """
        article articlebody post story entry news blog single postcontent entrycontent articlecontent hentry
        artikel
    """,
    Hint.C_TEXT: """
        text txt body richtext rte prose markdown copy paragraph wysiwyg bodytext description summary excerpt
        intro lead desc articletext storytext
    """,
    Hint.C_CARD: """
        card cards tile tiles item items grid list listing result results row product products col column
        gallery thumb box
    """,
    Hint.C_CAPTION: "caption captions figcaption imagecaption wpcaption thumbcaption legende bildunterschrift",
    Hint.C_UNSEEN: """
        sr srt hidden visuallyhidden screenreader assistive offscreen invisible collapse tooltip reader screen
        noprint print hide
    """,
    Hint.C_REVIEW: "review reviews rating ratings stars testimonial testimonials",
    Hint.C_PRODUCT: """
        price prices sku spec specs specification specifications feature features variant options attributes
        product shop
    """,
    Hint.C_POST: """
        thread topic message messages messagetext postbody postcontent cooked forum question answer answers qa
        faq faqs accordion bbcode
    """,
    Hint.C_TITLE: "title headline heading subtitle subhead hero name dek",
    Hint.C_TAGS: """
        tag tags tagcloud tagged topics keywords labels cats terms hashtag badge chip filter filters facet
        facets
    """,
    Hint.C_BUTTON: "button btn buttons cart wishlist quantity action actions tools print download icon",
    Hint.C_TOC: "toc tableofcontents outline index sitemap catlinks navbox editsection",
    Hint.C_MAIN: "main maincontent maincol mainbody articlebody contentmain",
    Hint.C_SIGNATURE: "signature postdetails postprofile rank",
    Hint.C_NOTE: "note notes admonition warning tip callout footnote footnotes references",
}


def _index_tokens() -> dict[str, int]:
    masks: dict[str, int] = {}
    for hint, tokens in _TOKENS_BY_HINT.items():
        for token in tokens.split():
            masks[token] = masks.get(token, 0) | 1 << hint
    return masks


TOKEN_HINTS = _index_tokens()
"""Bit mask of the hints of each class, id or itemprop token."""
