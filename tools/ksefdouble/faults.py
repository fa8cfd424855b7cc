"""What the double does wrong when it is told to."""

import fnmatch
import threading
import time
from dataclasses import dataclass

from .errors import Refused


class Gone(Exception):
    """The connection ends without an answer."""


@dataclass
class Fault:
    """kind: fail (500), unavailable (503), drop (nothing done), lose (done, no answer), slow, throttle (429)."""

    call: str
    kind: str
    times: int = 1
    seconds: float = 0


@dataclass
class Outcome:
    """A status given to invoices whose number matches, or to sessions of a kind (Online, Batch)."""

    match: str
    code: int
    times: int = 1


class Faults:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._faults: list[Fault] = []
        self._invoices: list[Outcome] = []
        self._sessions: list[Outcome] = []
        self.emergency = False

    def set(self, told: dict) -> None:
        with self._lock:
            self._faults = [Fault(**each) for each in told.get("faults", [])]
            self._invoices = [Outcome(**each) for each in told.get("invoices", [])]
            self._sessions = [Outcome(**each) for each in told.get("sessions", [])]
            self.emergency = bool(told.get("emergency", False))

    def _next(self, found: list, matches) -> Fault | Outcome | None:
        with self._lock:
            for each in found:
                if each.times and matches(each):
                    each.times -= 1
                    return each
        return None

    def before(self, call: str) -> bool:
        """Breaks a call off; true where it has to be done and its answer lost."""
        if self.emergency:
            raise Refused(503, 503, "Service Unavailable", "Awaria systemu.")
        fault = self._next(self._faults, lambda each: fnmatch.fnmatch(call, each.call))
        match fault.kind if fault else None:
            case "fail":
                raise Refused(500, 500, "Nieznany błąd")
            case "unavailable":
                raise Refused(503, 503, "Service Unavailable")
            case "throttle":
                wait = str(max(1, int(fault.seconds)))
                raise Refused(429, 429, "Too Many Requests", "Przekroczono limit.", headers={"Retry-After": wait})
            case "drop":
                raise Gone
            case "slow":
                time.sleep(fault.seconds)
            case "lose":
                return True
        return False

    def invoice(self, number: str) -> int | None:
        outcome = self._next(self._invoices, lambda each: fnmatch.fnmatch(number, each.match))
        return outcome.code if outcome else None

    def session(self, kind: str) -> int | None:
        outcome = self._next(self._sessions, lambda each: fnmatch.fnmatch(kind, each.match))
        return outcome.code if outcome else None
