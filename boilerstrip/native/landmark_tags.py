"""Numbers of the tags that :mod:`boilerstrip.native.landmarks` looks for, in the table that it is given."""

META, BASE, HTML, BODY, SCRIPT, H1, LINK, A = range(1, 9)
