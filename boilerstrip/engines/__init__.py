"""Extraction inside engines that schedule or query: a module each, imported by who has that engine installed."""
