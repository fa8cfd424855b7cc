"""All that the double knows: who signed in, sessions, invoices, its clock."""

import secrets
import threading
import time
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from . import numbers, receipts
from .errors import Refused, no_session, unauthorised
from .faults import Faults
from .keys import Keys
from .limits import Limits
from .registry import Registry
from .schemas import Schemas
from .sessions import Session

WARSAW = ZoneInfo("Europe/Warsaw")
DOCUMENTS_A_PAGE = 10_000


@dataclass
class SignIn:
    """An operation of signing in, and what it became."""

    reference: str
    nip: str
    document_hash: str
    method: str
    code: int
    details: list[str]
    ready: float
    redeemed: bool = False


@dataclass
class Token:
    kind: str
    sign_in: SignIn
    until: datetime

    @property
    def nip(self) -> str:
        return self.sign_in.nip

    @property
    def document_hash(self) -> str:
        return self.sign_in.document_hash


class World:
    def __init__(self, home: Path, schemas: Schemas, factor: int = 10):
        self.keys = Keys(home / "keys")
        self.schemas = schemas
        self.faults = Faults()
        self.limits = Limits(schemas.limits, factor)
        self.registry = Registry(home / "registry.jsonl")
        self.lock = threading.RLock()
        self.challenges: dict[str, datetime] = {}
        self.sign_ins: dict[str, SignIn] = {}
        self.tokens: dict[str, Token] = {}
        self.ksef_tokens: dict[str, str] = {}
        self.sessions: dict[str, Session] = {}
        self.delay = 0.0
        self.access_seconds = 900
        self.calls: dict[str, int] = {}
        self._shift = timedelta()
        self._speed = 1.0
        self._since = time.monotonic()
        self._base = datetime.now(timezone.utc)
        self._files = home / "invoices"
        self._files.mkdir(parents=True, exist_ok=True)

    def now(self) -> datetime:
        return self._base + timedelta(seconds=(time.monotonic() - self._since) * self._speed) + self._shift

    def set_clock(self, at: datetime | None, speed: float) -> None:
        with self.lock:
            self._base, self._since = at or self.now(), time.monotonic()
            self._shift, self._speed = timedelta(), speed

    def local_day(self, moment: datetime) -> date:
        return moment.astimezone(WARSAW).date()

    def reference(self, kind: str) -> str:
        return numbers.reference(kind, self.now())

    def ksef_number(self, nip: str, taken_in: datetime) -> str:
        return numbers.ksef_number(nip, taken_in.astimezone(WARSAW))

    def keep(self, number: str, content: bytes) -> None:
        (self._files / f"{number}.xml").write_bytes(content)

    def invoice(self, number: str) -> bytes:
        file = self._files / f"{number}.xml"
        if not self.registry.find(number) or not file.exists():
            raise Refused(400, 21164, "Faktura o podanym identyfikatorze nie istnieje.")
        return file.read_bytes()

    def token(self, kind: str, sign_in: SignIn, seconds: int) -> dict[str, str]:
        text = f"{secrets.token_urlsafe(12)}.{secrets.token_urlsafe(48)}.{secrets.token_urlsafe(32)}"
        until = self.now() + timedelta(seconds=seconds)
        self.tokens[text] = Token(kind, sign_in, until)
        return {"token": text, "validUntil": until.isoformat()}

    def bearer(self, header: str | None, kind: str) -> Token:
        found = self.tokens.get((header or "").removeprefix("Bearer "))
        if not found or found.kind != kind:
            raise unauthorised("Nieprawidłowy token.")
        if found.until <= self.now():
            raise unauthorised("Token wygasł.")
        return found

    def session(self, reference: str, access: Token, kind: str | None = None) -> Session:
        found = self.sessions.get(reference)
        if not found or found.nip != access.nip or (kind and found.kind != kind):
            raise no_session(reference)
        return found

    def write_receipts(self, session: Session) -> None:
        accepted = session.accepted()
        pages = max(1, -(-len(accepted) // DOCUMENTS_A_PAGE)) if accepted else 0
        for page in range(pages):
            part = accepted[page * DOCUMENTS_A_PAGE:(page + 1) * DOCUMENTS_A_PAGE]
            receipt = receipts.write(session, part, self.keys,
                                     (page + 1, pages, page * DOCUMENTS_A_PAGE + 1, len(accepted)))
            session.pages.append((self.reference("EU"), receipt))

    def receipt_of(self, session: Session, invoice) -> bytes:
        if invoice.verdict.code != 200:
            raise Refused(400, 21178, "Nie znaleziono UPO dla podanych kryteriów.")
        if invoice.receipt is None:
            invoice.receipt = receipts.write(session, [invoice], self.keys)
        return invoice.receipt
