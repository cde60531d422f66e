"""What can be wrong with a benchmark's input; every message names the thing."""


class BenchmarkError(Exception):
    """A benchmark cannot be run as asked."""


class DatasetError(BenchmarkError):
    """A dataset is missing, of no known layout, or incomplete."""


class UnavailableSystemError(BenchmarkError):
    """A system is unknown or cannot be imported."""
