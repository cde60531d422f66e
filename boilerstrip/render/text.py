"""The content tree as plain text."""

from boilerstrip.content.model import Content, Group, Line, Piece


def render_text(content: Content) -> str:
    r"""Render paragraphs and groups apart by blank lines, list items and table rows as lines, bars between cells.

    >>> item = Piece("one", block=0, begins_item=True), Piece("two", block=1, begins_item=True)
    >>> render_text((tuple(((piece,),) for piece in item),))
    '- one\n- two'
    """
    return "\n\n".join([node.text if isinstance(node, Piece) else _render_group(node) for node in content])


def _render_group(group: Group) -> str:
    return "\n".join([_render_line(line) for line in group])


def _render_line(line: Line) -> str:
    return " | ".join([" ".join([_render_piece(piece) for piece in cell]) for cell in line])


def _render_piece(piece: Piece) -> str:
    return f"- {piece.text}" if piece.begins_item else piece.text
