"""The calls of the contract: each takes what was asked and gives status and answer."""

import base64
import threading
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding

from . import sessions, xades
from .errors import Refused, invalid, no_session, wrong_state
from .sessions import INVOICE_WORDS, SESSION_WORDS, Received, Session, receipt_hash
from .world import SignIn, World

Answer = tuple[int, Any]


class Xml:
    """An answer that is a document, with its hash beside it."""

    def __init__(self, content: bytes):
        self.content = content
        self.headers = {"x-ms-meta-hash": receipt_hash(content)}


class Api:
    def __init__(self, world: World, base: str):
        self._world = world
        self._base = base

    # Signing in

    def challenge(self, request) -> Answer:
        now = self._world.now()
        text = self._world.reference("CR")
        self._world.challenges[text] = now + timedelta(minutes=10)
        return 200, {"challenge": text, "timestamp": now.isoformat(), "timestampMs": int(now.timestamp() * 1000),
                     "clientIp": request.address}

    def xades(self, request) -> Answer:
        found = xades.read(request.body, self._world.keys.authority, self._world.now())
        self._use(found.challenge)
        if found.failure:
            code, details = 460, [found.failure]
        elif found.subject_nip != found.nip:
            code, details = 415, ["Brak przypisanych uprawnień"]
        else:
            code, details = 200, []
        return 202, self._sign_in(found.nip, found.document_hash, "InternalCertificate", code, details)

    def ksef_token(self, request) -> Answer:
        asked = request.json()
        nip = (asked.get("contextIdentifier") or {}).get("value", "")
        challenge = asked.get("challenge", "")
        self._use(challenge)
        try:
            encrypted = base64.b64decode(asked.get("encryptedToken") or "", validate=True)
        except ValueError as broken:
            raise invalid("encryptedToken") from broken
        oaep = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
        token = ""
        for key, _ in self._world.keys.encryption:
            try:
                token, _, stamp = key.decrypt(encrypted, oaep).decode().rpartition("|")
                if not stamp.isdigit():
                    token = ""
            except ValueError:
                continue
        known = self._world.ksef_tokens.get(token) == nip
        return 202, self._sign_in(nip, sessions.invoices.sha256(encrypted), "Token", 200 if known else 450,
                                  [] if known else ["Nieprawidłowy token"])

    def _use(self, challenge: str) -> None:
        until = self._world.challenges.pop(challenge, None)
        if until is None or until < self._world.now():
            raise Refused(400, 21111, "Nieprawidłowe wyzwanie autoryzacyjne.")

    def _sign_in(self, nip: str, document_hash: str, method: str, code: int, details: list[str]) -> dict:
        ready = self._world.now().timestamp() + self._world.delay
        sign_in = SignIn(self._world.reference("AU"), nip, document_hash, method, code, details, ready)
        self._world.sign_ins[sign_in.reference] = sign_in
        return {"referenceNumber": sign_in.reference, "authenticationToken": self._world.token("operation", sign_in, 600)}

    def sign_in_status(self, request, reference: str) -> Answer:
        token = self._world.bearer(request.authorization, "operation")
        if token.sign_in.reference != reference:
            raise Refused(400, 21304, "Brak uwierzytelnienia.")
        code = self._code(token.sign_in)
        words = {100: "Uwierzytelnianie w toku", 200: "Uwierzytelnianie zakończone sukcesem"}
        return 200, {
            "startDate": self._world.now().isoformat(), "authenticationMethod": token.sign_in.method,
            "authenticationMethodInfo": {"category": "Other", "code": token.sign_in.method, "displayName": token.sign_in.method},
            "status": {"code": code, "description": words.get(code, "Uwierzytelnianie zakończone niepowodzeniem"),
                       "details": token.sign_in.details if code == token.sign_in.code else []},
            "isTokenRedeemed": token.sign_in.redeemed}

    def _code(self, sign_in: SignIn) -> int:
        return 100 if self._world.now().timestamp() < sign_in.ready else sign_in.code

    def redeem(self, request) -> Answer:
        sign_in = self._world.bearer(request.authorization, "operation").sign_in
        with self._world.lock:
            if self._code(sign_in) != 200 or sign_in.redeemed:
                raise Refused(400, 21301, "Brak autoryzacji.",
                              "Tokeny zostały już pobrane." if sign_in.redeemed else "Status nie pozwala na pobranie.")
            sign_in.redeemed = True
        return 200, {"accessToken": self._world.token("access", sign_in, self._world.access_seconds),
                     "refreshToken": self._world.token("refresh", sign_in, 7 * 86_400)}

    def refresh(self, request) -> Answer:
        sign_in = self._world.bearer(request.authorization, "refresh").sign_in
        return 200, {"accessToken": self._world.token("access", sign_in, self._world.access_seconds)}

    def public_keys(self, request) -> Answer:
        return 200, self._world.keys.published()

    # Sessions

    def open_online(self, request, access) -> Answer:
        session = sessions.open_session("Online", request.json(), access, self._world)
        session.code = self._world.faults.session("Online") or session.code
        self._world.sessions[session.reference] = session
        until = session.created + timedelta(hours=12)
        return 201, {"referenceNumber": session.reference, "validUntil": until.isoformat()}

    def send(self, request, access, reference: str) -> Answer:
        session = self._world.session(reference, access, "Online")
        with self._world.lock:
            received = sessions.receive(session, request.json(), self._world)
        return 202, {"referenceNumber": received.reference}

    def close_online(self, request, access, reference: str) -> Answer:
        session = self._world.session(reference, access, "Online")
        if session.code != 100:
            raise wrong_state(session.code)
        session.code = 170 if session.invoices else 440
        return 204, None

    def open_batch(self, request, access) -> Answer:
        asked = request.json()
        session = sessions.open_session("Batch", asked, access, self._world)
        sessions.declare_batch(session, asked)
        self._world.sessions[session.reference] = session
        uploads = [{"ordinalNumber": each["ordinalNumber"], "method": "PUT",
                    "url": f"{self._base}/storage/parts/{session.reference}/{each['ordinalNumber']}?sig={session.secret}",
                    "headers": {"x-ms-blob-type": "BlockBlob"}} for each in session.declared["fileParts"]]
        return 201, {"referenceNumber": session.reference, "partUploadRequests": uploads}

    def upload(self, request, reference: str, ordinal: str) -> Answer:
        session = self._world.sessions.get(reference)
        if request.authorization:
            raise Refused(400, 400, "An access token has no place here.")
        if not session or request.query("sig") != session.secret:
            raise Refused(403, 403, "Forbidden", "Brak uprawnień do zapisu.")
        if request.headers.get("x-ms-blob-type") != "BlockBlob" or session.code != 100:
            raise Refused(400, 400, "Bad Request")
        session.parts[int(ordinal)] = request.body
        return 201, None

    def close_batch(self, request, access, reference: str) -> Answer:
        session = self._world.session(reference, access, "Batch")
        with self._world.lock:
            if session.code != 100:
                raise wrong_state(session.code)
            for part in session.declared["fileParts"]:
                content = session.parts.get(part["ordinalNumber"])
                if content is None:
                    raise Refused(400, 21205, "Pakiet nie może być pusty.",
                                  f"Nie przesłano zadeklarowanej '{part['ordinalNumber']}' części pliku.")
                if len(content) != part["fileSize"]:
                    raise Refused(400, 21157, "Nieprawidłowy rozmiar części pakietu.")
            session.code = 150
        threading.Thread(target=sessions.process_batch, args=(session, self._world), daemon=True).start()
        return 204, None

    def session_status(self, request, access, reference: str) -> Answer:
        session = self._world.session(reference, access)
        self._advance(session)
        failed = sum(each.verdict.code not in (100, 150, 200) for each in session.invoices)
        answer = {"status": {"code": session.code, "description": SESSION_WORDS.get(session.code, "Nieznany błąd"),
                             "details": session.details},
                  "dateCreated": session.created.isoformat(), "dateUpdated": (session.updated or session.created).isoformat(),
                  "invoiceCount": len(session.invoices), "successfulInvoiceCount": len(session.accepted()),
                  "failedInvoiceCount": failed}
        if session.pages:
            until = (self._world.now() + timedelta(days=3)).isoformat()
            answer["upo"] = {"pages": [
                {"referenceNumber": name, "downloadUrlExpirationDate": until,
                 "downloadUrl": f"{self._base}/storage/session-upo/{session.reference}/{name}?sig={session.secret}"}
                for name, _ in session.pages]}
        return 200, answer

    def _advance(self, session: Session) -> None:
        with self._world.lock:
            waited = self._world.now() >= (session.updated or session.created) + timedelta(seconds=self._world.delay)
            if waited and (session.code == 170 or (session.code == 150 and session.processed)):
                sessions.finish(session, self._world)

    def session_invoices(self, request, access, reference: str, failed: bool = False) -> Answer:
        session = self._world.session(reference, access)
        size = int(request.query("pageSize") or 10)
        if not 10 <= size <= 1000:
            raise invalid("pageSize")
        continued = request.headers.get("x-continuation-token")
        try:
            first = int(continued or 0)
        except ValueError as broken:
            raise Refused(400, 21418, "Przekazany token kontynuacji ma nieprawidłowy format.") from broken
        found = [(place + 1, each) for place, each in enumerate(session.invoices)
                 if not failed or each.verdict.code not in (100, 150, 200)]
        page = [self._invoice(session, place, each) for place, each in found[first:first + size]]
        answer: dict[str, Any] = {"invoices": page}
        if first + size < len(found):
            answer["continuationToken"] = str(first + size)
        return 200, answer

    def failed_invoices(self, request, access, reference: str) -> Answer:
        return self.session_invoices(request, access, reference, failed=True)

    def invoice_status(self, request, access, reference: str, invoice: str) -> Answer:
        session = self._world.session(reference, access)
        place, found = self._find(session, lambda each: each.reference == invoice)
        return 200, self._invoice(session, place, found)

    def _find(self, session: Session, matches) -> tuple[int, Received]:
        for place, each in enumerate(session.invoices):
            if matches(each):
                return place + 1, each
        raise no_session(session.reference)

    def _invoice(self, session: Session, place: int, each: Received) -> dict[str, Any]:
        delayed = self._world.now() < each.taken_in + timedelta(seconds=self._world.delay)
        verdict = each.verdict
        answer: dict[str, Any] = {
            "ordinalNumber": place, "referenceNumber": each.reference, "invoiceHash": each.hash,
            "invoicingDate": each.taken_in.isoformat(), "invoicingMode": "Offline" if each.offline else "Online"}
        if each.file_name:
            answer["invoiceFileName"] = each.file_name
        if delayed:
            answer["status"] = {"code": 150, "description": INVOICE_WORDS[150]}
            return answer
        answer["status"] = {"code": verdict.code, "description": verdict.description}
        if verdict.details:
            answer["status"]["details"] = verdict.details
        if verdict.extensions:
            answer["status"]["extensions"] = verdict.extensions
        if each.facts.number:
            answer["invoiceNumber"] = each.facts.number
        if verdict.code == 200:
            answer |= {"ksefNumber": each.ksef_number, "acquisitionDate": each.numbered.isoformat(),
                       "permanentStorageDate": each.numbered.isoformat(),
                       "upoDownloadUrl": f"{self._base}/storage/invoice-upo/{session.reference}/"
                                         f"{quote(each.reference)}?sig={session.secret}",
                       "upoDownloadUrlExpirationDate": (self._world.now() + timedelta(days=3)).isoformat()}
        return answer

    # Receipts and invoices

    def receipt(self, request, access, reference: str, invoice: str) -> Answer:
        session = self._world.session(reference, access)
        return 200, Xml(self._world.receipt_of(session, self._find(session, lambda each: each.reference == invoice)[1]))

    def receipt_by_number(self, request, access, reference: str, number: str) -> Answer:
        session = self._world.session(reference, access)
        return 200, Xml(self._world.receipt_of(session, self._find(session, lambda each: each.ksef_number == number)[1]))

    def session_receipt(self, request, access, reference: str, name: str) -> Answer:
        return 200, Xml(self._page(self._world.session(reference, access), name))

    def download_receipt(self, request, reference: str, invoice: str) -> Answer:
        session = self._stored(request, reference)
        return 200, Xml(self._world.receipt_of(session, self._find(session, lambda each: each.reference == invoice)[1]))

    def download_session_receipt(self, request, reference: str, name: str) -> Answer:
        return 200, Xml(self._page(self._stored(request, reference), name))

    def _stored(self, request, reference: str) -> Session:
        session = self._world.sessions.get(reference)
        if request.authorization or not session or request.query("sig") != session.secret:
            raise Refused(403, 403, "Forbidden")
        return session

    @staticmethod
    def _page(session: Session, name: str) -> bytes:
        for page, content in session.pages:
            if page == name:
                return content
        raise Refused(400, 21178, "Nie znaleziono UPO dla podanych kryteriów.")

    def invoice(self, request, access, number: str) -> Answer:
        return 200, Xml(self._world.invoice(number))

    # What KSeF does not have

    def faults(self, request) -> Answer:
        self._world.faults.set(request.json())
        return 204, None

    def settle(self, request) -> Answer:
        with self._world.lock:
            for session in self._world.sessions.values():
                sessions.settle(session, self._world)
        return 204, None

    def settings(self, request) -> Answer:
        told = request.json()
        if "delay" in told:
            self._world.delay = float(told["delay"])
        if "limits" in told:
            self._world.limits.factor = int(told["limits"])
        if "accessSeconds" in told:
            self._world.access_seconds = int(told["accessSeconds"])
        if "speed" in told or "now" in told:
            at = datetime.fromisoformat(told["now"]) if "now" in told else None
            self._world.set_clock(at, float(told.get("speed", 1)))
        if told.get("rotateKeys"):
            self._world.keys.rotate()
        if "token" in told:
            self._world.ksef_tokens[told["token"]["value"]] = told["token"]["nip"]
        return 204, None

    def issue(self, request) -> Answer:
        told = request.json()
        begins = datetime.fromisoformat(told["begins"]) if "begins" in told else None
        return 200, self._world.keys.issue(told["nip"], told.get("algorithm", "ec"), told.get("days", 730),
                                           told.get("trusted", True), begins)

    def state(self, request) -> Answer:
        return 200, {"accepted": self._world.registry.all(), "calls": self._world.calls,
                     "notChecked": self._world.schemas.missing, "now": self._world.now().isoformat(),
                     "sessions": [{"reference": each.reference, "kind": each.kind, "code": each.code,
                                   "invoices": len(each.invoices)} for each in self._world.sessions.values()]}
