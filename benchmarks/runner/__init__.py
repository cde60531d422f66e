"""Execution of every system on every page, each system in its own process, with time and memory measured."""

from benchmarks.answer import Answer
from benchmarks.runner.turns import TIME_LIMIT, run

__all__ = ["TIME_LIMIT", "Answer", "run"]
