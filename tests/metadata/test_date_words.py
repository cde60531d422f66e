from boilerstrip.metadata import date_words


def test_languages_that_are_none_are_not_kept() -> None:
    date_words.month_between(" May ", "en")
    kept = date_words._own_months.cache_info().currsize
    for number in range(50):
        assert date_words.month_between(" May ", f"x{number}") == (5, False)
    assert date_words._own_months.cache_info().currsize == kept
