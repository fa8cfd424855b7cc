"""Runs a command of the e-BOK tools in their own virtual environment, made from the lock file when it is not there.

Standard library only: this file runs before anything is installed.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

TOOLS = Path(__file__).resolve().parent
ROOT = TOOLS.parent


def environment(name: str) -> Path:
    """The Python of the environment `name`, installed exactly as tools/<name>.lock says."""
    lock = TOOLS / f"{name}.lock"
    home = ROOT / ".venv" / name
    stamp = home / "lock.sha256"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    python = home / "bin" / "python"
    if not (python.exists() and stamp.exists() and stamp.read_text() == digest):
        print(f"Installing tools/{lock.name} into .venv/{name} (once) …", flush=True)
        venv.create(home, clear=True, with_pip=True)
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input",
             "--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", lock],
            check=True, stdin=subprocess.DEVNULL)
        stamp.write_text(digest)
    return python


def main() -> int:
    if sys.version_info < (3, 10):
        print(f"Python 3.10 or newer is needed; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    python = environment("local")
    os.environ["PYTHONPATH"] = str(TOOLS)
    os.execv(python, [str(python), "-m", "ebok", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
