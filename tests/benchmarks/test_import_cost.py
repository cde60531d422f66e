"""What ``import benchmarks.__main__`` must not cost."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_what_only_training_needs_is_imported_by_training_only() -> None:
    program = "import benchmarks.__main__, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True, cwd=ROOT)
    assert not {"lightgbm", "scipy", "benchmarks.train", "benchmarks.tune"} & set(done.stdout.split())
    assert "benchmarks.gate" in done.stdout.split()
