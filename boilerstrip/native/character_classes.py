"""Classes of characters (see :mod:`boilerstrip.features.characters`), and the counts that are made of them."""

OTHER, SPACE, LETTER, CAPITAL, DIGIT, CJK, SEA, STOP, COMMA, PUNCTUATION = range(10)
"""Letters, capitals and digits make up words."""
CLASSES = 10
WORDS, LETTERS, CAPITALS, DIGITS, STOPS, COMMAS, LENGTH = range(7)
COUNTS = 7
