"""The `package` step: files the template names go to a deploy bucket, and the template names them there."""

import hashlib
import json
from pathlib import Path
from typing import Any

from botocore.exceptions import ClientError

from . import template as templates
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


def _upload(settings: Settings, bucket: str, file: Path) -> str:
    """Puts the file under the hash of its content, so that CloudFormation sees a change exactly when there is one."""
    content = file.read_bytes()
    key = f"{hashlib.sha256(content).hexdigest()[:32]}{file.suffix}"
    s3 = client(settings, "s3")
    try:
        s3.head_object(Bucket=bucket, Key=key)
    except ClientError:
        s3.put_object(Bucket=bucket, Key=key, Body=content)
    return f"s3://{bucket}/{key}"


def _includes(node: Any) -> list[dict[str, Any]]:
    """Every AWS::Include below `node`."""
    found = []
    if isinstance(node, dict):
        transform = node.get("Fn::Transform")
        if isinstance(transform, dict) and transform.get("Name") == "AWS::Include":
            found.append(transform)
        for value in node.values():
            found += _includes(value)
    elif isinstance(node, list):
        for value in node:
            found += _includes(value)
    return found


def packaged(settings: Settings) -> str:
    """The template to deploy, as JSON, with every local file uploaded."""
    template = templates.load()
    bucket = _bucket(settings)
    uploaded: dict[str, str] = {}

    def at(name: str) -> str:
        if name not in uploaded:
            uploaded[name] = _upload(settings, bucket, ROOT / name)
        return uploaded[name]

    for _, properties in templates.of_type(template, "AWS::Serverless::Function"):
        properties["CodeUri"] = at(properties["CodeUri"])
    for include in _includes(template["Resources"]):
        include["Parameters"]["Location"] = at(include["Parameters"]["Location"])
    body = json.dumps(template, ensure_ascii=False)
    if len(body.encode()) <= 51_200:
        return body
    # CloudFormation takes a long template only from a bucket, on AWS as here.
    file = settings.home / "packaged.json"
    file.write_text(body, encoding="utf-8")
    return _upload(settings, bucket, file)
