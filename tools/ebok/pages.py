"""The pages' local server: what CloudFront does on AWS, one origin for the pages and, under /api, the API.

Headers and CSP are read from templates/pages.yaml, so what is tested here is what is deployed there.
"""

import gzip
import hashlib
import http.client
import json
import mimetypes
import os
import subprocess
import sys
import urllib.parse
import urllib.request
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from . import process
from . import template as templates
from .settings import ROOT, Settings
from .waiting import until
from .webbuild import DIST

# What CloudFront's policy for /api passes on (all but the host), less what only this hop needs.
HOP = {"host", "connection", "content-length", "accept-encoding", "keep-alive", "transfer-encoding", "upgrade"}
PASSED_BACK = ("Content-Type", "Retry-After", "ETag", "Content-Language", "Cache-Control", "Location", "Content-Disposition")
COMPRESSED = ("text/", "application/json", "application/javascript", "application/manifest+json", "image/svg+xml")
FOREVER, ASK_AGAIN = "public, max-age=31536000, immutable", "no-cache"


def start(settings: Settings) -> bool:
    """Starts the server where there are built pages; false when there are none or it runs already."""
    if not DIST.is_dir() or process.running(_pid_file(settings), b"ebok.pages"):
        return False
    with settings.log_file.with_name("pages.log").open("ab") as log:
        server = subprocess.Popen([sys.executable, "-m", "ebok.pages"], stdin=subprocess.DEVNULL, stdout=log,
                                  stderr=subprocess.STDOUT, start_new_session=True,
                                  env={**os.environ, "EBOK_HOME": str(settings.home), "EBOK_PORT": str(settings.port), "EBOK_WEB_PORT": str(settings.web_port)})
    _pid_file(settings).write_text(str(server.pid))
    until("the pages", lambda: server.poll() is not None or _answers(settings), seconds=30)
    if server.poll() is not None:
        raise SystemExit(f"The pages' server stopped at once, is port {settings.web_port} free? Set EBOK_WEB_PORT.")
    return True


def where(url: str) -> str:
    """Their address, where there are any."""
    return url if DIST.is_dir() else "none yet"


def stop(settings: Settings) -> bool:
    return process.stop(_pid_file(settings), b"ebok.pages")


def _pid_file(settings: Settings) -> Path:
    return settings.home / "pages.pid"


def _answers(settings: Settings) -> bool:
    try:
        with urllib.request.urlopen(settings.web_url, timeout=2) as answer:
            return answer.status == 200
    except OSError:
        return False


def config(outputs: dict[str, str]) -> bytes:
    """/config.json: what the stack says of itself, and where an emulator takes the place of Cognito."""
    found = json.loads(outputs["pagesConfig"])
    if outputs.get("awsEndpoint"):
        found["userPoolEndpoint"] = outputs["awsEndpoint"]
    return json.dumps(found, ensure_ascii=False).encode()


def security_headers(cognito: str, attachments: str) -> dict[str, str]:
    """Those of the distribution; the one that demands TLS is left to where there is TLS."""
    policy = templates.load(ROOT / "templates" / "pages.yaml")["Resources"]["WebHeaders"]["Properties"]["ResponseHeadersPolicyConfig"]
    security = policy["SecurityHeadersConfig"]
    csp = security["ContentSecurityPolicy"]["ContentSecurityPolicy"]["Fn::Sub"]
    csp = csp.replace("https://cognito-idp.${AWS::Region}.amazonaws.com", cognito).replace("https://${AttachmentsDomain}", attachments)
    headers = {"Content-Security-Policy": " ".join(csp.split()), "X-Content-Type-Options": "nosniff",
               "X-Frame-Options": security["FrameOptions"]["FrameOption"], "Referrer-Policy": security["ReferrerPolicy"]["ReferrerPolicy"]}
    return headers | {item["Header"]: item["Value"] for item in policy["CustomHeadersConfig"]["Items"]}


def document(path: str) -> str:
    """The rule of the distribution's function WebPaths: a path without a file name is a page of customers or of clerks."""
    if "." in path.rsplit("/", 1)[1]:
        return path
    return "/staff.html" if path == "/staff" or path.startswith("/staff/") else "/customer.html"


@lru_cache(maxsize=256)
def _content(file: Path, _changed: int) -> tuple[bytes, bytes, str]:
    plain = file.read_bytes()
    return plain, gzip.compress(plain, 9, mtime=0), f'"{hashlib.sha256(plain).hexdigest()[:32]}"'


class Pages(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    outputs_file: Path
    headers_of_all: dict[str, str]

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Keeps no log of who opened what."""

    def _outputs(self) -> dict[str, str]:
        return json.loads(self.outputs_file.read_text(encoding="utf-8"))

    def do_GET(self) -> None:  # noqa: N802 - the base class names it so
        path = self.path.split("?", 1)[0]
        if path.startswith("/api/"):
            self._pass_on()
        elif path == "/config.json":
            body = config(self._outputs())
            self._answer(200, {"Content-Type": "application/json", "Cache-Control": ASK_AGAIN}, body, gzip.compress(body, 9))
        else:
            self._file(urllib.parse.unquote(path))

    do_HEAD = do_GET  # noqa: N815

    def _pass_on(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        api = urllib.parse.urlsplit(self._outputs()["apiUrl"])
        connection = http.client.HTTPConnection(api.netloc, timeout=60)
        try:
            connection.request(self.command, api.path + self.path.removeprefix("/api"), self.rfile.read(length) if length else None,
                               {name: value for name, value in self.headers.items() if name.lower() not in HOP})
            answer = connection.getresponse()
            body = answer.read()
        except OSError:
            self._answer(502, {"Content-Type": "text/plain", "Cache-Control": "no-store"}, b"")
            return
        finally:
            connection.close()
        passed = {name: value for name in PASSED_BACK if (value := answer.headers.get(name))}
        self._answer(answer.status, {"Cache-Control": "no-store"} | passed, body)

    do_POST = do_PUT = do_DELETE = do_PATCH = _pass_on

    def _file(self, path: str) -> None:
        file = (DIST / document(path).lstrip("/")).resolve()
        if not file.is_file() or DIST not in file.parents or file.suffix == ".map" or file.name.startswith("."):
            self._answer(404, {"Content-Type": "text/plain", "Cache-Control": ASK_AGAIN}, b"")
            return
        plain, packed, tag = _content(file, file.stat().st_mtime_ns)
        headers = {"Content-Type": content_type(file), "ETag": tag, "Cache-Control": FOREVER if file.parent.name == "assets" else ASK_AGAIN}
        if self.headers.get("If-None-Match") == tag:
            self._answer(304, headers, b"")
        else:
            self._answer(200, headers, plain, packed)

    def _answer(self, status: int, headers: dict[str, str], body: bytes, packed: bytes | None = None) -> None:
        self.send_response(status)
        for name, value in (self.headers_of_all | headers).items():
            self.send_header(name, value)
        if packed is not None and headers["Content-Type"].startswith(COMPRESSED):
            self.send_header("Vary", "Accept-Encoding")
            if "gzip" in self.headers.get("Accept-Encoding", ""):
                self.send_header("Content-Encoding", "gzip")
                body = packed
        if status != 304 and status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD" and status != 304:
            self.wfile.write(body)


def content_type(file: Path) -> str:
    known = {".webmanifest": "application/manifest+json", ".js": "text/javascript"}.get(file.suffix) or mimetypes.guess_type(file.name)[0]
    return f"{known}; charset=utf-8" if known and known.startswith("text/") else known or "application/octet-stream"


def serve(settings: Settings) -> None:
    Pages.outputs_file = settings.outputs_file
    Pages.headers_of_all = security_headers(settings.endpoint, settings.endpoint)
    ThreadingHTTPServer(("127.0.0.1", settings.web_port), Pages).serve_forever()


if __name__ == "__main__":
    serve(Settings.read())
