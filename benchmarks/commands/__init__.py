"""Commands of ``python -m benchmarks``, by purpose: scoring, speed, training."""
