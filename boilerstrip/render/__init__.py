"""The content tree to text."""
