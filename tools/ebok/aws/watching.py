"""(g) Nothing fails unseen: every stream, queue, schedule and asynchronous function has a place for what it gave up on, and an alarm."""

from typing import Any, Iterator

from .suite import Suite, named

# The metrics that alarms here may stand on, with the dimensions under which AWS publishes them.
METRICS = {
    ("AWS/SQS", "ApproximateNumberOfMessagesVisible"): {"QueueName"},
    ("AWS/SQS", "ApproximateAgeOfOldestMessage"): {"QueueName"},
    ("AWS/Lambda", "IteratorAge"): {"FunctionName"},
    ("AWS/Lambda", "Errors"): {"FunctionName"},
    ("AWS/Lambda", "Throttles"): set(),
    ("AWS/States", "ExecutionsFailed"): {"StateMachineArn"},
    ("AWS/Scheduler", "InvocationDroppedCount"): {"ScheduleGroup"},
    ("AWS/ApiGateway", "5XXError"): {"ApiName", "Stage"},
    ("AWS/DynamoDB", "WriteThrottleEvents"): {"TableName"},
    ("AWS/SES", "Reputation.BounceRate"): set(),
    ("AWS/SES", "Reputation.ComplaintRate"): set(),
    # Ours: WrongProofMetrics writes them in the embedded metric format.
    ("ebok", "WrongProofs"): {"Stack"},
    ("ebok", "LockedProofs"): {"Stack"},
}


def _metrics(alarm: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if "MetricName" in alarm:
        yield alarm
    for metric in alarm.get("Metrics", []):
        if "MetricStat" in metric:
            yield metric["MetricStat"]["Metric"]


def _alarms(suite: Suite) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    for name, alarm in suite.of_type("AWS::CloudWatch::Alarm"):
        for metric in _metrics(alarm):
            yield name, alarm, metric


def alarms(suite: Suite) -> Iterator[str]:
    """An alarm on a metric that AWS never publishes stays green for ever; so does one that tells nobody."""
    for name, alarm, metric in _alarms(suite):
        key = (metric["Namespace"], metric["MetricName"])
        dimensions = {dimension["Name"] for dimension in metric.get("Dimensions", [])}
        if key not in METRICS:
            yield f"{name}: metric {key[0]} {key[1]} is not known to exist"
        elif dimensions != METRICS[key]:
            yield f"{name}: {key[1]} is published by {sorted(METRICS[key]) or 'no dimension'}, not by {sorted(dimensions)}"
        if not alarm.get("AlarmActions"):
            yield f"{name}: tells nobody"


def _watched(suite: Suite, metric: str) -> set[str]:
    return {named(dimension["Value"]) for _, _, each in _alarms(suite) if each["MetricName"] == metric for dimension in each.get("Dimensions", [])}


def queues(suite: Suite) -> Iterator[str]:
    """Who reads a queue leaves what it gave up on in another, and an alarm watches that one and how long the first one waits."""
    full, old = _watched(suite, "ApproximateNumberOfMessagesVisible"), _watched(suite, "ApproximateAgeOfOldestMessage")
    for owner, _, event in suite.events("SQS"):
        queue = named(event["Queue"])
        dead = named(suite.resources[queue]["Properties"].get("RedrivePolicy", {}).get("deadLetterTargetArn"))
        if not dead:
            yield f"{queue}: no dead letter queue"
        elif dead not in full:
            yield f"{dead}: no alarm when something lies there"
        if queue not in old:
            yield f"{queue}: no alarm when something waits too long"
        if suite.resources[queue]["Properties"].get("VisibilityTimeout", 30) < 6 * suite.resources[owner]["Properties"].get("Timeout", 20):
            yield f"{queue}: handed out again before {owner} can have done it"


def streams(suite: Suite) -> Iterator[str]:
    lag = _watched(suite, "IteratorAge")
    for owner, name, event in suite.events("DynamoDB"):
        if not event.get("DestinationConfig", {}).get("OnFailure"):
            yield f"{owner}.{name}: a record it fails on is lost"
        if owner not in lag:
            yield f"{owner}: no alarm on IteratorAge"


def schedules(suite: Suite) -> Iterator[str]:
    dropped = any(metric["MetricName"] == "InvocationDroppedCount" for _, _, metric in _alarms(suite))
    for owner, name, event in suite.events("ScheduleV2"):
        if "DeadLetterConfig" not in event:
            yield f"{owner}.{name}: a call that the scheduler gives up is lost"
        if not dropped:
            yield f"{owner}.{name}: no alarm when the scheduler drops it"


def asynchronous(suite: Suite) -> Iterator[str]:
    full = _watched(suite, "ApproximateNumberOfMessagesVisible")
    functions = dict(suite.functions())
    for kind in ("S3", "ScheduleV2", "SNS"):
        for owner, name, _ in suite.events(kind):
            if owner in functions:
                target = named(functions[owner].get("EventInvokeConfig", {}).get("DestinationConfig", {}).get("OnFailure", {}).get("Destination"))
                if not target:
                    yield f"{owner}.{name}: an event it fails on is lost"
                elif target not in full:
                    yield f"{target}: no alarm when something lies there"


def machines(suite: Suite) -> Iterator[str]:
    watched = _watched(suite, "ExecutionsFailed")
    for name in suite.machines:
        if name not in watched:
            yield f"{name}: no alarm when a run fails"


ALL = (alarms, queues, streams, schedules, asynchronous, machines)
