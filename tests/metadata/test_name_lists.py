import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.metadata.name_lists import read_list
from boilerstrip.metadata.name_parts import Part


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("Jane Doe", Part.PERSON, ("Jane Doe",)),
        ("Jane Doe, John Roe and dpa", Part.PERSON, ("Jane Doe", "John Roe")),
        ("Jane Doe; Roe, John", Part.PERSON, ("Jane Doe", "John Roe")),
        ("Doe, J. A.", Part.PERSON, ("J. A. Doe",)),
        ("van der Berg, Peter", Part.PERSON, ("Peter van der Berg",)),
        ("Jane Doe, Director, Hallam Internet", Part.PERSON, ("Jane Doe",)),
        ("Jane Doe, Jane Doe", Part.PERSON, ("Jane Doe",)),
        ("Reuters, dpa", Part.ORGANISATION, ("Reuters", "dpa")),
        ("det/dpa", Part.ORGANISATION, ("dpa",)),
        ("Smith and Sons Ltd.", Part.ORGANISATION, ("Smith and Sons Ltd.",)),
        ("Jane, John", Part.SINGLE, ("Jane", "John")),
        ("Jane, Berlin", Part.SINGLE, ("Jane",)),
        ("张三 李四", Part.PERSON, ("张三", "李四")),
        ("张 三", Part.PERSON, ("张三",)),
        ("محمد علي و خالد حسن", Part.PERSON, ("محمد علي", "خالد حسن")),
        ("محمد علي وخالد حسن", Part.PERSON, ("محمد علي", "خالد حسن")),
        ("admin", Part.NOTHING, ()),
        ("", Part.NOTHING, ()),
        (" , ; ", Part.NOTHING, ()),
    ],
)
def test_names_of_a_list(text: str, kind: Part, names: tuple[str, ...]) -> None:
    assert read_list(text) == (kind, names)


def test_space_between_characters_divides_names_by_language() -> None:
    assert read_list("山田 太郎", "ja")[1] == ("山田 太郎",)
    assert read_list("张三 李四", "zh")[1] == ("张三", "李四")


def test_short_conjunctions_count_in_their_languages() -> None:
    assert read_list("Ana Pérez y Luis Gómez", "es")[1] == ("Ana Pérez", "Luis Gómez")
    assert read_list("Marco Rossi e Anna Bianchi", "it")[1] == ("Marco Rossi", "Anna Bianchi")


def test_any_space_may_stand_between_commas() -> None:
    assert read_list(",\u2003,") == (Part.NOTHING, ())
    assert read_list("Jane Doe,\u2003, John Roe")[1] == ("Jane Doe", "John Roe")


@given(
    st.lists(
        st.sampled_from(
            [
                "Jane",
                "Doe",
                "dpa",
                "and",
                "y",
                "و",
                "وعلي",
                "张三",
                "张",
                ",",
                ";",
                "/",
                "&",
                "the",
                "Jr.",
                "Ltd",
                "A.",
                "_",
            ]
        ),
        max_size=9,
    ),
    st.sampled_from(["", " ", "\u3000", "\u2003"]),
)
def test_any_list_has_names_without_copies(words: list[str], gap: str) -> None:
    kind, names = read_list(gap.join(words))
    assert len(names) == len(set(names))
    assert all(name.strip() for name in names)
    assert (kind > Part.ROLE) >= bool(names)
