"""A test server that behaves as KSeF's contract says (API 2.6): written from the contract, not from any client.

It checks signatures, decrypts, validates, refuses duplicates, keeps limits, gives numbers and signs receipts. What it does
wrong on purpose is switched on through `/_double/…`, which KSeF does not have.
"""
