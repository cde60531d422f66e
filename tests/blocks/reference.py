"""What segmentation does, said as plainly as can be: one walk over a page's tree. Slow, and only for comparison."""

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from boilerstrip.blocks.hints import is_display_none
from boilerstrip.lexicon.hints import ATTRIBUTE_HINTS, ROLE_HINTS, TAG_HINTS, TOKEN_HINTS, Hint
from boilerstrip.lexicon.tags import INLINE_TAGS, PERMALINK_MARKS, PREFORMATTED_TAGS, SKIPPED_TAGS

UNSEEN_TAGS = {"head", "script", "style", "template", "svg", "iframe", "datalist", "title"}
in_brackets = re.compile(r"(.+)\[([^\[\]]*)\]", re.DOTALL).fullmatch
name_tokens = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])").findall
INVISIBLE = str.maketrans("", "", "\u00ad\u200b\ufeff")


@dataclass
class Element:
    tag: str
    parent: int
    hints: int
    kind: str
    first: int
    end: int = -1
    is_link: bool = False


@dataclass
class Walk:
    """The blocks and elements of a page, filled by the walk."""

    limit: int
    texts: list[str] = field(default_factory=list)
    block_elements: list[int] = field(default_factory=list)
    link_lengths: list[int] = field(default_factory=list)
    pictures: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    truncated: bool = False
    path: list[int] = field(default_factory=lambda: [-1])
    parts: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    linked: int = 0

    def visit(self, node: LexborNode) -> None:
        """Take in a node and all below it."""
        tag = node.tag or ""
        if self.truncated or tag in UNSEEN_TAGS | {"-comment", ""}:  # the last is a processing instruction
            return
        if tag == "-text":
            self.take(node.text_content or "")
        elif tag in SKIPPED_TAGS and not (node.html or "").endswith(f"</{tag}>"):  # not one of MathML
            self.pass_by(tag, node.attributes)
        else:
            self.enter(tag, node)

    def enter(self, tag: str, node: LexborNode) -> None:
        if tag not in INLINE_TAGS:
            self.flush()
        row = len(self.elements)
        hints, kind = hints_and_kind(tag, node.attributes)
        is_link = tag == "a" and "href" in node.attributes
        self.elements.append(Element(tag, self.path[-1], hints, kind, len(self.texts), is_link=is_link))
        self.path.append(row)
        for child in node.iter(include_text=True):
            self.visit(child)
        if tag not in INLINE_TAGS:
            self.flush()
        self.path.pop()
        self.elements[row].end = min(len(self.texts) + bool(self.parts or self.lines), self.limit)

    def within(self, *tags: str) -> bool:
        return any(self.elements[row].tag in tags for row in self.path[1:])

    def take(self, text: str) -> None:
        seen = text.translate(INVISIBLE).strip()
        in_link = any(self.elements[row].is_link for row in self.path[1:])
        if (in_link and seen in PERMALINK_MARKS) or not (self.parts or seen):
            return
        self.linked += in_link * sum(map(len, seen.split()))
        self.parts.append(text)

    def pass_by(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag == "hr":
            self.flush()
        elif tag == "img":
            texts = tuple(text for name in ("alt", "title") if (text := (attributes.get(name) or "").strip()))
            self.pictures.append((len(self.texts), texts))
        elif tag == "br" and self.within(*PREFORMATTED_TAGS):
            if self.parts:
                self.parts.append("\n")
        elif tag == "br":
            if line := collapsed(self.parts):
                self.lines.append(line)
                self.parts.clear()
            else:
                self.flush()

    def flush(self) -> None:
        """End the block that is being collected, if there is text in it."""
        if self.parts or self.lines:
            text = collapsed(self.parts)
            if self.within(*PREFORMATTED_TAGS):
                text = "".join(self.parts).translate(INVISIBLE).strip("\n")
            self.truncated |= len(self.texts) == self.limit
            if not self.truncated:
                text = "\n".join([*self.lines, *([text] if text else [])])
                breakers = [row for row in self.path[1:] if self.elements[row].tag not in INLINE_TAGS]
                found = in_brackets(text) if re.fullmatch("h[1-6]", self.elements[breakers[-1]].tag) else None
                if found and self.linked and len("".join(re.split(r"[\s|]", found[2]))) == self.linked:
                    text, self.linked = found[1].rstrip(), 0
                self.texts.append(text)
                self.block_elements.append(breakers[-1])
                self.link_lengths.append(self.linked)
        self.parts.clear()
        self.lines.clear()
        self.linked = 0


def walked(html: str, limit: int = 10_000) -> Walk:
    """A page's blocks and elements."""
    walk = Walk(limit)
    root = LexborHTMLParser(html).root
    if root is not None:
        walk.visit(root)
    return walk


def collapsed(parts: list[str]) -> str:
    return " ".join("".join(parts).translate(INVISIBLE).split())


def named_hints(names: str) -> int:
    mask = 0
    for token in name_tokens(names):
        mask |= TOKEN_HINTS.get(token.lower(), 0)
    return mask


def hints_and_kind(tag: str, attributes: dict[str, str | None]) -> tuple[int, str]:
    """An element's hints and kind."""
    hints = sum(1 << hint for hint in TAG_HINTS.get(tag, ()))
    if tag in INLINE_TAGS - {"a"}:
        return hints, ""
    for name in ("class", "id", "itemprop"):
        hints |= named_hints(attributes.get(name) or "")
    if (role := attributes.get("role")) in ROLE_HINTS:
        hints |= 1 << ROLE_HINTS[role or ""]
    for name, value, hint in ATTRIBUTE_HINTS:
        if name in attributes and (value is None or attributes[name] == value):
            hints |= 1 << hint
    if is_display_none(attributes.get("style") or ""):
        hints |= 1 << Hint.DISPLAY_NONE
    return hints, re.sub("[0-9]", "", (attributes.get("class") or "").split(" ")[0])
