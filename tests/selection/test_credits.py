import pytest

from boilerstrip.selection.credits import is_credit


@pytest.mark.parametrize(
    "line",
    [
        "(Foto: Ida Orn)", "Photo by Ida Orn", "Image credit: Orvel Press", "© Ida Orn", "Crédits photo : Ida Orn",
        "Ida Orn/AFP via Getty Images", "Фото: Ида Орн", "图片来源：奥村日报", "写真／奥村", "사진=오른",
        "Reuters", "Source: orvel.example",
    ],
)  # fmt: skip
def test_maker_or_source_of_a_picture_is_a_credit(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "Photo of the lower gate", "Bild: Der Müller vor dem alten Wehr", "The lower gate. Photo: Ida Orn",
        "Source of the river", "Image 3. Gate", "图：洪水后的闸门", "Students sit their AP exams", "",
        "Photo: the gate, the lock and the shed of its keeper, all of them before the flood",
    ],
)  # fmt: skip
def test_text_that_says_more_is_none(line: str) -> None:
    assert not is_credit(line)
