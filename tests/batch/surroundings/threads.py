"""Several threads, each with an iterator of its own."""

from concurrent.futures import ThreadPoolExecutor

import boilerstrip


def count_ok(number: int) -> int:
    pages = boilerstrip.extract_many([f"<p>The tide turns {number} times."] * 40, workers=2)
    return sum(page.status == "ok" and str(number) in page.verdicts[0].text for page in pages)


with ThreadPoolExecutor(6) as threads:
    print(*threads.map(count_ok, range(6)))
