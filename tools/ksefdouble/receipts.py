"""The official receipt (UPO): written by its schema, signed by the double's own key."""

import base64
import hashlib

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from lxml import etree

from .keys import Keys

UPO = "http://upo.schematy.mf.gov.pl/KSeF/v4-3"
DS = "http://www.w3.org/2000/09/xmldsig#"
EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#"


def write(session, accepted: list, keys: Keys, page: tuple[int, int, int, int] | None = None) -> bytes:
    """One receipt over the invoices given; `page` is page, pages, first and total of a session's receipt."""
    root = etree.Element(f"{{{UPO}}}Potwierdzenie", nsmap={None: UPO})
    _add(root, "NazwaPodmiotuPrzyjmujacego", "Ministerstwo Finansów")
    _add(root, "NumerReferencyjnySesji", session.reference)
    signed_in = _add(root, "Uwierzytelnienie")
    _add(_add(signed_in, "IdKontekstu"), "Nip", session.nip)
    _add(signed_in, "SkrotDokumentuUwierzytelniajacego", session.signed_in_by)
    if page:
        described = _add(root, "OpisPotwierdzenia")
        number, pages, first, total = page
        for name, value in (("Strona", number), ("LiczbaStron", pages), ("ZakresDokumentowOd", first),
                            ("ZakresDokumentowDo", first + len(accepted)), ("CalkowitaLiczbaDokumentow", total)):
            _add(described, name, str(value))
    _add(root, "NazwaStrukturyLogicznej", "schemat_FA(3)_v1-0E.xsd")
    _add(root, "KodFormularza", "FA (3)")
    for invoice in accepted:
        document = _add(root, "Dokument")
        _add(document, "NipSprzedawcy", invoice.facts.nip)
        _add(document, "NumerKSeFDokumentu", invoice.ksef_number)
        _add(document, "NumerFaktury", invoice.facts.number)
        _add(document, "DataWystawieniaFaktury", invoice.facts.issued.isoformat())
        _add(document, "DataPrzeslaniaDokumentu", invoice.taken_in.isoformat())
        _add(document, "DataNadaniaNumeruKSeF", invoice.numbered.isoformat())
        _add(document, "SkrotDokumentu", invoice.hash)
        _add(document, "TrybWysylki", "Offline" if invoice.offline else "Online")
    _sign(root, keys)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _add(parent: etree._Element, name: str, text: str | None = None, namespace: str = UPO) -> etree._Element:
    child = etree.SubElement(parent, f"{{{namespace}}}{name}")
    child.text = text
    return child


def _sign(root: etree._Element, keys: Keys) -> None:
    digest = hashlib.sha256(etree.tostring(root, method="c14n", exclusive=True)).digest()
    signature = etree.SubElement(root, f"{{{DS}}}Signature", nsmap={"ds": DS})
    info = _add(signature, "SignedInfo", namespace=DS)
    _add(info, "CanonicalizationMethod", namespace=DS).set("Algorithm", EXCLUSIVE)
    _add(info, "SignatureMethod", namespace=DS).set("Algorithm", "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256")
    reference = _add(info, "Reference", namespace=DS)
    reference.set("URI", "")
    transforms = _add(reference, "Transforms", namespace=DS)
    _add(transforms, "Transform", namespace=DS).set("Algorithm", DS + "enveloped-signature")
    _add(transforms, "Transform", namespace=DS).set("Algorithm", EXCLUSIVE)
    _add(reference, "DigestMethod", namespace=DS).set("Algorithm", "http://www.w3.org/2001/04/xmlenc#sha256")
    _add(reference, "DigestValue", base64.b64encode(digest).decode(), DS)
    text = etree.tostring(info, method="c14n", exclusive=True)
    r, s = decode_dss_signature(keys.receipt_key.sign(text, ec.ECDSA(hashes.SHA256())))
    value = r.to_bytes(32, "big") + s.to_bytes(32, "big")
    _add(signature, "SignatureValue", base64.b64encode(value).decode(), DS)
    data = _add(_add(signature, "KeyInfo", namespace=DS), "X509Data", namespace=DS)
    der = keys.receipt.public_bytes(serialization.Encoding.DER)
    _add(data, "X509Certificate", base64.b64encode(der).decode(), DS)
