"""`make deploy STAGE=prod`: the template with its functions' digests, then SAM with samconfig.toml, then the pages.

The account, its credentials and region are those of the AWS command line. docs/operations.md says what an account needs first.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import boto3
import yaml
from botocore.exceptions import ClientError

from run import environment

from .. import build, gateway, machine, pages, versions, webbuild
from .. import template as templates
from ..package import includes
from ..settings import ROOT, Settings

FOLDER = ROOT / ".local" / "aws"
STACKS = {"test": "ebok-test", "prod": "ebok"}


def parameters(stage: str) -> dict[str, str]:
    written = yaml.safe_load((ROOT / "parameters" / f"{stage}.yaml").read_text(encoding="utf-8"))
    return {key: "" if value is None else str(value) for key, value in written.items()}


def write(given: dict[str, str]) -> Path:
    """The template that SAM packages: digests of zips and parameters, and the contract as API Gateway imports it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    template = templates.load()
    versions.write(template, given)
    _absolute(template)
    contract = FOLDER / "openapi.json"
    contract.write_text(json.dumps(gateway.importable(templates.plain(ROOT / "openapi.yaml")), ensure_ascii=False), encoding="utf-8")
    for include in includes(template["Resources"]):
        include["Parameters"]["Location"] = str(contract)
    file = FOLDER / "template.yaml"
    file.write_text(json.dumps(template, ensure_ascii=False, indent=1), encoding="utf-8")
    return file


def _absolute(template: dict[str, Any]) -> None:
    for type_, key in (("AWS::Serverless::Function", "CodeUri"), ("AWS::Serverless::Application", "Location"),
                       ("AWS::Serverless::StateMachine", "DefinitionUri")):
        for _, properties in templates.of_type(template, type_):
            properties[key] = str(ROOT / properties[key])


def _sam(stage: str, *more: str) -> None:
    subprocess.run([environment("check").parent / "sam", "deploy", "--config-env", stage, *more], cwd=ROOT, check=True,
                   env={**os.environ, "SAM_CLI_TELEMETRY": "0"})


def _exists(stage: str) -> bool:
    try:
        return boto3.client("cloudformation").describe_stacks(StackName=STACKS[stage])["Stacks"][0]["StackStatus"] != "REVIEW_IN_PROGRESS"
    except ClientError:
        return False


def outputs(stage: str) -> dict[str, str]:
    stack = boto3.client("cloudformation").describe_stacks(StackName=STACKS[stage])["Stacks"][0]
    return {output["OutputKey"][0].lower() + output["OutputKey"][1:]: output["OutputValue"] for output in stack["Outputs"]}


def stage_asked_for() -> str:
    stage = os.environ.get("STAGE", "")
    if stage not in STACKS:
        raise SystemExit(f"Which stage? make deploy STAGE={{{'|'.join(STACKS)}}}")
    return stage


def deploy(settings: Settings) -> None:
    stage, jdk = stage_asked_for(), machine.check()
    if not build.up_to_date(templates.function_zips(templates.load())):
        build.functions(jdk)
    given = parameters(stage)
    write(given)
    if not _exists(stage):
        # Protected tables could not be removed again where the first deployment fails.
        first = FOLDER / "first.yaml"
        first.write_text(yaml.safe_dump({**given, "FirstDeploy": "yes"}, allow_unicode=True), encoding="utf-8")
        _sam(stage, "--parameter-overrides", f"file://{first}", "--no-confirm-changeset")
    _sam(stage)
    deploy_pages(settings)


def deploy_pages(_: Settings) -> None:
    """Builds the pages and puts them into the bucket behind CloudFront, the documents last."""
    stage = stage_asked_for()
    webbuild.pages()
    known = outputs(stage)
    s3, bucket = boto3.client("s3"), known["webBucket"]
    files = sorted((file for file in webbuild.DIST.rglob("*") if file.is_file() and not file.name.startswith(".")), key=lambda file: file.suffix == ".html")
    for file in files:
        lasting = "assets" in file.relative_to(webbuild.DIST).parts
        s3.upload_file(str(file), bucket, file.relative_to(webbuild.DIST).as_posix(), ExtraArgs={
            "ContentType": pages.content_type(file), "CacheControl": "public, max-age=31536000, immutable" if lasting else "no-cache"})
    s3.put_object(Bucket=bucket, Key="config.json", Body=pages.config(known), ContentType="application/json", CacheControl="no-cache")
    print(f"{len(files)} files of the pages are at {known['webAddress']}", file=sys.stderr)
