"""The pages' local server: what CloudFront does on AWS, one origin for the pages and, under /api, the API."""

import json
import mimetypes
import os
import subprocess
import sys
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from . import process
from .settings import ROOT, Settings
from .waiting import until

DIST = ROOT / "web" / "dist"
PASSED_ON = ("accept", "accept-language", "authorization", "content-type", "idempotency-key", "if-match")
SETTINGS_OF_THE_PAGES = ("region", "userPoolId", "userPoolClientId", "awsEndpoint")


def start(settings: Settings) -> bool:
    """Starts the server where there are built pages; false when there are none or it runs already."""
    if not DIST.is_dir() or process.running(_pid_file(settings), b"ebok.pages"):
        return False
    with settings.log_file.with_name("pages.log").open("ab") as log:
        server = subprocess.Popen([sys.executable, "-m", "ebok.pages"], stdin=subprocess.DEVNULL, stdout=log,
                                  stderr=subprocess.STDOUT, start_new_session=True,
                                  env={**os.environ, "EBOK_HOME": str(settings.home), "EBOK_WEB_PORT": str(settings.web_port)})
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


class Pages(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    outputs_file: Path

    def _outputs(self) -> dict[str, str]:
        return json.loads(self.outputs_file.read_text(encoding="utf-8"))

    def do_GET(self) -> None:  # noqa: N802 - the base class names it so
        if self.path.startswith("/api/"):
            self._pass_on()
        elif self.path == "/config.json":
            outputs = self._outputs()
            self._answer(200, "application/json", json.dumps({key: outputs[key] for key in SETTINGS_OF_THE_PAGES}).encode())
        else:
            self._file()

    def _pass_on(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        request = urllib.request.Request(
            self._outputs()["apiUrl"] + self.path.removeprefix("/api"), method=self.command,
            data=self.rfile.read(length) if length else None,
            headers={name: value for name, value in self.headers.items() if name.lower() in PASSED_ON})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                self._answer(answer.status, answer.headers.get("Content-Type", ""), answer.read(), answer.headers.get("Retry-After"))
        except urllib.error.HTTPError as error:
            self._answer(error.code, error.headers.get("Content-Type", ""), error.read(), error.headers.get("Retry-After"))

    do_POST = do_PUT = do_DELETE = do_PATCH = _pass_on

    def _file(self) -> None:
        path = (DIST / self.path.split("?", 1)[0].lstrip("/")).resolve()
        if not path.is_file() or DIST not in path.parents:
            path = DIST / "index.html"
        self._answer(200, mimetypes.guess_type(path.name)[0] or "application/octet-stream", path.read_bytes())

    def _answer(self, status: int, content_type: str, body: bytes, retry_after: str | None = None) -> None:
        self.send_response(status)
        if content_type:
            self.send_header("Content-Type", content_type)
        if retry_after:
            self.send_header("Retry-After", retry_after)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    running = Settings.read()
    Pages.outputs_file = running.outputs_file
    ThreadingHTTPServer(("127.0.0.1", running.web_port), Pages).serve_forever()
