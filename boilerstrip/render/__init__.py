"""Kept blocks to text."""
