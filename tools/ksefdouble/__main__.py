"""python -m ksefdouble --port 4652 --home .local/ksef --data <folder with api/ and schema/>"""

import argparse
from pathlib import Path

from .schemas import Schemas
from .server import serve
from .world import World


def main() -> None:
    arguments = argparse.ArgumentParser(prog="ksefdouble", description="A test server of KSeF's API 2.6")
    arguments.add_argument("--port", type=int, default=0, help="0 takes a free one, which is printed")
    arguments.add_argument("--home", type=Path, required=True, help="keys and what was taken in")
    arguments.add_argument("--data", type=Path, required=True, help="the folder with api/open-api.json and schema/")
    arguments.add_argument("--limits", type=int, default=10, help="times the contract's limits; 1 as in production")
    given = arguments.parse_args()
    world = World(given.home, Schemas(given.data), given.limits)
    server = serve(world, given.port)
    for name in world.schemas.missing:
        print(f"not checked, for it is not there: {name}", flush=True)
    print(f"listening on {server.server_address[1]}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
