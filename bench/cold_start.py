"""Cold starts: from the start of the process to the first answer, by the real runtime interface client.

python3 bench/cold_start.py --ric .local/ric [--rounds 7] [--functions functions]

Each row is a package of its own; the rounds take the rows in turn, so that whatever else the machine does falls on all of
them alike, and the ratios hold. The Lambda API and the table behind the functions are answered by this program.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
import zipfile
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HERE = Path(__file__).resolve().parent
# What Lambda starts Java with; nothing of ours.
JVM = ["--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:+TieredCompilation", "-XX:TieredStopAtLevel=1",
       "-Xshare:auto", "-Xmx880m"]
WARM_CALLS = 30
CLAIMS = {"sub": "u-1", "email": "klient101001@example.pl", "email_verified": "true"}


@dataclass
class Package:
    name: str
    folder: Path
    handler: str
    event: dict
    zip_bytes: int


def call(method: str, resource: str, path: dict | None = None, query: dict | None = None) -> dict:
    """A call of the API as the gateway hands it to a function."""
    concrete = resource
    for key, value in (path or {}).items():
        concrete = concrete.replace("{" + key + "}", value)
    return {
        "resource": resource, "path": concrete, "httpMethod": method, "headers": {"accept-language": "pl"},
        "pathParameters": path, "queryStringParameters": query,
        "multiValueQueryStringParameters": {k: [v] for k, v in query.items()} if query else None,
        "requestContext": {"requestId": "r-1", "authorizer": {"claims": CLAIMS}, "identity": {"sourceIp": "127.0.0.1"}},
        "body": None, "isBase64Encoded": False,
    }


class Server(ThreadingHTTPServer):
    """The Lambda runtime API and a DynamoDB that knows two items."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.items = json.loads((HERE / "cold" / "items.json").read_text(encoding="utf-8"))
        self.event = b"{}"
        self.answers: list[tuple[float, bytes]] = []
        self.asked: list[float] = []
        self.calls = 0
        self.wanted = 0
        self.done = threading.Event()
        self.process: subprocess.Popen | None = None
        self.processor = 0.0
        self.restored = threading.Event()

    def handle_error(self, *_: object) -> None:
        """Functions are killed while they wait for a call: their connections break, as they should."""

    def expect(self, event: dict, calls: int) -> None:
        self.event = json.dumps(event).encode()
        self.answers, self.asked, self.calls, self.wanted = [], [], 0, calls
        self.done.clear()


class Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # One packet an answer: a second one would wait 40 ms for the other side's acknowledgement.
    wbufsize = -1
    disable_nagle_algorithm = True
    server: Server

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        if self.path.endswith("/restore/next"):
            # Here the snapshot would be taken; what comes after is a restored function.
            self.server.restored.set()
            self._send(200, b"", {})
            return
        if self.server.calls >= self.server.wanted:
            self.server.done.wait(30)
            return
        self.server.calls += 1
        self.server.asked.append(time.perf_counter())
        self._send(200, self.server.event, {
            "Lambda-Runtime-Aws-Request-Id": f"r-{self.server.calls}",
            "Lambda-Runtime-Deadline-Ms": str(int(time.time() * 1000) + 30_000),
            "Lambda-Runtime-Invoked-Function-Arn": "arn:aws:lambda:eu-central-1:000000000000:function:bench"})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)) if "Content-Length" in self.headers else self._chunks()
        target = self.headers.get("X-Amz-Target", "")
        if target:
            self._send(200, json.dumps(self._dynamo(target.split(".")[-1], json.loads(body))).encode(),
                       {"Content-Type": "application/x-amz-json-1.0"})
            return
        at = time.perf_counter()
        if "/invocation/" in self.path:
            if not self.server.answers and self.server.process:
                self.server.processor = processor_seconds(self.server.process.pid)
            failed = self.path.endswith("/error")
            self.server.answers.append((at, b"FAILED " + body if failed else body))
            if len(self.server.answers) >= self.server.wanted or failed:
                self.server.done.set()
        elif "/init/error" in self.path:
            self.server.answers.append((at, b"FAILED " + body))
            self.server.done.set()
        self._send(202, b"{}", {})

    def _dynamo(self, operation: str, asked: dict) -> dict:
        if operation == "GetItem":
            key = f"{asked['TableName']} {asked['Key']['pk']['S']} {asked['Key']['sk']['S']}"
            item = self.server.items.get(key)
            return {"Item": item} if item else {}
        return {"Items": [], "Count": 0, "ScannedCount": 0} if operation == "Query" else {}

    def _chunks(self) -> bytes:
        body = b""
        while size := int(self.rfile.readline().strip() or b"0", 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()


def processor_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


# How the managed runtime starts a function whose snapshot it is going to take.
SNAP_START = {"AWS_LAMBDA_INITIALIZATION_TYPE": "snap-start"}
CRAC = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac"


def start(package: Package, server: Server, java: Path, ric: Path, extra: list[str],
          variables: dict[str, str] | None = None) -> subprocess.Popen:
    address = f"127.0.0.1:{server.server_address[1]}"
    tables = {f"{name.upper()}_TABLE": name for name in
              ("customers", "access", "metering", "billing", "ledger", "cases", "visits", "mail", "audit")}
    environment = {
        "PATH": os.environ["PATH"], "AWS_LAMBDA_RUNTIME_API": address, "AWS_ENDPOINT_URL": f"http://{address}",
        "AWS_REGION": "eu-central-1", "AWS_ACCESS_KEY_ID": "bench", "AWS_SECRET_ACCESS_KEY": "bench",
        "AWS_LAMBDA_FUNCTION_NAME": "bench", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "1024", "AWS_LAMBDA_FUNCTION_VERSION": "1",
        "AWS_LAMBDA_LOG_GROUP_NAME": "bench", "AWS_LAMBDA_LOG_STREAM_NAME": "bench", "LAMBDA_TASK_ROOT": str(package.folder),
        "_HANDLER": package.handler, "STAGE": "local", "USER_POOL_ID": "pool", "EXCHANGE_BUCKET": "exchange",
        "ARCHIVE_BUCKET": "archive", "ATTACHMENTS_BUCKET": "attachments", "BILLING_STATE_MACHINE_ARN": "arn:aws:states:::x",
        "UTILITY": json.dumps({key: "x" for key in ("name", "address", "office", "account", "phone", "emergencyNumber", "email", "webUrl")}
                              | {"nip": "5260250274"}),
        **tables, **(variables or {})}
    return subprocess.Popen(
        [str(java), *JVM, *extra, "-cp", f"{package.folder}:{package.folder}/lib/*:{ric}/*",
         "com.amazonaws.services.lambda.runtime.api.client.AWSLambda", package.handler],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)


@dataclass
class Measured:
    cold: float
    first: float
    primed: float
    processor: float
    warm: list[float]
    peak_mb: int


def measure(package: Package, server: Server, java: Path, ric: Path) -> Measured:
    server.expect(package.event, 1 + WARM_CALLS)
    begun = time.perf_counter()
    process = server.process = start(package, server, java, ric, [])
    try:
        if not server.done.wait(60):
            raise SystemExit(f"{package.name}: no answer within 60 s")
        first = server.answers[0][1]
        if first.startswith(b"FAILED") or b'"statusCode":5' in first or b'"statusCode":4' in first:
            raise SystemExit(f"{package.name}: {first[:600].decode(errors='replace')}")
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
        peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) // 1024
    finally:
        process.kill()
        process.wait()
    warm = [answer - asked for (answer, _), asked in zip(server.answers[1:], server.asked[1:])]
    first, cold, processor = server.answers[0][0] - server.asked[0], server.answers[0][0] - begun, server.processor
    return Measured(cold, first, primed_call(package, server, java, ric), processor, warm, peak)


def primed_call(package: Package, server: Server, java: Path, ric: Path) -> float:
    """The first call of a function that did before its snapshot what it does then; without the restoring itself."""
    server.expect(package.event, 1)
    server.restored.clear()
    process = server.process = start(package, server, java, ric, [CRAC], SNAP_START)
    try:
        if not server.done.wait(60) or not server.restored.is_set():
            raise SystemExit(f"{package.name}: did not come back from its snapshot")
        return server.answers[0][0] - server.asked[0]
    finally:
        process.kill()
        process.wait()


def compiled(source: str, jars: Path, into: Path, javac: Path) -> None:
    subprocess.run([str(javac), "-proc:none", "-cp", f"{jars}/*", "-d", str(into), str(HERE / "cold" / source)], check=True)


def packages(functions: Path, work: Path, java_home: Path, ric: Path) -> list[Package]:
    real = {
        "registration": ("pl.ebok.registration.RegistrationHandler",
                         call("GET", "/eligibility", None, {"postalCode": "66-410", "street": "Ogrodowa", "building": "73"})),
        "account": ("pl.ebok.account.AccountHandler", call("GET", "/customers/{customerNumber}", {"customerNumber": "101001"})),
    }
    found: list[Package] = []
    for module, (handler, event) in real.items():
        archive = functions / module / "target" / "function.zip"
        if archive.exists():
            folder = work / module
            with zipfile.ZipFile(archive) as content:
                content.extractall(folder)
            found.append(Package(module, folder, handler, event, archive.stat().st_size))
    if not found:
        raise SystemExit("no function.zip: build the functions first (make up)")
    javac = java_home / "bin" / "javac"
    empty = work / "empty"
    empty.mkdir()
    compiled("EmptyHandler.java", ric, empty, javac)
    bare = work / "bare"
    (bare / "lib").mkdir(parents=True)
    # The SDK as our own functions carry it, without anything of ours and without what only they use.
    for jar in (found[0].folder / "lib").glob("*.jar"):
        if not jar.name.startswith(("domain-", "json-1", "http-1", "aws-1.", "joda-", "jackson-jr", "jackson-core-2", "jollyday", "jakarta", "jaxb")):
            shutil.copy(jar, bare / "lib")
    shutil.copytree(ric, bare / "compile")
    for jar in (bare / "lib").glob("*.jar"):
        shutil.copy(jar, bare / "compile")
    compiled("BareHandler.java", bare / "compile", bare, javac)
    shutil.rmtree(bare / "compile")
    size = sum(jar.stat().st_size for jar in (bare / "lib").glob("*.jar"))
    return [Package("empty function", empty, "EmptyHandler", {}, 0), Package("bare SDK", bare, "BareHandler", {}, size), *found]


def loaded_classes(package: Package, server: Server, java: Path, ric: Path) -> tuple[int, int]:
    """Classes loaded until the first answer, and how many of them are not in the JDK's shared archive."""
    server.expect(package.event, 1)
    log = package.folder / "classes.log"
    process = start(package, server, java, ric, [f"-Xlog:class+load:file={log}"])
    server.done.wait(60)
    process.kill()
    process.wait()
    lines = log.read_text(encoding="utf-8").splitlines()
    return len(lines), sum("shared objects file" not in line for line in lines)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--ric", type=Path, required=True)
    options.add_argument("--functions", type=Path, default=HERE.parent / "functions")
    options.add_argument("--rounds", type=int, default=7)
    chosen = options.parse_args()
    java_home = Path(os.environ["JAVA_HOME"])
    java = java_home / "bin" / "java"
    server = Server()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as work:
        rows = packages(chosen.functions.resolve(), Path(work), java_home, chosen.ric.resolve())
        results: dict[str, list[Measured]] = {row.name: [] for row in rows}
        for _ in range(chosen.rounds):
            for row in rows:
                results[row.name].append(measure(row, server, java, chosen.ric.resolve()))
        print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores, {chosen.rounds} rounds")
        print(f"{'package':<16}{'zip MB':>8}{'cold min s':>12}{'cold p50 s':>12}{'CPU p50 s':>11}{'first ms':>10}{'primed ms':>11}{'warm p50 ms':>13}"
              f"{'peak MB':>9}{'classes':>9}{'own':>7}")
        for row in rows:
            of_row = results[row.name]
            cold = [one.cold for one in of_row]
            warm = [value for one in of_row for value in one.warm[10:]]
            classes, own = loaded_classes(row, server, java, chosen.ric.resolve())
            print(f"{row.name:<16}{row.zip_bytes / 1e6:>8.1f}{min(cold):>12.3f}{statistics.median(cold):>12.3f}"
                  f"{statistics.median(one.processor for one in of_row):>11.2f}"
                  f"{statistics.median(one.first for one in of_row) * 1000:>10.1f}"
                  f"{statistics.median(one.primed for one in of_row) * 1000:>11.1f}{statistics.median(warm) * 1000:>13.2f}"
                  f"{max(one.peak_mb for one in of_row):>9}{classes:>9}{own:>7}")


if __name__ == "__main__":
    main()
