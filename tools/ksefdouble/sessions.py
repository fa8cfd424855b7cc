"""Interactive and batch sessions: from opening to the receipt."""

import base64
import hashlib
import io
import secrets
import zipfile
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cryptography.hazmat.primitives import hashes, padding as symmetric_padding
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from . import invoices
from .errors import Refused, invalid

MOST_INVOICES = 10_000
MOST_PARTS = 50
MOST_PART = 100_000_000 + 16
SESSION_WORDS = {
    100: "Sesja rozpoczęta", 150: "Trwa przetwarzanie", 170: "Sesja interaktywna zamknięta",
    200: "Sesja przetworzona pomyślnie", 405: "Błąd weryfikacji poprawności dostarczonych elementów paczki",
    415: "Błąd odszyfrowania dostarczonego klucza", 420: "Przekroczony limit faktur w sesji",
    430: "Błąd dekompresji pierwotnego archiwum", 435: "Błąd odszyfrowania zaszyfrowanych części archiwum",
    440: "Sesja anulowana", 445: "Błąd weryfikacji, brak poprawnych faktur", 500: "Nieznany błąd"}
INVOICE_WORDS = {
    100: "Faktura przyjęta do dalszego przetwarzania", 150: "Trwa przetwarzanie", 200: "Sukces",
    405: "Przetwarzanie anulowane z powodu błędu sesji", 410: "Nieprawidłowy zakres uprawnień",
    415: "Brak możliwości wysyłania faktury z załącznikiem", 430: "Błąd weryfikacji pliku faktury",
    435: "Błąd odszyfrowania pliku", 440: "Duplikat faktury", 450: "Błąd weryfikacji semantyki dokumentu faktury",
    500: "Nieznany błąd", 550: "Operacja została anulowana przez system"}


@dataclass
class Received:
    """An invoice as a session has it."""

    reference: str
    hash: str
    taken_in: datetime
    offline: bool
    verdict: invoices.Verdict
    facts: invoices.Facts
    file_name: str | None = None
    ksef_number: str | None = None
    numbered: datetime | None = None
    content: bytes = b""
    receipt: bytes | None = None


@dataclass
class Session:
    reference: str
    kind: str
    nip: str
    signed_in_by: str
    created: datetime
    key: bytes | None
    iv: bytes
    offline: bool
    code: int = 100
    details: list[str] = field(default_factory=list)
    updated: datetime | None = None
    invoices: list[Received] = field(default_factory=list)
    declared: dict | None = None
    parts: dict[int, bytes] = field(default_factory=dict)
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    pages: list[tuple[str, bytes]] = field(default_factory=list)
    processed: bool = False

    def accepted(self) -> list[Received]:
        return [each for each in self.invoices if each.verdict.code == 200]


def open_session(kind: str, request: dict, access, world) -> Session:
    form = request.get("formCode") or {}
    if (form.get("systemCode"), form.get("schemaVersion"), form.get("value")) != ("FA (3)", "1-0E", "FA"):
        raise invalid("formCode")
    encryption = request.get("encryption") or {}
    iv = _base64(encryption.get("initializationVector"), "initializationVector")
    if len(iv) != 16:
        raise invalid("Nieprawidłowa długość wektora inicjującego (IV).")
    named = encryption.get("publicKeyId")
    published = world.keys.published()
    if named and named not in [each["publicKeyId"] for each in published]:
        raise Refused(400, 21470, "Przesłany identyfikator klucza jest nieznany lub wskazuje na wycofany klucz.",
                      f"Klucz o identyfikatorze {named} nie jest wspierany.")
    now = world.now()
    session = Session(world.reference("SO" if kind == "Online" else "SB"), kind, access.nip, access.document_hash, now,
                      None, iv, bool(request.get("offlineMode")), updated=now)
    session.key = decrypt_key(_base64(encryption.get("encryptedSymmetricKey"), "encryptedSymmetricKey"), world)
    if session.key is None:
        session.code = 415
    return session


def decrypt_key(encrypted: bytes, world) -> bytes | None:
    oaep = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
    for private, _ in world.keys.encryption:
        try:
            key = private.decrypt(encrypted, oaep)
            return key if len(key) == 32 else None
        except ValueError:
            continue
    return None


def decrypt(content: bytes, session: Session) -> bytes | None:
    """AES-256-CBC with PKCS#7; the vector comes with the session, not in front of the content."""
    try:
        decryptor = Cipher(algorithms.AES(session.key), modes.CBC(session.iv)).decryptor()
        unpadder = symmetric_padding.PKCS7(128).unpadder()
        plain = decryptor.update(content) + decryptor.finalize()
        return unpadder.update(plain) + unpadder.finalize()
    except ValueError:
        return None


def declare_batch(session: Session, request: dict) -> None:
    batch = request.get("batchFile") or {}
    parts = batch.get("fileParts") or []
    if not isinstance(batch.get("fileSize"), int) or not batch.get("fileHash") or not parts:
        raise invalid("batchFile")
    if len(parts) > MOST_PARTS:
        raise Refused(400, 21161, "Przekroczono dozwoloną liczbę części pakietu.")
    if [each.get("ordinalNumber") for each in parts] != list(range(1, len(parts) + 1)):
        raise invalid("ordinalNumber")
    if any(not isinstance(each.get("fileSize"), int) or not 1 <= each["fileSize"] <= MOST_PART for each in parts):
        raise Refused(400, 21157, "Nieprawidłowy rozmiar części pakietu.")
    session.declared = batch


def receive(session: Session, request: dict, world) -> Received:
    """One invoice of an interactive session."""
    if session.code != 100:
        raise Refused(400, 21180, "Status sesji nie pozwala na wykonanie operacji.",
                      f"Status sesji {session.code} uniemożliwia wysyłkę faktur.")
    if len(session.invoices) >= MOST_INVOICES:
        raise Refused(400, 21155, "Przekroczono dozwoloną liczbę faktur w sesji.")
    for name in ("invoiceHash", "encryptedInvoiceHash", "encryptedInvoiceContent"):
        if not isinstance(request.get(name), str):
            raise invalid(name)
    encrypted = _base64(request["encryptedInvoiceContent"], "encryptedInvoiceContent")
    if len(encrypted) != request.get("encryptedInvoiceSize"):
        raise Refused(400, 21402, "Nieprawidłowy rozmiar pliku.")
    if invoices.sha256(encrypted) != request["encryptedInvoiceHash"]:
        raise Refused(400, 21403, "Nieprawidłowy skrót pliku.")
    plain = decrypt(encrypted, session)
    taken_in = world.now()
    offline = bool(request.get("offlineMode"))
    if plain is None:
        received = _failed(435, request["invoiceHash"], taken_in, offline, world)
    elif len(plain) != request.get("invoiceSize") or invoices.sha256(plain) != request["invoiceHash"]:
        received = _failed(430, request["invoiceHash"], taken_in, offline, world, "Skrót lub rozmiar się nie zgadza.")
    else:
        received = process(session, plain, taken_in, offline, None, world)
    session.invoices.append(received)
    session.updated = world.now()
    return received


def process_batch(session: Session, world) -> None:
    """What happens after a batch is closed; the session ends as a status of the contract."""
    forced = world.faults.session("Batch")
    code, files = (forced, []) if forced else _unpack(session)
    if code == 200 and len(files) > MOST_INVOICES:
        code, files = 420, []
    for name, content in files:
        session.invoices.append(process(session, content, session.created, session.offline, name, world))
    session.parts.clear()
    session.processed = True
    if code == 200:
        finish(session, world)
    else:
        session.code, session.updated = code, world.now()


def settle(session: Session, world) -> None:
    """Goes on with what was told to wait."""
    for i, waiting in enumerate(session.invoices):
        if waiting.content:
            again = process(session, waiting.content, waiting.taken_in, waiting.offline, waiting.file_name, world)
            again.reference = waiting.reference
            session.invoices[i] = again


def finish(session: Session, world) -> None:
    """Ends a closed session once all its invoices are decided."""
    if any(each.verdict.code in (100, 150) for each in session.invoices):
        session.code = 150 if session.kind == "Batch" else 170
        return
    if not session.invoices:
        session.code, session.details = 440, ["Nie przesłano faktur"]
    else:
        session.code = 200 if session.accepted() else 445
    world.write_receipts(session)
    session.updated = world.now()


def _unpack(session: Session) -> tuple[int, list[tuple[str, bytes]]]:
    whole = io.BytesIO()
    for part in session.declared["fileParts"]:
        content = session.parts[part["ordinalNumber"]]
        if invoices.sha256(content) != part["fileHash"]:
            return 405, []
        plain = decrypt(content, session)
        if plain is None:
            return 435, []
        whole.write(plain)
    archive = whole.getvalue()
    if len(archive) != session.declared["fileSize"] or invoices.sha256(archive) != session.declared["fileHash"]:
        return 405, []
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as package:
            return 200, [(name, package.read(name)) for name in package.namelist()]
    except (zipfile.BadZipFile, RuntimeError):
        return 430, []


def process(session: Session, content: bytes, taken_in: datetime, declared_offline: bool, name: str | None,
            world) -> Received:
    verdict, facts = invoices.check(content, session.nip, world.local_day(taken_in), world.schemas)
    offline = declared_offline or bool(facts.issued and facts.issued < world.local_day(taken_in))
    received = Received(world.reference("EE"), invoices.sha256(content), taken_in, offline, verdict, facts, name)
    forced = world.faults.invoice(facts.number)
    if forced:
        received.verdict = invoices.Verdict(forced, INVOICE_WORDS.get(forced, "Nieznany błąd"))
        received.content = content if forced in (100, 150) else b""
    elif verdict.code == 200:
        number = world.ksef_number(facts.nip, taken_in)
        first = world.registry.add(facts, number, session.reference, received.hash)
        if first:
            received.verdict = invoices.Verdict(
                440, "Duplikat faktury",
                [f"Duplikat faktury. Faktura o numerze KSeF: {first['number']} została już prawidłowo przesłana do "
                 f"systemu w sesji: {first['session']}"],
                {"originalSessionReferenceNumber": first["session"], "originalKsefNumber": first["number"]})
        else:
            received.ksef_number, received.numbered = number, world.now() + timedelta(milliseconds=1)
            world.keep(number, content)
    return received


def _failed(code: int, file_hash: str, taken_in: datetime, offline: bool, world, detail: str | None = None) -> Received:
    return Received(world.reference("EE"), file_hash, taken_in, offline,
                    invoices.Verdict(code, INVOICE_WORDS[code], [detail] if detail else []), invoices.Facts())


def _base64(text: object, field_name: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (ValueError, TypeError) as broken:
        raise invalid(field_name) from broken


def receipt_hash(receipt: bytes) -> str:
    return base64.b64encode(hashlib.sha256(receipt).digest()).decode()
