"""Processes of every kind of pool, which may not start children of multiprocessing's."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import boilerstrip


def count_ok(_: object = None) -> int:
    return sum(page.status == "ok" for page in boilerstrip.extract_many(["<p>The tide turns."] * 20, workers=2))


def count_in_daemon() -> None:
    print(count_ok(), flush=True)


if __name__ == "__main__":
    for method in ("fork", "spawn", "forkserver"):
        context = multiprocessing.get_context(method)
        with context.Pool(2) as pool:
            print(*pool.map(count_ok, range(2)), flush=True)
        with ProcessPoolExecutor(2, context) as executor:
            print(*executor.map(count_ok, range(2)), flush=True)
        daemon = context.Process(target=count_in_daemon, daemon=True)
        daemon.start()
        daemon.join()
