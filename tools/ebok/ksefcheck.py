"""A client of KSeF that is not ours reads our files and sends them to the double; both have to agree.

Run by the environment `ksef`: python -m ebok.ksefcheck <folder of files>
"""

import base64
import csv
import hashlib
import io
import json
import subprocess
import sys
import tempfile
import time
import urllib.request
import zipfile
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from ksef_client import KsefClient, KsefClientOptions
from ksef_client.models import FormCode
from ksef_client.services.verification_link import VerificationLinkService
from ksef_client.services.workflows import AuthCoordinator, BatchSessionWorkflow, OnlineSessionWorkflow
from ksef_client.utils.ksef_number import validate_ksef_number

ROOT = Path(__file__).resolve().parents[2]
QR = "https://qr-test.ksef.mf.gov.pl"
FORM = FormCode(system_code="FA (3)", schema_version="1-0E", value="FA")


def rows(file: Path) -> list[list[str]]:
    return list(csv.reader(file.read_text(encoding="utf-8").splitlines(), delimiter=";"))


def links(folder: Path) -> int:
    """Hash, KOD I and KOD II of every file, reckoned by the other client; its signature differs, ours has to fit the key."""
    service = VerificationLinkService(KsefClientOptions(base_url=QR, base_qr_url=QR))
    certificate = x509.load_pem_x509_certificate((folder / "certificate.pem").read_bytes())
    key = (folder / "key.pem").read_text()
    serial = f"{certificate.serial_number:016X}"
    found = rows(folder / "files.csv")
    for name, nip, day, file_hash, kod1, kod2 in found:
        theirs = base64.b64encode(hashlib.sha256((folder / name).read_bytes()).digest()).decode()
        assert theirs == file_hash, name
        assert service.build_invoice_verification_url(nip, day, theirs) == kod1, name
        built = service.build_certificate_verification_url(
            seller_nip=nip, context_identifier_type="Nip", context_identifier_value=nip, certificate_serial=serial,
            invoice_hash=theirs, signing_certificate_pem=(folder / "certificate.pem").read_text(), private_key_pem=key)
        assert built.rpartition("/")[0] == kod2.rpartition("/")[0], name
        for link in (built, kod2):
            text, _, signature = link.removeprefix("https://").rpartition("/")
            raw = base64.urlsafe_b64decode(signature + "=" * (-len(signature) % 4))
            pair = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
            certificate.public_key().verify(pair, text.encode(), ec.ECDSA(hashes.SHA256()))
    return len(found)


def numbers(folder: Path) -> int:
    """What is a number of KSeF; of their 36 characters of the older system we take none."""
    found = rows(folder / "numbers.csv")
    for number, ours in found:
        assert validate_ksef_number(number).is_valid == (ours == "true"), number
    return len(found)


def sent(folder: Path, base: str) -> tuple[int, int]:
    """All files by the other client: one by one and as a batch; the double takes each once, under its hash."""
    found = rows(folder / "files.csv")
    nip = found[0][1]
    pair = _post(base, "/_double/certificates", {"nip": nip})
    with KsefClient(KsefClientOptions(base_url=base, base_qr_url=QR)) as client:
        access = AuthCoordinator(client.auth).authenticate_with_xades(
            context_identifier_type="nip", context_identifier_value=nip, subject_identifier_type="certificateSubject",
            certificate_pem=pair["certificate"], private_key_pem=pair["privateKey"], poll_interval_seconds=0.1).access_token
        key = client.security.get_public_key_certificates()[0].certificate
        online = OnlineSessionWorkflow(client.sessions)
        session = online.open_session(form_code=FORM, public_certificate=key, access_token=access)
        online.send_invoice(session_reference_number=session.reference_number, invoice_xml=(folder / found[0][0]).read_bytes(),
                            encryption_data=session.encryption_data, access_token=access)
        online.close_session(session.reference_number, access)
        package = io.BytesIO()
        with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as archive:
            for row in found[1:]:
                archive.writestr(row[0], (folder / row[0]).read_bytes())
        batch = BatchSessionWorkflow(client.sessions, client._http).open_session(
            form_code=FORM, zip_bytes=package.getvalue(), public_certificate=key, access_token=access)
        # It never uploads to this machine itself; what it encrypted goes as it is.
        for request, part in zip(batch.part_upload_requests, encrypted(batch)):
            upload = urllib.request.Request(request.url, part, request.headers, method=request.method)
            urllib.request.urlopen(upload, timeout=60).close()
        batch.close(access_token=access)
        reference = batch.reference_number
        while client.sessions.get_session_status(reference, access).status.code in (100, 150):
            time.sleep(0.2)
        answers = client.sessions.get_session_invoices(reference, access_token=access, page_size=1000).invoices
    hashes_sent = {row[3] for row in found[1:]}
    assert {each.invoice_hash for each in answers} == hashes_sent, "hashes differ"
    assert {each.status.code for each in answers} == {200}, [each.status for each in answers][:5]
    accepted = [each for each in answers if each.status.code == 200]
    assert all(validate_ksef_number(each.ksef_number).is_valid for each in accepted)
    return len(answers), len(accepted)


def encrypted(batch) -> list[bytes]:
    """The parts of a batch as the other client encrypted them."""
    return [part if isinstance(part, bytes) else part[1] for part in batch._encrypted_parts]


def _post(base: str, path: str, told: dict) -> dict:
    request = urllib.request.Request(base + path, json.dumps(told).encode())
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


def main() -> None:
    folder = Path(sys.argv[1])
    data = Path(sys.argv[2])
    print(f"hashes and links agree: {links(folder)} files")
    print(f"checks of numbers agree: {numbers(folder)} numbers")
    with tempfile.TemporaryDirectory(prefix="ksef-check-") as home:
        double = subprocess.Popen([sys.executable, "-m", "ksefdouble", "--home", home, "--data", str(data), "--limits", "0"],
                                  stdout=subprocess.PIPE, text=True, cwd=ROOT / "tools")
        try:
            port = double.stdout.readline().split()[-1]
            answered, accepted = sent(folder, f"http://127.0.0.1:{port}")
            print(f"sent by the other client: {answered} files in a batch, {accepted} with a number")
        finally:
            double.terminate()
            double.wait()


if __name__ == "__main__":
    main()
