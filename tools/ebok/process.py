"""A process of ours by its pid file: whether it runs, and its orderly end."""

import os
import signal
from pathlib import Path

from .waiting import until


def running(pid_file: Path, name: bytes) -> int | None:
    """The process we started, when it still runs; its number may have been given to another since."""
    try:
        pid = int(pid_file.read_text())
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except (OSError, ValueError):
        return None
    return pid if name in command else None


def stop(pid_file: Path, name: bytes) -> bool:
    """Ends it and whatever it started (it leads a process group); false when it does not run."""
    pid = running(pid_file, name)
    if pid is not None:
        os.kill(pid, signal.SIGTERM)
        until(f"process {pid} to end", lambda: _ended(pid), seconds=60)
        try:
            os.killpg(pid, signal.SIGTERM)
        except ProcessLookupError:
            pass
    pid_file.unlink(missing_ok=True)
    return pid is not None


def _ended(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except OSError:
        return True
