"""The first data of a local e-BOK: a clerk, and the sample customers through the same door as in production."""

import secrets
from typing import Any

from botocore.exceptions import ClientError

from .clients import client
from .settings import ROOT, Settings
from .waiting import until

STAFF_USER = "urzednik@ebok.example"
SAMPLES = ROOT / "samples"


def clerk(settings: Settings, pool: str, known_password: str | None) -> str:
    """A local clerk in the group staff; the password stays what it was."""
    cognito = client(settings, "cognito-idp")
    password = known_password or f"Bok-{secrets.token_hex(6)}-7A"
    try:
        cognito.admin_create_user(
            UserPoolId=pool, Username=STAFF_USER, MessageAction="SUPPRESS",
            UserAttributes=[{"Name": "email", "Value": STAFF_USER}, {"Name": "email_verified", "Value": "true"}])
    except cognito.exceptions.UsernameExistsException:
        pass
    cognito.admin_set_user_password(UserPoolId=pool, Username=STAFF_USER, Password=password, Permanent=True)
    cognito.admin_add_user_to_group(UserPoolId=pool, Username=STAFF_USER, GroupName="staff")
    return password


def samples(settings: Settings, outputs: dict[str, str]) -> bool:
    """Drops the sample files, the tariff first, and waits until each was taken; false when there is data already."""
    if client(settings, "dynamodb").scan(TableName=outputs["CustomersTable"], Limit=1)["Count"]:
        return False
    for folder, pattern in (("tariffs", "*.json"), ("backoffice", "*.jsonl")):
        for file in sorted((SAMPLES / folder).glob(pattern)):
            _drop(settings, outputs["ExchangeBucket"], f"inbound/{folder}/{file.name}", file.read_bytes())
    return True


def _drop(settings: Settings, bucket: str, key: str, content: bytes) -> None:
    s3: Any = client(settings, "s3")
    s3.put_object(Bucket=bucket, Key=key, Body=content)
    until(f"{key} to be taken", lambda: not _exists(s3, bucket, key), seconds=120)
    if _exists(s3, bucket, f"rejected/{key.rsplit('/', 1)[1]}.report.json"):
        print(f"  {key} has errors: see its report in s3://{bucket}/rejected/")


def _exists(s3: Any, bucket: str, key: str) -> bool:
    try:
        s3.head_object(Bucket=bucket, Key=key)
        return True
    except ClientError:
        return False
