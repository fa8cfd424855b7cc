"""`make audit-archive`: compares every archived file with what the ledger noted, and with EBOK_REPAIR=1 first archives what was not."""

import os
import subprocess
import tempfile
import zipfile
from pathlib import Path

from .clients import client
from .machine import Missing, find_jdk
from .settings import ROOT, Settings

COMMAND = "pl.ebok.archive.audit.AuditArchive"


def audit(settings: Settings) -> None:
    """Runs the audit of the running e-BOK; its own report says what was found, and a finding is a failure."""
    package = ROOT / "functions" / "archive" / "target" / "function.zip"
    jdk = find_jdk()
    if jdk is None or not package.exists() or not settings.outputs_file.exists():
        raise Missing("The audit needs a running e-BOK and a JDK 25: make up")
    arguments = ["--repair"] if os.environ.get("EBOK_REPAIR") == "1" else []
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(package).extractall(folder)
        subprocess.run(
            [jdk / "bin" / "java", "-cp", f"{folder}{os.pathsep}{Path(folder) / 'lib' / '*'}", COMMAND, *arguments],
            check=True,
            env={**os.environ, **_variables_of_the_archive(settings), "AWS_ENDPOINT_URL": settings.endpoint,
                 "AWS_REGION": settings.region, "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"})


def _variables_of_the_archive(settings: Settings) -> dict[str, str]:
    """What the archive function itself is told: the same table, bucket, lock mode and utility."""
    resource = client(settings, "cloudformation").describe_stack_resource(
        StackName=settings.stack, LogicalResourceId="ArchiveFunction")["StackResourceDetail"]
    function = client(settings, "lambda").get_function_configuration(FunctionName=resource["PhysicalResourceId"])
    return function["Environment"]["Variables"]
