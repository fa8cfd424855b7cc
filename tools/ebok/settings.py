"""Where things are: folders, ports and names, each with the variable that moves it."""

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Settings:
    """One running e-BOK; two of them live side by side when home and port differ."""

    home: Path
    port: int
    web_port: int
    stack: str
    # An emulator that runs already, such as LocalStack with Docker; else one of our own is started.
    elsewhere: str = ""
    region: str = "eu-central-1"

    @staticmethod
    def read() -> "Settings":
        return Settings(
            home=Path(os.environ.get("EBOK_HOME", ROOT / ".local")).resolve(),
            port=int(os.environ.get("EBOK_PORT", "4566")),
            web_port=int(os.environ.get("EBOK_WEB_PORT", "8080")),
            stack=os.environ.get("EBOK_STACK", "ebok"),
            elsewhere=os.environ.get("EBOK_ENDPOINT", "").rstrip("/"),
        )

    @property
    def endpoint(self) -> str:
        # An address, not a name: names under localhost do not resolve everywhere, and SDKs then use paths for buckets.
        return self.elsewhere or f"http://127.0.0.1:{self.port}"

    @property
    def ksef(self) -> bool:
        """Whether businesses get their invoices through the double of KSeF here."""
        return os.environ.get("EBOK_KSEF", "on") == "on"

    @property
    def ksef_port(self) -> int:
        return int(os.environ.get("EBOK_KSEF_PORT", self.port + 2))

    @property
    def web_url(self) -> str:
        return f"http://127.0.0.1:{self.web_port}"

    @property
    def pid_file(self) -> Path:
        return self.home / "emulator.pid"

    @property
    def log_file(self) -> Path:
        return self.home / "emulator.log"

    @property
    def outputs_file(self) -> Path:
        return self.home / "outputs.json"

    @property
    def ric(self) -> Path:
        return self.home / "ric"
