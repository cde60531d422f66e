"""Embedded data: text that a page holds in its scripts, used if the visible page holds little."""
