"""Clients of the emulator, with credentials that mean nothing."""

from functools import lru_cache
from typing import Any

import boto3
from botocore.config import Config

from .settings import Settings


@lru_cache(maxsize=None)
def client(settings: Settings, service: str) -> Any:
    return boto3.client(
        service, endpoint_url=settings.endpoint, region_name=settings.region,
        aws_access_key_id="test", aws_secret_access_key="test",
        config=Config(retries={"max_attempts": 3, "mode": "standard"}, connect_timeout=5, read_timeout=120))
