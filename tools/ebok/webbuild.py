"""The pages' build: packages from the lock file, types from the contract, then Vite; again only when something changed."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

from .machine import Missing, browser
from .settings import ROOT

WEB = ROOT / "web"
DIST = WEB / "dist"
MODULES = WEB / "node_modules"
CONTRACT = ROOT / "openapi.yaml"
NOT_SOURCES = {"node_modules", "dist", "test-results", "playwright-report"}


def _digest(files: list[Path]) -> str:
    total = hashlib.sha256()
    for file in sorted(files):
        total.update(file.relative_to(ROOT).as_posix().encode())
        total.update(file.read_bytes())
    return total.hexdigest()


def _sources() -> list[Path]:
    found = [CONTRACT]
    for child in WEB.iterdir():
        if child.is_file():
            found.append(child)
        elif child.name not in NOT_SOURCES:
            found += [file for file in child.rglob("*") if file.is_file() and file.name != "schema.d.ts"]
    return found


def npm(*arguments: str, environment: dict[str, str] | None = None) -> None:
    if not shutil.which("npm"):
        raise Missing("npm is missing; it comes with Node.js 20 or newer.")
    subprocess.run(["npm", *arguments], cwd=WEB, check=True, stdin=subprocess.DEVNULL, env={**os.environ, **(environment or {})})


def packages() -> None:
    """Installs exactly what the lock file says, without the packages' own scripts."""
    stamp, digest = MODULES / ".lock.sha256", _digest([WEB / "package.json", WEB / "package-lock.json"])
    if stamp.exists() and stamp.read_text() == digest:
        return
    npm("ci", "--ignore-scripts", "--loglevel=error")
    stamp.write_text(digest)


def up_to_date() -> bool:
    stamp = DIST / ".sources.sha256"
    return stamp.exists() and stamp.read_text() == _digest(_sources())


def pages() -> None:
    packages()
    npm("run", "--silent", "types")
    npm("run", "--silent", "build", "--", "--logLevel", "warn")
    (DIST / ".sources.sha256").write_text(_digest(_sources()))


def checks() -> None:
    """Types, rules, units and weight of the pages."""
    if not up_to_date():
        pages()
    packages()
    npm("run", "--silent", "types")
    npm("run", "--silent", "check")
    npm("run", "--silent", "unit")


def stories(outputs_file: Path, web_url: str) -> None:
    """The stories in a browser, against the suite that the outputs describe."""
    npm("run", "--silent", "story", environment={"EBOK_OUTPUTS": str(outputs_file), "EBOK_WEB_URL": web_url, "CHROMIUM": browser()})
