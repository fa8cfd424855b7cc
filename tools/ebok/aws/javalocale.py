"""(f) A handler's JVM under a locale that has no data, as the managed runtime's en_US.UTF-8: its variables stay readable."""

import os
import subprocess
from pathlib import Path
from typing import Iterator

from .. import machine
from .suite import Suite

PROGRAM = Path(__file__).with_name("ReadVariable.java")
WORDS = "Zażółć gęślą jaźń"


def variables_are_readable(suite: Suite) -> Iterator[str]:
    jdk = machine.find_jdk()
    if jdk is None:
        yield "no JDK 25 to try it with"
        return
    own = suite.template["Globals"]["Function"].get("Environment", {}).get("Variables", {})
    # LANG as Lambda sets it, under a name that no machine has data for.
    environment = {"PATH": os.environ["PATH"], "LANG": "xx_XX.UTF-8", "UTILITY": WORDS, **own}
    answer = subprocess.run([jdk / "bin" / "java", PROGRAM], env=environment, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL)
    read = bytes.fromhex(answer.stdout.strip()).decode("utf-8", errors="replace")
    if read != WORDS:
        yield f"a variable with Polish letters reads as {read!r}"


ALL = (variables_are_readable,)
