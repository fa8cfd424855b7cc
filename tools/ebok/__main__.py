"""python -m ebok <command>: the commands behind the Makefile."""

import subprocess
import sys

from . import bench, cost, contract, dismiss, emulator, ksef, pages
from .audit import audit
from .aws import release
from .demo import demo
from .machine import Missing
from .settings import Settings
from .up import up
from .verify import aws, check, test
from .waiting import GaveUp


def _up(settings: Settings) -> None:
    outputs = up(settings)
    print(f"""
e-BOK is up.
  pages     {pages.where(outputs['webUrl'])}
  API       {outputs['apiUrl']}
  clerk     {outputs['staffUser']}  {outputs['staffPassword']}
  mail      {outputs['awsEndpoint']}/_ministack/ses/messages
  values    {settings.outputs_file}
  log       {settings.log_file}
Stop it with: make down""")


def _down(settings: Settings) -> None:
    pages.stop(settings)
    ksef.stop(settings)
    print("stopped; its state is kept" if emulator.stop(settings) else "nothing was running")


def _contract(_: Settings) -> None:
    contract.write()


COMMANDS = {"up": _up, "down": _down, "dismiss-clerk": dismiss.clerk, "demo": demo, "audit-archive": audit, "check": check, "test": test, "contract": _contract, "verify-aws": aws, "cost": cost.cost,
            "deploy": release.deploy, "deploy-pages": release.deploy_pages,
            "bench-billing": bench.billing, "bench-speed": bench.speed}


def main() -> int:
    name = sys.argv[1] if len(sys.argv) == 2 else ""
    if name not in COMMANDS:
        print(f"usage: python -m ebok {{{'|'.join(COMMANDS)}}}", file=sys.stderr)
        return 2
    try:
        COMMANDS[name](Settings.read())
    except (Missing, GaveUp) as problem:
        print(problem, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as problem:
        print(f"failed with exit code {problem.returncode}: {' '.join(map(str, problem.cmd))}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
