"""Command line of the benchmark: ``python -m benchmarks``."""

import click

from benchmarks.commands import (
    archive,
    chaos,
    documentation,
    languages,
    metadata,
    pairs,
    robustness,
    scoring,
    speed,
    training,
)
from benchmarks.commands.options import ErrorReportingGroup

COMMANDS = (
    scoring.run,
    scoring.check_floors,
    scoring.strip_corpus,
    metadata.measure_metadata,
    languages.compare_languages,
    pairs.measure_pairs,
    speed.profile_stages,
    speed.measure_growth,
    speed.check_memory,
    robustness.measure_robustness,
    archive.write_corpus,
    archive.measure_archive,
    chaos.cause_chaos,
    chaos.interrupt_runs,
    training.tune_heuristic,
    training.train_learned,
    training.study_scoring,
    training.show_worst,
    training.answer_held_out,
    documentation.write_docs,
)


@click.group(cls=ErrorReportingGroup)
def main() -> None:
    """Benchmark main-content extractors on annotated pages."""


for command in COMMANDS:
    main.add_command(command)

if __name__ == "__main__":
    main(prog_name="python -m benchmarks")
