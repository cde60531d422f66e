"""What a page shows above its code: the language, the name of a file, buttons."""

import re

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.nodes import children, class_of, is_inline, is_only_text, remove_all, text_of
from boilerstrip.lexicon.attributes import CODE_LANGUAGES
from boilerstrip.lexicon.code_languages import HUMAN_LANGUAGES, LANGUAGE_ATTRIBUTES, LANGUAGES

BUTTON_SELECTOR = "button, clipboard-copy, [role=button]"
is_header_class = re.compile(r"header|toolbar|title|lang|caption|filename").search
EDITOR_SELECTOR = ".cm-content, .CodeMirror-code, .view-lines, .ace_text-layer"
"""Where editors (CodeMirror, Monaco, Ace) show their lines."""
MAX_LENGTH = 40
"""Characters of the longest text that may be the name of a language."""
MAX_LEVELS = 2
"""Elements around a ``<pre>`` beside which a header may be."""


def name_language(pre: LexborNode) -> None:
    """Name the language of code where its own attributes do, or several ``<code>`` in it."""
    if any(pre.attributes.get(name) for name in CODE_LANGUAGES):
        return
    codes = pre.css("code")
    named = next(filter(None, map(_language_of, (pre, *codes[:1]))), "")
    if not named and len(codes) > 1:
        named = codes[0].attributes.get("class") or ""
    if named:
        pre.attrs[CODE_LANGUAGES[-1]] = named


def _language_of(node: LexborNode) -> str:
    attributes = node.attributes
    for name in (*CODE_LANGUAGES, *LANGUAGE_ATTRIBUTES):
        value = (attributes.get(name) or "").strip()
        if value and (name != "lang" or (value.lower() in LANGUAGES and value.lower() not in HUMAN_LANGUAGES)):
            return value
    return ""


def remove_outer_header(pre: LexborNode) -> None:
    """Remove the header before a ``<pre>`` that shows nothing but its language, and name that."""
    node = pre
    for _ in range(MAX_LEVELS):
        header = _element_before(node)
        if header is not None:
            language = read_label(header)
            if language and _is_header(header, pre, language):
                _name(pre, language)
                header.remove()
            return
        if node.parent is None or not is_only_text(node):
            return
        node = node.parent


def _is_header(header: LexborNode, pre: LexborNode, language: str) -> bool:
    """True if a button is beside a name, or if classes say that it is a header, or that it is the code's language.

    Class names of elements within a line do not count, as pruning leaves them out.
    """
    if header.css_first(BUTTON_SELECTOR) is not None:
        return True
    before = _element_before(header)
    if before is not None and before.tag in ("button", "clipboard-copy"):
        return True
    around = " ".join(map(class_of, (pre, *pre.css("code")[:1], *([pre.parent] if pre.parent else ()))))
    is_named = re.search(rf"(?:^|[\s-]){re.escape(language)}(?:\s|$)", around) is not None
    return is_named or (not is_inline(header.tag) and bool(is_header_class(class_of(header))))


def take_editor(pre: LexborNode) -> None:
    """Leave of an editor nothing but its lines, and name the language that it shows."""
    editor = _find_within(pre, EDITOR_SELECTOR)
    if editor is None:
        return
    texts = [text_of(node).strip() for node in pre.traverse(include_text=True) if node.is_text_node]
    language = next((text for text in texts if text.lower() in LANGUAGES), "")
    if language:
        _name(pre, language)
    for child in list(children(pre)):
        if child.mem_id != editor.mem_id:
            child.insert_before(editor, move=True) if editor.parent and _holds(child, editor) else None
            child.remove()


def remove_inner_header(pre: LexborNode) -> None:
    """Take the header of the code out of it: a language is named, any other text is before the code."""
    button = _find_within(pre, BUTTON_SELECTOR)
    header = _header_around(button, pre) if button is not None else None
    if header is None:
        return
    language = read_label(header)
    if language:
        _name(pre, language)
    elif label := _text_without_buttons(header):
        insert_title(pre, label)
    header.remove()


def take_code(pre: LexborNode) -> None:
    """Take what is around a ``<code>`` out of a ``<pre>``: a language is named, any other text is before the code."""
    codes = pre.css("code")
    if len(codes) != 1 or codes[0].parent is None or codes[0].parent.mem_id == pre.mem_id:
        return
    label = _text_without_buttons(pre, text_of(codes[0]))
    if label.lower() in LANGUAGES:
        _name(pre, label)
    elif label:
        insert_title(pre, label)
    if label:
        pre.insert_child(codes[0], move=True)
        remove_all(child for child in list(children(pre)) if child.mem_id != codes[0].mem_id)


def insert_title(node: LexborNode, label: str) -> None:
    """Put a text before a node, as its caption."""
    title = node.parser.create_node("figcaption")
    title.insert_child(label)
    node.insert_before(title, move=True)


def remove_popups(node: LexborNode) -> None:
    """Remove code within code: what highlighters show where the pointer is."""
    for inner in node.css("code code"):
        outer = inner.parent
        while outer is not None and outer.tag != "code":
            outer = outer.parent
        if outer is not None and text_of(outer).strip() != text_of(inner).strip():
            inner.remove()


def read_label(header: LexborNode) -> str:
    """Return the language that is all that a header shows besides buttons; empty if it shows anything else."""
    text = _text_without_buttons(header).lower()
    return text if text in LANGUAGES else ""


def _text_without_buttons(header: LexborNode, code: str = "") -> str:
    """Return the text of a header, without that of the code; empty for that of a long one."""
    text = text_of(header).replace(code, " ", 1)
    if len(text) > MAX_LENGTH * 2:
        return ""
    for button in header.css(BUTTON_SELECTOR):
        text = text.replace(text_of(button), "", 1)
    return " ".join(text.split()) if len(text.strip()) <= MAX_LENGTH else ""


def _find_within(node: LexborNode, selector: str) -> LexborNode | None:
    """Return the first element within a node that a selector matches; never the node itself, as ``css_first`` may."""
    return next((inner for inner in node.css(selector) if inner.mem_id != node.mem_id), None)


def _header_around(button: LexborNode, pre: LexborNode) -> LexborNode | None:
    """Return the block around a button in code that comes before the lines; None if the button is by itself."""
    node, header = button.parent, None
    while node is not None and node.mem_id != pre.mem_id and node.tag != "code":
        if not is_inline(node.tag) and len(text_of(node)) <= MAX_LENGTH * 2 and "\n" not in text_of(node).strip():
            header = node
        node = node.parent
    return header if header is not None and text_of(header).strip() != text_of(pre).strip() else None


def _element_before(node: LexborNode) -> LexborNode | None:
    """Return the element before a node, if only white space is between them."""
    before = node.prev
    while before is not None and not before.is_element_node and not text_of(before).strip():
        before = before.prev
    return before if before is not None and before.is_element_node and before.tag not in ("pre", "p") else None


def _name(pre: LexborNode, language: str) -> None:
    if not any(pre.attributes.get(name) for name in CODE_LANGUAGES):
        pre.attrs[CODE_LANGUAGES[-1]] = language.lower()


def _holds(node: LexborNode, inner: LexborNode) -> bool:
    ancestor: LexborNode | None = inner
    while ancestor is not None and ancestor.mem_id != node.mem_id:
        ancestor = ancestor.parent
    return ancestor is not None
