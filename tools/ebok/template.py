"""The SAM template as plain data: intrinsics in their long form, files it names, values it resolves to."""

import re
from pathlib import Path
from typing import Any, Iterator

import yaml

from .settings import ROOT

TEMPLATE = ROOT / "template.yaml"


class _Plain(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML in which a date stays the text it was written as, as CloudFormation reads it."""


class _Loader(_Plain):
    """YAML with CloudFormation's short forms."""


def _intrinsic(loader: _Loader, suffix: str, node: yaml.Node) -> dict[str, Any]:
    if isinstance(node, yaml.ScalarNode):
        value: Any = loader.construct_scalar(node)
        if suffix == "GetAtt":
            value = value.split(".", 1)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        value = loader.construct_mapping(node, deep=True)
    return {suffix if suffix in ("Ref", "Condition") else f"Fn::{suffix}": value}


_Plain.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in _Plain.yaml_implicit_resolvers.items()}
_Loader.yaml_implicit_resolvers = _Plain.yaml_implicit_resolvers
_Loader.add_multi_constructor("!", _intrinsic)


def plain(file: Path) -> Any:
    """A YAML file without short forms."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=_Plain)


def load(file: Path = TEMPLATE) -> dict[str, Any]:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)


def of_type(template: dict[str, Any], type_: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Name and properties of every resource of a type."""
    for name, resource in template["Resources"].items():
        if resource["Type"] == type_:
            yield name, resource.get("Properties", {})


def function_zips(template: dict[str, Any]) -> list[Path]:
    return sorted({ROOT / properties["CodeUri"] for _, properties in of_type(template, "AWS::Serverless::Function")})


class Values:
    """Resolves what a property says to what it is in a stage, as far as parameters decide it."""

    def __init__(self, template: dict[str, Any], given: dict[str, str], pseudo: dict[str, str]):
        self._conditions = template.get("Conditions", {})
        self._known = {name: given.get(name, str(definition.get("Default", "")))
                       for name, definition in template["Parameters"].items()} | pseudo

    def of(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self.of(item) for item in value]
        if not isinstance(value, dict):
            return value
        if len(value) == 1:
            (name, argument), = value.items()
            if name == "Ref" and argument in self._known:
                return self._known[argument]
            if name == "Fn::Sub":
                text, own = argument if isinstance(argument, list) else (argument, {})
                known = {**self._known, **{key: str(self.of(value)) for key, value in own.items()}}
                return re.sub(r"\$\{([\w:]+)}", lambda found: known.get(found.group(1), found.group(0)), text)
            if name == "Fn::Split":
                return self.of(argument[1]).split(argument[0])
            if name == "Fn::Join":
                return argument[0].join(self.of(argument[1]))
            if name == "Fn::Select":
                return self.of(argument[1])[int(argument[0])]
            if name == "Fn::If":
                condition, then, otherwise = argument
                return self.of(then if self.holds(self._conditions[condition]) else otherwise)
        return {key: self.of(item) for key, item in value.items()}

    def exists(self, resource: dict[str, Any]) -> bool:
        """Whether a resource is made at all in this stage."""
        return "Condition" not in resource or self.holds(self._conditions[resource["Condition"]])

    def holds(self, condition: Any) -> bool:
        (name, argument), = condition.items()
        if name == "Condition":
            return self.holds(self._conditions[argument])
        if name == "Fn::Equals":
            return self.of(argument[0]) == self.of(argument[1])
        if name == "Fn::Not":
            return not self.holds(argument[0])
        if name == "Fn::And":
            return all(self.holds(each) for each in argument)
        raise ValueError(f"a condition of {name} is not needed here so far")
