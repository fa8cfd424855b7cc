"""Refusals in the contract's own shape."""

from datetime import datetime, timezone
from typing import Any


class Refused(Exception):
    """A call that is not answered as wished."""

    def __init__(self, status: int, code: int, description: str, *details: str, headers: dict[str, str] | None = None):
        super().__init__(description)
        self.status = status
        self.code = code
        self.description = description
        self.details = list(details)
        self.headers = headers or {}

    def body(self) -> dict[str, Any]:
        if self.status == 429:
            return {"status": {"code": 429, "description": "Too Many Requests", "details": self.details}}
        if self.status in (401, 403):
            return {"title": self.description, "status": self.status, "detail": " ".join(self.details)}
        return {"exception": {
            "exceptionDetailList": [
                {"exceptionCode": self.code, "exceptionDescription": self.description, "details": self.details}],
            "serviceCode": "00-double", "serviceName": "double",
            "timestamp": datetime.now(timezone.utc).isoformat()}}


def invalid(detail: str) -> Refused:
    return Refused(400, 21405, "Błąd walidacji danych wejściowych.", detail)


def no_session(reference: str) -> Refused:
    return Refused(400, 21173, "Brak sesji o wskazanym numerze referencyjnym.",
                   f"Sesja o numerze referencyjnym {reference} nie została odnaleziona.")


def wrong_state(code: int) -> Refused:
    return Refused(400, 21180, "Status sesji nie pozwala na wykonanie operacji.", f"Status sesji {code}.")


def unauthorised(detail: str) -> Refused:
    return Refused(401, 401, "Unauthorized", detail)
