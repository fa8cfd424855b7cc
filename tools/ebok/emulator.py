"""MiniStack as a process of ours: started with its state in the home folder, stopped by its own number."""

import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

from .settings import Settings
from .waiting import until


def running(settings: Settings) -> int | None:
    """The process we started, when it still runs."""
    try:
        pid = int(settings.pid_file.read_text())
    except (OSError, ValueError):
        return None
    try:
        # The number may have been given to another process since.
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return None
    return pid if b"ministack" in command else None


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
    if running(settings):
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
    with settings.log_file.open("ab") as log:
        process = subprocess.Popen([sys.executable, "-m", "ministack"], env=environment, stdin=subprocess.DEVNULL,
                                   stdout=log, stderr=subprocess.STDOUT, cwd=settings.home, start_new_session=True)
    settings.pid_file.write_text(str(process.pid))

    def ready() -> bool:
        if process.poll() is not None:
            raise SystemExit(f"The emulator stopped at once: see {settings.log_file}")
        return _answers(settings)

    until("the emulator", ready, seconds=60)
    return True


def stop(settings: Settings) -> bool:
    """Stops the emulator and the handlers it started; it saves its state first. False when it does not run."""
    pid = running(settings)
    if pid is None:
        settings.pid_file.unlink(missing_ok=True)
        return False
    os.kill(pid, signal.SIGTERM)
    until("the emulator to save its state and end", lambda: not Path(f"/proc/{pid}").exists() or _is_zombie(pid), seconds=60)
    try:
        # Handlers are in its process group; none of them outlives it.
        os.killpg(pid, signal.SIGTERM)
    except ProcessLookupError:
        pass
    settings.pid_file.unlink(missing_ok=True)
    return True


def _is_zombie(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except OSError:
        return True
