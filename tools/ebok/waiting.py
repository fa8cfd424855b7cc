"""Waiting for a condition, never for a time."""

import socket
import time
from typing import Callable, TypeVar

T = TypeVar("T")


class GaveUp(Exception):
    """What was waited for did not come."""


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(what: str, condition: Callable[[], T | None], seconds: float = 60, every: float = 0.25) -> T:
    """The first true value of `condition`; after `seconds` it is given up."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise GaveUp(f"gave up after {seconds:.0f} s waiting for {what}")
        time.sleep(every)
