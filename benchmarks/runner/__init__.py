"""Runs every system over every page, each in a process of its own, and measures what it took."""

from benchmarks.answer import Answer
from benchmarks.runner.turns import TIME_LIMIT, run

__all__ = ["TIME_LIMIT", "Answer", "run"]
