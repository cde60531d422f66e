"""Run :mod:`tests.fuzzing.replay` on loops compiled with sanitisers: ``python -m tests.fuzzing.sanitised``.

AddressSanitizer and UndefinedBehaviorSanitizer end the process at the first fault. Where the compiler has no such
libraries, nothing is run, and the command says so.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from tests.fuzzing.seeds import ROOT

LIBRARIES = ("libasan.so", "libubsan.so")
FLAGS = "-O1 -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer"
SOURCES = ("boilerstrip", "setup.py", "pyproject.toml", "README.md", "LICENSE")
FOLDER = ROOT / "build" / "asan"


def main() -> int:
    """Build and run; return the exit status of the run, or 0 if there are no sanitisers."""
    libraries = find_libraries()
    if not libraries:
        print("asan is skipped: the C compiler has no AddressSanitizer of GCC", file=sys.stderr)
        return 0
    loops = build(FOLDER)
    environment = {
        "LD_PRELOAD": " ".join(libraries),
        "PYTHONMALLOC": "malloc",  # so that each object of Python has bounds that are checked
        "ASAN_OPTIONS": "detect_leaks=0",  # an interpreter frees little at its end
        "PYTHONPATH": f"{loops}{os.pathsep}{ROOT}",
    }
    command = [sys.executable, "-P", "-m", "tests.fuzzing.replay", "--loops", str(loops), *sys.argv[1:]]
    return subprocess.run(command, env={**os.environ, **environment}, check=False).returncode


def find_libraries() -> list[str]:
    """Return the paths of the sanitisers' libraries, or nothing if one is missing."""
    compiler = (sysconfig.get_config_var("CC") or "cc").split()[0]
    if sys.platform != "linux" or not shutil.which(compiler):
        return []
    commands = [[compiler, f"-print-file-name={name}"] for name in LIBRARIES]
    paths = [subprocess.run(it, capture_output=True, text=True, check=False).stdout.strip() for it in commands]
    return paths if all(map(os.path.isabs, paths)) else []  # a name alone: there is no such file


def build(folder: Path) -> Path:
    """Compile a copy of the library with sanitisers; return the folder to import it from."""
    shutil.rmtree(folder, ignore_errors=True)
    source, loops = folder / "source", folder / "lib"
    source.mkdir(parents=True)
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("*.so", "__pycache__"))
        else:
            shutil.copy(ROOT / name, source / name)
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(loops), str(source)]
    subprocess.run(command, env={**os.environ, "CFLAGS": FLAGS}, check=True)
    return loops


if __name__ == "__main__":
    sys.exit(main())
