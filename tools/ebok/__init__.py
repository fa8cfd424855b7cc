"""Brings the e-BOK up on one machine: build, emulator, deployment, first data."""
