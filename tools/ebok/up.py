"""`make up`: from a fresh checkout to a running e-BOK, and again in place."""

import json
import time

from . import build, contract, deploy, emulator, gaps, ksef, machine, pages, seed, webbuild
from . import template as templates
from .settings import Settings


def known_outputs(settings: Settings) -> dict[str, str]:
    try:
        return json.loads(settings.outputs_file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def up(settings: Settings) -> dict[str, str]:
    """Brings everything up and leaves outputs.json; what was there before is kept."""
    started = time.monotonic()

    def say(text: str) -> None:
        print(f"[{time.monotonic() - started:5.1f} s] {text}", flush=True)

    jdk = machine.check()
    settings.home.mkdir(parents=True, exist_ok=True)
    contract.write()
    if not build.up_to_date(templates.function_zips(templates.load())):
        say("building the functions")
        build.functions(jdk)
    build.runtime_client(jdk, settings)
    if not webbuild.up_to_date():
        say("building the pages")
        webbuild.pages()
    if settings.elsewhere:
        say(f"the emulator at {settings.elsewhere}")
    else:
        say(f"emulator on port {settings.port}")
        emulator.start(settings, jdk)
    if settings.ksef:
        say(f"double of KSeF on port {settings.ksef_port}")
        ksef.start(settings)
    say(f"deploying the stack {settings.stack}")
    given = deploy.parameters(settings)
    deploy.deploy(settings, given)
    stack = deploy.outputs(settings)
    gaps.close(settings, given, stack)
    say("first data")
    password = seed.clerk(settings, stack["UserPoolId"], known_outputs(settings).get("staffPassword"))
    outputs = write_outputs(settings, stack, password)
    seed.samples(settings, stack)
    if pages.start(settings):
        say(f"pages on port {settings.web_port}")
    say("ready")
    return outputs


def write_outputs(settings: Settings, stack: dict[str, str], staff_password: str) -> dict[str, str]:
    """What other programs may rely on (docs/operations.md)."""
    outputs = {name[0].lower() + name[1:]: value for name, value in stack.items()}
    outputs |= {
        # The form with the path works where names under localhost do not resolve.
        "apiUrl": f"{settings.endpoint}/restapis/{stack['ApiId']}/v1/_user_request_",
        "webUrl": settings.web_url,
        "awsEndpoint": settings.endpoint,
        "region": settings.region,
        "staffUser": seed.STAFF_USER,
        "staffPassword": staff_password,
    }
    settings.outputs_file.write_text(json.dumps(outputs, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return outputs
