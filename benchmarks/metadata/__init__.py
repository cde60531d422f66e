"""Metadata that systems read off a page: title, authors, date and name of the site, compared with annotations.

Systems answer in JSON text (:mod:`benchmarks.metadata.answer`), so that they run like those that answer in text: each
in its own process, with its time measured, and every answer stored.
"""
