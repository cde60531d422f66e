"""The caller's own handlers, of which one is called all the time."""

import signal
from collections import Counter
from types import FrameType

import boilerstrip

calls: Counter[int] = Counter()


def handle(number: int, _: FrameType | None) -> None:
    calls[number] += 1


HANDLED = (signal.SIGCHLD, signal.SIGINT, signal.SIGALRM, signal.SIGPROF, signal.SIGIO)
for number in HANDLED:
    signal.signal(number, handle)
signal.setitimer(signal.ITIMER_REAL, 0.005, 0.005)
found = [page.status for page in boilerstrip.extract_many(["<p>The tide turns."] * 400, workers=2, timeout=9)]
signal.setitimer(signal.ITIMER_REAL, 0)
kept = all(signal.getsignal(number) == handle for number in HANDLED)
print(found.count("ok"), kept, calls[signal.SIGALRM] > 9, calls[signal.SIGINT] + calls[signal.SIGPROF])
