"""What the machine must have, said in one go when something is missing."""

import os
import re
import shutil
import subprocess
from pathlib import Path

JVM_FOLDERS = ("/usr/lib/jvm", "/usr/java", "/opt/java", "/opt", "~/.sdkman/candidates/java", "~/.jdks", "~/.m2/jdks",
               "/Library/Java/JavaVirtualMachines")


class Missing(Exception):
    """Something the machine must have is not there."""


def java_release(home: Path) -> int | None:
    """The feature release of the JDK at `home`, from its own `release` file."""
    try:
        release = (home / "release").read_text(encoding="utf-8")
    except OSError:
        return None
    version = re.search(r'^JAVA_VERSION="(\d+)', release, re.MULTILINE)
    return int(version.group(1)) if version and (home / "bin" / "javac").exists() else None


def find_jdk() -> Path | None:
    """A JDK 25: JAVA_HOME when it is one, else the first under the usual folders."""
    candidates = [Path(os.environ["JAVA_HOME"])] if os.environ.get("JAVA_HOME") else []
    for folder in JVM_FOLDERS:
        path = Path(folder).expanduser()
        if path.is_dir():
            for home in sorted(path.iterdir()):
                candidates += [home, home / "Contents" / "Home"]
    return next((home for home in candidates if java_release(home) == 25), None)


def node_release() -> int | None:
    if not shutil.which("node"):
        return None
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)", version)
    return int(found.group(1)) if found else None


def browser() -> str:
    """Chromium, which drives the pages' stories."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        raise Missing("Chromium is missing, for the stories of the pages (CHROMIUM, or `chromium` in the path).")
    return found


def check() -> Path:
    """The JDK 25 to use, after everything else was found too."""
    missing = []
    jdk = find_jdk()
    if jdk is None:
        missing.append("a JDK 25 (JAVA_HOME, or under /usr/lib/jvm)")
    if (node_release() or 0) < 20:
        missing.append("Node.js 20 or newer, for the pages")
    if not shutil.which("npm"):
        missing.append("npm, which comes with Node.js")
    if missing or jdk is None:
        raise Missing("Missing on this machine: " + "; ".join(missing) + ".")
    return jdk
