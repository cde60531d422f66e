import dataclasses
import pickle
from typing import Any

import pytest

from boilerstrip import BoilerstripError, Limits, OptionError, Options


class TestOptions:
    def test_have_balanced_defaults(self) -> None:
        assert Options() == Options(
            focus="balanced",
            comments="auto",
            captions="yes",
            language="declared",
            keep=(),
            drop=(),
            boilerplate=(),
            sources=("noscript", "hidden", "json-ld", "script"),
            scorer="learned",
            encoding=None,
            limits=Limits(),
        )

    def test_are_keyword_only(self) -> None:
        with pytest.raises(TypeError, match="positional"):
            Options("recall")  # type: ignore[call-arg]

    def test_are_immutable(self) -> None:
        with pytest.raises(dataclasses.FrozenInstanceError):
            Options().focus = "recall"  # type: ignore[misc]

    def test_are_equal_and_hashable_by_value(self) -> None:
        assert Options(keep=("main",)) == Options(keep=("main",))
        assert len({Options(keep=("main",)), Options(keep=("main",)), Options()}) == 2

    def test_survive_pickling(self) -> None:
        options = Options(focus="recall", drop=(".ad",), limits=Limits(blocks=9))
        assert pickle.loads(pickle.dumps(options)) == options

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("focus", "everything"),
            ("focus", None),
            ("comments", True),
            ("captions", "auto"),
            ("keep", "main"),
            ("keep", ["main"]),
            ("drop", ("  ",)),
            ("drop", (b"main",)),
            ("boilerplate", ("",)),
            ("boilerplate", "Read more"),
            ("sources", "script"),
            ("sources", ("iframe",)),
            ("language", "en"),
            ("language", None),
            ("scorer", "trees"),
            ("scorer", None),
            ("encoding", b"utf-8"),
            ("limits", 1_000),
        ],
    )
    def test_with_invalid_values_are_refused_by_name(self, name: str, value: object) -> None:
        values: dict[str, Any] = {name: value}
        with pytest.raises(OptionError, match=rf"^{name} must"):
            Options(**values)

    def test_with_unknown_names_are_refused_by_name(self) -> None:
        with pytest.raises(TypeError, match="colour"):
            Options(colour="red")  # type: ignore[call-arg]


class TestLimits:
    @pytest.mark.parametrize("name", ["characters", "elements", "text", "attributes", "json_ld", "blocks"])
    @pytest.mark.parametrize("value", [0, -1, 1.5, "9", None, True])
    def test_must_be_positive_whole_numbers(self, name: str, value: object) -> None:
        values: dict[str, Any] = {name: value}
        with pytest.raises(OptionError, match=rf"^limits\.{name} must"):
            Limits(**values)


class TestOptionError:
    def test_is_an_error_of_the_library_and_a_value_error(self) -> None:
        assert issubclass(OptionError, BoilerstripError)
        assert issubclass(OptionError, ValueError)
