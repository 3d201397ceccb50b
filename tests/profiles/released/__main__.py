"""Keeps the personas of the shipped pack as profiles, for the day when a later release has to read them.

Run once for each release, by `python -m tests.profiles.released`; what is kept is never written again.
"""

import sys
from pathlib import Path

import tomli_w

from profiles.model import said
from rules.pack import load_pack

HERE = Path(__file__).parent


def main() -> int:
    """Write the profiles of this version of the pack; nothing where they are kept already."""
    pack = load_pack()
    path = HERE / f"freehold-{pack.versions['freehold']}.toml"
    people = {
        name: {
            "format": 1,
            "name": name,
            "currency": persona.currency,
            "packs": dict(pack.versions),
            "answers": {question: said(answer) for question, answer in persona.answers.items()},
        }
        for name, persona in pack.personas.items()
    }
    try:
        with path.open("xb") as file:
            tomli_w.dump(people, file)
    except FileExistsError:
        sys.stderr.write(f"{path.name} is kept already, and stays as it is\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
