"""(b) A changed parameter reaches every function whose variables it changes: each of them gets a new version."""

from typing import Any, Iterator

from .suite import Suite, named

# A value that each parameter takes, other than its default.
OTHERS = {"WebUrl": "https://bok.example.pl", "WebCertificateArn": "arn:aws:acm:us-east-1:123456789012:certificate/1",
          "MailSender": "kontakt@example.pl", "UtilityNip": "5252248481", "UtilityAccount": "61109010140000071219812874",
          "UtilityPhone": "+48 22 000 00 00", "UtilityEmail": "inne@example.pl", "AlarmEmail": "alarm@example.pl", "MonthlyBudget": "700"}


def other(name: str, definition: dict[str, Any]) -> str:
    allowed = [str(value) for value in definition.get("AllowedValues", []) if str(value) != str(definition.get("Default", ""))]
    return allowed[0] if allowed else OTHERS.get(name, str(definition.get("Default", "")) + " ")


def _variables(suite: Suite, given: dict[str, str]) -> dict[str, str]:
    """What each function's variables come to, as far as the template decides it."""
    values = suite.values(given)

    def deep(node: Any) -> Any:
        resolved = values.of(node)
        if isinstance(resolved, dict) and named(resolved) in suite.resources:
            resource = suite.resources[named(resolved)]
            return deep(resource["Properties"].get("Value", {})) if resource["Type"] == "AWS::SSM::Parameter" else str(resolved)
        if isinstance(resolved, dict):
            return {key: deep(value) for key, value in resolved.items()}
        return resolved

    return {name: str(deep(properties.get("Environment", {}).get("Variables", {}))) for name, properties in suite.functions()}


def _versions(suite: Suite, given: dict[str, str]) -> dict[str, str]:
    """The logical id of each function's version, as CloudFormation would see it."""
    resources = suite.translated(given)["Resources"]
    return {named(resource["Properties"]["FunctionName"]): name for name, resource in resources.items() if resource["Type"] == "AWS::Lambda::Version"}


def follow_parameters(suite: Suite) -> Iterator[str]:
    given = {"Stage": "test"}
    before, versions_before = _variables(suite, given), _versions(suite, given)
    if len(versions_before) != len(before):
        yield f"{len(before)} functions, but {len(versions_before)} versions"
    for name, definition in suite.template["Parameters"].items():
        changed = {**given, name: other(name, definition) if name != "Stage" else "prod"}
        after = _variables(suite, changed)
        moved = [function for function in before if before[function] != after[function]]
        if moved:
            versions_after = _versions(suite, changed)
            for function in moved:
                if versions_before[function] == versions_after[function]:
                    yield f"{name}: {function} keeps its version, and with it the old value"


ALL = (follow_parameters,)
