"""Minimal pairs and copies: what an extractor must and must not take for a duplicate.

``minimal.jsonl`` has pairs of texts that differ by one word, number, name or negation and mean different things.
``copies.jsonl`` has pairs of the same text, one of them with debris, other quotation marks, a credit, and so on. Both
give the texts as a browser shows them. ``articles.jsonl`` has an article for each language, into which the pairs are
put. All texts are this project's own, and the names in them are made up.
"""
