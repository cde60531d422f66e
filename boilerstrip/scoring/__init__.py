"""Feature arrays to scores and verdicts."""
