"""How pages name and mark their footnotes: data, no logic."""

NOTE_IDS = (
    "fn",
    "ftn",
    "footnote",
    "note",
    "cite_note",
    "cite-note",
    "endnote",
    "edn",
    "sdfootnote",
    "easy-footnote",
    "bib",
    "ref",
)
"""Beginnings of the ids of notes: those of Markdown, Word, Google Docs, MediaWiki, Pandoc, WordPress and others."""
NOTE_WORDS = frozenset(
    "footnote footnotes footdef endnote endnotes fn fns notes noteref references reflist doc-endnotes".split()
)
"""Words of the class, id or role of notes, or of what holds them."""
ONE_NOTE_WORDS = frozenset("footnote footdef footpara endnote fn doc-footnote doc-endnote".split())
"""Those of them that name a single note."""
BACK_MARKS = "↩↵⤴⏎↑^⇑⬆🔙←↥"
"""Signs of a link back from a note to its mark."""
MARK_PATTERN = r"[\[(（]?\s*(?:(?:fn|note|注|註|脚注)?\s*\d{1,3}|[a-zα-ω]|[ivx]{1,5}|[*†‡§¶#‖]{1,4})\s*[\])）]?[.:]?"
"""Pattern of the mark of a note."""
