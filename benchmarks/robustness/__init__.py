"""Pages made to break a reader, and what extractors do with them."""
