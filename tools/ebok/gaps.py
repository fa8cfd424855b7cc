"""Does by hand what the emulator's CloudFormation leaves out, from the template's own values (docs/operations.md)."""

from typing import Any

from . import template as templates
from .clients import client
from .settings import Settings

ACCOUNT = "000000000000"


def close(settings: Settings, given: dict[str, str], outputs: dict[str, str]) -> None:
    template = templates.load()
    values = templates.Values(template, given, {
        "AWS::StackName": settings.stack, "AWS::AccountId": ACCOUNT, "AWS::Region": settings.region, "AWS::Partition": "aws"})
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::S3::Bucket" and values.exists(resource):
            configure(settings, values.of(resource["Properties"]))
    _failure_destinations(settings, template)
    _mail_events(settings, outputs["MailSender"], outputs["MailEventsTopicArn"])


def _failure_destinations(settings: Settings, template: dict[str, Any]) -> None:
    """Gives the function itself what its alias has: the emulator looks for a failure's destination only there."""
    formation, lambdas = client(settings, "cloudformation"), client(settings, "lambda")
    for name, properties in templates.of_type(template, "AWS::Serverless::Function"):
        if "EventInvokeConfig" in properties:
            function = formation.describe_stack_resource(StackName=settings.stack, LogicalResourceId=name)
            function_name = function["StackResourceDetail"]["PhysicalResourceId"]
            alias = lambdas.get_function_event_invoke_config(FunctionName=function_name, Qualifier="live")
            lambdas.put_function_event_invoke_config(
                FunctionName=function_name, Qualifier="$LATEST", MaximumRetryAttempts=alias["MaximumRetryAttempts"],
                DestinationConfig=alias["DestinationConfig"])


def configure(settings: Settings, properties: dict[str, Any]) -> None:
    """Sets on a bucket that is there what the template says of it."""
    s3, name = client(settings, "s3"), properties["BucketName"]
    if "ObjectLockConfiguration" in properties:
        s3.put_object_lock_configuration(Bucket=name, ObjectLockConfiguration=properties["ObjectLockConfiguration"])
    if "BucketEncryption" in properties:
        rules = [{"ApplyServerSideEncryptionByDefault": rule["ServerSideEncryptionByDefault"]}
                 for rule in properties["BucketEncryption"]["ServerSideEncryptionConfiguration"]]
        s3.put_bucket_encryption(Bucket=name, ServerSideEncryptionConfiguration={"Rules": rules})
    if "LifecycleConfiguration" in properties:
        rules = [_lifecycle_rule(rule) for rule in properties["LifecycleConfiguration"]["Rules"]]
        s3.put_bucket_lifecycle_configuration(Bucket=name, LifecycleConfiguration={"Rules": rules})


def _lifecycle_rule(rule: dict[str, Any]) -> dict[str, Any]:
    """CloudFormation's shape of a rule in the shape of the S3 API."""
    result: dict[str, Any] = {"ID": rule["Id"], "Status": rule["Status"], "Filter": {"Prefix": rule.get("Prefix", "")}}
    if "ExpirationInDays" in rule:
        result["Expiration"] = {"Days": rule["ExpirationInDays"]}
    if rule.get("ExpiredObjectDeleteMarker"):
        result["Expiration"] = {"ExpiredObjectDeleteMarker": True}
    for same in ("NoncurrentVersionExpiration", "AbortIncompleteMultipartUpload"):
        if same in rule:
            result[same] = rule[same]
    return result


def _mail_events(settings: Settings, sender: str, topic: str) -> None:
    """Points the sender itself at the topic: the emulator stores a configuration set's destination but never calls it."""
    ses = client(settings, "ses")
    ses.verify_email_identity(EmailAddress=sender)
    for kind in ("Delivery", "Bounce", "Complaint"):
        ses.set_identity_notification_topic(Identity=sender, NotificationType=kind, SnsTopic=topic)
