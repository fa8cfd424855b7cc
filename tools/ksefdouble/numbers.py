"""Numbers as the contract writes them: of references, and of invoices with their CRC-8."""

import secrets
from datetime import datetime


def crc8(text: str) -> str:
    crc = 0
    for byte in text.encode("ascii"):
        crc ^= byte
        for _ in range(8):
            crc = (crc << 1 ^ 0x07 if crc & 0x80 else crc << 1) & 0xFF
    return f"{crc:02X}"


def _hex(digits: int) -> str:
    return secrets.token_hex(digits // 2).upper()


def reference(kind: str, now: datetime) -> str:
    """36 characters: day, kind, two groups of ten digits, check."""
    start = f"{now:%Y%m%d}-{kind}-{_hex(10)}-{_hex(10)}"
    return f"{start}-{crc8(start)}"


def ksef_number(nip: str, taken_in: datetime) -> str:
    start = f"{nip}-{taken_in:%Y%m%d}-{_hex(12)}"
    return f"{start}-{crc8(start)}"


def is_nip(text: str) -> bool:
    if len(text) != 10 or not text.isdigit():
        return False
    weights = (6, 5, 7, 2, 3, 4, 5, 6, 7)
    return sum(int(digit) * weight for digit, weight in zip(text, weights)) % 11 == int(text[9])
