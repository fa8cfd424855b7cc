"""`make bench-billing` and `make bench-speed`: what the functions cost on this machine, beside what the emulator costs."""

import json
import os
import socket
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from . import build, emulator, machine
from . import template as templates
from .settings import ROOT, Settings

BENCH = ROOT / "bench"
CLASSES = f"{BENCH / 'target' / 'classes'}:{BENCH / 'target' / 'lib'}/*"
TABLES = ("customers", "access", "metering", "billing", "ledger", "cases", "visits", "mail", "audit")
UTILITY = {
    "name": "Wodociągi Miejskie sp. z o.o.", "nip": "5252345675", "address": "ul. Wodna 1, 66-400 Gorzów Wielkopolski",
    "office": "ul. Wodna 1, 66-400 Gorzów Wielkopolski", "account": "14102052260000610204179895", "phone": "957111222", "emergencyNumber": "994",
    "email": "bok@ebok.example", "webUrl": "https://ebok.example",
}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _prepare() -> Path:
    """The functions' zips and the benchmarks, built where something changed."""
    jdk = machine.check()
    if not build.up_to_date(templates.function_zips(templates.load())):
        print("building the functions …", flush=True)
        build.functions(jdk)
    print("building the benchmarks …", flush=True)
    build.maven(jdk, "-Pbench", "--projects", "bench", "--also-make", "package", "dependency:copy-dependencies",
                "-DskipTests", "-Dfunction.zip.skip=true", "-DincludeScope=runtime",
                f"-DoutputDirectory={BENCH / 'target' / 'lib'}")
    return jdk


def _environment(settings: Settings, many: int) -> dict[str, str]:
    names = {f"{table.upper()}_TABLE": f"bench{many}-{table}" for table in TABLES}
    return {
        **os.environ, **names, "AWS_ENDPOINT_URL": settings.endpoint, "AWS_REGION": settings.region,
        "AWS_ACCESS_KEY_ID": "bench", "AWS_SECRET_ACCESS_KEY": "bench", "EXCHANGE_BUCKET": f"bench{many}-exchange",
        "ARCHIVE_BUCKET": f"bench{many}-archive", "OBJECT_LOCK_MODE": "GOVERNANCE", "STAGE": "local",
        "MAIL_SENDER": "faktury@ebok.example", "MAIL_CONFIGURATION_SET": "bench", "UTILITY": json.dumps(UTILITY),
        "DUNNING_STAGES": templates.load()["Parameters"]["DunningStages"]["Default"],
    }


def billing(settings: Settings) -> None:
    """Bills EBOK_BENCH customers (default 1000 and 10000), each number in a JVM of its own on one fresh emulator."""
    jdk = _prepare()
    functions = Path(os.environ.get("EBOK_BENCH_FUNCTIONS", ROOT / "functions")).resolve()
    sizes = [int(size) for size in os.environ.get("EBOK_BENCH", "1000,10000").split(",")]
    with tempfile.TemporaryDirectory(prefix="ebok-bench-") as folder:
        os.environ.setdefault("EBOK_KSEF", "off")
        own = replace(settings, home=Path(folder), port=_free_port(), web_port=_free_port(), stack="bench")
        emulator.start(own, jdk)
        try:
            for many in sizes:
                work = Path(folder) / f"work-{many}"
                work.mkdir()
                subprocess.run(
                    [jdk / "bin" / "java", "-XX:+UseSerialGC", "-Xmx640m", "--enable-native-access=ALL-UNNAMED",
                     "-cp", CLASSES, "pl.ebok.bench.BillCustomers", str(many), os.environ.get("EBOK_BENCH_THREADS", "2"),
                     str(functions), str(work)],
                    env=_environment(own, many), check=True, stdin=subprocess.DEVNULL)
        finally:
            emulator.stop(own)


def speed(settings: Settings) -> None:
    """Invoices calculated and printed to PDF a second; then, for each function, process start to first answer."""
    jdk = _prepare()
    subprocess.run([jdk / "bin" / "java", "-XX:+UseSerialGC", "-cp", CLASSES, "pl.ebok.bench.CalculateInvoices"], check=True,
                   stdin=subprocess.DEVNULL)
    build.maven(jdk, "-Pbenchmark", "--projects", "functions/archive", "--also-make", "process-test-classes",
                "-Dspotless.check.skip=true")
    settings.home.mkdir(parents=True, exist_ok=True)
    build.runtime_client(jdk, settings)
    subprocess.run([sys.executable, BENCH / "cold_start.py", "--ric", settings.ric], check=True,
                   env={**os.environ, "JAVA_HOME": str(jdk)}, stdin=subprocess.DEVNULL)
