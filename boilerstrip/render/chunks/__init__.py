"""A rendering cut into chunks."""

from boilerstrip.render.chunks.chunk import Chunk, make_chunks
from boilerstrip.render.chunks.page import ChunkFormat, chunk_page
from boilerstrip.render.chunks.words import count_words

__all__ = ["Chunk", "ChunkFormat", "chunk_page", "count_words", "make_chunks"]
