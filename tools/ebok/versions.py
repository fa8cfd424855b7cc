"""A new version of a function whenever it would run differently: `AutoPublishCodeSha256` of each, written on packaging.

SAM makes a version anew when this text changes, and else when the properties as written change. A changed parameter, or a
changed resource that a variable is taken from, is neither: without the digest the alias would stay with the old values.
"""

import hashlib
import json
import re
from typing import Any

from .settings import ROOT

_NAMED = re.compile(r"\$\{(\w+)[.}]")


def write(template: dict[str, Any], given: dict[str, str]) -> None:
    """Gives each function of the template, whose CodeUri still names local files, its digest."""
    parameters = {name: given.get(name, str(definition.get("Default", ""))) for name, definition in template["Parameters"].items()}
    zips: dict[str, str] = {}
    for name, resource in template["Resources"].items():
        if resource["Type"] == "AWS::Serverless::Function":
            zip_ = resource["Properties"]["CodeUri"]
            if zip_ not in zips:
                zips[zip_] = hashlib.sha256((ROOT / zip_).read_bytes()).hexdigest()
            parts = [zips[zip_], parameters, template.get("Globals", {}).get("Function"), *_definitions(template, name)]
            resource["Properties"]["AutoPublishCodeSha256"] = hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _definitions(template: dict[str, Any], name: str) -> list[Any]:
    """The resource itself, and every resource that its variables are taken from, and theirs."""
    resources, found = template["Resources"], {}
    open_ = [name]
    while open_:
        name = open_.pop()
        if name in resources and name not in found:
            found[name] = resources[name]
            properties = resources[name].get("Properties", {})
            function = resources[name]["Type"] == "AWS::Serverless::Function"
            open_ += _names(properties.get("Environment") if function else properties)
    return [found[name] for name in sorted(found)]


def _names(node: Any) -> list[str]:
    """Every resource or parameter that is named below `node`."""
    if isinstance(node, list):
        return [name for item in node for name in _names(item)]
    if not isinstance(node, dict):
        return []
    names: list[str] = []
    for key, value in node.items():
        if key == "Ref":
            names.append(value)
        elif key == "Fn::GetAtt":
            names.append(value[0] if isinstance(value, list) else value.split(".")[0])
        elif key == "Fn::Sub":
            names += _NAMED.findall(value if isinstance(value, str) else value[0])
            names += _names(value)
        else:
            names += _names(value)
    return names
