"""A script without a guard, as a file or from standard input."""

import boilerstrip

print([page.status for page in boilerstrip.extract_many(["<p>The tide turns."] * 40, workers=2)].count("ok"))
