"""(d) What the contract shows as a good request passes the models as API Gateway keeps them, null where null may stand too."""

import copy
from typing import Any, Iterator

from jsonschema import Draft4Validator

from .. import template as templates
from ..settings import ROOT
from .suite import Suite

DROPPED = ("nullable", "discriminator", "example", "deprecated", "readOnly", "writeOnly")


def _kept(node: Any) -> Any:
    """A schema after the import: what JSON Schema 4 does not know is gone."""
    if isinstance(node, dict):
        return {key: _kept(value) for key, value in node.items() if key not in DROPPED or not isinstance(value, (bool, str))}
    return [_kept(item) for item in node] if isinstance(node, list) else node


def _requests(contract: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], list[Any]]]:
    shared = contract.get("components", {}).get("examples", {})
    for path, operations in contract["paths"].items():
        for method, operation in operations.items():
            content = operation.get("requestBody", {}).get("content", {}).get("application/json") if isinstance(operation, dict) else None
            if content:
                examples = [content["example"]] if "example" in content else []
                for example in content.get("examples", {}).values():
                    examples.append((shared[example["$ref"].rsplit("/", 1)[1]] if "$ref" in example else example)["value"])
                yield f"{method.upper()} {path}", content["schema"], examples


def _with_nulls(original: dict[str, Any], schema: dict[str, Any], example: Any) -> Iterator[Any]:
    """The example once more for each property of it that the contract lets be null."""
    while "$ref" in schema:
        schema = original["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    for name, value in schema.get("properties", {}).items():
        if isinstance(example, dict) and value.get("nullable"):
            yield {**copy.deepcopy(example), name: None}


def examples_pass(suite: Suite) -> Iterator[str]:
    original = templates.plain(ROOT / "openapi.yaml")
    definitions = {"components": {"schemas": _kept(suite.contract["components"]["schemas"])}}
    count = 0
    for (call, schema, examples), (_, written, _) in zip(_requests(suite.contract), _requests(original), strict=True):
        validator = Draft4Validator({**_kept(schema), **definitions})
        for example in examples:
            for body in (example, *_with_nulls(original, written, example)):
                count += 1
                for error in validator.iter_errors(body):
                    yield f"{call}: the gateway refuses {'.'.join(map(str, error.absolute_path)) or 'the body'}: {error.message[:120]}"
    if count < 20:
        yield f"only {count} request examples were tried"


ALL = (examples_pass,)
