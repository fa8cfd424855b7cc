"""KSeF on one machine: its double as a process of ours, with certificates for the utility in the emulator's secrets."""

import json
import os
import subprocess
import urllib.request
from pathlib import Path

from botocore.exceptions import ClientError
from run import TOOLS, environment

from . import process
from .clients import client
from .settings import ROOT, Settings
from .waiting import until

PROGRAM = b"ksefdouble"
SECRET = "ebok/ksef"
SELLER = "5260250274"


def address(settings: Settings) -> str:
    return f"http://127.0.0.1:{settings.ksef_port}"


def data() -> Path:
    return Path(os.environ.get("EBOK_SHARED_DATA", ROOT.parent / "shared" / "data")) / "ksef"


def start(settings: Settings) -> None:
    """Starts the double where it does not run, and gives the utility its certificates once."""
    if not process.running(_pid_file(settings), PROGRAM):
        home = settings.home / "ksef"
        home.mkdir(parents=True, exist_ok=True)
        with (settings.home / "ksef.log").open("ab") as log:
            double = subprocess.Popen(
                [environment("ksef"), "-m", "ksefdouble", "--port", str(settings.ksef_port), "--home", str(home),
                 "--data", str(data())],
                env={**os.environ, "PYTHONPATH": str(TOOLS)}, stdin=subprocess.DEVNULL, stdout=log,
                stderr=subprocess.STDOUT, start_new_session=True)
        _pid_file(settings).write_text(str(double.pid))
        until("the double of KSeF", lambda: double.poll() is not None or _answers(settings), seconds=30)
        if double.poll() is not None:
            raise SystemExit(f"The double of KSeF stopped at once, is port {settings.ksef_port} free? Set EBOK_KSEF_PORT.")
    _certificates(settings)


def state(settings: Settings) -> dict:
    with urllib.request.urlopen(f"{address(settings)}/_double/state", timeout=5) as answer:
        return json.load(answer)


def stop(settings: Settings) -> bool:
    return process.stop(_pid_file(settings), PROGRAM)


def _pid_file(settings: Settings) -> Path:
    return settings.home / "ksef.pid"


def _answers(settings: Settings) -> bool:
    try:
        state(settings)
        return True
    except OSError:
        return False


def _certificates(settings: Settings) -> None:
    secrets = client(settings, "secretsmanager")
    try:
        secrets.get_secret_value(SecretId=SECRET)
    except ClientError:
        sign_in, offline = _issued(settings), _issued(settings)
        secrets.create_secret(Name=SECRET, SecretString=json.dumps({
            "certificate": sign_in["certificate"], "privateKey": sign_in["privateKey"],
            "offlineCertificate": offline["certificate"], "offlinePrivateKey": offline["privateKey"]}))


def _issued(settings: Settings) -> dict[str, str]:
    request = urllib.request.Request(f"{address(settings)}/_double/certificates", json.dumps({"nip": SELLER}).encode())
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)
