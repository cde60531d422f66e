"""Comments and posts of a page, each with its author, its date and its text."""
