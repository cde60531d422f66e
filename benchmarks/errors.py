"""Errors in the input of a benchmark. Every message names the file, line or system at fault."""


class BenchmarkError(Exception):
    """Base class: the benchmark cannot run as requested."""


class DatasetError(BenchmarkError):
    """A dataset is missing, has no known layout, or is incomplete."""


class UnavailableSystemError(BenchmarkError):
    """A system is unknown or cannot be imported."""
