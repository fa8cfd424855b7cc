"""`make demo`: two months of the office in a minute, told as it happens."""

import json
import urllib.request
from typing import Any

from . import pages
from .api import Answer, Api
from .clients import client
from .settings import Settings
from .up import up
from .waiting import until

PASSWORD = "Woda-2026-zimna"
LAST_INVOICE = {"101001": "194.50", "101005": "236.19"}


class Demo:
    """One telling of the story; told again, it says what was there already."""

    def __init__(self, settings: Settings, outputs: dict[str, str]):
        self._settings = settings
        self._outputs = outputs
        self._public = Api(outputs["apiUrl"])

    def tell(self) -> None:
        self._import()
        self._refusals()
        customer = self._register("101001")
        self._reading(customer)
        self._complaint(customer)
        self._billing()
        self._invoice(customer)
        if self._settings.ksef:
            self._ksef()
        self._demands()
        self._where_to_look()

    def _say(self, when: str, text: str) -> None:
        print(f"\n{when:>12}  {text}")

    def _show(self, text: str) -> None:
        print(f"{'':>12}  → {text}")

    def _import(self) -> None:
        self._say("before", "The older system hands over its customers and the tariff of three years.")
        customers = client(self._settings, "dynamodb").scan(TableName=self._outputs["customersTable"], Select="COUNT")
        self._show(f"{customers['Count']} items in {self._outputs['customersTable']}; files in "
                   f"s3://{self._outputs['exchangeBucket']}/processed/")

    def _refusals(self) -> None:
        self._say("today", "Three people who may not register try to.")
        for who, body in (
                ("someone without a contract", _proof("999999", "10.00", "ktos@example.pl")),
                ("101009, whose first invoice is still to come",
                 {"customerNumber": "101009", "contractNumber": "U/2026/101009", "email": "klient101009@example.pl"}),
                ("101010, whose contract has ended", _proof("101010", "361.25", "klient101010@example.pl"))):
            answer = self._public.post("/registrations", body)
            self._show(f"{who}: {answer.status} {answer.problem}")
        try:
            self._sign_up("bez.biletu@example.pl")
            self._show("a sign-up past the registration: let in, which must not happen")
        except client(self._settings, "cognito-idp").exceptions.UserLambdaValidationException:
            self._show("a sign-up past the registration: refused by the guard")

    def _register(self, number: str) -> Api:
        email = f"klient{number}@example.pl"
        answer = self._public.post("/registrations", _proof(number, LAST_INVOICE[number], email))
        self._say("today", f"Customer {number} registers with number and amount of the last invoice: {answer.status} {answer.problem}")
        cognito = client(self._settings, "cognito-idp")
        if answer.status == 201:
            self._sign_up(email)
            cognito.admin_confirm_sign_up(UserPoolId=self._outputs["userPoolId"], Username=email)
        token = cognito.initiate_auth(
            ClientId=self._outputs["userPoolClientId"], AuthFlow="USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": email, "PASSWORD": PASSWORD})["AuthenticationResult"]["IdToken"]
        api = Api(self._outputs["apiUrl"], token)
        self._show(f"signed in as {email} ({PASSWORD}); sees {api.get('/me').body.get('customers')}")
        self._show(f"asks for another customer: {api.get('/customers/101006').problem}")
        return api

    def _reading(self, customer: Api) -> None:
        meter = "/customers/101001/meters/M101001/readings"
        self._say("2026-10-31", "101001 sends readings.")
        for value in (480, 497):
            answer = customer.post(meter, {"readOn": "2026-10-31", "value": value})
            self._show(f"{value} m³: {answer.status} {answer.problem}")

    def _complaint(self, customer: Api) -> None:
        self._say("today", "101001 complains about the water.")
        answer = customer.post("/customers/101001/complaints", {
            "category": "water-quality", "subject": "Mętna woda", "description": "Od wczoraj z kranu leci mętna woda."})
        self._show(f"{answer.status} case {answer.body.get('caseNumber')}, to be answered by {answer.body.get('answerDue')}")

    def _billing(self) -> None:
        self._say("2026-11-05", "The run of cycle A bills September and October; prices rose on 15 October.")
        machine = client(self._settings, "stepfunctions")
        run = machine.start_execution(
            stateMachineArn=self._outputs["billingStateMachineArn"],
            input=json.dumps({"cycle": "A", "billingDate": "2026-11-05"}))["executionArn"]
        ended = until("the billing run", lambda: _ended(machine.describe_execution(executionArn=run)), seconds=180)
        self._show(f"{ended['status']} {ended.get('output', '')}")

    def _invoice(self, customer: Api) -> None:
        invoice = until("the invoice of 101001", lambda: _first(
            customer.get("/customers/101001/invoices"), "issuedOn", "2026-11-05"))
        self._show(f"101001: invoice {invoice['invoiceNumber']}, net {invoice['net']}, VAT {invoice['vat']}, "
                   f"gross {invoice['gross']} PLN, due {invoice['dueOn']}")
        self._show(f"its PDF: {self._archived('invoices/2026/101001/')}")

    def _ksef(self) -> None:
        self._say("2026-11-05", "Businesses get theirs through KSeF; its double gives the numbers.")
        for sent in until("the numbers of KSeF", self._numbered, seconds=180):
            self._show(f"{sent['pk']['S']}: {sent['sk']['S'].removeprefix('KSEF#')} is {sent['ksefNumber']['S']}, receipt "
                       f"s3://{self._outputs['archiveBucket']}/{sent['receiptKey']['S']}")

    def _numbered(self) -> list[dict[str, Any]] | None:
        """What was sent to KSeF, once all of it has its number."""
        found = client(self._settings, "dynamodb").scan(
            TableName=self._outputs["ledgerTable"], FilterExpression="#type = :ksef",
            ExpressionAttributeNames={"#type": "type"}, ExpressionAttributeValues={":ksef": {"S": "KSEF"}})["Items"]
        return found if found and all("ksefNumber" in item for item in found) else None

    def _demands(self) -> None:
        self._say("2026-11-05", "The delivered invoice brings the demand for what was left unpaid.")
        for number, channel in (("101005", "by e-mail"), ("101006", "on paper")):
            self._show(f"{number} {channel}: {self._archived(f'notices/2026/{number}/')}")
        debtor = self._register("101005")
        notice = until("the demand of 101005", lambda: _first(debtor.get("/customers/101005/notices"), "stage", "demand"))
        self._show(f"101005: {notice['principal']} + interest {notice['interest']} = {notice['total']} PLN, "
                   f"to be paid by {notice['payBy']}")
        prints = [found["Key"] for found in self._keys("exchangeBucket", "outbound/print/")]
        self._show(f"for the printer: {len(prints)} files in s3://{self._outputs['exchangeBucket']}/outbound/print/")

    def _where_to_look(self) -> None:
        with urllib.request.urlopen(f"{self._outputs['awsEndpoint']}/_ministack/ses/messages") as answer:
            mails = sum(len(found) for found in json.load(answer)["messages"].values())
        print(f"""
Where to look
  pages    {pages.where(self._outputs['webUrl'])}
  mail     {self._outputs['awsEndpoint']}/_ministack/ses/messages  ({mails} messages)
  archive  s3://{self._outputs['archiveBucket']}  (endpoint {self._outputs['awsEndpoint']})
  clerk    {self._outputs['staffUser']}  {self._outputs['staffPassword']}
  values   {self._settings.outputs_file}""")

    def _sign_up(self, email: str) -> None:
        client(self._settings, "cognito-idp").sign_up(
            ClientId=self._outputs["userPoolClientId"], Username=email, Password=PASSWORD,
            UserAttributes=[{"Name": "email", "Value": email}])

    def _keys(self, bucket: str, prefix: str) -> list[dict[str, Any]]:
        return client(self._settings, "s3").list_objects_v2(
            Bucket=self._outputs[bucket], Prefix=prefix).get("Contents", [])

    def _archived(self, folder: str) -> str:
        key = until(f"a document in {folder}", lambda: next(
            (found["Key"] for found in self._keys("archiveBucket", folder) if found["Key"].endswith(".pdf")), None), seconds=120)
        return f"s3://{self._outputs['archiveBucket']}/{key}"


def _proof(customer: str, amount: str, email: str) -> dict[str, str]:
    return {"customerNumber": customer, "invoiceNumber": f"FV/{customer}/0003", "invoiceAmount": amount, "email": email}


def _ended(execution: dict[str, Any]) -> dict[str, Any] | None:
    return None if execution["status"] == "RUNNING" else execution


def _first(answer: Answer, field: str, value: str) -> dict[str, Any] | None:
    return next((item for item in answer.body.get("items", []) if item.get(field) == value), None)


def demo(settings: Settings) -> None:
    outputs = up(settings)
    Demo(settings, outputs).tell()
