"""An iterator that is still there when the program ends."""

import boilerstrip

pages = boilerstrip.extract_many(["<p>The tide turns."] * 4_000, workers=2)
print(next(pages).status)
