"""How to add an optional part, such as Dask, to the program as it was installed."""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path

from liverwort_gui.paths import is_bundle

NAME = "liverwort-gui"  # of the installed package
ROOT = Path(__file__).resolve().parents[1]  # of a checkout: where main.py lies
IN_A_BUNDLE = (
    "use an installation with main.py or pip (this bundle takes no further parts)"
)


def how_to_add(extra: str) -> str:
    """Return what to do for a part that is missing, to go on after a colon.

    Args:
        extra: of setup.cfg, such as "cluster".
    """
    return IN_A_BUNDLE if is_bundle() else f"run {command(extra)}"


def command(extra: str) -> str:
    """Return the command line that adds an extra, right in every folder."""
    home = Path(sys.prefix)
    if (home / "pipx_metadata.json").is_file():
        parts = " ".join(f'"{part}"' for part in _requirements(extra))
        return f"pipx inject {NAME} {parts}"
    if home.resolve() == (ROOT / ".venv").resolve():  # main.py made it
        return f'{pip()} install --editable "{ROOT}[{extra}]"'
    return f'{pip()} install "{NAME}[{extra}]"'


def pip() -> str:
    """Return the pip of the running Python, as a shell takes it."""
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    return f"{python} -m pip"


def _requirements(extra: str) -> list[str]:
    """Return what an extra consists of, such as "dask[distributed]>=2026.1"."""
    mark = f'extra == "{extra}"'
    rows = (row.partition(";") for row in metadata.requires(NAME) or ())
    return [what.strip() for what, _, when in rows if mark in when.replace("'", '"')]
