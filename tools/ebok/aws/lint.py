"""(h) cfn-lint, SAM's own validation and Checkov find nothing that is not suppressed with its reason."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Iterator

import yaml
from run import environment

from ..settings import ROOT
from .suite import REGION, Suite

SAM_OWN = Path(sys.executable).parent


def _told(command: list[object]) -> Iterator[str]:
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False,
                            env={**os.environ, "SAM_CLI_TELEMETRY": "0", "LOG_LEVEL": "ERROR"})
    if answer.returncode:
        yield f"{Path(str(command[0])).name}: {(answer.stdout + answer.stderr).strip()[-600:]}"


def _file(suite: Suite, folder: str) -> Path:
    """The template as a file again; of the real one the real file, whose comments and shapes the linters may name."""
    if suite.template == Suite.read().template:
        return ROOT / "template.yaml"
    file = Path(folder) / "template.yaml"
    file.write_text(yaml.safe_dump(suite.template, allow_unicode=True), encoding="utf-8")
    return file


def cfn_lint(suite: Suite) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield from _told([SAM_OWN / "cfn-lint", _file(suite, folder), "templates/*.yaml"])


def sam_validate(_: Suite) -> Iterator[str]:
    yield from _told([SAM_OWN / "sam", "validate", "--lint", "--template", "template.yaml", "--region", REGION])


def checkov(suite: Suite) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield from _told([environment("checkov").parent / "checkov", "--file", _file(suite, folder), "--framework", "cloudformation",
                          "--config-file", "tools/checkov.yaml", "--quiet", "--compact", "--skip-download"])


ALL = (cfn_lint, sam_validate, checkov)
