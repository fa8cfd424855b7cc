"""`make verify-aws`: what AWS enforces and the emulator does not, checked without an account (docs/operations.md)."""
