"""The sanitised run, but for the run itself, which takes minutes: ``make asan``."""

from pytest import CaptureFixture, MonkeyPatch

from tests.fuzzing import sanitised


def test_a_machine_without_sanitisers_is_told(monkeypatch: MonkeyPatch, capsys: CaptureFixture[str]) -> None:
    monkeypatch.setattr(sanitised, "LIBRARIES", ("libnone-such.so",))
    assert sanitised.main() == 0
    assert "skipped" in capsys.readouterr().err


def test_a_machine_without_a_compiler_has_none(monkeypatch: MonkeyPatch) -> None:
    monkeypatch.setattr(sanitised.sysconfig, "get_config_var", lambda _: "no-such-compiler -pthread")
    assert sanitised.find_libraries() == []
