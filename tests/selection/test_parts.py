import numpy as np

from boilerstrip.options import Options
from boilerstrip.selection.parts import PART_NAMES, Original, Part, select_where, text_parts

KEEP_FIRST = select_where(np.array([True, False, False]))


class TestSelection:
    def test_names_the_rule_that_changed_a_block_last(self) -> None:
        kept = KEEP_FIRST.assign(np.array([True, True, False]), Part.CAPTION, "kept")
        cut = kept.assign(np.array([False, True, True]), Part.BOILERPLATE, "cut")
        assert cut.kept.tolist() == [True, False, False]
        assert [cut.reason(row) for row in range(3)] == ["", "cut", ""]

    def test_has_the_part_assigned_last(self) -> None:
        named = KEEP_FIRST.assign(np.array([True, False, True]), Part.TITLE, "title")
        assert named.part.tolist() == [Part.TITLE, Part.BOILERPLATE, Part.TITLE]
        assert named.reason(0) == ""

    def test_is_immutable(self) -> None:
        assert not KEEP_FIRST.assign(np.array([True] * 3), Part.BOILERPLATE, "cut").kept.any()
        assert KEEP_FIRST.kept.tolist() == [True, False, False]
        assert KEEP_FIRST.rulings == ()

    def test_of_a_duplicate_names_the_block_that_is_kept(self) -> None:
        selection = select_where(np.array([True, True])).without_copies({1: Original(0, 0.974)})
        assert selection.kept.tolist() == [True, False]
        assert selection.reason(1) == "duplicate of block 0, 0.97"

    def test_names_what_is_kept_instead_of_a_caption_a_caption(self) -> None:
        both = select_where(np.array([True, True])).assign(np.array([False, True]), Part.CAPTION, "caption")
        assert both.without_copies({1: Original(0, 1.0)}).part.tolist() == [Part.CAPTION, Part.DUPLICATE]

    def test_hides_a_part_without_renaming_its_blocks(self) -> None:
        hidden = KEEP_FIRST.assign(np.array([True, False, False]), Part.CAPTION, "caption").hide(Part.CAPTION, "hidden")
        assert hidden.part.tolist()[0] == Part.CAPTION
        assert (hidden.kept.any(), hidden.reason(0), hidden.reason(1)) == (False, "hidden", "")


class TestTextParts:
    def test_contain_comments_only_on_request(self) -> None:
        assert text_parts(Options(comments="yes"))[Part.COMMENT]
        assert not text_parts(Options(comments="no"))[Part.COMMENT]
        assert not text_parts(Options())[Part.COMMENT]

    def test_are_never_boilerplate_datelines_or_duplicates(self) -> None:
        for comments in ("yes", "no", "auto"):
            assert not text_parts(Options(comments=comments))[[Part.BOILERPLATE, Part.DATELINE, Part.DUPLICATE]].any()


def test_every_part_has_a_name() -> None:
    assert set(PART_NAMES) == set(Part)
