"""(j) What is in each zip: only libraries that a function needs at run time, and no zip grows unseen."""

import zipfile
from typing import Iterator

from .. import template as templates
from ..settings import ROOT
from .suite import Suite

# By the beginning of their names: what belongs to tests or to the managed runtime, or was taken out on purpose.
NOT_IN_A_ZIP = ("junit", "assertj", "jqwik", "instancio", "DynamoDBLocal", "mockito", "archunit", "jollyday", "pw-swift", "pw-iso20022",
                "netty", "apache-client", "apache5-client", "httpclient", "aws-lambda-java-runtime-interface-client", "aws-lambda-java-tests",
                "aws-lambda-java-events", "jackson-databind")
# MB (millions of bytes) of each module's zip; one that is not named holds DynamoDB's client only.
CEILINGS = {"account": 16, "archive": 20, "backoffice-import": 13, "billing": 13, "complaints": 13, "delivery": 13, "invoices": 13, "mail": 18,
            "payments": 19, "registration": 12, "staff": 15, "ksef": 20}
ELSE = 9


def contents(suite: Suite) -> Iterator[str]:
    for zip_ in templates.function_zips(suite.template):
        module = zip_.relative_to(ROOT).parts[1]
        size = zip_.stat().st_size / 1e6
        if size > CEILINGS.get(module, ELSE):
            yield f"{module}: {size:.1f} MB, more than {CEILINGS.get(module, ELSE)}"
        names = [entry.rsplit("/", 1)[-1] for entry in zipfile.ZipFile(zip_).namelist()]
        if "bootstrap" not in names:
            yield f"{module}: no bootstrap"
        for name in names:
            if name.endswith(".jar") and name.startswith(NOT_IN_A_ZIP):
                yield f"{module}: {name} has no place in a zip"


ALL = (contents,)
