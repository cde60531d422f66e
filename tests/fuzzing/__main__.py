"""Command line of the fuzzer: ``python -m tests.fuzzing --count 100000 --seed 1 --seconds 600``."""

import argparse
import sys
from pathlib import Path

from tests.fuzzing.runner import Run, run_inputs


def main() -> int:
    """Run inputs, print the rate and what was found; the exit status is 1 if anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=__doc__)
    parser.add_argument("--count", type=int, default=1_000_000, help="number of inputs (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="of the inputs (default: %(default)s)")
    parser.add_argument("--start", type=int, default=0, help="number of the first input (default: %(default)s)")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="most wall time (default: no bound)")
    parser.add_argument("--out", type=Path, default=Path("out/fuzz"), help="folder for findings (default: %(default)s)")
    chosen = parser.parse_args()
    work = Run(chosen.seed, chosen.start, chosen.start + chosen.count, chosen.out)
    run_inputs(work, chosen.seconds, report=lambda line: print(line, flush=True))
    for kind, times in work.kinds.most_common():
        print(f"{times:,} × {kind}")
    return 1 if work.kinds else 0


if __name__ == "__main__":
    sys.exit(main())
