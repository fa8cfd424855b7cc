"""`make cost`: what a month costs by service for three sizes, how long a billing run takes, and which limit is met first.

From tools/usage.json (what a customer causes) and tools/prices.json (dated). Both are inputs: change them, run it again.
"""

import json

from .settings import ROOT, Settings

SIZES = (10_000, 100_000, 1_000_000)
# Assumed until a run on AWS was measured: a batch of 50 takes a function six seconds, nearly all of it DynamoDB's answers.
SECONDS_PER_BILLED_CUSTOMER = 0.12
CONCURRENCIES = (10, 40, 200)
SES_PER_SECOND = {"a new account out of the sandbox": 14, "raised": 100}


def _read(name: str) -> dict[str, float]:
    return json.loads((ROOT / "tools" / name).read_text(encoding="utf-8"))


def month(customers: int, use: dict[str, float], price: dict[str, float]) -> dict[str, float]:
    """USD by service."""
    signed_in = customers * use["signedInShare"]
    calls = signed_in * use["callsPerSignedIn"]
    invoices = customers * use["invoicesPerCustomer"]
    letters = customers * use["lettersPerCustomer"]
    mails = invoices * use["eInvoiceShare"] + letters
    days = customers * 30 * 2
    events = calls + invoices * 5 + letters * 3 + days / use["batchesOf"]
    gb_seconds = calls * use["callGbSeconds"] + invoices * use["invoiceGbSeconds"] + days * use["dailyGbSeconds"]
    writes = invoices * use["invoiceWriteUnits"] + letters * use["letterWriteUnits"]
    reads = calls * use["callReadUnits"] + invoices * use["invoiceReadUnits"] + days * use["dailyReadUnits"]
    stored = customers * 12 / 1e6 + invoices * use["monthsKept"] * use["itemKbPerInvoice"] / 1e6
    archived = invoices * use["monthsKept"] * use["archiveKb"] / 1e6
    return {
        "Lambda": gb_seconds * price["lambdaGbSecondArm"] + events / 1e6 * price["lambdaMillionRequests"],
        "API Gateway": calls / 1e6 * price["apiGatewayMillionCalls"],
        "Cognito (Lite)": max(0, signed_in - price["cognitoLiteFreeUsers"]) * price["cognitoLiteUser"],
        "DynamoDB units": writes / 1e6 * price["dynamoMillionWriteUnits"] + reads / 1e6 * price["dynamoMillionReadUnits"],
        "DynamoDB storage": stored * (price["dynamoGbMonth"] + price["dynamoBackupGbMonth"]),
        "S3": archived * price["s3GbMonth"] + invoices * 3 / 1e3 * price["s3ThousandPuts"] + invoices * 2 / 1e3 * price["s3ThousandGets"],
        "SES": mails / 1e3 * price["sesThousandMails"] + mails * use["mailKb"] / 1e6 * price["sesGbAttachments"],
        "SQS": mails * 6 / 1e6 * price["sqsMillionCalls"],
        "Step Functions": (days + invoices) / use["batchesOf"] * use["transitionsPerBatch"] / 1e3 * price["stepFunctionsThousandTransitions"],
        "CloudWatch, X-Ray": events * use["logKbPerCall"] / 1e6 * price["logsGb"] + use["alarms"] * price["alarmMonth"] + price["dashboardMonth"]
        + calls * use["traceShare"] / 1e6 * price["xrayMillionTraces"],
        "WAF": price["wafMonth"] + calls / 1e6 * price["wafMillionCalls"],
    }


def cost(_: Settings) -> None:
    use, price = _read("usage.json"), _read("prices.json")
    months = {size: month(size, use, price) for size in SIZES}
    print(f"USD a month, prices of {price['date']} ({price['region']}), {use['signedInShare']:.0%} of the customers signing in\n")
    print(f"{'':20}" + "".join(f"{size:>14,}" for size in SIZES))
    for service in months[SIZES[0]]:
        print(f"{service:20}" + "".join(f"{months[size][service]:14,.2f}" for size in SIZES))
    print(f"{'together':20}" + "".join(f"{sum(months[size].values()):14,.2f}" for size in SIZES))
    print(f"{'a customer':20}" + "".join(f"{sum(months[size].values()) / size:14.5f}" for size in SIZES))
    print("\nA billing run of all customers, minutes by batches at a time:")
    for concurrency in CONCURRENCIES:
        print(f"{concurrency:18} " + "".join(f"{size * SECONDS_PER_BILLED_CUSTOMER / concurrency / 60:15.1f}" for size in SIZES))
    print("\nHours until all e-invoices of such a run are sent, by SES's rate a second:")
    for name, rate in SES_PER_SECOND.items():
        print(f"{rate:4} ({name:32})" + "".join(f"{size * use['eInvoiceShare'] / rate / 3600:12.1f}" for size in SIZES))

