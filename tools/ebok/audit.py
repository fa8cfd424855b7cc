"""`make audit-archive`: compares every archived file with what the ledger noted."""

import json
import os
import subprocess
import tempfile
import zipfile
from pathlib import Path

from .machine import Missing, find_jdk
from .settings import ROOT, Settings

COMMAND = "pl.ebok.archive.audit.AuditArchive"


def audit(settings: Settings) -> None:
    """Runs the audit of the running e-BOK; its own report says what was found, and a finding is a failure."""
    package = ROOT / "functions" / "archive" / "target" / "function.zip"
    jdk = find_jdk()
    if jdk is None or not package.exists() or not settings.outputs_file.exists():
        raise Missing("The audit needs a running e-BOK and a JDK 25: make up")
    outputs = json.loads(settings.outputs_file.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(package).extractall(folder)
        subprocess.run(
            [jdk / "bin" / "java", "-cp", f"{folder}{os.pathsep}{Path(folder) / 'lib' / '*'}", COMMAND],
            check=True,
            env={**os.environ, "AWS_ENDPOINT_URL": settings.endpoint, "AWS_REGION": settings.region,
                 "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test",
                 "LEDGER_TABLE": outputs["ledgerTable"], "ARCHIVE_BUCKET": outputs["archiveBucket"]})
