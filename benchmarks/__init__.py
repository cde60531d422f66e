"""Benchmark of main-content extractors on annotated pages: ``python -m benchmarks run``."""
