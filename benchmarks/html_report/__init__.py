"""Self-contained HTML report: plots, a table of all pages, and gold and answers of each page side by side."""

from benchmarks.html_report.page import render_report

__all__ = ["render_report"]
