"""HTTP: finds the call, counts it against its limits, and answers in the contract's shapes."""

import json
import re
import sys
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from .api import Api, Xml
from .errors import Refused, invalid
from .faults import Gone
from .world import World

# method, path of the contract, function, whether it needs an access token
CONTRACT = [
    ("POST", "/auth/challenge", "challenge", False),
    ("POST", "/auth/xades-signature", "xades", False),
    ("POST", "/auth/ksef-token", "ksef_token", False),
    ("POST", "/auth/token/redeem", "redeem", False),
    ("POST", "/auth/token/refresh", "refresh", False),
    ("GET", "/auth/{referenceNumber}", "sign_in_status", False),
    ("GET", "/security/public-key-certificates", "public_keys", False),
    ("POST", "/sessions/online", "open_online", True),
    ("POST", "/sessions/online/{referenceNumber}/invoices", "send", True),
    ("POST", "/sessions/online/{referenceNumber}/close", "close_online", True),
    ("POST", "/sessions/batch", "open_batch", True),
    ("POST", "/sessions/batch/{referenceNumber}/close", "close_batch", True),
    ("GET", "/sessions/{referenceNumber}", "session_status", True),
    ("GET", "/sessions/{referenceNumber}/invoices", "session_invoices", True),
    ("GET", "/sessions/{referenceNumber}/invoices/failed", "failed_invoices", True),
    ("GET", "/sessions/{referenceNumber}/invoices/{invoiceReferenceNumber}", "invoice_status", True),
    ("GET", "/sessions/{referenceNumber}/invoices/ksef/{ksefNumber}/upo", "receipt_by_number", True),
    ("GET", "/sessions/{referenceNumber}/invoices/{invoiceReferenceNumber}/upo", "receipt", True),
    ("GET", "/sessions/{referenceNumber}/upo/{upoReferenceNumber}", "session_receipt", True),
    ("GET", "/invoices/ksef/{ksefNumber}", "invoice", True),
]
# Addresses that the answers above hand out, and what switches faults.
BESIDE = [
    ("PUT", "/storage/parts/{session}/{ordinal}", "upload"),
    ("GET", "/storage/invoice-upo/{session}/{invoice}", "download_receipt"),
    ("GET", "/storage/session-upo/{session}/{name}", "download_session_receipt"),
    ("POST", "/_double/faults", "faults"),
    ("POST", "/_double/settle", "settle"),
    ("POST", "/_double/settings", "settings"),
    ("POST", "/_double/certificates", "issue"),
    ("GET", "/_double/state", "state"),
]


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{\w+\}", "([^/]+)", path))


ROUTES = [(method, _pattern("/v2" + path), path, name, secured, True) for method, path, name, secured in CONTRACT] + [
    (method, _pattern(path), path, name, False, False) for method, path, name in BESIDE]


class Request:
    """What was asked."""

    def __init__(self, handler: BaseHTTPRequestHandler, body: bytes):
        self.headers = handler.headers
        self.address = handler.client_address[0]
        self.authorization = handler.headers.get("Authorization")
        self.body = body
        self._query = parse_qs(urlsplit(handler.path).query)

    def query(self, name: str) -> str | None:
        return self._query.get(name, [None])[0]

    def json(self) -> dict[str, Any]:
        try:
            read = json.loads(self.body or b"{}")
        except ValueError as broken:
            raise invalid("JSON") from broken
        if not isinstance(read, dict):
            raise invalid("JSON")
        return read


def handler_of(world: World, api: Api) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def _handle(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            request = Request(self, self.rfile.read(length) if length else b"")
            try:
                status, answer = self._call(request)
            except Refused as refused:
                self._answer(refused.status, refused.body(), refused.headers)
            except Gone:
                self.close_connection = True
            except Exception:
                traceback.print_exc(file=sys.stderr)
                self._answer(500, {"title": "Internal Server Error", "status": 500}, {})
            else:
                self._answer(status, answer, {})

        def _call(self, request: Request):
            path = urlsplit(self.path).path
            for method, pattern, operation, name, secured, contract in ROUTES:
                match = pattern.fullmatch(path) if method == self.command else None
                if match:
                    call = f"{method} {operation}"
                    world.calls[call] = world.calls.get(call, 0) + 1
                    lost = world.faults.before(call) if not path.startswith("/_double") else False
                    given = list(match.groups())
                    who = request.address
                    if secured:
                        access = world.bearer(request.authorization, "access")
                        who = f"{access.nip} {who}"
                        given.insert(0, access)
                    if contract:
                        world.limits.count(who, call, world.now().timestamp())
                    answer = getattr(api, name)(request, *given)
                    if lost:
                        raise Gone
                    return answer
            raise Refused(404, 404, "Not Found")

        def _answer(self, status: int, answer: Any, headers: dict[str, str]) -> None:
            if isinstance(answer, Xml):
                content, kind, headers = answer.content, "application/xml", headers | answer.headers
            else:
                content = b"" if answer is None else json.dumps(answer, ensure_ascii=False).encode()
                kind = "application/json; charset=utf-8"
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if status != 204:
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PUT = do_DELETE = _handle

        def log_message(self, format: str, *args: Any) -> None:
            """Silent: what was called is counted."""

    return Handler


def serve(world: World, port: int) -> ThreadingHTTPServer:
    ThreadingHTTPServer.request_queue_size = 128
    server = ThreadingHTTPServer(("127.0.0.1", port), None)
    server.daemon_threads = True
    base = f"http://127.0.0.1:{server.server_address[1]}"
    server.RequestHandlerClass = handler_of(world, Api(world, base))
    return server
