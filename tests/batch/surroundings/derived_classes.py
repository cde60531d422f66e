"""Pages of classes that only this script has."""

import boilerstrip


class Source(str):
    """Text that knows where it came from."""

    def __new__(cls, text: str) -> "Source":
        return super().__new__(cls, text)


class Body(bytes):
    pass


pages = [(Source("<p>The tide turns."), Source("https://www.tides.example/")), (Body(b"<p>The tide turns."), None)]
print(*[page.status for page in boilerstrip.extract_many(pages, workers=2)])
