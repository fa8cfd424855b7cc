"""What KSeF checks of an invoice's file, in the order of its rules."""

import base64
import hashlib
import re
from dataclasses import dataclass, field
from datetime import date

from lxml import etree

from .numbers import crc8, is_nip
from .schemas import Schemas

FA = {"fa": "http://crd.gov.pl/wzor/2025/06/25/13775/"}
MOST_BYTES = 1_000_000
DISCOURAGED = re.compile(
    "[\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17)) + "]")


@dataclass
class Verdict:
    """A status of the contract: 200, or why not."""

    code: int
    description: str
    details: list[str] = field(default_factory=list)
    extensions: dict[str, str] | None = None


@dataclass
class Facts:
    """What an invoice says of itself."""

    nip: str = ""
    kind: str = ""
    number: str = ""
    issued: date | None = None


def sha256(content: bytes) -> str:
    return base64.b64encode(hashlib.sha256(content).digest()).decode()


def check(content: bytes, context_nip: str, taken_in: date, schemas: Schemas) -> tuple[Verdict, Facts]:
    facts = Facts()
    broken = _file(content)
    if broken:
        return Verdict(430, "Błąd weryfikacji pliku faktury", [broken]), facts
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError as error:
        return Verdict(430, "Błąd weryfikacji pliku faktury", [str(error)]), facts
    if root.getroottree().docinfo.internalDTD is not None or root.xpath("//processing-instruction()") \
            or root.getroottree().xpath("/processing-instruction()"):
        return Verdict(430, "Błąd weryfikacji pliku faktury", ["Instrukcje przetwarzania są niedozwolone."]), facts
    if schemas.invoice is not None and not schemas.invoice.validate(root):
        errors = [str(error.message) for error in schemas.invoice.error_log][:3]
        return Verdict(430, "Błąd weryfikacji pliku faktury", errors), facts
    facts = _facts(root)
    return _meaning(root, facts, context_nip, taken_in), facts


def _file(content: bytes) -> str | None:
    if len(content) > MOST_BYTES:
        return "Przekroczono dozwolony rozmiar faktury."
    if content.startswith(b"\xef\xbb\xbf"):
        return "Plik zaczyna się od znacznika BOM."
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return "Plik nie jest kodowany w UTF-8."
    prolog = re.match(r"<\?xml[^>]*encoding=[\"']([^\"']+)", text)
    if prolog and prolog.group(1).lower() != "utf-8":
        return "Prolog wskazuje kodowanie inne niż UTF-8."
    if DISCOURAGED.search(text) or re.search(r"&#(x7f|x8[0-46-9a-f]|x9[0-9a-f]|12[7-9]|13[0-24-9]|1[45]\d);", text.lower()):
        return "Plik zawiera niezalecane znaki."
    return None


def _text(root: etree._Element, path: str) -> str:
    return (root.findtext(path, namespaces=FA) or "").strip()


def _facts(root: etree._Element) -> Facts:
    issued = _text(root, "fa:Fa/fa:P_1")
    return Facts(_text(root, "fa:Podmiot1/fa:DaneIdentyfikacyjne/fa:NIP"), _text(root, "fa:Fa/fa:RodzajFaktury"),
                 _text(root, "fa:Fa/fa:P_2"), date.fromisoformat(issued[:10]) if issued else None)


def _meaning(root: etree._Element, facts: Facts, context_nip: str, taken_in: date) -> Verdict:
    if facts.nip != context_nip:
        return Verdict(410, "Nieprawidłowy zakres uprawnień", ["NIP sprzedawcy nie jest kontekstem uwierzytelnienia."])
    details = []
    if facts.issued is None or facts.issued > taken_in:
        details.append("Data wystawienia jest późniejsza niż data przyjęcia.")
    for party in ("Podmiot1", "Podmiot2"):
        nip = _text(root, f"fa:{party}/fa:DaneIdentyfikacyjne/fa:NIP")
        if nip and not is_nip(nip):
            details.append(f"Nieprawidłowy NIP w polu {party}.")
    for corrected in root.iterfind(".//fa:NrKSeFFaKorygowanej", FA):
        number = (corrected.text or "").strip()
        if crc8(number.rpartition("-")[0]) != number[-2:]:
            details.append("Nieprawidłowy numer KSeF faktury korygowanej.")
    return Verdict(450, "Błąd weryfikacji semantyki dokumentu faktury", details) if details else Verdict(200, "Sukces")
