"""`make check`, the tests that need no emulator; `make test`, every test there is, the end-to-end ones on an emulator of their own."""

import os
import subprocess
import tempfile
import time
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Iterator

from run import environment

from . import build, contract, emulator, ksef, localstack, machine, pages, webbuild
from . import template as templates
from .aws import create
from .settings import ROOT, Settings
from .up import up
from .waiting import free_port


TOOK: list[tuple[str, float]] = []


@contextmanager
def _step(name: str) -> Iterator[None]:
    """Says what is being tried, and remembers how long it took."""
    print(f"\n== {name}", flush=True)
    started = time.monotonic()
    yield
    TOOK.append((name, time.monotonic() - started))


def _summary() -> None:
    print()
    for name, seconds in [*TOOK, ("all tests passed", sum(seconds for _, seconds in TOOK))]:
        print(f"{seconds:7.1f} s  {name}", flush=True)


def aws(settings: Settings) -> None:
    """What AWS enforces and the emulator does not, then the stack of the managed runtime, created once."""
    jdk = machine.check()
    if not build.up_to_date(templates.function_zips(templates.load())):
        build.functions(jdk)
    environment("checkov")
    subprocess.run([environment("check"), "-m", "ebok.aws"], cwd=ROOT, check=True, stdin=subprocess.DEVNULL)
    print(f"  (i) the stack of java25, created on MiniStack: {create.create(settings)} resources", flush=True)


def end_to_end(settings: Settings, jdk: Path) -> None:
    """Deploys to an emulator nobody else uses and drives it from outside; whatever happens, it is stopped."""
    with tempfile.TemporaryDirectory(prefix="ebok-test-") as folder:
        # With EBOK_ENDPOINT the emulator is another's, and stays as it is but for the stack.
        own = replace(settings, home=Path(folder), port=free_port(), web_port=free_port())
        try:
            up(own)
            build.maven(jdk, "--projects", "infra-tests", "--also-make", "test", "-Debok.excluded.tests=",
                        f"-Debok.outputs={own.outputs_file}", "-Dtest=pl.ebok.infratests.endtoend.**",
                        "-Dsurefire.failIfNoSpecifiedTests=false")
        except BaseException:
            print(own.log_file.read_text(encoding="utf-8", errors="replace")[-6000:] if own.log_file.exists() else "")
            raise
        finally:
            pages.stop(own)
            ksef.stop(own)
            emulator.stop(own)


def stories(settings: Settings) -> None:
    """The pages in a browser, on an emulator of their own: the tests of the API use the same sample customers."""
    machine.browser()
    with tempfile.TemporaryDirectory(prefix="ebok-pages-") as folder:
        own = replace(settings, home=Path(folder), port=free_port(), web_port=free_port())
        try:
            up(own)
            webbuild.stories(own.outputs_file, own.web_url)
        finally:
            pages.stop(own)
            ksef.stop(own)
            emulator.stop(own)


def java(jdk: Path, *properties: str) -> None:
    """Units, contract tests of every adapter, architecture, rules of template and contract, in one reactor."""
    # The double of KSeF that the client's tests start.
    environment("ksef")
    # The benchmarks are compiled too, so that they still build on the day somebody wants their figures.
    build.maven(jdk, "-T2", "-Pbench", "verify", *properties)
    build.note()


def other_client_of_ksef() -> None:
    """PyPI's ksef-client reads the files that KsefAgreementTest left, reckons the same by itself, and sends them to the double."""
    data = ksef.data()
    if not data.exists():
        print(f"skipped: the contract and the schema are not in {data}", flush=True)
        return
    subprocess.run([environment("ksef"), "-m", "ebok.ksefcheck", ROOT / "functions" / "archive" / "target" / "ksef-agreement", data],
                   cwd=ROOT, check=True, stdin=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": str(ROOT / "tools")})


def check(settings: Settings) -> None:
    """What needs no emulator, for the minute between two thoughts."""
    jdk = machine.check()
    with _step("contract: the bundle is what its sources say"):
        contract.check()
    with _step("Java: units, contracts, architecture, template rules, format"):
        java(jdk)
    with _step("the pages: types and units"):
        webbuild.checks()
    _summary()


def test(settings: Settings) -> None:
    # The stories were written for documents that go out at once; KSeF has its own tests, against its double.
    os.environ.setdefault("EBOK_KSEF", "off")
    jdk = machine.check()
    if settings.elsewhere:
        with _step(f"end to end, on the emulator at {settings.elsewhere}"):
            end_to_end(settings, jdk)
        _summary()
        return
    with _step("contract: the bundle is what its sources say"):
        contract.check()
    with (_step("Java: units, contracts, architecture, template rules, format; the archive on LocalStack"),
          tempfile.TemporaryDirectory(prefix="ebok-localstack-") as folder,
          localstack.archive(settings, Path(folder) / "localstack", free_port()) as properties):
        java(jdk, *(f"-D{name}={value}" for name, value in properties.items()))
    with _step("KSeF by a client that is not ours"):
        other_client_of_ksef()
    with _step("the pages: types and units"):
        webbuild.checks()
    with _step("what AWS enforces: make verify-aws"):
        aws(settings)
    with _step("end to end, on an emulator of its own"):
        end_to_end(settings, jdk)
    with _step("the pages in a browser: stories, axe, keyboard"):
        stories(settings)
    _summary()
