import subprocess
import sys
from pathlib import Path

import pytest

from boilerstrip.batch.shards import lock as lock_module
from boilerstrip.batch.shards.lock import lock
from boilerstrip.errors import OutputError

HOLD = """
import sys, time
from pathlib import Path
from boilerstrip.batch.shards.lock import lock
with lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock_module, "PATIENCE_SECONDS", 0.0)


def test_a_lock_is_free_before_and_after(tmp_path: Path) -> None:
    for _ in range(2):
        with lock(tmp_path / "a" / "b.lock"):
            assert (tmp_path / "a" / "b.lock").exists()
        assert list((tmp_path / "a").iterdir()) == []


def test_nobody_else_gets_it(tmp_path: Path) -> None:
    path = tmp_path / "b.parquet.lock"
    with lock(path), pytest.raises(OutputError, match=r"b\.parquet is being written by another process"), lock(path):
        pytest.fail("it is held")
    with lock(path):
        pass


def test_an_exception_frees_it(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no"), lock(tmp_path / "b.lock"):
        raise ValueError("no")
    with lock(tmp_path / "b.lock"):
        pass


def test_the_end_of_a_process_frees_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "b.lock"
    with subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        with pytest.raises(OutputError), lock(path):
            pytest.fail("it is held")
        process.kill()
        monkeypatch.setattr(lock_module, "PATIENCE_SECONDS", 20.0)
        with lock(path):
            pass


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("words")
    with pytest.raises(OutputError, match="b cannot be written: Not a directory"), lock(tmp_path / "a" / "b.lock"):
        pytest.fail("there is none")
