"""What is checked: the template and the files it names as plain data, so that a test may break a copy of them."""

import copy
import functools
from dataclasses import dataclass
from typing import Any, Iterator

import boto3
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator

from .. import gateway
from .. import template as templates
from .. import versions
from ..settings import ROOT

REGION = "eu-central-1"
STAGES = ("local", "test", "prod")
PSEUDO = {"AWS::StackName": "ebok", "AWS::AccountId": "123456789012", "AWS::Region": REGION, "AWS::Partition": "aws",
          "AWS::URLSuffix": "amazonaws.com", "AWS::NoValue": ""}


@dataclass
class Suite:
    """The template, the contract, the state machines by the resource that has them, and the deployment's files."""

    template: dict[str, Any]
    contract: dict[str, Any]
    machines: dict[str, dict[str, Any]]

    @staticmethod
    def read() -> "Suite":
        template = templates.load()
        return Suite(template, _contract(), {
            name: templates.plain(ROOT / properties["DefinitionUri"])
            for name, properties in templates.of_type(template, "AWS::Serverless::StateMachine")})

    def copy(self) -> "Suite":
        return copy.deepcopy(self)

    @property
    def resources(self) -> dict[str, Any]:
        return self.template["Resources"]

    def of_type(self, type_: str) -> Iterator[tuple[str, dict[str, Any]]]:
        return templates.of_type(self.template, type_)

    def functions(self) -> Iterator[tuple[str, dict[str, Any]]]:
        return self.of_type("AWS::Serverless::Function")

    def events(self, type_: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """Owner, name and properties of every event of a type, of functions and state machines."""
        for owner, resource in self.resources.items():
            for name, event in resource.get("Properties", {}).get("Events", {}).items():
                if event["Type"] == type_:
                    yield owner, name, event["Properties"]

    def values(self, given: dict[str, str]) -> templates.Values:
        return templates.Values(self.template, {"LambdaRuntime": "java25", **given}, PSEUDO)

    def statements(self, owner: str) -> list[dict[str, Any]]:
        return [statement for policy in self.resources[owner]["Properties"].get("Policies", []) for statement in policy["Statement"]]

    def actions(self, owner: str) -> set[str]:
        return {action for statement in self.statements(owner) for action in as_list(statement["Action"])}

    def translated(self, given: dict[str, str]) -> dict[str, Any]:
        """What SAM makes of the template, as CloudFormation gets it; versions carry the digest of packaging."""
        template = copy.deepcopy(self.template)
        versions.write(template, given)
        for _, properties in templates.of_type(template, "AWS::Serverless::Function"):
            properties["CodeUri"] = "s3://bucket/" + properties["CodeUri"].replace("/", "-")
        for _, properties in templates.of_type(template, "AWS::Serverless::Application"):
            properties["Location"] = "https://bucket.s3.amazonaws.com/nested.yaml"
        for _, properties in templates.of_type(template, "AWS::Serverless::StateMachine"):
            properties["DefinitionUri"] = "s3://bucket/machine.json"
        values = {name: given.get(name, definition.get("Default", "")) for name, definition in template["Parameters"].items()}
        return Translator({}, Parser(), boto_session=boto3.Session(region_name=REGION)).translate(template, {"LambdaRuntime": "java25", **values})


@functools.cache
def _read_contract() -> dict[str, Any]:
    return gateway.importable(templates.plain(ROOT / "openapi.yaml"))


def _contract() -> dict[str, Any]:
    return copy.deepcopy(_read_contract())


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def named(value: Any) -> str:
    """The resource that a Ref or GetAtt names; of an alias its function."""
    if isinstance(value, dict) and len(value) == 1:
        (kind, argument), = value.items()
        if kind == "Ref":
            return argument.removesuffix("Aliaslive")
        if kind == "Fn::GetAtt":
            return argument[0] if isinstance(argument, list) else argument.split(".")[0]
    return ""


def texts(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for value in node.values():
            yield from texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from texts(value)
    elif isinstance(node, str):
        yield node
