"""Creates or updates the stack and shows what happens meanwhile."""

import os
from typing import Any

from botocore.exceptions import ClientError

from . import ksef
from .clients import client
from .package import packaged
from .settings import Settings
from .waiting import until


def parameters(settings: Settings) -> dict[str, str]:
    """What differs from the template's defaults on one machine."""
    return {"Stage": "local", "LambdaRuntime": os.environ.get("EBOK_RUNTIME", "provided.al2023"), "WebUrl": settings.web_url,
            "KsefEnvironment": f"{ksef.address(settings)}/v2" if settings.ksef else "off"}


def _describe(settings: Settings) -> dict[str, Any] | None:
    try:
        return client(settings, "cloudformation").describe_stacks(StackName=settings.stack)["Stacks"][0]
    except ClientError:
        return None


def outputs(settings: Settings) -> dict[str, str]:
    stack = _describe(settings)
    return {output["OutputKey"]: output["OutputValue"] for output in (stack or {}).get("Outputs", [])}


def deploy(settings: Settings, given: dict[str, str]) -> None:
    """Brings the stack to what the template says; a stack that is there is updated in place."""
    formation = client(settings, "cloudformation")
    stack = _describe(settings)
    if stack and stack["StackStatus"] in ("ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED", "DELETE_COMPLETE"):
        formation.delete_stack(StackName=settings.stack)
        until("the failed stack to go", lambda: (_describe(settings) or {"StackStatus": "DELETE_COMPLETE"})["StackStatus"]
              == "DELETE_COMPLETE", seconds=120)
        stack = None
    request = {
        "StackName": settings.stack,
        "Parameters": [{"ParameterKey": key, "ParameterValue": value} for key, value in given.items()],
        "Capabilities": ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"],
        "TemplateURL": f"{settings.endpoint}/{packaged(settings, given).removeprefix('s3://')}",
    }
    seen = _events(settings) if stack else set()
    if not stack:
        formation.create_stack(**request)
    else:
        try:
            formation.update_stack(**request)
        except ClientError as error:
            if "No updates are to be performed" in error.response["Error"]["Message"]:
                print("  the stack is up to date")
                return
            raise
    status = until("the stack", lambda: _progress(settings, seen), seconds=300, every=0.5)
    if status not in ("CREATE_COMPLETE", "UPDATE_COMPLETE"):
        raise SystemExit(f"The stack ended as {status}; see the events above and {settings.log_file}")


def resources(settings: Settings) -> int:
    """How many resources the stack has."""
    pages = client(settings, "cloudformation").get_paginator("list_stack_resources").paginate(StackName=settings.stack)
    return sum(len(page["StackResourceSummaries"]) for page in pages)


def _events(settings: Settings) -> set[str]:
    return {event["EventId"] for event in _all_events(settings)}


def _all_events(settings: Settings) -> list[dict[str, Any]]:
    try:
        events = client(settings, "cloudformation").describe_stack_events(StackName=settings.stack)["StackEvents"]
    except ClientError:
        return []
    return list(reversed(events))


def _progress(settings: Settings, seen: set[str]) -> str | None:
    """Prints what is new; the stack's status once it has come to an end."""
    for event in _all_events(settings):
        if event["EventId"] in seen:
            continue
        seen.add(event["EventId"])
        status = event["ResourceStatus"]
        if status.endswith("_FAILED") or "ROLLBACK" in status:
            print(f"  {status:24} {event['LogicalResourceId']}: {event.get('ResourceStatusReason', '')}")
    status = (_describe(settings) or {}).get("StackStatus", "")
    return status if status and not status.endswith("_IN_PROGRESS") else None
