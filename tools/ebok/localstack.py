"""LocalStack's S3 beside MiniStack: it computes when a lifecycle rule removes a file, and locks as AWS does."""

import os
import subprocess
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Iterator

from run import environment

from . import gaps, process
from . import template as templates
from .clients import client
from .settings import Settings
from .waiting import until

PROGRAM = b"localstack"


@contextmanager
def archive(settings: Settings, home: Path, port: int) -> Iterator[dict[str, str]]:
    """The archive bucket of the template, as production has it, for as long as the block lasts; properties for tests."""
    python = environment("localstack")
    home.mkdir()
    own = replace(settings, home=home, port=port)
    variables = {
        **os.environ, "SERVICES": "s3", "GATEWAY_LISTEN": f"127.0.0.1:{port}", "LOCALSTACK_VOLUME_DIR": str(home),
        # It talks to nobody, and keeps what it writes to its own folder.
        "ACTIVATE_PRO": "0", "DISABLE_EVENTS": "1", "SKIP_SSL_CERT_DOWNLOAD": "1", "DNS_ADDRESS": "0", "TMPDIR": str(home)}
    with own.log_file.open("ab") as log:
        started = subprocess.Popen([python, "-m", "localstack.runtime.main"], env=variables, cwd=home, stdin=subprocess.DEVNULL,
                                   stdout=log, stderr=subprocess.STDOUT, start_new_session=True)
    own.pid_file.write_text(str(started.pid))
    try:
        until("LocalStack", lambda: _answers(own), seconds=90)
        yield {"ebok.localstack": own.endpoint, "ebok.localstack.bucket": _bucket(own)}
    except BaseException:
        print(own.log_file.read_text(encoding="utf-8", errors="replace")[-4000:])
        raise
    finally:
        process.stop(own.pid_file, PROGRAM)


def _answers(settings: Settings) -> bool:
    try:
        with urllib.request.urlopen(f"{settings.endpoint}/_localstack/health", timeout=2) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


def _bucket(settings: Settings) -> str:
    template = templates.load()
    values = templates.Values(template, {"Stage": "prod"}, {
        "AWS::StackName": settings.stack, "AWS::AccountId": gaps.ACCOUNT, "AWS::Region": settings.region, "AWS::Partition": "aws"})
    properties = values.of(template["Resources"]["ArchiveBucket"]["Properties"])
    client(settings, "s3").create_bucket(
        Bucket=properties["BucketName"], ObjectLockEnabledForBucket=True,
        CreateBucketConfiguration={"LocationConstraint": settings.region})
    gaps.configure(settings, properties)
    return properties["BucketName"]
