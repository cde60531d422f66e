"""Run the corpus, the cases of fixtures and some generated inputs once: ``python -m tests.fuzzing.replay``.

``make asan`` runs it on loops that were compiled with AddressSanitizer, which ends the process at the first fault.
"""

import argparse
import sys
from pathlib import Path

from boilerstrip import Options
from boilerstrip.native import COMPILED, prune
from tests.fuzzing.generate import Input, generate
from tests.fuzzing.properties import read_facts, run
from tests.fuzzing.seeds import read_seeds


def main() -> int:
    """Run all inputs; print how many they were."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing.replay", description=__doc__)
    parser.add_argument("--count", type=int, default=2_000, help="generated inputs (default: %(default)s)")
    parser.add_argument("--loops", type=Path, help="folder that the compiled loops must be from")
    chosen = parser.parse_args()
    place = Path(prune.__file__)
    if chosen.loops and not (COMPILED and place.is_relative_to(chosen.loops.absolute())):
        print(f"the loops are from {place.parent}, not from {chosen.loops}", file=sys.stderr)
        return 1
    seeds = read_seeds()
    for seed in seeds:
        for flattened in (False, True):
            read_facts(run(Input(seed, flattened, Options())))
    for number in range(chosen.count):
        read_facts(run(generate(0, number)))
    print(f"{len(seeds):,} pages and cases, {chosen.count:,} generated inputs: no fault in {place.parent}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
