"""(e) Every documented command means to SAM what it says: options it knows, and parameters that arrive as they were written."""

import re
import shlex
from pathlib import Path
from typing import Any, Iterator

import yaml
from samcli.cli.types import CfnParameterOverridesType
from samcli.commands.deploy.command import cli as deploy
from samcli.commands.validate.validate import cli as validate
from samcli.lib.config.samconfig import SamConfig

from ..settings import ROOT
from .suite import STAGES, Suite

COMMANDS = {"deploy": deploy, "validate": validate}
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def parsed(values: Any) -> dict[str, str]:
    return {key.strip(): str(value) for key, value in CfnParameterOverridesType().convert(values, None, None).items()}


def documented() -> Iterator[tuple[str, list[str]]]:
    """Every line of a document that calls sam, continued lines joined."""
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8").replace("\\\n", " ")
        for line in re.findall(r"^ {4}(sam .+)$", text, re.MULTILINE):
            yield document.name, shlex.split(line.split(" # ")[0])


def command(where: str, words: list[str]) -> Iterator[str]:
    """What is wrong with one command, as a shell would hand it to SAM."""
    known = COMMANDS.get(words[1])
    if known is None:
        yield f"{where}: sam {words[1]} is no command that is used here"
        return
    options = {option for parameter in known.params for option in (*parameter.opts, *parameter.secondary_opts)}
    for word in words[2:]:
        if word.startswith("--") and word.split("=")[0] not in options:
            yield f"{where}: sam {words[1]} has no option {word}"
    if "--parameter-overrides" in words:
        given = []
        for word in words[words.index("--parameter-overrides") + 1:]:
            if word.startswith("--"):
                break
            given.append(word)
        meant = dict(word.split("=", 1) for word in given if "=" in word and not word.startswith("file://"))
        got = parsed(" ".join(given))
        for name, value in meant.items():
            if got.get(name) != value:
                yield f"{where}: SAM reads {name} as {got.get(name)!r}, not as {value!r}"


def documented_commands(_: Suite) -> Iterator[str]:
    for where, words in documented():
        yield from command(where, words)


def parameters(suite: Suite, stage: str, file: Path) -> Iterator[str]:
    """The parameters file as SAM reads it, against the file itself and the template."""
    written = {key: "" if value is None else str(value) for key, value in yaml.safe_load(file.read_text(encoding="utf-8")).items()}
    read = parsed(f"file://{file}")
    if read != written:
        yield f"{file.name}: SAM reads {sorted(read.items() ^ written.items())}"
    known = suite.template["Parameters"]
    for name, value in read.items():
        if name not in known:
            yield f"{file.name}: the template has no parameter {name}"
        elif not re.fullmatch(known[name].get("AllowedPattern", ".*"), value, re.DOTALL):
            yield f"{file.name}: {name} is refused by the template's pattern"
    if read.get("Stage") != stage:
        yield f"{file.name}: Stage is {read.get('Stage')}"


def config(suite: Suite) -> Iterator[str]:
    """samconfig.toml has each stage to deploy, with options that SAM knows and a parameters file that is there."""
    file = SamConfig(str(ROOT), "samconfig.toml")
    options = {parameter.name for parameter in deploy.params}
    for stage in STAGES[1:]:
        given = file.get_all(["deploy"], "parameters", env=stage)
        for name in given:
            if name not in options:
                yield f"samconfig.toml: {stage} sets {name}, which sam deploy does not know"
        overrides = str(given.get("parameter_overrides", ""))
        if not overrides.startswith("file://"):
            yield f"samconfig.toml: {stage} gives parameters on the line, where SAM keeps a text's first word only"
        elif not (ROOT / overrides.removeprefix("file://")).is_file():
            yield f"samconfig.toml: {overrides} is not there"
        else:
            yield from parameters(suite, stage, ROOT / overrides.removeprefix("file://"))


def names_with_spaces_and_quotes(suite: Suite) -> Iterator[str]:
    """A name as utilities have them comes through the file, the template and into the functions' JSON as it was written."""
    import json  # noqa: PLC0415 - only this check reads a value as the functions do
    import tempfile  # noqa: PLC0415
    name = 'Zakład Wodociągów i Kanalizacji „Żuraw" Sp. z o.o.'
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "parameters.yaml"
        file.write_text(yaml.safe_dump({"UtilityName": name}, allow_unicode=True), encoding="utf-8")
        read = parsed(f"file://{file}")
    value = suite.values(read).of(suite.resources["Utility"]["Properties"]["Value"])
    try:
        got = json.loads(value)["name"]
    except ValueError:
        got = value
    if got != name:
        yield f"Utility: the name {name} reads as {got}"


ALL = (documented_commands, config, names_with_spaces_and_quotes)
