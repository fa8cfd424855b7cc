"""MiniStack as a process of ours: started with its state in the home folder, stopped by its own number."""

import json
import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

from . import process
from .settings import Settings
from .waiting import until

PROGRAM = b"ministack"


def _answers(settings: Settings) -> bool:
    try:
        with urllib.request.urlopen(f"{settings.endpoint}/_ministack/ready", timeout=2) as answer:
            return answer.status == 200
    except urllib.error.HTTPError as error:
        return error.code == 404
    except OSError:
        return False


def _port_is_taken(settings: Settings) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", settings.port)) == 0


def start(settings: Settings, jdk: Path) -> bool:
    """Starts the emulator; false when ours runs already."""
    if process.running(settings.pid_file, PROGRAM):
        return False
    if _port_is_taken(settings):
        raise SystemExit(f"Port {settings.port} is taken by another program: set EBOK_PORT to a free one.")
    for folder in ("state", "s3", "tmp"):
        (settings.home / folder).mkdir(parents=True, exist_ok=True)
    environment = {
        **os.environ,
        "GATEWAY_PORT": str(settings.port),
        "BIND_HOST": "127.0.0.1",
        "MINISTACK_REGION": settings.region,
        "AWS_DEFAULT_REGION": settings.region,
        "AWS_ENDPOINT_URL": settings.endpoint,
        "PERSIST_STATE": "1",
        "STATE_DIR": str(settings.home / "state"),
        "S3_PERSIST": "1",
        "S3_DATA_DIR": str(settings.home / "s3"),
        # Its caches are named by port only; a folder of our own keeps two checkouts apart.
        "TMPDIR": str(settings.home / "tmp"),
        "JAVA_HOME": str(jdk),
        "LAMBDA_RIC": str(settings.ric),
        # Extra processes of a burst go soon; failed events are tried again quickly.
        "LAMBDA_WARM_TTL_SECONDS": "30",
        "LAMBDA_ASYNC_RETRY_BASE_SECONDS": "1",
        # Listeners on fixed ports that nothing here uses.
        "SFTP_ENABLED": "0",
        "IOT_MTLS_ENABLED": "0",
    }
    _forget_stream_positions(settings.home / "state" / "lambda.json")
    with settings.log_file.open("ab") as log:
        started = subprocess.Popen([sys.executable, "-m", "ministack"], env=environment, stdin=subprocess.DEVNULL,
                                   stdout=log, stderr=subprocess.STDOUT, cwd=settings.home, start_new_session=True)
    settings.pid_file.write_text(str(started.pid))

    def ready() -> bool:
        if started.poll() is not None:
            raise SystemExit(f"The emulator stopped at once: see {settings.log_file}")
        return _answers(settings)

    until("the emulator", ready, seconds=60)
    return True


def _forget_stream_positions(state: Path) -> None:
    """It saves how far functions have read a table's stream, but not the stream: a new one begins at nought again."""
    if state.exists():
        saved = json.loads(state.read_text())
        if saved.get("payload", {}).pop("dynamodb_stream_positions", None) is not None:
            state.write_text(json.dumps(saved))


def stop(settings: Settings) -> bool:
    """Stops the emulator, which saves its state first, and the handlers it started; false when it does not run."""
    return process.stop(settings.pid_file, PROGRAM)
