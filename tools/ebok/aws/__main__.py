"""python -m ebok.aws: every check on the suite as it is, then each on a suite that it has to find broken."""

import logging
import sys
import time
from concurrent.futures import ProcessPoolExecutor

from . import commands, facts, javalocale, lint, models, packages, roles, updates, watching
from .broken import BROKEN
from .suite import Suite

PARTS = (("a", facts), ("b", updates), ("c", roles), ("d", models), ("e", commands), ("f", javalocale), ("g", watching), ("h", lint), ("j", packages))


def _check(job: tuple[str, int, int]) -> tuple[list[str], float]:
    """One check on the suite as it is, or one broken suite; by numbers, so that another process can do it."""
    logging.disable(logging.CRITICAL)
    kind, first, second = job
    started, suite = time.monotonic(), Suite.read()
    if kind == "whole":
        check = PARTS[first][1].ALL[second]
    else:
        _, check, change = BROKEN[first]
        change(suite)
    return list(check(suite)), time.monotonic() - started


def main() -> int:
    logging.disable(logging.CRITICAL)
    whole = [("whole", i, j) for i, (_, part) in enumerate(PARTS) for j in range(len(part.ALL))]
    broken = [("broken", i, 0) for i in range(len(BROKEN))]
    bad = 0
    with ProcessPoolExecutor(2) as pool:
        results = dict(zip(whole + broken, pool.map(_check, whole + broken), strict=True))
    for job in whole:
        letter, part = PARTS[job[1]]
        faults, seconds = results[job]
        print(f"  ({letter}) {part.ALL[job[2]].__name__.replace('_', ' '):32} {seconds:5.1f} s  {'ok' if not faults else f'{len(faults)} faults'}")
        for fault in faults:
            print(f"        {fault}")
        bad += len(faults)
    print(f"Broken on purpose, {len(broken)} ways; each has to be found:")
    for job in broken:
        name, check, _ = BROKEN[job[1]]
        faults, _ = results[job]
        print(f"  {'found' if faults else 'MISSED':6} {name:46} {faults[0][:110] if faults else ''}")
        bad += not faults
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
