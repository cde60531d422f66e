"""Inputs that reach new lines of the library: ``python -m tests.fuzzing.coverage_guided --seconds 60``.

The whole way with every renderer and metadata, from the corpus and the cases of fixtures. It needs atheris, the extra
``fuzz``; where that is missing, nothing is run, and the command says so.
"""

import argparse
import hashlib
import sys
from pathlib import Path

from tests.fuzzing.seeds import read_seeds

MAX_LENGTH = 4_096
"""Bytes of an input: short inputs are quick, and most seeds that are not whole pages are shorter."""
SECONDS_OF_AN_INPUT = 60
"""Wall time after which an input is a finding."""
MEMORY_MEGABYTES = 2_048
MISSING = "coverage-guided fuzzing is skipped: atheris is not installed (pip install '.[fuzz]'; Linux and macOS only)"


def main() -> int:
    """Fuzz for a time; the exit status is that of libFuzzer, not zero if anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing.coverage_guided", description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="wall time (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="of the mutations (default: %(default)s)")
    parser.add_argument("--out", type=Path, default=Path("out/fuzz"), help="folder for findings (default: %(default)s)")
    chosen = parser.parse_args()
    try:
        import atheris
    except ImportError:
        print(MISSING, file=sys.stderr)
        return 0
    with atheris.instrument_imports(include=["boilerstrip"]):
        from tests.fuzzing.generate import Input
        from tests.fuzzing.properties import check

    from boilerstrip import Options

    options = Options()

    def check_input(data: bytes) -> None:
        check(Input(data[1:], flattened=data[:1] == b"\n", options=options))

    found = chosen.out / "found"
    found.mkdir(parents=True, exist_ok=True)
    arguments = {
        "max_total_time": chosen.seconds,
        "max_len": MAX_LENGTH,
        "timeout": SECONDS_OF_AN_INPUT,
        "rss_limit_mb": MEMORY_MEGABYTES,
        "seed": chosen.seed,
        "artifact_prefix": f"{found}/",
        "print_final_stats": 1,
    }
    atheris.Setup(
        [sys.argv[0], *(f"-{name}={value}" for name, value in arguments.items()), str(save_seeds(chosen.out))],
        check_input,
    )
    atheris.Fuzz()  # never returns
    return 0


def save_seeds(folder: Path) -> Path:
    """Write the seeds into a folder, which the fuzzer adds its own to; return it."""
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in read_seeds():
        (corpus / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(b" " + seed)
    return corpus


if __name__ == "__main__":
    sys.exit(main())
