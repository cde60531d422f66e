from boilerstrip.caches import LONGEST, cache_short


def test_short_texts_are_cached_and_long_ones_are_not() -> None:
    calls = []

    @cache_short(8)
    def measure(text: str, language: str | None) -> tuple[int, str | None]:
        calls.append(text)
        return len(text), language

    short, long = "e" * LONGEST, "f" * (LONGEST + 1)
    assert measure(short, None) == measure(short, None) == (LONGEST, None)
    assert measure(long, "en") == measure(long, "en") == (LONGEST + 1, "en")
    assert calls == [short, long, long]
