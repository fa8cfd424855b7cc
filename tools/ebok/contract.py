"""`make contract`: writes openapi.yaml from openapi/, where each context stands by itself and in shorthand."""

import json
from pathlib import Path
from typing import Any

import yaml

from .settings import ROOT

SOURCES = ROOT / "openapi"
BUNDLE = ROOT / "openapi.yaml"
TYPE = "https://ebok.example/problems/"
PROBLEM_JSON = "application/problem+json"
HEADING = "# Written by `make contract` from openapi/; change it there.\n"
RETRY_AFTER = {"description": "Seconds to wait", "schema": {"type": "integer", "minimum": 1}}
MEANINGS = {400: "The request breaks this contract", 401: "No token, or not a valid one", 403: "Not allowed", 404: "Not found",
            409: "Conflicts with what is known", 422: "Understood, but refused", 429: "Too many", 500: "Our fault"}


class _Plain(yaml.SafeDumper):
    """No anchors: API Gateway does not follow them."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _example(slug: str) -> str:
    return "".join(word.capitalize() for word in slug.split("-"))


def _problem(slug: str, catalogue: dict[str, dict]) -> dict:
    return {"type": TYPE + slug, **catalogue[slug]}


def _expected(path: str, method: str, operation: dict) -> list[str]:
    """The problems that every caller of such a call has to expect, and those it names itself."""
    slugs = ["invalid-request", "too-many-requests", "unexpected"]
    if operation.get("security"):
        slugs.append("sign-in-required")
    if path.startswith("/staff"):
        slugs.append("staff-only")
    if "{customerNumber}" in path:
        slugs.append("customer-not-found")
    if method == "post":
        slugs += ["call-in-progress", "idempotency-key-reused"]
    return list(dict.fromkeys(operation.pop("x-problems", []) + slugs))


def _complete(path: str, method: str, operation: dict, catalogue: dict[str, dict]) -> None:
    """Turns the shorthand of one call into what gateway and readers of OpenAPI know."""
    by_status: dict[int, list[str]] = {}
    for slug in _expected(path, method, operation):
        if slug not in catalogue:
            raise SystemExit(f"{method} {path}: problem {slug} is not in openapi/problems.yaml")
        by_status.setdefault(catalogue[slug]["status"], []).append(slug)
    for status, slugs in sorted(by_status.items()):
        examples = {slug: {"$ref": f"#/components/examples/{_example(slug)}"} for slug in slugs}
        operation["responses"][str(status)] = {
            "description": MEANINGS[status], **({"headers": {"Retry-After": RETRY_AFTER}} if status == 429 else {}),
            "content": {PROBLEM_JSON: {"schema": {"$ref": "#/components/schemas/Problem"}, "examples": examples}}}
    uri = ("arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/"
           f"${{{operation.pop('x-function')}FunctionAliaslive}}/invocations")
    operation["x-amazon-apigateway-integration"] = {"type": "aws_proxy", "httpMethod": "POST", "uri": {"Fn::Sub": uri}}


def _gateway_answer(answer: dict, catalogue: dict[str, dict]) -> dict:
    problem = _problem(answer["problem"], catalogue)
    problem = {key: answer.get(key, problem[key]) for key in ("type", "title", "status", "detail")}
    headers = {"gatewayresponse.header.Content-Type": f"'{PROBLEM_JSON}'"}
    if problem["status"] == 429:
        headers["gatewayresponse.header.Retry-After"] = "'1'"
    body = json.dumps(problem, separators=(",", ":"))
    if "field" in answer:
        # The gateway puts its message in with quotes of its own.
        body = f'{body[:-1]},"violations":[{{"field":"{answer["field"]}","message":$context.error.messageString}}]}}'
    return {"statusCode": problem["status"], "responseParameters": headers, "responseTemplates": {"application/json": body}}


def _merge(into: dict, more: dict, source: Path, where: str = "") -> None:
    for key, value in more.items():
        if isinstance(value, dict) and isinstance(into.get(key), dict) and where in ("", "/components"):
            _merge(into[key], value, source, f"{where}/{key}")
        elif key in into:
            raise SystemExit(f"{source.name}: {where}/{key} stands in another part of the contract too")
        else:
            into[key] = value


def bundle() -> str:
    """The whole contract as one document."""
    document: dict = {}
    common = SOURCES / "common.yaml"
    for source in [common, *sorted(path for path in SOURCES.glob("*.yaml") if path != common)]:
        _merge(document, yaml.safe_load(source.read_text(encoding="utf-8")), source)
    catalogue = document.pop("x-problem-catalogue")
    for path, item in document["paths"].items():
        for method, operation in item.items():
            _complete(path, method, operation, catalogue)
    document["components"]["schemas"]["ProblemType"] = {
        "description": "What went wrong; it does not change with the language", "type": "string", "enum": [TYPE + slug for slug in catalogue]}
    document["components"]["examples"] |= {_example(slug): {"value": _problem(slug, catalogue)} for slug in catalogue}
    document["x-amazon-apigateway-gateway-responses"] = {
        name: _gateway_answer(answer, catalogue) for name, answer in document.pop("x-gateway-answers").items()}
    return HEADING + yaml.dump(document, Dumper=_Plain, sort_keys=False, allow_unicode=True, default_flow_style=None, width=160)


def write() -> None:
    BUNDLE.write_text(bundle(), encoding="utf-8")


def check() -> None:
    """Refuses a bundle that is not what its sources say."""
    if BUNDLE.read_text(encoding="utf-8") != bundle():
        raise SystemExit("openapi.yaml is not what openapi/ says; run: make contract")
