"""A sanitiser with the list of elements that the HTML renderer has."""

import nh3

from boilerstrip.render.html.elements import ELEMENTS, URL_SCHEMES

ATTRIBUTES = {name: set(attributes) for name, attributes in ELEMENTS.items() if attributes}


def sanitise(html: str) -> str:
    """Return what nh3 leaves of a fragment."""
    return nh3.clean(html, tags=set(ELEMENTS), attributes=ATTRIBUTES, url_schemes=set(URL_SCHEMES), link_rel=None)
