"""The functions' zips and the Lambda runtime client, built only when something changed."""

import hashlib
import os
import platform
import subprocess
import zipfile
from pathlib import Path

from .settings import ROOT, Settings

STAMP = ROOT / "target" / "functions.sha256"


def _digest() -> str:
    """One number for everything that ends in a zip."""
    sources = [ROOT / "pom.xml"]
    sources += [p for p in (ROOT / "functions").rglob("*")
                if p.is_file() and "target" not in p.parts and "/src/test/" not in p.as_posix()]
    total = hashlib.sha256()
    for source in sorted(sources):
        total.update(source.relative_to(ROOT).as_posix().encode())
        total.update(source.read_bytes())
    return total.hexdigest()


def maven(jdk: Path, *arguments: str) -> None:
    subprocess.run([ROOT / "mvnw", "--batch-mode", "--quiet", *arguments], cwd=ROOT, check=True, stdin=subprocess.DEVNULL,
                   env={**os.environ, "JAVA_HOME": str(jdk)})


def note() -> None:
    """Remembers that the zips are those of the sources as they are now."""
    STAMP.parent.mkdir(exist_ok=True)
    STAMP.write_text(_digest())


def up_to_date(zips: list[Path]) -> bool:
    return all(zip_.exists() for zip_ in zips) and STAMP.exists() and STAMP.read_text() == _digest()


def functions(jdk: Path) -> None:
    """Builds the zips without running their tests."""
    maven(jdk, "package", "-DskipTests", "-Dspotless.check.skip=true", "--projects", "!infra-tests")
    note()


def runtime_client(jdk: Path, settings: Settings) -> None:
    """The jars that take the place of the managed Java runtime, in a folder of their own."""
    pom = ROOT / "tools" / "ric" / "pom.xml"
    stamp = settings.ric / "pom.sha256"
    digest = hashlib.sha256(pom.read_bytes() + Path(__file__).read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == digest:
        return
    maven(jdk, "--file", str(pom), "dependency:copy-dependencies", f"-DoutputDirectory={settings.ric}")
    _unpack_native_library(settings.ric)
    stamp.write_text(digest)


def _unpack_native_library(folder: Path) -> None:
    """The client would unpack it to one file in /tmp at every start, under the feet of the processes that run from it."""
    client, = folder.glob("aws-lambda-java-runtime-interface-client-*.jar")
    system = "linux" if platform.libc_ver()[0] == "glibc" else "linux_musl"
    machine = {"x86_64": "x86_64", "aarch64": "aarch_64", "arm64": "aarch_64"}[platform.machine()]
    with zipfile.ZipFile(client) as jar:
        (folder / "libaws-lambda-jni.so").write_bytes(jar.read(f"jni/libaws-lambda-jni.{system}-{machine}.so"))
