"""Event loops: iterated in threads, two iterators at once, and within the loop itself."""

import asyncio

import boilerstrip


async def count_pages() -> int:
    pages = boilerstrip.extract_many(["<p>The tide turns."] * 40, workers=2)
    count = 0
    while await asyncio.to_thread(next, pages, None):
        count += 1
    return count


async def main() -> None:
    found = boilerstrip.extract_many(["<p>The tide turns."] * 40, workers=2)
    print(*await asyncio.gather(count_pages(), count_pages()), len(list(found)))


asyncio.run(main())
