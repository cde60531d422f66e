"""The report as one page of HTML that needs nothing else: plots, a table of all pages, each page side by side."""

from benchmarks.html_report.page import render_report

__all__ = ["render_report"]
