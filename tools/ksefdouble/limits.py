"""Calls a second, minute and hour, counted in windows that slide, for each context and address."""

from collections import defaultdict, deque

from .errors import Refused

WINDOWS = (("perSecond", 1, "sekundę"), ("perMinute", 60, "minutę"), ("perHour", 3600, "godzinę"))


class Limits:
    def __init__(self, of_contract: dict[str, dict[str, int]], factor: int):
        self._of_contract = of_contract
        self.factor = factor
        self._calls: dict[tuple[str, str], deque[float]] = defaultdict(deque)

    def count(self, who: str, operation: str, now: float) -> None:
        most = self._of_contract.get(operation)
        if not most or not self.factor:
            return
        calls = self._calls[who, operation]
        while calls and calls[0] <= now - 3600:
            calls.popleft()
        for name, seconds, word in WINDOWS:
            allowed = most.get(name)
            if not allowed:
                continue
            within = [each for each in calls if each > now - seconds]
            if len(within) >= allowed * self.factor:
                wait = max(1, round(within[0] + seconds - now + 0.5))
                raise Refused(429, 429, "Too Many Requests",
                              f"Przekroczono limit {allowed * self.factor} żądań na {word}. "
                              f"Spróbuj ponownie po {wait} sekundach.", headers={"Retry-After": str(wait)})
        calls.append(now)
