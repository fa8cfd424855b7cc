"""The schemas and the contract, read from the folder of shared data: data of tests, not part of this repository."""

import json
import re
from pathlib import Path

from lxml import etree


class Schemas:
    """What is not there is not checked, and `missing` says so."""

    def __init__(self, folder: Path):
        self.missing: list[str] = []
        self.invoice = self._schema(folder / "schema" / "schemat_FA(3)_v1-0E.xsd")
        self.receipt = self._schema(folder / "api" / "upo-v4-3.xsd")
        contract = folder / "api" / "open-api.json"
        self.limits = _limits(json.loads(contract.read_text(encoding="utf-8"))) if contract.exists() else {}
        if not self.limits:
            self.missing.append(contract.name)

    def _schema(self, file: Path) -> etree.XMLSchema | None:
        if not file.exists():
            self.missing.append(file.name)
            return None
        # Tens of thousands of repetitions make a schema's automaton explode; any number of them does not.
        text = re.sub(r'maxOccurs="\d{3,}"', 'maxOccurs="unbounded"', file.read_text(encoding="utf-8"))
        parser = etree.XMLParser(no_network=True)
        parser.resolvers.add(_BesideIt(file.parent))
        return etree.XMLSchema(etree.fromstring(text.encode("utf-8"), parser, base_url=str(file)))


class _BesideIt(etree.Resolver):
    """Imports name addresses of the Ministry; the files lie beside the schema."""

    def __init__(self, folder: Path):
        self._folder = folder

    def resolve(self, url, public_id, context):
        name = url.rpartition("/")[2]
        found = next(self._folder.rglob(name), None)
        return self.resolve_filename(str(found), context) if found else None


def _limits(contract: dict) -> dict[str, dict[str, int]]:
    found = {}
    for path, operations in contract["paths"].items():
        for method, operation in operations.items():
            if isinstance(operation, dict) and "x-rate-limits" in operation:
                found[f"{method.upper()} {path}"] = {
                    name: most for name, most in operation["x-rate-limits"].items() if isinstance(most, int)}
    return found
