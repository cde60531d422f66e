"""Bytes or text to a parsed document."""
