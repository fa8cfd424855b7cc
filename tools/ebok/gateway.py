"""The contract as API Gateway is to import it: its import drops `nullable`, and its validator then refuses null with 400."""

import copy
from typing import Any


def importable(contract: dict[str, Any]) -> dict[str, Any]:
    """The same contract with nothing said of the type where null may stand; the functions check such values themselves."""
    result = copy.deepcopy(contract)
    _loosen(result.get("components", {}).get("schemas", {}))
    _loosen(result.get("paths", {}))
    return result


def _loosen(node: Any) -> None:
    if isinstance(node, list):
        for item in node:
            _loosen(item)
    elif isinstance(node, dict):
        if node.get("nullable") is True:
            for key in ("nullable", "type", "enum", "allOf", "oneOf"):
                node.pop(key, None)
        for value in node.values():
            _loosen(value)
