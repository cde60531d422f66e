"""What is known about a page, as values that JSON holds."""
