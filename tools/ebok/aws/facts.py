"""(a) Facts of AWS that a template may break without any emulator noticing; docs/operations.md lists them with their source."""

import json
from typing import Any, Iterator

from .suite import STAGES, Suite, as_list, named, texts

SERVICE_ERRORS = {"Lambda.SnapStartNotReadyException", "Lambda.TooManyRequestsException", "Lambda.ServiceException",
                  "Lambda.AWSLambdaException", "Lambda.SdkClientException"}
TEN_MINUTES, DAY = 600, 86_400
STATEFUL = ("AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::Cognito::UserPool")
LEGAL = ("UtilityName", "UtilityRegister", "UtilityNip", "UtilityAddress", "UtilityAccount", "UtilityPhone", "UtilityEmail", "MailSender", "WebUrl")
GATEWAY_ANSWERS = ("UNAUTHORIZED", "ACCESS_DENIED", "THROTTLED", "REQUEST_TOO_LARGE", "DEFAULT_4XX", "DEFAULT_5XX")
LONGEST_STACK_NAME = "ebok-" + "x" * 20


def snapshots(suite: Suite) -> Iterator[str]:
    """SnapStart takes neither a large disk nor provisioned concurrency, and suits only what is called within 14 days."""
    callers = {named(p["FunctionName"]): p["Principal"] for _, p in suite.of_type("AWS::Lambda::Permission")}
    if "SnapStart" in suite.template["Globals"]["Function"]:
        yield "Globals: SnapStart for every function, also for those that run once a month"
    for name, properties in suite.functions():
        if "SnapStart" in properties:
            if properties.get("EphemeralStorage", {}).get("Size", 512) > 512:
                yield f"{name}: SnapStart with more than 512 MB of ephemeral storage; its creation rolls the stack back"
            if "ProvisionedConcurrencyConfig" in properties:
                yield f"{name}: SnapStart with provisioned concurrency"
            if callers.get(name) not in ("apigateway.amazonaws.com", "cognito-idp.amazonaws.com"):
                yield f"{name}: SnapStart, but nobody waits for it; a version idle for 14 days has to be made ready first"


def retries(suite: Suite) -> Iterator[str]:
    """Every task waits out ten minutes of Lambda's own refusals and says where a failure goes."""
    for machine, definition in suite.machines.items():
        for name, state in _states(definition):
            if state["Type"] == "Task":
                for error in sorted(SERVICE_ERRORS):
                    if _patience(state, error) < TEN_MINUTES:
                        yield f"{machine}.{name}: {error} is waited out for {_patience(state, error):.0f} s, less than ten minutes"
                if not state.get("Catch"):
                    yield f"{machine}.{name}: no Catch"


def _states(definition: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, state in definition["States"].items():
        yield name, state
        if "ItemProcessor" in state:
            yield from _states(state["ItemProcessor"])


def _patience(state: dict[str, Any], error: str) -> float:
    """Seconds until a task gives up on an error: the first retrier that names it decides."""
    for retrier in state.get("Retry", []):
        if error in retrier["ErrorEquals"] or "States.ALL" in retrier["ErrorEquals"]:
            return sum(min(retrier.get("IntervalSeconds", 1) * retrier.get("BackoffRate", 2) ** i, retrier.get("MaxDelaySeconds", 31_622_400))
                       for i in range(retrier.get("MaxAttempts", 3)))
    return 0


def distributed_maps(suite: Suite) -> Iterator[str]:
    """A distributed map starts executions of its own machine and has to see and stop them, under both forms of their names."""
    for machine, definition in suite.machines.items():
        if any(s.get("ItemProcessor", {}).get("ProcessorConfig", {}).get("Mode") == "DISTRIBUTED" for _, s in _states(definition)):
            if "states:StartExecution" not in suite.actions(machine):
                yield f"{machine}: a distributed map without states:StartExecution"
            for action in ("states:DescribeExecution", "states:StopExecution"):
                resources = [text for statement in suite.statements(machine) if action in as_list(statement["Action"]) for text in texts(statement["Resource"])]
                for ending in (":*", "/*"):
                    if not any(":execution:" in text and text.endswith(ending) for text in resources):
                        yield f"{machine}: {action} not on execution:<name>{ending}"


def legal_values(suite: Suite) -> Iterator[str]:
    """No deployed stage takes the name, number, address or account of the samples."""
    rules = suite.template.get("Rules", {})
    for stage in STAGES[1:]:
        values = suite.values({"Stage": stage})
        refused = {text for rule in rules.values() if values.holds(rule["RuleCondition"])
                   for assertion in rule["Assertions"] if not values.holds(assertion["Assert"]) for text in _refs(assertion["Assert"])}
        for name in LEGAL:
            if name not in refused:
                yield f"{name}: its sample is taken beside Stage: {stage}"
    if "WebCertificateArn" not in {text for rule in rules.values() for text in _refs(rule)}:
        yield "WebCertificateArn: may be empty beside a deployed stage, whose WebUrl would then need a second deployment"


def _refs(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "Ref":
                yield value
            yield from _refs(value)
    elif isinstance(node, list):
        for value in node:
            yield from _refs(value)


def api_stages(suite: Suite) -> Iterator[str]:
    """One stage, with a ceiling for calls; SAM adds a second named Stage where no OpenApiVersion is set."""
    for stage in STAGES:
        made = suite.translated({"Stage": stage})["Resources"]
        stages = [r["Properties"] for r in made.values() if r["Type"] == "AWS::ApiGateway::Stage"]
        deployments = [r["Properties"].get("StageName") for r in made.values() if r["Type"] == "AWS::ApiGateway::Deployment"]
        if len(stages) != 1 or any(name for name in deployments):
            yield f"{stage}: API stages {[s['StageName'] for s in stages]} and {[name for name in deployments if name]}, where one is wanted"
        if not all(s.get("MethodSettings") for s in stages):
            yield f"{stage}: a stage of the API without a throttle"


def gateway_answers(suite: Suite) -> Iterator[str]:
    """What the gateway answers by itself is a problem document like any other."""
    answers = suite.contract.get("x-amazon-apigateway-gateway-responses", {})
    for name in GATEWAY_ANSWERS:
        if "problem+json" not in str(answers.get(name, {}).get("responseParameters", {}).get("gatewayresponse.header.Content-Type")):
            yield f"gateway answer {name} is no problem document"


def senders(suite: Suite) -> Iterator[str]:
    """SES throttles by account, and asynchronous calls are given up after three tries: a patient queue stands before each sender."""
    for name, _ in suite.functions():
        if any(action.startswith("ses:Send") for action in suite.actions(name)):
            queues = [p for owner, _, p in suite.events("SQS") if owner == name]
            others = [event for event in suite.resources[name]["Properties"].get("Events", {}).values() if event["Type"] != "SQS"]
            if not queues or others:
                yield f"{name}: sends e-mail, but is called by other than a queue"
            for queue in queues:
                if "MaximumConcurrency" not in queue.get("ScalingConfig", {}):
                    yield f"{name}: its queue may start any number of senders at a time"
                properties = suite.resources[named(queue["Queue"])]["Properties"]
                patience = properties.get("VisibilityTimeout", 30) * properties.get("RedrivePolicy", {}).get("maxReceiveCount", 0)
                if patience < DAY:
                    yield f"{name}: its queue gives up after {patience / 3600:.1f} hours; SES may grant nothing before tomorrow"


def locale(suite: Suite) -> Iterator[str]:
    """The managed Java runtime has data for no other locale; variables with Polish letters would be unreadable."""
    if suite.template["Globals"]["Function"].get("Environment", {}).get("Variables", {}).get("LC_ALL") != "C.UTF-8":
        yield "Globals: LC_ALL is not C.UTF-8"


def protection(suite: Suite) -> Iterator[str]:
    """The first deployment can be rolled back, later ones protect, and what holds data outlives the stack by name."""
    for name, resource in suite.resources.items():
        if resource["Type"] in STATEFUL:
            properties = resource["Properties"]
            if resource.get("DeletionPolicy") != "RetainExceptOnCreate" or resource.get("UpdateReplacePolicy") != "Retain":
                yield f"{name}: is not kept by both policies"
            if resource["Type"] != "AWS::Cognito::UserPool" and not {"TableName", "BucketName"} & properties.keys():
                yield f"{name}: has no name of its own, so a second deployment cannot take it up again"
            key = {"AWS::DynamoDB::Table": "DeletionProtectionEnabled", "AWS::Cognito::UserPool": "DeletionProtection"}.get(resource["Type"])
            if key:
                first, later = (str(suite.values({"Stage": "prod", "FirstDeploy": first}).of(properties.get(key))) for first in ("yes", "no"))
                if first in ("True", "ACTIVE"):
                    yield f"{name}: protected from the first deployment on, which then cannot be rolled back"
                if later not in ("True", "ACTIVE"):
                    yield f"{name}: not protected in production"


def tier(suite: Suite) -> Iterator[str]:
    """A pool without a tier is of the dear one."""
    for name, properties in suite.of_type("AWS::Cognito::UserPool"):
        if "UserPoolTier" not in properties:
            yield f"{name}: no UserPoolTier"


def sender_identity(suite: Suite) -> Iterator[str]:
    """Mail from an address alone has neither DKIM nor SPF of the utility's own."""
    for name, properties in suite.of_type("AWS::SES::EmailIdentity"):
        if suite.values({"MailSender": "bok@wodociagi.pl"}).of(properties["EmailIdentity"]) == "bok@wodociagi.pl":
            yield f"{name}: an address, not the domain"
        for part in ("DkimAttributes", "MailFromAttributes"):
            if part not in properties:
                yield f"{name}: no {part}"


def environment_size(suite: Suite) -> Iterator[str]:
    """All variables of a function together may hold 4 KB, also at the longest values that the parameters take."""
    longest = {name: "ł" * _longest(definition) for name, definition in suite.template["Parameters"].items() if "AllowedValues" not in definition}
    values = suite.values(longest)
    shared = suite.template["Globals"]["Function"].get("Environment", {}).get("Variables", {})
    for name, properties in suite.functions():
        variables = {**shared, **properties.get("Environment", {}).get("Variables", {})}
        size = sum(len(key) + len(_text(suite, values, value).encode()) for key, value in variables.items())
        if size > 4096:
            yield f"{name}: its variables may grow to {size} bytes, more than 4096"


def _longest(definition: dict[str, Any]) -> int:
    """Characters; a letter of two bytes takes two, so digits and addresses count half."""
    return int(definition.get("MaxLength", 4096)) // (1 if "[^" in str(definition.get("AllowedPattern", "")) else 2)


def _text(suite: Suite, values: Any, value: Any) -> str:
    resolved = values.of(value)
    if isinstance(resolved, str):
        return resolved.replace("ebok-", LONGEST_STACK_NAME + "-")
    resource = suite.resources.get(named(value), {})
    properties = resource.get("Properties", {})
    for key in ("Value", "TableName", "QueueName"):
        if key in properties:
            return str(values.of(properties[key])) + ("x" * 70 if key == "QueueName" else "")
    return "x" * 80 if resource else json.dumps(resolved)


ALL = (snapshots, retries, distributed_maps, legal_values, api_stages, gateway_answers, senders, locale, protection, tier,
       sender_identity, environment_size)
