"""Near-duplicate captions, and copies that are not seen: one clean copy of each.

A caption stands again as a caption box, a gallery's copy, a ``<noscript>``
copy or a plain line beside the picture; copies differ by markup debris,
credits, ellipses or white space. A text that differs by a word or a number
says another thing, and is no copy. Refrains, table cells, code and quotations
are no captions and stay.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple
from unicodedata import category, normalize

import numpy as np

from boilerstrip.arrays import Mask, rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.features.block_features import Features
from boilerstrip.features.phrases import SEPARATOR
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.tags import TAGS

WINDOW = 12
"""Blocks within which near copies are looked for; annotated pairs lie at most 8 apart. Equal copies of
marked captions are found anywhere."""
MIN_LENGTH = 12
"""Characters of the shortest caption compared; below, equal labels are common ("Photo: dpa")."""
MAX_LENGTH = 600
"""Characters of the longest caption compared; a longer text is none."""
MIN_RATIO = 92.0
"""rapidfuzz's normalised similarity, 0 to 100, below which the words of two texts are not even compared: annotated
copies that differ by debris lie above 95."""
MIN_SHARE = MIN_RATIO / (200 - MIN_RATIO)
"""Of one length in another; below, the lengths alone keep the ratio below."""
MIN_CONTAINED_SHARE = 0.5
"""A copy that lacks a credit still holds this share of the whole; below, it is another text that begins alike."""
MIN_CUT_OFF_SHARE = 0.3
"""Likewise for a copy that was cut off with an ellipsis."""
MAX_COPIES_OF_PLAIN_TEXT = 2
"""Plain text that stands more often is a refrain, even beside a picture."""

LINES_BELOW_PICTURE = 3
"""How far below a picture a plain line may be its caption."""
UNSEEN = mask(Hint.NOSCRIPT, Hint.HIDDEN, Hint.ARIA_HIDDEN, Hint.DISPLAY_NONE, Hint.DIALOG)
FIGURE = mask(Hint.FIGURE)
REPEATS_RIGHTLY = mask(Hint.CODE, Hint.QUOTE, Hint.HEADING, Hint.DEFINITION)
IS_CELL = np.isin(TAGS, ("td", "th"))
"""Where equal texts are matter: code, quotations, headings, definitions, cells."""

markup = re.compile(r"</?[a-z][^<>]*>|&[a-z]{2,8};|&#\d+;", re.IGNORECASE)
in_number = re.compile(r"(?<=\d)[.,:/](?=\d)|(?<!\w)[-\u2212](?=\d)")
"""Marks that change a number: 1.5 is not 15, and -3 is not 3."""
NUMBER_MARKS = str.maketrans(".,:/-\u2212", "\u02d1\u02d1\u02d0\u02c8\u02c9\u02c9")
"""Modifier letters that stand for them in a key."""
general_punctuation = re.compile(rb"\xe2\x80[\x80-\xbf]")
"""U+2000 to U+203F in UTF-8, spaces and dashes and quotes, of which most texts hold no other mark beyond ASCII."""
ASCII_NOT_WORD = bytes(byte for byte in range(0x80) if not chr(byte).isalnum() and chr(byte) != SEPARATOR)
DEBRIS_WORDS = frozenset(
    """
    amp apos br div em gt hellip ldquo lsquo lt mdash nbsp ndash quot rdquo rsquo span strong x20 x27
    """.split()
)
"""What is left of tags and entities whose brackets were lost."""
MAX_CREDIT_WORDS = 10
MAX_NAME_WORDS = 6
"""Words of a credit that names nothing but who made the picture."""
AGENCIES = frozenset("afp alamy ap dpa epa flickr getty istock reuters shutterstock unsplash upi wikimedia".split())
"""Sources of pictures: their names make a credit wherever they stand in it."""
CREDIT_WORDS = frozenset(
    """
    photo photos photograph photographer photography picture pictures image images credit credits courtesy source
    illustration copyright © foto fotos fotografie fotografia fotografía fotograf fotógrafo bild bilder quelle crédit
    crédits photographe photographie légende crédito créditos fuente fonte imagen imagem immagine zdjęcie zdjęcia fot
    źródło zdroj snímek kuva kilde källa bron beeld фото источник джерело снимок φωτογραφία φωτο πηγή צילום תמונה
    تصوير الصورة صورة المصدر عکس منبع kaynak fotoğraf ảnh nguồn gambar sumber फोटो चित्र स्रोत 图 圖
    """.split()
)
"""What a credit begins with, in one of its first two words."""
speaks_of_credit = re.compile(
    "图片|圖片|摄影|攝影|记者|記者|来源|來源|写真|撮影|画像|提供|出典|사진|출처|제공|기자|ภาพ|ที่มา"
).search
"""The same where words are not set apart, or where its place in the credit differs."""
not_blank = re.compile(r"\S+").finditer


def duplicates(features: Features, kept: Mask) -> dict[int, int]:
    """Kept blocks that say what another kept block says, each with that other block.

    Second captions, and unseen copies of what is seen.
    """
    captions = duplicate_captions(features, kept)
    seen = kept.copy()
    seen[list(captions)] = False
    return unseen_copies(features, seen) | captions


def without_copies(kept: Mask, copies: Mapping[int, int]) -> list[int]:
    """Rows of the kept blocks, in page order, of which none says what another does.

    >>> without_copies(np.array([True, False, True, True]), {2: 0})
    [0, 3]
    """
    return [row for row in rows_where(kept).tolist() if row not in copies]


def unseen_copies(features: Features, kept: Mask) -> dict[int, int]:
    """Kept blocks of hidden elements or ``<noscript>`` whose text is also seen."""
    unseen = features.inside(UNSEEN) & kept
    if not unseen.any():
        return {}
    folded = features.folded_texts
    seen = {folded[row]: row for row in reversed(rows_where(kept & ~unseen).tolist())}
    return {row: seen[folded[row]] for row in rows_where(unseen).tolist() if folded[row] in seen}


def duplicate_captions(features: Features, kept: Mask) -> dict[int, int]:
    """Captions that stand more than once among the kept blocks, with the cleanest copy of each.

    Cost grows with the number of candidates times the window, never with all
    pairs of a page.
    """
    beside_picture = _beside_pictures(features.blocks)
    sure = features.is_caption | features.inside(FIGURE) | beside_picture | features.blocks.is_flattened
    if not (sure & kept).any() or not (rows := _candidates(features, kept, sure)):
        return {}
    copies = _copies(rows, features)
    alike = _alike(copies, sure)
    if not alike and len({copy.key for copy in copies}) == len(copies):
        return {}
    found: dict[int, int] = {}
    for group in _groups(copies, alike, features):
        if len(group) > 1 and _is_caption(group, features, beside_picture):
            best = min(group, key=lambda copy: copy.flaws(features))
            found |= {copy.row: best.row for copy in group if copy is not best}
    return found


class _Copy(NamedTuple):
    """A text that may be a caption's copy, and what is compared of it."""

    row: int
    text: str
    bare: str
    """The text case-folded, without debris of markup."""
    key: str
    """Its letters and digits; the text itself where there are none."""

    @property
    def has_debris(self) -> bool:
        """Whether markup stands in the text."""
        return bool(markup.search(self.text))

    @property
    def cut_off(self) -> bool:
        """Whether the text ends in an ellipsis."""
        return self.text.endswith(("…", "..."))

    def flaws(self, features: Features) -> tuple[bool, bool, bool, int, int]:
        """What makes a copy less clean, worst first: debris, a cut, being unseen, a credit; then the first is best."""
        unseen = bool(features.inside(UNSEEN)[self.row])
        return self.has_debris, self.cut_off, unseen, len(self.key), self.row


def _copies(rows: list[int], features: Features) -> list[_Copy]:
    texts = [features.blocks.text[row] for row in rows]
    bare = [_bare(text) for text in texts]
    keys = [letters or text for letters, text in zip(_letters(bare), texts, strict=True)]
    return list(map(_Copy, rows, texts, bare, keys))


def _bare(text: str) -> str:
    """A text case-folded, without markup, its letters composed with their marks."""
    plain = _without_markup(text)
    return (plain if plain.isascii() else normalize("NFC", plain)).casefold()


def _without_markup(text: str) -> str:
    """A text without tags, and with a space for every character reference."""
    if "<" not in text and "&" not in text:
        return text
    return markup.sub(lambda debris: " " if debris[0].startswith("&") else "", text)


def _letters(texts: list[str]) -> list[str]:
    """Letters, marks of letters and numbers of texts.

    >>> _letters(["Low_water, «3 m» – Orvel", "Ebb.", "1,5 m"])
    ['Lowwater3mOrvel', 'Ebb', '1\u02d15m']
    """
    joined = SEPARATOR.join(texts)
    if joined.count(SEPARATOR) >= len(texts):  # one stands in flattened text
        joined = SEPARATOR.join(text.replace(SEPARATOR, " ") for text in texts)
    joined = in_number.sub(lambda mark: mark[0].translate(NUMBER_MARKS), joined)
    letters = joined.encode("utf-8", "surrogatepass").translate(None, ASCII_NOT_WORD)
    found = general_punctuation.sub(b"", letters).decode("utf-8", "surrogatepass").split(SEPARATOR)
    return [text if text.isalnum() else "".join(filter(_is_of_word, text)) for text in found]


def _is_of_word(character: str) -> bool:
    """Whether a character is a letter or digit, or the mark of one, as vowels and tones are in Hindi and Thai."""
    return character.isalnum() or category(character).startswith("M")


def _words(text: str) -> list[str]:
    """The words of a text; in scripts without spaces, what stands between punctuation."""
    return [text[start:stop] for start, stop in _spans(text)]


def _spans(text: str) -> list[tuple[int, int]]:
    """Where the words of a text begin and end."""
    kept = in_number.sub(lambda mark: mark[0].translate(NUMBER_MARKS), text)
    spaced = "".join(character if _is_of_word(character) or character == "©" else " " for character in kept)
    return [word.span() for word in not_blank(spaced)]


def _beside_pictures(blocks: Blocks) -> Mask:
    """Blocks next to a picture, or that show its alt or title text."""
    n = len(blocks.text)
    if not blocks.pictures:
        return np.zeros(n, np.bool_)
    below = np.array([picture.block for picture in blocks.pictures], np.int64)
    begun = np.bincount(np.maximum(below - 1, 0), minlength=n + 1)
    ended = np.bincount(np.minimum(below + LINES_BELOW_PICTURE, n), minlength=n + 1)
    beside: Mask = (begun - ended).cumsum()[:n] > 0
    hidden_texts = {text for picture in blocks.pictures for text in picture.texts}
    if hidden_texts:
        beside |= np.fromiter(map(hidden_texts.__contains__, blocks.text), np.bool_, n)
    return beside


def _candidates(features: Features, kept: Mask, sure: Mask) -> list[int]:
    """Kept blocks that may be a caption or a copy of one nearby."""
    n = len(sure)
    before = np.zeros(n + 2 * WINDOW + 1, np.int64)
    sure.cumsum(out=before[WINDOW + 1 : n + WINDOW + 1])
    before[n + WINDOW + 1 :] = before[n + WINDOW]
    nearby = before[2 * WINDOW + 1 :] > before[:n]  # more of them up to the window's end than before its beginning
    may_repeat = (features.inside(REPEATS_RIGHTLY) | IS_CELL.take(features.tag)) & ~features.is_caption
    length = features.counts.characters
    is_one = kept & nearby & ~may_repeat & (length >= MIN_LENGTH) & (length <= MAX_LENGTH)
    rows: list[int] = rows_where(is_one).tolist()
    return rows


def _alike(copies: list[_Copy], sure: Mask) -> dict[int, list[int]]:
    """By row, the rows close above it that hold nearly the same words, where one of both is sure to be a caption's."""
    rows = np.array([copy.row for copy in copies], np.int64)
    sure = sure[rows]
    numbers = np.arange(len(rows))[:, np.newaxis]
    before = numbers - np.arange(1, min(WINDOW, len(rows) - 1) + 1)  # below 0 it comes from the end, and is below
    apart = rows[numbers] - rows[before]
    later, step = ((apart > 0) & (apart <= WINDOW) & (sure[numbers] | sure[before])).nonzero()
    earlier = later - step - 1
    keys = [copy.key for copy in copies]
    length = np.array(list(map(len, keys)))
    least = np.where([copy.cut_off for copy in copies], MIN_CUT_OFF_SHARE, MIN_CONTAINED_SHARE)
    one, other = length[later], length[earlier]
    share = np.minimum(one, other) / np.maximum(one, other)
    may_be = share >= least[np.where(one <= other, later, earlier)]
    pairs = zip(later[may_be].tolist(), earlier[may_be].tolist(), (share[may_be] >= MIN_SHARE).tolist(), strict=True)
    alike: dict[int, list[int]] = {}
    for late, early, are_as_long in pairs:
        one_key, other_key = keys[late], keys[early]
        if one_key in other_key or other_key in one_key:
            are_copies = one_key == other_key or _is_shortened(*sorted((copies[late], copies[early]), key=_length))
        else:
            are_copies = are_as_long and _are_near(copies[late], copies[early])
        if are_copies:
            alike.setdefault(copies[late].row, []).append(copies[early].row)
    return alike


def _length(copy: _Copy) -> int:
    return len(copy.key)


def _are_near(one: _Copy, other: _Copy) -> bool:
    """Whether two texts have the same words but for debris of markup."""
    if not _ratio()(one.key, other.key, score_cutoff=MIN_RATIO):
        return False
    return _without_debris(one.bare) == _without_debris(other.bare)


def _without_debris(text: str) -> str:
    return "".join(word for word in _words(text) if word not in DEBRIS_WORDS)


def _is_shortened(short: _Copy, long: _Copy) -> bool:
    """Whether a text is another one that was cut off, or that lacks the credit of the picture."""
    if short.cut_off and long.key.startswith(short.key):
        return True
    words, text = _words(short.bare), normalize("NFC", _without_markup(long.text))
    spans = _spans(text)
    folded = [text[start:stop].casefold() for start, stop in spans]
    for first in range(len(folded) - len(words) + 1):
        end = first + len(words)
        if folded[first:end] == words:
            before, after = text[: spans[first][0]], text[spans[end - 1][1] :]
            return all(DEBRIS_WORDS.issuperset(_words(more)) or _is_credit(more) for more in (before, after))
    return False


def _is_credit(text: str) -> bool:
    """Whether what one copy has more than the other says who made the picture.

    >>> [_is_credit(text) for text in (" photo: Ida Orn", " (Ida Orn/Reuters)", ". IDA ORN", " at the source")]
    [True, True, True, False]
    """
    words = _words(text)
    folded = [word.casefold() for word in words]
    if len(words) > MAX_CREDIT_WORDS:
        return False
    if not CREDIT_WORDS.isdisjoint(folded[:2]) or not AGENCIES.isdisjoint(folded) or speaks_of_credit(text):
        return True
    is_set_apart = not text.lstrip()[:1].isalnum() and not text.lstrip().startswith((",", "-"))
    return is_set_apart and len(words) <= MAX_NAME_WORDS and all(word[0].isupper() for word in words)


def _groups(copies: list[_Copy], alike: dict[int, list[int]], features: Features) -> list[list[_Copy]]:
    """Copies of one text each: of the same words anywhere, or of nearly the same close by."""
    groups: dict[int, list[_Copy]] = {}
    by_key: dict[str, list[_Copy]] = {}
    for copy in copies:
        group = by_key.get(copy.key)
        if group is None or not _is_another(copy, group[-1], features):
            nearby = [groups[row] for row in alike.get(copy.row, ()) if copy.row - groups[row][0].row <= WINDOW]
            group = max(nearby, key=lambda group: group[0].row, default=[])
        group.append(copy)
        groups[copy.row] = group
        by_key.setdefault(copy.key, group)
    return [group for row, group in groups.items() if row == group[0].row]


def _is_another(copy: _Copy, last: _Copy, features: Features) -> bool:
    """Whether a text is a copy of the last one of the same words."""
    is_near = copy.row - last.row <= WINDOW
    return is_near or bool(features.is_caption[copy.row] and features.is_caption[last.row])


@cache
def _ratio() -> Callable[..., float]:
    """rapidfuzz's similarity, imported where captions are compared: a twentieth of the package's import time."""
    from rapidfuzz.fuzz import ratio

    return ratio


def _is_caption(group: list[_Copy], features: Features, beside_picture: Mask) -> bool:
    """Whether copies are a caption's: an element says so, or a picture stands beside a text that comes twice."""
    rows = [copy.row for copy in group]
    if features.is_caption[rows].any() or features.inside(FIGURE)[rows].any():
        return True
    if len(group) > MAX_COPIES_OF_PLAIN_TEXT:
        return False
    if features.blocks.is_flattened:  # no picture can be seen, but its caption's copies stand together
        differ = group[0].key != group[1].key or any(copy.has_debris for copy in group)
        return differ and rows[1] == rows[0] + 1
    return bool(beside_picture[rows].any())
