"""(c) Each function may do what its code can do, and nothing else; a wildcard has its reason beside it."""

import functools
import re
import subprocess
from pathlib import Path
from typing import Iterator

from .. import machine
from ..settings import ROOT
from .suite import Suite, as_list, texts

PROGRAM = Path(__file__).with_name("AwsCalls.java")
# What no class of ours calls: a function's service does it with the function's role.
BY_THE_SERVICE = {"xray:PutTraceSegments", "xray:PutTelemetryRecords"}
# The only open end of a resource: the files below a folder of a bucket.
FILES_BELOW_A_FOLDER = re.compile(r"arn:\$\{AWS::Partition}:s3:::[^*/]+(/[^*/]+)+/\*")


@functools.cache
def calls(handlers: tuple[str, ...]) -> dict[str, set[str]]:
    """The actions that each handler's code can ask of AWS."""
    jdk = machine.find_jdk()
    if jdk is None:
        raise machine.Missing("a JDK 25 reads the compiled classes")
    folders = [str(folder) for folder in sorted(ROOT.glob("functions/*/target/classes"))]
    answer = subprocess.run([jdk / "bin" / "java", PROGRAM, ":".join(folders), *handlers], capture_output=True, text=True, check=True,
                            stdin=subprocess.DEVNULL)
    return {line.split()[0]: set(line.split()[1:]) for line in answer.stdout.splitlines()}


def as_the_code(suite: Suite) -> Iterator[str]:
    found = calls(tuple(sorted(properties["Handler"] for _, properties in suite.functions())))
    for name, properties in suite.functions():
        code, role = found[properties["Handler"]], suite.actions(name) - BY_THE_SERVICE
        for action in sorted(code - role):
            yield f"{name}: its code calls {action}, which its role does not allow"
        for action in sorted(role - code):
            yield f"{name}: its role allows {action}, which nothing in its code calls"


def no_wildcards(suite: Suite) -> Iterator[str]:
    for name, _ in suite.functions():
        for statement in suite.statements(name):
            for action in as_list(statement["Action"]):
                if "*" in action:
                    yield f"{name}: {action}"
            for resource in texts(statement["Resource"]):
                if "*" in resource and not FILES_BELOW_A_FOLDER.fullmatch(resource):
                    yield f"{name}: {resource}"


ALL = (as_the_code, no_wildcards)
