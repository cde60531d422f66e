from dataclasses import replace

import pytest

from benchmarks import environment
from benchmarks.environment import describe_environment
from benchmarks.results import Results


class TestDescribeEnvironment:
    def test_lists_the_version_of_each_system(self, results: Results) -> None:
        assert describe_environment([results, replace(results, dataset="second")]).systems == {
            "reader": "1.0",
            "other": "2.0",
        }

    @pytest.mark.parametrize(("compiled", "build"), [(True, "compiled"), (False, "pure Python (not compiled)")])
    def test_states_whether_boilerstrip_is_compiled(
        self, monkeypatch: pytest.MonkeyPatch, compiled: bool, build: str
    ) -> None:
        monkeypatch.setattr(environment, "COMPILED", compiled)
        assert str(describe_environment()).endswith(f"; boilerstrip runs {build}")
