"""`make test`: every test there is, the end-to-end ones against an emulator of their own."""

import os
import socket
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from run import environment

from . import build, contract, emulator, localstack, machine, pages, webbuild
from .settings import ROOT, Settings
from .up import up


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _say(text: str) -> None:
    print(f"\n== {text}", flush=True)


def template(settings: Settings) -> None:
    """What cfn-lint and SAM say about the template."""
    tools = environment("check").parent
    subprocess.run([tools / "cfn-lint", "template.yaml", "templates/*.yaml"], cwd=ROOT, check=True, stdin=subprocess.DEVNULL)
    subprocess.run([tools / "sam", "validate", "--lint", "--template", "template.yaml", "--region", settings.region],
                   cwd=ROOT, check=True, stdin=subprocess.DEVNULL, env={**os.environ, "SAM_CLI_TELEMETRY": "0"})


def end_to_end(settings: Settings, jdk: Path) -> None:
    """Deploys to an emulator nobody else uses and drives it from outside; whatever happens, it is stopped."""
    with tempfile.TemporaryDirectory(prefix="ebok-test-") as folder:
        own = replace(settings, home=Path(folder), port=_free_port(), web_port=_free_port())
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
            emulator.stop(own)


def second_emulator(settings: Settings, jdk: Path) -> None:
    """The archive's own tests again, with the bucket that LocalStack keeps."""
    with tempfile.TemporaryDirectory(prefix="ebok-localstack-") as folder:
        with localstack.archive(settings, Path(folder) / "localstack", _free_port()) as properties:
            build.maven(jdk, "--projects", "functions/archive", "--also-make", "test", "-Dtest=ArchiveOnLocalStackTest",
                        "-Dsurefire.failIfNoSpecifiedTests=false", *(f"-D{name}={value}" for name, value in properties.items()))


def test(settings: Settings) -> None:
    jdk = machine.check()
    contract.check()
    # The double of KSeF that the client's tests start.
    environment("ksef")
    _say("Java: units, contracts, architecture, template rules")
    # The benchmarks are compiled too, so that they still build on the day somebody wants their figures.
    build.maven(jdk, "-Pbench", "verify")
    build.note()
    _say("the pages: types and units")
    webbuild.checks()
    _say("template.yaml: cfn-lint, sam validate")
    template(settings)
    _say("the archive on LocalStack")
    second_emulator(settings, jdk)
    _say("end to end, on an emulator of its own")
    end_to_end(settings, jdk)
    _say("all tests passed")
