"""Features of blocks and elements."""
