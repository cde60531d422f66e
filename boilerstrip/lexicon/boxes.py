"""Class names of boxes that set a note, a tip or a warning apart: data, no logic."""

BOX_WORDS = frozenset("admonition admonitionblock callout alert notecard hint notice custom".split())
"""Words of the class names of such boxes: those of Sphinx, AsciiDoc, Docusaurus, GitHub, Bootstrap, MDN, GitBook,
VuePress and others."""
SURE_BOX_WORDS = frozenset("admonition admonitionblock notecard".split())
"""Those of them that no other box has: without a known kind the box is a note."""
KINDS = {
    "note": "note", "info": "note", "information": "note", "abstract": "note", "summary": "note", "seealso": "note",
    "example": "note", "question": "note", "todo": "note", "primary": "note", "secondary": "note", "quote": "note",
    "tip": "tip", "hint": "tip", "success": "tip", "check": "tip", "done": "tip",
    "important": "important", "attention": "warning",
    "warning": "warning", "warn": "warning",
    "caution": "caution", "danger": "caution", "error": "caution", "bug": "caution", "failure": "caution",
}  # fmt: skip
"""Words of class names, and the five kinds of GitHub's alerts that they come to."""
FIGURE_CLASSES = r"(?:^|\s)(?:wp-caption|image-caption-container|thumbinner|caption-img|media-with-caption)(?:\s|$)"
"""Pattern of the class names of boxes that hold a picture and its caption: those of WordPress, MediaWiki and others."""
TITLE_WORDS = frozenset("title heading header label".split())
"""Words of the class name of the line that is a box's title, beside one of the box."""
