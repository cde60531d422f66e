"""Input files to output files: one task a file, done by a process that may be killed at any time."""
