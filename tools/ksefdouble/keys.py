"""The double's keys: an authority that issues the sellers' certificates, keys to encrypt with, one to sign receipts."""

import base64
import hashlib
from datetime import datetime, timedelta, timezone
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

PEM = serialization.Encoding.PEM
DER = serialization.Encoding.DER
ORGANISATION_IDENTIFIER = x509.ObjectIdentifier("2.5.4.97")


def _name(common: str, nip: str | None = None) -> x509.Name:
    parts = [x509.NameAttribute(NameOID.COUNTRY_NAME, "PL"), x509.NameAttribute(NameOID.COMMON_NAME, common)]
    if nip:
        parts += [x509.NameAttribute(NameOID.ORGANIZATION_NAME, common),
                  x509.NameAttribute(ORGANISATION_IDENTIFIER, f"VATPL-{nip}")]
    return x509.Name(parts)


def _certificate(subject: x509.Name, public_key, issuer: x509.Name, issuer_key, days: int, authority: bool = False,
                 begins: datetime | None = None) -> x509.Certificate:
    start = begins or datetime.now(timezone.utc) - timedelta(minutes=5)
    return (x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(public_key)
            .serial_number(x509.random_serial_number() >> 96).not_valid_before(start)
            .not_valid_after(start + timedelta(days=days))
            .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
            .sign(issuer_key, hashes.SHA256()))


def _private_pem(key) -> bytes:
    return key.private_bytes(PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())


class Keys:
    """Kept in a folder, so that certificates issued yesterday are still known today."""

    def __init__(self, folder: Path):
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self.authority_key, self.authority = self._own("authority", "KSeF double CA", authority=True)
        self.receipt_key, self.receipt = self._own("receipts", "Ministerstwo Finansów (double)")
        self.encryption: list[tuple[rsa.RSAPrivateKey, x509.Certificate]] = []
        self.rotate()

    def _own(self, name: str, common: str, authority: bool = False):
        key_file, certificate_file = self._folder / f"{name}.key", self._folder / f"{name}.pem"
        if not certificate_file.exists():
            key = ec.generate_private_key(ec.SECP256R1())
            certificate = _certificate(_name(common), key.public_key(), _name(common), key, 3650, authority)
            key_file.write_bytes(_private_pem(key))
            certificate_file.write_bytes(certificate.public_bytes(PEM))
        return (serialization.load_pem_private_key(key_file.read_bytes(), None),
                x509.load_pem_x509_certificate(certificate_file.read_bytes()))

    def rotate(self) -> None:
        """A new key to encrypt with; the ones before are withdrawn."""
        key = rsa.generate_private_key(65537, 2048)
        name = _name("Ministerstwo Finansów (double)")
        self.encryption = [(key, _certificate(name, key.public_key(), name, key, 730))]

    def published(self) -> list[dict]:
        found = []
        for key, certificate in self.encryption:
            spki = key.public_key().public_bytes(DER, serialization.PublicFormat.SubjectPublicKeyInfo)
            der = certificate.public_bytes(DER)
            found.append({
                "certificate": base64.b64encode(der).decode(),
                "certificateId": base64.b64encode(hashlib.sha256(der).digest()).decode(),
                "publicKeyId": base64.b64encode(hashlib.sha256(spki).digest()).decode(),
                "validFrom": certificate.not_valid_before_utc.isoformat(),
                "validTo": certificate.not_valid_after_utc.isoformat(),
                "usage": ["KsefTokenEncryption", "SymmetricKeyEncryption"]})
        return found

    def issue(self, nip: str, algorithm: str = "ec", days: int = 730, trusted: bool = True,
              begins: datetime | None = None) -> dict[str, str]:
        """A certificate for a seller with its key, PEM; not trusted is one that signed itself."""
        key = ec.generate_private_key(ec.SECP256R1()) if algorithm == "ec" else rsa.generate_private_key(65537, 2048)
        subject = _name("Wodociągi", nip)
        certificate = _certificate(subject, key.public_key(), self.authority.subject if trusted else subject,
                                   self.authority_key if trusted else key, days, begins=begins)
        return {"certificate": certificate.public_bytes(PEM).decode(), "privateKey": _private_pem(key).decode()}
