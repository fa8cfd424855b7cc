"""`EBOK_CLERK=<e-mail> python3 tools/run.py dismiss-clerk`: a clerk who leaves gets nothing from that moment on."""

import os
import time

from .clients import client
from .machine import Missing
from .settings import Settings
from .up import known_outputs

DAY = 24 * 3600


def clerk(settings: Settings) -> None:
    """Disables the user and ends the sessions; the tombstone refuses the token that still counts for some minutes."""
    email = os.environ.get("EBOK_CLERK", "")
    if not email:
        raise Missing("EBOK_CLERK says whom to dismiss, by e-mail")
    outputs = known_outputs(settings)
    cognito = client(settings, "cognito-idp")
    user = cognito.admin_get_user(UserPoolId=outputs["userPoolId"], Username=email)
    user_id = next(entry["Value"] for entry in user["UserAttributes"] if entry["Name"] == "sub")
    client(settings, "dynamodb").put_item(TableName=outputs["accessTable"], Item={
        "pk": {"S": f"TOMBSTONE#{user_id}"}, "sk": {"S": "TOMBSTONE"}, "userId": {"S": user_id},
        "ttl": {"N": str(int(time.time()) + DAY)}})
    cognito.admin_user_global_sign_out(UserPoolId=outputs["userPoolId"], Username=email)
    cognito.admin_disable_user(UserPoolId=outputs["userPoolId"], Username=email)
    print(f"{email} is dismissed")
