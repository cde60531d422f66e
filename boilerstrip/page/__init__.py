"""Judgements about a page as a whole: its type, and how far its extraction can be trusted."""
