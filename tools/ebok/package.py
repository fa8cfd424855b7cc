"""The `package` step: files the template names go to a deploy bucket, and the template names them there."""

import hashlib
import json
from typing import Any

from botocore.exceptions import ClientError

from . import gateway
from . import template as templates
from . import versions
from .clients import client
from .settings import ROOT, Settings


def _bucket(settings: Settings) -> str:
    name = f"{settings.stack}-deploy"
    try:
        client(settings, "s3").head_bucket(Bucket=name)
    except ClientError:
        client(settings, "s3").create_bucket(
            Bucket=name, CreateBucketConfiguration={"LocationConstraint": settings.region})
    return name


def _upload(settings: Settings, bucket: str, content: bytes, suffix: str) -> str:
    """Puts content under its own hash, so that CloudFormation sees a change exactly when there is one."""
    key = f"{hashlib.sha256(content).hexdigest()[:32]}{suffix}"
    s3 = client(settings, "s3")
    try:
        s3.head_object(Bucket=bucket, Key=key)
    except ClientError:
        s3.put_object(Bucket=bucket, Key=key, Body=content)
    return f"s3://{bucket}/{key}"


def includes(node: Any) -> list[dict[str, Any]]:
    """Every AWS::Include below `node`."""
    found = []
    if isinstance(node, dict):
        transform = node.get("Fn::Transform")
        if isinstance(transform, dict) and transform.get("Name") == "AWS::Include":
            found.append(transform)
        for value in node.values():
            found += includes(value)
    elif isinstance(node, list):
        for value in node:
            found += includes(value)
    return found


def packaged(settings: Settings, given: dict[str, str]) -> str:
    """Where the template to deploy lies, after every local file it names was uploaded."""
    template = templates.load()
    versions.write(template, given)
    bucket = _bucket(settings)
    zips: dict[str, str] = {}
    for _, properties in templates.of_type(template, "AWS::Serverless::Function"):
        name = properties["CodeUri"]
        if name not in zips:
            zips[name] = _upload(settings, bucket, (ROOT / name).read_bytes(), ".zip")
        properties["CodeUri"] = zips[name]
    for _, properties in templates.of_type(template, "AWS::Serverless::Application"):
        nested = _upload(settings, bucket, (ROOT / properties["Location"]).read_bytes(), ".yaml")
        properties["Location"] = f"{settings.endpoint}/{nested.removeprefix('s3://')}"
    for _, properties in templates.of_type(template, "AWS::Serverless::StateMachine"):
        definition = _as_json(templates.plain(ROOT / properties["DefinitionUri"]))
        properties["DefinitionUri"] = _upload(settings, bucket, definition, ".json")
    for include in includes(template["Resources"]):
        # As JSON, which the emulator reads many times faster.
        included = _as_json(gateway.importable(templates.plain(ROOT / include["Parameters"]["Location"])))
        include["Parameters"]["Location"] = _upload(settings, bucket, included, ".json")
    # A template as long as this one is taken only from a bucket, on AWS as here.
    return _upload(settings, bucket, _as_json(template), ".json")


def _as_json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()
