"""Checks an AuthTokenRequest and its XAdES signature, step by step as XML Signature and XAdES say."""

import base64
import copy
import hashlib
import re
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from lxml import etree

from .errors import Refused
from .keys import ORGANISATION_IDENTIFIER

REQUESTS = ("http://ksef.mf.gov.pl/auth/token/2.0", "http://ksef.mf.gov.pl/auth/token/2.1")
NS = {"ds": "http://www.w3.org/2000/09/xmldsig#", "xades": "http://uri.etsi.org/01903/v1.3.2#"}
SIGNED_PROPERTIES = "http://uri.etsi.org/01903#SignedProperties"
ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"
C14N = {  # algorithm: exclusive, with comments
    "http://www.w3.org/TR/2001/REC-xml-c14n-20010315": (False, False),
    "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments": (False, True),
    "http://www.w3.org/2001/10/xml-exc-c14n#": (True, False),
    "http://www.w3.org/2001/10/xml-exc-c14n#WithComments": (True, True)}
DIGESTS = {"http://www.w3.org/2001/04/xmlenc#sha256": "sha256", "http://www.w3.org/2001/04/xmlenc#sha512": "sha512",
           "http://www.w3.org/2001/04/xmldsig-more#sha384": "sha384"}
SIGNATURES = {"sha256": hashes.SHA256(), "sha384": hashes.SHA384(), "sha512": hashes.SHA512()}
BROKEN = Refused(400, 9105, "Nieprawidłowy podpis.")


@dataclass(frozen=True)
class Request:
    """What was signed, and by whom."""

    challenge: str
    nip: str
    subject_nip: str | None
    failure: str | None
    document_hash: str


def read(document: bytes, authority: x509.Certificate, now: datetime) -> Request:
    root = _parse(document)
    challenge, nip = _content(root)
    signatures = root.findall(".//ds:Signature", NS)
    if not signatures:
        raise Refused(400, 9102, "Brak podpisu.")
    if len(signatures) > 1:
        raise Refused(400, 9103, "Przekroczona liczba dozwolonych podpisów.")
    certificate = _verify(root, signatures[0])
    return Request(challenge, nip, _nip_of(certificate), _failure(certificate, authority, now),
                   base64.b64encode(hashlib.sha256(document).digest()).decode())


def _parse(document: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_blank_text=False)
    try:
        root = etree.fromstring(document, parser)
    except etree.XMLSyntaxError as broken:
        raise Refused(400, 21001, "Nieczytelna treść.", str(broken)) from broken
    if root.getroottree().docinfo.internalDTD is not None:
        raise Refused(400, 9101, "Nieprawidłowy dokument.")
    return root


def _content(root: etree._Element) -> tuple[str, str]:
    name = etree.QName(root)
    if name.localname != "AuthTokenRequest" or name.namespace not in REQUESTS:
        raise Refused(400, 21401, "Dokument nie jest zgodny ze schemą (xsd).", f"element {root.tag}")
    ns = f"{{{name.namespace}}}"
    allowed = [f"{ns}Challenge", f"{ns}ContextIdentifier", f"{ns}SubjectIdentifierType", f"{ns}AuthorizationPolicy",
               f"{{{NS['ds']}}}Signature"]
    order = [allowed.index(child.tag) if child.tag in allowed else -1 for child in root]
    challenge = root.findtext(f"{ns}Challenge") or ""
    nip = root.findtext(f"{ns}ContextIdentifier/{ns}Nip") or ""
    if (order != sorted(order) or -1 in order
            or not re.fullmatch(r"\d{8}-CR-[A-F0-9]{10}-[A-F0-9]{10}-[A-F0-9]{2}", challenge)
            or not re.fullmatch(r"[1-9]((\d[1-9])|([1-9]\d))\d{7}", nip)
            or root.findtext(f"{ns}SubjectIdentifierType") not in ("certificateSubject", "certificateFingerprint")):
        raise Refused(400, 21401, "Dokument nie jest zgodny ze schemą (xsd).")
    return challenge, nip


def _verify(root: etree._Element, signature: etree._Element) -> x509.Certificate:
    info = signature.find("ds:SignedInfo", NS)
    encoded = signature.findtext("ds:KeyInfo/ds:X509Data/ds:X509Certificate", namespaces=NS)
    if info is None or not encoded:
        raise BROKEN
    try:
        certificate = x509.load_der_x509_certificate(base64.b64decode("".join(encoded.split())))
    except ValueError as broken:
        raise Refused(400, 21115, "Nieprawidłowy certyfikat.") from broken
    _references(root, signature, info)
    _signing_certificate(signature, certificate)
    text = _canonical(info, info.find("ds:CanonicalizationMethod", NS))
    value = base64.b64decode("".join((signature.findtext("ds:SignatureValue", namespaces=NS) or "").split()))
    method = info.find("ds:SignatureMethod", NS).get("Algorithm", "")
    _check(certificate.public_key(), method, value, text)
    return certificate


def _references(root: etree._Element, signature: etree._Element, info: etree._Element) -> None:
    references = info.findall("ds:Reference", NS)
    whole = [each for each in references if each.get("URI") == ""]
    properties = [each for each in references if each.get("Type") == SIGNED_PROPERTIES]
    if len(whole) != 1 or len(properties) != 1:
        raise BROKEN
    rest = copy.deepcopy(root)
    enveloped = rest.find(".//ds:Signature", NS)
    parent = enveloped.getparent()
    if enveloped.tail:
        before = enveloped.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + enveloped.tail
        else:
            parent.text = (parent.text or "") + enveloped.tail
    parent.remove(enveloped)
    transforms = whole[0].findall("ds:Transforms/ds:Transform", NS)
    if ENVELOPED not in [each.get("Algorithm") for each in transforms]:
        raise BROKEN
    _digest(whole[0], _canonical(rest, next((each for each in transforms if each.get("Algorithm") in C14N), None)))
    signed = signature.find(".//xades:SignedProperties", NS)
    if signed is None or "#" + (signed.get("Id") or "") != properties[0].get("URI"):
        raise BROKEN
    inner = properties[0].findall("ds:Transforms/ds:Transform", NS)
    _digest(properties[0], _canonical(signed, inner[0] if inner else None))


def _signing_certificate(signature: etree._Element, certificate: x509.Certificate) -> None:
    """XAdES ties the certificate into what is signed; without it the signature is none of XAdES-BES."""
    signed = signature.find(".//xades:SignedSignatureProperties", NS)
    if signed is None or not signed.findtext("xades:SigningTime", namespaces=NS):
        raise BROKEN
    digest = signed.find("xades:SigningCertificate/xades:Cert/xades:CertDigest", NS)
    if digest is None:
        digest = signed.find("xades:SigningCertificateV2/xades:Cert/xades:CertDigest", NS)
    if digest is None:
        raise BROKEN
    algorithm = DIGESTS.get(digest.find("ds:DigestMethod", NS).get("Algorithm", ""))
    der = certificate.public_bytes(serialization.Encoding.DER)
    if not algorithm or base64.b64decode(digest.findtext("ds:DigestValue", namespaces=NS)) \
            != hashlib.new(algorithm, der).digest():
        raise BROKEN


def _canonical(node: etree._Element, method: etree._Element | None) -> bytes:
    """Without a method: inclusive, as the standard says."""
    algorithm = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315" if method is None else method.get("Algorithm", "")
    if algorithm not in C14N:
        raise BROKEN
    exclusive, comments = C14N[algorithm]
    return etree.tostring(node, method="c14n", exclusive=exclusive, with_comments=comments)


def _digest(reference: etree._Element, content: bytes) -> None:
    algorithm = DIGESTS.get(reference.find("ds:DigestMethod", NS).get("Algorithm", ""))
    if not algorithm or base64.b64decode(reference.findtext("ds:DigestValue", namespaces=NS)) \
            != hashlib.new(algorithm, content).digest():
        raise BROKEN


def _check(key, method: str, value: bytes, text: bytes) -> None:
    kind, _, digest = method.rpartition("#")[2].partition("-")
    try:
        if isinstance(key, ec.EllipticCurvePublicKey) and kind == "ecdsa":
            half = len(value) // 2
            if half * 2 != len(value) or half != (key.key_size + 7) // 8:
                raise BROKEN
            pair = encode_dss_signature(int.from_bytes(value[:half], "big"), int.from_bytes(value[half:], "big"))
            key.verify(pair, text, ec.ECDSA(SIGNATURES[digest]))
        elif isinstance(key, rsa.RSAPublicKey) and key.key_size >= 2048 and kind == "rsa":
            key.verify(value, text, padding.PKCS1v15(), SIGNATURES[digest])
        elif isinstance(key, rsa.RSAPublicKey) and key.key_size >= 2048 and digest == "rsa-MGF1":
            hashed = SIGNATURES[kind]
            key.verify(value, text, padding.PSS(padding.MGF1(hashed), hashed.digest_size), hashed)
        else:
            raise BROKEN
    except (InvalidSignature, KeyError) as broken:
        raise BROKEN from broken


def _nip_of(certificate: x509.Certificate) -> str | None:
    for oid in (ORGANISATION_IDENTIFIER, x509.NameOID.SERIAL_NUMBER):
        for attribute in certificate.subject.get_attributes_for_oid(oid):
            found = re.search(r"(?:VATPL|TINPL|NIP).*?(\d{10})", str(attribute.value))
            if found:
                return found.group(1)
    return None


def _failure(certificate: x509.Certificate, authority: x509.Certificate, now: datetime) -> str | None:
    """Why the operation ends as 460, as the contract words it."""
    if not certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc:
        return "Nieważny certyfikat"
    try:
        certificate.verify_directly_issued_by(authority)
    except (ValueError, TypeError, InvalidSignature):
        return "Niezaufany łańcuch certyfikatów"
    return None
