"""(i) The stack of the managed runtime, created once on MiniStack: nothing is called, only made."""

import tempfile
from dataclasses import replace
from pathlib import Path

from .. import deploy, emulator, machine
from ..settings import Settings
from ..waiting import free_port


def create(settings: Settings) -> int:
    """How many resources were made."""
    with tempfile.TemporaryDirectory(prefix="ebok-create-") as folder:
        own = replace(settings, home=Path(folder), port=free_port(), stack="ebok-java25")
        emulator.start(own, machine.check())
        try:
            deploy.deploy(own, {"Stage": "local", "LambdaRuntime": "java25"})
            return deploy.resources(own)
        finally:
            emulator.stop(own)
