import pytest

from benchmarks.metrics import Group, GroupCounts, TextIndex, torn_groups
from benchmarks.metrics.text_index import make_key

DISHES = Group("lists", tuple((make_key(dish),) for dish in ("Lentil soup", "Fried perch", "Plum tart")))


@pytest.mark.parametrize(
    ("answer", "torn", "dropped"),
    [
        ("- Lentil soup\n- Fried perch\n- Plum tart", 0, 0),
        ("- Lentil soup\n- Plum tart", 1, 0),
        ("Fried perch", 1, 0),
        ("Closed today", 0, 1),
    ],
)
def test_a_list_is_whole_torn_or_dropped(answer: str, torn: int, dropped: int) -> None:
    assert torn_groups(TextIndex(answer), [DISHES]) == {"lists": GroupCounts(1, torn, dropped)}


def test_a_row_is_torn_if_one_cell_is_missing() -> None:
    row = Group("table rows", ((make_key("6:20"),), (make_key("Tarn"),)))
    assert torn_groups(TextIndex("6:20 | Tarn"), [row]) == {"table rows": GroupCounts(1, 0, 0)}
    assert torn_groups(TextIndex("Tarn"), [row]) == {"table rows": GroupCounts(1, 1, 0)}


def test_a_long_member_may_lack_a_fifth_of_its_words() -> None:
    answer = make_key("You can bring it back within thirty days if you have kept the receipt")
    question = Group("questions", ((make_key("May I return it?"),), (answer,)))
    whole = "May I return it?\nYou can bring it back within thirty days if you have kept the"
    assert torn_groups(TextIndex(whole), [question])["questions"].torn == 0
    assert torn_groups(TextIndex("May I return it?\nYou can bring it back"), [question])["questions"].torn == 1
