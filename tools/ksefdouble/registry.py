"""The invoices KSeF has: one of a seller, kind and number, for ten years; kept over a restart."""

import json
import threading
from pathlib import Path


class Registry:
    def __init__(self, file: Path):
        self._file = file
        self._lock = threading.Lock()
        self._known: dict[str, dict] = {}
        if file.exists():
            for line in file.read_text(encoding="utf-8").splitlines():
                entry = json.loads(line)
                self._known[entry["key"]] = entry
        self._by_number = {entry["number"]: entry for entry in self._known.values()}

    @staticmethod
    def _key(facts) -> str:
        return f"{facts.nip}|{facts.kind}|{facts.number}"

    def add(self, facts, number: str, session: str, file_hash: str) -> dict | None:
        """Takes an invoice in; the one that was there first where there is one."""
        entry = {"key": self._key(facts), "number": number, "session": session, "hash": file_hash}
        with self._lock:
            first = self._known.get(entry["key"])
            if first:
                return first
            self._known[entry["key"]] = entry
            self._by_number[number] = entry
            with self._file.open("a", encoding="utf-8") as file:
                file.write(json.dumps(entry, ensure_ascii=False) + "\n")
        return None

    def find(self, number: str) -> dict | None:
        return self._by_number.get(number)

    def all(self) -> list[dict]:
        with self._lock:
            return list(self._known.values())
