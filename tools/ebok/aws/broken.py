"""The suite broken in one way each, and the check that has to see it: a check that cannot fail checks nothing."""

from typing import Any, Callable, Iterator

from . import commands, facts, javalocale, lint, models, roles, updates, watching
from .suite import Suite

Change = Callable[[Suite], Any]
Check = Callable[[Suite], Iterator[str]]


def _p(suite: Suite, name: str) -> dict[str, Any]:
    return suite.resources[name]["Properties"]


def _state(suite: Suite, *path: str) -> dict[str, Any]:
    node: dict[str, Any] = suite.machines["BillingRun"]["States"]
    for key in path:
        node = node[key]
    return node


def _without_lc_all(suite: Suite) -> None:
    del suite.template["Globals"]["Function"]["Environment"]


def _sample_allowed(suite: Suite) -> None:
    assertions = suite.template["Rules"]["NoSampleUtility"]["Assertions"]
    assertions.remove(next(a for a in assertions if "UtilityNip" in a["AssertDescription"]))


def _mail_from_s3(suite: Suite) -> None:
    _p(suite, "MailFunction")["Events"] = {"Invoice": {"Type": "S3", "Properties": {"Bucket": {"Ref": "ArchiveBucket"}}}}


def _all_executions(suite: Suite) -> None:
    for statement in suite.statements("BillingRun"):
        if "states:DescribeExecution" in statement["Action"]:
            statement["Resource"] = statement["Resource"][1:]


def _allow(suite: Suite, name: str, action: str) -> None:
    suite.statements(name)[0]["Action"].append(action)


def _nip_without_type_is_text(suite: Suite) -> None:
    suite.contract["components"]["schemas"]["NewCustomer"]["properties"]["nip"]["type"] = "string"


def _example_breaks(suite: Suite) -> None:
    suite.contract["components"]["schemas"]["NewReading"]["required"].append("unheardOf")


def _versions_by_code_alone(suite: Suite) -> None:
    """As SAM does it by itself: nothing of the parameters in the digest."""
    suite.translated = lambda given: Suite.translated(suite, {})  # type: ignore[method-assign]


BROKEN: list[tuple[str, Check, Change]] = [
    ("SnapStart for all functions", facts.snapshots, lambda s: s.template["Globals"]["Function"].update(SnapStart={"ApplyOn": "PublishedVersions"})),
    ("SnapStart with 2 GB of disk", facts.snapshots, lambda s: _p(s, "StaffFunction").update(EphemeralStorage={"Size": 2048})),
    ("SnapStart on a monthly function", facts.snapshots, lambda s: _p(s, "PlanBillingRunFunction").update(SnapStart={"ApplyOn": "PublishedVersions"})),
    ("retries of 35 seconds", facts.retries, lambda s: _state(s, "Plan").update(Retry=[{"ErrorEquals": ["States.ALL"], "IntervalSeconds": 5, "MaxAttempts": 3}])),
    ("a batch that is not retried", facts.retries, lambda s: _state(s, "Batches", "ItemProcessor", "States", "Batch").pop("Retry")),
    ("a task without Catch", facts.retries, lambda s: _state(s, "Report").pop("Catch")),
    ("map without its executions' rights", facts.distributed_maps, _all_executions),
    ("sample NIP in production", facts.legal_values, _sample_allowed),
    ("no Rules at all", facts.legal_values, lambda s: s.template.pop("Rules")),
    ("a second API stage", facts.api_stages, lambda s: s.template["Globals"].pop("Api")),
    ("API without a throttle", facts.api_stages, lambda s: _p(s, "Api").pop("MethodSettings")),
    ("403 of the gateway as plain JSON", facts.gateway_answers, lambda s: s.contract["x-amazon-apigateway-gateway-responses"].pop("ACCESS_DENIED")),
    ("mail straight from S3", facts.senders, _mail_from_s3),
    ("any number of senders at once", facts.senders, lambda s: _p(s, "MessageFunction")["Events"]["Waiting"]["Properties"].pop("ScalingConfig")),
    ("a queue that gives up in half an hour", facts.senders, lambda s: _p(s, "MailQueue")["RedrivePolicy"].update(maxReceiveCount=5)),
    ("no LC_ALL", facts.locale, _without_lc_all),
    ("a table protected from the first deployment", facts.protection, lambda s: _p(s, "LedgerTable").update(DeletionProtectionEnabled={"Fn::If": ["Production", True, False]})),
    ("a table not protected at all", facts.protection, lambda s: _p(s, "LedgerTable").pop("DeletionProtectionEnabled")),
    ("a bucket that goes with the stack", facts.protection, lambda s: s.resources["ExchangeBucket"].pop("DeletionPolicy")),
    ("a table without a name", facts.protection, lambda s: _p(s, "AuditTable").pop("TableName")),
    ("no Cognito tier", facts.tier, lambda s: _p(s, "UserPool").pop("UserPoolTier")),
    ("an address as SES identity", facts.sender_identity, lambda s: _p(s, "Sender").update(EmailIdentity={"Ref": "MailSender"})),
    ("no MAIL FROM domain", facts.sender_identity, lambda s: _p(s, "Sender").pop("MailFromAttributes")),
    ("variables beyond 4 KB", facts.environment_size, lambda s: s.template["Parameters"]["OfficePlan"].pop("MaxLength")),
    ("versions that parameters do not reach", updates.follow_parameters, _versions_by_code_alone),
    ("a role without what the code calls", roles.as_the_code, lambda s: suite_actions_without(s, "ArchiveFunction", "s3:PutObjectRetention")),
    ("no ListBucket where a key may be missing", roles.as_the_code, lambda s: suite_actions_without(s, "StatementFunction", "s3:ListBucket")),
    ("a role with more than the code calls", roles.as_the_code, lambda s: _allow(s, "ReadingsFunction", "dynamodb:Scan")),
    ("a role with a wildcard", roles.no_wildcards, lambda s: _allow(s, "ReadingsFunction", "dynamodb:*")),
    ("null refused at the gateway", models.examples_pass, _nip_without_type_is_text),
    ("an example that its model refuses", models.examples_pass, _example_breaks),
    ("a name cut at its first space", lambda _: commands.command("README.md", ["sam", "deploy", "--parameter-overrides", "UtilityName=Two words"]), lambda s: None),
    ("an option that SAM does not know", lambda _: commands.command("README.md", ["sam", "deploy", "--stack", "ebok"]), lambda s: None),
    ("a parameter the template does not have", commands.config, lambda s: s.template["Parameters"].pop("UtilityPhone")),
    ("a quotation mark that ends the JSON", commands.names_with_spaces_and_quotes,
     lambda s: _p(s, "Utility").update(Value={"Fn::Sub": '{"name":"${UtilityName}"}'})),
    ("Polish letters lost in the JVM", javalocale.variables_are_readable, _without_lc_all),
    ("an alarm on a metric that is not there", watching.alarms, lambda s: _p(s, "ThrottleAlarm").update(MetricName="Throttled")),
    ("an alarm on dimensions that are not there", watching.alarms, lambda s: _p(s, "FailedEventsAlarm").update(Dimensions=[])),
    ("an alarm that tells nobody", watching.alarms, lambda s: _p(s, "ApiErrorAlarm").pop("AlarmActions")),
    ("a queue without dead letters", watching.queues, lambda s: _p(s, "DeliveryQueue").pop("RedrivePolicy")),
    ("dead letters nobody watches", watching.queues, lambda s: s.resources.pop("MailDeadLetterAlarm")),
    ("a stream whose lag nobody watches", watching.streams, lambda s: s.resources.pop("OutboxLagAlarm")),
    ("a stream that loses records", watching.streams, lambda s: _p(s, "ArchiveFunction")["Events"]["Issued"]["Properties"].pop("DestinationConfig")),
    ("a schedule that drops silently", watching.schedules, lambda s: s.resources.pop("ScheduleDropAlarm")),
    ("an asynchronous function that loses events", watching.asynchronous, lambda s: _p(s, "StatementFunction").pop("EventInvokeConfig")),
    ("a run whose failure nobody hears of", watching.machines, lambda s: s.resources.pop("BillingRunAlarm")),
    ("a property that CloudFormation does not know", lint.cfn_lint, lambda s: _p(s, "LedgerTable").update(BillingMod="PAY_PER_REQUEST")),
    ("a bucket open to the public", lint.checkov, lambda s: _p(s, "ExchangeBucket").pop("PublicAccessBlockConfiguration")),
]


def suite_actions_without(suite: Suite, name: str, action: str) -> None:
    for statement in suite.statements(name):
        if action in statement["Action"]:
            statement["Action"].remove(action)
